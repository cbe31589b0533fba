/** Fields that a column of a list may mean. */
export const FIELDS = [
  'household.id', 'household.uat', 'household.village', 'household.address', 'household.phone',
  'person.id', 'person.family_name', 'person.given_name', 'person.birth_date', 'person.sex', 'person.cnp', 'person.no_cnp_reason', 'person.relation', 'person.presence',
  'diagnosis.vulnerability', 'diagnosis.priority', 'diagnosis.state',
] as const;

export type Field = (typeof FIELDS)[number];

/** Fields whose values are codes of ours, so that theirs are to be told one by one. */
export const OPTIONS: Partial<Record<Field, string[]>> = {
  'person.sex': ['m', 'f'],
  'person.relation': ['cap', 'sot', 'copil', 'nepot', 'parinte', 'frate', 'alta_ruda', 'neinrudit'],
  'person.presence': ['permanent', 'strainatate', 'tara', 'detentie', 'spital', 'plecat_definitiv'],
  'diagnosis.vulnerability': Array.from({ length: 17 }, (_, i) => `V${String(i + 1).padStart(2, '0')}`),
  'diagnosis.priority': ['1', '2', '3', '4'],
  'diagnosis.state': ['suspected', 'confirmed', 'refuted', 'resolved', 'returned'],
};

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

/** Headings that such lists often have. */
const OFTEN: Record<string, Field> = {
  'cod gospodarie': 'household.id', 'id gospodarie': 'household.id', gospodarie: 'household.id', 'household id': 'household.id',
  uat: 'household.uat', comuna: 'household.uat', siruta: 'household.uat', sat: 'household.village', localitate: 'household.village', adresa: 'household.address', telefon: 'household.phone',
  'cod persoana': 'person.id', 'id persoana': 'person.id', 'cod beneficiar': 'person.id', 'person id': 'person.id',
  nume: 'person.family_name', 'nume de familie': 'person.family_name', prenume: 'person.given_name', 'data nasterii': 'person.birth_date', sex: 'person.sex', gen: 'person.sex', cnp: 'person.cnp', relatie: 'person.relation', 'relatia cu capul gospodariei': 'person.relation', prezenta: 'person.presence',
  vulnerabilitate: 'diagnosis.vulnerability', vulnerabilitati: 'diagnosis.vulnerability', diagnostic: 'diagnosis.vulnerability', prioritate: 'diagnosis.priority', stare: 'diagnosis.state',
};

/** What a heading probably means. */
export const guess = (heading: string): Field | '' => OFTEN[plain(heading)] ?? '';

/** What a value of theirs probably is among ours: the same word, or its beginning. */
export function guessValue(field: Field, theirs: string): string {
  const said = plain(theirs);
  const options = OPTIONS[field] ?? [];
  const code = /^v ?0?(\d{1,2})\b/.exec(said);
  if (field === 'diagnosis.vulnerability' && code) return `V${(code[1] ?? '').padStart(2, '0')}`;
  if (field === 'person.sex') return /^(m|b|masc)/.test(said) ? 'm' : /^f/.test(said) ? 'f' : '';
  return options.find((one) => plain(one) === said) ?? options.find((one) => said.startsWith(plain(one).split(' ')[0] ?? one)) ?? '';
}
