import { SkeletonLines, type AnswerValue, type AssessmentFile, type HouseholdFile } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { needChanges } from '../interview/before.ts';
import { NeedChanges } from '../interview/NeedChanges.tsx';
import { useAssessed } from './assessed.ts';
import { answerChanges } from './changes.ts';
import { useText } from './texts.ts';

/** What an assessment says otherwise than the one before it: needs first, then answers. */
export function Compared({ file, earlier, later }: { file: HouseholdFile; earlier: string; later: string }) {
  const t = useText();
  const words = useWords();
  const [before, after] = [useAssessed(earlier, file.members), useAssessed(later, file.members)];
  if (before === null || after === null) return <p className="soft small">{t('notReadable')}</p>;
  if (before === undefined || after === undefined) return <SkeletonLines lines={3} />;
  const guide = after.guide;
  const said = (of: { guide: typeof guide; file: AssessmentFile }, code: string, value: AnswerValue) => (value === null ? '–' : of.guide.answerText(code, value));
  const nameOf = (id: string | null) => { const member = file.members.find((one) => one.id === id); return member ? `${fullName(words, member)}: ` : ''; };
  const answers = answerChanges(before.file, after.file);
  return (
    <div className="compared" data-testid="compared">
      <NeedChanges guide={guide} members={file.members} changes={needChanges(before.file.diagnoses, after.file.diagnoses)} />
      <details>
        <summary>{answers.length ? t('answersChanged', { count: answers.length }) : t('answersSame')}</summary>
        <ul className="changes">
          {answers.map(({ person, question, was, is }) => {
            const asked = guide.question(question) ?? before.guide.question(question);
            return <li key={`${person ?? ''}${question}`}><span className="soft small">{nameOf(person)}{asked ? guide.text(asked) : question}</span><br />{said(before, question, was)} → <strong>{said(after, question, is)}</strong></li>;
          })}
        </ul>
      </details>
    </div>
  );
}
