import { useState } from 'react';
import { Button, DateField, NativeSelect, Stack, Textarea, TextInput, today, uuidv7, useSession, type Alarm, type CloseAlarm, type NoticeWay, type RecordNotice } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

const WAYS: NoticeWay[] = ['phone', 'email', 'paper', 'meeting'];
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** To whom, when, how: filled in as it mostly is, so that the second touch saves. */
export function NoticeForm({ alarm, done }: { alarm: Alarm; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [told, setTold] = useState({ recipient: t('recipientDefault') as string, way: 'phone' as NoticeWay, number: '', on: today() as string | null, at: new Date().toTimeString().slice(0, 5), note: '' });
  const [tried, setTried] = useState(false);
  const set = (next: Partial<typeof told>) => setTold({ ...told, ...next });
  const faults = { recipient: !told.recipient.trim() ? words('required') : undefined, on: !told.on ? t('dayWrong') : undefined, at: told.at && !CLOCK.test(told.at) ? t('clockWrong') : undefined };
  const save = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    const payload: RecordNotice = { noticeId: uuidv7(), alarmId: alarm.id, recipient: told.recipient.trim(), way: told.way, number: told.number.trim() || null, on: told.on!, at: told.at || null, note: told.note.trim() || null };
    void outbox?.put([{ type: 'casework.record-notice', payload }]);
    done();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <TextInput size="md" label={t('recipient')} maxLength={200} value={told.recipient} onChange={(event) => set({ recipient: event.currentTarget.value })} error={tried ? faults.recipient : undefined} />
        <div className="pair">
          <NativeSelect size="md" label={t('way')} value={told.way} onChange={(event) => set({ way: event.currentTarget.value as NoticeWay })} data={WAYS.map((value) => ({ value, label: t(`way.${value}`) }))} />
          <TextInput size="md" label={t('number')} maxLength={100} value={told.number} onChange={(event) => set({ number: event.currentTarget.value })} />
        </div>
        <div className="pair">
          <DateField size="md" label={t('day')} value={told.on} latest={today()} onChange={(on) => set({ on })} error={tried ? faults.on : undefined} />
          <TextInput size="md" label={t('clock')} inputMode="numeric" placeholder="hh:mm" value={told.at} onChange={(event) => set({ at: event.currentTarget.value })} error={tried ? faults.at : undefined} />
        </div>
        <Textarea size="md" label={t('note')} autosize minRows={2} maxLength={2000} value={told.note} onChange={(event) => set({ note: event.currentTarget.value })} />
        <div className="acts"><Button type="submit" size="md">{t('save')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}

/** What was done closes it. */
export function CloseForm({ alarm, done }: { alarm: Alarm; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [outcome, setOutcome] = useState('');
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (!outcome.trim()) return;
    void outbox?.put([{ type: 'casework.close-alarm', payload: { alarmId: alarm.id, outcome: outcome.trim() } satisfies CloseAlarm }]);
    done();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <Textarea data-autofocus size="md" label={t('outcome')} autosize minRows={3} maxLength={2000} value={outcome} onChange={(event) => setOutcome(event.currentTarget.value)} error={tried && !outcome.trim() ? words('required') : undefined} />
        <div className="acts"><Button type="submit" size="md">{t('closeIt')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}
