import { Button, Card, formatDate, FormProblem, Icon, Stack, useMutation, type AnswerValue, type HouseholdFile } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import type { Diagnosis } from '@asigur/engine';
import { changedFrom, changesSince, needChanges, type Before } from './before.ts';
import { answerOf, isCarried, type Draft } from './draft.ts';
import { useSubjectName } from './InterviewScreen.tsx';
import type { Guide } from './instrument.ts';
import { NeedChanges } from './NeedChanges.tsx';
import { unansweredIn, type Step } from './steps.ts';
import { useText } from './texts.ts';
import { Link } from '@asigur/sdk';

/** What the guide needs before it can be closed and this household still lacks, by member. */
function missingFields(file: HouseholdFile) {
  return file.members.flatMap((one) => [
    ...(one.birthDate === null ? [{ member: one, what: 'memberAge' as const }] : []),
    ...(one.sex === null ? [{ member: one, what: 'memberSex' as const }] : []),
  ]);
}

/** What has changed since the assessment before: was, is. */
function Changes({ guide, file, draft, before, steps, diagnosis }: { guide: Guide; file: HouseholdFile; draft: Draft; before: Before; steps: Step[]; diagnosis: Diagnosis | null }) {
  const t = useText();
  const nameOf = useSubjectName(file);
  const changes = changesSince(before, draft, steps);
  const said = (code: string, value: AnswerValue) => (value === null ? t('noAnswer') : guide.answerText(code, value));
  const date = formatDate(before.visitDate);
  const found = diagnosis?.members.flatMap((of) => of.diagnoses.map((one) => ({ personId: of.id, vulnerability: one.vulnerability, priority: one.priority })));
  const needs = found && <><h3>{t('needsChange')}</h3><NeedChanges guide={guide} members={file.members} changes={needChanges(before.diagnoses, found)} /></>;
  if (changes.length === 0) return <Card><p className="soft">{t('noChanges', { date })}</p>{needs}</Card>;
  return (
    <Card>
      {needs}
      <details data-testid="changes"><summary>{t('changes', { count: changes.length, date })}</summary>
        <ul className="changes">{changes.map(({ step, question }) => <li key={step.key + question.code}><span className="soft small">{nameOf(step.person)}: {guide.text(question)}</span><br />{said(question.code, changedFrom(before, draft, step.person, question.code))} → <strong>{said(question.code, answerOf(draft, step.person, question.code))}</strong></li>)}</ul>
      </details>
    </Card>
  );
}

/** Before sending: what is still needed, what has no answer, and one touch to each. */
export function Review({ guide, file, draft, before, steps, diagnosis, show, submit }: { guide: Guide; file: HouseholdFile; draft: Draft; before: Before | null; steps: Step[]; diagnosis: Diagnosis | null; show: (key: string) => void; submit: () => Promise<void> }) {
  const t = useText();
  const words = useWords();
  const nameOf = useSubjectName(file);
  const sending = useMutation({ mutationFn: submit });
  const required = new Set(guide.instrument.required_to_submit);
  const lacking = missingFields(file);
  const open = steps.map((step) => ({ step, questions: unansweredIn(step, draft) })).filter((one) => one.questions.length > 0);
  const carried = steps.map((step) => ({ step, count: step.questions.filter((one) => isCarried(draft, step.person, one.code)).length })).filter((one) => one.count > 0);
  const blocked = lacking.length > 0 || open.some(({ questions }) => questions.some((one) => required.has(one.code)));
  const count = open.reduce((sum, one) => sum + one.questions.length, 0);
  return (
    <Stack>
      <h2>{t('reviewTitle')}</h2>
      <FormProblem error={sending.error} />
      {lacking.length > 0 && (
        <Card>
          <h3>{t('missingRequired')}</h3>
          <ul className="plain-list">{lacking.map(({ member, what }) => <li key={member.id + what}>{fullName(words, member)}: {t(what)} · <Link href={`/gospodarii/${file.household.id}/oameni`}>{t('goAnswer')}</Link></li>)}</ul>
        </Card>
      )}
      <Card>
        {count === 0 ? <p className="good"><Icon name="check" /> {t('complete')}</p> : (
          <>
            <h3 className="num">{t('missing', { count })}</h3>
            <p className="soft small">{t('missingWhat')}</p>
            <ul className="lines review">
              {open.map(({ step, questions }) => (
                <li key={step.key}>
                  <button type="button" className="line" onClick={() => show(step.key)}>
                    <span className="line-main"><strong>{nameOf(step.person)}</strong><span className="soft small">{questions.map((one) => guide.text(one) + (required.has(one.code) ? ` (${t('required')})` : '')).join(' · ')}</span></span>
                    <span className="line-end act">{t('goAnswer')}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
      {carried.length > 0 && (
        <Card>
          <h3 className="num" data-testid="carried-left">{t('carriedLeft', { count: carried.reduce((sum, one) => sum + one.count, 0) })}</h3>
          <p className="soft small">{t('carriedLeftWhat')}</p>
          <ul className="lines review">{carried.map(({ step, count }) => <li key={step.key}><button type="button" className="line" onClick={() => show(step.key)}><span className="line-main"><strong>{nameOf(step.person)}</strong><span className="soft small num">{guide.name(guide.instrument.sections.find((one) => one.code === step.section)!)} · {count}</span></span><span className="line-end act">{t('goAnswer')}</span></button></li>)}</ul>
        </Card>
      )}
      {before && <Changes guide={guide} file={file} draft={draft} before={before} steps={steps} diagnosis={diagnosis} />}
      <Button size="lg" disabled={blocked} loading={sending.isPending} onClick={() => sending.mutate()} leftSection={<Icon name="send" />}>{t('send')}</Button>
      <Button size="lg" variant="default" onClick={() => show(steps[0]!.key)}>{t('backTo')}</Button>
    </Stack>
  );
}
