import { useState } from 'react';
import { Button, Face, formatDate, formatTime, may, NativeSelect, Reading, SkeletonLines, Title, useRead, useSession, uuidv7, type CareCase, type CaseStep, type HouseholdFile, type OpenCase } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import './cases.css';
import { CaseActs } from './CaseActs.tsx';
import { CasePeople } from './CasePeople.tsx';
import { CasePlan } from './CasePlan.tsx';
import { Comments } from './Comments.tsx';
import { Refused, useOwnEntries } from './Refused.tsx';
import { useText } from './texts.ts';

/** Nothing is open: one touch opens it, for the household or for one of its members. */
function NoCase({ file }: { file: HouseholdFile }) {
  const t = useText();
  const words = useWords();
  const { session, outbox } = useSession();
  const [about, setAbout] = useState('');
  const entries = useOwnEntries('cases.open', (payload) => payload.householdId === file.household.id);
  const opening = entries.some((one) => !one.problem);
  if (!may(session, 'cases.case.keep')) return <div className="card"><Face icon="heart" title={t('noCase')}>{t('noCaseRead')}</Face></div>;
  const open = () => void outbox?.put([{ type: 'cases.open', payload: { caseId: uuidv7(), householdId: file.household.id, personId: about || null } satisfies OpenCase }]);
  return (
    <div className="card">
      <Face icon="heart" title={opening ? t('opening') : t('noCase')} action={<div className="case-write"><NativeSelect size="md" label={t('about')} value={about} onChange={(event) => setAbout(event.currentTarget.value)} data={[{ value: '', label: t('whole') }, ...file.members.map((one) => ({ value: one.id, label: fullName(words, one) }))]} /><Button size="md" disabled={opening || file.household.number === 0} onClick={open}>{t('openIt')}</Button></div>}>
        {file.plan?.agreement === 'da' ? t('agreedWhat') : t('noCaseWhat')}
      </Face>
      <div className="pad"><Refused entries={entries} words={['case']} /></div>
    </div>
  );
}

function Steps({ steps }: { steps: CaseStep[] }) {
  const t = useText();
  const said = (kind: CaseStep['kind'], value: string | null) => {
    if (value === null) return '';
    if (kind === 'moved') return t(`st.${value as 'activ'}`);
    if (kind === 'closed') return t(`r.${value as 'rezolvat'}`);
    return kind === 'review' ? formatDate(value) : value;
  };
  return (
    <section className="card case-part">
      <Title order={3}>{t('history')}</Title>
      <ol className="case-steps">
        {steps.map((one) => <li key={one.id}><div className="soft small num">{formatTime(one.at)} · {one.by}</div><div>{t(`k.${one.kind}`, { before: said(one.kind === 'closed' ? 'moved' : one.kind, one.before), after: said(one.kind, one.after) })}</div>{one.reason && <div className="soft">„{one.reason}”</div>}</li>)}
      </ol>
    </section>
  );
}

function Opened({ file, one }: { file: HouseholdFile; one: CareCase }) {
  const t = useText();
  const words = useWords();
  const person = file.members.find((member) => member.id === one.subject);
  return (
    <section data-testid="case" aria-label={t('caseOf', { state: t(`st.${one.state}`) })}>
      <div className="card case-head">
        <div>
          <Title order={2}>{t('caseOf', { state: t(`st.${one.state}`) })}</Title>
          <div className="soft">{t('openedBy', { who: one.openedBy, date: formatDate(one.openedAt) })} · {person ? fullName(words, person) : t('whole')}</div>
          <div><strong>{one.responsibleName}</strong> <span className="soft">{t('responsible')}</span></div>
          {one.closedAt && one.closedBecause ? <div>{t('closedOn', { date: formatDate(one.closedAt) })}: {t(`r.${one.closedBecause}`)}</div> : one.reviewOn && <div className={one.overdue ? 'late' : undefined}>{one.overdue ? t('reviewLate', { date: formatDate(one.reviewOn) }) : t('review', { date: formatDate(one.reviewOn) })}</div>}
          {one.waiting > 0 && <span className="chip chip-due">{t('waiting', { count: one.waiting })}</span>}
        </div>
        <CaseActs one={one} />
      </div>
      <div className="case-grid">
        <div>
          {one.state !== 'inchis' && <CasePlan file={file} one={one} />}
          <Comments file={file} one={one} />
        </div>
        <div>
          <CasePeople one={one} />
          <Steps steps={one.steps} />
        </div>
      </div>
    </section>
  );
}

/** The household's case: its state, plan, people, comments and all that was done; earlier cases below. */
export default function CaseTab({ file }: { file: HouseholdFile }) {
  const t = useText();
  const { id } = file.household;
  const read = useRead<CareCase[]>(['case', id], `/cases/of/${id}`, file.household.number > 0);
  if (file.household.number === 0) return <NoCase file={file} />;
  return (
    <Reading of={read} skeleton={<SkeletonLines lines={5} height={64} />}>
      {(all) => {
        const open = all.find((one) => one.state !== 'inchis');
        const earlier = all.filter((one) => one !== open);
        return (
          <>
            {open ? <Opened file={file} one={open} /> : <NoCase file={file} />}
            {earlier.length > 0 && <><Title order={2} className="case-part">{t('earlier')}</Title>{earlier.map((one) => <Opened key={one.id} file={file} one={one} />)}</>}
          </>
        );
      }}
    </Reading>
  );
}
