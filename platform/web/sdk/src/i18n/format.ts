import { locale } from './texts.ts';

const tag = () => (locale() === 'en' ? 'en-GB' : 'ro-RO');
const RO_MONTHS = ['ian.', 'feb.', 'mar.', 'apr.', 'mai', 'iun.', 'iul.', 'aug.', 'sept.', 'oct.', 'nov.', 'dec.'];

/** `22 nov. 2026`; the same order in both languages. */
export function formatDate(iso: string | null | undefined): string {
  if (!iso) return '—';
  const date = iso.length === 10 ? new Date(`${iso}T12:00:00`) : new Date(iso);
  if (Number.isNaN(date.getTime())) return '—';
  const month = locale() === 'en' ? new Intl.DateTimeFormat('en-GB', { month: 'short' }).format(date) : RO_MONTHS[date.getMonth()]!;
  return `${date.getDate()} ${month} ${date.getFullYear()}`;
}

/** `22 nov. 2026, 14:05` in the device's zone. */
export function formatTime(iso: string | null | undefined): string {
  if (!iso) return '—';
  const date = new Date(iso);
  return `${formatDate(iso)}, ${date.toLocaleTimeString(tag(), { hour: '2-digit', minute: '2-digit' })}`;
}

/** `48.247` in Romanian, `48,247` in English. */
export const formatNumber = (value: number) => new Intl.NumberFormat(tag()).format(value);

/** Today's civil date on this device, YYYY-MM-DD. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Reads `22.11.2026`, `22/11/2026`, `22 11 2026`, `22112026` or ISO; null when it is not a day of the calendar. */
export function parseDate(text: string): string | null {
  const clean = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(clean);
  const parts = iso ? [iso[3]!, iso[2]!, iso[1]!] : (/^(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4})$/.exec(clean) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(clean))?.slice(1);
  if (!parts) return null;
  const [day, month, year] = parts.map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1880 || year > 2200) return null;
  return date.toISOString().slice(0, 10);
}

/** ISO to `22.11.2026`, as people type it. */
export const typedDate = (iso: string | null | undefined) => (iso ? iso.split('-').reverse().join('.') : '');

const collator = new Intl.Collator('ro', { sensitivity: 'base', numeric: true });
export const compareRo = (a: string, b: string) => collator.compare(a, b);

/** For searching: lower case, without diacritics, one space between words; ş/ţ with cedilla equal ș/ț with comma. */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Writes ş ţ (cedilla, old keyboards) as ș ț (comma below). */
export const commaBelow = (text: string) => text.normalize('NFC').replace(/[şţŞŢ]/g, (letter) => ({ ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' })[letter]!);
