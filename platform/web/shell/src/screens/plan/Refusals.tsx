import { useEffect } from 'react';
import { Button, useQueryClient, useSession, type ChangeLine, type Entry } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { isState } from './steps.ts';
import { useText } from './texts.ts';

/** What the server said no to, where it happened: nothing is lost, the present state is shown above. */
export function Refusals({ about }: { about: (entry: Entry) => boolean }) {
  const t = useText();
  const { outbox } = useSession();
  const refused = (useEntries() ?? []).filter((one) => one.problem && one.type.startsWith('casework.') && about(one));
  const client = useQueryClient();
  useEffect(() => {
    if (refused.length > 0) for (const word of ['household', 'alarms']) void client.invalidateQueries({ queryKey: [word] }); // shown as it stands now, not as this device last read it
  }, [client, refused.length]);
  return refused.map((one) => {
    const asked = one.type === 'casework.change-line' ? (one.payload as ChangeLine).state : '';
    return (
      <div key={one.id} className="line-refused" role="status">
        <div><strong>{one.problem!.title}.</strong> {one.problem!.detail ?? one.problem!.errors?.[0]?.detail} <span className="soft">{isState(asked) ? t('notChanged', { state: t(`state.${asked}`) }) : t('notDone')}</span></div>
        <Button variant="default" size="compact-md" onClick={() => void outbox?.discard(one.id)}>{t('understood')}</Button>
      </div>
    );
  });
}

/** Commands about one line of a plan. */
export const aboutLine = (id: string) => (entry: Entry) => {
  const payload = entry.payload as { lineId?: string; lines?: { lineId: string }[] };
  return entry.type !== 'casework.add-line' && (payload.lineId === id || payload.lines?.[0]?.lineId === id);
};
