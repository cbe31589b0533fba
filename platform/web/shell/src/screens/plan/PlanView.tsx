import { lazy, Suspense, useState } from 'react';
import { Button, Card, Face, locale, formatDate, Icon, may, Modal, PriorityChip, Title, today, useSession, type AddLine, type ChangeLine, type Entry, type HouseholdFile, type Plan, type PlanLine, type RecordAgreement } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { useInstrument, type Guide } from '../interview/instrument.ts';
import { HouseholdAlarms } from '../alarms/HouseholdAlarms.tsx';
import { countLines, isOpen, isState, mayStart, unmetNeeds } from './steps.ts';
import { LineSteps } from './LineSteps.tsx';
import { Refusals } from './Refusals.tsx';
import { SignaturePicture } from './SignaturePad.tsx';
import { useText } from './texts.ts';

const AddForm = lazy(() => import('./AddForm.tsx'));
const AgreementForm = lazy(() => import('./AgreementForm.tsx'));
const History = lazy(() => import('./History.tsx'));

const AT_ONCE = 3;
const isLate = (line: PlanLine) => line.due !== null && line.due < today() && isOpen(line.state);

const urgency = (a: PlanLine, b: PlanLine) => a.priority - b.priority || (a.due ?? '9').localeCompare(b.due ?? '9');

function Line({ guide, file, line, inside }: { guide: Guide | undefined; file: HouseholdFile; line: PlanLine; inside?: boolean }) {
  const t = useText();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const service = guide?.service(line.service);
  const persons = line.persons.map((id) => file.members.find((one) => one.id === id)).filter((one) => one !== undefined).map((one) => fullName(words, one));
  const late = isLate(line);
  const state = isState(line.state) ? line.state : null;
  const text = (ro: string, en: string) => (locale() === 'en' ? en : ro) || ro;
  const fact = (label: string, value: React.ReactNode, wide = false) => <div className={wide ? 'wide' : undefined}><dt>{label}</dt><dd>{value}</dd></div>;
  return (
    <li className={inside ? 'plan-line plan-folded' : 'plan-line'}>
      <div className="plan-text">{!inside && <PriorityChip priority={line.priority} short />}<strong>{text(line.textRo, line.textEn)}</strong>{state && state !== 'propus' && <span className={`chip ${state === 'anulat' || state === 'refuzat' ? 'chip-plain' : 'chip-good'}`}>{t(`state.${state}`)}</span>}</div>
      <dl className="plan-facts">
        {fact(t('forWhom'), persons.length ? persons.join(', ') : t('household'))}
        {fact(t('who'), <>{line.responsibleName && <strong>{line.responsibleName}, </strong>}{guide?.nameOfRole(line.role) ?? line.role}{line.fallbackRoles.length > 0 && <span className="soft">, {t('or', { roles: line.fallbackRoles.map((one) => guide?.nameOfRole(one) ?? one).join(', ') })}</span>}</>)}
        {fact(t('when'), line.due ? <span className={late ? 'late' : undefined}>{formatDate(line.due)}{late && <> · {t('late')}</>}{line.repeatEvery && <span className="soft"> · {text(line.timingRo, line.timingEn)}</span>}</span> : text(line.timingRo, line.timingEn))}
        {line.destinations.length > 0 && fact(t('to'), line.destinations.map((one) => guide?.nameOfDestination(one) ?? one).join('; '), true)}
        {line.vulnerabilities.length > 0 && fact(t('because'), line.vulnerabilities.map((one) => guide?.nameOfVulnerability(one) ?? one).join('; '), true)}
        {line.addedBecause && fact(t('addedBecause'), line.addedBecause, true)}
        {line.reason && fact(t('reason'), line.reason, true)}
      </dl>
      {state && <LineSteps file={file} guide={guide} line={line} state={state} startable={mayStart(line, file.plan!, service)} />}
      {line.folded.length > 0 && (
        <>
          <button type="button" className="quiet-link" aria-expanded={open} onClick={() => setOpen(!open)}><Icon name={open ? 'up' : 'down'} size={16} />{t('folded', { count: line.folded.length })}</button>
          {open && <ul className="plan-inside">{line.folded.map((one) => <Line key={one.id} guide={guide} file={file} line={one} inside />)}</ul>}
        </>
      )}
    </li>
  );
}

function Category({ code, lines, guide, file }: { code: string; lines: PlanLine[]; guide: Guide | undefined; file: HouseholdFile }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const sorted = [...lines].sort(urgency);
  const rest = sorted.length - AT_ONCE;
  return (
    <Card component="section" className="plan-category" padding={0}>
      <Title order={3}>{guide?.nameOfCategory(code) ?? code} <span className="soft num">{countLines(lines).standing || ''}</span></Title>
      <ul>{(all ? sorted : sorted.slice(0, AT_ONCE)).map((line) => <Line key={line.id} guide={guide} file={file} line={line} />)}</ul>
      {rest > 0 && <button type="button" className="plan-more" aria-expanded={all} onClick={() => setAll(!all)}>{all ? t('less') : t('more', { count: rest })}</button>}
    </Card>
  );
}

/** Commands about the plan as a whole. */
const aboutPlan = (plan: Plan) => (entry: Entry) =>
  (entry.type === 'casework.add-line' && (entry.payload as AddLine).planId === plan.id) || (entry.type === 'casework.record-agreement' && (entry.payload as RecordAgreement).planId === plan.id) || entry.type === 'casework.take-back-delivery';

/** Counts, what the family said, and what is done with the plan as a whole. */
function PlanHead({ file, plan, guide }: { file: HouseholdFile; plan: Plan; guide: Guide | undefined }) {
  const t = useText();
  const words = useWords();
  const { session, outbox } = useSession();
  const [open, setOpen] = useState<'add' | 'agree' | 'history' | null>(null);
  const counts = countLines(plan.lines);
  const late = plan.lines.filter(isLate).length;
  const unmet = unmetNeeds(plan.lines).length;
  const agreement = (['da', 'nu', 'amanat', 'nespus'] as const).find((one) => one === plan.agreement);
  const keepable = plan.lines.filter((one) => one.state === 'propus' && mayStart(one, plan, guide?.service(one.service)));
  const keepAll = () => void outbox?.put(keepable.map((one) => ({ type: 'casework.change-line', base: 'propus', payload: { lineId: one.id, state: 'planificat' } satisfies ChangeLine })));
  return (
    <div className="plan-head">
      <Title order={2}>{t('title')}</Title>
      <div className="soft">{[counts.standing === 0 ? t('noneStands') : t(counts.proposed ? 'lines' : 'inPlan', { count: counts.standing }), counts.givenUp > 0 && t('givenUp', { count: counts.givenUp })].filter(Boolean).join(' · ')} · {t('made', { date: formatDate(plan.createdAt), horizon: formatDate(plan.horizon) })}</div>
      {(late > 0 || unmet > 0) && <div className="plan-flags">{late > 0 && <span className="chip chip-due"><Icon name="clock" />{t('overdue', { count: late })}</span>}{unmet > 0 && <span className="chip chip-plain">{t('unmet', { count: unmet })}</span>}</div>}
      {agreement && <div>{t(`a.${agreement}`)}{plan.signed && <span className="soft"> · {t('signedBy', { name: plan.signed.signer, date: formatDate(plan.signed.on) })} · {t(`way.${plan.signed.way}`)}</span>}</div>}
      {plan.signed?.signature && <SignaturePicture path={plan.signed.signature} label={t('signature')} />}
      <div className="acts plan-acts">
        {may(session, 'casework.plan.change') && (
          <>
            {plan.agreement !== 'da' || !plan.signed ? <Button variant={plan.agreement === 'da' ? 'default' : 'filled'} onClick={() => setOpen('agree')}>{t('agree')}</Button> : <Button variant="subtle" onClick={() => setOpen('agree')}>{t('agree')}</Button>}
            {keepable.length > 1 && <Button variant="default" onClick={keepAll}>{t('keepAll', { count: keepable.length })}</Button>}
            {guide && <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen('add')}>{t('addTitle')}</Button>}
          </>
        )}
        <Button variant="subtle" onClick={() => setOpen('history')}>{t('history')}</Button>
      </div>
      <Refusals about={aboutPlan(plan)} />
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={open === 'add' ? t('addTitle') : open === 'agree' ? t('agree') : t('history')} size={open === 'history' ? 'lg' : 'md'} closeButtonProps={{ 'aria-label': words('close') }}>
        <Suspense>
          {open === 'add' && guide && <AddForm file={file} guide={guide} done={() => setOpen(null)} />}
          {open === 'agree' && <AgreementForm file={file} done={() => setOpen(null)} />}
          {open === 'history' && <History file={file} guide={guide} />}
        </Suspense>
      </Modal>
    </div>
  );
}

/** The household's plan: by category, the most urgent lines first, everything else one touch away. */
export function PlanView({ file, pending, toInterview }: { file: HouseholdFile; pending: boolean; toInterview: () => void }) {
  const t = useText();
  const { session } = useSession();
  const { plan } = file;
  const guide = useInstrument(file.assessments.find((one) => one.id === plan?.assessmentId)?.instrumentVersion ?? null).data;
  const newest = file.assessments.find((one) => one.state === 'submitted');
  const coming = newest !== undefined && plan?.assessmentId !== newest.id && pending;
  if (!plan) {
    return <div className="card">{coming ? <Face icon="clock" title={t('coming')}>{t('comingWhat')}</Face> : <Face icon="file" title={t('none')} action={may(session, 'assessment.record') && <Button size="md" onClick={toInterview}>{t('interview')}</Button>}>{t('noneWhat')}</Face>}</div>;
  }
  const order = guide?.instrument.categories.map((one) => one.code) ?? [];
  const codes = [...new Set([...order, ...plan.lines.map((one) => one.category)])].filter((code) => plan.lines.some((one) => one.category === code));
  return (
    <>
      {coming && <div className="notice">{t('comingWhat')}</div>}
      <HouseholdAlarms file={file} />
      <PlanHead file={file} plan={plan} guide={guide} />
      <div className="plan">{codes.map((code) => <Category key={code} code={code} guide={guide} file={file} lines={plan.lines.filter((one) => one.category === code)} />)}</div>
    </>
  );
}
