import { Drawer, Icon, PriorityChip, useDisclosure, type Member } from '@asigur/sdk';
import type { Diagnosis } from '@asigur/engine';
import { useWords } from '../../lib/words.ts';
import { Findings, type Asked } from './Findings.tsx';
import type { Guide } from './instrument.ts';
import { countFindings, countToClarify } from './judge.ts';
import { useText } from './texts.ts';

/** The diagnosis while answering: a bar at the foot of the screen that opens into the list with its reasons. */
export function DiagnosisBar({ guide, members, diagnosis, asked }: { guide: Guide; members: Member[]; diagnosis: Diagnosis | null; asked: Asked }) {
  const t = useText();
  const words = useWords();
  const [open, list] = useDisclosure(false);
  if (!diagnosis) return <div className="dx-bar" role="status"><span>{t('cannotJudge')}. {t('cannotJudgeWhat')}</span></div>;
  const found = countFindings(diagnosis);
  const all = diagnosis.members.flatMap((one) => one.diagnoses);
  return (
    <>
      <button type="button" className="dx-bar" onClick={list.open} aria-expanded={open} data-testid="diagnosis">
        <span className="dx-text" role="status">{found ? t('suspected', { count: found }) : t('nothing')}<span className="small dx-more">{t('clarify', { count: countToClarify(diagnosis) })}</span></span>
        <span className="dx-chips">{([1, 2, 3, 4] as const).map((priority) => { const count = all.filter((one) => one.priority === priority).length; return count ? <span key={priority} className="dx-chip"><PriorityChip priority={priority} short /><span className="num">{count}</span></span> : null; })}</span>
        <Icon name="up" /><span className="sr-only">{t('openList')}</span>
      </button>
      <Drawer opened={open} onClose={list.close} position="bottom" size="85%" title={t('listTitle')} className="dx-drawer" closeButtonProps={{ 'aria-label': words('close') }}>
        <div className="dx-list"><Findings guide={guide} members={members} diagnosis={diagnosis} asked={asked} /></div>
      </Drawer>
    </>
  );
}
