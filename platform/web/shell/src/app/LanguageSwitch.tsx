import { changeLocale, locale, queries, useTranslation, UnstyledButton, type Locale } from '@asigur/sdk';

const names: Record<Locale, string> = { ro: 'Română', en: 'English' };

/** Both languages by their own names; texts that come from the server are read anew. */
export function LanguageSwitch() {
  useTranslation();
  return (
    <div className="language" role="group" aria-label="Limba / Language">
      {(['ro', 'en'] as const).map((one) => (
        <UnstyledButton key={one} lang={one} aria-pressed={locale() === one} onClick={() => void changeLocale(one).then(() => queries.invalidateQueries())}>{names[one]}</UnstyledButton>
      ))}
    </div>
  );
}
