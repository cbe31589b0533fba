import { useEffect, useState } from 'react';
import { formatNumber, type Member } from '@asigur/sdk';
import type { Interview, Parameters, Turn } from '@asigur/engine';
import { fullName, useWords } from '../../lib/words.ts';
import type { Guide } from '../interview/instrument.ts';
import { useText } from './texts.ts';

const AT_ONCE = 6;
/** That nobody was at home would change everything, and says nothing. */
const ofVisit = (turn: Turn) => turn.question.startsWith('Z');

interface Asked { guide: Guide; parameters: Parameters; interview: Interview; members: Member[]; person: string; vulnerability: string }

function Answers({ title, turns, guide, members, person }: Pick<Asked, 'guide' | 'members' | 'person'> & { title: string; turns: Turn[] }) {
  const t = useText();
  const words = useWords();
  if (turns.length === 0) return null;
  const subjectOf = (turn: Turn) => (turn.member === null || turn.member === person ? undefined : members.find((one) => one.id === turn.member));
  // one line for a question, with all the answers that do
  const lines = [...new Map(turns.map((one) => [`${one.question}@${one.member ?? ''}`, turns.filter((other) => other.question === one.question && other.member === one.member)])).values()];
  return (
    <div>
      <div className="soft small">{title}</div>
      <ul>
        {lines.slice(0, AT_ONCE).map((of) => {
          const { question, member } = of[0]!;
          const asked = guide.question(question);
          const other = subjectOf(of[0]!);
          const values = of.map(({ value }) => (typeof value === 'number' ? formatNumber(value) : guide.answerText(question, value)));
          return <li key={question + (member ?? '')}>{asked ? guide.text(asked) : question}{other && ` (${fullName(words, other)})`}: <strong>{values.join(' / ')}</strong> <span className="code">{question}</span></li>;
        })}
      </ul>
      {lines.length > AT_ONCE && <div className="soft small">{t('turnRest', { count: lines.length - AT_ONCE })}</div>}
    </div>
  );
}

/** Which single answers would change it, tried one by one with the rules themselves when asked for. */
export function Turning(asked: Asked) {
  const t = useText();
  const { guide, parameters, interview, person, vulnerability } = asked;
  const [turns, setTurns] = useState<Turn[] | null>(null);
  useEffect(() => setTurns(null), [interview]);
  if (!turns) return <button type="button" className="quiet-link" data-testid="turn" onClick={() => setTurns(guide.compiled.turns(interview, parameters, person, vulnerability).filter((one) => !ofVisit(one)))}>{t('turn')}</button>;
  if (turns.length === 0) return <p className="soft small" data-testid="turns">{t('turnNone')}</p>;
  return (
    <div data-testid="turns">
      <Answers {...asked} title={t('turnOff')} turns={turns.filter((one) => one.becomes === 'not')} />
      <Answers {...asked} title={t('turnUntold')} turns={turns.filter((one) => one.becomes === 'untold')} />
      <Answers {...asked} title={t('turnOn')} turns={turns.filter((one) => one.becomes === 'raised')} />
    </div>
  );
}
