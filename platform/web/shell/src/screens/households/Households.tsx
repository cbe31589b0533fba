import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button, compareRo, Face, get, Icon, Link, may, NativeSelect, Reading, searchable, SkeletonLines, Switch, TextInput, Title, useDebouncedValue, useLocation, useMediaQuery, useRead, useSession, type HouseholdRow, type Page } from '@asigur/sdk';
import { Download } from '../papers/Download.tsx';
import { useEntries } from '../../local/entries.ts';
import { foldFile } from '../../local/fold.ts';
import { knownPlaces, useVillages } from '../../local/household.ts';
import { useWords } from '../../lib/words.ts';
import { listPath, useFilters, type Filters } from './filters.ts';
import { HouseholdLine } from './HouseholdLine.tsx';
import { QuickVisit } from '../visit/QuickVisit.tsx';
import { Summary } from './Summary.tsx';
import { Tally } from './Tally.tsx';
import { useText } from './texts.ts';

/** Households that only this device knows so far, as rows. */
function useOwnRows(filters: Filters): HouseholdRow[] {
  const entries = useEntries();
  return useMemo(() => {
    const ids = (entries ?? []).filter((entry) => entry.type === 'census.record-household').map((entry) => (entry.payload as { householdId: string }).householdId);
    return ids
      .map((id) => (entries ?? []).reduce<ReturnType<typeof foldFile>>((file, entry) => foldFile(file, entry, id, knownPlaces), null)!.household)
      .filter((row) => (!filters.village || row.village === Number(filters.village)) && (!filters.q || searchable(row.headName).includes(searchable(filters.q))) && !filters.priority && !filters.due && !filters.risk);
  }, [entries, filters.village, filters.q, filters.priority, filters.due, filters.risk]);
}

function FilterBar({ filters, change }: { filters: Filters; change: (next: Partial<Filters>) => void }) {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const uat = Number(filters.uat) || (session.uats.length === 1 ? session.uats[0]!.siruta : null);
  const villages = useVillages(uat);
  const any = { value: '', label: t('any') };
  return (
    <div className="filters">
      {session.uats.length > 1 && <NativeSelect label={t('uat')} value={filters.uat} onChange={(e) => change({ uat: e.currentTarget.value, village: '' })} data={[any, ...[...session.uats].sort((a, b) => compareRo(a.name, b.name)).map((one) => ({ value: String(one.siruta), label: one.name }))]} />}
      <NativeSelect label={t('village')} value={filters.village} disabled={uat === null} onChange={(e) => change({ village: e.currentTarget.value })} data={[any, ...[...(villages.data ?? [])].sort((a, b) => compareRo(a.name, b.name)).map((one) => ({ value: String(one.siruta), label: one.name }))]} />
      <NativeSelect label={t('status')} value={filters.status} onChange={(e) => change({ status: e.currentTarget.value })} data={[any, ...(['planned', 'visited', 'refused', 'absent', 'empty', 'wrong-address'] as const).map((value) => ({ value, label: words(value) }))]} />
      <NativeSelect label={t('priority')} value={filters.priority} onChange={(e) => change({ priority: e.currentTarget.value })} data={[any, ...['1', '2', '3', '4'].map((value) => ({ value, label: `P${value}` }))]} />
      <NativeSelect label={t('sort')} value={filters.sort || 'number'} onChange={(e) => change({ sort: e.currentTarget.value === 'number' ? '' : e.currentTarget.value })} data={(['number', 'priority', 'lastVisit', 'name'] as const).map((value) => ({ value, label: t(`sort.${value}`) }))} />
      <Switch label={t('due')} checked={filters.due !== ''} onChange={(e) => change({ due: e.currentTarget.checked ? '1' : '' })} className="filters-due" />
      <Switch label={t('risk')} checked={filters.risk !== ''} onChange={(e) => change({ risk: e.currentTarget.checked ? '1' : '' })} className="filters-due" />
    </div>
  );
}

/** The list with its details beside it; on a phone a row opens the file itself. */
export default function Households() {
  const t = useText();
  const words = useWords();
  const records = may(useSession().session, 'census.household.record');
  const [filters, change] = useFilters();
  const [, go] = useLocation();
  const [typed, setTyped] = useState(filters.q);
  const [settled] = useDebouncedValue(typed, 220);
  useEffect(() => {
    if (settled !== filters.q) change({ q: settled });
  }, [settled]); // typing goes to the address only when it pauses
  const read = useRead<Page<HouseholdRow>>(['households', listPath(filters)], listPath(filters));
  const [extra, setExtra] = useState<{ of: string; rows: HouseholdRow[]; next: string | null } | null>(null);
  const own = useOwnRows(filters);
  const wide = useMediaQuery('(min-width: 1000px)') ?? true;
  const list = useRef<HTMLDivElement>(null);
  const more = extra && extra.of === listPath(filters) ? extra : null;
  const rows = [...(read.data?.items ?? []), ...(more?.rows ?? [])];
  const next = more ? more.next : (read.data?.next ?? null);

  const move = (event: KeyboardEvent) => {
    if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
    const at = rows.findIndex((row) => row.id === filters.sel);
    if (event.key === 'Enter') {
      if (event.target instanceof HTMLInputElement && rows[Math.max(at, 0)]) go(`/gospodarii/${rows[Math.max(at, 0)]!.id}`);
      return;
    }
    event.preventDefault();
    const to = rows[Math.min(rows.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))];
    if (!to) return;
    change({ sel: to.id });
    const line = list.current?.querySelector<HTMLElement>(`#row-${to.id}`);
    line?.scrollIntoView({ block: 'nearest' });
    if (!(event.target instanceof HTMLInputElement)) line?.focus();
  };
  const filtered = filters.q || filters.village || filters.status || filters.priority || filters.due || filters.risk;
  const empty = filtered
    ? <Face icon="search" title={t('noMatch')} action={<Button variant="light" onClick={() => { setTyped(''); change({ q: '', village: '', status: '', priority: '', due: '', risk: '' }); }}>{t('clear')}</Button>}>{t('noMatchWhat')}</Face>
    : <Face icon="home" title={t('none')} action={records && <Link className="button-link" href="/gospodarii/noua">{t('newOne')}</Link>}>{t('noneWhat')}</Face>;
  return (
    <div className="page" onKeyDown={move}>
      <div className="page-head">
        <div><Title order={1}>{t('title')}</Title>{read.data && <p className="lead num">{words('households', { count: read.data.total })}</p>}</div>
        <Download list="/census/tables/households" filters={{ uat: filters.uat, village: filters.village, status: filters.status, priority: filters.priority, q: filters.q, sort: filters.sort, due: filters.due ? true : null, atRisk: filters.risk ? true : null }} />
        {records && <Link className="button-link" href={`/gospodarii/noua${filters.uat ? `?uat=${filters.uat}&village=${filters.village}` : ''}`}><Icon name="plus" size={18} />{t('newOne')}</Link>}
      </div>
      <TextInput data-search type="search" size="md" leftSection={<Icon name="search" />} aria-label={t('search')} placeholder={t('search')} value={typed} onChange={(e) => setTyped(e.currentTarget.value)} />
      <Tally filters={filters} change={change} />
      <FilterBar filters={filters} change={change} />
      {own.length > 0 && (
        <section className="own"><h2 className="small">{t('notSentYet')}</h2><ul className="lines card">{own.map((row) => <li key={row.id}><HouseholdLine row={row} href={`/gospodarii/${row.id}`} /></li>)}</ul></section>
      )}
      <div className="master">
        <div ref={list} className="card master-list">
          <Reading of={read} skeleton={<div className="pad"><SkeletonLines lines={8} height={60} /></div>} isEmpty={(page) => page.items.length === 0} empty={empty}>
            {() => (
              <>
                <ul className="lines" aria-label={t('list')}>
                  {rows.map((row) => (
                    <li key={row.id} className="line-row">
                      <HouseholdLine row={row} id={`row-${row.id}`} href={`/gospodarii/${row.id}`} selected={wide && row.id === filters.sel} onClick={(event) => {
                        if (!wide || event.metaKey || event.ctrlKey || row.id === filters.sel) return;
                        event.preventDefault();
                        change({ sel: row.id });
                      }} />
                      {records && <QuickVisit household={row} />}
                    </li>
                  ))}
                </ul>
                {next && <div className="pad"><Button variant="default" fullWidth onClick={() => void get<Page<HouseholdRow>>(listPath(filters, next)).then((page) => setExtra({ of: listPath(filters), rows: [...(more?.rows ?? []), ...page.items], next: page.next }))}>{t('loadMore')}</Button></div>}
              </>
            )}
          </Reading>
        </div>
        {wide && <section className="card master-detail" aria-label={t('details')}>{filters.sel ? <Summary key={filters.sel} id={filters.sel} /> : <Face icon="file" title={t('choose')}>{t('chooseWhat')}</Face>}</section>}
      </div>
    </div>
  );
}
