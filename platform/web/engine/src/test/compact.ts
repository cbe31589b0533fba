/** What an instrument says about a household, in the compact form of the golden vectors. */

import type { CompiledInstrument, Finding, Interview, Parameters, Trit } from '../index.js';

const letter = (trit: Trit): string => (trit === null ? 'U' : trit ? 'T' : 'F');
const letters = (criteria: readonly string[]): string => criteria.map((code) => code.slice(code.indexOf('.') + 1)).join('');

export const compactFinding = (finding: Finding): string =>
  `${finding.vulnerability}:${finding.priority}:${letters(finding.fired)}?${letters(finding.unknown)}`;

export function compactTrits(trits: Record<string, Trit>): string {
  const entries = Object.entries(trits);
  const of = (criteria: boolean): string =>
    entries
      .filter(([code]) => code.includes('.') === criteria)
      .map(([, trit]) => letter(trit))
      .join('');
  return `${of(false)}|${of(true)}`;
}

/** By the member's position: `trits|trits|findings`. */
export function compact(compiled: CompiledInstrument, interview: Interview, parameters: Parameters): Record<string, string> {
  const findings = new Map(compiled.diagnose(interview, parameters).members.map((one) => [one.id, one.diagnoses]));
  const all: Record<string, string> = {};
  interview.members.forEach((member, index) => {
    const of = findings.get(member.id);
    if (of) {
      const trits = compactTrits(compiled.trits(interview, parameters, member.id));
      all[String(index)] = `${trits}|${of.map(compactFinding).join(' ')}`;
    }
  });
  return all;
}
