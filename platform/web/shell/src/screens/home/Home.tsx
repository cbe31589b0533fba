import { lazy, Suspense, useState } from 'react';
import { Card, compareRo, Face, Icon, Link, may, NativeSelect, PluginBoundary, PluginFailed, query, Reading, SkeletonLines, Title, usePlugins, useRead, useSession, type HouseholdRow, type IconName, type Page } from '@asigur/sdk';
import { useVillages } from '../../local/household.ts';
import { HouseholdLine } from '../households/HouseholdLine.tsx';
import { useText } from './texts.ts';

const Today = lazy(() => import('../work/Today.tsx'));
const MapOfDay = lazy(() => import('../map/MapOfDay.tsx'));
const HomeReferrals = lazy(() => import('../referrals/HomeReferrals.tsx'));

const CHOSEN = 'asigur.uat';

function ListCard({ icon, title, none, search, more, tone }: { icon: IconName; title: string; none: string; search: string; more: string; tone?: string }) {
  const t = useText();
  const read = useRead<Page<HouseholdRow>>(['households', 'home', search], `/census/households${search}`);
  return (
    <Card component="section" className={`home-card ${tone ?? ''}`}>
      <div className="home-card-head"><Icon name={icon} /><Title order={2}>{title}</Title>{read.data && <span className="home-count num">{read.data.total}</span>}</div>
      <Reading of={read} skeleton={<SkeletonLines lines={3} height={52} />} isEmpty={(page) => page.items.length === 0} empty={<p className="soft">{none}</p>}>
        {(page) => (
          <>
            <ul className="lines">{page.items.slice(0, 5).map((row) => <li key={row.id}><HouseholdLine row={row} href={`/gospodarii/${row.id}`} /></li>)}</ul>
            {page.total > 5 && <Link className="see-all" href={more}>{t('seeAll')} ({page.total})</Link>}
          </>
        )}
      </Reading>
    </Card>
  );
}

function Villages({ uat }: { uat: number }) {
  const t = useText();
  const read = useVillages(uat);
  return (
    <Card component="section" className="home-card">
      <div className="home-card-head"><Icon name="map" /><Title order={2}>{t('villages')}</Title></div>
      <Reading of={read} skeleton={<SkeletonLines lines={4} height={48} />} isEmpty={(all) => all.length === 0} empty={<p className="soft">{t('noVillages')}</p>}>
        {(all) => (
          <ul className="lines">
            {[...all].sort((a, b) => compareRo(a.name, b.name)).map((one) => {
              const share = one.households ? Math.round((one.visited / one.households) * 100) : 0;
              return (
                <li key={one.siruta}>
                  <Link className="village" href={`/gospodarii${query({ uat, village: one.siruta })}`}>
                    <span><strong>{one.name}</strong><br /><span className="soft small num">{t('visitedOf', { visited: one.visited, all: one.households })}</span></span>
                    <span className="meter" aria-hidden="true"><span style={{ width: `${share}%` }} /></span>
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
      </Reading>
    </Card>
  );
}

function PluginCards({ uat }: { uat: number | null }) {
  return usePlugins().map(({ descriptor, module, problem }) => {
    const Part = module?.slots?.['home.card'];
    if (problem) return <PluginFailed key={descriptor.id} name={descriptor.id} />;
    return Part ? <PluginBoundary key={descriptor.id} name={descriptor.id}><Part uat={uat} /></PluginBoundary> : null;
  });
}

/** The day's work in one commune: alarms first, then what is due, what is planned, the villages, the plugins' cards. */
export default function Home() {
  const t = useText();
  const { session } = useSession();
  const [uat, setUat] = useState<number | null>(() => {
    const kept = Number(localStorage.getItem(CHOSEN));
    return (session.uats.find((one) => one.siruta === kept) ?? session.uats[0])?.siruta ?? null;
  });
  const name = session.uats.find((one) => one.siruta === uat)?.name ?? '';
  const choose = (siruta: number) => {
    localStorage.setItem(CHOSEN, String(siruta));
    setUat(siruta);
  };
  return (
    <div className="page">
      <div className="page-head">
        <div><Title order={1}>{t('hello', { name: session.account.name.split(' ')[0] })}</Title>{uat !== null && <p className="lead">{t('lead', { uat: name })}</p>}</div>
        <div className="head-acts">
          {session.uats.length > 1 && <NativeSelect aria-label={t('chooseUat')} value={uat ?? ''} onChange={(e) => choose(Number(e.currentTarget.value))} data={[...session.uats].sort((a, b) => compareRo(a.name, b.name)).map((one) => ({ value: String(one.siruta), label: one.name }))} />}
          {uat !== null && may(session, 'census.household.record') && <Link className="button-link" href={`/gospodarii/noua?uat=${uat}`}><Icon name="plus" size={18} />{t('newHousehold')}</Link>}
        </div>
      </div>
      {uat === null ? <><Face icon="map" title={t('noUats')}>{t('noUatsWhat')}</Face><div className="home-grid"><PluginCards uat={uat} /></div></> : (
        <div className="home-grid">
          {may(session, 'casework.plan.read') && <Suspense fallback={<Card className="home-card"><SkeletonLines lines={6} height={52} /></Card>}><Today key={uat} uat={uat} alarmsTitle={t('alarms')} noAlarms={t('noAlarms')} /></Suspense>}
          {may(session, 'referrals.read') && <Suspense><HomeReferrals uat={uat} /></Suspense>}
          <ListCard icon="clock" title={t('due')} none={t('noDue')} search={query({ uat, due: true, limit: 5 })} more={`/gospodarii${query({ uat, due: 1 })}`} />
          <ListCard icon="list" title={t('planned')} none={t('noPlanned')} search={query({ uat, status: 'planned', limit: 5 })} more={`/gospodarii${query({ uat, status: 'planned' })}`} />
          <Suspense fallback={<Card className="home-card"><SkeletonLines lines={4} height={72} /></Card>}><MapOfDay uat={uat} choose={choose} /></Suspense>
          <Villages uat={uat} />
          <PluginCards uat={uat} />
        </div>
      )}
    </div>
  );
}
