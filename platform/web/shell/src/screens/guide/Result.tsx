import type { Diagnosis, Parameters } from '@asigur/engine';
import { Alert, Card, formatDate, formatNumber, FormProblem, Icon, locale, post, PriorityChip, ProblemError, Title, useDebouncedValue, useQuery, type DiagnoseAnswer, type Member } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { Findings } from '../interview/Findings.tsx';
import type { Guide } from '../interview/instrument.ts';
import { countFindings, countToClarify, useDiagnosis } from '../interview/judge.ts';
import { interviewOf } from '../interview/steps.ts';
import { sameDiagnosis } from './same.ts';
import { useText } from './texts.ts';
import { draftOf, membersOf, requestOf, type Tried } from './tried.ts';

type TriedLine = DiagnoseAnswer['plan'][number];

function Line({ guide, members, line }: { guide: Guide; members: Member[]; line: TriedLine }) {
  const t = useText();
  const words = useWords();
  const text = (ro: string, en: string) => (locale() === 'en' ? en : ro) || ro;
  const who = line.persons.map((id) => members.find((one) => one.id === id)).filter((one) => one !== undefined).map((one) => fullName(words, one));
  const facts = [
    who.length ? who.join(', ') : t('whole'),
    guide.nameOfRole(line.role) + (line.fallbackRoles.length ? `, ${t('or', { roles: line.fallbackRoles.map(guide.nameOfRole).join(', ') })}` : ''),
    line.due ? `${t('until', { date: formatDate(line.due) })} (${text(line.timingRo, line.timingEn)})` : text(line.timingRo, line.timingEn),
    line.destinations.map(guide.nameOfDestination).join('; '),
    line.vulnerabilities.map(guide.nameOfVulnerability).join('; '),
  ];
  return (
    <li className="plan-line">
      <div className="plan-text"><PriorityChip priority={line.priority} short /><strong>{text(line.textRo, line.textEn)}</strong> <span className="code">{line.service}</span></div>
      <div className="small soft">{facts.filter(Boolean).join(' · ')}</div>
      {line.folded.length > 0 && <details className="clarify"><summary>{t('folded', { count: line.folded.length })}</summary><ul className="plan-inside">{line.folded.map((one) => <Line key={one.service + one.persons.join()} guide={guide} members={members} line={one} />)}</ul></details>}
    </li>
  );
}

function Plan({ guide, members, lines }: { guide: Guide; members: Member[]; lines: TriedLine[] }) {
  const t = useText();
  const categories = guide.instrument.categories.map((one) => one.code).filter((code) => lines.some((line) => line.category === code));
  return (
    <section data-testid="try-plan">
      <Title order={2}>{t('plan')} <span className="soft num">{t('planLines', { count: lines.length })}</span></Title>
      {lines.length === 0 && <p className="soft">{t('noPlan')}</p>}
      {categories.map((code) => <Card key={code} component="section" className="plan-category" padding={0}><h3>{guide.nameOfCategory(code)}</h3><ul>{lines.filter((line) => line.category === code).map((line) => <Line key={line.service + line.persons.join()} guide={guide} members={members} line={line} />)}</ul></Card>)}
    </section>
  );
}

function Agreement({ here, there }: { here: Diagnosis; there: DiagnoseAnswer }) {
  const t = useText();
  if (sameDiagnosis(here, there)) return <p className="small soft" data-testid="agrees"><Icon name="check" size={16} /> {t('agrees')} · {there.instrumentVersion}</p>;
  return <Alert color="alarm" role="alert" title={t('differs')}>{t('differsWhat')}</Alert>;
}

function Sums({ answer }: { answer: DiagnoseAnswer }) {
  const t = useText();
  const words = useWords();
  const fact = (label: string, value: string) => <div><dt>{label}</dt><dd>{value}</dd></div>;
  return (
    <dl className="facts">
      {fact(t('rooms'), answer.roomsRequired === null ? t('unknown') : String(answer.roomsRequired))}
      {fact(t('crowded'), answer.overcrowded === null ? t('unknown') : words(answer.overcrowded ? 'da' : 'nu'))}
      {fact(t('income'), answer.adjustedIncome === null ? t('unknown') : t('lei', { sum: formatNumber(Math.round(answer.adjustedIncome)) }))}
    </dl>
  );
}

/** What the answers lead to: reasons at once from this device's engine, plan and final word from the server. */
export function Result({ guide, parameters, tried }: { guide: Guide; parameters: Parameters; tried: Tried }) {
  const t = useText();
  const words = useWords();
  const members = membersOf(tried, (number) => t('member', { number }));
  const here = useDiagnosis(guide, parameters, draftOf(tried), members);
  const [settled] = useDebouncedValue(JSON.stringify(requestOf(tried)), 400);
  const there = useQuery({ queryKey: ['instrument', 'diagnose', settled], queryFn: () => post<DiagnoseAnswer>('/instrument/diagnose', JSON.parse(settled)), gcTime: 60_000, placeholderData: (before) => before });
  const whose = (pointer: string) => {
    const member = members[Number(/^\/members\/(\d+)\//.exec(pointer)?.[1] ?? -1)];
    return member ? `${fullName(words, member)}: ` : '';
  };
  const current = settled === JSON.stringify(requestOf(tried)) && !there.isPlaceholderData;
  return (
    <div className="try-result" data-testid="try-result">
      <Card component="section">
        <Title order={2}>{t('result')} {here && <span className="soft num">{countFindings(here)}</span>}</Title>
        <FormProblem error={there.error} />
        {there.error instanceof ProblemError && <ul className="plain-list">{(there.error.problem.errors ?? []).map((one) => <li key={one.pointer}>{whose(one.pointer)}{one.detail}</li>)}</ul>}
        {here && current && there.data && !there.error && <Agreement here={here} there={there.data} />}
        {!current && <p className="small soft" role="status">{t('waiting')}</p>}
        {there.data && !there.error && <Sums answer={there.data} />}
        {here && countFindings(here) + countToClarify(here) === 0 && <p className="soft">{t('nothing')}</p>}
        {here && <Findings guide={guide} members={members} diagnosis={here} asked={{ interview: interviewOf(draftOf(tried), members), parameters }} />}
      </Card>
      {there.data && !there.error && <Plan guide={guide} members={members} lines={there.data.plan as TriedLine[]} />}
    </div>
  );
}
