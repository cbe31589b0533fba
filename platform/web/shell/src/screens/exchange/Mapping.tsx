import { useEffect, useState } from 'react';
import { Card, NativeSelect, Reading, Title, useRead, type ImportHeadings, type ImportLayout, type ImportSheet } from '@asigur/sdk';
import { FIELDS, guess, guessValue, OPTIONS, type Field } from './fields.ts';
import { useText } from './texts.ts';

type Columns = Record<string, Field | ''>;
type Values = ImportLayout['values'];

interface Found { heading: string; values: string[] }

/** One line for each heading, whichever file has it. */
const headings = (files: ImportHeadings[]): Found[] => [...new Map(files.flatMap((file) => file.columns).filter((one) => one.heading !== '').map((one) => [one.heading, one])).values()];

function begun(found: Found[], kept: ImportLayout | null): { columns: Columns; values: Values } {
  const columns: Columns = {};
  const values: Values = { ...kept?.values };
  for (const one of found) {
    const field = kept ? FIELDS.find((name) => name === kept.columns[one.heading]) ?? '' : guess(one.heading);
    columns[one.heading] = field;
    if (!kept && field && OPTIONS[field]) values[field] = Object.fromEntries(one.values.map((value) => [value, guessValue(field, value)]).filter(([, ours]) => ours));
  }
  return { columns, values };
}

/** What a layout still lacks; null when the file can be read with it. */
const lack = (columns: Columns): 'needHousehold' | 'needPerson' | null => {
  const told = Object.values(columns);
  if (!told.includes('household.id')) return 'needHousehold';
  return told.some((one) => one.startsWith('person.') || one.startsWith('diagnosis.')) && !told.includes('person.id') ? 'needPerson' : null;
};

function Chooser({ found, kept, onChange }: { found: Found[]; kept: ImportLayout | null; onChange: (layout: ImportLayout, whole: boolean) => void }) {
  const t = useText();
  const [{ columns, values }, setLayout] = useState(() => begun(found, kept));
  const lacks = lack(columns);
  useEffect(() => {
    onChange({ columns: Object.fromEntries(Object.entries(columns).filter(([, field]) => field)), values }, lacks === null);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- told when what is chosen changes
  }, [columns, values, lacks]);
  const choose = (heading: string, field: Field | '') => setLayout((now) => ({ ...now, columns: { ...now.columns, [heading]: field } }));
  const say = (field: Field, theirs: string, ours: string) => setLayout((now) => ({ ...now, values: { ...now.values, [field]: { ...now.values[field], [theirs]: ours } } }));
  return (
    <>
      <ul className="exchange-columns">
        {found.map(({ heading, values: shown }) => {
          const field = columns[heading] ?? '';
          const options = field ? OPTIONS[field] : undefined;
          return (
            <li key={heading}>
              <NativeSelect size="md" label={heading} description={shown.length > 0 ? `${t('example')}: ${shown.slice(0, 3).join(' · ')}` : undefined} value={field} onChange={(e) => choose(heading, e.currentTarget.value as Field | '')} data={[{ value: '', label: t('skipColumn') }, ...FIELDS.map((one) => ({ value: one, label: t(`field.${one}`) }))]} />
              {field && options && (
                <fieldset className="exchange-values"><legend className="small">{t('values', { heading })}</legend>
                  {shown.map((theirs) => <NativeSelect key={theirs} label={theirs} value={values[field]?.[theirs] ?? ''} onChange={(e) => say(field, theirs, e.currentTarget.value)} data={[{ value: '', label: t('asIs') }, ...options]} />)}
                </fieldset>
              )}
            </li>
          );
        })}
      </ul>
      {lacks && <p className="late" role="status">{t(lacks)}</p>}
    </>
  );
}

/** What each column of a list means, begun with what was chosen for the system before, else with what the headings say. */
export function Mapping({ sheet, onChange }: { sheet: ImportSheet; onChange: (layout: ImportLayout, whole: boolean) => void }) {
  const t = useText();
  const read = useRead<ImportHeadings[]>(['imports', sheet.id, 'headings'], `/exchange/imports/${sheet.id}/headings`);
  return (
    <Card component="section">
      <Title order={2}>{t('mapping')}</Title>
      <Reading of={read}>
        {(files) => (headings(files).length === 0 ? <p>{t('own')}</p> : <><p className="soft">{t('mappingLead', { system: sheet.system })}</p><Chooser found={headings(files)} kept={sheet.layout} onChange={onChange} /></>)}
      </Reading>
    </Card>
  );
}
