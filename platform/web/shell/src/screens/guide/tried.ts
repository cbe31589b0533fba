import type { Answers, AnswerValue, BirthPrecision, Member } from '@asigur/sdk';
import { today } from '@asigur/sdk';
import { ageMonthsAt } from '../../local/ages.ts';
import type { Draft } from '../interview/draft.ts';

/** A made-up household in the instrument's codes: what is tried, and what a link carries. */
export interface Tried { version: string | null; visitDate: string; household: Answers; members: TriedMember[] }
export interface TriedMember { id: string; name: string; birthDate: string | null; sex: 'm' | 'f' | null; presence: string; mother: string | null; father: string | null; partner: string | null; answers: Answers }

/** An example as the server gives it: members by number. */
export interface Example { name: string; title_ro: string; title_en: string; visit_date: string; household: Answers; members: (Record<string, AnswerValue | number> & { member: number })[] }

const OWN = new Set(['member', 'mother', 'father', 'partner', 'P01', 'P03', 'P04', 'P13']);

export const emptyHousehold = (): Tried => ({ version: null, visitDate: today(), household: { Z02: 'realizata', Z06: 'da' }, members: [newMember([])] });

export function newMember(others: TriedMember[]): TriedMember {
  const id = String(Math.max(0, ...others.map((one) => Number(one.id) || 0)) + 1);
  return { id, name: '', birthDate: null, sex: null, presence: 'permanent', mother: null, father: null, partner: null, answers: {} };
}

export function fromExample(example: Example): Tried {
  const relative = (value: unknown) => (value === undefined || value === null ? null : String(value));
  return {
    version: null, visitDate: example.visit_date, household: example.household,
    members: example.members.map((one) => ({
      id: String(one.member), name: String(one['P01'] ?? ''), birthDate: (one['P03'] as string | undefined) ?? null, sex: (one['P04'] as 'm' | 'f' | undefined) ?? null, presence: String(one['P13'] ?? 'permanent'),
      mother: relative(one['mother']), father: relative(one['father']), partner: relative(one['partner']),
      answers: Object.fromEntries(Object.entries(one).filter(([code]) => !OWN.has(code))) as Answers,
    })),
  };
}

/** Without somebody, and without those who named them. */
export function withoutMember(tried: Tried, id: string): Tried {
  const free = (relative: string | null) => (relative === id ? null : relative);
  return { ...tried, members: tried.members.filter((one) => one.id !== id).map((one) => ({ ...one, mother: free(one.mother), father: free(one.father), partner: free(one.partner) })) };
}

/** A couple names each other: what one says, the other says too, and nobody has two partners. */
export function withMember(tried: Tried, changed: TriedMember): Tried {
  return {
    ...tried,
    members: tried.members.map((one) => {
      if (one.id === changed.id) return changed;
      if (changed.partner === one.id) return { ...one, partner: changed.id };
      return one.partner === changed.id || (changed.partner !== null && one.partner === changed.partner) ? { ...one, partner: null } : one;
    }),
  };
}

const kept = (answers: Answers): Answers => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));

/** The body of POST /instrument/diagnose. */
export function requestOf(tried: Tried): Record<string, unknown> {
  return {
    ...(tried.version && { instrumentVersion: tried.version }), visitDate: tried.visitDate, household: kept(tried.household),
    members: tried.members.map((one) => ({
      ...kept(one.answers), id: one.id, P13: one.presence, ...(one.birthDate && { P03: one.birthDate }), ...(one.sex && { P04: one.sex }),
      ...(one.mother && { mother: one.mother }), ...(one.father && { father: one.father }), ...(one.partner && { partner: one.partner }),
    })),
  };
}

/** The same household as the screens of the interview know one. */
export function membersOf(tried: Tried, nameless: (number: number) => string): Member[] {
  return tried.members.map((one, at) => ({
    id: one.id, position: at + 1, familyName: '', givenName: one.name || nameless(at + 1), birthDate: one.birthDate, birthPrecision: 'exact' as BirthPrecision, ageMonths: ageMonthsAt(one.birthDate, tried.visitDate),
    sex: one.sex, cnpMasked: null, noCnpReason: null, relation: null, presence: one.presence, mother: one.mother, father: one.father, partner: one.partner, version: 0, diagnoses: [],
  }));
}
export const draftOf = (tried: Tried): Draft => ({ assessmentId: '', householdId: '', visitDate: tried.visitDate, kind: 'initiala', instrumentVersion: tried.version ?? '', prefilledFrom: null, carried: [], submitted: false, household: tried.household, members: Object.fromEntries(tried.members.map((one) => [one.id, one.answers])) });

/** The household in an address: after `#`, so that it never reaches a server's log. */
export const toHash = (tried: Tried): string => '#g=' + btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(tried)))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Null when the address carries no household, or a broken one. */
export function fromHash(hash: string): Tried | null {
  const packed = /^#g=([\w-]+)$/.exec(hash)?.[1];
  if (!packed) return null;
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    const read = JSON.parse(new TextDecoder().decode(bytes)) as Tried;
    return typeof read.visitDate === 'string' && typeof read.household === 'object' && Array.isArray(read.members) && read.members.every((one) => typeof one.id === 'string' && typeof one.answers === 'object') ? read : null;
  } catch {
    return null; // cut or changed on the way: the page starts with an empty household
  }
}
