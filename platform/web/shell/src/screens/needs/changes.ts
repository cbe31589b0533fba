import type { Answers, AnswerValue, AssessmentFile } from '@asigur/sdk';

export interface AnswerChange { person: string | null; question: string; was: AnswerValue; is: AnswerValue }

const alike = (value: AnswerValue) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
const ofVisit = (question: string) => question.startsWith('Z'); // asked anew each time

/** Answers of two assessments that differ, given or taken away; of who was not there before, nothing. */
export function answerChanges(before: Pick<AssessmentFile, 'household' | 'members'>, after: Pick<AssessmentFile, 'household' | 'members'>): AnswerChange[] {
  const between = (person: string | null, was: Answers, is: Answers) => [...new Set([...Object.keys(was), ...Object.keys(is)])].sort()
    .filter((question) => !ofVisit(question) && alike(was[question] ?? null) !== alike(is[question] ?? null))
    .map((question): AnswerChange => ({ person, question, was: was[question] ?? null, is: is[question] ?? null }));
  const known = after.members.flatMap((one) => { const earlier = before.members.find((other) => other.personId === one.personId); return earlier ? between(one.personId, earlier.answers, one.answers) : []; });
  return [...between(null, before.household, after.household), ...known];
}
