import { lazy, Suspense, useState, type FormEvent } from 'react';
import { Anchor, Button, Card, Face, formatDate, Icon, Link, may, Modal, Reading, SkeletonLines, Stack, Table, Textarea, Title, useParams, useRead, useSession, type EnrolledPerson, type LeaveProgramme, type Programme } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { useWords } from '../../lib/words.ts';
import { Groups, ProgrammeFacts } from './Programmes.tsx';
import { useText } from './texts.ts';
import { useProgrammes, useUatNames } from './use.ts';
import { Underway } from './Underway.tsx';
import './programmes.css';

const ProgrammeForm = lazy(() => import('./ProgrammeForm.tsx'));

/** Who is in a programme, with the proof that was seen. */
export function OnePerson({ one }: { one: EnrolledPerson }) {
  const t = useText();
  const words = useWords();
  const { outbox, session } = useSession();
  const [leaving, setLeaving] = useState(false);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const entry = useEntries()?.find((pending) => pending.type === 'programmes.leave' && (pending.payload as LeaveProgramme).personId === one.personId && (pending.payload as LeaveProgramme).programmeId === one.programmeId);
  const leaves = may(session, 'programmes.enrol') && one.leftOn === null && session.uats.some((uat) => uat.siruta === one.uat);
  const leave = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!why.trim()) return;
    await outbox!.put([{ type: 'programmes.leave', payload: { programmeId: one.programmeId, personId: one.personId, reason: why.trim() } satisfies LeaveProgramme }]);
    setLeaving(false);
  };
  return (
    <li className="acc-ask">
      <div className="row-between"><Link href={`/gospodarii/${one.householdId}/oameni`}><strong>{one.personName}</strong></Link><span className={one.leftOn ? 'chip chip-plain' : 'chip chip-good'}>{one.groupName}</span></div>
      <span className="soft small">{[one.age === null ? null : t('yearsOld', { count: one.age }), t('proof', { what: one.proofSeen, name: one.proofBy, date: formatDate(one.proofOn) })].filter(Boolean).join(' · ')}</span>
      {one.leftOn && <span className="small">{t('left', { date: formatDate(one.leftOn), why: one.leftBecause ?? '' })}</span>}
      {entry && <Underway entry={entry} />}
      {leaves && !entry && !leaving && <div><Button variant="subtle" size="compact-md" onClick={() => setLeaving(true)}>{t('leave')}</Button></div>}
      {leaving && <form noValidate className="acc-form" onSubmit={(event) => void leave(event)}><Stack gap="sm"><Textarea size="md" autosize label={t('leaveWhy')} maxLength={500} value={why} error={tried && !why.trim() ? words('required') : undefined} onChange={(event) => setWhy(event.currentTarget.value)} /><div className="acts tight"><Button type="submit">{words('save')}</Button><Button variant="subtle" onClick={() => setLeaving(false)}>{words('cancel')}</Button></div></Stack></form>}
    </li>
  );
}

function Opened({ programme }: { programme: Programme }) {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const { uats, name } = useUatNames();
  const [open, setOpen] = useState(false);
  const sees = may(session, 'programmes.people');
  const people = useRead<EnrolledPerson[]>(['enrolled', programme.id], `/programmes/${programme.id}/people`, sees);
  const groupName = (code: string) => programme.groups.find((one) => one.code === code)?.name ?? code;
  return (
    <div className="page-narrow">
      <p><Anchor component={Link} href="/programe">{t('back')}</Anchor></p>
      <div className="page-head"><div><Title order={1}>{programme.name}</Title><ProgrammeFacts programme={programme} /></div>{may(session, 'programmes.manage') && <Button variant="light" leftSection={<Icon name="edit" size={18} />} onClick={() => setOpen(true)}>{t('edit')}</Button>}</div>
      <Stack>
        <Card><Title order={2}>{t('groups')}</Title><Groups programme={programme} /><ul className="soft small">{programme.groups.map((one) => <li key={one.code}>{one.name}: {t('proofAsked', { what: one.proof })}</li>)}</ul>{programme.partners.length > 0 && <p className="small">{t('partners')}: {programme.partners.join(', ')}</p>}</Card>
        {programme.counts.length > 0 && <Card><Title order={2}>{t('byUat')}</Title><Table.ScrollContainer minWidth={320}><Table><Table.Thead><Table.Tr><Table.Th>{t('place')}</Table.Th><Table.Th>{t('group')}</Table.Th><Table.Th>{t('people')}</Table.Th><Table.Th>{t('present')}</Table.Th></Table.Tr></Table.Thead><Table.Tbody>{programme.counts.map((one) => <Table.Tr key={`${one.uat}${one.group}`}><Table.Td>{name(one.uat)}</Table.Td><Table.Td>{groupName(one.group)}</Table.Td><Table.Td className="num">{one.people}</Table.Td><Table.Td className="num">{one.present}</Table.Td></Table.Tr>)}</Table.Tbody></Table></Table.ScrollContainer></Card>}
        {sees && <section><Title order={2}>{t('enrolled')}</Title><Reading of={people} skeleton={<SkeletonLines lines={3} />} isEmpty={(all) => all.length === 0} empty={<div className="card"><Face icon="people" title={t('nobody')}>{t('nobodyWhat')}</Face></div>}>{(all) => <ul className="lines card">{all.map((one) => <OnePerson key={one.personId} one={one} />)}</ul>}</Reading></section>}
      </Stack>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('edit')} size="xl" fullScreen={window.innerWidth < 700} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words('close') }}><Suspense>{open && <ProgrammeForm programme={programme} uats={uats} done={() => setOpen(false)} />}</Suspense></Modal>
    </div>
  );
}

/** A programme: its targets, its communes, its people. */
export default function ProgrammeScreen() {
  const t = useText();
  const { id = '' } = useParams<{ id: string }>();
  const read = useProgrammes();
  return (
    <Reading of={read} skeleton={<div className="page-narrow"><SkeletonLines lines={6} /></div>}>
      {(all) => { const one = all.find((programme) => programme.id === id); return one ? <Opened programme={one} /> : <div className="page-narrow"><div className="card"><Face icon="search" title={t('none')} /></div></div>; }}
    </Reading>
  );
}
