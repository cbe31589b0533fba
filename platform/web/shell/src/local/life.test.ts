import { describe, expect, it } from 'vitest';
import type { CommandType, Entry, HouseholdFile } from '@asigur/sdk';
import { foldFile } from './fold.ts';

const places = { uatName: () => 'Negri', villageName: () => 'Poiana' };
const entry = (type: CommandType, payload: unknown, refused = false) => ({ id: '1', type, payload, madeAt: '2026-11-24T10:00:00Z', ...(refused ? { problem: { code: 'x' } } : {}) }) as unknown as Entry;
const household = entry('census.record-household', { householdId: 'h', uat: 1, village: 2, address: 'nr. 3' });
const member = (personId: string, relation: string) => entry('census.record-member', { personId, householdId: 'h', familyName: 'Rusu', givenName: personId, birthDate: '1990-05-14', birthPrecision: 'exact', sex: 'f', relation, presence: 'permanent', notSameAs: ['x'], event: 'birth' });
const family = [household, member('ana', 'cap'), member('dan', 'copil'), member('eva', 'copil')].reduce<HouseholdFile | null>((file, one) => foldFile(file, one, 'h', places), null)!;
const after = (...entries: Entry[]) => entries.reduce<HouseholdFile | null>((file, one) => foldFile(file, one, 'h', places), family)!;
const names = (file: HouseholdFile) => file.members.map((one) => one.id);

describe('a household on this device before the server has answered', () => {
  it('is left by who moves, and has another head when the head goes', () => {
    const moved = after(entry('census.move-members', { toHouseholdId: 'other', personIds: ['ana', 'dan'], on: '2026-11-20', why: 'moved' }));
    expect(names(moved)).toEqual(['eva']);
    expect(moved.household.headName).toBe('eva Rusu');
    expect(moved.household.members).toBe(1);
  });
  it('has no place for the dead, and counts nobody who left for good', () => {
    expect(names(after(entry('census.record-departure', { eventId: 'e', personId: 'dan', kind: 'death', on: '2026-11-20' })))).toEqual(['ana', 'eva']);
    const left = after(entry('census.record-departure', { eventId: 'e', personId: 'dan', kind: 'left', on: '2026-11-20' }));
    expect(names(left)).toEqual(['ana', 'dan', 'eva']);
    expect(left.household.members).toBe(2);
  });
  it('shows one of two records that were joined, and both when that was refused', () => {
    expect(names(after(entry('census.merge-people', { mergeId: 'm', personId: 'dan', into: 'eva', take: [] })))).toEqual(['ana', 'eva']);
    expect(names(after(entry('census.merge-people', { mergeId: 'm', personId: 'dan', into: 'eva', take: [] }, true)))).toEqual(['ana', 'dan', 'eva']);
  });
  it('keeps of a new member what she is, not how she came', () => expect(family.members[0]).not.toHaveProperty('notSameAs'));
});
