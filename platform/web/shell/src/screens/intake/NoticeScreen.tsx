import { useState } from 'react';
import { Anchor, Button, Card, Face, formatTime, isNotFound, Link, may, Reading, SkeletonLines, Stack, Title, useMutation, useParams, useRead, useSession, type Entry, type NoticeSheet, type TakeNotice } from '@asigur/sdk';
import { Print } from '../papers/Print.tsx';
import { useEntries } from '../../local/entries.ts';
import { CloseForm } from './CloseForm.tsx';
import { NoticeChips } from './Notices.tsx';
import { GROUPS, useText } from './texts.ts';

/** What the sender saw: rows with "yes" first, then their words. */
function Seen({ sheet }: { sheet: NoticeSheet['sheet'] }) {
  const t = useText();
  return (
    <dl className="sheet-seen">
      {GROUPS.map(({ group, items }) => {
        const told = items.filter((item) => sheet.items[item]);
        const said = sheet.words[group];
        if (told.length === 0 && !said) return null;
        return (
          <div key={group}>
            <dt>{t(`g${group}`)}</dt>
            {told.map((item) => <dd key={item}>{t(`i${item}`)}: <strong>{sheet.items[item] === 'da' ? t('yes') : t('no')}</strong></dd>)}
            {said && <dd className="said">{said}</dd>}
          </div>
        );
      })}
    </dl>
  );
}

/** Refused: what was told, and a way to take it back. Waiting: that it is on its way. */
function Underway({ entry }: { entry: Entry }) {
  const t = useText();
  const { outbox } = useSession();
  if (!entry.problem) return <p className="soft" role="status">{t('sending')}</p>;
  return <div className="line-refused" role="alert"><div><strong>{entry.problem.title}</strong><br />{entry.problem.detail}</div><Button size="compact-sm" variant="light" onClick={() => void outbox?.discard(entry.id)}>{t('withdraw')}</Button></div>;
}

function Opened({ notice }: { notice: NoticeSheet }) {
  const t = useText();
  const { outbox, session } = useSession();
  const [closing, setClosing] = useState(false);
  const { row, sheet } = notice;
  const entry = useEntries()?.find((one) => one.type.startsWith('intake.') && (one.payload as TakeNotice).noticeId === row.id);
  const taking = useMutation({ mutationFn: () => outbox!.put([{ type: 'intake.take-notice', payload: { noticeId: row.id } }]) });
  const handles = may(session, 'intake.notice.handle') && row.state !== 'closed';
  return (
    <div className="page-narrow">
      <p><Anchor component={Link} href="/sesizari">{t('backToList')}</Anchor></p>
      <div className="page-head"><div><Title order={1}>{row.familyHead}</Title><p className="lead">{[row.uatName, row.address, sheet.phone, sheet.children === null ? null : t('kidsKnown', { count: sheet.children })].filter(Boolean).join(' · ')}</p></div><Print path={`/papers/observation-sheet/${row.id}`} /></div>
      <Stack>
        <div className="notice-chips"><NoticeChips row={row} />{!row.outcome && <span className="soft">{row.takenBy ? t('takenBy', { name: row.takenBy }) : t('free')}</span>}</div>
        <Card><Title order={2}>{t('wasSeen')}</Title><Seen sheet={sheet} /><p className="soft small">{t('sender')} {[sheet.senderName, sheet.senderFunction, sheet.senderInstitution, sheet.senderContact].filter(Boolean).join(', ')}. {t('sentAt', { date: formatTime(notice.receivedAt) })}.</p></Card>
        {notice.closedAt && <Card><Stack gap="xs"><span>{t('closedBy', { name: notice.closedBy ?? '', date: formatTime(notice.closedAt) })}</span>{notice.note && <p className="said">{notice.note}</p>}{notice.householdId && <Anchor component={Link} href={`/gospodarii/${notice.householdId}`}>{t('openHousehold')}</Anchor>}</Stack></Card>}
        {entry && <Underway entry={entry} />}
        {handles && !entry && !closing && (
          <div className="acts">
            {!row.takenBy && <Button size="md" loading={taking.isPending} onClick={() => taking.mutate()}>{t('take')}</Button>}
            <Button size="md" variant={row.takenBy ? 'filled' : 'light'} onClick={() => setClosing(true)}>{t('end')}</Button>
          </div>
        )}
        {handles && !entry && closing && <CloseForm row={row} cancel={() => setClosing(false)} />}
      </Stack>
    </div>
  );
}

export default function NoticeScreen() {
  const t = useText();
  const { id = '' } = useParams<{ id: string }>();
  const read = useRead<NoticeSheet>(['notice', id], `/intake/notices/${id}`);
  if (isNotFound(read.error)) return <div className="page"><Face icon="search" title={t('none')} action={<Button component={Link} href="/sesizari">{t('backToList')}</Button>} /></div>;
  return <Reading of={read} skeleton={<div className="page-narrow"><SkeletonLines lines={6} /></div>}>{(notice) => <Opened notice={notice} />}</Reading>;
}
