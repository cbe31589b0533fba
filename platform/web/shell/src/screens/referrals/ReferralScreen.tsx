import { useState, type FormEvent } from 'react';
import { Anchor, Button, Card, CopyButton, DateField, Face, FormProblem, formatDate, formatTime, Icon, isNotFound, Link, may, post, Reading, SkeletonLines, Stack, Textarea, Title, today, useMutation, useParams, useQueryClient, useRead, useSession, type Entry, type NoteReferral, type ReferralSheet, type ReferralState } from '@asigur/sdk';
import { renderSVG } from 'uqr';
import { useEntries } from '../../local/entries.ts';
import { useWords } from '../../lib/words.ts';
import { useInstrument } from '../interview/instrument.ts';
import { ReferralChips } from './Referrals.tsx';
import { stepsOf } from './states.ts';
import { useText } from './texts.ts';
import './referrals.css';

/** What happened, in order: who, when, by what way. */
function Steps({ sheet }: { sheet: ReferralSheet }) {
  const t = useText();
  return (
    <Card><Title order={2}>{t('history')}</Title>
      <ol className="ref-steps">{sheet.steps.map((one, at) => <li key={at}><strong>{t(`s.${one.state}`)}</strong> <span className="soft small">{formatTime(one.at)} · {one.byName}{at > 0 && ` · ${t(`w.${one.way}`)}`}</span>{one.words && <p className="said">{one.words}</p>}</li>)}</ol>
    </Card>
  );
}

/** A link is shown once, as an address and as a code; making another kills the one before. */
function LinkBox({ sheet }: { sheet: ReferralSheet }) {
  const t = useText();
  const { session } = useSession();
  const client = useQueryClient();
  const making = useMutation({ mutationFn: () => post<{ secret: string; expires: string }>(`/referrals/${sheet.row.id}/link`), onSuccess: () => client.invalidateQueries({ queryKey: ['referral'] }) });
  const link = making.data && `${window.location.origin}/raspuns#${making.data.secret}`;
  const mail = link && `mailto:?subject=${encodeURIComponent(t('mailSubject'))}&body=${encodeURIComponent(t('mailBody', { link, name: session.account.name }))}`;
  return (
    <Card>
      <Stack gap="sm">
        <Title order={2}>{t('link')}</Title>
        <p className="soft">{t('linkWhat')}</p>
        {!link && sheet.link && <p>{t('alive', { date: formatDate(sheet.link.expiresAt.slice(0, 10)), count: sheet.link.opened })} {t('newLinkWhat')}</p>}
        {link ? (
          <>
            <p className="receipt" role="status">{t('once')}<br /><a href={link}>{link}</a></p>
            <div className="ref-qr" role="img" aria-label={t('qr')} dangerouslySetInnerHTML={{ __html: renderSVG(link, { border: 2 }) }} />
            <div className="acts"><CopyButton value={link}>{({ copied, copy }) => <Button size="md" onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}</CopyButton>{mail && <Button size="md" variant="light" component="a" href={mail}>{t('mail')}</Button>}</div>
          </>
        ) : <div><Button size="md" variant="light" leftSection={<Icon name="key" size={18} />} loading={making.isPending} onClick={() => making.mutate()}>{t(sheet.link ? 'newLink' : 'makeLink')}</Button></div>}
        <FormProblem error={making.error} />
      </Stack>
    </Card>
  );
}

/** The words a step needs, and with the result whether the service was given. */
function StepForm({ sheet, to, type, done }: { sheet: ReferralSheet; to: ReferralState; type: 'referrals.note' | 'referrals.answer'; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [said, setSaid] = useState('');
  const [given, setGiven] = useState<boolean | null>(null);
  const [on, setOn] = useState<string | null>(today());
  const [tried, setTried] = useState(false);
  const result = to === 'fed-back';
  const needsWords = result || to === 'refused' || to === 'withdrawn';
  const good = (!needsWords || said.trim()) && (!result || given !== null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!good) return;
    const payload: NoteReferral = { referralId: sheet.row.id, state: to, words: said.trim() || null, ...(result ? { given, on: given ? on : null } : {}) };
    await outbox!.put([{ type, payload }]);
    done();
  };
  return (
    <Card component="form" noValidate onSubmit={(event: FormEvent) => void save(event)}>
      <Stack>
        <Title order={2}>{t(`to.${to}` as 'to.received')}</Title>
        {result && (
          <fieldset className="question plain"><legend className="label">{t('wasGiven')}</legend>
            <div className="options options-row">{[true, false].map((value) => <label key={String(value)} className="option"><input type="radio" name="given" checked={given === value} onChange={() => setGiven(value)} /><span>{words(value ? 'da' : 'nu')}</span></label>)}</div>
            {tried && given === null && <div className="field-error" role="alert">{t('needGiven')}</div>}
          </fieldset>
        )}
        {result && given && <DateField size="md" label={t('on')} latest={today()} value={on} onChange={setOn} />}
        <Textarea size="md" autosize minRows={2} maxLength={1000} label={t('words')} value={said} error={tried && needsWords && !said.trim() ? t('needWords') : undefined} onChange={(event) => setSaid(event.currentTarget.value)} />
        <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button size="md" variant="subtle" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </Card>
  );
}

function Underway({ entry }: { entry: Entry }) {
  const t = useText();
  const { outbox } = useSession();
  if (!entry.problem) return <p className="soft" role="status">{t('sending')}</p>;
  return <div className="line-refused" role="alert"><div><strong>{entry.problem.title}</strong><br />{entry.problem.errors?.[0]?.detail ?? entry.problem.detail}</div><Button size="compact-sm" variant="light" onClick={() => void outbox?.discard(entry.id)}>{t('withdraw')}</Button></div>;
}

function Opened({ sheet }: { sheet: ReferralSheet }) {
  const t = useText();
  const { session } = useSession();
  const guide = useInstrument().data;
  const [to, setTo] = useState<ReferralState | null>(null);
  const { row } = sheet;
  const entry = useEntries()?.find((one) => one.type.startsWith('referrals.') && (one.payload as NoteReferral).referralId === row.id);
  const ours = may(session, 'referrals.send') && session.uats.some((one) => one.siruta === row.uat);
  const theirs = sheet.toMe && may(session, 'referrals.answer');
  const steps = stepsOf(row.state, ours);
  const type = ours ? 'referrals.note' : 'referrals.answer';
  const linkable = ours && (row.state === 'sent' || row.state === 'received' || row.state === 'accepted');
  return (
    <div className="page-narrow">
      <p><Anchor component={Link} href="/trimiteri">{t('back')}</Anchor></p>
      <div className="page-head"><div><Title order={1}>{row.personName}</Title><p className="lead">{[row.providerName, row.serviceName, guide?.nameOfDestination(row.destination)].filter(Boolean).join(' · ')}</p></div></div>
      <Stack>
        <div className="notice-chips"><ReferralChips row={row} /></div>
        <Card>
          <Stack gap="xs">
            <p className="said">{sheet.reason}</p>
            <span className="soft small">{t('sentBy', { name: row.sentBy, date: formatTime(row.sentAt) })} · {t(`c.${row.channel}`)}</span>
            {sheet.consentBy && <span className="soft small">{t('consentGiven', { name: sheet.consentBy, date: formatDate(sheet.consentOn) })}</span>}
            {sheet.refusedBecause && <div><strong>{t('refusedBecause')}</strong><p className="said">{sheet.refusedBecause}</p></div>}
            {sheet.feedback && <div><strong>{t('feedback')}</strong><p className="said">{sheet.feedback}</p><span>{sheet.serviceGiven ? t('given', { date: formatDate(sheet.givenOn) }) : t('notGiven')}</span></div>}
            {sheet.endedBecause && <div><strong>{t('endedBecause')}</strong><p className="said">{sheet.endedBecause}</p></div>}
            <Anchor component={Link} href={ours ? `/gospodarii/${row.householdId}/plan` : `/persoane/${row.personId}`}>{t('file2')}</Anchor>
          </Stack>
        </Card>
        {entry && <Underway entry={entry} />}
        {(ours || theirs) && !entry && !to && steps.length > 0 && <Card><Title order={2}>{t('noteAnswer')}</Title><div className="acts">{steps.map((one, at) => <Button key={one} size="md" variant={at === 0 ? 'filled' : 'light'} onClick={() => setTo(one)}>{t(`to.${one}` as 'to.received')}</Button>)}</div></Card>}
        {!entry && to && <StepForm sheet={sheet} to={to} type={type} done={() => setTo(null)} />}
        {linkable && <LinkBox sheet={sheet} />}
        <Steps sheet={sheet} />
      </Stack>
    </div>
  );
}

/** A referral from its sending to its end. */
export default function ReferralScreen() {
  const t = useText();
  const { id = '' } = useParams<{ id: string }>();
  const entries = useEntries();
  const unsent = entries?.find((one) => one.type === 'referrals.send' && (one.payload as { referralId: string }).referralId === id);
  const read = useRead<ReferralSheet>(['referral', id, Boolean(unsent)], `/referrals/${id}`, entries !== null && !unsent);
  if (unsent) return <div className="page-narrow"><p><Anchor component={Link} href="/trimiteri">{t('back')}</Anchor></p><div className="card"><Face icon="send" title={t('waitingSend')} /></div><Underway entry={unsent} /></div>;
  if (isNotFound(read.error)) return <div className="page-narrow"><p><Anchor component={Link} href="/trimiteri">{t('back')}</Anchor></p><div className="card"><Face icon="search" title={t('none')} /></div></div>;
  return <Reading of={read} skeleton={<div className="page-narrow"><SkeletonLines lines={5} /></div>}>{(sheet) => <Opened key={sheet.row.state} sheet={sheet} />}</Reading>;
}
