import { Icon, Kbd, Modal, Tooltip, UnstyledButton, useDisclosure, useHotkeys } from '@asigur/sdk';
import { useFrameText } from './texts.ts';

/** `/` goes to the page's search, `?` shows the keys. */
export function Keys() {
  const t = useFrameText();
  const [open, modal] = useDisclosure(false);
  useHotkeys([
    ['/', () => document.querySelector<HTMLInputElement>('[data-search]')?.focus()],
    ['shift+?', modal.open],
    ['?', modal.open],
  ]);
  const keys = [['/', t('keySearch')], ['↓ ↑', t('keyMove')], ['Enter', t('keyOpen')], ['?', t('keyHelp')], ['Esc', t('keyEscape')]] as const;
  return (
    <>
      <Tooltip label={t('keys')}><UnstyledButton className="bar-keys" onClick={modal.open} aria-label={t('keys')}><Icon name="help" /></UnstyledButton></Tooltip>
      <Modal opened={open} onClose={modal.close} title={t('keysTitle')} closeButtonProps={{ 'aria-label': t('keyEscape') }}>
        <dl className="keys">{keys.map(([key, what]) => <div key={key}><dt><Kbd>{key}</Kbd></dt><dd>{what}</dd></div>)}</dl>
      </Modal>
    </>
  );
}
