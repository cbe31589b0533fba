/** Civil dates without time zones. */

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** An ISO date, or the date of an ISO date-time. Throws when it is not a day of the calendar. */
export function parseDay(text: string): Day {
  const day = dayOrNull(text);
  if (!day) throw new RangeError(`not a date: ${text}`);
  return day;
}

/** As parseDay; null when it is not a day of the calendar. */
export function dayOrNull(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? { year, month, day } : null;
}

/** Whole months from one day to another; negative when the other is earlier. */
export function fullMonths(from: Day, to: Day): number {
  const months = (to.year - from.year) * 12 + (to.month - from.month);
  if (months > 0 && to.day < from.day) return months - 1;
  if (months < 0 && to.day > from.day) return months + 1;
  return months;
}
