import { useState } from 'react';
import { Card, compareRo, locale, NativeSelect, query, Title, today, useRead, useSession, type ReportWorker } from '@asigur/sdk';
import { months, quarters } from './periods.ts';
import { Print } from './Print.tsx';
import { useText } from './texts.ts';
import './papers.css';

const ROMAN = ['I', 'II', 'III', 'IV'];

function Activity() {
  const t = useText();
  const { session } = useSession();
  const workers = useRead<ReportWorker[]>(['report-workers'], '/papers/reports/workers').data ?? [];
  const [account, setAccount] = useState('');
  const [month, setMonth] = useState(months(today())[0]!);
  const named = new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const others = workers.filter((one) => one.account !== session.account.id);
  return (
    <Card component="section" className="report">
      <div><Title order={2}>{t('activity')}</Title><p className="soft">{t('activityWhat')}</p></div>
      <div className="filters">
        {others.length > 0 && <NativeSelect label={t('worker')} value={account} onChange={(event) => setAccount(event.currentTarget.value)} data={[{ value: '', label: `${session.account.name} (${t('myself')})` }, ...others.map((one) => ({ value: one.account, label: one.name }))]} />}
        <NativeSelect label={t('month')} value={month} onChange={(event) => setMonth(event.currentTarget.value)} data={months(today()).map((value) => ({ value, label: named.format(new Date(`${value}-15T00:00:00Z`)) }))} />
      </div>
      <div><Print path={`/papers/reports/activity${query({ account, month })}`} /></div>
    </Card>
  );
}

/** A report of one of the reader's communes. */
function OfCommune({ report, title, what, quarterly }: { report: string; title: string; what: string; quarterly: boolean }) {
  const t = useText();
  const { session } = useSession();
  const uats = [...session.uats].sort((a, b) => compareRo(a.name, b.name));
  const [uat, setUat] = useState(String(uats[0]?.siruta ?? ''));
  const [quarter, setQuarter] = useState(quarters(today())[0]!);
  const name = (value: string) => { const [year, number] = value.split('-'); return t('quarterName', { number: ROMAN[Number(number) - 1], year }); };
  return (
    <Card component="section" className="report">
      <div><Title order={2}>{title}</Title><p className="soft">{what}</p></div>
      <div className="filters">
        <NativeSelect label={t('uat')} value={uat} onChange={(event) => setUat(event.currentTarget.value)} data={uats.map((one) => ({ value: String(one.siruta), label: one.name }))} />
        {quarterly && <NativeSelect label={t('quarter')} value={quarter} onChange={(event) => setQuarter(event.currentTarget.value)} data={quarters(today()).map((value) => ({ value, label: name(value) }))} />}
      </div>
      <div><Print path={`/papers/reports/${report}${query({ uat, quarter: quarterly ? quarter : null })}`} /></div>
    </Card>
  );
}

/** Reports of workers and communes: choose, and print. */
export default function Reports() {
  const t = useText();
  return (
    <div className="page">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div></div>
      <div className="reports">
        <Activity />
        <OfCommune report="parents-abroad" title={t('abroad')} what={t('abroadWhat')} quarterly />
        <OfCommune report="separation-risk" title={t('risk')} what={t('riskWhat')} quarterly={false} />
      </div>
    </div>
  );
}
