import { Face, Reading, SkeletonLines, Title, useRead, type Alarm } from '@asigur/sdk';
import { Download } from '../papers/Download.tsx';
import { AlarmCard } from './AlarmCard.tsx';
import { useText } from './texts.ts';

/** All open alarms in scope: those nobody has taken first. */
export default function Alarms() {
  const t = useText();
  const read = useRead<Alarm[]>(['alarms'], '/casework/alarms');
  return (
    <div className="page">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p><p className="soft num">{t('numbers')}</p></div><Download list="/casework/tables/alarms" /></div>
      <Reading of={read} skeleton={<SkeletonLines lines={5} height={90} />} isEmpty={(all) => all.length === 0} empty={<div className="card"><Face icon="check" title={t('none')}>{t('noneWhat')}</Face></div>}>
        {(all) => <div className="card alarms">{all.map((one) => <AlarmCard key={one.id} alarm={one} />)}</div>}
      </Reading>
    </div>
  );
}
