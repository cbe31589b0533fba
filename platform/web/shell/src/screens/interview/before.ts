import { get, remembered, useQuery, type Answers, type AnswerValue, type AssessmentFile, type Diagnosis, type HouseholdFile } from '@asigur/sdk';
import { answerOf, lastSubmitted, type Draft } from './draft.ts';
import type { Step } from './steps.ts';

/** The answers of the assessment before, to show what has changed since. */
export interface Before { visitDate: string; diagnoses: Diagnosis[]; answer: (person: string | null, question: string) => AnswerValue }

export function useBefore(file: HouseholdFile, draft: Draft): Before | null {
  const last = lastSubmitted(file);
  const path = `/assessments/${last?.id}`;
  const read = useQuery({ queryKey: ['before', last?.id ?? null], enabled: last !== null && last.id !== draft.assessmentId, staleTime: Infinity, queryFn: () => remembered(path, () => get<AssessmentFile>(path)) });
  if (!read.data) return null;
  const members = new Map<string, Answers>(read.data.members.map((one) => [one.personId, one.answers]));
  const { household, visitDate, diagnoses } = read.data;
  return { visitDate, diagnoses, answer: (person, question) => (person === null ? household : (members.get(person) ?? {}))[question] ?? null };
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

type Raised = Pick<Diagnosis, 'personId' | 'vulnerability' | 'priority'>;
/** `was` null: found now and not before; `is` null: found before and not now. */
export interface NeedChange { personId: string; vulnerability: string; was: number | null; is: number | null }

/** What two assessments found otherwise, the most urgent first. */
export function needChanges(before: readonly Raised[], after: readonly Raised[]): NeedChange[] {
  const same = (one: Raised) => (other: Raised) => one.personId === other.personId && one.vulnerability === other.vulnerability;
  const now = after.map((one): NeedChange => ({ personId: one.personId, vulnerability: one.vulnerability, was: before.find(same(one))?.priority ?? null, is: one.priority }));
  const gone = before.filter((one) => !after.some(same(one))).map((one): NeedChange => ({ personId: one.personId, vulnerability: one.vulnerability, was: one.priority, is: null }));
  return [...now, ...gone].filter((one) => one.was !== one.is).sort((a, b) => (a.is ?? 9) - (b.is ?? 9) || a.vulnerability.localeCompare(b.vulnerability));
}
