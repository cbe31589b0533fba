import { Icon, Link, useRead, type Alarm } from '@asigur/sdk';
import { useText } from './texts.ts';

const AGAIN_MS = 60_000;

/** On every screen of a coordinator, as long as an alarm is not taken: facts bring it at once, and it is read anew each minute besides. */
export default function AlarmBar() {
  const t = useText();
  const read = useRead<Alarm[]>(['alarms'], '/casework/alarms', true, AGAIN_MS);
  const untaken = (read.data ?? []).filter((one) => one.takenAt === null);
  if (untaken.length === 0) return null;
  return (
    <div className="alarm-bar" role="alert">
      <Icon name="alarm" size={18} /><strong>{t('untaken', { count: untaken.length })}</strong>
      <Link href="/alarme">{t('openAll')}</Link>
    </div>
  );
}
