/** Whole months from a birth date to a day, both ISO; null without a birth date. */
export function ageMonthsAt(birth: string | null, on: string): number | null {
  if (!birth) return null;
  const [by, bm, bd] = birth.split('-').map(Number) as [number, number, number];
  const [y, m, d] = on.split('-').map(Number) as [number, number, number];
  const months = (y - by) * 12 + (m - bm) - (d < bd ? 1 : 0);
  return months < 0 ? null : months;
}

/** A birth date for somebody whose age alone is known: 1 July of the year, as the guide counts estimated ages. */
export function estimatedBirth(years: number, on: string): string {
  return `${Number(on.slice(0, 4)) - years}-07-01`;
}
