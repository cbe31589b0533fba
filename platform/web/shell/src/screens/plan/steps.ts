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

/** Still to be done; and what may still be given, a service given once more too. */
export const isOpen = (state: string) => state === 'propus' || state === 'planificat' || state === 'in_derulare';
export const isDeliverable = (state: LineState) => isOpen(state) || state === 'furnizat';
/** How often a service can be given, as periods of ISO 8601; the server takes others too. */
export const OFTEN = ['P7D', 'P14D', 'P1M', 'P3M', 'P6M', 'P12M'] as const;

/** The last day that a service may be due: the plan's own end, or a year from now where that is later. */
export function latestDue(horizon: string, today: string): string {
  const year = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return horizon > year ? horizon : year;
}

const begun = (state: string) => state === 'planificat' || state === 'in_derulare' || state === 'furnizat' || state === 'inchis';

/** Needs for which nothing but confirmation and evaluation has begun: a person's vulnerabilities, or the household's. As the server counts them. */
export function unmetNeeds(lines: readonly PlanLine[]): { vulnerability: string; person: string | null }[] {
  const needs = new Map<string, { vulnerability: string; person: string | null; begun: boolean }>();
  for (const head of lines) {
    for (const line of [head, ...head.folded]) {
      if (line.category === 'IDE' || line.category === 'EVA') continue;
      const works = begun(line.state) || begun(head.state);
      for (const vulnerability of line.vulnerabilities) {
        for (const person of line.persons.length ? line.persons : [null]) {
          const key = `${vulnerability} ${person ?? ''}`;
          needs.set(key, { vulnerability, person, begun: works || (needs.get(key)?.begun ?? false) });
        }
      }
    }
  }
  const all = [...needs.values()];
  return all.filter((need) => !need.begun && !all.some((other) => other.begun && other.vulnerability === need.vulnerability && (other.person === null || need.person === null))).map(({ vulnerability, person }) => ({ vulnerability, person }));
}

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
