import { useState } from 'react';
import { Button, Card, DateField, fieldMessage, formatDate, formatNumber, formatTime, FormProblem, locale, may, Modal, post, Reading, Stack, TextInput, Title, useMutation, useQueryClient, useRead, useSession } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useKeepingText } from './keepingTexts.ts';
import type { GuideParameter, ParameterValue } from './versions.ts';

function NewValue({ of, done }: { of: GuideParameter; done: () => void }) {
  const t = useKeepingText();
  const words = useWords();
  const client = useQueryClient();
  const [value, setValue] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [source, setSource] = useState('');
  const typed = Number(value.replace(/\s/g, '').replace(',', '.'));
  const saving = useMutation({
    mutationFn: () => post<GuideParameter[]>('/admin/guide/parameters', { code: of.code, value: value.trim() === '' || Number.isNaN(typed) ? null : typed, validFrom: from ?? '', source }),
    onSuccess: () => { void client.invalidateQueries({ queryKey: ['instrument'] }); done(); },
  });
  const said = (pointer: string) => fieldMessage(saving.error, pointer);
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); saving.mutate(); }}>
      <Stack>
        <FormProblem error={saving.error} />
        <TextInput size="md" data-autofocus label={t(of.unit === 'months' ? 'inMonths' : 'inLei')} inputMode="decimal" autoComplete="off" value={value} onChange={(e) => setValue(e.currentTarget.value)} error={said('/value')} />
        <DateField size="md" label={t('from')} value={from} onChange={setFrom} error={said('/validFrom')} />
        <TextInput size="md" label={t('source')} description={t('sourceWhat')} maxLength={300} value={source} onChange={(e) => setSource(e.currentTarget.value)} error={said('/source')} />
        <p className="soft small">{t('setWhat')}</p>
        <div className="acts"><Button type="submit" size="md" loading={saving.isPending}>{words('save')}</Button><Button size="md" variant="subtle" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}

function ValueLine({ value, unit }: { value: ParameterValue; unit: string }) {
  const t = useKeepingText();
  return (
    <li className="line-main value-line">
      <span><strong className="num">{formatNumber(value.value)} {t(unit === 'months' ? 'months' : 'lei')}</strong> <span className={`chip ${value.state === 'current' ? 'chip-good' : 'chip-plain'}`}>{t(`state.${value.state}`)}</span></span>
      <span className="soft small">{value.validTo ? t('between', { from: formatDate(value.validFrom), to: formatDate(value.validTo) }) : t('since', { from: formatDate(value.validFrom) })} · {value.source === 'ours' ? t('ours') : value.source} · {value.setBy && value.setAt ? t('by', { who: value.setBy, at: formatTime(value.setAt) }) : t('product')}</span>
    </li>
  );
}

/** The sums and limits that the rules read, with every value over time. */
export function GuideParameters() {
  const t = useKeepingText();
  const { session } = useSession();
  const [open, setOpen] = useState<GuideParameter | null>(null);
  const read = useRead<GuideParameter[]>(['instrument', 'parameters-kept'], '/admin/guide/parameters');
  const nameOf = (one: GuideParameter) => (locale() === 'en' ? one.textEn : one.textRo);
  return (
    <>
      <p className="lead keeping-lead">{t('parametersLead')}</p>
      <Reading of={read}>
        {(all) => all.map((one) => (
          <Card key={one.code} component="section" className="parameter" data-testid={`parameter-${one.code}`}>
            <div className="row-between"><Title order={2}>{nameOf(one)} <span className="code">{one.code}</span></Title>{may(session, 'instrument.manage') && <Button variant="light" onClick={() => setOpen(one)}>{t('newValue')}<span className="sr-only"> {nameOf(one)}</span></Button>}</div>
            {one.values.length === 0 ? <p className="late">{t('noValue')}</p> : <ul className="lines">{one.values.map((value) => <ValueLine key={value.validFrom} value={value} unit={one.unit} />)}</ul>}
          </Card>
        ))}
      </Reading>
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={open ? t('newValueOf', { name: nameOf(open) }) : ''} size="md">{open && <NewValue of={open} done={() => setOpen(null)} />}</Modal>
    </>
  );
}
