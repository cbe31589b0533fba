import { useState, type FormEvent } from 'react';
import { Anchor, Button, DateField, formatDate, Icon, Link, may, PriorityChip, Reading, SkeletonLines, Stack, Textarea, TextInput, Title, today, useParams, useRead, useSession, type AccessAsk, type AccessState, type CommandType, type Eligibility } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { useWords } from '../../lib/words.ts';
import { PlaceChips, useAccessServices } from './Access.tsx';
import { useText } from './texts.ts';
import { Underway } from './Underway.tsx';
import './programmes.css';

/** Each condition by itself: met or not, what was asked for and what was found. */
export function Checks({ checks }: { checks: Eligibility[] }) {
  const t = useText();
  return (
    <ul className="acc-checks" aria-label={t('conditions')}>
      {checks.map((one) => <li key={one.check} className={one.met ? 'chip chip-good' : 'chip chip-p2'}><Icon name={one.met ? 'check' : 'cross'} />{t(`k.${one.check}`)}: {t(one.met ? 'met' : 'unmet')}{!one.met && one.wanted && `, ${t('wanted', { what: one.wanted })}`}{!one.met && one.wanted && `, ${t('found', { what: one.found ?? t('notKnown') })}`}</li>)}
    </ul>
  );
}

type Step = 'admit' | 'wait' | 'refuse' | 'contract' | 'discharge' | 'withdraw';
const STEPS: Record<AccessState, Step[]> = { asked: ['admit', 'wait', 'refuse', 'withdraw'], waiting: ['admit', 'refuse', 'withdraw'], admitted: ['contract', 'withdraw'], contracted: ['discharge'], refused: [], discharged: [], withdrawn: [] };

function StepForm({ ask, step, done }: { ask: AccessAsk; step: Step; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox, session } = useSession();
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');
  const [from, setFrom] = useState<string | null>(today());
  const [to, setTo] = useState<string | null>(null);
  const [on, setOn] = useState<string | null>(today());
  const [tried, setTried] = useState(false);
  const contract = step === 'contract';
  const ends = step === 'discharge' || step === 'withdraw';
  const good = reason.trim() && (!contract || (number.trim() && from && to)) && (!ends || on);
  const missing = (value: unknown) => (tried && !value ? words('required') : undefined);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!good) return;
    const askId = ask.id;
    const type: CommandType = contract ? 'programmes.contract' : ends ? (may(session, 'programmes.decide') ? 'programmes.end-access' : 'programmes.withdraw-ask') : 'programmes.decide';
    const payload = contract ? { askId, number: number.trim(), from, to, objectives: reason.trim() } : ends ? { askId, reason: reason.trim(), on } : { askId, decision: step, reason: reason.trim() };
    await outbox!.put([{ type, payload }]);
    done();
  };
  return (
    <form noValidate className="acc-form" onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <strong>{t(step)}</strong>
        {contract && <div className="pair"><TextInput size="md" label={t('number')} maxLength={60} value={number} error={missing(number.trim())} onChange={(e) => setNumber(e.currentTarget.value)} /><DateField size="md" label={t('from')} value={from} error={missing(from)} onChange={setFrom} /><DateField size="md" label={t('to')} value={to} error={missing(to)} onChange={setTo} /></div>}
        {ends && <DateField size="md" label={t('on')} latest={today()} value={on} error={missing(on)} onChange={setOn} />}
        <Textarea size="md" autosize minRows={2} maxLength={1000} label={t(contract ? 'objectives' : 'why')} value={reason} error={missing(reason.trim())} onChange={(e) => setReason(e.currentTarget.value)} />
        <div className="acts tight"><Button type="submit">{words('save')}</Button><Button variant="subtle" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}

/** An ask: where it stands, its conditions, its place in the line, what can be done. */
export function OneAsk({ ask, named }: { ask: AccessAsk; named: 'person' | 'service' }) {
  const t = useText();
  const { session } = useSession();
  const [step, setStep] = useState<Step | null>(null);
  const entry = useEntries()?.find((one) => one.type.startsWith('programmes.') && one.type !== 'programmes.ask' && (one.payload as { askId?: string }).askId === ask.id);
  const decides = may(session, 'programmes.decide');
  const ours = may(session, 'programmes.ask') && session.uats.some((one) => one.siruta === ask.uat);
  const steps = STEPS[ask.state].filter((one) => decides || (ours && one === 'withdraw'));
  const inLine = ask.state === 'asked' || ask.state === 'waiting';
  return (
    <li className="acc-ask" data-testid="ask">
      <div className="row-between"><span>{named === 'person' ? <Link href={`/gospodarii/${ask.householdId}/oameni`}><strong>{ask.personName}</strong></Link> : <Link href={`/acces/${ask.serviceId}`}><strong>{ask.service}</strong></Link>} <span className="soft small">{named === 'person' ? ask.age !== null && t('yearsOld', { count: ask.age }) : [ask.provider, ask.personName].join(' · ')}</span></span>
        <span className="notice-chips">{inLine && <PriorityChip priority={ask.priority} short />}{inLine && ask.place !== null && <span className="chip chip-due">{t('placeN', { n: ask.place })}</span>}<span className={ask.state === 'contracted' || ask.state === 'admitted' ? 'chip chip-good' : 'chip chip-plain'}>{t(`s.${ask.state}`)}</span></span></div>
      <span>{ask.reason}</span>
      {inLine && <Checks checks={ask.eligibility} />}
      <span className="soft small">{t('askedBy', { name: ask.askedBy, date: formatDate(ask.askedAt.slice(0, 10)) })}</span>
      {ask.decidedBy && <span className="soft small">{t('decidedBy', { name: ask.decidedBy, date: formatDate(ask.decidedAt!.slice(0, 10)) })}: {ask.decisionReason}</span>}
      {ask.contractNumber && <span className="small">{t('contractLine', { number: ask.contractNumber, from: formatDate(ask.contractFrom), to: formatDate(ask.contractTo) })}: {ask.objectives}</span>}
      {ask.endedOn && <span className="small">{t('endedLine', { date: formatDate(ask.endedOn), why: ask.endedBecause ?? '' })}</span>}
      {entry && <Underway entry={entry} />}
      {!entry && !step && steps.length > 0 && <div className="acts tight">{steps.map((one, at) => <Button key={one} size="compact-md" variant={at === 0 ? 'light' : 'subtle'} onClick={() => setStep(one)}>{t(one)}</Button>)}</div>}
      {!entry && step && <StepForm ask={ask} step={step} done={() => setStep(null)} />}
    </li>
  );
}

/** Who asked for a service: the line in its order, who has a place, what has ended. */
export default function AccessScreen() {
  const t = useText();
  const { id = '' } = useParams<{ id: string }>();
  const service = useAccessServices().data?.find((one) => one.serviceId === id);
  const read = useRead<AccessAsk[]>(['access', 'asks', id], `/access/services/${id}`);
  const part = (title: string, all: AccessAsk[]) => all.length > 0 && <section><Title order={2}>{title}</Title><ul className="lines card">{all.map((one) => <OneAsk key={`${one.id}${one.state}`} ask={one} named="person" />)}</ul></section>;
  return (
    <div className="page-narrow">
      <p><Anchor component={Link} href="/acces">{t('backAccess')}</Anchor></p>
      {service && <div className="page-head"><div><Title order={1}>{service.name}</Title><p className="lead">{[service.provider, service.uatName, service.places === null ? t('taken', { count: service.taken }) : t('takenOf', { taken: service.taken, places: service.places })].filter(Boolean).join(' · ')}</p></div><div className="notice-chips"><PlaceChips service={service} /></div></div>}
      <Reading of={read} skeleton={<SkeletonLines lines={5} />} isEmpty={(all) => all.length === 0} empty={<div className="card"><p className="soft">{t('noneHere')}</p></div>}>
        {(all) => <Stack>{part(t('waitingTitle'), all.filter((one) => one.state === 'asked' || one.state === 'waiting'))}{part(t('heldTitle'), all.filter((one) => one.state === 'admitted' || one.state === 'contracted'))}{part(t('endedTitle'), all.filter((one) => one.state === 'refused' || one.state === 'discharged' || one.state === 'withdrawn'))}</Stack>}
      </Reading>
    </div>
  );
}
