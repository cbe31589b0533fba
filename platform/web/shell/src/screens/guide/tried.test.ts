import { expect, test } from 'vitest';
import { emptyHousehold, fromExample, fromHash, newMember, requestOf, toHash, withMember, withoutMember, type Example } from './tried.ts';

const example = { name: 'X', title_ro: '', title_en: '', visit_date: '2025-11-22', household: { H01: 'casa', H02: null }, members: [{ member: 1, P01: 'mamă', P03: '1990-05-01', P04: 'f', P13: 'permanent', A04: 'nu', partner: 2 }, { member: 2, P01: 'tată', P03: '1988-05-01', P04: 'm', partner: 1 }, { member: 3, P03: '2018-03-01', mother: 1, C02: ['deces'] }] } as unknown as Example;

test('an example becomes what the server takes: members by their id, own fields beside answers', () => {
  expect(requestOf(fromExample(example))).toEqual({
    visitDate: '2025-11-22', household: { H01: 'casa' },
    members: [{ id: '1', P03: '1990-05-01', P04: 'f', P13: 'permanent', A04: 'nu', partner: '2' }, { id: '2', P03: '1988-05-01', P04: 'm', P13: 'permanent', partner: '1' }, { id: '3', P03: '2018-03-01', P13: 'permanent', mother: '1', C02: ['deces'] }],
  });
});

test('a household comes whole out of the address it was put in, diacritics included', () => {
  const tried = fromExample(example);
  expect(fromHash(toHash(tried))).toEqual(tried);
  expect(toHash(tried)).toMatch(/^#g=[\w-]+$/);
});

test('a cut or foreign address carries no household', () => {
  expect(fromHash(toHash(emptyHousehold()).slice(0, 20))).toBeNull();
  expect(fromHash('#g=e30')).toBeNull();
  expect(fromHash('#altceva')).toBeNull();
});

test('a couple name each other, and who is taken out is nobody’s mother or partner any more', () => {
  const three = fromExample(example);
  const child = three.members[2]!;
  const again = withMember(three, { ...child, partner: '1' });
  expect(again.members.map((one) => one.partner)).toEqual(['3', null, '1']);
  const two = withoutMember(three, '1');
  expect(two.members.map((one) => [one.id, one.mother, one.partner])).toEqual([['2', null, null], ['3', null, null]]);
  expect(newMember(two.members).id).toBe('4');
});
