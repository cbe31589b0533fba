/** What the diagnosis reads and what it says. Names are those of POST /instrument/diagnose. */

import type { Priority } from './instrument.js';

/** multi = string[]; `NS`, null, an empty text and an empty list are unanswered. */
export type AnswerValue = string | number | string[] | null;
export type Answers = Readonly<Record<string, AnswerValue | undefined>>;
export type BirthPrecision = 'exact' | 'month' | 'year' | 'estimated';

/** A member: own fields, and answers of scopes person, child, female, adult by question code. */
export interface Member {
  id: string;
  /** birth date, ISO; missing: everything that reads the age is unknown */
  P03?: string | null;
  birthPrecision?: BirthPrecision;
  /** sex */
  P04?: string | null;
  /** presence; missing or NS counts as permanent */
  P13?: string | null;
  /** a member's id, 'absent' or 'unknown'; missing is unknown */
  mother?: string | null;
  father?: string | null;
  /** two members who name each other are a couple */
  partner?: string | null;
  [question: string]: AnswerValue | undefined;
}

export interface Interview {
  /** ISO date: ages are counted at this day */
  visitDate: string;
  household: Answers;
  members: readonly Member[];
}

/** Values of parameters valid at the visit, by code. */
export type Parameters = Readonly<Record<string, number>>;

/** Three-valued truth; null is unknown. */
export type Trit = boolean | null;

export type Read = string | number | boolean | readonly string[];

/** Why a criterion fired: what its true branches read. Another member's answer has the key `A04@<member id>`. */
export interface Reason {
  criterion: string;
  reads: Record<string, Read>;
}
/** A vulnerability raised for a person: a ground for support, to be confirmed or refuted by the team. */
export interface Finding {
  vulnerability: string;
  priority: Priority;
  fired: string[];
  unknown: string[];
  /** all that the fired criteria read */
  reads: Record<string, Read>;
  reasons: Reason[];
}
/** What cannot be told yet. `unknown` is empty when it is not even known whether the vulnerability applies. */
export interface ToClarify {
  vulnerability: string;
  unknown: string[];
  /** the unanswered questions that hold it back */
  questions: string[];
}
/** One answer given otherwise, and what would become of the vulnerability: raised, not, or not to be told any more. */
export interface Turn {
  question: string;
  /** whose answer; null: the household's */
  member: string | null;
  value: AnswerValue;
  becomes: 'raised' | 'not' | 'untold';
}
export interface MemberDiagnosis {
  id: string;
  /** P13 is not answered: counted as permanent, to be clarified */
  presenceAssumed: boolean;
  diagnoses: Finding[];
  toClarify: ToClarify[];
}
export interface Derived {
  householdSize: number;
  children: number | null;
  roomsRequired: number | null;
  overcrowded: boolean | null;
  adjustedIncome: number | null;
}
export interface Diagnosis extends Derived {
  instrumentVersion: string;
  /** present members, and absent children; in the order of the interview */
  members: MemberDiagnosis[];
}
/** Which questions are asked, by code; null: not known yet, and so asked. */
export interface Asked {
  household: Record<string, Trit>;
  members: Record<string, Record<string, Trit>>;
}
