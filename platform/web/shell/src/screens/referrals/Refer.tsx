import { lazy, Suspense, useState } from 'react';
import { Button, Icon, Link, may, Modal, useSession, type HouseholdFile, type PlanLine } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

const SendForm = lazy(() => import('./SendForm.tsx'));

/** Sending a person to a provider, for a line of the plan or by herself: one touch to the form. */
export default function Refer({ file, line, personId }: { file: HouseholdFile; line: PlanLine | null; personId: string | null }) {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState<string | null>(null);
  if (!may(session, 'referrals.send') || !session.uats.some((one) => one.siruta === file.household.uat)) return null;
  const member = file.members.find((one) => one.id === personId);
  const title = member ? t('sendOf', { name: fullName(words, member) }) : t('send');
  const urgent = file.members.some((one) => one.diagnoses.some((found) => found.priority === 1));
  const done = (referral: string | null) => {
    setOpen(false);
    setSent(referral);
  };
  return (
    <>
      {line ? <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)}>{t('sendShort')}</Button> : <button type="button" className="quiet-link" aria-label={title} onClick={() => setOpen(true)}><Icon name="send" size={16} />{t('send')}</button>}
      {sent && <span className="small" role="status">{t('sentOne')} <Link href={`/trimiteri/${sent}`}>{t('openIt')}</Link></span>}
      <Modal opened={open} onClose={() => setOpen(false)} title={title} size="lg" fullScreen={window.innerWidth < 700} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words('close') }}>
        <Suspense>{open && <SendForm members={file.members} uat={file.household.uat} line={line} person={personId} noticeDue={urgent} done={done} />}</Suspense>
      </Modal>
    </>
  );
}
