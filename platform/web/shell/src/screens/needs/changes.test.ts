import { describe, expect, it } from 'vitest';
import type { Answers } from '@asigur/sdk';
import { answerChanges } from './changes.ts';

const file = (household: Answers, members: Record<string, Answers>) => ({ household, members: Object.entries(members).map(([personId, answers]) => ({ personId, answers, carried: [], byOthers: {} })) });

describe('the answers of two assessments', () => {
  it('differ where one was given otherwise, given anew or taken away; the visit itself and newcomers do not count', () => {
    const before = file({ Z01: '2025-01-01', H01: 'casa', H03: 2, I04: ['alocatie', 'burse'] }, { c: { P06: 'nu' } });
    const after = file({ Z01: '2026-01-01', H01: 'casa', H09: 'buna', I04: ['burse', 'alocatie'] }, { c: { P06: 'da' }, n: { P06: 'nu' } });
    expect(answerChanges(before, after)).toEqual([
      { person: null, question: 'H03', was: 2, is: null },
      { person: null, question: 'H09', was: null, is: 'buna' },
      { person: 'c', question: 'P06', was: 'nu', is: 'da' },
    ]);
  });
});
