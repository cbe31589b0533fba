import { useState } from 'react';
import { Face, formatDate, Icon, Link, Reading, SegmentedControl, SkeletonLines, Title, useRead, useSession, type NoticeRow } from '@asigur/sdk';
import { Download } from '../papers/Download.tsx';
import { useText } from './texts.ts';

/** When the visit is due, or how it ended; urgent and late ones are told by words, not by colour alone. */
export function NoticeChips({ row }: { row: NoticeRow }) {
  const t = useText();
  if (row.outcome) return <span className="chip chip-good"><Icon name="check" />{t(`o.${row.outcome}`)}</span>;
  return (
    <>
      {row.urgent && <span className="chip chip-p1"><Icon name="alarm" />{t('urgentChip')}</span>}
      <span className={row.overdue ? 'chip chip-p2' : 'chip chip-due'}>{t(row.overdue ? 'overdue' : 'due', { date: formatDate(row.due) })}</span>
    </>
  );
}

/** Notices of one's communes, the first due first. */
export default function Notices() {
  const t = useText();
  const { session } = useSession();
  const [ended, setEnded] = useState(false);
  const read = useRead<NoticeRow[]>(['notices', ended], `/intake/notices?closed=${ended}`);
  const empty = <div className="card"><Face icon="check" title={ended ? t('noneEnded') : t('none')}>{ended ? undefined : t('noneWhat')}</Face></div>;
  return (
    <div className="page">
      <div className="page-head">
        <div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div>
        <SegmentedControl aria-label={t('title')} value={ended ? 'ended' : 'waiting'} onChange={(value) => setEnded(value === 'ended')} data={[{ value: 'waiting', label: t('waiting') }, { value: 'ended', label: t('ended') }]} />
        <Download list="/intake/tables/notices" filters={{ closed: ended }} />
      </div>
      <Reading of={read} skeleton={<SkeletonLines lines={5} height={60} />} isEmpty={(all) => all.length === 0} empty={empty}>
        {(all) => (
          <ul className="lines card">
            {all.map((one) => (
              <li key={one.id}>
                <Link href={`/sesizari/${one.id}`} className="line notice-line">
                  <span className="line-main"><strong>{one.familyHead}</strong><span className="soft small">{[session.uats.length === 1 ? null : one.uatName, one.address].filter(Boolean).join(' · ')}</span>{!one.outcome && <span className="soft small">{one.takenBy ? t('takenBy', { name: one.takenBy }) : t('free')}</span>}</span>
                  <span className="line-end notice-chips"><NoticeChips row={one} /><Icon name="right" /></span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Reading>
    </div>
  );
}
