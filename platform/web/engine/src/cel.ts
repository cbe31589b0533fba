/** The CEL environment of the rules: the same variables as on the server, always all bound. */

import { Environment } from '@marcbachmann/cel-js';
import type { Trit } from './interview.js';

export const SETS = ['members', 'others', 'adults', 'children'] as const;

export type Values = Record<string, unknown>;
export interface Variables extends Values {
  p: Values;
  h: Values;
  par: Readonly<Record<string, number>>;
  vul: Record<string, number>;
  members: Values[];
  others: Values[];
  adults: Values[];
  children: Values[];
}
export type Program = (variables: Variables) => Trit;

export class Programs {
  private readonly environment: Environment;
  private readonly compiled = new Map<string, Program>();

  constructor() {
    let environment = new Environment()
      .registerVariable('p', 'map<string, dyn>')
      .registerVariable('h', 'map<string, dyn>')
      .registerVariable('par', 'map<string, double>')
      .registerVariable('vul', 'map<string, double>');
    for (const set of SETS) environment = environment.registerVariable(set, 'list<map<string, dyn>>');
    this.environment = environment;
  }

  /** The program of a text; the same text is compiled once. Throws when the text is not a rule. */
  of(cel: string): Program {
    const known = this.compiled.get(cel);
    if (known) return known;
    const parsed = this.environment.parse(cel);
    const checked = parsed.check();
    if (!checked.valid || checked.type !== 'bool') {
      throw new Error(`not a rule: ${cel}`, { cause: checked.error });
    }
    const program: Program = (variables) => {
      try {
        const value: unknown = parsed(variables);
        if (typeof value === 'boolean') return value;
        throw new Error(`not a truth value: ${cel}`);
      } catch (error) {
        // a missing key is unknown; anything else is a fault and never read as unknown
        if (error instanceof Error && 'code' in error && error.code === 'no_such_key') return null;
        throw error;
      }
    };
    this.compiled.set(cel, program);
    return program;
  }
}

/** Runs without collecting stack traces: unknown is an exception in CEL, and the trace would be most of its cost. */
export function withoutStackTraces<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
