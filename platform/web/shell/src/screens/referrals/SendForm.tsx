import { useMemo, useState, type FormEvent } from 'react';
import { Button, Checkbox, DateField, Face, NativeSelect, PriorityChip, Stack, Textarea, TextInput, today, useSession, uuidv7, type Member, type PlanLine, type ReferralChannel, type SendReferral } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { useInstrument } from '../interview/instrument.ts';
import { answering, byDistance } from './near.ts';
import { useText } from './texts.ts';
import { useDirectory, useUats } from './use.ts';

const PHONE = 'asigur.answer-phone';
const CHANNELS: ReferralChannel[] = ['account', 'email', 'phone', 'paper', 'link'];

/** Whom, where, to which provider (near first), why, with whose consent, by what way. Written as one command, also without a connection. */
export default function SendForm({ members, uat, line, person, noticeDue, done }: { members: Member[]; uat: number; line: PlanLine | null; person: string | null; noticeDue: boolean; done: (referralId: string | null) => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const guide = useInstrument().data;
  const directory = useDirectory();
  const uats = useUats().data;
  const people = members.filter((one) => !line || line.persons.length === 0 || line.persons.includes(one.id));
  const kinds = (guide?.instrument.destinations ?? []).filter((one) => !line || line.destinations.length === 0 || line.destinations.includes(one.code));
  const [form, setForm] = useState({ person: person ?? (people.length === 1 ? people[0]!.id : ''), destination: line?.destinations[0] ?? '', provider: '', service: '', reason: '', priority: line?.priority ?? 3, consentBy: '', consentOn: today() as string | null, without: false, channel: 'link' as ReferralChannel, answerPhone: localStorage.getItem(PHONE) ?? '' });
  const [tried, setTried] = useState(false);
  const change = (next: Partial<typeof form>) => setForm((now) => ({ ...now, ...next }));
  const months = members.find((one) => one.id === form.person)?.ageMonths ?? null;
  const age = months === null ? null : Math.floor(months / 12);
  const near = useMemo(() => byDistance(answering(directory.data ?? [], form.destination, uat, age), uat, uats ?? []), [directory.data, form.destination, uat, uats, age]);
  const provider = near.find((one) => one.provider.id === form.provider)?.provider;
  const services = provider?.services.filter((one) => one.open && one.destinations.includes(form.destination)) ?? [];
  const mayGoWithout = noticeDue && (form.destination === 'R02' || (line !== null && line.priority === 1));
  const faults = {
    person: form.person ? undefined : t('chooseWho'), destination: form.destination ? undefined : t('chooseKind'), provider: provider ? undefined : t('chooseProvider'), reason: form.reason.trim() ? undefined : words('required'),
    consentBy: form.without || form.consentBy.trim() ? undefined : words('required'), consentOn: form.without || (form.consentOn && form.consentOn <= today()) ? undefined : words('required'),
  };
  const shown = (name: keyof typeof faults) => (tried ? faults[name] : undefined);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    localStorage.setItem(PHONE, form.answerPhone.trim());
    const referralId = uuidv7();
    const payload: SendReferral = { referralId, personId: form.person, lineId: line?.id ?? null, destination: form.destination, providerId: form.provider, serviceId: form.service || null, reason: form.reason.trim(), priority: form.priority, consentBy: form.without ? null : form.consentBy.trim(), consentOn: form.without ? null : form.consentOn, channel: form.channel, answerPhone: form.answerPhone.trim() || null };
    await outbox!.put([{ type: 'referrals.send', payload }]);
    done(referralId);
  };
  if (directory.error && !directory.data) return <Face icon="cloudOff" title={t('offlineDirectory')} />;
  const where = (km: number | null, at: number | null, name: string | null) => (at === uat ? t('here') : at === null ? t('ofCounty') : [name, km === null ? null : t('km', { km: Math.round(km) })].filter(Boolean).join(', '));
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <Stack>
        <NativeSelect size="md" label={t('who')} value={form.person} error={shown('person')} onChange={(e) => change({ person: e.currentTarget.value })} data={[{ value: '', label: t('chooseWho') }, ...people.map((one) => ({ value: one.id, label: fullName(words, one) }))]} />
        <NativeSelect size="md" label={t('kind')} value={form.destination} error={shown('destination')} onChange={(e) => change({ destination: e.currentTarget.value, provider: '', service: '' })} data={[{ value: '', label: t('chooseKind') }, ...kinds.map((one) => ({ value: one.code, label: guide!.name(one) }))]} />
        {form.destination && directory.data && near.length === 0 && <p className="field-error" role="alert">{t('noProvider')}</p>}
        <NativeSelect size="md" label={t('provider')} value={form.provider} error={shown('provider')} onChange={(e) => { const next = near.find((one) => one.provider.id === e.currentTarget.value)?.provider; change({ provider: e.currentTarget.value, service: '', channel: next?.account ? 'account' : 'link' }); }} data={[{ value: '', label: t('chooseProvider') }, ...near.map(({ provider: one, km }) => ({ value: one.id, label: `${one.name} (${where(km, one.uat, one.uatName)})` }))]} />
        {services.length > 1 && <NativeSelect size="md" label={t('service')} value={form.service} onChange={(e) => change({ service: e.currentTarget.value })} data={[{ value: '', label: t('any') }, ...services.map((one) => ({ value: one.id, label: one.name }))]} />}
        <Textarea size="md" autosize minRows={2} maxLength={1000} label={t('reason')} description={t('reasonWhat')} value={form.reason} error={shown('reason')} onChange={(e) => change({ reason: e.currentTarget.value })} />
        {line ? <div><PriorityChip priority={line.priority} /></div> : <NativeSelect size="md" label={t('urgency')} value={form.priority} onChange={(e) => change({ priority: Number(e.currentTarget.value) as 1 | 2 | 3 | 4 })} data={([1, 2, 3, 4] as const).map((one) => ({ value: String(one), label: t(`p${one}`) }))} />}
        {mayGoWithout && <Checkbox size="md" label={t('consentNone')} checked={form.without} onChange={(e) => change({ without: e.currentTarget.checked })} />}
        {!form.without && <fieldset className="question plain"><legend className="label">{t('consent')}</legend><div className="pair"><TextInput size="md" label={t('consentBy')} maxLength={200} value={form.consentBy} error={shown('consentBy')} autoComplete="off" onChange={(e) => change({ consentBy: e.currentTarget.value })} /><DateField size="md" label={t('consentOn')} latest={today()} value={form.consentOn} error={shown('consentOn')} onChange={(consentOn) => change({ consentOn })} /></div></fieldset>}
        <div className="pair">
          <NativeSelect size="md" label={t('channel')} value={form.channel} onChange={(e) => change({ channel: e.currentTarget.value as ReferralChannel })} data={CHANNELS.filter((one) => one !== 'account' || provider?.account).map((value) => ({ value, label: t(`c.${value}`) }))} />
          <TextInput size="md" type="tel" label={t('answerPhone')} maxLength={60} value={form.answerPhone} onChange={(e) => change({ answerPhone: e.currentTarget.value })} />
        </div>
        <div className="acts"><Button type="submit" size="md">{t('sendNow')}</Button><Button size="md" variant="subtle" onClick={() => done(null)}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}
