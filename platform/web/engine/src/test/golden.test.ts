import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile, type Answers, type Interview, type Member } from '../index.js';
import { compact } from './compact.js';
import { exampleFile, json, lines, parameters, published, vectorFile } from './files.js';

interface VectorMember {
  id: number;
  dob: string;
  couple?: number;
  mother?: number;
  [answer: string]: unknown;
}
interface Vector {
  id: number;
  ref: string;
  h: Answers;
  m: VectorMember[];
  x: Record<string, string>;
}

const compiled = compile(published());

function interview(vector: Vector): Interview {
  const members = vector.m.map((one) => {
    const partner = vector.m.find((other) => other !== one && other.couple !== undefined && other.couple === one.couple);
    const { id, dob, couple: _couple, mother, ...answers } = one;
    const member = { ...answers, id: String(id), P03: dob } as Member;
    if (partner) member.partner = String(partner.id);
    if (mother !== undefined) member.mother = mother === 99 ? 'unknown' : String(mother);
    return member;
  });
  return { visitDate: vector.ref, household: vector.h, members };
}

test('every rule and every diagnosis of the golden households is as expected', () => {
  const vectors = lines<Vector>(vectorFile);
  const different = vectors.filter((vector) => {
    try {
      assert.deepEqual(compact(compiled, interview(vector), parameters()), vector.x);
      return false;
    } catch {
      return true;
    }
  });
  assert.deepEqual(different.map((vector) => vector.id), []);
  assert.equal(vectors.length, 2000);
});

interface Example {
  name: string;
  visit_date: string;
  household: Answers;
  members: (Record<string, unknown> & { member: number; P01: string; mother?: number; partner?: number })[];
  expected: {
    overcrowded: boolean;
    rooms_required: number;
    adj_income: number;
    diagnoses: { member: string; vulnerability: string; priority: number; fired: string[] }[];
    to_clarify: { member: string; vulnerability: string; criteria: string[] }[];
  };
}

for (const example of json<Example[]>(exampleFile)) {
  test(`worked household ${example.name} is diagnosed as expected`, () => {
    const members = example.members.map((one) => {
      const { member, mother, partner, ...answers } = one;
      return {
        ...answers,
        id: String(member),
        mother: mother === undefined ? null : String(mother),
        partner: partner === undefined ? null : String(partner),
      } as Member;
    });
    const result = compiled.diagnose({ visitDate: example.visit_date, household: example.household, members }, parameters());
    const name = (id: string): string => String(members.find((one) => one.id === id)?.['P01']);
    assert.equal(result.overcrowded, example.expected.overcrowded);
    assert.equal(result.roomsRequired, example.expected.rooms_required);
    assert.equal(result.adjustedIncome, example.expected.adj_income);
    assert.deepEqual(
      result.members.flatMap((one) =>
        one.diagnoses.map(({ vulnerability, priority, fired }) => ({ member: name(one.id), vulnerability, priority, fired })),
      ),
      example.expected.diagnoses,
    );
    const byText = (a: unknown, b: unknown): number => JSON.stringify(a).localeCompare(JSON.stringify(b));
    assert.deepEqual(
      result.members
        .flatMap((one) => one.toClarify.map((open) => ({ member: name(one.id), vulnerability: open.vulnerability, criteria: open.unknown })))
        .sort(byText),
      [...example.expected.to_clarify].sort(byText),
    );
  });
}
