const WEIGHTS = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9];
const CENTURIES: Record<string, number> = { 1: 1900, 2: 1900, 3: 1800, 4: 1800, 5: 2000, 6: 2000 };

export type CnpFault = 'length' | 'date' | 'check';
export interface CnpReading { fault: CnpFault | null; sex: 'm' | 'f' | null; birthDate: string | null }

/** The check digit of the first twelve digits: weighted sum modulo 11, 10 counts as 1. */
export function checkDigit(digits: string): number {
  const rest = WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
  return rest === 10 ? 1 : rest;
}

/** What a personal numeric code says: a fault, or the sex and birth date in it (null for residents' codes, 7 to 9). */
export function readCnp(text: string): CnpReading {
  const digits = text.replace(/\s/g, '');
  if (!/^[1-9]\d{12}$/.test(digits)) return { fault: 'length', sex: null, birthDate: null };
  const century = CENTURIES[digits[0]!];
  const [year, month, day] = [digits.slice(1, 3), digits.slice(3, 5), digits.slice(5, 7)].map(Number) as [number, number, number];
  const probe = new Date(Date.UTC(century === undefined ? 2000 + year : century + year, month - 1, day));
  if (probe.getUTCMonth() !== month - 1 || probe.getUTCDate() !== day) return { fault: 'date', sex: null, birthDate: null };
  if (checkDigit(digits) !== Number(digits[12])) return { fault: 'check', sex: null, birthDate: null };
  const first = Number(digits[0]);
  return { fault: null, sex: first === 9 ? null : first % 2 === 1 ? 'm' : 'f', birthDate: century === undefined ? null : probe.toISOString().slice(0, 10) };
}

/** As the server shows it: the last three digits stay. */
export const maskCnp = (cnp: string) => '•'.repeat(10) + cnp.replace(/\s/g, '').slice(-3);
