/**
 * Which single answers would change what is found: those that would raise a vulnerability, or let it go. Every candidate is
 * tried with the rules themselves, so what is told is what the diagnosis would say.
 */

import type { Program } from './cel.js';
import { diagnosed, type Household, type Subject } from './household.js';
import type { Instrument, MemberSet, Question, Rule, Vulnerability } from './instrument.js';
import type { AnswerValue, Interview, Parameters, Turn } from './interview.js';

export interface Judging {
  vulnerability: Vulnerability;
  applies: Program;
  criteria: { criterion: { priority: number }; program: Program }[];
}

/** What turning needs of a compiled instrument. */
export interface Weighing {
  instrument: Instrument;
  judgings: readonly Judging[];
  household: (interview: Interview, parameters: Parameters) => Household;
}

const NOT_RAISED = 9;
const NOBODY = 'niciunul';
const NONE = 'fara';
/** A computed value is changed by the answer that it is computed from. */
const COMPUTED_FROM: Readonly<Record<string, string>> = { overcrowded: 'H03', adj_income: 'I01' };

/** A question that a rule reads, of the subject (set null) or of a set of members. */
interface Reading {
  question: string;
  set: MemberSet | null;
}

function readings(rule: Rule, set: MemberSet | null, into: Reading[], raised: Set<string>): void {
  switch (rule.op) {
    case 'and':
    case 'or':
    case 'atleast':
      for (const part of rule.args) readings(part, set, into, raised);
      return;
    case 'not':
      return readings(rule.arg, set, into, raised);
    case 'any':
      return readings(rule.arg, rule.set, into, raised);
    case 'vul':
      raised.add(rule.code);
      return;
    default:
      into.push({ question: COMPUTED_FROM[rule.q] ?? rule.q, set });
  }
}

/** The vulnerability with those that its rules read, in the order of evaluation. */
function chain(weighing: Weighing, vulnerability: string): Judging[] {
  const wanted = new Set([vulnerability]);
  for (const code of wanted) {
    const judging = weighing.judgings.find((one) => one.vulnerability.code === code);
    if (!judging) throw new RangeError(`no such vulnerability: ${code}`);
    for (const criterion of judging.vulnerability.criteria) readings(criterion.rule_ast, null, [], wanted);
    readings(judging.vulnerability.applies_when_ast, null, [], wanted);
  }
  return weighing.judgings.filter((one) => wanted.has(one.vulnerability.code));
}

/** All that the chain reads, with what decides whether those questions are asked. */
function allReadings(instrument: Instrument, judgings: readonly Judging[]): Reading[] {
  const direct: Reading[] = [];
  const ignored = new Set<string>();
  for (const { vulnerability } of judgings) {
    readings(vulnerability.applies_when_ast, null, direct, ignored);
    for (const criterion of vulnerability.criteria) readings(criterion.rule_ast, null, direct, ignored);
  }
  const known = new Map<string, Reading>();
  const questions = new Map(instrument.questions.map((one) => [one.code, one]));
  const sections = new Map(instrument.sections.map((one) => [one.code, one]));
  const waiting = direct;
  for (let reading = waiting.pop(); reading; reading = waiting.pop()) {
    const question = questions.get(reading.question);
    const key = `${reading.question}@${reading.set ?? ''}`;
    if (!question || known.has(key)) continue;
    known.set(key, reading);
    for (const when of [question.when_ast, sections.get(question.section)?.when_ast]) {
      if (when) readings(when, reading.set, waiting, ignored);
    }
  }
  return [...known.values()];
}

type Standing = 'raised' | 'untold' | 'not';

class Scales {
  private readonly judgings: Judging[];

  constructor(
    private readonly weighing: Weighing,
    private readonly parameters: Parameters,
    private readonly member: string,
    private readonly vulnerability: string,
  ) {
    this.judgings = chain(weighing, vulnerability);
  }

  questionsOf(household: Household, subject: Subject): { question: Question; members: (string | null)[] }[] {
    const byCode = new Map<string, Set<string | null>>();
    for (const { question, set } of allReadings(this.weighing.instrument, this.judgings)) {
      const members = byCode.get(question) ?? new Set<string | null>();
      byCode.set(question, members);
      const own = set === null ? [subject] : household.set(set, subject);
      for (const one of own) members.add(one.member.id);
    }
    return this.weighing.instrument.questions
      .filter((question) => byCode.has(question.code))
      .map((question) => ({ question, members: question.scope === 'household' ? [null] : [...byCode.get(question.code)!] }));
  }

  standing(interview: Interview): Standing {
    const household = this.weighing.household(interview, this.parameters);
    const subject = household.subject(this.member);
    if (!diagnosed(subject)) return 'not';
    const raised: Record<string, number> = Object.fromEntries(
      this.weighing.instrument.vulnerabilities.map((one) => [one.code, NOT_RAISED]),
    );
    const variables = household.variables(subject, raised);
    let standing: Standing = 'not';
    for (const { vulnerability, applies, criteria } of this.judgings) {
      if (!subject.present && vulnerability.also_absent !== true) continue;
      const applicable = applies(variables);
      let strongest = NOT_RAISED;
      let untold = applicable === null;
      if (applicable) {
        for (const { criterion, program } of criteria) {
          const value = program(variables);
          if (value) strongest = Math.min(strongest, criterion.priority);
          else if (value === null) untold = true;
        }
      }
      raised[vulnerability.code] = strongest;
      if (vulnerability.code === this.vulnerability) standing = strongest < NOT_RAISED ? 'raised' : untold ? 'untold' : 'not';
    }
    return standing;
  }
}

function withAnswer(interview: Interview, member: string | null, question: string, value: AnswerValue): Interview {
  if (member === null) return { ...interview, household: { ...interview.household, [question]: value } };
  return { ...interview, members: interview.members.map((one) => (one.id === member ? { ...one, [question]: value } : one)) };
}

const answerIn = (interview: Interview, member: string | null, question: string): AnswerValue =>
  (member === null ? interview.household : interview.members.find((one) => one.id === member))?.[question] ?? null;

/** Other choices: another option; one more or one less of several, as the screen lets them be chosen. */
function otherChoices(question: Question, now: AnswerValue): AnswerValue[] {
  const options = question.options.map((one) => one.value);
  if (question.type === 'single') return options.filter((one) => one !== now);
  const alone = (option: string): boolean => option === NOBODY || option === NONE;
  const chosen = Array.isArray(now) ? now.filter((one) => options.includes(one)) : [];
  return options.flatMap((option): AnswerValue[] => {
    if (chosen.includes(option)) return chosen.length > 1 ? [chosen.filter((one) => one !== option)] : [];
    return [alone(option) ? [option] : [...chosen.filter((one) => !alone(one)), option]];
  });
}

/** Other numbers, the nearest first on each side; of money those at which a limit is crossed. */
function otherNumbers(question: Question, now: AnswerValue, household: Household): [number[], number[]] {
  const { min = 0, max = 100_000 } = question;
  const all =
    question.type === 'int'
      ? Array.from({ length: max - min + 1 }, (_, at) => min + at)
      : [min, max, ...limits(household).flatMap((limit) => [limit - 0.01, limit, limit + 0.01])];
  const fits = [...new Set(all.map((one) => Math.round(one * 100) / 100))].filter((one) => one >= min && one <= max);
  const less = fits.filter((one) => typeof now !== 'number' || one < now).sort((a, b) => b - a);
  const more = fits.filter((one) => typeof now === 'number' && one > now).sort((a, b) => a - b);
  return [less, more];
}

/** Incomes at which the income per equivalent member meets a parameter, to the ban below and above. */
function limits(household: Household): number[] {
  const scale = 1 + 0.5 * (household.present.length - 1);
  return Object.values(household.parameters).flatMap((one) => [Math.floor(one * scale * 100) / 100, Math.ceil(one * scale * 100) / 100]);
}

/** See CompiledInstrument.turns. */
export function turns(weighing: Weighing, interview: Interview, parameters: Parameters, member: string, vulnerability: string): Turn[] {
  const scales = new Scales(weighing, parameters, member, vulnerability);
  const household = weighing.household(interview, parameters);
  const now = scales.standing(interview);
  const found: Turn[] = [];
  const tried = (question: Question, of: string | null, value: AnswerValue): boolean => {
    const then = scales.standing(withAnswer(interview, of, question.code, value));
    if ((then === 'raised') === (now === 'raised')) return false;
    found.push({ question: question.code, member: of, value, becomes: then });
    return true;
  };
  for (const { question, members } of scales.questionsOf(household, household.subject(member))) {
    for (const of of members) {
      const asked = of === null ? household.asked : household.subject(of).asked;
      if (asked[question.code] === false || asked[question.code] === undefined) continue;
      const current = answerIn(interview, of, question.code);
      if (question.type === 'int' || question.type === 'decimal') {
        for (const side of otherNumbers(question, current, household)) side.some((value) => tried(question, of, value));
      } else if (question.type === 'single' || question.type === 'multi') {
        for (const value of otherChoices(question, current)) tried(question, of, value);
      }
    }
  }
  return found;
}
