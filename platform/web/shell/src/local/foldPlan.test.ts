import { describe, expect, it } from 'vitest';
import type { Entry, HouseholdFile, PlanLine } from '@asigur/sdk';
import { foldPlan } from './foldPlan.ts';

const line = (fields: Partial<PlanLine>) => ({ id: 'l', state: 'propus', repeatEvery: null, persons: ['ana', 'ion'], given: 0, lastGiven: null, lastOccasion: null, due: '2026-12-01', folded: [], ...fields }) as PlanLine;
const file = (...lines: PlanLine[]) => ({ plan: { id: 'p', agreement: 'amanat', lines } }) as unknown as HouseholdFile;
const entry = (type: string, payload: unknown, problem?: unknown) => ({ id: 'e', madeAt: '2026-11-24T10:00:00Z', type, payload, ...(problem ? { problem } : {}) }) as Entry;
const given = (persons: string[]) => entry('casework.record-delivery', { occasion: 'o', on: '2026-11-24', lines: [{ lineId: 'l', persons }] });

describe('what was noted of a plan and not yet sent', () => {
  it('is delivered when everybody had it, once however often it is folded', () => {
    const once = foldPlan(file(line({})), given(['ana', 'ion']));
    expect(once.plan!.lines[0]).toMatchObject({ state: 'furnizat', given: 1, lastGiven: '2026-11-24', lastOccasion: 'o' });
    expect(foldPlan(once, given(['ana', 'ion']))).toEqual(once);
  });

  it('goes on when one had it, and when it is repeated', () => {
    expect(foldPlan(file(line({})), given(['ana'])).plan!.lines[0]!.state).toBe('in_derulare');
    expect(foldPlan(file(line({ repeatEvery: 'P1M' })), given(['ana', 'ion'])).plan!.lines[0]!.state).toBe('in_derulare');
  });

  it('reaches lines that stand behind another, and leaves what was refused as the server has it', () => {
    const folded = file(line({ id: 'head', folded: [line({})] }));
    const edit = { lineId: 'l', fields: { due: '2026-12-24' } };
    expect(foldPlan(folded, entry('casework.edit-line', edit)).plan!.lines[0]!.folded[0]!.due).toBe('2026-12-24');
    expect(foldPlan(folded, entry('casework.edit-line', edit, { title: 'nu' }))).toBe(folded);
    expect(foldPlan(folded, entry('casework.record-agreement', { planId: 'p', agreement: 'da' })).plan!.agreement).toBe('da');
    expect(foldPlan(folded, entry('casework.record-agreement', { planId: 'other', agreement: 'da' })).plan!.agreement).toBe('amanat');
  });
});
