import { useState } from 'react';
import { Button, Checkbox, DateField, locale, Stack, Textarea, TextInput, today, uuidv7, useSession, type HouseholdFile, type PlanLine, type RecordDelivery } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import type { Guide } from '../interview/instrument.ts';
import { isDeliverable, isState, mayStart, starts } from './steps.ts';
import { useText } from './texts.ts';

const now = () => new Date().toTimeString().slice(0, 5);
const CLOCK = /^([01]?\d|2[0-3]):[0-5]\d$/;
const textOf = (line: PlanLine) => (locale() === 'en' ? line.textEn : line.textRo) || line.textRo;

/** What may be given now, beside the line that was touched. */
export function deliverable(file: HouseholdFile, guide: Guide | undefined, line: PlanLine): boolean {
  return isState(line.state) && line.state !== 'furnizat' && isDeliverable(line.state) && (!starts(line.state, 'furnizat') || mayStart(line, file.plan!, guide?.service(line.service)));
}

/** Today, now and everybody are filled in already: the second touch saves. Other services of the same visit join with one touch each. */
export default function GiveForm({ file, guide, first, done }: { file: HouseholdFile; guide: Guide | undefined; first: PlanLine; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [on, setOn] = useState<string | null>(today());
  const [at, setAt] = useState(now());
  const [note, setNote] = useState('');
  const [who, setWho] = useState(first.persons);
  const [also, setAlso] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const others = file.plan!.lines.flatMap((line) => [line, ...line.folded]).filter((line) => line.id !== first.id && deliverable(file, guide, line));
  const faults = { who: first.persons.length > 0 && who.length === 0 ? t('whoMissing') : undefined, on: on === null ? t('dayWrong') : undefined, at: at && !CLOCK.test(at) ? t('clockWrong') : on === today() && at > now() && CLOCK.test(at) && at.length === 5 ? t('clockLate') : undefined };
  const save = () => {
    setTried(true);
    if (faults.who || faults.on || faults.at) return;
    const lines = [{ lineId: first.id, persons: who }, ...others.filter((one) => also.includes(one.id)).map((one) => ({ lineId: one.id, persons: one.persons }))];
    void outbox?.put([{ type: 'casework.record-delivery', payload: { occasion: uuidv7(), on: on!, at: at ? at.padStart(5, '0') : null, note: note.trim() || null, lines } satisfies RecordDelivery }]);
    done();
  };
  const nameOf = (id: string) => { const member = file.members.find((one) => one.id === id); return member ? fullName(words, member) : words('unnamed'); };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <strong>{textOf(first)}</strong>
        {first.persons.length > 1 && (
          <Checkbox.Group label={t('whoGot')} value={who} onChange={setWho} error={tried ? faults.who : undefined}>
            <Stack gap={6} mt={6}>{first.persons.map((id) => <Checkbox key={id} size="md" value={id} label={nameOf(id)} />)}</Stack>
          </Checkbox.Group>
        )}
        <div className="pair">
          <DateField size="md" label={t('day')} value={on} latest={today()} onChange={setOn} error={tried ? faults.on : undefined} />
          <TextInput size="md" label={t('clock')} inputMode="numeric" placeholder="hh:mm" value={at} onChange={(event) => setAt(event.currentTarget.value)} error={tried || faults.at === t('clockLate') ? faults.at : undefined} />
        </div>
        <Textarea size="md" label={t('note')} autosize minRows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        {others.length > 0 && (
          <details className="clarify"><summary>{t('alsoGiven')}{also.length > 0 && <span className="num"> · {also.length}</span>}</summary>
            <Checkbox.Group value={also} onChange={setAlso}><Stack gap={8} mt={8}>{others.map((one) => <Checkbox key={one.id} value={one.id} label={<>{textOf(one)}<span className="soft small"> · {one.persons.length ? one.persons.map(nameOf).join(', ') : t('household')}</span></>} />)}</Stack></Checkbox.Group>
          </details>
        )}
        <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}
