import { useState, type ReactNode } from 'react';
import { Card, defineTexts, formatDate, formatNumber, formatTime, Icon, Link, may, query, Reading, SegmentedControl, SkeletonLines, Title, useRead, useSession, type Duty, type IconName, type SuspicionsLately, type WorkToday } from '@asigur/sdk';
import { AlarmCard } from '../alarms/AlarmCard.tsx';
import { HouseholdLine } from '../households/HouseholdLine.tsx';
import { DutyLine } from './DutyLine.tsx';
import { useText } from './texts.ts';

const ALARMS = 3;
const MINE = 'asigur.today.mine';

function WorkCard({ icon, title, count, shown = 5, none, more, tone, children }: { icon: IconName; title: string; count: number; shown?: number; none: string; more: string | null; tone?: string; children: ReactNode }) {
  const t = useText();
  return (
    <Card component="section" className={`home-card ${tone ?? ''}`}>
      <div className="home-card-head"><Icon name={icon} /><Title order={2}>{title}</Title>{more ? <Link href={more} className="home-count num" aria-label={`${title}: ${count}`}>{formatNumber(count)}</Link> : <span className="home-count num">{formatNumber(count)}</span>}</div>
      {count === 0 ? <p className="soft">{none}</p> : <ul className="lines">{children}</ul>}
      {more && count > shown && <Link className="see-all" href={more}>{t('seeAll')} ({formatNumber(count)})</Link>}
    </Card>
  );
}

const useSuspicionText = defineTexts('suspicions', {
  ro: { title: 'Suspiciuni noi de la colegi', none: 'Nicio suspiciune nouă în ultimele două săptămâni.', needs_one: '{{count}} vulnerabilitate de confirmat', needs_few: '{{count}} vulnerabilități de confirmat', needs_other: '{{count}} de vulnerabilități de confirmat', by: '{{what}}, notate de {{who}}, {{at}}' },
  en: { title: 'New suspicions by colleagues', none: 'No new suspicion in the last two weeks.', needs_one: '{{count}} vulnerability to confirm', needs_other: '{{count}} vulnerabilities to confirm', by: '{{what}}, noted by {{who}}, {{at}}' },
});

/** What colleagues began to suspect: to be confirmed or refuted. */
function Suspicions({ uat }: { uat: number }) {
  const t = useSuspicionText();
  const read = useRead<SuspicionsLately>(['today', 'suspicions', uat], `/assessments/suspicions?uat=${uat}`);
  return (
    <Reading of={read} skeleton={<Card className="home-card"><SkeletonLines lines={3} height={52} /></Card>}>
      {(lately) => <WorkCard icon="search" title={t('title')} count={lately.total} none={t('none')} more={null}>{lately.first.map(({ household, needs, by, at }) => <li key={household.id}><div className="return-on small">{t('by', { what: t('needs', { count: needs }), who: by, at: formatTime(at) })}</div><HouseholdLine row={household} href={`/gospodarii/${household.id}`} /></li>)}</WorkCard>}
    </Reading>
  );
}

/** What waits for a worker today in one commune: P1 first, then what is overdue, due today, due this week, and promised visits. */
export default function Today({ uat, alarmsTitle, noAlarms }: { uat: number; alarmsTitle: string; noAlarms: string }) {
  const t = useText();
  const { session } = useSession();
  const [mine, setMine] = useState(() => localStorage.getItem(MINE) !== 'false');
  const read = useRead<WorkToday>(['today', uat, mine], `/casework/today${query({ uat, mine: mine ? 'true' : 'false' })}`);
  const choose = (value: string) => {
    localStorage.setItem(MINE, value);
    setMine(value === 'true');
  };
  const duties = (when: 'overdue' | 'today' | 'week', list: { total: number; first: Duty[] }, title: string, none: string, icon: IconName, tone?: string) => (
    <WorkCard icon={icon} title={title} count={list.total} none={none} more={`/termene${query({ uat, list: when, mine: mine ? 1 : null })}`} tone={tone ?? ''}>{list.first.map((duty) => <li key={duty.line}><DutyLine duty={duty} /></li>)}</WorkCard>
  );
  return (
    <>
      <SegmentedControl aria-label={t('whose')} className="home-whose" value={String(mine)} onChange={choose} data={[{ value: 'true', label: t('mine') }, { value: 'false', label: t('team') }]} />
      <Reading of={read} skeleton={<Card className="home-card"><SkeletonLines lines={6} height={52} /></Card>}>
        {(day) => (
          <>
            <WorkCard icon="alarm" tone="home-alarm" title={alarmsTitle} count={day.alarms.length} shown={ALARMS} none={noAlarms} more="/alarme">{day.alarms.slice(0, ALARMS).map((one) => <li key={one.id}><AlarmCard alarm={one} /></li>)}</WorkCard>
            {duties('overdue', day.overdue, t('overdue'), t('noOverdue'), 'clock', 'home-due')}
            {duties('today', day.dueToday, t('today'), t('noToday'), 'check')}
            {duties('week', day.week, t('week'), t('noWeek'), 'list')}
            {may(session, 'assessment.read') && <Suspicions uat={uat} />}
            <WorkCard icon="home" title={t('returns')} count={day.returns.total} none={t('noReturns')} more={null}>{day.returns.first.map(({ on, household }) => <li key={household.id}><div className="return-on small">{t('returnOn', { date: formatDate(on) })}</div><HouseholdLine row={household} href={`/gospodarii/${household.id}`} /></li>)}</WorkCard>
          </>
        )}
      </Reading>
    </>
  );
}
