import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Entry, HouseholdFile, NewCommand, Plan } from '@asigur/sdk';
import { ageMonthsAt, estimatedBirth } from './ages.ts';
import { checkDigit, maskCnp, readCnp } from './cnp.ts';
import { foldFile } from './fold.ts';

const places = { uatName: () => 'Parincea', villageName: (siruta: number) => (siruta === 1 ? 'Barna' : 'Nănești') };
let at = 0;
const entry = (command: NewCommand): Entry => ({ id: `c${++at}`, madeAt: '2026-11-24T09:00:00Z', ...command });
const household = entry({ type: 'census.record-household', payload: { householdId: 'h', uat: 9, village: 1, address: 'nr. 3' } });
const member = (personId: string, fields: object = {}): Entry => entry({ type: 'census.record-member', payload: { personId, householdId: 'h', familyName: 'Rusu', givenName: personId, birthDate: '2009-03-15', birthPrecision: 'exact', sex: 'f', presence: 'permanent', ...fields } });
const fold = (entries: Entry[], start: HouseholdFile | null = null) => entries.reduce<HouseholdFile | null>((file, one) => foldFile(file, one, 'h', places), start);

describe('the file with what is not sent yet', () => {
  it('shows a household that only this device knows', () => {
    const file = fold([household, member('Ana', { relation: 'cap', birthDate: '1980-01-01' }), member('Ioan'), member('Dan', { presence: 'strainatate' })])!;
    expect(file.household).toMatchObject({ headName: 'Ana Rusu', villageName: 'Barna', members: 2, children: 1, status: 'planned' });
    expect(file.members.map((one) => one.position)).toEqual([1, 2, 3]);
  });

  it('does not change when the server has applied a command that is folded again', () => {
    const all = [
      household, member('Ana', { cnp: '1800101123450' }), entry({ type: 'census.change-member', payload: { personId: 'Ana', fields: { givenName: 'Anca' } } }),
      entry({ type: 'census.change-household', payload: { householdId: 'h', village: 2 } }),
      entry({ type: 'assessment.begin', payload: { assessmentId: 'a', householdId: 'h', kind: 'initiala', visitDate: '2026-11-24', instrumentVersion: '1' } }),
      entry({ type: 'assessment.submit', payload: { assessmentId: 'a' } }),
    ];
    const once = fold(all)!;
    expect(once.household).toMatchObject({ villageName: 'Nănești', status: 'visited', lastVisit: '2026-11-24' });
    expect(once.members[0]).toMatchObject({ givenName: 'Anca', cnpMasked: '••••••••••450' });
    fc.assert(fc.property(fc.nat(all.length), (from) => {
      expect(fold(all.slice(from), once)).toEqual(once);
    }));
  });

  it('shows a line of the plan where this device has put it, and where the server has it when that was refused', () => {
    const line = { id: 'l', state: 'propus', reason: null, folded: [{ id: 'f', state: 'propus', reason: null, folded: [] }] };
    const file = { ...fold([household])!, plan: { lines: [line] } as unknown as Plan };
    const change = (lineId: string, fields: object = {}): Entry => ({ ...entry({ type: 'casework.change-line', payload: { lineId, state: 'anulat', reason: 'mutați' } }), ...fields });
    expect(foldFile(file, change('l'), 'h', places)!.plan!.lines[0]).toMatchObject({ state: 'anulat', reason: 'mutați' });
    expect(foldFile(file, change('f'), 'h', places)!.plan!.lines[0]!.folded[0]).toMatchObject({ state: 'anulat' });
    expect(foldFile(file, change('l', { problem: { code: 'casework.changed-meanwhile', status: 409 } }), 'h', places)).toBe(file);
  });

  it('leaves other households alone', () => {
    const file = fold([household])!;
    expect(foldFile(file, entry({ type: 'census.record-visit', payload: { householdId: 'other', outcome: 'refuz', visitDate: '2026-11-24' } }), 'h', places)).toBe(file);
  });

  it('shows the outcome of a visit without an interview', () => {
    const file = fold([household, entry({ type: 'census.record-visit', payload: { householdId: 'h', outcome: 'refuz', visitDate: '2026-11-24' } })])!;
    expect(file.household).toMatchObject({ status: 'refused', lastVisit: '2026-11-24' });
  });
});

describe('the CNP', () => {
  it('tells sex and birth date of a right code', () => {
    expect(readCnp('1800101123450')).toEqual({ fault: null, sex: 'm', birthDate: '1980-01-01' });
    expect(readCnp('1800101123456').fault).toBe('check');
    expect(readCnp('180010112345').fault).toBe('length');
    expect(readCnp('1801301123450').fault).toBe('date');
  });

  it('notices one wrong digit, except where the remainders 1 and 10 share a check digit', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 7, max: 11 }), fc.integer({ min: 1, max: 9 }), (tail, place, step) => {
      const twelve = '2951123' + String(tail).padStart(5, '0');
      const code = twelve + checkDigit(twelve);
      expect(readCnp(code).fault).toBeNull();
      const wrong = code.slice(0, place) + String((Number(code[place]) + step) % 10) + code.slice(place + 1);
      if (checkDigit(wrong) !== 1 || checkDigit(code) !== 1) expect(readCnp(wrong).fault).toBe('check');
    }));
  });

  it('is shown masked', () => expect(maskCnp('1800101123450')).toBe('••••••••••450'));
});

describe('ages', () => {
  it('count whole months, and estimated ones from 1 July', () => {
    expect(ageMonthsAt('2026-06-20', '2026-11-24')).toBe(5);
    expect(ageMonthsAt('2026-06-25', '2026-11-24')).toBe(4);
    expect(ageMonthsAt('2026-12-01', '2026-11-24')).toBeNull();
    expect(estimatedBirth(58, '2026-11-24')).toBe('1968-07-01');
  });
});
