import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile, type AnswerValue, type Diagnosis, type Interview, type Parameters, type Question, type Turn } from '../index.js';
import { lines, propertyFile, published } from './files.js';

interface Line {
  interview: Interview;
  parameters: Parameters;
}

/** Written on the member, not answered. */
const OWN_FIELDS = new Set(['P04', 'P05', 'P13']);

const compiled = compile(published());
const households = lines<Line>(propertyFile)
  .filter((_, index) => index % 400 === 7)
  .filter(({ interview }) => interview.members.length <= 5);

const answered = (interview: Interview, { member, question, value }: Turn | Candidate): Interview =>
  member === null
    ? { ...interview, household: { ...interview.household, [question]: value } }
    : { ...interview, members: interview.members.map((one) => (one.id === member ? { ...one, [question]: value } : one)) };

const raises = (diagnosis: Diagnosis, member: string, vulnerability: string): boolean =>
  diagnosis.members.find((one) => one.id === member)?.diagnoses.some((one) => one.vulnerability === vulnerability) ?? false;

interface Candidate {
  member: string | null;
  question: string;
  value: AnswerValue;
}

/** Every other choice of every question that is asked, of everybody. */
function everyOtherChoice(interview: Interview, parameters: Parameters): Candidate[] {
  const asked = compiled.askedAll(interview, parameters);
  const of = (member: string | null, question: Question): Candidate[] => {
    if (OWN_FIELDS.has(question.code)) return [];
    const set = member === null ? asked.household : asked.members[member]!;
    if (set[question.code] === false || set[question.code] === undefined || question.type !== 'single') return [];
    const now = (member === null ? interview.household : interview.members.find((one) => one.id === member)!)[question.code];
    return question.options.filter((one) => one.value !== now).map((one) => ({ member, question: question.code, value: one.value }));
  };
  return compiled.instrument.questions.flatMap((question) =>
    question.scope === 'household' ? of(null, question) : interview.members.flatMap((one) => of(one.id, question)),
  );
}

const name = ({ member, question, value }: Candidate): string => `${member ?? 'h'}.${question}=${String(value)}`;

test('an answer is told to turn a vulnerability exactly when the whole diagnosis turns with it', () => {
  assert.ok(households.length >= 10, `${households.length} households`);
  const single = new Set(compiled.instrument.questions.filter((one) => one.type === 'single').map((one) => one.code));
  let told = 0;
  for (const { interview, parameters } of households) {
    const now = compiled.diagnose(interview, parameters);
    const then = everyOtherChoice(interview, parameters).map((one) => ({ one, diagnosis: compiled.diagnose(answered(interview, one), parameters) }));
    for (const { id } of now.members) {
      for (const { code } of compiled.instrument.vulnerabilities) {
        const before = raises(now, id, code);
        const expected = then.filter(({ diagnosis }) => raises(diagnosis, id, code) !== before).map(({ one }) => name(one));
        const actual = compiled.turns(interview, parameters, id, code).filter((one) => single.has(one.question) && !OWN_FIELDS.has(one.question));
        assert.deepEqual(actual.map(name).sort(), expected.sort(), `${id} ${code}`);
        told += actual.length;
      }
    }
  }
  assert.ok(told > 500, `${told} turns`);
});

test('numbers and several choices turn the diagnosis too, as told', () => {
  let numbers = 0;
  for (const { interview, parameters } of households) {
    const now = compiled.diagnose(interview, parameters);
    for (const { id } of now.members) {
      for (const { code } of compiled.instrument.vulnerabilities) {
        for (const turn of compiled.turns(interview, parameters, id, code)) {
          if (typeof turn.value !== 'number' && !Array.isArray(turn.value)) continue;
          numbers++;
          const then = compiled.diagnose(answered(interview, turn), parameters);
          assert.notEqual(raises(then, id, code), raises(now, id, code), `${id} ${code} ${name(turn)}`);
          assert.equal(turn.becomes === 'raised', raises(then, id, code));
        }
      }
    }
  }
  assert.ok(numbers > 20, `${numbers} numbers`);
});

test('of a number the nearest that turns it is told', () => {
  const parameters: Parameters = { VMI_AI: 366, VMI_ELDER: 533, VMI_FAM: 930, CRECHE_MIN_MONTHS: 12, KG_COMPULSORY_MONTHS: 48, SMALL_CHILD_MAX_MONTHS: 71 };
  const poor: Interview = {
    visitDate: '2026-11-22',
    household: { Z02: 'realizata', I01: 500, I03: 'nu', I05: 'niciodata', I06: 'da', I07: 'da', I08: 'nu' },
    members: [
      { id: 'm', P03: '1990-05-01', P04: 'f', P13: 'permanent' },
      { id: 'c', P03: '2018-05-01', P04: 'm', P13: 'permanent', mother: 'm' },
    ],
  };
  const limit = Math.ceil(366 * 1.5 * 100) / 100; // two people: 1 + 0.5
  assert.ok(raises(compiled.diagnose(poor, parameters), 'c', 'V07'));
  const income = compiled.turns(poor, parameters, 'c', 'V07').filter((one) => one.question === 'I01');
  const before = compiled.diagnose(poor, parameters).members.find((one) => one.id === 'c')!.diagnoses.find((one) => one.vulnerability === 'V07')!;
  assert.ok(before.fired.length > 0);
  assert.equal(income.length, 1);
  const value = income[0]!.value as number;
  assert.ok(value >= limit, `${value}`);
  const justLess = compiled.diagnose({ ...poor, household: { ...poor.household, I01: Math.round((value - 0.01) * 100) / 100 } }, parameters);
  assert.ok(raises(justLess, 'c', 'V07'), `${value - 0.01} still raises it`);
});
