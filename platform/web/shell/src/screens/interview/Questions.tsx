import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Progress, useLocation, useQueryClient, useSession, type AnswerValue, type HouseholdFile } from '@asigur/sdk';
import type { Parameters } from '@asigur/engine';
import AlsoHere from '../presence/AlsoHere.tsx';
import { AlarmPanel } from './AlarmPanel.tsx';
import { changedFrom, useBefore } from './before.ts';
import { useColleagues, type FromColleague } from './colleagues.ts';
import { Conflicts, type Settle } from './Conflicts.tsx';
import { DiagnosisBar } from './DiagnosisBar.tsx';
import { answerOf, DraftKeeper, isCarried, withAnswer, type Draft } from './draft.ts';
import { useSubjectName } from './InterviewScreen.tsx';
import type { Guide } from './instrument.ts';
import { useAsked, useDiagnosis } from './judge.ts';
import { Origins } from './Origins.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { Review } from './Review.tsx';
import { interviewOf, progressOf, stepsOf } from './steps.ts';
import { useText } from './texts.ts';
import { formatDate } from '@asigur/sdk';

/** Writes answers as they come, and what is gathered when the page is left. */
function useKeeper(start: Draft): DraftKeeper {
  const { outbox } = useSession();
  const [keeper] = useState(() => new DraftKeeper(outbox!, start));
  useEffect(() => {
    const leave = () => void keeper.keep();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
    };
  }, [keeper]);
  return keeper;
}

/** The questions, one group at a time, with the diagnosis at the foot of the screen. */
export function Questions({ file, guide, parameters, start }: { file: HouseholdFile; guide: Guide; parameters: Parameters; start: Draft }) {
  const t = useText();
  const nameOf = useSubjectName(file);
  const [, go] = useLocation();
  const client = useQueryClient();
  const [draft, setDraft] = useState(start);
  const [key, setKey] = useState<string>('h-Z-0');
  const [reviewing, setReviewing] = useState(false);
  const [turn, setTurn] = useState(0); // a chosen answer redraws its field
  const keeper = useKeeper(start);
  const [fromColleagues, setFromColleagues] = useState<FromColleague[]>([]);
  useColleagues(draft, keeper, (next, from) => {
    setDraft(next);
    keeper.see(next);
    if (from.length === 0) return;
    setFromColleagues(from);
    if (from.some((one) => one.person === step.person && typeof answerOf(next, one.person, one.question) === 'number')) setTurn(turn + 1); // a typed number redraws its field
  });
  const members = file.members;
  const before = useBefore(file, draft);
  const asked = useAsked(guide, parameters, draft, members);
  const diagnosis = useDiagnosis(guide, parameters, draft, members);
  const steps = useMemo(() => stepsOf(guide, members, asked), [guide, members, asked]);
  const at = Math.max(0, steps.findIndex((step) => step.key === key));
  const step = steps[at]!;
  const top = useRef<HTMLDivElement>(null);

  const answer = (question: string, value: AnswerValue) => {
    const base = answerOf(draft, step.person, question);
    if (JSON.stringify(base) === JSON.stringify(value) && !isCarried(draft, step.person, question)) return;
    const next = withAnswer(draft, step.person, question, value);
    setDraft(next);
    keeper.answer(next, step.person, question, value, base);
  };
  /** What is from last time on this screen is so today too. */
  const confirmAll = (questions: string[]) => {
    const next = questions.reduce((now, question) => withAnswer(now, step.person, question, answerOf(now, step.person, question)), draft);
    setDraft(next);
    for (const question of questions) keeper.answer(next, step.person, question, answerOf(draft, step.person, question), answerOf(draft, step.person, question));
  };
  const settle: Settle = async ({ personId, question }, value, standing) => {
    const next = withAnswer(draft, personId, question, value);
    setDraft(next);
    setTurn(turn + 1);
    keeper.answer(next, personId, question, value, standing);
    await keeper.keep();
  };
  const show = (to: string) => {
    void keeper.keep();
    setReviewing(false);
    setKey(to);
    window.scrollTo(0, 0);
    top.current?.focus({ preventScroll: true });
  };
  const submit = async () => {
    await keeper.submit();
    client.removeQueries({ queryKey: ['draft', file.household.id] });
    go(`/gospodarii/${file.household.id}/plan`);
  };
  const subjects = [null, ...members.map((one) => one.id)].filter((person) => steps.some((one) => one.person === person));
  const total = progressOf(steps, draft);
  const section = guide.instrument.sections.find((one) => one.code === step.section)!;
  const carried = step.questions.map((one) => one.code).filter((code) => isCarried(draft, step.person, code));
  const interview = useMemo(() => interviewOf(draft, members), [draft, members]);
  const ofSection = steps.filter((one) => one.person === step.person && one.section === step.section);
  return (
    <>
      <nav className="subjects" aria-label={t('whoFor')}>
        {subjects.map((person) => {
          const { done, all } = progressOf(steps, draft, person);
          const here = !reviewing && step.person === person;
          return (
            <button key={person ?? 'h'} type="button" className="subject" aria-current={here ? 'step' : undefined} onClick={() => show(steps.find((one) => one.person === person)!.key)}>
              <span>{nameOf(person)}</span><span className="small num">{done}/{all}</span>
            </button>
          );
        })}
      </nav>
      <div className="page-narrow iv-page">
        {diagnosis && <AlarmPanel guide={guide} members={members} diagnosis={diagnosis} place={reviewing ? 'review' : step.key} />}
        <div role="status">{fromColleagues.length > 0 && <p className="from-colleague small" data-testid="from-colleague">{t('fromColleague', { name: [...new Set(fromColleagues.map((one) => one.name))].join(', ') })} {fromColleagues.slice(0, 3).map((one) => guide.question(one.question)).filter((one) => one !== undefined).map((one) => guide.text(one)).join(' · ')}{fromColleagues.length > 3 && ' · …'}</p>}</div>
        <AlsoHere household={file.household.id} where={`interview:${step.section}`} nameOf={(code) => { const one = guide.instrument.sections.find((each) => each.code === code); return one ? `${code}. ${guide.name(one)}` : code; }} />
        <Conflicts guide={guide} file={file} assessmentId={draft.assessmentId} settle={settle} />
        {reviewing ? <Review guide={guide} file={file} draft={draft} before={before} steps={steps} diagnosis={diagnosis} show={show} submit={submit} /> : (
          <>
            <div className="group-head" ref={top} tabIndex={-1}>
              <div className="soft small">{nameOf(step.person)}</div>
              <h2>{guide.name(section)}{ofSection.length > 1 && <span className="soft num"> {ofSection.indexOf(step) + 1}/{ofSection.length}</span>}</h2>
              <Progress value={total.all ? (total.done / total.all) * 100 : 0} size="sm" aria-label={t('progress', total)} />
              <div className="soft small num">{t('progress', total)}</div>
              {draft.prefilledFrom && at === 0 && <p className="hint soft small">{t('prefilled', { date: formatDate(draft.prefilledFrom) })}</p>}
            </div>
            {carried.length > 1 && <Button variant="light" onClick={() => confirmAll(carried)} data-testid="same-all">{t('sameAll', { count: carried.length })}</Button>}
            {step.questions.map((question) => (
              <QuestionCard foot={<Origins household={file.household.id} person={step.person} code={question.code} guide={guide} />} carriedFrom={isCarried(draft, step.person, question.code) ? (before?.visitDate ?? draft.prefilledFrom ?? '') : null} key={`${step.key}-${question.code}-${turn}`} before={before && { date: before.visitDate, value: changedFrom(before, draft, step.person, question.code) }} name={`${step.person ?? 'h'}-${question.code}`} guide={guide} question={question} members={members} value={answerOf(draft, step.person, question.code)} answer={(value) => answer(question.code, value)} />
            ))}
            <div className="iv-nav">
              <Button size="lg" variant="default" disabled={at === 0} onClick={() => show(steps[at - 1]!.key)}>{t('previous')}</Button>
              {at < steps.length - 1 ? <Button size="lg" onClick={() => show(steps[at + 1]!.key)}>{t('next')}</Button> : <Button size="lg" onClick={() => { void keeper.keep(); setReviewing(true); window.scrollTo(0, 0); }}>{t('review')}</Button>}
            </div>
            {at < steps.length - 1 && <button type="button" className="to-review" onClick={() => { void keeper.keep(); setReviewing(true); window.scrollTo(0, 0); }}>{t('review')}</button>}
          </>
        )}
      </div>
      <DiagnosisBar guide={guide} members={members} diagnosis={diagnosis} asked={{ interview, parameters }} />
    </>
  );
}
