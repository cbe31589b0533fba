import { useState, type ReactNode } from 'react';
import { formatDate, TextInput, type AnswerValue, type Member } from '@asigur/sdk';
import type { Question } from '@asigur/engine';
import { fullName, useWords } from '../../lib/words.ts';
import type { Guide } from './instrument.ts';
import { useText } from './texts.ts';

const UNKNOWN = 'NS';
interface Given { guide: Guide; question: Question; value: AnswerValue; answer: (value: AnswerValue) => void; members: Member[]; name: string; /** day of the assessment that the answer is from, while nobody has confirmed it; empty: not known here */ carriedFrom?: string | null; /** the answer of the assessment before, when it was another */ before?: { date: string; value: AnswerValue } | null; /** what is shown at the foot of an answer, e.g. where it comes from */ foot?: ReactNode }

/** Large option buttons; real radio buttons and check boxes underneath, so that keyboard and screen readers work as usual. */
function Options({ guide, question, value, answer, members, name }: Given) {
  const t = useText();
  const words = useWords();
  const multi = question.type === 'multi';
  const chosen = Array.isArray(value) ? value : value === null ? [] : [String(value)];
  const options = question.type === 'member' ? members.map((one) => ({ value: one.id, label: fullName(words, one) })) : question.options.map((one) => ({ value: one.value, label: guide.label(one) }));
  const exclusive = (option: string) => option === 'niciunul' || option === 'fara' || option === UNKNOWN;
  const toggle = (option: string) => {
    if (!multi) return answer(option);
    if (chosen.includes(option)) return answer(chosen.filter((one) => one !== option).length ? chosen.filter((one) => one !== option) : null);
    answer(exclusive(option) ? (option === UNKNOWN ? UNKNOWN : [option]) : [...chosen.filter((one) => !exclusive(one)), option]);
  };
  const all = [...options, { value: UNKNOWN, label: t('unknown') }];
  const short = all.length <= 3 && all.every((one) => one.label.length <= 14);
  return (
    <div className={short ? 'options options-row' : 'options'}>
      {all.map((option) => (
        <label key={option.value} className={`option ${option.value === UNKNOWN ? 'option-unknown' : ''}`}>
          <input type={multi ? 'checkbox' : 'radio'} name={name} checked={chosen.includes(option.value)} onChange={() => toggle(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

function NumberAnswer({ question, value, answer, name }: Given) {
  const t = useText();
  const [text, setText] = useState(typeof value === 'number' ? String(value).replace('.', ',') : '');
  const [min, max] = [question.min ?? 0, question.max ?? 100_000];
  const number = Number(text.replace(/\s/g, '').replace(',', '.'));
  const whole = question.type === 'int' ? /^\d+$/.test(text.trim()) : /^\d[\d\s]*([.,]\d{1,2})?$/.test(text.trim());
  const good = whole && number >= min && number <= max;
  return (
    <div className="options">
      <TextInput
        size="lg" aria-labelledby={`${name}-text`} inputMode={question.type === 'int' ? 'numeric' : 'decimal'} autoComplete="off" value={text}
        error={text && !good ? t('number', { min, max }) : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          const clean = next.trim();
          const parsed = Number(clean.replace(/\s/g, '').replace(',', '.'));
          const fits = (question.type === 'int' ? /^\d+$/.test(clean) : /^\d[\d\s]*([.,]\d{1,2})?$/.test(clean)) && parsed >= min && parsed <= max;
          answer(fits ? parsed : null);
        }}
      />
      <label className="option option-unknown"><input type="checkbox" checked={value === UNKNOWN} onChange={(event) => { setText(''); answer(event.currentTarget.checked ? UNKNOWN : null); }} /><span>{t('unknown')}</span></label>
    </div>
  );
}

/** One question with its answer. */
export function QuestionCard(given: Given) {
  const t = useText();
  const { guide, question, value, answer, name, before, carriedFrom = null, foot } = given;
  const numeric = question.type === 'int' || question.type === 'decimal';
  const answered = value !== null && value !== undefined;
  return (
    <fieldset className={carriedFrom === null ? 'question' : 'question question-carried'} id={`q-${question.code}`} data-question={question.code}>
      <legend id={`${name}-text`}>{guide.text(question)} <span className="code">{question.code}</span></legend>
      {question.type === 'multi' && <div className="soft small hint">{t('chooseSeveral')}</div>}
      {numeric ? <NumberAnswer key={name} {...given} /> : question.type === 'text' ? <TextInput size="lg" aria-labelledby={`${name}-text`} value={typeof value === 'string' ? value : ''} onChange={(e) => answer(e.currentTarget.value || null)} /> : <Options {...given} />}
      {carriedFrom !== null && <div className="carried small" data-testid="carried"><span>{carriedFrom ? t('carriedFrom', { date: formatDate(carriedFrom) }) : t('carried')}</span><button type="button" className="quiet-link" onClick={() => answer(value)}>{t('same')}</button></div>}
      {before && before.value !== null && <div className="was small" data-testid="was">{t('before', { date: formatDate(before.date), answer: guide.answerText(question.code, before.value) })}</div>}
      {answered && !numeric && <button type="button" className="clear" onClick={() => answer(null)}>{t('clear')}</button>}
      {answered && foot}
    </fieldset>
  );
}
