import { useSyncExternalStore } from 'react';
import type { OutboxState } from '../vault/outbox.ts';
import { usePresence } from './session.ts';

const NOTHING: OutboxState = { waiting: 0, refused: 0, sending: false, cut: false, locked: false };
const never = () => () => undefined;

/** How much waits in the outbox, how much was refused, and whether sending works. */
export function useOutboxState(): OutboxState {
  const presence = usePresence();
  const outbox = presence.state === 'in' ? presence.outbox : null;
  return useSyncExternalStore(outbox?.subscribe ?? never, outbox?.state ?? (() => NOTHING));
}
