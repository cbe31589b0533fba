import { afterAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { changeLocale, defineTexts } from './texts.ts';
import { commaBelow, compareRo, formatDate, parseDate, searchable, typedDate } from './format.ts';

afterAll(() => changeLocale('ro'));

describe('dates', () => {
  it('are written as 22 nov. 2026', () => {
    expect(formatDate('2026-11-22')).toBe('22 nov. 2026');
    expect(formatDate('2026-05-01')).toBe('1 mai 2026');
    expect(formatDate(null)).toBe('—');
  });
  it('are read as people type them, and only when they exist', () => {
    for (const text of ['22.11.2026', '22/11/2026', '22-11-2026', '22 11 2026', '22112026', '2026-11-22']) expect(parseDate(text)).toBe('2026-11-22');
    for (const text of ['31.02.2026', '0.1.2020', '12.13.2020', '22.11.26', 'ieri', '', '29.02.2025']) expect(parseDate(text)).toBeNull();
  });
  it('come back the same when typed again', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      expect(parseDate(typedDate(iso))).toBe(iso);
    }));
  });
});

describe('search', () => {
  it('does not care for diacritics, cedillas, case or punctuation', () => {
    expect(searchable('  ŞTEFĂNESCU-Ţuţu,  Ion')).toBe('stefanescu tutu ion');
    expect(searchable('Brânză')).toBe(searchable('BRANZA'));
  });
  it('is the same after being applied twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => searchable(searchable(text)) === searchable(text)));
  });
  it('writes comma below and sorts the Romanian way', () => {
    expect(commaBelow('Ştefan Ţuţu')).toBe('Ștefan Țuțu');
    expect(['Țigănași', 'Tescani', 'Sascut', 'Șerbești', 'Sănduleni'].sort(compareRo)).toEqual(['Sascut', 'Sănduleni', 'Șerbești', 'Tescani', 'Țigănași']);
  });
});

describe('plurals', () => {
  const text = defineTexts('test.plural', {
    ro: { n_one: '{{count}} gospodărie', n_few: '{{count}} gospodării', n_other: '{{count}} de gospodării' },
    en: { n_one: '{{count}} household', n_other: '{{count}} households' },
  });
  it('follow Romanian: one, few, many with „de”', async () => {
    await changeLocale('ro');
    const say = (count: number) => text.translate('n', { count });
    expect([1, 2, 19, 20, 100, 101, 119, 120].map(say)).toEqual(['1 gospodărie', '2 gospodării', '19 gospodării', '20 de gospodării', '100 de gospodării', '101 gospodării', '119 gospodării', '120 de gospodării']);
    expect(say(0)).toBe('0 gospodării');
  });
  it('follow English', async () => {
    await changeLocale('en');
    expect([1, 2].map((count) => text.translate('n', { count }))).toEqual(['1 household', '2 households']);
  });
});
