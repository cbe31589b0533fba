import { Face, formatDate, formatTime, type HouseholdFile } from '@asigur/sdk';
import { useInstrument } from '../interview/instrument.ts';
import { useText } from './texts.ts';

/** The assessments of a household, newest first. */
export function Assessments({ file }: { file: HouseholdFile }) {
  const t = useText();
  const guide = useInstrument();
  if (file.assessments.length === 0) return <div className="card"><Face icon="file" title={t('noAssessments')}>{t('neverAssessedWhat')}</Face></div>;
  return (
    <ul className="lines card">
      {file.assessments.map((one) => (
        <li key={one.id} className="line">
          <span className="line-main"><strong>{formatDate(one.visitDate)}</strong><span>{guide.data?.answerText('Z03', one.kind) ?? one.kind}</span><span className="soft small">{[one.author && t('by', { author: one.author }), one.submittedAt && formatTime(one.submittedAt), t('version', { version: one.instrumentVersion })].filter(Boolean).join(' · ')}</span></span>
          <span className={`chip ${one.state === 'submitted' ? 'chip-good' : 'chip-plain'}`}>{t(one.state)}</span>
        </li>
      ))}
    </ul>
  );
}
