import type { Asked, Interview, Member as EngineMember, Question } from '@asigur/engine';
import type { Member } from '@asigur/sdk';
import { answerOf, type Draft } from './draft.ts';
import type { Guide } from './instrument.ts';

/** One screenful of questions about one subject (null: the household). */
export interface Step { key: string; person: string | null; section: string; questions: Question[] }

/** The member's own fields and what the visit itself says are not asked again. */
const ELSEWHERE = new Set(['P01', 'P02', 'P03', 'P04', 'P05', 'P13', 'Z01', 'Z02', 'Z03']);
const AT_ONCE = 5;

/** The interview as the engine reads it. */
export function interviewOf(draft: Draft, members: Member[]): Interview {
  return {
    visitDate: draft.visitDate,
    household: draft.household,
    members: members.map((one): EngineMember => ({ ...draft.members[one.id], id: one.id, P03: one.birthDate, birthPrecision: one.birthPrecision, P04: one.sex, P13: one.presence, mother: one.mother, father: one.father, partner: one.partner })),
  };
}

/** Screens in order: the household's sections, then each member's. Groups are cut by the guide, not by the answers, so that no question moves to another screen; those not asked are left out. */
export function stepsOf(guide: Guide, members: Member[], asked: Asked): Step[] {
  const subjects = [null, ...members.map((one) => one.id)];
  return subjects.flatMap((person) => guide.instrument.sections.flatMap((section) => {
    const own = guide.instrument.questions.filter((one) => one.section === section.code && (one.scope === 'household') === (person === null) && !ELSEWHERE.has(one.code));
    const groups = Array.from({ length: Math.ceil(own.length / AT_ONCE) }, (_, at) => own.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
    const isAsked = (one: Question) => (person === null ? asked.household : (asked.members[person] ?? {}))[one.code] !== false;
    return groups.map((group, at) => ({ key: `${person ?? 'h'}-${section.code}-${at}`, person, section: section.code, questions: group.filter(isAsked) })).filter((step) => step.questions.length > 0);
  }));
}

const isAnswered = (value: unknown) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** How far one subject (or all, `undefined`) has come. */
export function progressOf(steps: Step[], draft: Draft, person?: string | null): { done: number; all: number } {
  const asked = steps.filter((step) => person === undefined || step.person === person).flatMap((step) => step.questions.map((one) => answerOf(draft, step.person, one.code)));
  return { done: asked.filter(isAnswered).length, all: asked.length };
}

export const unansweredIn = (step: Step, draft: Draft) => step.questions.filter((one) => !isAnswered(answerOf(draft, step.person, one.code)));
