import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { defineTexts } from '../i18n/texts.ts';
import { parseDate, typedDate } from '../i18n/format.ts';

const useText = defineTexts('sdk.date', {
  ro: { hint: 'zz.ll.aaaa', bad: 'Nu este o dată din calendar. Scrieți ziua, luna și anul, de exemplu 22.11.2026.', late: 'Data este în viitor.' },
  en: { hint: 'dd.mm.yyyy', bad: 'This is not a day of the calendar. Write day, month and year, for example 22.11.2026.', late: 'The date is in the future.' },
});

export interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** ISO date or null */
  value: string | null;
  onChange: (iso: string | null) => void;
  /** the latest day allowed, ISO */
  latest?: string;
}

/** A date as people type it: 22.11.2026, 22/11/2026 or 22112026. Quicker for birth dates than a calendar, and no picker to operate. */
export function DateField({ value, onChange, latest, error, ...rest }: DateFieldProps) {
  const t = useText();
  const [text, setText] = useState(typedDate(value));
  const [left, setLeft] = useState(false);
  useEffect(() => {
    if (value && parseDate(text) !== value) setText(typedDate(value));
  }, [value]); // what is typed is only replaced by another valid date from outside
  const parsed = parseDate(text);
  const late = parsed !== null && latest !== undefined && parsed > latest;
  const own = text && left && !parsed ? t('bad') : late ? t('late') : undefined;
  return (
    <TextInput
      {...rest}
      value={text}
      inputMode="numeric"
      placeholder={t('hint')}
      autoComplete={rest.autoComplete ?? 'off'}
      error={error ?? own}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const next = parseDate(typed);
        onChange(next !== null && latest !== undefined && next > latest ? null : next);
      }}
    />
  );
}
