import type { Plan, PlanLine } from '@asigur/sdk';
import type { CareService } from '@asigur/engine';

/** Where a service of the plan can go from where it stands; the server holds the same table. */
const STEPS = {
  propus: ['planificat', 'anulat', 'refuzat'],
  planificat: ['in_derulare', 'propus', 'anulat', 'refuzat'],
  in_derulare: ['furnizat', 'planificat', 'anulat', 'refuzat'],
  furnizat: ['inchis', 'in_derulare', 'anulat', 'refuzat'],
  inchis: [],
  anulat: ['propus'],
  refuzat: ['propus'],
} as const satisfies Record<string, readonly string[]>;
export type LineState = keyof typeof STEPS;

export const isState = (state: string): state is LineState => state in STEPS;
export const stepsFrom = (state: LineState): readonly LineState[] => STEPS[state];
export const needsReason = (state: LineState) => state === 'anulat' || state === 'refuzat';

/** What is still to be done or was done, and what was given up; `proposed` when nothing of the former has begun. */
export function countLines(lines: readonly Pick<PlanLine, 'state'>[]): { standing: number; givenUp: number; proposed: boolean } {
  const givenUp = lines.filter((one) => one.state === 'anulat' || one.state === 'refuzat').length;
  return { standing: lines.length - givenUp, givenUp, proposed: lines.length - givenUp === lines.filter((one) => one.state === 'propus').length };
}

/** Going on from here begins something that the household has to agree to. */
export const starts = (from: LineState, to: LineState) => (from === 'propus' || from === 'planificat') && ['planificat', 'in_derulare', 'furnizat', 'inchis'].includes(to);

/** Without the household's agreement only information, the team's own confirmation and mandatory notices go on. */
export function mayStart(line: PlanLine, plan: Plan, service: CareService | undefined): boolean {
  return plan.agreement === 'da' || line.category === 'INF' || line.category === 'IDE' || (service?.mandatory_notice === true && line.priority === 1);
}

/** The steps that lead from one state back to another, shortest first; null when there is no way. */
export function wayBack(from: LineState, to: LineState): LineState[] | null {
  const seen = new Set<LineState>([from]);
  let ways: LineState[][] = [[]];
  while (ways.length) {
    const longer: LineState[][] = [];
    for (const way of ways) {
      for (const next of stepsFrom(way.at(-1) ?? from)) {
        if (next === to) return [...way, next];
        if (!seen.has(next) && !needsReason(next)) longer.push([...way, next]);
        seen.add(next);
      }
    }
    ways = longer;
  }
  return null;
}
