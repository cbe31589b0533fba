import { useState } from 'react';
import { Face, formatDate, formatTime, Icon, type AssessmentRow, type HouseholdFile } from '@asigur/sdk';
import { useInstrument } from '../interview/instrument.ts';
import { Compared } from '../needs/Compared.tsx';
import { useText as useNeedText } from '../needs/texts.ts';
import { useText } from './texts.ts';

/** What has changed since the assessment before, one touch away. */
function SinceBefore({ file, row, before }: { file: HouseholdFile; row: AssessmentRow; before: AssessmentRow }) {
  const t = useNeedText();
  const [open, setOpen] = useState(false);
  return (
    <div className="since">
      <button type="button" className="quiet-link" aria-expanded={open} data-testid="since" onClick={() => setOpen(!open)}><Icon name={open ? 'up' : 'down'} size={16} />{t('since', { date: formatDate(before.visitDate) })}</button>
      {open && <Compared file={file} earlier={before.id} later={row.id} />}
    </div>
  );
}

/** The assessments of a household, newest first, each with what it says otherwise than the one before. */
export function Assessments({ file }: { file: HouseholdFile }) {
  const t = useText();
  const guide = useInstrument();
  if (file.assessments.length === 0) return <div className="card"><Face icon="file" title={t('noAssessments')}>{t('neverAssessedWhat')}</Face></div>;
  return (
    <ul className="lines card">
      {file.assessments.map((one, at) => {
        const before = one.state === 'submitted' ? file.assessments.slice(at + 1).find((other) => other.state === 'submitted') : undefined;
        return (
          <li key={one.id}>
            <div className="line">
              <span className="line-main"><strong>{formatDate(one.visitDate)}</strong><span>{guide.data?.answerText('Z03', one.kind) ?? one.kind}</span><span className="soft small">{[one.author && t('by', { author: one.author }), one.submittedAt && formatTime(one.submittedAt), t('version', { version: one.instrumentVersion })].filter(Boolean).join(' · ')}</span></span>
              <span className={`chip ${one.state === 'submitted' ? 'chip-good' : 'chip-plain'}`}>{t(one.state)}</span>
            </div>
            {before && <SinceBefore file={file} row={one} before={before} />}
          </li>
        );
      })}
    </ul>
  );
}
