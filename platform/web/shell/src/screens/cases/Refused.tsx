import { useEffect } from 'react';
import { Button, useQueryClient, useSession, type Entry } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { useText } from './texts.ts';

/** Commands of a context in the outbox that are about something, sent or refused. */
export function useOwnEntries(context: string, about: (payload: Record<string, unknown>) => boolean): Entry[] {
  return (useEntries() ?? []).filter((one) => one.type.startsWith(context) && about(one.payload as Record<string, unknown>));
}

/** What the server said no to, where it happened; what is shown above is read anew. */
export function Refused({ entries, words }: { entries: Entry[]; words: string[] }) {
  const t = useText();
  const { outbox } = useSession();
  const client = useQueryClient();
  const refused = entries.filter((one) => one.problem);
  useEffect(() => {
    if (refused.length > 0) for (const word of words) void client.invalidateQueries({ queryKey: [word] });
  }, [client, refused.length]);
  return refused.map((one) => (
    <div key={one.id} className="line-refused" role="alert">
      <div><strong>{one.problem!.title}.</strong> {one.problem!.errors?.[0]?.detail ?? one.problem!.detail}</div>
      <Button variant="default" size="compact-md" onClick={() => void outbox?.discard(one.id)}>{t('mayDiscard')}</Button>
    </div>
  ));
}
