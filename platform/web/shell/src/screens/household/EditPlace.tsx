import { useState } from 'react';
import { Button, compareRo, FormProblem, Icon, Modal, NativeSelect, Stack, TextInput, useDisclosure, useMutation, useSession, type ChangeHousehold, type HouseholdFile } from '@asigur/sdk';
import { useVillages } from '../../local/household.ts';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

/** Where the household is and its phone; only what changed is sent, with what it was based on. */
export function EditPlace({ household }: { household: HouseholdFile['household'] }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [open, modal] = useDisclosure(false);
  const [given, setGiven] = useState({ village: household.village, address: household.address, phone: household.phone ?? '' });
  const villages = useVillages(open ? household.uat : null);
  const saving = useMutation({
    mutationFn: async () => {
      const now: Omit<ChangeHousehold, 'householdId'> = { village: given.village, address: given.address.trim(), phone: given.phone.trim() || null };
      const keys = (['village', 'address', 'phone'] as const).filter((key) => now[key] !== household[key]);
      const pick = (from: object) => Object.fromEntries(keys.map((key) => [key, (from as Record<string, unknown>)[key] ?? null]));
      if (keys.length) await outbox!.put([{ type: 'census.change-household', payload: { householdId: household.id, ...pick(now) }, base: pick(household) }]);
      modal.close();
    },
  });
  return (
    <>
      <button type="button" className="quiet-link" onClick={() => { setGiven({ village: household.village, address: household.address, phone: household.phone ?? '' }); modal.open(); }}><Icon name="edit" size={15} />{t('edit')}</button>
      <Modal opened={open} onClose={modal.close} title={t('edit')} closeButtonProps={{ 'aria-label': words('close') }}>
        <Stack>
          <FormProblem error={saving.error} />
          <NativeSelect size="md" label={words('village')} value={String(given.village)} onChange={(e) => setGiven({ ...given, village: Number(e.currentTarget.value) })} data={villages.data ? [...villages.data].sort((a, b) => compareRo(a.name, b.name)).map((one) => ({ value: String(one.siruta), label: one.name })) : [{ value: String(household.village), label: household.villageName }]} />
          <TextInput size="md" label={words('address')} value={given.address} onChange={(e) => setGiven({ ...given, address: e.currentTarget.value })} error={given.address.trim() ? undefined : words('required')} />
          <TextInput size="md" type="tel" label={`${words('phone')} (${words('optional')})`} value={given.phone} onChange={(e) => setGiven({ ...given, phone: e.currentTarget.value })} />
          <Button size="md" loading={saving.isPending} disabled={!given.address.trim()} onClick={() => saving.mutate()}>{words('save')}</Button>
        </Stack>
      </Modal>
    </>
  );
}
