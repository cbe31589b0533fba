import { useState, type FormEvent } from 'react';
import { Button, DateField, Icon, Link, may, Modal, NativeSelect, post, Stack, Textarea, TextInput, today, useQuery, useSession, uuidv7, type AskAccess, type Eligibility, type EnrolPerson, type HouseholdFile, type Member } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { Checks } from './AccessScreen.tsx';
import { useAccessServices } from './Access.tsx';
import { useText } from './texts.ts';
import { useProgrammes } from './use.ts';

/** Asking for a service: the conditions are told at once, before anything is sent. */
function AskForm({ member, done }: { member: Member; done: (sent: string | null) => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const services = (useAccessServices().data ?? []).filter((one) => one.open).sort((a, b) => Number(a.places === null) - Number(b.places === null));
  const [form, setForm] = useState({ service: '', reason: '', priority: 3, proof: '' });
  const [tried, setTried] = useState(false);
  const proof = form.proof.trim() || null;
  const told = useQuery({ queryKey: ['eligibility', form.service, member.id, proof !== null], enabled: form.service !== '', queryFn: () => post<Eligibility[]>('/access/eligibility', { serviceId: form.service, personId: member.id, proofSeen: proof }) });
  const wantsProof = told.data?.some((one) => one.check === 'proof');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!form.service || !form.reason.trim()) return;
    await outbox!.put([{ type: 'programmes.ask', payload: { askId: uuidv7(), serviceId: form.service, personId: member.id, lineId: null, priority: form.priority, reason: form.reason.trim(), proofSeen: proof } satisfies AskAccess }]);
    done(form.service);
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <Stack>
        <NativeSelect size="md" label={t('service')} value={form.service} error={tried && !form.service ? t('chooseService') : undefined} onChange={(e) => setForm({ ...form, service: e.currentTarget.value })} data={[{ value: '', label: t('chooseService') }, ...services.map((one) => ({ value: one.serviceId, label: `${one.name}, ${one.provider}${one.places === null ? '' : ` (${one.free ? t('free', { count: one.free }) : t('full')})`}` }))]} />
        {told.data && <Checks checks={told.data} />}
        {wantsProof && <TextInput size="md" label={t('proofSeen')} maxLength={300} value={form.proof} onChange={(e) => setForm({ ...form, proof: e.currentTarget.value })} />}
        <Textarea size="md" autosize minRows={2} maxLength={1000} label={t('reason')} value={form.reason} error={tried && !form.reason.trim() ? words('required') : undefined} onChange={(e) => setForm({ ...form, reason: e.currentTarget.value })} />
        <NativeSelect size="md" label={t('urgency')} value={form.priority} onChange={(e) => setForm({ ...form, priority: Number(e.currentTarget.value) })} data={([1, 2, 3, 4] as const).map((one) => ({ value: String(one), label: t(`p${one}`) }))} />
        <div className="acts"><Button type="submit" size="md">{t('askNow')}</Button><Button size="md" variant="subtle" onClick={() => done(null)}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}

function EnrolForm({ member, uat, done }: { member: Member; uat: number; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const all = useProgrammes().data?.filter((one) => one.running && (one.uats.length === 0 || one.uats.includes(uat))) ?? [];
  const [form, setForm] = useState({ programme: '', group: '', proof: '', on: today() as string | null });
  const [tried, setTried] = useState(false);
  const programme = all.find((one) => one.id === form.programme);
  const group = programme?.groups.find((one) => one.code === form.group);
  const good = programme && group && form.proof.trim() && form.on;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!good) return;
    await outbox!.put([{ type: 'programmes.enrol', payload: { programmeId: form.programme, personId: member.id, group: form.group, proofSeen: form.proof.trim(), proofOn: form.on! } satisfies EnrolPerson }]);
    done();
  };
  if (all.length === 0) return <p className="soft">{t('noProgramme')}</p>;
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        <NativeSelect size="md" label={t('programme')} value={form.programme} error={tried && !programme ? t('choose') : undefined} onChange={(e) => setForm({ ...form, programme: e.currentTarget.value, group: '' })} data={[{ value: '', label: t('choose') }, ...all.map((one) => ({ value: one.id, label: one.name }))]} />
        {programme && <NativeSelect size="md" label={t('group')} value={form.group} error={tried && !group ? t('chooseGroup') : undefined} description={group && t('proofAsked', { what: group.proof })} onChange={(e) => setForm({ ...form, group: e.currentTarget.value })} data={[{ value: '', label: t('chooseGroup') }, ...programme.groups.map((one) => ({ value: one.code, label: one.name }))]} />}
        <div className="pair"><TextInput size="md" label={t('proofSeen')} maxLength={500} value={form.proof} error={tried && !form.proof.trim() ? words('required') : undefined} onChange={(e) => setForm({ ...form, proof: e.currentTarget.value })} /><DateField size="md" label={t('proofOn')} latest={today()} value={form.on} onChange={(on) => setForm({ ...form, on })} /></div>
        <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button size="md" variant="subtle" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}

/** From a person's name: asking for a service and enrolling in a programme, two touches each. */
export default function MemberServices({ file, member }: { file: HouseholdFile; member: Member }) {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const [open, setOpen] = useState<'ask' | 'enrol' | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const { uat } = file.household;
  if (!session.uats.some((one) => one.siruta === uat)) return null;
  const name = fullName(words, member);
  return (
    <>
      {may(session, 'programmes.ask') && <button type="button" className="quiet-link" aria-label={t('askOf', { name })} onClick={() => setOpen('ask')}><Icon name="heart" size={16} />{t('ask')}</button>}
      {may(session, 'programmes.enrol') && <button type="button" className="quiet-link" aria-label={t('enrolOf', { name })} onClick={() => setOpen('enrol')}><Icon name="plus" size={16} />{t('enrol')}</button>}
      {sent && <span className="small" role="status">{t('asked')} <Link href={`/acces/${sent}`}>{t('openAccess')}</Link></span>}
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={t(open === 'ask' ? 'askOf' : 'enrolOf', { name })} size="lg" fullScreen={window.innerWidth < 700} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words('close') }}>
        {open === 'ask' && <AskForm member={member} done={(service) => { setOpen(null); setSent(service); }} />}
        {open === 'enrol' && <EnrolForm member={member} uat={uat} done={() => setOpen(null)} />}
      </Modal>
    </>
  );
}
