import { useState } from 'react';
import { Button, CopyButton, DateField, Icon, locale, NativeSelect, query, Reading, today, useLocation, useRead, useSearch, type AnswerValue } from '@asigur/sdk';
import { answerOf, withAnswer } from '../interview/draft.ts';
import { useInstrument, useParameters, type Guide } from '../interview/instrument.ts';
import { useAsked } from '../interview/judge.ts';
import { QuestionCard } from '../interview/QuestionCard.tsx';
import { progressOf, stepsOf } from '../interview/steps.ts';
import type { Parameters } from '@asigur/engine';
import { Members } from './Members.tsx';
import { Result } from './Result.tsx';
import { useText } from './texts.ts';
import { draftOf, emptyHousehold, fromExample, fromHash, membersOf, toHash, type Example, type Tried } from './tried.ts';
import type { GuideVersion } from './versions.ts';

interface Desk { guide: Guide; parameters: Parameters; tried: Tried; change: (next: Tried) => void; turn: number }

/** The questions that are asked, as in the interview, but all of a subject at once. */
function Answering({ guide, parameters, tried, change, turn }: Desk) {
  const t = useText();
  const [subject, setSubject] = useState<string | null>(null);
  const members = membersOf(tried, (number) => t('member', { number }));
  const draft = draftOf(tried);
  const asked = useAsked(guide, parameters, draft, members);
  const steps = stepsOf(guide, members, asked);
  const person = members.some((one) => one.id === subject) ? subject : null;
  const answer = (question: string, value: AnswerValue) => {
    const next = withAnswer(draft, person, question, value);
    change({ ...tried, household: next.household, members: tried.members.map((one) => ({ ...one, answers: next.members[one.id] ?? one.answers })) });
  };
  return (
    <section aria-label={t('answers')}>
      <nav className="subjects try-subjects" aria-label={t('whoFor')}>
        {[null, ...members.map((one) => one.id)].map((one) => {
          const { done, all } = progressOf(steps, draft, one);
          return <button key={one ?? 'h'} type="button" className="subject" aria-current={one === person ? 'step' : undefined} onClick={() => setSubject(one)}><span>{members.find((member) => member.id === one)?.givenName ?? t('household')}</span><span className="small num">{t('answered', { done, all })}</span></button>;
        })}
      </nav>
      {steps.filter((step) => step.person === person).map((step) => (
        <div key={step.key}>
          {step.key.endsWith('-0') && <h3>{guide.name(guide.instrument.sections.find((one) => one.code === step.section)!)}</h3>}
          {step.questions.map((question) => <QuestionCard key={`${turn}-${person}-${question.code}`} name={`try-${person ?? 'h'}-${question.code}`} guide={guide} question={question} members={members} value={answerOf(draft, person, question.code)} answer={(value) => answer(question.code, value)} />)}
        </div>
      ))}
    </section>
  );
}

function Bench({ tried, change, turn }: Omit<Desk, 'guide' | 'parameters'>) {
  const guide = useInstrument(tried.version);
  const parameters = useParameters(tried.visitDate);
  return (
    <Reading of={guide}>
      {(its) => (
        <Reading of={parameters}>
          {(known) => (
            <div className="try">
              <div><Members key={turn} guide={its} tried={tried} change={change} /><Answering guide={its} parameters={known} tried={tried} change={change} turn={turn} /></div>
              <Result guide={its} parameters={known} tried={tried} />
            </div>
          )}
        </Reading>
      )}
    </Reading>
  );
}

/** The methodologist's desk: a made-up household, its diagnosis with reasons, its plan. The address can be passed on. */
function Loaded({ examples }: { examples: Example[] }) {
  const t = useText();
  const search = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const versions = useRead<GuideVersion[]>(['instrument', 'versions'], '/admin/guide/versions');
  const named = (name: string | null) => examples.find((one) => one.name === name);
  // nothing asked for: a worked household shows what this desk does better than an empty one
  const asked = search.get('exemplu') ?? (location.hash ? '' : (examples[0]?.name ?? ''));
  const [chosen, setChosen] = useState(asked);
  const [turn, setTurn] = useState(0); // another household redraws the typed fields
  const [tried, setTried] = useState<Tried>(() => {
    const example = named(asked);
    return { ...(fromHash(location.hash) ?? (example ? fromExample(example) : emptyHousehold())), ...(search.get('versiune') && { version: search.get('versiune') }) };
  });
  const begin = (name: string) => {
    const example = named(name);
    setChosen(name);
    setTried({ ...(example ? fromExample(example) : emptyHousehold()), version: tried.version });
    setTurn(turn + 1);
    go(`/ghid/incercare${query({ exemplu: name, versiune: tried.version })}`, { replace: true });
  };
  return (
    <>
      <section className="card pad try-head">
        <NativeSelect label={t('start')} value={chosen} onChange={(e) => begin(e.currentTarget.value)} data={[{ value: '', label: t('empty') }, ...examples.map((one) => ({ value: one.name, label: locale() === 'en' ? one.title_en : one.title_ro }))]} />
        <NativeSelect label={t('version')} value={tried.version ?? ''} onChange={(e) => setTried({ ...tried, version: e.currentTarget.value || null })} data={(versions.data ?? []).map((one) => (one.state === 'current' ? { value: '', label: t('current', { version: one.version }) } : { value: one.version, label: one.version }))} />
        <DateField key={turn} label={t('visit')} value={tried.visitDate} latest={today()} onChange={(day) => day && setTried({ ...tried, visitDate: day })} />
        <CopyButton value={`${location.origin}/ghid/incercare${toHash(tried)}`}>{({ copied, copy }) => <Button variant="light" leftSection={<Icon name={copied ? 'check' : 'send'} size={18} />} onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}</CopyButton>
      </section>
      <Bench tried={tried} change={setTried} turn={turn} />
    </>
  );
}

export function TryOut() {
  const examples = useRead<Example[]>(['instrument', 'examples'], '/instrument/examples');
  return <Reading of={examples}>{(all) => <Loaded examples={all} />}</Reading>;
}
