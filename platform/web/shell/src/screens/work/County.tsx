import { lazy, Suspense, useState } from 'react';
import { Button, Card, formatDate, formatNumber, Icon, Link, locale, may, Modal, query, Reading, SkeletonLines, Table, Title, useRead, useSession, type Alarm, type WorkCounty } from '@asigur/sdk';
import { Download } from '../papers/Download.tsx';
import { useWords } from '../../lib/words.ts';
import { Refusals } from '../plan/Refusals.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import { useText } from './texts.ts';

const CountyMap = lazy(() => import('../map/CountyMap.tsx'));

const AT_ONCE = 12;

function Number({ value, to, late }: { value: number; to?: string; late?: boolean }) {
  if (value === 0 || !to) return <span className={value === 0 ? 'soft num' : 'num'}>{formatNumber(value)}</span>;
  return <Link href={to} className={`num ${late ? 'late' : ''}`}>{formatNumber(value)}</Link>;
}

function Tile({ label, value, to, tone }: { label: string; value: number; to: string; tone?: string | undefined }) {
  return <Link href={to} className={`card tile ${value > 0 ? (tone ?? '') : ''}`}><span className="tile-number num">{formatNumber(value)}</span><span>{label}</span></Link>;
}

function Communes({ county }: { county: WorkCounty }) {
  const t = useText();
  const [all, setAll] = useState(false);
  // the furthest behind first: that is whom a coordinator calls
  const sorted = [...county.communes].sort((a, b) => b.notBegun + b.overdue - a.notBegun - a.overdue);
  const rest = sorted.length - AT_ONCE;
  return (
    <Card component="section" className="home-card">
      <div className="home-card-head"><Icon name="map" /><Title order={2}>{t('communes')}</Title><span className="home-count num">{county.communes.length}</span></div>
      {sorted.length === 0 ? <p className="soft">{t('noCommunes')}</p> : (
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }} aria-label={t('communes')}>
          <Table verticalSpacing={6} className="work-table">
            <Table.Thead><Table.Tr>{[t('name'), t('visited'), t('plans'), t('notBegun'), t('unmet'), t('overdue'), t('lastVisit')].map((label, at) => <Table.Th key={label} className={at ? 'num' : undefined}>{label}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>
              {(all ? sorted : sorted.slice(0, AT_ONCE)).map((one) => (
                <Table.Tr key={one.uat}>
                  <Table.Td><Link href={`/gospodarii${query({ uat: one.uat })}`}>{one.name}</Link></Table.Td>
                  <Table.Td className="num">{formatNumber(one.visited)} / {formatNumber(one.households)}</Table.Td>
                  <Table.Td className="num">{formatNumber(one.plans)}</Table.Td>
                  <Table.Td className="num"><Number value={one.notBegun} to={`/planuri${query({ list: 'not-begun', uat: one.uat })}`} late /></Table.Td>
                  <Table.Td className="num"><Number value={one.unmet} to={`/planuri${query({ list: 'unmet', uat: one.uat })}`} /></Table.Td>
                  <Table.Td className="num"><Number value={one.overdue} to={`/termene${query({ list: 'overdue', uat: one.uat })}`} late /></Table.Td>
                  <Table.Td className="num">{formatDate(one.lastVisit)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {rest > 0 && <button type="button" className="plan-more" aria-expanded={all} onClick={() => setAll(!all)}>{all ? t('less') : t('moreCommunes', { count: rest })}</button>}
    </Card>
  );
}

function Workers({ county }: { county: WorkCounty }) {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const [leaving, setLeaving] = useState<string | null>(null);
  const from = county.workers.find((one) => one.account === leaving);
  const hands = may(session, 'casework.hand-over');
  const names = new Map(county.communes.map((one) => [one.uat, one.name]));
  const sorted = [...county.workers].sort((a, b) => b.overdue - a.overdue || b.open - a.open);
  return (
    <Card component="section" className="home-card">
      <div className="home-card-head"><Icon name="people" /><Title order={2}>{t('workers')}</Title><span className="home-count num">{county.workers.length}</span></div>
      {sorted.length === 0 ? <p className="soft">{t('noWorkers')}</p> : (
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }} aria-label={t('workers')}>
          <Table verticalSpacing={6} className="work-table">
            <Table.Thead><Table.Tr>{[t('name'), t('households'), t('lines'), t('overdue'), t('given')].map((label, at) => <Table.Th key={label} className={at ? 'num' : undefined}>{label}</Table.Th>)}{hands && <Table.Th><span className="sr-only">{t('hand')}</span></Table.Th>}</Table.Tr></Table.Thead>
            <Table.Tbody>
              {sorted.map((one) => (
                <Table.Tr key={one.account}>
                  <Table.Td>{one.name}<div className="soft small">{[one.roles.map((role) => (locale() === 'en' ? role.en : role.ro)).join(', '), one.uats.map((uat) => names.get(uat)).filter(Boolean).join(', ')].filter(Boolean).join(' · ')}</div></Table.Td>
                  <Table.Td className="num">{one.households}</Table.Td>
                  <Table.Td className="num">{one.open}</Table.Td>
                  <Table.Td className="num"><Number value={one.overdue} to={`/termene${query({ list: 'overdue', of: one.account })}`} late /></Table.Td>
                  <Table.Td className="num">{one.given}</Table.Td>
                  {hands && <Table.Td>{one.open + one.besides > 0 && <Button variant="subtle" size="compact-md" aria-label={t('handOf', { name: one.name })} onClick={() => setLeaving(one.account)}>{t('hand')}</Button>}</Table.Td>}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Refusals about={(entry) => entry.type === 'casework.hand-over'} />
      <Modal opened={from !== undefined} onClose={() => setLeaving(null)} title={t('handTitle')} closeButtonProps={{ 'aria-label': words('close') }}>{from && <HandOverForm from={from} workers={county.workers} done={() => setLeaving(null)} />}</Modal>
    </Card>
  );
}

/** The county as its coordinators see it: each number opens its list. */
export default function County() {
  const t = useText();
  const { session } = useSession();
  const read = useRead<WorkCounty>(['county'], '/casework/county');
  const alarms = useRead<Alarm[]>(['alarms'], '/casework/alarms').data ?? [];
  return (
    <div className="page">
      <div className="page-head"><div><Title order={1}>{t('county', { name: session.account.name.split(' ')[0] })}</Title><p className="lead">{t('countyWhat')}</p></div><Download list="/casework/tables/county" /></div>
      <Reading of={read} skeleton={<SkeletonLines lines={8} height={60} />}>
        {(county) => {
          const sum = (of: (one: WorkCounty['communes'][number]) => number) => county.communes.reduce((all, one) => all + of(one), 0);
          return (
            <>
              <div className="tiles">
                <Tile label={`${t('alarms')} ${t('untaken')}`} value={alarms.filter((one) => one.takenAt === null).length} to="/alarme" tone="tile-alarm" />
                <Tile label={`${t('alarms')} ${t('open')}`} value={alarms.length} to="/alarme" />
                <Tile label={t('notBegun')} value={sum((one) => one.notBegun)} to="/planuri?list=not-begun" tone="tile-due" />
                <Tile label={t('unmet')} value={sum((one) => one.unmet)} to="/planuri?list=unmet" />
                <Tile label={t('overdue')} value={sum((one) => one.overdue)} to="/termene?list=overdue" tone="tile-due" />
              </div>
              <Suspense fallback={<SkeletonLines lines={1} height={360} />}><CountyMap county={county} alarms={alarms} /></Suspense>
              <Communes county={county} />
              <Workers county={county} />
            </>
          );
        }}
      </Reading>
    </div>
  );
}
