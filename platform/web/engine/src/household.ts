/**
 * One interview made ready for the rules, in the order that the meaning demands: ages and counts; household questions in the
 * instrument's order, so that what is not asked is marked; rooms and income from what is left; then each member's questions.
 */

import { SETS, type Program, type Values, type Variables } from './cel.js';
import type { Instrument, MemberSet, Question, Scope } from './instrument.js';
import type { Derived, Interview, Member, Parameters, Trit } from './interview.js';
import { fullMonths, parseDay } from './days.js';

/** What a choice that was not asked holds; a number holds NaN, a list []: every comparison with them is false. */
export const NOT_ASKED = '#NA';
export const NOT_KNOWN = 'NS';
const ADULT_MONTHS = 216;

/** When a question is asked: its section's condition and its own. */
export interface Asking {
  question: Question;
  sectionWhen: Program | null;
  ownWhen: Program | null;
}

export function and(one: Trit, other: Trit): Trit {
  if (one === false || other === false) return false;
  return one === true && other === true ? true : null;
}

export interface Subject {
  member: Member;
  ageMonths: number | null;
  sex: 'm' | 'f' | null;
  present: boolean;
  presenceAssumed: boolean;
  /** effective answers and derived values: the rules' `p` */
  answers: Values;
  asked: Record<string, Trit>;
}

const years = (months: number): number => Math.floor(months / 12);
const isChild = (subject: Subject): boolean => subject.ageMonths !== null && subject.ageMonths < ADULT_MONTHS;

function subject(member: Member, visit: string): Subject {
  const born = member.P03 ? parseDay(member.P03) : null;
  const fromJuly = member.birthPrecision === 'year' || member.birthPrecision === 'estimated';
  const counted = born && fromJuly ? { year: born.year, month: 7, day: 1 } : born;
  const ageMonths = counted ? fullMonths(counted, parseDay(visit)) : null;
  const sex = member.P04 === 'm' || member.P04 === 'f' ? member.P04 : null;
  const presenceAssumed = !member.P13 || member.P13 === NOT_KNOWN;
  const answers: Values = {};
  if (ageMonths !== null) {
    answers['age_m'] = ageMonths;
    answers['age_y'] = years(ageMonths);
    answers['is_child'] = ageMonths < ADULT_MONTHS;
    answers['is_adult'] = ageMonths >= ADULT_MONTHS;
  }
  if (sex) answers['sex'] = sex;
  const present = presenceAssumed || member.P13 === 'permanent';
  return { member, ageMonths, sex, present, presenceAssumed, answers, asked: {} };
}

function inScope(subject: Subject, scope: Scope): Trit {
  switch (scope) {
    case 'household':
      return false;
    case 'person':
      return true;
    case 'child':
      return subject.ageMonths === null ? null : isChild(subject);
    case 'adult':
      return subject.ageMonths === null ? null : !isChild(subject);
    case 'female':
      return subject.sex === null ? null : subject.sex === 'f';
  }
}

/** The value that the rules read; undefined when unanswered. Throws when it does not fit (checkAnswer refuses those first). */
function cleaned(question: Question, value: unknown): unknown {
  if (value === undefined || value === null || value === NOT_KNOWN || value === '') return undefined;
  switch (question.type) {
    case 'int':
    case 'decimal':
      if (typeof value === 'number') return value;
      break;
    case 'multi':
      if (Array.isArray(value)) {
        const chosen = value.filter((option) => option !== NOT_KNOWN);
        return chosen.length === 0 ? undefined : chosen;
      }
      break;
    case 'single':
      if (typeof value === 'string') return value;
      break;
  }
  throw new TypeError(`the answer to ${question.code} does not fit its question`);
}

function notAsked(question: Question): unknown {
  if (question.type === 'int' || question.type === 'decimal') return Number.NaN;
  return question.type === 'multi' ? [] : NOT_ASKED;
}

const READ_BY_RULES = new Set(['single', 'multi', 'int', 'decimal']);

function put(effective: Values, question: Question, raw: unknown, asked: Trit): void {
  if (!READ_BY_RULES.has(question.type)) return;
  const value = asked === false ? notAsked(question) : cleaned(question, raw);
  if (value !== undefined) effective[question.code] = value;
}

export class Household {
  readonly subjects: Subject[];
  readonly present: Subject[];
  /** effective household answers and derived values: the rules' `h` */
  readonly answers: Values = {};
  readonly asked: Record<string, Trit> = {};
  private readonly sections = new Map<Program, Trit>();

  constructor(
    readonly instrument: Instrument,
    private readonly askings: readonly Asking[],
    private readonly interview: Interview,
    readonly parameters: Parameters,
  ) {
    this.subjects = interview.members.map((member) => subject(member, interview.visitDate));
    this.present = this.subjects.filter((one) => one.present);
    this.answers['hh_size'] = this.present.length;
    if (this.present.every((one) => one.ageMonths !== null)) {
      this.answers['n_children'] = this.present.filter(isChild).length;
    }
    this.askHousehold();
    this.deriveHousing();
    for (const one of this.subjects) this.deriveMother(one);
    for (const one of this.subjects) this.askMember(one);
  }

  private askHousehold(): void {
    const variables = this.bind({}, {});
    for (const asking of this.askings) {
      const { question } = asking;
      if (question.scope !== 'household') continue;
      const asked = evaluate(asking, variables, this.sections);
      this.asked[question.code] = asked;
      put(this.answers, question, this.interview.household[question.code], asked);
    }
  }

  private askMember(subject: Subject): void {
    const variables = this.bind(subject.answers, {});
    for (const asking of this.askings) {
      const { question } = asking;
      if (question.scope === 'household') continue;
      const scope = inScope(subject, question.scope);
      const asked = scope === false ? false : and(scope, evaluate(asking, variables, this.sections));
      subject.asked[question.code] = asked;
      put(subject.answers, question, subject.member[question.code], asked);
    }
  }

  private deriveHousing(): void {
    const income = this.answers['I01'];
    if (typeof income === 'number') this.answers['adj_income'] = income / (1 + 0.5 * (this.present.length - 1));
    const rooms = this.answers['H03'];
    const required = this.roomsRequired();
    if (typeof rooms !== 'number') return;
    if (Number.isNaN(rooms)) this.answers['overcrowded'] = NOT_ASKED;
    else if (required !== null) this.answers['overcrowded'] = rooms < required;
  }

  /** Eurostat; null when an age, or a teenager's sex, is not known. A partner who is away still counts as one's partner. */
  roomsRequired(): number | null {
    let halfCouples = 0;
    let adults = 0;
    let boys = 0;
    let girls = 0;
    let young = 0;
    for (const subject of this.present) {
      const partner = this.partner(subject);
      if (partner) halfCouples += partner.present ? 1 : 2;
      else if (subject.ageMonths === null) return null;
      else if (!isChild(subject)) adults++;
      else if (years(subject.ageMonths) < 12) young++;
      else if (subject.sex === null) return null;
      else if (subject.sex === 'm') boys++;
      else girls++;
    }
    return 1 + halfCouples / 2 + adults + Math.ceil(boys / 2) + Math.ceil(girls / 2) + Math.ceil(young / 2);
  }

  private partner(subject: Subject): Subject | undefined {
    const named = subject.member.partner;
    return this.subjects.find(
      (other) => other !== subject && other.member.id === named && other.member.partner === subject.member.id,
    );
  }

  private deriveMother(subject: Subject): void {
    const named = subject.member.mother;
    if (named === 'absent') {
      subject.answers['mother_age_y'] = Number.NaN;
      return;
    }
    const mother = this.subjects.find((other) => other.member.id === named);
    if (mother && mother.ageMonths !== null) subject.answers['mother_age_y'] = years(mother.ageMonths);
  }

  derived(): Derived {
    const { overcrowded, adj_income: income, n_children: children } = this.answers;
    return {
      householdSize: this.present.length,
      children: typeof children === 'number' ? children : null,
      roomsRequired: this.roomsRequired(),
      overcrowded: typeof overcrowded === 'boolean' ? overcrowded : null,
      adjustedIncome: typeof income === 'number' && !Number.isNaN(income) ? income : null,
    };
  }

  /** Present members of one of the rules' sets, seen from a subject. */
  set(name: MemberSet, subject: Subject): Subject[] {
    switch (name) {
      case 'members':
        return this.present;
      case 'others':
        return this.present.filter((other) => other !== subject);
      case 'adults':
        return this.present.filter((other) => other.ageMonths === null || !isChild(other));
      case 'children':
        return this.present.filter((other) => other.ageMonths === null || isChild(other));
    }
  }

  /** Of somebody whose age is not known nobody can tell whether they are an adult: there, every answer of theirs is unknown. */
  seenIn(name: MemberSet, other: Subject): Values {
    return (name === 'adults' || name === 'children') && other.ageMonths === null ? {} : other.answers;
  }

  variables(subject: Subject, raised: Record<string, number>): Variables {
    const variables = this.bind(subject.answers, raised);
    for (const name of SETS) variables[name] = this.set(name, subject).map((other) => this.seenIn(name, other));
    return variables;
  }

  private bind(p: Values, vul: Record<string, number>): Variables {
    return { p, h: this.answers, par: this.parameters, vul, members: [], others: [], adults: [], children: [] };
  }

  subject(id: string): Subject {
    const found = this.subjects.find((one) => one.member.id === id);
    if (!found) throw new RangeError(`no such member: ${id}`);
    return found;
  }
}

/** A section's condition reads the first section only: evaluated once a household. */
function evaluate(asking: Asking, variables: Variables, sections: Map<Program, Trit>): Trit {
  const section = asking.sectionWhen ? once(asking.sectionWhen, variables, sections) : true;
  if (section === false || !asking.ownWhen) return section;
  return and(section, asking.ownWhen(variables));
}

function once(program: Program, variables: Variables, known: Map<Program, Trit>): Trit {
  const before = known.get(program);
  if (before !== undefined) return before;
  const value = program(variables);
  known.set(program, value);
  return value;
}

/** Whether the subject gets a diagnosis: present members, and absent children. */
export const diagnosed = (subject: Subject): boolean => subject.present || isChild(subject);
