import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Dexie } from 'dexie';
import type { Command, CommandResult } from '../api.ts';
import { ProblemError, Unreachable } from '../net/problem.ts';
import { Outbox, type NewCommand } from './outbox.ts';
import { uuidv7 } from './uuid.ts';
import { Vault } from './vault.ts';

/** A server that applies each id once and can lose its answer or refuse, by hand. */
class Server {
  readonly applied: string[] = [];
  readonly results = new Map<string, CommandResult>();
  calls = 0;
  fault: (call: number, commands: Command[]) => 'lost' | 'down' | ProblemError | null = () => null;
  refuse: (command: Command) => boolean = () => false;

  send = async (commands: Command[]): Promise<CommandResult[]> => {
    const fault = this.fault(++this.calls, commands);
    if (fault === 'down') throw new Unreachable();
    if (fault instanceof ProblemError) throw fault;
    const answer = commands.map((command) => {
      const known = this.results.get(command.id);
      if (known) return known;
      const bad = this.refuse(command);
      if (!bad) this.applied.push((command.payload as { n: string }).n);
      const result: CommandResult = bad
        ? { id: command.id, status: 'refused', problem: { type: '', title: 'Nu se poate', status: 422, code: 'test.no' } }
        : { id: command.id, status: 'applied', result: {} };
      this.results.set(command.id, result);
      return result;
    });
    if (fault === 'lost') throw new Unreachable();
    return answer;
  };
}

const lock = async (_name: string, work: () => Promise<void>) => work();
const opened: { outbox: Outbox; vault: Vault }[] = [];
const names: string[] = [];
async function open(account: string, server: Server): Promise<{ outbox: Outbox; vault: Vault }> {
  const vault = await Vault.open(account);
  const outbox = new Outbox(vault, server.send, lock);
  opened.push({ outbox, vault });
  names.push(account);
  return { outbox, vault };
}
const answer = (n: string): NewCommand => ({ type: 'assessment.answer', payload: { n } });
const settled = async (outbox: Outbox) => {
  for (let turn = 0; turn < 200 && outbox.state().sending; turn++) await new Promise((done) => setTimeout(done, 2));
};

afterEach(async () => {
  opened.splice(0).forEach(({ outbox, vault }) => {
    outbox.close();
    vault.close();
  });
  for (const name of names.splice(0)) await Dexie.delete(`asigur-${name}`);
});

describe('the outbox', () => {
  it('sends twice and applies once when the answer is lost', async () => {
    const server = new Server();
    server.fault = (call) => (call === 1 ? 'lost' : null);
    const { outbox } = await open('lost', server);
    await outbox.put([answer('a')]);
    await settled(outbox);
    expect(outbox.state()).toMatchObject({ waiting: 1, cut: true });
    await outbox.flush();
    expect(server.calls).toBe(2);
    expect(server.applied).toEqual(['a']);
    expect(outbox.state()).toMatchObject({ waiting: 0, cut: false });
  });

  it('keeps what was written over a reload and a closed server', async () => {
    const server = new Server();
    server.fault = () => 'down';
    const first = await open('reload', server);
    await first.outbox.put([answer('a'), answer('b')]);
    await settled(first.outbox);
    first.outbox.close();
    first.vault.close();
    server.fault = () => null;
    const second = await open('reload', server);
    await second.outbox.flush();
    expect(server.applied).toEqual(['a', 'b']);
  });

  it('holds nothing readable in the database', async () => {
    const server = new Server();
    server.fault = () => 'down';
    const { outbox } = await open('cipher', server);
    await outbox.put([answer('Ștefănescu Maria')]);
    await settled(outbox);
    const raw = new Dexie('asigur-cipher');
    await raw.open();
    const rows = await raw.table('outbox').toArray();
    const bytes = rows.map((row: { data: ArrayBuffer }) => new TextDecoder().decode(row.data)).join();
    raw.close();
    expect(rows).toHaveLength(1);
    expect(bytes).not.toContain('Maria');
    expect(JSON.stringify(Object.keys(rows[0]).sort())).toBe('["data","id","iv","seq","state"]');
  });

  it('keeps what the server refuses, with its reason, and sends the rest', async () => {
    const server = new Server();
    server.refuse = (command) => (command.payload as { n: string }).n === 'bad';
    const { outbox } = await open('refused', server);
    await outbox.put([answer('a'), answer('bad'), answer('b')]);
    await settled(outbox);
    expect(server.applied).toEqual(['a', 'b']);
    const [kept] = await outbox.refused();
    expect(kept?.problem?.title).toBe('Nu se poate');
    server.refuse = () => false;
    await outbox.retryRefused([kept!.id]);
    await settled(outbox);
    expect(server.applied).toEqual(['a', 'b', 'bad']);
    expect(outbox.state()).toMatchObject({ waiting: 0, refused: 0 });
  });

  it('brings a given-up command back when the worker undoes it', async () => {
    const server = new Server();
    server.refuse = () => true;
    const { outbox } = await open('undo', server);
    await outbox.put([answer('a')]);
    await settled(outbox);
    const given = await outbox.discard((await outbox.refused())[0]!.id);
    expect(outbox.state().refused).toBe(0);
    server.refuse = () => false;
    await outbox.undiscard(given!);
    await settled(outbox);
    expect(server.applied).toEqual(['a']);
  });

  it('names the one command that spoils a whole batch and lets the good ones pass', async () => {
    const server = new Server();
    const spoiled = new ProblemError({ type: '', title: 'Prea mare', status: 413, code: 'commands.too-large' });
    server.fault = (_call, commands) => (commands.some((command) => (command.payload as { n: string }).n === 'huge') ? spoiled : null);
    const { outbox } = await open('spoiled', server);
    await outbox.put([answer('a'), answer('huge'), answer('b')]);
    await settled(outbox);
    expect(server.applied).toEqual(['a', 'b']);
    expect((await outbox.refused()).map((entry) => entry.problem?.code)).toEqual(['commands.too-large']);
  });

  it('waits for the sign-in when the session has ended', async () => {
    const server = new Server();
    server.fault = () => new ProblemError({ type: '', title: 'Sesiune încheiată', status: 401, code: 'identity.signed-out' });
    const { outbox } = await open('locked', server);
    await outbox.put([answer('a')]);
    await settled(outbox);
    expect(outbox.state()).toMatchObject({ waiting: 1, locked: true });
    server.fault = () => null;
    outbox.unlock();
    await settled(outbox);
    expect(server.applied).toEqual(['a']);
  });

  it('applies everything once and in order whatever is lost on the way', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 }), fc.array(fc.constantFrom('lost', 'down', 'fine'), { maxLength: 12 }), async (sizes, faults) => {
        const server = new Server();
        server.fault = (call) => { const fault = faults[call - 1] ?? 'fine'; return fault === 'fine' ? null : (fault as 'lost' | 'down'); };
        const { outbox } = await open(`any-${run++}`, server);
        const wanted: string[] = [];
        for (const size of sizes) {
          const batch = Array.from({ length: size }, () => `c${wanted.push('') }`);
          batch.forEach((n, at) => (wanted[wanted.length - size + at] = n));
          await outbox.put(batch.map(answer));
        }
        for (let turn = 0; turn < 40 && outbox.state().waiting > 0; turn++) {
          await settled(outbox);
          await outbox.flush();
        }
        await settled(outbox);
        expect(server.applied).toEqual(wanted);
      }),
      { numRuns: 25 },
    );
  });
});

describe('uuidv7', () => {
  it('always sorts after the one before and carries version and variant', () => {
    const ids = Array.from({ length: 20_000 }, () => uuidv7(1_700_000_000_000));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.slice(0, 50)) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
