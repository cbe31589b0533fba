import { describe, expect, it } from 'vitest';
import { i18n } from '@asigur/sdk';

// Every file that may define texts; main.tsx starts the page and defines none.
const files = import.meta.glob(['./**/*.{ts,tsx}', '!./**/*.test.*', '!./main.tsx', '!./sw.ts']);
await Promise.all(Object.values(files).map((load) => load()));

type Bundle = Record<string, string>;
const bundles = i18n.store.data as Record<'ro' | 'en', Record<string, Bundle>>;
const namespaces = Object.keys(bundles.ro);
const plural = /_(one|few|other)$/;
const bases = (bundle: Bundle) => [...new Set(Object.keys(bundle).map((key) => key.replace(plural, '')))].sort();
const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort();

describe('texts', () => {
  it('are found', () => expect(namespaces.length).toBeGreaterThan(12));

  it.each(namespaces)('of %s are complete in both languages', (namespace) => {
    const { ro, en } = { ro: bundles.ro[namespace]!, en: bundles.en[namespace]! };
    expect(bases(en)).toEqual(bases(ro));
    for (const [key, text] of [...Object.entries(ro), ...Object.entries(en)]) expect(text.trim(), key).not.toBe('');
    for (const key of Object.keys(ro).filter((one) => plural.test(one))) {
      const base = key.replace(plural, '');
      expect(Object.keys(ro).filter((one) => one.replace(plural, '') === base), key).toHaveLength(3);
      expect(en[`${base}_one`], key).toBeDefined();
      expect(en[`${base}_other`], key).toBeDefined();
    }
  });

  it.each(namespaces)('of %s have the same places for values in both languages', (namespace) => {
    for (const [key, text] of Object.entries(bundles.ro[namespace]!)) {
      const english = bundles.en[namespace]![key];
      if (english !== undefined) expect(holes(english), key).toEqual(holes(text));
    }
  });

  it('write ș and ț with a comma below', () => {
    for (const namespace of namespaces) for (const [key, text] of Object.entries(bundles.ro[namespace]!)) expect(text, `${namespace}.${key}`).not.toMatch(/[şţŞŢ]/);
  });
});
