import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Alert, Button, Card, Checkbox, CopyButton, fieldMessage, formatDate, FormProblem, get, NativeSelect, post, Reading, SkeletonLines, Stack, Textarea, TextInput, Title, useMutation, useQuery, type ObservationSheet, type TenantInfo } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { Outside } from './Outside.tsx';
import { GROUPS, useText } from './texts.ts';

type Sent = { receipt: string; due: string };
const EMPTY: ObservationSheet = { uat: null, familyHead: '', address: '', phone: null, children: null, items: {}, words: {}, urgent: false, senderName: '', senderFunction: '', senderInstitution: null, senderContact: null };

function Row({ item, value, answer }: { item: string; value: 'da' | 'nu' | undefined; answer: (value: 'da' | 'nu' | undefined) => void }) {
  const t = useText();
  const words = useWords();
  return (
    <fieldset className="question plain">
      <legend className="label">{t(`i${item}` as 'i1a')}</legend>
      <div className="options options-row">
        {([['da', words('da')], ['nu', words('nu')], [undefined, t('unknown')]] as const).map(([one, label]) => <label key={label} className={one ? 'option' : 'option option-unknown'}><input type="radio" name={item} checked={value === one} onChange={() => answer(one)} /><span>{label}</span></label>)}
      </div>
    </fieldset>
  );
}

function SentFace({ sent, again }: { sent: Sent; again: () => void }) {
  const t = useText();
  const link = `${window.location.origin}/observatie/${sent.receipt}`;
  return (
    <Card>
      <Stack>
        <Title order={1}>{t('sentTitle')}</Title>
        <p role="status">{t('sentWhat', { date: formatDate(sent.due) })}</p>
        <p className="receipt"><a href={link}>{link}</a></p>
        <div className="acts">
          <CopyButton value={link}>{({ copied, copy }) => <Button size="md" onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}</CopyButton>
          <Button size="md" variant="light" onClick={() => window.print()}>{t('print')}</Button>
          <Button size="md" variant="subtle" onClick={again}>{t('another')}</Button>
        </div>
      </Stack>
    </Card>
  );
}

/** The public form: who is meant, what was seen, who tells it. Nothing typed is lost when something is missing. */
export default function SheetForm({ tenant }: { tenant: TenantInfo }) {
  const t = useText();
  const words = useWords();
  const [sheet, setSheet] = useState(EMPTY);
  const [sent, setSent] = useState<Sent | null>(null);
  const places = useQuery({ queryKey: ['intake-places'], queryFn: () => get<{ siruta: number; name: string }[]>('/intake/places') });
  const sending = useMutation({ mutationFn: () => post<Sent>('/intake/sheets', sheet), onSuccess: (answer) => { setSent(answer ?? null); window.scrollTo(0, 0); } });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The first field at fault may be far above the button.
    if (sending.error) form.current?.querySelector<HTMLElement>('[aria-invalid=true], .field-error')?.focus();
  }, [sending.error]);
  const change = (next: Partial<ObservationSheet>) => setSheet((now) => ({ ...now, ...next }));
  const wrong = (pointer: string) => fieldMessage(sending.error, pointer);
  const line = (name: 'familyHead' | 'address' | 'phone' | 'senderName' | 'senderFunction' | 'senderInstitution' | 'senderContact', needed: boolean, label = t(name)) => (
    <TextInput size="md" label={needed ? label : `${label} (${words('optional')})`} value={sheet[name] ?? ''} maxLength={200} autoComplete="off" error={wrong(`/${name}`)} onChange={(e) => change({ [name]: e.currentTarget.value || (needed ? '' : null) })} />
  );
  const answer = (item: string, value: 'da' | 'nu' | undefined) => setSheet((now) => { const { [item]: _, ...items } = now.items; return { ...now, items: value ? { ...items, [item]: value } : items }; });
  if (sent) return <Outside tenant={tenant}><SentFace sent={sent} again={() => { setSent(null); setSheet({ ...EMPTY, senderName: sheet.senderName, senderFunction: sheet.senderFunction, senderInstitution: sheet.senderInstitution, senderContact: sheet.senderContact }); sending.reset(); }} /></Outside>;
  return (
    <Outside tenant={tenant}>
      <form ref={form} noValidate onSubmit={(e: FormEvent) => { e.preventDefault(); sending.mutate(); }}>
        <Stack>
          <div><Title order={1}>{t('sheetTitle')}</Title><p className="soft">{t('sheetLead')}</p></div>
          <Alert color="red" role="note">{t('danger')}</Alert>
          <Card>
            <Stack>
              <Title order={2}>{t('whom')}</Title>
              <Reading of={places} skeleton={<SkeletonLines lines={1} />}>
                {(all) => <NativeSelect size="md" label={t('place')} value={sheet.uat ?? ''} error={wrong('/uat')} onChange={(e) => change({ uat: Number(e.currentTarget.value) || null })} data={[{ value: '', label: t('choosePlace') }, ...all.map((one) => ({ value: String(one.siruta), label: one.name }))]} />}
              </Reading>
              {line('familyHead', true)}
              {line('address', true)}
              <div className="pair">
                {line('phone', false)}
                <TextInput size="md" label={`${t('children')} (${words('optional')})`} inputMode="numeric" value={sheet.children ?? ''} error={wrong('/children')} onChange={(e) => change({ children: /^\d{1,3}$/.test(e.currentTarget.value) ? Number(e.currentTarget.value) : null })} />
              </div>
              <Checkbox size="md" label={t('urgent')} description={t('urgentWhat')} checked={sheet.urgent} onChange={(e) => change({ urgent: e.currentTarget.checked })} />
            </Stack>
          </Card>
          <Card>
            <Stack>
              <div><Title order={2}>{t('seen')}</Title><p className="soft">{t('seenWhat')}</p></div>
              {wrong('/items') && <div className="field-error" role="alert" tabIndex={-1}>{wrong('/items')}</div>}
              {GROUPS.map(({ group, items }) => (
                <section key={group} className="sheet-group">
                  <Title order={3}>{t(`g${group}`)}</Title>
                  {items.map((item) => <Row key={item} item={item} value={sheet.items[item]} answer={(value) => answer(item, value)} />)}
                  <Textarea size="md" autosize minRows={2} label={t('words')} description={items.length === 0 ? t('official') : undefined} aria-label={`${t(`g${group}`)}: ${t('words')}`} maxLength={2000} value={sheet.words[group] ?? ''} error={wrong(`/words/${group}`)} onChange={(e) => change({ words: { ...sheet.words, [group]: e.currentTarget.value } })} />
                </section>
              ))}
            </Stack>
          </Card>
          <Card>
            <Stack>
              <Title order={2}>{t('who')}</Title>
              {line('senderName', true)}
              {line('senderFunction', true)}
              {line('senderInstitution', false)}
              {line('senderContact', false)}
              <p className="soft small">{t('privacy')}</p>
              <FormProblem error={sending.error} />
              <Button type="submit" size="md" loading={sending.isPending}>{t('send')}</Button>
            </Stack>
          </Card>
        </Stack>
      </form>
    </Outside>
  );
}
