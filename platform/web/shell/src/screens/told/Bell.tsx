import { Icon, Link, useRead, type Unread } from '@asigur/sdk';
import { useText } from './texts.ts';
import './told.css';

const AGAIN_MS = 120_000;
const MOST = 99;

/** How many notices are unread, on every screen; facts bring them at once. */
export default function Bell() {
  const t = useText();
  const unread = useRead<Unread>(['told', 'unread'], '/notify/unread', true, AGAIN_MS).data?.unread ?? 0;
  return (
    <Link href="/instiintari" className="bell" data-testid="bell" aria-label={unread === 0 ? t('bellNone') : t('bell', { count: unread })}>
      <Icon name="bell" size={22} />
      {unread > 0 && <span className="bell-count num" aria-hidden="true">{unread > MOST ? `${MOST}+` : unread}</span>}
    </Link>
  );
}
