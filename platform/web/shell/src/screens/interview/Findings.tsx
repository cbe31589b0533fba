import { Accordion, formatNumber, PriorityChip, type Member } from '@asigur/sdk';
import type { Diagnosis, Finding, Interview, MemberDiagnosis, Parameters, Read, ToClarify } from '@asigur/engine';
import { ageText, fullName, useWords } from '../../lib/words.ts';
import { Turning } from '../needs/Turning.tsx';
import type { Guide } from './instrument.ts';
import { useText } from './texts.ts';

type Text = ReturnType<typeof useText>;
type Words = ReturnType<typeof useWords>;

const DERIVED: Record<string, 'd.overcrowded' | 'd.adj_income' | 'd.n_children' | 'd.hh_size' | 'd.mother_age_y' | 'd.sex' | 'd.age'> = { overcrowded: 'd.overcrowded', adj_income: 'd.adj_income', n_children: 'd.n_children', hh_size: 'd.hh_size', mother_age_y: 'd.mother_age_y', sex: 'd.sex', age_y: 'd.age', age_m: 'd.age' };

/** One thing that a criterion read, as a sentence: the question and the answer, or a computed value. */
function readText(guide: Guide, t: Text, words: Words, members: Member[], key: string, value: Read): string | null {
  const [code = '', person] = key.split('@');
  const named = person ? members.find((one) => one.id === person) : undefined;
  const at = (text: string) => (named ? t('atMember', { text, name: fullName(words, named) }) : text);
  const question = guide.question(code);
  if (question) return at(`${guide.text(question)}: ${guide.answerText(code, value)}`);
  if (code === 'age_m' || code === 'age_y') return at(`${t('d.age')}: ${ageText(words, code === 'age_m' ? Number(value) : Number(value) * 12)}`);
  const label = DERIVED[code];
  if (!label) return null; // flags such as is_child repeat the age
  return at(`${t(label)}: ${typeof value === 'boolean' ? words(value ? 'da' : 'nu') : typeof value === 'number' ? formatNumber(Math.round(value)) : String(value)}`);
}

/** The criteria that are true in words, the answers they read, and what is still unknown. */
export function Why({ guide, members, finding, origin }: { guide: Guide; members: Member[]; finding: Finding; /** who answered and when, where that is not told beside it; of another member by id */ origin?: (question: string, person: string | null) => string | null }) {
  const t = useText();
  const words = useWords();
  return (
    <div className="why">
      {finding.reasons.map((reason) => {
        const criterion = guide.criterion(reason.criterion);
        const reads = Object.entries(reason.reads).map(([key, value]) => {
          const text = readText(guide, t, words, members, key, value);
          const [code = '', person = null] = key.split('@');
          const from = text && origin?.(code, person);
          return from ? `${text} (${from})` : text;
        }).filter((text) => text !== null);
        return (
          <div key={reason.criterion}>
            <div><strong>{t('because')}:</strong> {criterion ? guide.text(criterion) : reason.criterion} <span className="code">{reason.criterion}</span></div>
            {reads.length > 0 && <><div className="soft small">{t('reads')}:</div><ul>{reads.map((text) => <li key={text}>{text}</li>)}</ul></>}
          </div>
        );
      })}
      {finding.unknown.length > 0 && <div><div className="soft small">{t('stillUnknown')}:</div><ul>{finding.unknown.map((code) => { const criterion = guide.criterion(code); return <li key={code}>{criterion ? guide.text(criterion) : code} <span className="code">{code}</span></li>; })}</ul></div>}
    </div>
  );
}

/** What the answers were: with it every finding can tell which single answer would change it. */
export interface Asked { interview: Interview; parameters: Parameters }

function Clarify({ guide, item }: { guide: Guide; item: ToClarify }) {
  const t = useText();
  const words = useWords();
  const questions = item.questions.map((key) => guide.question(key.split('@')[0] ?? '')).filter((one) => one !== undefined);
  return (
    <li>
      {guide.nameOfVulnerability(item.vulnerability)} <span className="code">{item.vulnerability}</span>
      <div className="soft small">{questions.length ? [...new Set(questions.slice(0, 4).map((one) => guide.text(one)))].join(' · ') + (questions.length > 4 ? ` · ${words('more')}…` : '') : t('mayApply')}</div>
    </li>
  );
}

/** What may be needed and cannot be told yet, with the questions that would tell. */
export function ToClarifyList({ guide, items }: { guide: Guide; items: ToClarify[] }) {
  const t = useText();
  if (items.length === 0) return null;
  return <details className="clarify"><summary>{t('stillUnknown')} ({items.length})</summary><ul>{items.map((item) => <Clarify key={item.vulnerability} guide={guide} item={item} />)}</ul></details>;
}

function OfMember({ guide, members, of, asked, opened }: { guide: Guide; members: Member[]; of: MemberDiagnosis; asked: Asked; opened: boolean }) {
  const words = useWords();
  const member = members.find((one) => one.id === of.id);
  if (!member || of.diagnoses.length + of.toClarify.length === 0) return null;
  const sorted = [...of.diagnoses].sort((a, b) => a.priority - b.priority);
  return (
    <section className="of-member">
      <h3>{fullName(words, member)} <span className="soft">{ageText(words, member.ageMonths, member.birthPrecision)}</span></h3>
      <Accordion multiple defaultValue={opened ? sorted.filter((one) => one.priority === 1).map((one) => one.vulnerability) : []} variant="separated" chevronPosition="right" order={4}>
        {sorted.map((finding) => (
          <Accordion.Item key={finding.vulnerability} value={finding.vulnerability}>
            <Accordion.Control><span className="finding"><PriorityChip priority={finding.priority} short /><span>{guide.nameOfVulnerability(finding.vulnerability)} <span className="code">{finding.vulnerability}</span></span></span></Accordion.Control>
            <Accordion.Panel><Why guide={guide} members={members} finding={finding} /><Turning {...asked} guide={guide} members={members} person={of.id} vulnerability={finding.vulnerability} /></Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <ToClarifyList guide={guide} items={of.toClarify} />
    </section>
  );
}

/** What the answers show for each person: vulnerability, why, the answers read, what is still unknown. */
export function Findings({ guide, members, diagnosis, asked, opened = true }: { guide: Guide; members: Member[]; diagnosis: Diagnosis; asked: Asked; opened?: boolean }) {
  const t = useText();
  const strongest = (of: MemberDiagnosis) => Math.min(9, ...of.diagnoses.map((one) => one.priority));
  const inOrder = [...diagnosis.members].sort((a, b) => strongest(a) - strongest(b) || b.diagnoses.length - a.diagnoses.length);
  return <div className="findings"><p className="soft">{t('listWhat')}</p>{inOrder.map((of) => <OfMember key={of.id} guide={guide} members={members} of={of} asked={asked} opened={opened} />)}</div>;
}
