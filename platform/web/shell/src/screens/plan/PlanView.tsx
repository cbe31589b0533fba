import { useState } from 'react';
import { Button, Card, defineTexts, Face, formatDate, Icon, PriorityChip, Title, today, type HouseholdFile, type PlanLine } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { useInstrument, type Guide } from '../interview/instrument.ts';

const useText = defineTexts('plan', {
  ro: {
    none: 'Încă nu este un plan', noneWhat: 'Planul se face din răspunsurile interviului, când evaluarea este trimisă.', interview: 'Interviu', coming: 'Planul se întocmește', comingWhat: 'Evaluarea este păstrată pe acest dispozitiv. Planul apare aici imediat ce este trimisă.',
    title: 'Pachetul minim de servicii', made: 'Făcut pe {{date}}, până la {{horizon}}', lines_one: '{{count}} serviciu propus', lines_few: '{{count}} servicii propuse', lines_other: '{{count}} de servicii propuse', 'a.da': 'Familia este de acord', 'a.nu': 'Familia nu este de acord: rămân doar sesizările obligatorii și informarea', 'a.amanat': 'Acord amânat: se revine', 'a.nespus': 'Acordul nu a fost încă cerut',
    more_one: 'Încă {{count}} serviciu', more_few: 'Încă {{count}} servicii', more_other: 'Încă {{count}} de servicii', less: 'Arată mai puțin', folded_one: 'Cuprinde și {{count}} serviciu asemănător', folded_few: 'Cuprinde și {{count}} servicii asemănătoare', folded_other: 'Cuprinde și {{count}} de servicii asemănătoare',
    forWhom: 'Pentru', household: 'toată gospodăria', who: 'Cine', or: 'sau {{roles}}', when: 'Până la', late: 'depășit', to: 'Către', because: 'Pentru că',
    'state.propus': 'propus', 'state.planificat': 'planificat', 'state.in_derulare': 'în derulare', 'state.furnizat': 'furnizat', 'state.inchis': 'închis', 'state.anulat': 'anulat', 'state.refuzat': 'refuzat',
  },
  en: {
    none: 'There is no plan yet', noneWhat: 'The plan is made from the answers of the interview when the assessment is sent.', interview: 'Interview', coming: 'The plan is being made', comingWhat: 'The assessment is kept on this device. The plan appears here as soon as it is sent.',
    title: 'Minimum package of services', made: 'Made on {{date}}, until {{horizon}}', lines_one: '{{count}} proposed service', lines_other: '{{count}} proposed services', 'a.da': 'The family agrees', 'a.nu': 'The family does not agree: only mandatory notices and information remain', 'a.amanat': 'Agreement postponed: a return visit is due', 'a.nespus': 'Agreement has not been asked for yet',
    more_one: '{{count}} more service', more_other: '{{count}} more services', less: 'Show fewer', folded_one: 'Covers {{count}} similar service too', folded_other: 'Covers {{count}} similar services too',
    forWhom: 'For', household: 'the whole household', who: 'Who', or: 'or {{roles}}', when: 'By', late: 'overdue', to: 'Referred to', because: 'Because of',
    'state.propus': 'proposed', 'state.planificat': 'planned', 'state.in_derulare': 'in progress', 'state.furnizat': 'delivered', 'state.inchis': 'closed', 'state.anulat': 'cancelled', 'state.refuzat': 'refused',
  },
});
const STATES = ['propus', 'planificat', 'in_derulare', 'furnizat', 'inchis', 'anulat', 'refuzat'] as const;
const AT_ONCE = 3;

const urgency = (a: PlanLine, b: PlanLine) => a.priority - b.priority || (a.due ?? '9').localeCompare(b.due ?? '9');

function Line({ guide, file, line, inside }: { guide: Guide | undefined; file: HouseholdFile; line: PlanLine; inside?: boolean }) {
  const t = useText();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const service = guide?.service(line.service);
  const persons = line.persons.map((id) => file.members.find((one) => one.id === id)).filter((one) => one !== undefined).map((one) => fullName(words, one));
  const late = line.due !== null && line.due < today() && ['propus', 'planificat', 'in_derulare'].includes(line.state);
  const state = STATES.find((one) => one === line.state);
  const fact = (label: string, value: React.ReactNode) => <div><dt>{label}</dt><dd>{value}</dd></div>;
  return (
    <li className={inside ? 'plan-line plan-folded' : 'plan-line'}>
      <div className="plan-text">{!inside && <PriorityChip priority={line.priority} short />}<strong>{service ? guide!.text(service) : line.textRo}</strong>{state && state !== 'propus' && <span className="chip chip-good">{t(`state.${state}`)}</span>}</div>
      <dl className="plan-facts">
        {fact(t('forWhom'), persons.length ? persons.join(', ') : t('household'))}
        {fact(t('who'), <>{guide?.nameOfRole(line.role) ?? line.role}{line.fallbackRoles.length > 0 && <span className="soft">, {t('or', { roles: line.fallbackRoles.map((one) => guide?.nameOfRole(one) ?? one).join(', ') })}</span>}</>)}
        {fact(t('when'), line.due ? <span className={late ? 'late' : undefined}>{formatDate(line.due)}{late && <> · {t('late')}</>}{line.repeatEvery && <span className="soft"> · {service ? (guide!.text({ text_ro: service.timing_ro, text_en: service.timing_en })) : line.timingRo}</span>}</span> : line.timingRo)}
        {line.destinations.length > 0 && fact(t('to'), line.destinations.map((one) => guide?.nameOfDestination(one) ?? one).join('; '))}
        {line.vulnerabilities.length > 0 && fact(t('because'), line.vulnerabilities.map((one) => guide?.nameOfVulnerability(one) ?? one).join('; '))}
      </dl>
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
      <Title order={3}>{guide?.nameOfCategory(code) ?? code} <span className="soft num">{lines.length}</span></Title>
      <ul>{(all ? sorted : sorted.slice(0, AT_ONCE)).map((line) => <Line key={line.id} guide={guide} file={file} line={line} />)}</ul>
      {rest > 0 && <button type="button" className="plan-more" aria-expanded={all} onClick={() => setAll(!all)}>{all ? t('less') : t('more', { count: rest })}</button>}
    </Card>
  );
}

/** The household's plan: by category, the most urgent lines first, everything else one touch away. */
export function PlanView({ file, pending, toInterview }: { file: HouseholdFile; pending: boolean; toInterview: () => void }) {
  const t = useText();
  const guide = useInstrument().data;
  const { plan } = file;
  const newest = file.assessments.find((one) => one.state === 'submitted');
  const coming = newest !== undefined && plan?.assessmentId !== newest.id && pending;
  if (!plan) {
    return <div className="card">{coming ? <Face icon="clock" title={t('coming')}>{t('comingWhat')}</Face> : <Face icon="file" title={t('none')} action={<Button size="md" onClick={toInterview}>{t('interview')}</Button>}>{t('noneWhat')}</Face>}</div>;
  }
  const order = guide?.instrument.categories.map((one) => one.code) ?? [];
  const codes = [...new Set([...order, ...plan.lines.map((one) => one.category)])].filter((code) => plan.lines.some((one) => one.category === code));
  const agreement = (['da', 'nu', 'amanat', 'nespus'] as const).find((one) => one === plan.agreement);
  return (
    <>
      {coming && <div className="notice">{t('comingWhat')}</div>}
      <div className="plan-head"><Title order={2}>{t('title')}</Title><div className="soft">{t('lines', { count: plan.lines.length })} · {t('made', { date: formatDate(plan.createdAt), horizon: formatDate(plan.horizon) })}</div>{agreement && <div>{t(`a.${agreement}`)}</div>}</div>
      <div className="plan">{codes.map((code) => <Category key={code} code={code} guide={guide} file={file} lines={plan.lines.filter((one) => one.category === code)} />)}</div>
    </>
  );
}
