import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '@asigur/sdk';
import { changedFrom, changesSince, needChanges, type Before } from './before.ts';
import type { Draft } from './draft.ts';
import type { Step } from './steps.ts';

const was: Record<string, AnswerValue> = { H01: 'casa', H09: ['igrasie', 'incendiu'], H03: 2 };
const before: Before = { visitDate: '2026-03-01', diagnoses: [], answer: (person, question) => (person === null ? (was[question] ?? null) : null) };
const draft = (household: Record<string, AnswerValue>) => ({ household, members: {} }) as unknown as Draft;
const steps = [{ key: 'h', person: null, section: 'H', questions: [{ code: 'H01' }, { code: 'H09' }, { code: 'H03' }, { code: 'H04' }] }] as unknown as Step[];

describe('what has changed since the assessment before', () => {
  it('is an answer given otherwise or taken away, not one given for the first time', () => {
    const now = draft({ H01: 'bloc', H09: ['incendiu', 'igrasie'], H04: 'retea' });
    expect(changedFrom(before, now, null, 'H01')).toBe('casa');
    expect(changedFrom(before, now, null, 'H09')).toBeNull();
    expect(changesSince(before, now, steps).map(({ question }) => question.code)).toEqual(['H01', 'H03']);
  });

  it('is nothing at a first assessment', () => expect(changesSince(null, draft({ H01: 'bloc' }), steps)).toEqual([]));
});

describe('what two assessments found otherwise', () => {
  const raised = (vulnerability: string, priority: 1 | 2 | 3 | 4, personId = 'c') => ({ personId, vulnerability, priority });

  it('is what is new, what is gone, and what became more or less urgent', () => {
    const before = [raised('V01', 2), raised('V03', 3), raised('V07', 3), raised('V07', 3, 'd')];
    const after = [raised('V01', 1), raised('V07', 3), raised('V07', 3, 'd'), raised('V12', 2)];
    expect(needChanges(before, after)).toEqual([
      { personId: 'c', vulnerability: 'V01', was: 2, is: 1 },
      { personId: 'c', vulnerability: 'V12', was: null, is: 2 },
      { personId: 'c', vulnerability: 'V03', was: 3, is: null },
    ]);
  });

  it('is nothing when the same was found of each', () => expect(needChanges([raised('V01', 2)], [raised('V01', 2)])).toEqual([]));
});
