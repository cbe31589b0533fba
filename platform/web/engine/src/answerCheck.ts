/** An answer against its question, with the same codes as the server's problems. */

import { dayOrNull } from './days.js';
import { NOT_KNOWN } from './household.js';
import type { Instrument, Question } from './instrument.js';

export type AnswerProblemCode =
  | 'instrument.unknown-question'
  | 'instrument.wrong-subject'
  | 'instrument.unknown-option'
  | 'instrument.wrong-type'
  | 'instrument.out-of-range'
  | 'instrument.date-in-future'
  | 'instrument.cnp-invalid'
  | 'instrument.unknown-member';

export interface AnswerProblem {
  code: AnswerProblemCode;
  args: Record<string, string>;
}

export interface AnswerContext {
  /** whether the answer is about a member */
  ofMember: boolean;
  /** ISO date; later dates are in the future */
  today: string;
  /** ids that a question of type member may name */
  members?: readonly string[];
}

/** What is wrong with an answer; null when nothing is. Null, `NS`, an empty text and nothing chosen are never wrong. */
export function checkAnswer(
  instrument: Instrument,
  code: string,
  value: unknown,
  context: AnswerContext,
): AnswerProblem | null {
  const question = instrument.questions.find((one) => one.code === code);
  if (!question) return problem('unknown-question', { question: code });
  if (context.ofMember === (question.scope === 'household')) return problem('wrong-subject', { question: code });
  if (value === null || value === undefined || value === '' || value === NOT_KNOWN) return null;
  switch (question.type) {
    case 'single':
      return typeof value === 'string' ? checkOption(question, value) : wrongType(question);
    case 'multi':
      return Array.isArray(value) ? checkOptions(question, value) : wrongType(question);
    case 'int':
    case 'decimal':
      return typeof value === 'number' ? checkNumber(question, value) : wrongType(question);
    case 'date':
    case 'datetime':
      return checkDate(question, value, context.today);
    case 'text':
      return typeof value === 'string' ? null : wrongType(question);
    case 'cnp':
      return typeof value === 'string' && validCnp(value) ? null : problem('cnp-invalid', { question: code });
    case 'member':
      return typeof value === 'string' && context.members?.includes(value)
        ? null
        : problem('unknown-member', { question: code });
  }
}

function problem(code: string, args: Record<string, string>): AnswerProblem {
  return { code: `instrument.${code}` as AnswerProblemCode, args };
}

const wrongType = (question: Question): AnswerProblem =>
  problem('wrong-type', { question: question.code, type: question.type });

function checkOption(question: Question, option: string): AnswerProblem | null {
  const known = question.options.some((one) => one.value === option);
  return known ? null : problem('unknown-option', { question: question.code, option });
}

function checkOptions(question: Question, chosen: readonly unknown[]): AnswerProblem | null {
  for (const option of chosen) {
    const wrong =
      typeof option !== 'string' ? wrongType(question) : option === NOT_KNOWN ? null : checkOption(question, option);
    if (wrong) return wrong;
  }
  return null;
}

function checkNumber(question: Question, value: number): AnswerProblem | null {
  if (!Number.isFinite(value) || (question.type === 'int' && !Number.isInteger(value))) return wrongType(question);
  const { min, max } = question;
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    return problem('out-of-range', { question: question.code, min: String(min), max: String(max) });
  }
  return null;
}

function checkDate(question: Question, value: unknown, today: string): AnswerProblem | null {
  const day = typeof value === 'string' ? dayOrNull(value) : null;
  if (!day || typeof value !== 'string' || (question.type === 'date' && value.length !== 10)) {
    return wrongType(question);
  }
  return value.slice(0, 10) > today ? problem('date-in-future', { question: question.code }) : null;
}

const WEIGHTS = '279146358279';

/** 13 digits, check digit (modulo 11, 10 counts as 1) and date right; the county digits are not judged. */
export function validCnp(text: string): boolean {
  const digits = text.trim();
  if (!/^[1-9][0-9]{12}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) sum += Number(digits[i]) * Number(WEIGHTS[i]);
  const control = sum % 11 === 10 ? 1 : sum % 11;
  const first = digits[0] as string;
  const century = '34'.includes(first) ? '18' : '56'.includes(first) ? '20' : '19';
  const date = `${century}${digits.slice(1, 3)}-${digits.slice(3, 5)}-${digits.slice(5, 7)}`;
  return control === Number(digits[12]) && dayOrNull(date) !== null;
}
