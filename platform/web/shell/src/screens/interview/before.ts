import { get, remembered, useQuery, type Answers, type AnswerValue, type AssessmentFile, type HouseholdFile } from '@asigur/sdk';
import { answerOf, lastSubmitted, type Draft } from './draft.ts';
import type { Step } from './steps.ts';

/** The answers of the assessment before, to show what has changed since. */
export interface Before { visitDate: string; answer: (person: string | null, question: string) => AnswerValue }

export function useBefore(file: HouseholdFile, draft: Draft): Before | null {
  const last = lastSubmitted(file);
  const path = `/assessments/${last?.id}`;
  const read = useQuery({ queryKey: ['before', last?.id ?? null], enabled: last !== null && last.id !== draft.assessmentId, staleTime: Infinity, queryFn: () => remembered(path, () => get<AssessmentFile>(path)) });
  if (!read.data) return null;
  const members = new Map<string, Answers>(read.data.members.map((one) => [one.personId, one.answers]));
  const { household, visitDate } = read.data;
  return { visitDate, answer: (person, question) => (person === null ? household : (members.get(person) ?? {}))[question] ?? null };
}

const sorted = (value: AnswerValue) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);

/** What an answer was before, when it was given and is another now; null otherwise. */
export function changedFrom(before: Before | null, draft: Draft, person: string | null, question: string): AnswerValue {
  if (question.startsWith('Z')) return null; // of the visit itself, asked anew each time
  const was = before?.answer(person, question) ?? null;
  return was !== null && sorted(was) !== sorted(answerOf(draft, person, question)) ? was : null;
}

/** Every question with another answer than before, in the order of the guide. */
export const changesSince = (before: Before | null, draft: Draft, steps: Step[]) => steps.flatMap((step) => step.questions.filter((one) => changedFrom(before, draft, step.person, one.code) !== null).map((question) => ({ step, question })));
