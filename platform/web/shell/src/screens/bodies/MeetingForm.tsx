import { useState } from 'react';
import { Button, Checkbox, DateField, Stack, Textarea, TextInput, today, useSession, uuidv7, type BodyDecision, type BodyMeeting, type BodySheet, type PutMeeting } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A meeting is planned; once it was held, presence, decisions and minutes are filled in. */
export default function MeetingForm({ sheet, meeting, done }: { sheet: BodySheet; meeting: BodyMeeting | null; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [told, setTold] = useState({ on: (meeting?.on ?? today()) as string | null, at: meeting?.at?.slice(0, 5) ?? '', place: meeting?.place ?? '', agenda: meeting?.agenda ?? '', present: meeting?.present ?? [], decisions: meeting?.decisions ?? [], minutes: meeting?.minutes ?? '' });
  const [held, setHeld] = useState(meeting !== null && (meeting.minutes !== null || meeting.on <= today()));
  const [tried, setTried] = useState(false);
  const set = (next: Partial<typeof told>) => setTold({ ...told, ...next });
  const { on } = told;
  const future = on !== null && on > today();
  const entitled = sheet.members.filter((one) => on !== null && one.from <= on && (one.to === null || one.to >= on));
  const quorum = told.present.length * 2 > entitled.length;
  const badClock = told.at !== '' && !CLOCK.test(told.at);
  const written = held && !future;
  const decision = (at: number, next: Partial<BodyDecision>) => set({ decisions: told.decisions.map((one, index) => (index === at ? { ...one, ...next } : one)) });
  const save = () => {
    setTried(true);
    if (!on || badClock || !told.place.trim() || !told.agenda.trim() || (held && (future || !told.minutes.trim() || told.present.length === 0))) return;
    const decisions = told.decisions.filter((one) => one.words.trim()).map((one) => ({ words: one.words.trim(), responsible: one.responsible?.trim() || null, due: one.due }));
    if (written && decisions.length > 0 && !quorum) return;
    void outbox?.put([{ type: 'team.put-meeting', payload: { meetingId: meeting?.id ?? uuidv7(), bodyId: sheet.body.id, on, at: told.at || null, place: told.place.trim(), agenda: told.agenda.trim(), present: written ? told.present : [], decisions: written ? decisions : [], minutes: written ? told.minutes.trim() : null } satisfies PutMeeting }]);
    done();
  };
  const lacks = (value: string | null) => (tried && !value?.trim() ? words('required') : undefined);
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <div className="pair">
          <DateField size="md" label={t('on')} value={on} onChange={(day) => set({ on: day })} error={lacks(on)} />
          <TextInput size="md" label={t('at')} inputMode="numeric" placeholder="hh:mm" value={told.at} onChange={(event) => set({ at: event.currentTarget.value })} error={badClock ? t('clockWrong') : undefined} />
        </div>
        <TextInput size="md" label={t('where')} maxLength={200} value={told.place} onChange={(event) => set({ place: event.currentTarget.value })} error={lacks(told.place)} />
        <Textarea size="md" label={t('agenda')} autosize minRows={2} maxLength={4000} value={told.agenda} onChange={(event) => set({ agenda: event.currentTarget.value })} error={lacks(told.agenda)} />
        {meeting?.minutes == null && <Checkbox size="md" label={t('held')} checked={held} onChange={(event) => setHeld(event.currentTarget.checked)} error={held && future ? t('future') : undefined} />}
        {written && (
          <>
            <Checkbox.Group label={t('present')} value={told.present} onChange={(present) => set({ present })} error={tried && told.present.length === 0 ? words('required') : undefined}>
              <Stack gap="xs" mt="xs">{entitled.map((one) => <Checkbox key={one.id} value={one.id} label={`${one.name}, ${one.institution}`} />)}</Stack>
            </Checkbox.Group>
            {entitled.length === 0 && <p className="soft">{t('noneHere')}</p>}
            <div><span className={`chip ${quorum ? 'chip-good' : 'chip-due'}`}>{t('presentCount', { present: told.present.length, entitled: entitled.length })} · {t(quorum ? 'quorum' : 'noQuorum')}</span></div>
            <Textarea size="md" label={t('minutes')} autosize minRows={3} maxLength={20000} value={told.minutes} onChange={(event) => set({ minutes: event.currentTarget.value })} error={lacks(told.minutes)} />
            {told.decisions.map((one, at) => (
              <div key={at}>
                <Textarea size="md" label={t('decision', { number: at + 1 })} autosize minRows={1} maxLength={4000} value={one.words} onChange={(event) => decision(at, { words: event.currentTarget.value })} />
                <div className="pair"><TextInput size="md" label={t('responsible')} aria-label={`${t('responsible')}, ${t('decision', { number: at + 1 })}`} maxLength={200} value={one.responsible ?? ''} onChange={(event) => decision(at, { responsible: event.currentTarget.value })} /><DateField size="md" label={t('due')} aria-label={`${t('due')}, ${t('decision', { number: at + 1 })}`} value={one.due} onChange={(due) => decision(at, { due })} /></div>
              </div>
            ))}
            <div><Button variant="default" disabled={!quorum} onClick={() => set({ decisions: [...told.decisions, { words: '', responsible: null, due: null }] })}>{t('addDecision')}</Button></div>
          </>
        )}
        <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}
