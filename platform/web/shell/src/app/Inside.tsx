import { lazy, Suspense, useEffect } from 'react';
import { Button, Face, Link, listenLive, loadPlugins, onReachChange, isReached, queries, Redirect, renewSession, Route, Routes, SkeletonLines, useParams, usePlugins, PluginBoundary, PluginFailed, useSession, onFact, type TenantInfo } from '@asigur/sdk';
import { settleApplied, warmVillages } from '../local/household.ts';
import { Frame } from './Frame.tsx';
import { administers, oversees, worksInField } from './nav.ts';
import { useFrameText } from './texts.ts';

const Home = lazy(() => import('../screens/home/Home.tsx'));
const Households = lazy(() => import('../screens/households/Households.tsx'));
const NewHousehold = lazy(() => import('../screens/newhousehold/NewHousehold.tsx'));
const HouseholdScreen = lazy(() => import('../screens/household/HouseholdScreen.tsx'));
const Interview = lazy(() => import('../screens/interview/InterviewScreen.tsx'));
const Entrusted = lazy(() => import('../screens/entrusted/Entrusted.tsx'));
const PersonScreen = lazy(() => import('../screens/entrusted/PersonScreen.tsx'));
const Notices = lazy(() => import('../screens/intake/Notices.tsx'));
const NoticeScreen = lazy(() => import('../screens/intake/NoticeScreen.tsx'));
const Told = lazy(() => import('../screens/told/Told.tsx'));
const Choices = lazy(() => import('../screens/told/Choices.tsx'));
const Referrals = lazy(() => import('../screens/referrals/Referrals.tsx'));
const ReferralScreen = lazy(() => import('../screens/referrals/ReferralScreen.tsx'));
const Directory = lazy(() => import('../screens/referrals/Directory.tsx'));
const Programmes = lazy(() => import('../screens/programmes/Programmes.tsx'));
const ProgrammeScreen = lazy(() => import('../screens/programmes/ProgrammeScreen.tsx'));
const Access = lazy(() => import('../screens/programmes/Access.tsx'));
const AccessScreen = lazy(() => import('../screens/programmes/AccessScreen.tsx'));
const Duplicates = lazy(() => import('../screens/duplicates/Duplicates.tsx'));
const Transfers = lazy(() => import('../screens/transfers/Transfers.tsx'));
const ListedPeople = lazy(() => import('../screens/life/ListedPeople.tsx'));
const Unsent = lazy(() => import('../screens/unsent/Unsent.tsx'));
const Admin = lazy(() => import('../screens/admin/Admin.tsx'));
const Guide = lazy(() => import('../screens/guide/GuideScreen.tsx'));
const Alarms = lazy(() => import('../screens/alarms/Alarms.tsx'));
const Duties = lazy(() => import('../screens/work/Duties.tsx'));
const Behind = lazy(() => import('../screens/work/Behind.tsx'));
const Cases = lazy(() => import('../screens/cases/Cases.tsx'));
const Bodies = lazy(() => import('../screens/bodies/Bodies.tsx'));
const BodyScreen = lazy(() => import('../screens/bodies/BodyScreen.tsx'));
const County = lazy(() => import('../screens/work/County.tsx'));
const Reports = lazy(() => import('../screens/papers/Reports.tsx'));
const Exchange = lazy(() => import('../screens/exchange/Exchange.tsx'));
const Indicators = lazy(() => import('../screens/indicators/Indicators.tsx'));
const National = lazy(() => import('../screens/national/National.tsx'));

/** Keeps the signed-in page alive: live facts, plugins, sending what waits. */
function useLife(tenant: TenantInfo): void {
  const { outbox, offline, session } = useSession();
  useEffect(() => listenLive(), []);
  const county = tenant.kind === 'county';
  useEffect(() => {
    if (!county) return; // modules are the counties' own
    void loadPlugins().catch((error: unknown) => console.error('plugins', error));
    return onFact((fact) => {
      if (!fact.type.startsWith('plugins.')) return;
      // A module that is switched on may bring permissions: the session first, then what it may use.
      void renewSession().then(() => loadPlugins()).catch((error: unknown) => console.error('plugins', error));
    });
  }, [county]);
  useEffect(() => {
    if (!worksInField(session)) return;
    // Loaded only here: the engine stays out of the first view.
    void import('../screens/interview/instrument.ts').then(({ warmInterview }) => warmInterview(), (error: unknown) => console.error('the guide could not be read ahead', error));
    for (const { siruta } of session.uats.slice(0, 12)) warmVillages(siruta);
  }, [session]);
  useEffect(() => outbox?.onApplied((entry, result) => settleApplied(entry, result)), [outbox]);
  useEffect(() => {
    const back = () => {
      if (!isReached()) return;
      if (offline) void renewSession();
      else void outbox?.flush();
      void queries.invalidateQueries();
    };
    const stop = onReachChange(back);
    const online = () => void outbox?.flush();
    window.addEventListener('online', online);
    const timer = offline ? setInterval(() => void renewSession(), 15_000) : undefined;
    return () => {
      stop();
      window.removeEventListener('online', online);
      clearInterval(timer);
    };
  }, [outbox, offline]);
}

function PluginPage() {
  const { id = '', '*': rest = '' } = useParams<{ id: string; '*': string }>();
  const plugin = usePlugins().find((one) => one.descriptor.id === id);
  if (!plugin) return <NotFound />;
  const Page = plugin.module?.routes?.['/' + rest];
  if (!plugin.module) return <div className="page"><PluginFailed name={id} /></div>;
  return Page ? <PluginBoundary key={id + rest} name={id}><div className="page"><Page /></div></PluginBoundary> : <NotFound />;
}

function NotFound() {
  const t = useFrameText();
  return <div className="page"><Face icon="search" title={t('notFound')} action={<Button component={Link} href="/">{t('toHome')}</Button>}>{t('notFoundWhat')}</Face></div>;
}

/** The signed-in screens. The interview fills the whole screen; the rest stands in the frame. */
export default function Inside({ tenant }: { tenant: TenantInfo }) {
  useLife(tenant);
  const { session } = useSession();
  const loading = <div className="page"><SkeletonLines lines={7} /></div>;
  const start = worksInField(session) && session.uats.length === 0 ? <Redirect to="/incredintate" replace /> : oversees(session) ? <County /> : worksInField(session) ? <Home /> : administers(session) ? <Redirect to="/administrare/oameni" replace /> : <Home />;
  return (
    <Suspense fallback={loading}>
      <Routes>
        <Route path="/gospodarii/:id/interviu"><Interview /></Route>
        <Route>
          <Frame tenant={tenant}>
            <Suspense fallback={loading}>
              {tenant.kind === 'national' ? <National /> : (
                <Routes>
                  <Route path="/">{start}</Route>
                  <Route path="/gospodarii"><Households /></Route>
                  <Route path="/gospodarii/noua"><NewHousehold /></Route>
                  <Route path="/gospodarii/:id/:tab?"><HouseholdScreen /></Route>
                  <Route path="/alarme"><Alarms /></Route>
                  <Route path="/termene"><Duties /></Route>
                  <Route path="/cazuri"><Cases /></Route>
                  <Route path="/echipe"><Bodies /></Route>
                  <Route path="/echipe/:id"><BodyScreen /></Route>
                  <Route path="/planuri"><Behind /></Route>
                  <Route path="/incredintate"><Entrusted /></Route>
                  <Route path="/persoane/:id"><PersonScreen /></Route>
                  <Route path="/instiintari"><Told /></Route>
                  <Route path="/instiintari/alegeri"><Choices /></Route>
                  <Route path="/sesizari"><Notices /></Route>
                  <Route path="/sesizari/:id"><NoticeScreen /></Route>
                  <Route path="/trimiteri"><Referrals /></Route>
                  <Route path="/trimiteri/:id"><ReferralScreen /></Route>
                  <Route path="/servicii"><Directory /></Route>
                  <Route path="/programe"><Programmes /></Route>
                  <Route path="/programe/:id"><ProgrammeScreen /></Route>
                  <Route path="/acces"><Access /></Route>
                  <Route path="/acces/:id"><AccessScreen /></Route>
                  <Route path="/aceeasi-persoana/:id?"><Duplicates /></Route>
                  <Route path="/transferuri"><Transfers /></Route>
                  <Route path="/liste/:list"><ListedPeople /></Route>
                  <Route path="/rapoarte"><Reports /></Route>
                  <Route path="/netrimise"><Unsent /></Route>
                  <Route path="/administrare/:part"><Admin /></Route>
                  <Route path="/ghid"><Redirect to="/ghid/incercare" replace /></Route>
                  <Route path="/ghid/:part"><Guide /></Route>
                  <Route path="/schimb-de-date"><Redirect to="/schimb-de-date/export" replace /></Route>
                  <Route path="/schimb-de-date/:part/:id?"><Exchange /></Route>
                  <Route path="/indicatori"><Indicators /></Route>
                  <Route path="/p/:id/*?"><PluginPage /></Route>
                  <Route><NotFound /></Route>
                </Routes>
              )}
            </Suspense>
          </Frame>
        </Route>
      </Routes>
    </Suspense>
  );
}
