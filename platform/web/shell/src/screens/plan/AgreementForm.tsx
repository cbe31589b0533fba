import { useState } from 'react';
import { Button, DateField, NativeSelect, SegmentedControl, Stack, TextInput, today, uuidv7, useSession, type AgreementWay, type HouseholdFile, type RecordAgreement } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { SignaturePad } from './SignaturePad.tsx';
import { useText } from './texts.ts';

const ANSWERS = ['da', 'nu', 'amanat'] as const;
const WAYS: AgreementWay[] = ['drawn', 'paper', 'spoken'];
const OTHER = '-';

/** What the family says of its plan: who, when, and its signature on the screen or on paper. */
export default function AgreementForm({ file, done }: { file: HouseholdFile; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const plan = file.plan!;
  const adults = file.members.filter((one) => one.ageMonths === null || one.ageMonths >= 216).map((one) => fullName(words, one));
  const [said, setSaid] = useState({ agreement: 'da' as (typeof ANSWERS)[number], signer: adults[0] ?? '', on: today() as string | null, way: 'drawn' as AgreementWay, signature: '' });
  const [other, setOther] = useState(adults.length === 0);
  const [tried, setTried] = useState(false);
  const set = (next: Partial<typeof said>) => setSaid({ ...said, ...next });
  const faults = { signer: !said.signer.trim() ? words('required') : undefined, on: !said.on ? t('dayWrong') : undefined, signature: said.way === 'drawn' && said.signature.length < 20 ? t('signatureMissing') : undefined };
  const save = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    const payload: RecordAgreement = { agreementId: uuidv7(), planId: plan.id, agreement: said.agreement, signer: said.signer.trim(), on: said.on!, way: said.way, signature: said.way === 'drawn' ? said.signature : null };
    void outbox?.put([{ type: 'casework.record-agreement', base: plan.agreement, payload }]);
    done();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <SegmentedControl fullWidth size="md" value={said.agreement} onChange={(agreement) => set({ agreement: agreement as (typeof ANSWERS)[number] })} data={ANSWERS.map((value) => ({ value, label: t(`says.${value}`) }))} />
        {adults.length > 0 && <NativeSelect size="md" label={t('signer')} value={other ? OTHER : said.signer} onChange={(event) => { const name = event.currentTarget.value; setOther(name === OTHER); set({ signer: name === OTHER ? '' : name }); }} data={[...adults, { value: OTHER, label: t('someoneElse') }]} />}
        {other && <TextInput size="md" label={t('signerName')} maxLength={120} value={said.signer} onChange={(event) => set({ signer: event.currentTarget.value })} error={tried ? faults.signer : undefined} />}
        <DateField size="md" label={t('day')} value={said.on} latest={today()} onChange={(on) => set({ on })} error={tried ? faults.on : undefined} />
        <NativeSelect size="md" label={t('howSigned')} value={said.way} onChange={(event) => set({ way: event.currentTarget.value as AgreementWay })} data={WAYS.map((value) => ({ value, label: t(`way.${value}`) }))} />
        {said.way === 'drawn' && <div><SignaturePad value={said.signature} onChange={(signature) => set({ signature })} />{tried && faults.signature && <div className="field-error" role="alert">{faults.signature}</div>}</div>}
        <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}
