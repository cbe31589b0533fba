import { useState } from 'react';
import { Button, Icon, may, Modal, NativeSelect, Stack, Textarea, useSession, type AddNeed as Added, type HouseholdFile, type Member } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { useInstrument } from '../interview/instrument.ts';
import type { Shown } from './steps.ts';
import { useText } from './texts.ts';

const ADULT_MONTHS = 216;
const REASON_MAX = 500;

/** The guide foresees some vulnerabilities for children, some for adults. */
const fits = (target: string, member: Member) => (target === 'child' ? member.ageMonths === null || member.ageMonths < ADULT_MONTHS : target === 'adult' ? member.ageMonths === null || member.ageMonths >= ADULT_MONTHS : member.sex !== 'm');

/** A worker sees what the rules do not: for whom, what, how urgent, why. */
export function AddNeed({ file, needs }: { file: HouseholdFile; needs: Shown[] }) {
  const t = useText();
  const words = useWords();
  const guide = useInstrument().data;
  const { session, outbox } = useSession();
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState('');
  const [which, setWhich] = useState('');
  const [priority, setPriority] = useState('2');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  if (!may(session, 'assessment.record') || !guide || file.members.length === 0) return null;
  const member = file.members.find((one) => one.id === person);
  const there = new Set(needs.filter((one) => one.personId === person).map((one) => one.vulnerability));
  const choices = member ? guide.instrument.vulnerabilities.filter((one) => fits(one.target, member) && !there.has(one.code)) : [];
  const begin = () => { setPerson(''); setWhich(''); setPriority('2'); setReason(''); setTried(false); setOpen(true); };
  const save = () => {
    setTried(true);
    if (!person || !which || !reason.trim()) return;
    const payload: Added = { householdId: file.household.id, personId: person, vulnerability: which, priority: Number(priority), reason: reason.trim() };
    void outbox?.put([{ type: 'assessment.add-need', payload }]);
    setOpen(false);
  };
  const missing = (value: string) => (tried && !value.trim() ? words('required') : undefined);
  const levels = guide.instrument.priorities.map((one) => ({ value: String(one.level), label: guide.name(one) }));
  return (
    <>
      <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={begin}>{t('add')}</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('addTitle')} closeButtonProps={{ 'aria-label': words('close') }}>
        <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
          <Stack>
            <p className="soft small">{t('addWhat')}</p>
            <NativeSelect size="md" label={t('person')} value={person} error={missing(person)} onChange={(event) => { setPerson(event.currentTarget.value); setWhich(''); }} data={[{ value: '', label: '' }, ...file.members.map((one) => ({ value: one.id, label: fullName(words, one) }))]} />
            <NativeSelect size="md" label={t('which')} value={which} error={missing(which)} disabled={!member} onChange={(event) => setWhich(event.currentTarget.value)} data={[{ value: '', label: '' }, ...choices.map((one) => ({ value: one.code, label: `${guide.name(one)} (${one.code})` }))]} />
            <NativeSelect size="md" label={t('urgency')} value={priority} onChange={(event) => setPriority(event.currentTarget.value)} data={levels} />
            <Textarea size="md" label={t('reason')} description={t('reasonWhat')} autosize minRows={3} maxLength={REASON_MAX} value={reason} error={missing(reason)} onChange={(event) => setReason(event.currentTarget.value)} />
            <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button variant="subtle" size="md" onClick={() => setOpen(false)}>{words('cancel')}</Button></div>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
