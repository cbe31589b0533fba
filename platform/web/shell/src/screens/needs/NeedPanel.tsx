import { formatDate, formatTime, SkeletonLines, type HouseholdFile } from '@asigur/sdk';
import { Why } from '../interview/Findings.tsx';
import { useInstrument } from '../interview/instrument.ts';
import { useAssessed } from './assessed.ts';
import { Judging } from './Judging.tsx';
import type { Shown } from './steps.ts';
import { useText } from './texts.ts';
import { Turning } from './Turning.tsx';

/** Every step that led here: who, when, why, which assessment. */
function History({ need }: { need: Shown }) {
  const t = useText();
  return (
    <details className="need-life" data-testid="life">
      <summary>{t('history')} ({need.steps.length})</summary>
      <ol>
        {need.steps.map((step, at) => (
          <li key={need.steps.length - at}>
            <span className="soft small num">{formatTime(step.at)}{step.author && ` · ${step.author}`}</span>
            <div>{t(`what.${step.what}`)}{step.before !== step.after && <> → <strong>{t(`state.${step.after}`)}</strong></>}</div>
            {step.reason && <div className="need-reason">{step.reason}</div>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Why it was found: the assessment that found it, its criteria in words, the answers it read, which answer would change it. */
function Explained({ file, need }: { file: HouseholdFile; need: Shown }) {
  const t = useText();
  const current = useInstrument().data;
  const assessed = useAssessed(need.assessmentId, file.members);
  if (need.assessmentId === null) return null;
  if (assessed === undefined) return <SkeletonLines lines={2} />;
  const finding = assessed?.diagnosis.members.find((one) => one.id === need.personId)?.diagnoses.find((one) => one.vulnerability === need.vulnerability);
  if (!assessed || !finding) {
    const criterion = (code: string) => (assessed?.guide ?? current)?.criterion(code);
    return <div className="why"><p className="soft small">{t('notReadable')}</p><div>{t('older')}: {need.fired.map((code) => { const one = criterion(code); return one ? (assessed?.guide ?? current)!.text(one) : code; }).join('; ')}</div></div>;
  }
  const { guide, parameters, interview } = assessed;
  const origin = (question: string, person: string | null) => {
    const of = guide.question(question)?.scope === 'household' ? assessed.file : assessed.file.members.find((one) => one.personId === (person ?? need.personId));
    const other = of?.byOthers[question];
    return [other && `${other.name}, ${formatDate(other.at.slice(0, 10))}`, of?.carried.includes(question) && t('carried')].filter(Boolean).join(', ') || null;
  };
  return (
    <>
      <Why guide={guide} members={file.members} finding={finding} origin={origin} />
      <p className="soft small">{t('from', { date: formatDate(assessed.file.visitDate), author: assessed.file.author, version: assessed.file.instrumentVersion })}</p>
      <Turning guide={guide} parameters={parameters} interview={interview} members={file.members} person={need.personId} vulnerability={need.vulnerability} />
    </>
  );
}

/** All about one vulnerability of one person; can stand wherever one is shown. */
export function NeedPanel({ file, need }: { file: HouseholdFile; need: Shown }) {
  const t = useText();
  const added = need.handPriority === null ? undefined : need.steps.find((step) => step.what === 'added');
  return (
    <div className="need-panel">
      {need.gone && <p className="hint">{t('goneWhat')}</p>}
      {added && <p><strong>{t('byHand')}{added.author && `, ${added.author}`}, {formatDate(added.at.slice(0, 10))}:</strong> {added.reason}</p>}
      <Explained file={file} need={need} />
      <Judging householdId={file.household.id} need={need} />
      <History need={need} />
    </div>
  );
}
