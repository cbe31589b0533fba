import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '@asigur/sdk';
import { changedFrom, changesSince, type Before } from './before.ts';
import type { Draft } from './draft.ts';
import type { Step } from './steps.ts';

const was: Record<string, AnswerValue> = { H01: 'casa', H09: ['igrasie', 'incendiu'], H03: 2 };
const before: Before = { visitDate: '2026-03-01', answer: (person, question) => (person === null ? (was[question] ?? null) : null) };
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
