import { Button, Icon, useReached, VisuallyHidden } from '@asigur/sdk';
import { useText } from './texts.ts';

/** Opens a paper as PDF in a tab of its own; the server makes it, so there is none without a connection. */
export function Print({ path, label }: { path: string; label?: string }) {
  const t = useText();
  const reached = useReached();
  const icon = <Icon name="print" size={18} />;
  if (!reached) return <Button variant="default" leftSection={icon} disabled title={t('offline')}>{label ?? t('print')}</Button>;
  return <Button component="a" href={`/api${path}`} target="_blank" rel="noopener" variant="default" leftSection={icon}>{label ?? t('print')}<VisuallyHidden> ({t('newTab')})</VisuallyHidden></Button>;
}
