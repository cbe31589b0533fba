import { describe, expect, it } from 'vitest';
import type { Plan, PlanLine } from '@asigur/sdk';
import { countLines, latestDue, mayStart, starts, stepsFrom, unmetNeeds, wayBack } from './steps.ts';

const line = (fields: Partial<PlanLine>) => ({ category: 'ASI', priority: 2, ...fields }) as PlanLine;
const plan = (agreement: string) => ({ agreement }) as Plan;

describe('the state of a service in the plan', () => {
  it('goes back the way it came, a closed one not at all', () => {
    expect(wayBack('planificat', 'propus')).toEqual(['propus']);
    expect(wayBack('anulat', 'in_derulare')).toEqual(['propus', 'planificat', 'in_derulare']);
    expect(wayBack('furnizat', 'in_derulare')).toEqual(['in_derulare']);
    expect(wayBack('inchis', 'furnizat')).toBeNull();
    expect(stepsFrom('inchis')).toEqual([]);
  });

  it('begins without agreement only as information, confirmation or a mandatory notice', () => {
    expect(starts('propus', 'planificat')).toBe(true);
    expect(starts('in_derulare', 'furnizat')).toBe(false);
    expect(mayStart(line({}), plan('nespus'), undefined)).toBe(false);
    expect(mayStart(line({}), plan('da'), undefined)).toBe(true);
    expect(mayStart(line({ category: 'INF' }), plan('nu'), undefined)).toBe(true);
    expect(mayStart(line({ priority: 1 }), plan('nu'), { mandatory_notice: true } as never)).toBe(true);
    expect(mayStart(line({ priority: 2 }), plan('nu'), { mandatory_notice: true } as never)).toBe(false);
  });

  it('counts what was given up apart, so that a plan of cancelled services proposes none', () => {
    const lines = (...states: string[]) => states.map((state) => line({ state }));
    expect(countLines(lines('propus', 'propus', 'anulat'))).toEqual({ standing: 2, givenUp: 1, proposed: true });
    expect(countLines(lines('propus', 'furnizat', 'refuzat'))).toEqual({ standing: 2, givenUp: 1, proposed: false });
    expect(countLines(lines('anulat', 'refuzat'))).toEqual({ standing: 0, givenUp: 2, proposed: true });
  });

  it('leaves a need unmet until a service for it begins, for the person or for the whole household', () => {
    const need = (fields: Partial<PlanLine>) => line({ category: 'CON', state: 'propus', vulnerabilities: ['V16'], persons: ['ana'], folded: [], ...fields });
    expect(unmetNeeds([need({}), need({ persons: ['ion'] })])).toEqual([{ vulnerability: 'V16', person: 'ana' }, { vulnerability: 'V16', person: 'ion' }]);
    expect(unmetNeeds([need({ state: 'planificat' }), need({ persons: ['ion'] })])).toEqual([{ vulnerability: 'V16', person: 'ion' }]);
    expect(unmetNeeds([need({ state: 'furnizat', persons: [] }), need({})])).toEqual([]);
    expect(unmetNeeds([need({ state: 'anulat' })])).toHaveLength(1);
    expect(unmetNeeds([need({ category: 'IDE', state: 'furnizat' }), need({})])).toHaveLength(1);
    expect(unmetNeeds([need({ state: 'in_derulare', vulnerabilities: ['V07'], folded: [need({})] })])).toEqual([]);
  });

  it('may be due until the plan ends, a year from now at least', () => {
    expect(latestDue('2026-11-22', '2026-11-24')).toBe('2027-11-24');
    expect(latestDue('2028-01-01', '2026-11-24')).toBe('2028-01-01');
  });
});
