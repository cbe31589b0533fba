import { createInstance } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { bearing } from '../net/request.ts';

export type Locale = 'ro' | 'en';
export type Texts = Record<string, string>;
export type Params = Record<string, string | number | undefined>;
type Plural<K extends string> = K extends `${infer Base}_${'one' | 'few' | 'other'}` ? Base : K;
/** Gives the text of a key; with `count`, the right plural. */
export type Translate<K extends string = string> = (key: K, params?: Params) => string;

const STORED = 'asigur.locale';

/** The language of this device: what was chosen last, else Romanian. */
export function storedLocale(): Locale {
  return globalThis.localStorage?.getItem(STORED) === 'en' ? 'en' : 'ro';
}

export const i18n = createInstance();
void i18n.use(initReactI18next).init({
  lng: storedLocale(),
  fallbackLng: false,
  resources: {},
  interpolation: { escapeValue: false },
  nsSeparator: false,
  keySeparator: false,
  initAsync: false,
  returnNull: false,
});
bearing.locale = storedLocale();

export function locale(): Locale {
  return i18n.language === 'en' ? 'en' : 'ro';
}

export async function changeLocale(next: Locale): Promise<void> {
  globalThis.localStorage?.setItem(STORED, next);
  bearing.locale = next;
  if (globalThis.document) document.documentElement.lang = next;
  await i18n.changeLanguage(next);
}

/** Adds texts at run time (plugins): both languages, under a name of their own. */
export function addTexts(namespace: string, texts: { ro: Texts; en: Texts }): void {
  i18n.addResourceBundle('ro', namespace, texts.ro, true, true);
  i18n.addResourceBundle('en', namespace, texts.en, true, true);
}

/**
 * A screen's texts: `const useText = defineTexts('signIn', {ro: {...}, en: {...}})`, then `const t = useText()`. Keys are checked
 * by the compiler; plurals are written `key_one`, `key_few` (Romanian), `key_other` and read as `t('key', {count})`.
 */
export function defineTexts<R extends Texts>(namespace: string, texts: { ro: R; en: { [K in keyof R as K extends `${string}_few` ? never : K]: string } }) {
  addTexts(namespace, texts as { ro: Texts; en: Texts });
  type Key = Plural<Extract<keyof R, string>>;
  const hook = (): Translate<Key> => {
    useTranslation(namespace);
    return translate;
  };
  const translate: Translate<Key> = (key, params) => i18n.t(key, { ns: namespace, ...params });
  return Object.assign(hook, { translate, texts });
}
