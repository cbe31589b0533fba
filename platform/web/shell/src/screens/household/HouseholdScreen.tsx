import { lazy, Suspense } from 'react';
import { formatDate, Icon, Link, may, PluginBoundary, PriorityChip, Reading, SkeletonLines, Title, useLocation, useParams, usePlugins, useSession, type HouseholdFile } from '@asigur/sdk';
import { PluginText } from '../../app/Frame.tsx';
import { useWords } from '../../lib/words.ts';
import { useHousehold } from '../../local/household.ts';
import { StatusChip } from '../households/HouseholdLine.tsx';
import { People } from '../newhousehold/People.tsx';
import AlsoHere from '../presence/AlsoHere.tsx';
import { LifeTab } from '../life/LifeTab.tsx';
import { useText as useLifeText } from '../life/texts.ts';
import { PrintHousehold } from '../papers/PrintHousehold.tsx';
import { PlanView } from '../plan/PlanView.tsx';
import { QuickVisit } from '../visit/QuickVisit.tsx';
import { Assessments } from './Assessments.tsx';
import { EditPlace } from './EditPlace.tsx';
import { Needs } from './Needs.tsx';
import { useText } from './texts.ts';

const CaseTab = lazy(() => import('../cases/CaseTab.tsx'));
const HouseholdServices = lazy(() => import('../programmes/HouseholdServices.tsx'));
const HouseholdReferrals = lazy(() => import('../referrals/HouseholdReferrals.tsx'));

function Head({ file, pending }: { file: HouseholdFile; pending: boolean }) {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const { household } = file;
  const draft = file.assessments.some((one) => one.state === 'draft');
  const assessed = file.assessments.some((one) => one.state === 'submitted');
  const facts = [[t('lastVisit'), household.lastVisit], [t('returnOn'), household.returnOn], [t('reevaluateOn'), household.reevaluateOn]].filter(([, date]) => date) as [string, string][];
  return (
    <div className="card file-head">
      <div>
        <div className="soft small num">{[household.number ? words('number', { number: household.number }) : words('unnumbered'), household.uatName].filter(Boolean).join(' · ')}</div>
        <Title order={1}>{household.headName || words('unnamed')}</Title>
        <div>{[household.villageName, household.address].filter(Boolean).join(', ')}{household.phone && <> · <a href={`tel:${household.phone.replace(/\s/g, '')}`}>{household.phone}</a></>}</div>
        {may(session, 'census.household.record') && <EditPlace household={household} />}
        <div className="file-chips">{household.priority && <PriorityChip priority={household.priority} />}<StatusChip row={household} />{pending && <span className="chip chip-plain"><Icon name="send" />{t('waiting')}</span>}</div>
      </div>
      <div className="file-side">
        {may(session, 'assessment.record') && <Link className="button-link" href={`/gospodarii/${household.id}/interviu`}>{draft ? t('goOn') : assessed ? t('reevaluate') : t('interview')}</Link>}
        {may(session, 'census.household.record') && <QuickVisit household={household} />}
        {!pending && <PrintHousehold file={file} />}
        {facts.length > 0 && <dl className="facts">{facts.map(([label, date]) => <div key={label}><dt>{label}</dt><dd>{formatDate(date)}</dd></div>)}</dl>}
      </div>
    </div>
  );
}

/** A household's file: what they need first, then people, plan, assessments and the plugins' tabs. */
export default function HouseholdScreen() {
  const t = useText();
  const { id = '', tab = 'nevoi' } = useParams<{ id: string; tab?: string }>();
  const life = useLifeText();
  const { session } = useSession();
  const [, go] = useLocation();
  const file = useHousehold(id);
  const plugins = usePlugins().filter((one) => one.module?.slots?.['household.tab']);
  const tabs = [['nevoi', t('needs')], ['plan', t('plan')], ...(may(session, 'cases.case.read') ? [['caz', t('case')] as const] : []), ['oameni', t('people')], ['evaluari', t('assessments')], ['istoric', life('tab')]] as const;
  const link = (value: string, label: React.ReactNode) => <Link key={value} href={`/gospodarii/${id}${value === 'nevoi' ? '' : '/' + value}`} aria-current={tab === value ? 'page' : undefined}>{label}</Link>;
  return (
    <div className="page page-file">
      <Link className="crumb" href="/gospodarii"><Icon name="left" size={16} />{t('back')}</Link>
      <Reading of={file} skeleton={<SkeletonLines lines={6} height={64} />}>
        {(known) => {
          const plugin = plugins.find((one) => `p-${one.descriptor.id}` === tab);
          const Part = plugin?.module?.slots?.['household.tab']?.component;
          return (
            <>
              {!file.pending && <AlsoHere household={id} where="file" />}
              <Head file={known} pending={file.pending} />
              <nav className="tabs" aria-label={t('tabs')}>
                {tabs.map(([value, label]) => link(value, label))}
                {plugins.map(({ descriptor, module }) => link(`p-${descriptor.id}`, <PluginText id={descriptor.id} textKey={module!.slots!['household.tab']!.labelKey} />))}
              </nav>
              {tab === 'nevoi' && <Needs file={known} />}
              {tab === 'oameni' && <People file={known} />}
              {tab === 'plan' && <PlanView file={known} pending={file.pending} toInterview={() => go(`/gospodarii/${id}/interviu`)} />}
              {tab === 'caz' && <Suspense fallback={<SkeletonLines lines={5} height={64} />}><CaseTab file={known} /></Suspense>}
              {tab === 'plan' && known.household.number > 0 && may(session, 'referrals.read') && <Suspense><HouseholdReferrals householdId={id} /></Suspense>}
              {tab === 'plan' && known.household.number > 0 && may(session, 'programmes.people') && <Suspense><HouseholdServices householdId={id} /></Suspense>}
              {tab === 'evaluari' && <Assessments file={known} />}
              {tab === 'istoric' && <LifeTab file={known} />}
              {Part && <PluginBoundary key={tab} name={plugin!.descriptor.id}><Part householdId={id} /></PluginBoundary>}
            </>
          );
        }}
      </Reading>
    </div>
  );
}
