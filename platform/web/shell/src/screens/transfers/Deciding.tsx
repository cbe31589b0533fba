import { useState } from 'react';
import { Button, compareRo, FormProblem, NativeSelect, Stack, Textarea, TextInput, useMutation, useSession, type AcceptTransfer, type RefuseTransfer, type Transfer } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useVillages } from '../../local/household.ts';
import { useText } from './texts.ts';

/** The receiver says where the family lives now, and the file comes. */
export function AcceptForm({ transfer, done }: { transfer: Transfer; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const villages = useVillages(transfer.toUat);
  const sorted = [...(villages.data ?? [])].sort((a, b) => compareRo(a.name, b.name));
  const [chosen, setChosen] = useState('');
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const village = chosen || String(sorted[0]?.siruta ?? '');
  const saving = useMutation({
    mutationFn: async () => {
      await outbox!.put([{ type: 'census.accept-transfer', payload: { transferId: transfer.id, village: Number(village), address: address.trim() } satisfies AcceptTransfer }]);
      done();
    },
  });
  return (
    <Stack>
      <FormProblem error={saving.error ?? villages.error} />
      <p className="soft">{t('acceptWhat')}</p>
      <NativeSelect size="md" label={t('village')} value={village} onChange={(e) => setChosen(e.currentTarget.value)} data={sorted.map((one) => ({ value: String(one.siruta), label: one.name }))} />
      <TextInput size="md" label={t('address')} maxLength={200} value={address} onChange={(e) => setAddress(e.currentTarget.value)} error={tried && !address.trim() ? t('addressMissing') : undefined} />
      <div className="acts"><Button size="md" loading={saving.isPending} onClick={() => { setTried(true); if (village && address.trim()) saving.mutate(); }}>{t('accept')}</Button><Button size="md" variant="subtle" onClick={done}>{words('cancel')}</Button></div>
    </Stack>
  );
}

/** The receiver does not take the file, and says why. */
export function RefuseForm({ transfer, done }: { transfer: Transfer; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      await outbox!.put([{ type: 'census.refuse-transfer', payload: { transferId: transfer.id, words: said.trim() } satisfies RefuseTransfer }]);
      done();
    },
  });
  return (
    <Stack>
      <FormProblem error={saving.error} />
      <Textarea size="md" autosize minRows={2} label={t('why')} maxLength={500} value={said} onChange={(e) => setSaid(e.currentTarget.value)} error={tried && !said.trim() ? t('whyMissing') : undefined} />
      <div className="acts"><Button size="md" loading={saving.isPending} onClick={() => { setTried(true); if (said.trim()) saving.mutate(); }}>{t('refuse')}</Button><Button size="md" variant="subtle" onClick={done}>{words('cancel')}</Button></div>
    </Stack>
  );
}
