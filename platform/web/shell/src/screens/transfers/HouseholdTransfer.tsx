import { lazy, Suspense, useState } from 'react';
import { Button, Icon, may, Modal, useRead, useSession, type HouseholdFile, type OfferTransfer, type Transfer } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

const OfferForm = lazy(() => import('./OfferForm.tsx'));

/** In a household's history: its offer to another commune, or the way to make one. */
export function HouseholdTransfer({ file }: { file: HouseholdFile }) {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const [open, setOpen] = useState(false);
  const id = file.household.id;
  const read = useRead<Transfer[]>(['transfers', id], `/census/transfers?household=${id}`, file.household.number > 0);
  const sending = (useEntries() ?? []).some((entry) => entry.type === 'census.offer-transfer' && !entry.problem && (entry.payload as OfferTransfer).householdId === id);
  const waits = read.data?.find((one) => one.state === 'offered');
  if (waits || sending) return <div className="notice"><Icon name="send" size={18} />{waits ? t('waitsFor', { place: waits.toUatName }) : t('waiting')}</div>;
  if (!may(session, 'census.household.record')) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>{t('move')}</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('offerTitle')} closeButtonProps={{ 'aria-label': words('close') }}><Suspense>{open && <OfferForm file={file} done={() => setOpen(false)} />}</Suspense></Modal>
    </>
  );
}
