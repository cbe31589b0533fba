import { Button, useSession, type Entry } from '@asigur/sdk';
import { useText } from './texts.ts';

/** A change on its way, or refused: what was told, and a way to take it back. */
export function Underway({ entry }: { entry: Entry }) {
  const t = useText();
  const { outbox } = useSession();
  if (!entry.problem) return <p className="soft" role="status">{t('sending')}</p>;
  return <div className="line-refused" role="alert"><div><strong>{entry.problem.title}</strong><br />{entry.problem.errors?.[0]?.detail ?? entry.problem.detail}</div><Button size="compact-sm" variant="light" onClick={() => void outbox?.discard(entry.id)}>{t('takeBack')}</Button></div>;
}
