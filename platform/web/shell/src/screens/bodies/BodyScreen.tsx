import { lazy, Suspense, useState } from 'react';
import { Button, Face, formatDate, Icon, isNotFound, Link, may, Modal, Reading, SkeletonLines, Title, useParams, useRead, useSession, type BodyMeeting, type BodyMember, type BodyProtocol, type BodySheet, type Standing } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { Refused, useOwnEntries } from '../cases/Refused.tsx';
import './bodies.css';
import { Files } from './Files.tsx';
import { useText } from './texts.ts';

const MemberForm = lazy(() => import('./MemberForm.tsx'));
const ProtocolForm = lazy(() => import('./ProtocolForm.tsx'));
const MeetingForm = lazy(() => import('./MeetingForm.tsx'));

const TONE: Record<Standing, string> = { coming: 'chip-plain', valid: 'chip-good', soon: 'chip-due', over: 'chip-plain' };

/** Valid, running out or over, in words. */
function StandingChip({ of, protocol }: { of: { standing: Standing; from: string; to: string | null }; protocol?: boolean }) {
  const t = useText();
  return <span className={`chip ${TONE[of.standing]}`}>{of.standing === 'valid' && protocol ? t('pstanding.valid') : t(`standing.${of.standing}`, { date: formatDate(of.standing === 'coming' ? of.from : of.to) })}</span>;
}

function Members({ sheet, edit }: { sheet: BodySheet; edit: ((member: BodyMember) => void) | null }) {
  const t = useText();
  const [past, setPast] = useState(false);
  const over = sheet.members.filter((one) => one.standing === 'over');
  const shown = past ? sheet.members : sheet.members.filter((one) => one.standing !== 'over');
  return (
    <>
      <ul className="body-rows">
        {shown.map((one) => (
          <li key={one.id}>
            <div><strong>{one.name}</strong><div className="soft small">{[one.institution, one.function, one.contact].filter(Boolean).join(' · ')}</div></div>
            <div className="body-side"><StandingChip of={one} />{edit && <Button variant="subtle" size="compact-md" aria-label={`${t('edit')}: ${one.name}`} onClick={() => edit(one)}>{t('edit')}</Button>}</div>
          </li>
        ))}
      </ul>
      {over.length > 0 && <button type="button" className="quiet-link" aria-expanded={past} onClick={() => setPast(!past)}><Icon name={past ? 'up' : 'down'} size={16} />{t('past', { count: over.length })}</button>}
    </>
  );
}

function Protocol({ one }: { one: BodyProtocol }) {
  const t = useText();
  const name = t('protocolNo', { number: one.number, date: formatDate(one.signedOn) });
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <div className="soft small">{one.to ? t('until', { from: formatDate(one.from), to: formatDate(one.to) }) : t('since', { from: formatDate(one.from) })}</div>
        <div className="small">{one.parties.join(' · ')}</div>
        <Files owner="team.protocol" of={one.id} files={one.files} name={name} />
      </div>
      <div className="body-side"><StandingChip of={one} protocol /></div>
    </li>
  );
}

function Meeting({ one, sheet, edit }: { one: BodyMeeting; sheet: BodySheet; edit: (() => void) | null }) {
  const t = useText();
  const names = one.present.map((id) => sheet.members.find((member) => member.id === id)?.name).filter(Boolean);
  const name = [formatDate(one.on), one.at?.slice(0, 5)].filter(Boolean).join(', ');
  return (
    <li data-testid="meeting">
      <div>
        <strong className="num">{name}</strong> <span className="soft">{one.place}</span>
        <div className="body-minutes">{one.agenda}</div>
        {one.minutes !== null && (
          <>
            <div className="small">{t('presentCount', { present: one.present.length, entitled: one.entitled ?? 0 })}: <span className="soft">{names.join(', ')}</span></div>
            <div className="body-minutes">{one.minutes}</div>
            {one.decisions.length > 0 && <><div className="label">{t('decisions')}</div><ol className="body-decisions">{one.decisions.map((decision, at) => <li key={at}>{decision.words}{(decision.responsible || decision.due) && <span className="soft small"> · {decision.responsible && decision.due ? t('whoDue', { who: decision.responsible, date: formatDate(decision.due) }) : (decision.responsible ?? formatDate(decision.due))}</span>}</li>)}</ol></>}
          </>
        )}
        <Files owner="team.meeting" of={one.id} files={one.files} name={name} />
      </div>
      <div className="body-side">
        {one.minutes === null ? <span className="chip chip-plain">{t('planned')}</span> : <span className={`chip ${one.quorum ? 'chip-good' : 'chip-due'}`}>{t(one.quorum ? 'quorum' : 'noQuorum')}</span>}
        {edit && <Button variant={one.minutes === null ? 'light' : 'subtle'} size="compact-md" aria-label={`${t(one.minutes === null ? 'fill' : 'edit')}: ${name}`} onClick={edit}>{t(one.minutes === null ? 'fill' : 'edit')}</Button>}
      </div>
    </li>
  );
}

function Opened({ sheet }: { sheet: BodySheet }) {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const [open, setOpen] = useState<{ form: 'member'; of: BodyMember | null } | { form: 'protocol' } | { form: 'meeting'; of: BodyMeeting | null } | null>(null);
  const { body } = sheet;
  const keeps = may(session, 'team.body.keep');
  const entries = useOwnEntries('team.put-', (payload) => payload.bodyId === body.id);
  const done = () => setOpen(null);
  const add = (label: string, form: NonNullable<typeof open>) => keeps && <Button variant="default" mt="sm" leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen(form)}>{label}</Button>;
  return (
    <>
      <div className="card body-part">
        <Title order={1}>{t(`kind.${body.kind}`)}</Title>
        <div className="soft">{[body.uatName || t('county'), t('foundedBy', { date: formatDate(body.foundedOn) }), body.act].filter(Boolean).join(' · ')}</div>
        <div>{body.nextMeeting ? t('next', { date: formatDate(body.nextMeeting) }) : body.lastMeeting ? t('last', { date: formatDate(body.lastMeeting) }) : t('noMeeting')}</div>
        <div className="plan-flags">{body.runsOut > 0 && <span className="chip chip-due"><Icon name="clock" />{t('runsOut', { count: body.runsOut })}</span>}{!body.protocol && <span className="chip chip-plain">{t('noProtocol')}</span>}</div>
        {entries.some((one) => !one.problem) && <div className="soft small" role="status">{t('waits')}</div>}
        <Refused entries={entries} words={['body']} />
      </div>
      <section className="card body-part"><Title order={2}>{t('membersTitle')}</Title><Members sheet={sheet} edit={keeps ? (of) => setOpen({ form: 'member', of }) : null} />{add(t('addMember'), { form: 'member', of: null })}</section>
      <section className="card body-part"><Title order={2}>{t('meetings')}</Title>{sheet.meetings.length === 0 && <p className="soft">{t('noMeetings')}</p>}<ul className="body-rows">{sheet.meetings.map((one) => <Meeting key={one.id} one={one} sheet={sheet} edit={keeps ? () => setOpen({ form: 'meeting', of: one }) : null} />)}</ul>{add(t('planMeeting'), { form: 'meeting', of: null })}</section>
      <section className="card body-part"><Title order={2}>{t('protocols')}</Title>{sheet.protocols.length === 0 && <p className="soft">{t('noProtocols')}</p>}<ul className="body-rows">{sheet.protocols.map((one) => <Protocol key={one.id} one={one} />)}</ul>{add(t('addProtocol'), { form: 'protocol' })}</section>
      <Modal opened={open !== null} onClose={done} size="lg" title={open?.form === 'member' ? t(open.of ? 'editMember' : 'addMember') : open?.form === 'protocol' ? t('addProtocol') : t('meetingTitle')} closeButtonProps={{ 'aria-label': words('close') }}>
        <Suspense fallback={<SkeletonLines lines={4} />}>
          {open?.form === 'member' && <MemberForm body={body} member={open.of} done={done} />}
          {open?.form === 'protocol' && <ProtocolForm body={body} done={done} />}
          {open?.form === 'meeting' && <MeetingForm sheet={sheet} meeting={open.of} done={done} />}
        </Suspense>
      </Modal>
    </>
  );
}

/** A body: its members with their mandates, meetings, protocols, files. */
export default function BodyScreen() {
  const t = useText();
  const { id = '' } = useParams<{ id: string }>();
  const read = useRead<BodySheet>(['body', id], `/team/bodies/${id}`);
  return (
    <div className="page page-file">
      <Link className="crumb" href="/echipe"><Icon name="left" size={16} />{t('back')}</Link>
      {isNotFound(read.error) ? <Face icon="search" title={t('none')} /> : <Reading of={read} skeleton={<SkeletonLines lines={6} height={64} />}>{(sheet) => <Opened sheet={sheet} />}</Reading>}
    </div>
  );
}
