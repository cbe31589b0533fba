import { useState } from 'react';
import { Button, Checkbox, formatTime, locale, may, NativeSelect, Textarea, Title, useSession, uuidv7, type CareCase, type CaseComment, type CommentOnCase, type HouseholdFile, type PlanLine } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { Refused, useOwnEntries } from './Refused.tsx';
import { useText } from './texts.ts';

const lineText = (line: PlanLine) => (locale() === 'en' ? line.textEn : line.textRo) || line.textRo;

/** A comment being written: of the case, of a line of its plan, or an answer. */
function Writing({ file, one, replyTo, done }: { file: HouseholdFile; one: CareCase; replyTo?: string; done?: () => void }) {
  const t = useText();
  const words = useWords();
  const { session, outbox } = useSession();
  const [said, setSaid] = useState('');
  const [line, setLine] = useState('');
  const [asks, setAsks] = useState(replyTo === undefined && may(session, 'cases.supervise'));
  const [tried, setTried] = useState(false);
  const closed = one.state === 'inchis';
  const save = () => {
    setTried(true);
    if (!said.trim()) return;
    void outbox?.put([{ type: 'cases.comment', payload: { caseId: one.id, commentId: uuidv7(), lineId: line || null, replyTo: replyTo ?? null, words: said.trim(), needsAnswer: asks && !closed && !replyTo } satisfies CommentOnCase }]);
    setSaid('');
    setTried(false);
    done?.();
  };
  return (
    <form noValidate className="case-write" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Textarea size="md" label={replyTo ? t('yourAnswer') : t('write')} autosize minRows={2} maxLength={2000} value={said} onChange={(event) => setSaid(event.currentTarget.value)} error={tried && !said.trim() ? words('required') : undefined} />
      {!replyTo && file.plan && <NativeSelect size="md" label={t('aboutLine')} value={line} onChange={(event) => setLine(event.currentTarget.value)} data={[{ value: '', label: t('wholeCase') }, ...file.plan.lines.map((of) => ({ value: of.id, label: lineText(of) }))]} />}
      {!replyTo && !closed && <Checkbox size="md" label={t('asks')} checked={asks} onChange={(event) => setAsks(event.currentTarget.checked)} />}
      <div className="acts"><Button type="submit">{t('send')}</Button>{done && <Button variant="subtle" onClick={done}>{words('cancel')}</Button>}</div>
    </form>
  );
}

function Said({ said, file }: { said: CaseComment; file: HouseholdFile }) {
  const t = useText();
  const lines = file.plan ? [...file.plan.lines, ...file.plan.lines.flatMap((line) => line.folded)] : [];
  const line = lines.find((one) => one.id === said.line);
  return (
    <>
      <div className="small"><strong>{said.byName}</strong>{said.supervisor && <> <span className="chip chip-good">{t('ofSupervisor')}</span></>} <span className="soft num">{formatTime(said.at)}</span></div>
      {said.line && said.thread === said.id && <div className="small soft">{t('aboutLine')}: {line ? lineText(line) : t('anotherLine')}</div>}
      <p className="case-said">{said.words}</p>
    </>
  );
}

function Thread({ file, one, all }: { file: HouseholdFile; one: CareCase; all: CaseComment[] }) {
  const t = useText();
  const { session, outbox } = useSession();
  const [answering, setAnswering] = useState(false);
  const [first, ...replies] = all;
  const { id, needsAnswer, answeredAt, doneAt, doneBy, by } = first!;
  const open = needsAnswer && doneAt === null;
  const settles = open && (may(session, 'cases.case.keep') || by === session.account.id);
  return (
    <li data-testid="thread">
      <Said said={first!} file={file} />
      {open && <span className={answeredAt ? 'chip chip-plain' : 'chip chip-due'}>{t(answeredAt ? 'answered' : 'waits')}</span>}
      {doneAt && <span className="chip chip-good">{t('doneBy', { who: doneBy ?? '', date: formatTime(doneAt) })}</span>}
      {replies.map((reply) => <div key={reply.id} className="case-reply"><Said said={reply} file={file} /></div>)}
      {may(session, 'cases.comment.write') && !answering && (
        <div className="acts"><Button variant="light" size="compact-md" onClick={() => setAnswering(true)}>{t('answer')}</Button>{settles && <Button variant="subtle" size="compact-md" onClick={() => void outbox?.put([{ type: 'cases.settle-comment', payload: { commentId: id } }])}>{t('done')}</Button>}</div>
      )}
      {answering && <Writing file={file} one={one} replyTo={id} done={() => setAnswering(false)} />}
    </li>
  );
}

/** What is said of the case and of its plan's lines: those that wait for an answer first, then the latest. */
export function Comments({ file, one }: { file: HouseholdFile; one: CareCase }) {
  const t = useText();
  const { session } = useSession();
  const ids = one.comments.map((said) => said.id);
  const entries = useOwnEntries('cases.', (payload) => payload.caseId === one.id || ids.includes(String(payload.commentId))).filter((entry) => ['cases.comment', 'cases.settle-comment'].includes(entry.type));
  const threads = [...new Set(one.comments.map((said) => said.thread))].map((thread) => one.comments.filter((said) => said.thread === thread));
  const waits = (all: CaseComment[]) => Number(all[0]!.needsAnswer && !all[0]!.answeredAt && !all[0]!.doneAt);
  threads.sort((a, b) => waits(b) - waits(a) || b[0]!.at.localeCompare(a[0]!.at));
  return (
    <section className="card case-part">
      <Title order={3}>{t('comments')}</Title>
      {threads.length === 0 && <p className="soft">{t('noComments')}</p>}
      <ul className="case-thread">{threads.map((all) => <Thread key={all[0]!.id} file={file} one={one} all={all} />)}</ul>
      {entries.some((entry) => !entry.problem) && <div className="soft small" role="status">{t('sending')}</div>}
      <Refused entries={entries} words={['case']} />
      {may(session, 'cases.comment.write') && <Writing file={file} one={one} />}
    </section>
  );
}
