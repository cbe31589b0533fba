import { useState } from 'react';
import { Button, compareRo, FormProblem, NativeSelect, Stack, Textarea, TextInput, useMutation, useRead, useSession, uuidv7, type HouseholdFile, type OfferTransfer, type Uat } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

/** The file of a household that has moved away is offered to the commune where it lives now. */
export default function OfferForm({ file, done }: { file: HouseholdFile; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const uats = useRead<Uat[]>(['uats'], '/territory/uats');
  const [to, setTo] = useState('');
  const [said, setSaid] = useState('');
  const [phone, setPhone] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      await outbox!.put([{ type: 'census.offer-transfer', payload: { transferId: uuidv7(), householdId: file.household.id, toUat: Number(to), words: said.trim(), phone: phone.trim() || null } satisfies OfferTransfer }]);
      done();
    },
  });
  const send = () => {
    setTried(true);
    if (to && said.trim()) saving.mutate();
  };
  const others = (uats.data ?? []).filter((one) => one.siruta !== file.household.uat).sort((a, b) => compareRo(a.name, b.name));
  return (
    <Stack>
      <FormProblem error={saving.error ?? uats.error} />
      <p className="soft">{t('moveWhat')}</p>
      <NativeSelect size="md" label={t('toUat')} value={to} onChange={(e) => setTo(e.currentTarget.value)} error={tried && !to ? t('uatMissing') : undefined} data={[{ value: '', label: t('chooseUat') }, ...others.map((one) => ({ value: String(one.siruta), label: one.name }))]} />
      <Textarea size="md" autosize minRows={3} label={t('words')} description={t('wordsWhat')} maxLength={500} value={said} onChange={(e) => setSaid(e.currentTarget.value)} error={tried && !said.trim() ? t('wordsMissing') : undefined} />
      <TextInput size="md" type="tel" label={t('phoneNew')} maxLength={21} value={phone} onChange={(e) => setPhone(e.currentTarget.value)} />
      <div className="acts"><Button size="md" loading={saving.isPending} onClick={send}>{t('offer')}</Button><Button size="md" variant="subtle" onClick={done}>{words('cancel')}</Button></div>
    </Stack>
  );
}
