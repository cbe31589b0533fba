import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnswer, compile, type Interview, type Trit } from '../index.js';
import { compactFinding } from './compact.js';
import { lines, ownVectorFile, parameters, published } from './files.js';

type ByCode<T> = Record<string, Record<string, T>>;
interface Line {
  name: string;
  interview: Interview;
  expect: {
    trits?: ByCode<string>;
    asked?: ByCode<string>;
    questions?: ByCode<string[]>;
    derived?: Record<string, unknown>;
    findings?: Record<string, string[]>;
    members?: string[];
  };
}

const instrument = published();
const compiled = compile(instrument);
const letter = (trit: Trit | undefined): string => (trit === undefined ? '-' : trit === null ? 'U' : trit ? 'T' : 'F');

for (const { name, interview, expect } of lines<Line>(ownVectorFile)) {
  test(name, () => {
    const diagnosis = compiled.diagnose(interview, parameters());
    const asked = compiled.askedAll(interview, parameters());
    for (const [id, codes] of Object.entries(expect.trits ?? {})) {
      const trits = compiled.trits(interview, parameters(), id);
      for (const [code, expected] of Object.entries(codes)) assert.equal(letter(trits[code]), expected, `${id} ${code}`);
    }
    for (const [id, codes] of Object.entries(expect.asked ?? {})) {
      const of = id === 'household' ? asked.household : asked.members[id];
      for (const [code, expected] of Object.entries(codes)) assert.equal(letter(of?.[code]), expected, `${id} ${code}`);
    }
    for (const [key, value] of Object.entries(expect.derived ?? {})) {
      assert.equal((diagnosis as unknown as Record<string, unknown>)[key], value, key);
    }
    const members = new Map(diagnosis.members.map((one) => [one.id, one]));
    for (const [id, findings] of Object.entries(expect.findings ?? {})) {
      assert.deepEqual(members.get(id)?.diagnoses.map(compactFinding), findings);
    }
    for (const [id, codes] of Object.entries(expect.questions ?? {})) {
      for (const [code, questions] of Object.entries(codes)) {
        assert.deepEqual(members.get(id)?.toClarify.find((one) => one.vulnerability === code)?.questions, questions);
      }
    }
    if (expect.members) assert.deepEqual([...members.keys()], expect.members);
  });
}

test('an answer is held against its question with the codes of the server', () => {
  const household = { ofMember: false, today: '2026-11-24', members: ['a'] };
  const member = { ...household, ofMember: true };
  const code = (question: string, value: unknown, context = household): string =>
    checkAnswer(instrument, question, value, context)?.code ?? 'right';
  assert.equal(code('H01', 'casa'), 'right');
  assert.equal(code('H01', 'NS'), 'right');
  assert.equal(code('H01', 'castel'), 'instrument.unknown-option');
  assert.equal(code('H01', 3), 'instrument.wrong-type');
  assert.equal(code('I02', ['salariu', 'loto']), 'instrument.unknown-option');
  assert.equal(code('H03', 20), 'right');
  assert.equal(code('H03', 21), 'instrument.out-of-range');
  assert.equal(code('H03', 1.5), 'instrument.wrong-type');
  assert.equal(code('Z01', '2026-11-24T10:15'), 'right');
  assert.equal(code('Z04', 'b'), 'instrument.unknown-member');
  assert.equal(code('P03', '2026-11-25', member), 'instrument.date-in-future');
  assert.equal(code('P03', '2026-02-30', member), 'instrument.wrong-type');
  assert.equal(code('P02', '1960101222222', member), 'instrument.cnp-invalid');
  assert.equal(code('H01', 'casa', member), 'instrument.wrong-subject');
  assert.equal(code('P99', 'da', member), 'instrument.unknown-question');
});
