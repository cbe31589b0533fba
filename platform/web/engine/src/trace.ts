/**
 * Explains a rule for one subject: which answers make it what it is, which unanswered ones hold it back. Follows the rule's
 * tree; its value always equals that of the CEL made from the same tree.
 */

import type { Values } from './cel.js';
import { NOT_ASKED, type Household, type Subject } from './household.js';
import type { Rule } from './instrument.js';
import type { Read, Trit } from './interview.js';

export interface Explained {
  value: Trit;
  reads: Record<string, Read>;
  missing: string[];
}

const HOUSEHOLD_VALUES = ['n_children', 'hh_size', 'adj_income', 'overcrowded'];

export class Trace {
  private readonly ofHousehold: Set<string>;

  constructor(
    private readonly household: Household,
    private readonly subject: Subject,
    private readonly raised: Readonly<Record<string, number>>,
  ) {
    this.ofHousehold = new Set(HOUSEHOLD_VALUES);
    for (const question of household.instrument.questions) {
      if (question.scope === 'household') this.ofHousehold.add(question.code);
    }
  }

  of(rule: Rule, person: Values = this.subject.answers, suffix = ''): Explained {
    switch (rule.op) {
      case 'and':
        return atLeast(rule.args.length, this.each(rule.args, person, suffix));
      case 'or':
        return atLeast(1, this.each(rule.args, person, suffix));
      case 'atleast':
        return atLeast(rule.n, this.each(rule.args, person, suffix));
      case 'not': {
        const part = this.of(rule.arg, person, suffix);
        return { ...part, value: part.value === null ? null : !part.value };
      }
      case 'any':
        return atLeast(
          1,
          this.household
            .set(rule.set, this.subject)
            .map((other) => this.of(rule.arg, this.household.seenIn(rule.set, other), `@${other.member.id}`)),
        );
      case 'vul': {
        const priority = this.raised[rule.code];
        const value = priority !== undefined && priority <= rule.maxPriority;
        return { value, reads: value ? { [rule.code]: priority } : {}, missing: [] };
      }
      case 'in':
        return this.read(rule.q, person, suffix, (value) => rule.v.includes(value as string));
      case 'has':
        return this.read(rule.q, person, suffix, (value) => rule.v.some((one) => (value as string[]).includes(one)));
      default:
        return this.compared(rule.op, rule.q, rule.v, person, suffix);
    }
  }

  private each(rules: readonly Rule[], person: Values, suffix: string): Explained[] {
    return rules.map((rule) => this.of(rule, person, suffix));
  }

  private compared(
    operator: string,
    name: string,
    literal: string | number | boolean | { param: string },
    person: Values,
    suffix: string,
  ): Explained {
    if (typeof literal !== 'object') {
      return this.read(name, person, suffix, (value) => compare(operator, value, literal));
    }
    const right = this.household.parameters[literal.param];
    if (right === undefined) return { value: null, reads: {}, missing: [`$${literal.param}`] };
    const left = this.read(name, person, suffix, (value) => compare(operator, value, right));
    const rests = left.value !== null && Object.keys(left.reads).length > 0;
    return rests ? { ...left, reads: { ...left.reads, [`$${literal.param}`]: right } } : left;
  }

  private read(name: string, person: Values, suffix: string, test: (value: unknown) => boolean): Explained {
    const household = this.ofHousehold.has(name);
    const value = household ? this.household.answers[name] : person[name];
    const key = household ? name : name + suffix;
    if (value === undefined) return { value: null, reads: {}, missing: [key] };
    const notAsked = value === NOT_ASKED || Number.isNaN(value) || (Array.isArray(value) && value.length === 0);
    if (notAsked) return { value: false, reads: {}, missing: [] };
    return { value: test(value), reads: { [key]: value as Read }, missing: [] };
  }
}

/** `or` is at least one, `and` is all of them. */
function atLeast(count: number, parts: readonly Explained[]): Explained {
  const yes = parts.filter((part) => part.value === true).length;
  const open = parts.filter((part) => part.value === null).length;
  const value = yes >= count ? true : yes + open < count ? false : null;
  const deciding = parts.filter((part) => part.value === value);
  return {
    value,
    reads: Object.assign({}, ...deciding.map((part) => part.reads)) as Record<string, Read>,
    missing: [...new Set(deciding.flatMap((part) => part.missing))],
  };
}

function compare(operator: string, left: unknown, right: string | number | boolean): boolean {
  if (operator === '=') return left === right;
  if (operator === '!=') return left !== right;
  if (typeof left !== 'number' || typeof right !== 'number') throw new TypeError('not a number');
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      throw new RangeError(`no such comparison: ${operator}`);
  }
}
