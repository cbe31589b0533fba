import { useState } from 'react';
import { Button, Face, formatNumber, Link, locale, may, NativeSelect, query, Reading, Table, Title, today, useRead, useSession, type IndicatorSheet, type IndicatorValue } from '@asigur/sdk';
import { useText } from './texts.ts';
import './indicators.css';

const GROUPS = ['coverage', 'diagnosis', 'response', 'education'] as const;
type Group = (typeof GROUPS)[number];
const PERIODS = ['all', 'year', 'month'] as const;
type Period = (typeof PERIODS)[number];
const FEW = 20;

/** First and last month of a period. */
function months(period: Period): { from?: string; until?: string } {
  const now = today().slice(0, 7);
  return period === 'all' ? {} : period === 'month' ? { from: now, until: now } : { from: `${now.slice(0, 4)}-01`, until: now };
}

function Cell({ value }: { value: IndicatorValue | undefined }) {
  const t = useText();
  if (!value) return <td />;
  if (value.of === null) return <td className="num">{formatNumber(value.n)}</td>;
  const share = value.of === 0 ? '–' : `${formatNumber(Math.round((100 * value.n) / value.of))} %`;
  const few = value.of > 0 && value.of < FEW;
  return <td className="num"><span className={few ? 'soft' : undefined} title={few ? t('few') : undefined}>{share}</span><br /><span className="soft small">{t('of', { n: formatNumber(value.n), of: formatNumber(value.of) })}</span></td>;
}

function Sheet({ sheet, group }: { sheet: IndicatorSheet; group: Group }) {
  const t = useText();
  const { session } = useSession();
  const shown = sheet.columns.map((column, at) => ({ column, at })).filter(({ column }) => column.group === group);
  return (
    <div className="card indicators-table" tabIndex={0} role="region" aria-label={t('title')}>
      <Table>
        <thead><tr><th scope="col">{t('commune')}</th>{shown.map(({ column }) => <th key={column.code} scope="col">{locale() === 'en' ? column.en : column.ro}</th>)}</tr></thead>
        <tbody>
          <tr className="indicators-total"><th scope="row">{t('total')}</th>{shown.map(({ column, at }) => <Cell key={column.code} value={sheet.total[at]} />)}</tr>
          {sheet.rows.map((row) => (
            <tr key={row.uat}>
              <th scope="row">{may(session, 'census.household.read') ? <Link href={`/gospodarii?uat=${row.uat}`} title={t('open')}>{row.name}</Link> : row.name}</th>
              {shown.map(({ column, at }) => <Cell key={column.code} value={row.values[at]} />)}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** What the work of the communes tells together. */
export default function Indicators() {
  const t = useText();
  const [period, setPeriod] = useState<Period>('all');
  const [group, setGroup] = useState<Group>('coverage');
  const asked = query(months(period));
  const read = useRead<IndicatorSheet>(['indicators', period], `/monitoring/indicators${asked}`);
  return (
    <div className="page">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div></div>
      <div className="indicators-choice">
        <NativeSelect size="md" label={t('period')} value={period} onChange={(e) => setPeriod(e.currentTarget.value as Period)} data={PERIODS.map((value) => ({ value, label: t(value) }))} />
        <NativeSelect size="md" label={t('group')} value={group} onChange={(e) => setGroup(e.currentTarget.value as Group)} data={GROUPS.map((value) => ({ value, label: t(value) }))} />
        <div><Button component="a" size="md" variant="default" href={'/api/monitoring/indicators.csv' + query({ ...months(period), lang: locale() })} download>{t('csv')}</Button><p className="soft small">{t('csvWhat')}</p></div>
      </div>
      <Reading of={read} isEmpty={(sheet) => sheet.rows.length === 0} empty={<Face icon="list" title={t('none')}>{t('noneWhat')}</Face>}>
        {(sheet) => <Sheet sheet={sheet} group={group} />}
      </Reading>
    </div>
  );
}
