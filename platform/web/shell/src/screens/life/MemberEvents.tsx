import { useState } from 'react';
import { Button, DateField, FormProblem, formatTime, Icon, Modal, Reading, SkeletonLines, Stack, Switch, Textarea, today, useDisclosure, useMutation, useRead, useSession, uuidv7, type HouseholdFile, type HouseholdLife, type Member, type PersonHistory, type RecordDeparture } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { useInstrument } from '../interview/instrument.ts';
import { MoveForm } from './MoveForm.tsx';
import { useText } from './texts.ts';

function Departure({ member, kind, done }: { member: Member; kind: RecordDeparture['kind']; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [on, setOn] = useState<string | null>(today());
  const [said, setSaid] = useState('');
  const saving = useMutation({
    mutationFn: async () => {
      await outbox!.put([{ type: 'census.record-departure', payload: { eventId: uuidv7(), personId: member.id, kind, on: on!, words: said.trim() || null } }]);
      done();
    },
  });
  return (
    <Stack>
      <FormProblem error={saving.error} />
      <DateField size="md" label={t('on')} value={on} latest={today()} onChange={setOn} />
      <Textarea size="md" label={t('words')} placeholder={kind === 'left' ? t('wordsWhat') : undefined} maxLength={500} value={said} onChange={(e) => setSaid(e.currentTarget.value)} />
      <div className="acts"><Button size="md" disabled={!on} loading={saving.isPending} onClick={() => saving.mutate()}>{t('save')}</Button><Button size="md" variant="subtle" onClick={done}>{words('cancel')}</Button></div>
    </Stack>
  );
}

/** Every value of the person's own fields that was replaced, by whom and when. */
function History({ member, names }: { member: Member; names: (id: string) => string }) {
  const t = useText();
  const guide = useInstrument().data;
  const read = useRead<PersonHistory>(['life', 'person', member.id], `/census/life/people/${member.id}`);
  const value = (field: string, text: string | null) => (text === null ? t('empty') : field === 'relation' ? (guide?.answerText('P05', text) ?? text) : field === 'presence' ? (guide?.answerText('P13', text) ?? text) : ['mother', 'father', 'partner'].includes(field) ? names(text) : text);
  return (
    <Reading of={read} skeleton={<SkeletonLines lines={3} />}>
      {({ changes, recordedAt, recordedBy }) => (
        <ul className="changes">
          {changes.map((one) => <li key={one.version}>{t('was', { what: Object.entries(one.before).map(([field, text]) => `${t(`f.${field}` as 'f.sex')}: ${value(field, text)}`).join('; ') })}<br /><span className="soft small">{t('changedBy', { by: one.by, at: formatTime(one.at) })}</span></li>)}
          {changes.length === 0 && <li>{t('noChanges')}</li>}
          <li className="soft small">{t('recorded', { by: recordedBy, at: formatTime(recordedAt) })}</li>
        </ul>
      )}
    </Reading>
  );
}

type Kind = 'move' | 'left' | 'death';

/** What happened to a member: a move, a departure, a death; main carer, invisible child, and the history of her data. */
export function MemberEvents({ file, member, life }: { file: HouseholdFile; member: Member; life: HouseholdLife | undefined }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [open, modal] = useDisclosure(false);
  const [kind, setKind] = useState<Kind | null>(null);
  const [history, setHistory] = useState(false);
  const name = fullName(words, member);
  const child = member.ageMonths !== null && member.ageMonths < 216;
  const carer = life?.mainCarer === member.id;
  const invisible = life?.unknownBefore.includes(member.id) ?? false;
  const close = () => { setKind(null); setHistory(false); modal.close(); };
  const names = (id: string) => { const one = file.members.find((other) => other.id === id); return one ? fullName(words, one) : id.length < 10 ? id : '…'; };
  if (member.version === 0) return null; // the server does not know her yet
  return (
    <>
      <button type="button" className="quiet-link" aria-label={t('happenedOf', { name })} onClick={modal.open}><Icon name="clock" size={16} />{t('happened')}</button>
      <Modal opened={open} onClose={close} title={t('happenedOf', { name })} size="lg" fullScreen={window.innerWidth < 700} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words('close') }}>
        {kind === null ? (
          <Stack>
            <div className="options">
              {(['move', 'left', 'death'] as const).map((one) => <button key={one} type="button" className="option" onClick={() => setKind(one)}><span><strong>{t(one)}</strong>{one !== 'death' && <><br /><span className="soft small">{t(one === 'move' ? 'moveWhat' : 'leftWhat')}</span></>}</span></button>)}
            </div>
            {!child && <Switch size="md" checked={carer} label={t('carer')} onChange={(e) => void outbox!.put([{ type: 'census.name-carer', payload: { householdId: file.household.id, personId: e.currentTarget.checked ? member.id : null } }])} />}
            {child && <Switch size="md" checked={invisible} label={t('known')} onChange={(e) => void outbox!.put([{ type: 'census.mark-known', payload: { personId: member.id, known: e.currentTarget.checked ? false : null } }])} />}
            <button type="button" className="quiet-link" aria-expanded={history} onClick={() => setHistory(!history)}><Icon name="book" size={16} />{t('history')}</button>
            {history && <History member={member} names={names} />}
          </Stack>
        ) : kind === 'move' ? <MoveForm file={file} first={member} done={close} /> : <><p className="label">{t(kind)}</p><Departure member={member} kind={kind} done={close} /></>}
      </Modal>
    </>
  );
}
