import { useState } from 'react';
import { Button, FormProblem, formatTime, get, Icon, useMutation, type AnswerValue, type AssessmentFile, type HouseholdFile } from '@asigur/sdk';
import { dropConflict, markChosen, useConflicts, type Conflict } from '../../local/conflicts.ts';
import { useWords } from '../../lib/words.ts';
import { useSubjectName } from './InterviewScreen.tsx';
import type { Guide } from './instrument.ts';
import { useText } from './texts.ts';

/** What stands at the server now: the base that a choice is sent with. */
async function standing({ assessmentId, personId, question }: Conflict): Promise<AnswerValue> {
  const file = await get<AssessmentFile>(`/assessments/${assessmentId}`);
  const answers = personId === null ? file.household : file.members.find((one) => one.personId === personId)?.answers;
  return answers?.[question] ?? null;
}

function One({ guide, file, conflict, settle }: { guide: Guide; file: HouseholdFile; conflict: Conflict; settle: Settle }) {
  const t = useText();
  const words = useWords();
  const nameOf = useSubjectName(file);
  const [chosen, setChosen] = useState(conflict.chosen);
  const question = guide.question(conflict.question);
  const values = { mine: conflict.mine, other: conflict.other.value };
  const said = (value: AnswerValue) => (value === null ? t('noAnswer') : guide.answerText(conflict.question, value));
  const choosing = useMutation({
    mutationFn: async (which: 'mine' | 'other') => {
      await settle(conflict, values[which], await standing(conflict));
      setChosen(which);
      await markChosen(conflict.id, which);
    },
  });
  const option = (which: 'mine' | 'other', who: string) => (
    <button type="button" className="conflict-option" disabled={choosing.isPending} onClick={() => choosing.mutate(which)}><strong>{said(values[which])}</strong><span className="soft small">{who}</span></button>
  );
  return (
    <li className="conflict" data-testid="conflict">
      <div className="soft small">{nameOf(conflict.personId)}</div>
      <div><strong>{question ? guide.text(question) : conflict.question}</strong> <span className="code">{conflict.question}</span></div>
      <FormProblem error={choosing.error} />
      {chosen ? (
        <div className="acts"><span><Icon name="check" size={16} /> {t('chosen', { answer: said(values[chosen]) })}</span><Button variant="subtle" size="compact-md" loading={choosing.isPending} onClick={() => choosing.mutate(chosen === 'mine' ? 'other' : 'mine')}>{words('undo')}</Button><Button variant="default" size="compact-md" onClick={() => void dropConflict(conflict.id)}>{t('done')}</Button></div>
      ) : (
        <div className="conflict-options">{option('other', `${conflict.other.author}, ${formatTime(conflict.other.at)}`)}{option('mine', t('onThisDevice'))}</div>
      )}
    </li>
  );
}

export type Settle = (conflict: Conflict, value: AnswerValue, standing: AnswerValue) => Promise<void>;

/** The same question answered by two people from the same base: both answers, who and when, one touch to choose, one to take back. */
export function Conflicts({ guide, file, assessmentId, settle }: { guide: Guide; file: HouseholdFile; assessmentId: string; settle: Settle }) {
  const t = useText();
  const conflicts = useConflicts(assessmentId);
  if (conflicts.length === 0) return null;
  return (
    <section className="conflicts" aria-label={t('conflictTitle')}>
      <h2>{t('conflictTitle')}</h2>
      <p className="small">{t('conflictWhat')}</p>
      <ul>{conflicts.map((one) => <One key={one.id} guide={guide} file={file} conflict={one} settle={settle} />)}</ul>
    </section>
  );
}
