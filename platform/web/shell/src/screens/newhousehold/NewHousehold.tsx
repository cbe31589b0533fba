import { useState, type FormEvent } from 'react';
import { Button, Card, compareRo, FormProblem, NativeSelect, Stack, TextInput, Title, useLocation, useMutation, useSearch, useSession, uuidv7, type RecordHousehold } from '@asigur/sdk';
import { useVillages } from '../../local/household.ts';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

/** The place of a new household; its people are written on the next screen. */
export default function NewHousehold() {
  const t = useText();
  const words = useWords();
  const { session, outbox } = useSession();
  const [, go] = useLocation();
  const given = new URLSearchParams(useSearch());
  const [uat, setUat] = useState<number | null>(Number(given.get('uat')) || (session.uats.length === 1 ? session.uats[0]!.siruta : null));
  const [village, setVillage] = useState(given.get('village') ?? '');
  const [address, setAddress] = useState('');
  const [phone, setPhone] = useState('');
  const [tried, setTried] = useState(false);
  const villages = useVillages(uat);
  const only = villages.data?.length === 1 ? String(villages.data[0]!.siruta) : '';
  const chosen = village || only;
  const recording = useMutation({
    mutationFn: async (payload: RecordHousehold) => {
      await outbox!.put([{ type: 'census.record-household', payload }]);
      go(`/gospodarii/${payload.householdId}/oameni`);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!outbox || uat === null || !chosen || !address.trim()) return;
    recording.mutate({ householdId: uuidv7(), uat, village: Number(chosen), address: address.trim(), phone: phone.trim() || null });
  };
  const needed = (value: unknown) => (tried && !value ? words('required') : undefined);
  return (
    <div className="page-narrow">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div></div>
      <Card component="form" onSubmit={send} noValidate>
        <Stack>
          <Title order={2}>{t('place')}</Title>
          <FormProblem error={recording.error} />
          {session.uats.length > 1 && <NativeSelect size="md" label={words('uat')} value={uat ?? ''} error={needed(uat)} onChange={(e) => { setUat(Number(e.currentTarget.value) || null); setVillage(''); }} data={[{ value: '', label: t('chooseUat') }, ...[...session.uats].sort((a, b) => compareRo(a.name, b.name)).map((one) => ({ value: String(one.siruta), label: one.name }))]} />}
          <NativeSelect size="md" label={words('village')} value={chosen} error={needed(chosen)} disabled={uat === null} onChange={(e) => setVillage(e.currentTarget.value)} data={[{ value: '', label: t('chooseVillage') }, ...[...(villages.data ?? [])].sort((a, b) => compareRo(a.name, b.name)).map((one) => ({ value: String(one.siruta), label: one.name }))]} />
          <TextInput size="md" label={words('address')} description={t('addressWhat')} value={address} error={needed(address.trim())} onChange={(e) => setAddress(e.currentTarget.value)} autoComplete="off" maxLength={200} />
          <TextInput size="md" type="tel" label={`${words('phone')} (${words('optional')})`} value={phone} onChange={(e) => setPhone(e.currentTarget.value)} autoComplete="off" maxLength={30} />
          <Button type="submit" size="md" loading={recording.isPending} disabled={!outbox}>{t('record')}</Button>
        </Stack>
      </Card>
    </div>
  );
}
