import { useEffect, useState } from 'react';
import { currentPresence, useOutboxState, usePresence, type Entry } from '@asigur/sdk';

/** What lies in the outbox: waiting and refused, in the order of writing. */
export async function allEntries(): Promise<Entry[]> {
  const presence = currentPresence();
  if (presence.state !== 'in' || !presence.outbox) return [];
  const [waiting, refused] = await Promise.all([presence.outbox.waiting(), presence.outbox.refused()]);
  return [...waiting, ...refused];
}

/** The outbox's entries, read again whenever something enters or leaves; null until read once. */
export function useEntries(): Entry[] | null {
  const presence = usePresence();
  const { waiting, refused } = useOutboxState();
  const [entries, setEntries] = useState<Entry[] | null>(null);
  const account = presence.state === 'in' ? presence.session.account.id : '';
  useEffect(() => {
    let here = true;
    void allEntries().then((all) => here && setEntries(all));
    return () => {
      here = false;
    };
  }, [account, waiting, refused]);
  return entries;
}
