import { Card, Face, get, Link, may, PriorityChip, remembered, SkeletonLines, useQuery, useSession, type AssessmentFile, type HouseholdFile } from '@asigur/sdk';
import { ageText, fullName, useWords } from '../../lib/words.ts';
import { AlarmPanel } from '../interview/AlarmPanel.tsx';
import { draftId, lastSubmitted, type Draft } from '../interview/draft.ts';
import { Findings } from '../interview/Findings.tsx';
import { useInstrument, useParameters } from '../interview/instrument.ts';
import { countFindings, useDiagnosis } from '../interview/judge.ts';
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
        if (got.state === 'submitted' || kept?.assessmentId !== last!.id) return { own: false, draft: { assessmentId: got.id, householdId: got.householdId, visitDate: got.visitDate, kind: got.kind, instrumentVersion: got.instrumentVersion, prefilledFrom: null, submitted: true, household: got.household, members: Object.fromEntries(got.members.map((one) => [one.personId, one.answers])) } };
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

/** What each person needs, with its reasons, from the newest assessment. */
export function Needs({ file }: { file: HouseholdFile }) {
  const t = useText();
  const { session } = useSession();
  const guide = useInstrument(lastSubmitted(file)?.instrumentVersion ?? null);
  const answers = useLastAnswers(file);
  const parameters = useParameters(answers.data?.draft.visitDate ?? null);
  const diagnosis = useDiagnosis(guide.data, parameters.data, answers.data?.draft ?? null, file.members);
  if (!lastSubmitted(file)) return <div className="card"><Face icon="heart" title={t('neverAssessed')} action={may(session, 'assessment.record') && <Link className="button-link" href={`/gospodarii/${file.household.id}/interviu`}>{t('interview')}</Link>}>{t('neverAssessedWhat')}</Face></div>;
  if (guide.data && diagnosis) {
    if (countFindings(diagnosis) === 0) return <div className="card"><Face icon="heart" title={t('noNeeds')}>{t('noNeedsWhat')}</Face></div>;
    return <><AlarmPanel small guide={guide.data} members={file.members} diagnosis={diagnosis} /><Card>{answers.data?.own && <p className="soft small">{t('onDevice')}</p>}<Findings guide={guide.data} members={file.members} diagnosis={diagnosis} opened={false} /></Card></>;
  }
  if (file.members.some((one) => one.diagnoses.length > 0)) return <Stated file={file} />;
  if (answers.error || guide.error) return <div className="card"><Face icon="heart" title={t('noNeeds')}>{t('noNeedsWhat')}</Face></div>;
  return <SkeletonLines lines={5} />;
}
