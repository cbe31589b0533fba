import { Button, Face, formatDate, formatTime, Link, may, Reading, SkeletonLines, Title, useSession, type DecideRecord, type HouseholdFile, type HouseholdLife, type LifeEvent, type LifePlace, type UnmergePeople, type WithdrawDeparture } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { useInstrument } from '../interview/instrument.ts';
import { useText } from './texts.ts';
import { HouseholdTransfer } from '../transfers/HouseholdTransfer.tsx';
import { useLife } from './use.ts';

const useSending = (type: string, matches: (payload: unknown) => boolean) => (useEntries() ?? []).some((entry) => entry.type === type && !entry.problem && matches(entry.payload));

function Place({ word, place, here }: { word: string; place: LifePlace | null; here: string }) {
  const t = useText();
  if (!place || place.householdId === here) return null;
  return <> {word} {place.number === null ? t('unseen') : <Link className="quiet-link inline" href={`/gospodarii/${place.householdId}`}>{t('elsewhere', { name: place.headName || '—', number: place.number })}</Link>}</>;
}

function Event({ event, here }: { event: LifeEvent; here: string }) {
  const t = useText();
  const { outbox, session } = useSession();
  const withdrawing = useSending('census.withdraw-departure', (payload) => (payload as WithdrawDeparture).eventId === event.id);
  const text = t(event.kind === 'moved' ? (`e.${event.why ?? 'moved'}` as const) : (`e.${event.kind}` as const), { name: event.name });
  const mistaken = (event.kind === 'death' || event.kind === 'left') && !event.withdrawnAt;
  return (
    <li className="line">
      <span className={`line-main${event.withdrawnAt ? ' struck' : ''}`}>
        <span><strong>{text}</strong><Place word={t('from')} place={event.from} here={here} /><Place word={t('toward')} place={event.to} here={here} /></span>
        <span className="soft small">{[formatDate(event.happenedOn), event.words, t('by', { author: event.author }), event.withdrawnBy && t('withdrawn', { by: event.withdrawnBy, at: formatDate(event.withdrawnAt) })].filter(Boolean).join(' · ')}</span>
      </span>
      {withdrawing ? <span className="chip chip-plain">{t('withdrawing')}</span> : mistaken && may(session, 'census.household.record') && <Button variant="subtle" size="compact-md" aria-label={t('withdrawOf', { what: text })} onClick={() => void outbox!.put([{ type: 'census.withdraw-departure', payload: { eventId: event.id } }])}>{t('withdraw')}</Button>}
    </li>
  );
}

function Joined({ one }: { one: HouseholdLife['joined'][number] }) {
  const t = useText();
  const { outbox, session } = useSession();
  const apart = useSending('census.unmerge-people', (payload) => (payload as UnmergePeople).mergeId === one.mergeId);
  const names = { name: one.name || t('joinedHidden'), into: one.intoName || t('joinedHidden') };
  return (
    <li className="line">
      <span className="line-main"><strong>{t('joinedOne', names)}</strong><span className="soft small">{t('changedBy', { by: one.by, at: formatTime(one.at) })}</span></span>
      {apart ? <span className="chip chip-plain">{t('unmerging')}</span> : may(session, 'census.duplicate.decide') && one.name && one.intoName && <Button variant="subtle" size="compact-md" aria-label={t('unmergeOf', names)} onClick={() => void outbox!.put([{ type: 'census.unmerge-people', payload: { mergeId: one.mergeId } }])}>{t('unmerge')}</Button>}
    </li>
  );
}

function ToDecide({ one }: { one: HouseholdLife['toDecide'][number] }) {
  const t = useText();
  const { outbox, session } = useSession();
  const sending = useSending('census.decide-record', (payload) => (payload as DecideRecord).itemId === one.id);
  const what = one.source === 'fields' ? (one.what.fields as string[]).map((field) => t(`f.${field}` as 'f.sex')).join(', ') : one.source === 'interview' ? formatDate(one.what.visitDate as string) : String(one.what.service);
  const decide = (about: DecideRecord['about']) => void outbox!.put([{ type: 'census.decide-record', payload: { itemId: one.id, about } }]);
  return (
    <li className="to-decide">
      <strong>{t(`source.${one.source}`, { what })}</strong> <span className="soft small">{formatTime(one.recordedAt)}</span>
      {one.about ? <div className="soft small">{t(`about.${one.about}`, { by: one.decidedBy ?? '' })}</div> : (
        <>
          <div className="soft small">{t('decideWhat', { name: one.name, other: one.otherName })}</div>
          {sending ? <span className="chip chip-plain">{t('deciding')}</span> : may(session, 'census.duplicate.decide') && <div className="acts tight-acts"><Button variant="light" onClick={() => decide('stays')}>{t('stays', { name: one.name })}</Button><Button variant="light" onClick={() => decide('other')}>{t('other', { name: one.otherName })}</Button></div>}
        </>
      )}
    </li>
  );
}

/** What happened in a household over time: births, deaths, moves, joined records, visits. */
export function LifeTab({ file }: { file: HouseholdFile }) {
  const t = useText();
  const guide = useInstrument().data;
  const here = file.household.id;
  const life = useLife(here, file.household.number > 0);
  if (file.household.number === 0) return <div className="card"><Face icon="clock" title={t('noEvents')}>{t('noEventsWhat')}</Face></div>;
  return (
    <Reading of={life} skeleton={<SkeletonLines lines={5} />}>
      {({ events, joined, toDecide, visits }) => (
        <div className="life">
          <HouseholdTransfer file={file} />
          {toDecide.length > 0 && <section><Title order={2}>{t('decide')}</Title><ul className="lines card">{toDecide.map((one) => <ToDecide key={one.id} one={one} />)}</ul></section>}
          {joined.length > 0 && <section><Title order={2}>{t('joined')}</Title><ul className="lines card">{joined.map((one) => <Joined key={one.mergeId} one={one} />)}</ul></section>}
          <section>
            <Title order={2}>{t('events')}</Title>
            {events.length === 0 ? <div className="card"><Face icon="people" title={t('noEvents')}>{t('noEventsWhat')}</Face></div> : <ul className="lines card">{events.map((one) => <Event key={one.id} event={one} here={here} />)}</ul>}
          </section>
          <section>
            <Title order={2}>{t('visits')}</Title>
            {visits.length === 0 ? <p className="soft">{t('noVisits')}</p> : <ul className="lines card">{visits.map((one, at) => <li key={at} className="line"><span className="line-main"><strong>{guide?.answerText('Z02', one.outcome) ?? one.outcome}</strong><span className="soft small">{[formatDate(one.on), one.author, one.returnOn && t('return', { date: formatDate(one.returnOn) })].filter(Boolean).join(' · ')}</span></span></li>)}</ul>}
          </section>
        </div>
      )}
    </Reading>
  );
}
