import { Button, CopyButton, Modal, Stack, TextInput } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

export interface EntryLink { link: string; /** it goes to the person by e-mail too */ posted: boolean }

/** The one-time link: shown once, ready to copy. */
export function LinkModal({ entry, close }: { entry: EntryLink | null; close: () => void }) {
  const t = useText();
  const link = entry?.link ?? null;
  const words = useWords();
  return (
    <Modal opened={link !== null} onClose={close} title={t('linkTitle')} size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words('close') }}>
      <Stack>
        <p className="soft">{t('linkWhat')}</p>
        {entry?.posted && <p>{t('linkPosted')}</p>}
        <TextInput readOnly value={link ?? ''} aria-label={t('linkTitle')} onFocus={(e) => e.currentTarget.select()} />
        <CopyButton value={link ?? ''}>{({ copied, copy }) => <Button size="md" onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}</CopyButton>
      </Stack>
    </Modal>
  );
}
