import { Button, Checkbox, compareRo, Face, formatDate, Icon, Link, NativeSelect, PriorityChip, query, Reading, SkeletonLines, Title, useLocation, useRead, useSearch, useSession, type CaseRow, type CaseTally, type HouseholdRow, type MissingList } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { usePages } from '../work/pages.ts';
import './cases.css';
import { useText } from './texts.ts';

type TeamMember = { id: string; name: string };
const STATES = ['deschis', 'activ', 'monitorizare', 'inchis'] as const;

function Tiles({ uat, here }: { uat: string; here: string }) {
  const t = useText();
  const { data } = useRead<CaseTally>(['case-tally', uat], `/cases/tally${query({ uat })}`);
  const tile = (key: keyof CaseTally, to: Record<string, string>, tone = '') => {
    const search = query({ ...to, uat });
    return <Link key={key} href={`/cazuri${search}`} className={`card tile ${data && data[key] > 0 ? tone : ''}`} aria-current={here === search ? 'page' : undefined}><span className="tile-number num">{data?.[key] ?? '…'}</span><span>{t(`tile.${key}`)}</span></Link>;
  };
  return (
    <div className="tiles case-tiles">
      {tile('deschis', { state: 'deschis' })}{tile('activ', { state: 'activ' })}{tile('monitorizare', { state: 'monitorizare' })}
      {tile('overdue', { overdue: 'true' }, 'tile-due')}{tile('waiting', { waiting: 'true' }, 'tile-due')}
      {tile('plansWithoutCase', { list: 'plan-without-case' }, 'tile-due')}{tile('casesWithoutPlan', { list: 'case-without-plan' }, 'tile-due')}
    </div>
  );
}

function Row({ row }: { row: CaseRow }) {
  const t = useText();
  const words = useWords();
  const { household } = row;
  return (
    <li>
      <Link href={`/gospodarii/${household.id}/caz`} className="line" data-testid="case-row">
        <span className="line-main">
          <strong>{household.headName || words('unnamed')}</strong>
          <span className="soft small num">{[words('number', { number: household.number }), household.villageName, household.uatName].join(' · ')}</span>
          <span className="small">{row.responsibleName}{row.reviewOn && <> · <span className={row.overdue ? 'late' : 'soft'}>{row.overdue ? t('reviewLate', { date: formatDate(row.reviewOn) }) : t('review', { date: formatDate(row.reviewOn) })}</span></>}{row.closedBecause && <span className="soft"> · {t(`r.${row.closedBecause}`)}</span>}</span>
          {row.waiting > 0 && <span><span className="chip chip-due">{t('waiting', { count: row.waiting })}</span></span>}
        </span>
        <span className="line-end notice-chips">{household.priority && <PriorityChip priority={household.priority} short />}<span className="chip chip-plain">{t(`st.${row.state}`)}</span>{row.state !== 'inchis' && <span className={`chip ${row.plan === 'valid' ? 'chip-good' : row.plan === 'never' ? 'chip-plain' : 'chip-due'}`}>{row.plan === 'none' ? t('noPlan') : t(`plan.${row.plan}`)}</span>}</span>
      </Link>
    </li>
  );
}

/** Households where a case or a plan is missing. */
function Missing({ list, uat }: { list: MissingList; uat: string }) {
  const t = useText();
  const words = useWords();
  const read = useRead<HouseholdRow[]>(['case-missing', list, uat], `/cases/missing${query({ list, uat })}`);
  return (
    <section className="card" aria-label={t(`missing.${list}`)}>
      <div className="home-card-head"><Title order={2}>{t(`missing.${list}`)}</Title><Link className="quiet-link inline" href={`/cazuri${query({ uat })}`}>{t('backToCases')}</Link></div>
      <p className="soft pad">{t(list === 'plan-without-case' ? 'missingWhatPlan' : 'missingWhatCase')}</p>
      <Reading of={read} skeleton={<div className="pad"><SkeletonLines lines={6} height={60} /></div>} isEmpty={(all) => all.length === 0} empty={<Face icon="check" title={t('noneMissing')} />}>
        {(all) => <ul className="lines">{all.map((one) => <li key={one.id}><Link href={`/gospodarii/${one.id}/caz`} className="line"><span className="line-main"><strong>{one.headName || words('unnamed')}</strong><span className="soft small num">{[words('number', { number: one.number }), one.villageName, one.uatName].join(' · ')}</span></span><span className="line-end">{one.priority && <PriorityChip priority={one.priority} short />}<Icon name="right" /></span></Link></li>)}</ul>}
      </Reading>
    </section>
  );
}

/** Cases of one's communes, by state, by who answers for them, by what waits. */
export default function Cases() {
  const t = useText();
  const { session } = useSession();
  const [, go] = useLocation();
  const here = useSearch();
  const asked = new URLSearchParams(here);
  const of = (name: string) => asked.get(name) ?? '';
  const uat = of('uat');
  const list = of('list') as MissingList | '';
  const state = of('state') || 'open';
  const now = { state: of('state'), uat, of: of('of'), mine: of('mine'), overdue: of('overdue'), waiting: of('waiting') };
  const change = (next: Partial<typeof now>) => go(`/cazuri${query({ ...now, ...next })}`, { replace: true });
  const place = uat || (session.uats.length === 1 ? String(session.uats[0]!.siruta) : '');
  const team = useRead<TeamMember[]>(['case-team', 'of', place], `/casework/team?uat=${place}`, place !== '').data ?? [];
  const { read, rows, more } = usePages<CaseRow>('cases', `/cases${query({ ...now, state, limit: 50 })}`);
  return (
    <div className="page">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div></div>
      <Tiles uat={uat} here={here ? `?${here}` : ''} />
      {list ? <Missing list={list} uat={uat} /> : (
        <>
          <div className="filters">
            <NativeSelect label={t('state')} value={now.state} onChange={(event) => change({ state: event.currentTarget.value })} data={[{ value: '', label: t('openCases') }, ...STATES.map((value) => ({ value, label: t(`st.${value}`) }))]} />
            {session.uats.length > 1 && <NativeSelect label={t('uat')} value={uat} onChange={(event) => change({ uat: event.currentTarget.value, of: '' })} data={[{ value: '', label: t('allUats') }, ...[...session.uats].sort((a, b) => compareRo(a.name, b.name)).map((one) => ({ value: String(one.siruta), label: one.name }))]} />}
            <NativeSelect label={t('whose')} value={now.mine ? 'me' : now.of} onChange={(event) => change(event.currentTarget.value === 'me' ? { mine: 'true', of: '' } : { mine: '', of: event.currentTarget.value })} data={[{ value: '', label: t('everybody') }, { value: 'me', label: t('me') }, ...team.filter((one) => one.id !== session.account.id).map((one) => ({ value: one.id, label: one.name }))]} />
          </div>
          <div className="case-checks">
            <Checkbox label={t('overdue')} checked={now.overdue === 'true'} onChange={(event) => change({ overdue: event.currentTarget.checked ? 'true' : '' })} />
            <Checkbox label={t('waitingOnly')} checked={now.waiting === 'true'} onChange={(event) => change({ waiting: event.currentTarget.checked ? 'true' : '' })} />
            {read.data && <span className="soft num">{t('cases', { count: read.data.total })}</span>}
          </div>
          <div className="card case-list">
            <Reading of={read} skeleton={<div className="pad"><SkeletonLines lines={8} height={60} /></div>} isEmpty={(page) => page.items.length === 0} empty={<Face icon="heart" title={t('none')}>{t('noneWhat')}</Face>}>
              {() => <><ul className="lines">{rows.map((row) => <Row key={row.id} row={row} />)}</ul>{more && <div className="pad"><Button variant="default" fullWidth onClick={more}>{t('loadMore')}</Button></div>}</>}
            </Reading>
          </div>
        </>
      )}
    </div>
  );
}
