import { useState } from 'react';
import { Card, formatNumber, Icon, Link, NativeSelect, query, Reading, SkeletonLines, Title, useRead, type Alarm, type Borders, type VisitsDue, type WorkCounty } from '@asigur/sdk';
import { Picture } from './Picture.tsx';
import { useText } from './texts.ts';

type Measure = 'alarms' | 'notBegun' | 'overdue' | 'unmet' | 'visits' | 'unvisited';
const MEASURES: Measure[] = ['alarms', 'notBegun', 'overdue', 'unmet', 'visits', 'unvisited'];
const FIRST = 8;

/** The list that a number comes from. */
const listOf = (measure: Measure, uat: number) => ({
  alarms: '/alarme', notBegun: `/planuri${query({ list: 'not-begun', uat })}`, unmet: `/planuri${query({ list: 'unmet', uat })}`, overdue: `/termene${query({ list: 'overdue', uat })}`, visits: `/gospodarii${query({ uat })}`, unvisited: `/gospodarii${query({ uat, status: 'planned' })}`,
})[measure];

/** The county's communes by what a coordinator asks: where the alarms are, who is behind. */
export default function CountyMap({ county, alarms }: { county: WorkCounty; alarms: Alarm[] }) {
  const t = useText();
  const [measure, setMeasure] = useState<Measure>('notBegun');
  const [all, setAll] = useState(false);
  const borders = useRead<Borders>(['uats', 'borders'], '/territory/borders');
  const due = useRead<VisitsDue[]>(['map'], '/census/life/map').data ?? [];
  const of = (uat: number) => {
    const one = county.communes.find((commune) => commune.uat === uat);
    if (measure === 'alarms') return alarms.filter(({ household }) => household?.uat === uat).length;
    if (measure === 'visits') return due.filter((row) => row.uat === uat).reduce((sum, row) => sum + row.visits, 0);
    return one ? (measure === 'unvisited' ? one.households - one.visited : one[measure]) : 0;
  };
  const communes = county.communes.map((one) => ({ uat: one.uat, name: one.name, value: of(one.uat) })).sort((a, b) => b.value - a.value);
  const values = new Map(communes.map((one) => [one.uat, one.value]));
  const some = communes.filter(({ value }) => value > 0);
  return (
    <Card component="section" className="home-card" data-testid="county-map">
      <div className="home-card-head"><Icon name="map" /><Title order={2}>{t('title')}</Title></div>
      <div className="map-body">
        <NativeSelect label={t('measure')} size="md" value={measure} onChange={(e) => setMeasure(e.currentTarget.value as Measure)} data={MEASURES.map((value) => ({ value, label: t(value) }))} />
        <Reading of={borders} skeleton={<SkeletonLines lines={1} height={320} />}>
          {(land) => (land.features.length === 0 ? <p className="soft">{t('none')}</p> : <figure style={{ margin: 0 }}><Picture borders={land} frame={land.features.map((one) => one.properties.siruta)} values={values} label={t('picture', { what: t(measure) })} /><figcaption className="soft small">{t('credit')}</figcaption></figure>)}
        </Reading>
        <ul className="map-list" aria-label={t(measure)}>{(all ? some : some.slice(0, FIRST)).map((one) => <li key={one.uat}><Link href={listOf(measure, one.uat)}>{one.name}</Link><span className="num">{formatNumber(one.value)}</span></li>)}</ul>
        {some.length > FIRST && <button type="button" className="plan-more" aria-expanded={all} onClick={() => setAll(!all)}>{all ? t('less') : t('others', { count: some.length - FIRST })}</button>}
      </div>
    </Card>
  );
}
