import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile, type Interview, type MemberDiagnosis, type Parameters, type Trit } from '../index.js';
import { compactTrits } from './compact.js';
import { lines, propertyFile, published } from './files.js';

interface Line {
  interview: Interview;
  parameters: Parameters;
  derived: unknown[];
  askedHousehold: string;
  askedMembers: Record<string, string>;
  members: Record<string, Omit<MemberDiagnosis, 'id'> & { trits: string }>;
}

const letters = (asked: Record<string, Trit>): string =>
  Object.values(asked)
    .map((trit) => (trit === null ? 'U' : trit ? 'T' : 'F'))
    .join('');

test('ten thousand random households get the very same diagnosis as on the server', () => {
  const compiled = compile(published());
  const all = lines<Line>(propertyFile);
  assert.equal(all.length, 10_000);
  all.forEach((line, index) => {
    const { interview, parameters } = line;
    const diagnosis = compiled.diagnose(interview, parameters);
    const asked = compiled.askedAll(interview, parameters);
    const members = Object.fromEntries(
      diagnosis.members.map(({ id, ...rest }) => [id, { trits: compactTrits(compiled.trits(interview, parameters, id)), ...rest }]),
    );
    const actual = {
      derived: [
        diagnosis.householdSize,
        diagnosis.children,
        diagnosis.roomsRequired,
        diagnosis.overcrowded,
        diagnosis.adjustedIncome,
      ],
      askedHousehold: letters(asked.household),
      askedMembers: Object.fromEntries(Object.entries(asked.members).map(([id, one]) => [id, letters(one)])),
      members,
    };
    const { interview: _interview, parameters: _parameters, ...expected } = line;
    assert.deepEqual(actual, expected, `household ${index}`);
  });
});
