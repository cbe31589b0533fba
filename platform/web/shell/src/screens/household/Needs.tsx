import { useMemo } from 'react';
import { Card, Face, get, Link, may, PriorityChip, remembered, SkeletonLines, useQuery, useSession, WrongFace, type AssessmentFile, type HouseholdFile } from '@asigur/sdk';
import { ageText, fullName, useWords } from '../../lib/words.ts';
import { AlarmPanel } from '../interview/AlarmPanel.tsx';
import { asDraft, draftId, lastSubmitted, type Draft } from '../interview/draft.ts';
import { Findings } from '../interview/Findings.tsx';
import { useInstrument, useParameters } from '../interview/instrument.ts';
import { countFindings, useDiagnosis } from '../interview/judge.ts';
import { interviewOf } from '../interview/steps.ts';
import { AddNeed } from '../needs/AddNeed.tsx';
import { useAssessed } from '../needs/assessed.ts';
import { NeedList, useNeeds } from '../needs/NeedList.tsx';
import { isOpen, type Shown } from '../needs/steps.ts';
import { useText } from './texts.ts';

/** The answers behind the newest submitted assessment: the server's, or this device's own while they wait to be sent. */
function useLastAnswers(file: HouseholdFile) {
  const { vault } = useSession();
  const last = lastSubmitted(file);
  return useQuery({
    queryKey: ['assessment', last?.id ?? null],
    enabled: last !== null,
    queryFn: async (): Promise<{ draft: Draft; own: boolean }> => {
      const kept = await vault?.kept<Draft>(draftId(file.household.id));
      try {
        const got = await remembered(`/assessments/${last!.id}`, () => get<AssessmentFile>(`/assessments/${last!.id}`));
        if (got.state === 'submitted' || kept?.assessmentId !== last!.id) return { own: false, draft: asDraft(got) };
      } catch (error) {
        if (kept?.assessmentId !== last!.id) throw error;
      }
      return { draft: kept, own: true };
    },
  });
}

/** The server's diagnosis in words, for when the answers behind it may not be read on this device. */
function Stated({ file }: { file: HouseholdFile }) {
  const t = useText();
  const words = useWords();
  const guide = useInstrument(lastSubmitted(file)?.instrumentVersion ?? null);
  return (
    <ul className="lines card">
      {file.members.filter((one) => one.diagnoses.length > 0).map((member) => (
        <li key={member.id} className="stated">
          <h3>{fullName(words, member)} <span className="soft">{ageText(words, member.ageMonths, member.birthPrecision)}</span></h3>
          {member.diagnoses.map((one) => (
            <div key={one.vulnerability} className="need"><PriorityChip priority={one.priority} short /><span>{guide.data?.nameOfVulnerability(one.vulnerability) ?? one.vulnerability} <span className="code">{one.vulnerability}</span><br /><span className="soft small">{t('criteria')}: {one.fired.map((code) => { const criterion = guide.data?.criterion(code); return criterion ? guide.data!.text(criterion) : code; }).join('; ')}</span></span></div>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The device's own diagnosis while its assessment waits to be sent. */
function Own({ file, draft }: { file: HouseholdFile; draft: Draft }) {
  const t = useText();
  const guide = useInstrument(draft.instrumentVersion).data;
  const parameters = useParameters(draft.visitDate).data;
  const diagnosis = useDiagnosis(guide, parameters, draft, file.members);
  if (!guide || !parameters || !diagnosis) return <SkeletonLines lines={5} />;
  if (countFindings(diagnosis) === 0) return <div className="card"><Face icon="heart" title={t('noNeeds')}>{t('noNeedsWhat')}</Face></div>;
  return <><AlarmPanel small guide={guide} members={file.members} diagnosis={diagnosis} /><Card><p className="soft small">{t('onDevice')}</p><Findings guide={guide} members={file.members} diagnosis={diagnosis} asked={{ interview: interviewOf(draft, file.members), parameters }} opened={false} /></Card></>;
}

/** The alarm of the latest assessment, without what the team has refuted or resolved since. */
function Alarm({ file, needs }: { file: HouseholdFile; needs: Shown[] }) {
  const assessed = useAssessed(lastSubmitted(file)?.id ?? null, file.members);
  const diagnosis = useMemo(() => {
    if (!assessed) return null;
    const stands = (person: string, vulnerability: string) => needs.some((one) => one.personId === person && one.vulnerability === vulnerability && isOpen(one.state));
    return { ...assessed.diagnosis, members: assessed.diagnosis.members.map((of) => ({ ...of, diagnoses: of.diagnoses.filter((one) => stands(of.id, one.vulnerability)) })) };
  }, [assessed, needs]);
  return assessed && diagnosis ? <AlarmPanel small guide={assessed.guide} members={file.members} diagnosis={diagnosis} /> : null;
}

/** What each person needs across assessments, with its reasons; what the device knows alone until it is sent. */
export function Needs({ file }: { file: HouseholdFile }) {
  const t = useText();
  const { session } = useSession();
  const answers = useLastAnswers(file);
  const { needs, error } = useNeeds(file);
  const assessed = lastSubmitted(file) !== null;
  if (answers.data?.own) return <Own file={file} draft={answers.data.draft} />;
  if (!needs) return error ? file.members.some((one) => one.diagnoses.length > 0) ? <Stated file={file} /> : <WrongFace error={error} /> : <SkeletonLines lines={5} />;
  const add = <div className="need-add"><AddNeed file={file} needs={needs} /></div>;
  if (needs.length === 0 && !assessed) return <><div className="card"><Face icon="heart" title={t('neverAssessed')} action={may(session, 'assessment.record') && <Link className="button-link" href={`/gospodarii/${file.household.id}/interviu`}>{t('interview')}</Link>}>{t('neverAssessedWhat')}</Face></div>{add}</>;
  if (needs.length === 0) return <><div className="card"><Face icon="heart" title={t('noNeeds')}>{t('noNeedsWhat')}</Face></div>{add}</>;
  return <><Alarm file={file} needs={needs} /><Card><NeedList file={file} needs={needs} /></Card>{add}</>;
}
