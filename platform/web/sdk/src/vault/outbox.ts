import type { Command, CommandResult, CommandType, Problem } from '../api.ts';
import { ProblemError, Unreachable } from '../net/problem.ts';
import { uuidv7 } from './uuid.ts';
import type { Vault } from './vault.ts';

/** A command as it lies in the outbox; `problem` tells why the server refused it. */
export interface Entry extends Command { problem?: Problem }
export interface NewCommand { type: CommandType; payload: unknown; base?: unknown }
export interface OutboxState { waiting: number; refused: number; sending: boolean; /** no answer at the last try */ cut: boolean; /** the session has ended: sign in to send */ locked: boolean }
export type Send = (commands: Command[]) => Promise<CommandResult[]>;
type Lock = (name: string, work: () => Promise<void>) => Promise<void>;

const BATCH = 40;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** One sender at a time over all tabs of this origin; the others skip their turn. */
const webLock: Lock = async (name, work) => {
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
};

/**
 * Every write of the field screens: kept encrypted before anything is sent, sent in order in small batches, repeated with the
 * same id until an answer is read, so that it is applied once. What the server refuses stays, with its reason.
 */
export class Outbox {
  readonly #vault: Vault;
  readonly #send: Send;
  readonly #lock: Lock;
  readonly #listeners = new Set<() => void>();
  readonly #applied = new Set<(entry: Entry, result: CommandResult) => void | Promise<void>>();
  #state: OutboxState = { waiting: 0, refused: 0, sending: false, cut: false, locked: false };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT_MS;
  #closed = false;
  #again = false;

  constructor(vault: Vault, send: Send, lock: Lock = webLock) {
    this.#vault = vault;
    this.#send = send;
    this.#lock = lock;
  }

  state = (): OutboxState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Called for each command that the server applied, before it leaves the outbox. */
  onApplied(listener: (entry: Entry, result: CommandResult) => void | Promise<void>): () => void {
    this.#applied.add(listener);
    return () => this.#applied.delete(listener);
  }

  /** Keeps the commands (and the documents that show them) and returns when they are safe on this device. */
  async put(commands: NewCommand[], docs: { id: string; value: unknown }[] = []): Promise<Entry[]> {
    const entries = commands.map((command) => ({ id: uuidv7(), madeAt: new Date().toISOString(), ...command }));
    await this.#vault.append(entries, docs);
    await this.refresh();
    void this.flush();
    return entries;
  }

  async waiting(): Promise<Entry[]> {
    return (await this.#vault.entries<Entry>('waiting')).map((row) => row.entry);
  }

  async refused(): Promise<Entry[]> {
    return (await this.#vault.entries<Entry>('refused')).map((row) => row.entry);
  }

  /** Sends refused commands once more, in their old order, under new ids (the old ids answer with the stored refusal). */
  async retryRefused(ids: string[]): Promise<void> {
    const rows = (await this.#vault.entries<Entry>('refused')).filter((row) => ids.includes(row.entry.id));
    await this.#vault.settle([], rows.map(({ seq, entry: { problem: _old, ...command } }) => ({ seq, state: 'waiting', entry: { ...command, id: uuidv7() } })));
    await this.refresh();
    void this.flush();
  }

  /** The worker gives a refused command up, knowingly. Returns it, so that the screen can offer to undo. */
  async discard(id: string): Promise<Entry | undefined> {
    const row = (await this.#vault.entries<Entry>('refused')).find((one) => one.entry.id === id);
    if (row) await this.#vault.settle([row.seq], []);
    await this.refresh();
    return row?.entry;
  }

  /** Brings a discarded command back. */
  async undiscard(entry: Entry): Promise<void> {
    await this.#vault.append([{ ...entry, id: uuidv7() }]);
    await this.refresh();
    void this.flush();
  }

  async refresh(): Promise<void> {
    if (!this.#closed) this.#tell(await this.#vault.counts());
  }

  /** The session is there again: send what waited for it. */
  unlock(): void {
    this.#tell({ locked: false });
    void this.flush();
  }

  /** Sends what waits; returns when nothing is left or the server cannot be reached. Safe to call at any time. */
  async flush(): Promise<void> {
    if (this.#closed) return;
    if (this.#state.sending) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#tell({ sending: true });
    try {
      await this.#lock(`asigur-outbox-${this.#vault.account}`, () => this.#sendAll());
    } finally {
      this.#tell({ sending: false });
      await this.refresh();
    }
    if (this.#again && !this.#state.cut && !this.#state.locked) {
      this.#again = false;
      return this.flush();
    }
    this.#again = false;
    if (this.#state.waiting > 0 && !this.#state.locked) this.#later();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  async #sendAll(): Promise<void> {
    let size = BATCH;
    for (;;) {
      const rows = await this.#vault.entries<Entry>('waiting', size);
      if (rows.length === 0 || this.#closed) return;
      try {
        await this.#settle(rows, await this.#send(rows.map((row) => row.entry)));
        this.#wait = FIRST_WAIT_MS;
        this.#tell({ cut: false, locked: false, ...(await this.#vault.counts()) });
        size = BATCH;
      } catch (error) {
        if (!(await this.#survived(error, rows, size))) return;
        size = 1; // one of the batch spoils it: go on one by one, the good ones pass and the bad one is named
      }
    }
  }

  /** True when sending may go on. A refusal of the whole request is never a reason to lose a command. */
  async #survived(error: unknown, rows: { seq: number; entry: Entry }[], size: number): Promise<boolean> {
    const problem = error instanceof ProblemError ? error.problem : undefined;
    if (problem && (problem.status === 400 || problem.status === 413 || problem.status === 422)) {
      if (rows.length === 1 || size === 1) await this.#vault.settle([], [{ seq: rows[0]!.seq, state: 'refused', entry: { ...rows[0]!.entry, problem } }]);
      return true;
    }
    if (problem && (problem.status === 401 || problem.status === 403)) this.#tell({ locked: true });
    else if (problem || error instanceof Unreachable) this.#tell({ cut: true });
    else throw error;
    return false;
  }

  async #settle(rows: { seq: number; entry: Entry }[], results: CommandResult[]): Promise<void> {
    const byId = new Map(results.map((result) => [result.id, result]));
    const done: number[] = [];
    const refused: { seq: number; state: 'refused'; entry: Entry }[] = [];
    for (const { seq, entry } of rows) {
      const result = byId.get(entry.id);
      if (!result) continue; // not answered: it stays and is sent again
      if (result.status === 'applied') {
        for (const listener of this.#applied) await listener(entry, result);
        done.push(seq);
      } else {
        refused.push({ seq, state: 'refused', entry: result.problem ? { ...entry, problem: result.problem } : entry });
      }
    }
    if (done.length + refused.length === 0) throw new Unreachable('the answer names none of the commands');
    await this.#vault.settle(done, refused);
  }

  #later(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => void this.flush(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }

  #tell(change: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}
