import { useEffect, useRef } from 'react';
import { get, onFact, useSession, type AnswerValue, type AssessmentFile } from '@asigur/sdk';
import { answerOf, asDraft, isCarried, withUnsent, type Draft, type DraftKeeper } from './draft.ts';

export interface FromColleague { person: string | null; question: string; name: string }

const alike = (one: AnswerValue, other: AnswerValue) => JSON.stringify(one) === JSON.stringify(other);

/** The draft with what `fresh` answers otherwise, except where this device has answered since `base`. */
export function merged(now: Draft, base: Draft, fresh: Draft): { draft: Draft; changed: { person: string | null; question: string }[] } {
  const subjects = [null, ...new Set([...Object.keys(fresh.members), ...Object.keys(now.members)])];
  const questions = (person: string | null) => [...new Set([fresh, now].flatMap((of) => Object.keys((person === null ? of.household : of.members[person]) ?? {})))];
  const changed = subjects.flatMap((person) => questions(person).filter((question) => {
    const mine = answerOf(now, person, question);
    return alike(mine, answerOf(base, person, question)) && !alike(mine, answerOf(fresh, person, question));
  }).map((question) => ({ person, question })));
  const confirmed = (key: string) => { const at = key.indexOf('/'); const person = key.slice(0, at) === 'h' ? null : key.slice(0, at); return !isCarried(fresh, person, key.slice(at + 1)); };
  const draft: Draft = { ...now, household: { ...now.household }, members: { ...now.members }, carried: now.carried.filter((key) => !confirmed(key)) };
  for (const { person, question } of changed) {
    const value = answerOf(fresh, person, question);
    if (person === null) draft.household[question] = value;
    else draft.members[person] = { ...draft.members[person], [question]: value };
  }
  return { draft, changed };
}

/** Answers that a colleague gives to the same interview elsewhere appear here as they come. */
export function useColleagues(draft: Draft, keeper: DraftKeeper, arrived: (draft: Draft, from: FromColleague[]) => void): void {
  const { session } = useSession();
  const latest = useRef(draft);
  latest.current = draft;
  const then = useRef(arrived);
  then.current = arrived;
  const { assessmentId } = draft;
  const me = session.account.id;
  useEffect(() => onFact((fact) => {
    if (fact.type !== 'assessment.Answered' || fact.payload.assessmentId !== assessmentId || fact.payload.by === me) return;
    void (async () => {
      await keeper.keep();
      const base = latest.current;
      const file = await get<AssessmentFile>(`/assessments/${assessmentId}`);
      if (file.state !== 'draft') return;
      const { draft: next, changed } = merged(latest.current, base, await withUnsent(asDraft(file)));
      const nameOf = ({ person, question }: { person: string | null; question: string }) => (person === null ? file : file.members.find((one) => one.personId === person))?.byOthers[question]?.name ?? file.author;
      then.current(next, changed.map((one) => ({ ...one, name: nameOf(one) })));
    })().catch((error: unknown) => console.error('a colleague’s answers could not be read now; they come with the next ones', error));
  }), [assessmentId, keeper, me]);
}
