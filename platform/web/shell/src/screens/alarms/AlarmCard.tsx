import { useState } from 'react';
import { Button, formatDate, formatTime, Icon, Link, may, Modal, useSession, type Alarm, type Entry, type TakeAlarm } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { useWords } from '../../lib/words.ts';
import { useInstrument } from '../interview/instrument.ts';
import { Refusals } from '../plan/Refusals.tsx';
import { CloseForm, NoticeForm } from './AlarmForms.tsx';
import { useText } from './texts.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const about = (id: string) => (entry: Entry) => (entry.payload as { alarmId?: string }).alarmId === id;

/** One critical situation: whose, since when, what was done of what has to be done, and the next act. */
export function AlarmCard({ alarm, inFile = false }: { alarm: Alarm; inFile?: boolean }) {
  const t = useText();
  const words = useWords();
  const { session, outbox } = useSession();
  const guide = useInstrument().data;
  const [open, setOpen] = useState<'notice' | 'close' | null>(null);
  const waiting = (useEntries() ?? []).filter((one) => !one.problem && about(alarm.id)(one));
  const taken = alarm.takenAt !== null || waiting.some((one) => one.type === 'casework.take-alarm');
  const noticed = alarm.notices.length > 0 || waiting.some((one) => one.type === 'casework.record-notice');
  const closed = alarm.closedAt !== null || waiting.some((one) => one.type === 'casework.close-alarm');
  const act = may(session, 'casework.plan.change');
  const { household } = alarm;
  return (
    <article className={`alarm-card ${closed ? 'alarm-closed' : ''}`} data-testid="alarm">
      <div className="alarm-what"><Icon name="alarm" />
        <div>
          {!inFile && <Link href={`/gospodarii/${household.id}/plan`}><strong>{household.headName || words('unnamed')}</strong> <span className="soft small num">{[words('number', { number: household.number }), household.villageName, household.uatName].join(' · ')}</span></Link>}
          <div>{alarm.vulnerabilities.map((one) => guide?.nameOfVulnerability(one) ?? one).join('; ')}</div>
          <div className="soft small">{t('raised', { date: formatTime(alarm.raisedAt), who: alarm.raisedBy })}{!closed && <> · <span className={Date.parse(alarm.raisedAt) + DAY_MS < Date.now() ? 'late' : undefined}>{t('until', { date: formatTime(new Date(Date.parse(alarm.raisedAt) + DAY_MS).toISOString()) })}</span></>}</div>
          <div className="small">{alarm.takenBy ? t('takenBy', { who: alarm.takenBy, date: formatTime(alarm.takenAt) }) : !closed && <span className="soft">{t('notTaken')}</span>}</div>
          {alarm.notices.map((one) => <div key={one.id} className="small">{t('noticed', { who: one.recipient, date: formatDate(one.on) })}{one.at && `, ${one.at.slice(0, 5)}`} · {t(`way.${one.way}`)}{one.number && ` · ${one.number}`}{one.note && <span className="soft"> · {one.note}</span>}</div>)}
          {alarm.noticeDue && !noticed && <div className="small late">{t('noticeDue')}</div>}
          {closed && alarm.closedBy && <div className="small">{t('closedBy', { who: alarm.closedBy, date: formatTime(alarm.closedAt) })} · {alarm.outcome}</div>}
        </div>
      </div>
      {!closed && (
        <div className="acts">
          {may(session, 'casework.alarm.take') && !taken && <Button onClick={() => void outbox?.put([{ type: 'casework.take-alarm', payload: { alarmId: alarm.id } satisfies TakeAlarm }])}>{t('take')}</Button>}
          {act && alarm.noticeDue && <Button variant={noticed ? 'default' : 'filled'} onClick={() => setOpen('notice')}>{t('notice')}</Button>}
          {act && <Button variant="default" disabled={alarm.noticeDue && !noticed} title={alarm.noticeDue && !noticed ? t('needsNotice') : undefined} onClick={() => setOpen('close')}>{t('close')}</Button>}
        </div>
      )}
      <Refusals about={about(alarm.id)} />
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={open === 'notice' ? t('noticeTitle') : t('closeTitle')} closeButtonProps={{ 'aria-label': words('close') }}>
        {open === 'notice' && <NoticeForm alarm={alarm} done={() => setOpen(null)} />}
        {open === 'close' && <CloseForm alarm={alarm} done={() => setOpen(null)} />}
      </Modal>
    </article>
  );
}
