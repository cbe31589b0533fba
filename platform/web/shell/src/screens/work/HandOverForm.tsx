import { useState } from 'react';
import { Button, NativeSelect, Stack, Textarea, useSession, type HandOver, type WorkCounty } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

type Worker = WorkCounty['workers'][number];

/** To whom and why; everything the worker answers for goes in one act. */
export function HandOverForm({ from, workers, done }: { from: Worker; workers: Worker[]; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  // who works in the same communes first: only there can lines be taken over
  const shares = (one: Worker) => (one.uats.length === 0 || from.uats.some((uat) => one.uats.includes(uat)) ? 0 : 1);
  const others = workers.filter((one) => one.account !== from.account).sort((a, b) => shares(a) - shares(b) || a.open - b.open);
  const save = () => {
    setTried(true);
    if (!to || !reason.trim()) return;
    void outbox?.put([{ type: 'casework.hand-over', payload: { from: from.account, to, reason: reason.trim() } satisfies HandOver }]);
    done();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <p className="soft">{t('handWhat', { name: from.name, count: from.open })}{from.besides > 0 && <> {t('handCases', { count: from.besides })}</>}</p>
        <NativeSelect size="md" label={t('handTo')} value={to} onChange={(event) => setTo(event.currentTarget.value)} error={tried && !to ? words('required') : undefined} data={[{ value: '', label: '' }, ...others.map((one) => ({ value: one.account, label: `${one.name} (${one.open})` }))]} />
        <Textarea size="md" label={t('handWhy')} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={tried && !reason.trim() ? words('required') : undefined} />
        <div className="acts"><Button type="submit" size="md">{t('hand')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}
