import { describe, expect, it } from 'vitest';
import type { Answers } from '@asigur/sdk';
import { merged } from './colleagues.ts';
import type { Draft } from './draft.ts';

const draft = (household: Answers, carried: string[] = [], members: Draft['members'] = {}) => ({ assessmentId: 'a', household, members, carried }) as unknown as Draft;

describe('a colleague answers the same interview', () => {
  it('her answers appear, and what was answered here meanwhile stays', () => {
    const base = draft({ H01: 'casa', H02: 'chirie' });
    const now = draft({ H01: 'casa', H02: 'sociala' });
    const fresh = draft({ H01: 'camera', H02: 'tolerat', H04: 'retea_curte' }, [], { c: { P06: 'nu' } });
    const { draft: next, changed } = merged(now, base, fresh);
    expect(next.household).toEqual({ H01: 'camera', H02: 'sociala', H04: 'retea_curte' });
    expect(next.members).toEqual({ c: { P06: 'nu' } });
    expect(changed.map((one) => one.question)).toEqual(['H01', 'H04', 'P06']);
    expect(now.household).toEqual({ H01: 'casa', H02: 'sociala' });
  });

  it('what she confirmed is not from last time any more, what she took back is gone', () => {
    const now = draft({ H01: 'casa', H02: 'chirie', H03: 2 }, ['h/H01', 'h/H02']);
    const { draft: next, changed } = merged(now, now, draft({ H01: 'casa', H02: 'chirie' }, ['h/H02']));
    expect(next.carried).toEqual(['h/H02']);
    expect(next.household.H03).toBeNull();
    expect(changed).toEqual([{ person: null, question: 'H03' }]);
  });
});
