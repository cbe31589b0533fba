import { useState } from 'react';
import { Button, Face, formatTime, get, Icon, Link, query, Reading, SegmentedControl, SkeletonLines, Title, useLocation, useMediaQuery, useParams, useRead, useSearch, type DuplicateCase, type MergePeople, type Page, type TellApart, type UnmergePeople } from '@asigur/sdk';
import { Download } from '../papers/Download.tsx';
import { useEntries } from '../../local/entries.ts';
import { fullName, useWords } from '../../lib/words.ts';
import { Pair } from './Pair.tsx';
import { useReasons } from './reasons.ts';
import { useText } from './texts.ts';

const STATES = ['open', 'merged', 'distinct'] as const;

/** Pairs about which this device has decided and the server has not answered yet. */
function useDecided(): (one: DuplicateCase) => boolean {
  const entries = (useEntries() ?? []).filter((entry) => !entry.problem);
  return (one) => entries.some((entry) => {
    const both = [one.one.id, one.other.id];
    if (entry.type === 'census.merge-people') return both.includes((entry.payload as MergePeople).personId) && both.includes((entry.payload as MergePeople).into);
    if (entry.type === 'census.tell-apart') return both.includes((entry.payload as TellApart).personId) && both.includes((entry.payload as TellApart).otherId);
    return entry.type === 'census.unmerge-people' && (entry.payload as UnmergePeople).mergeId === one.mergeId;
  });
}

function Opened({ id, decided }: { id: string; decided: (one: DuplicateCase) => boolean }) {
  const read = useRead<DuplicateCase>(['duplicates', 'one', id], `/census/duplicates/${id}`);
  return <Reading of={read} skeleton={<div className="pad"><SkeletonLines lines={6} /></div>}>{(one) => <Pair key={one.id + one.state} pair={one} sending={decided(one)} />}</Reading>;
}

/** Pairs of records that may be one person: the list, and beside it both records to decide about. */
export default function Duplicates() {
  const t = useText();
  const words = useWords();
  const reasons = useReasons();
  const { id } = useParams<{ id?: string }>();
  const [, go] = useLocation();
  const search = new URLSearchParams(useSearch());
  const state = STATES.find((one) => one === search.get('state')) ?? 'open';
  const wide = useMediaQuery('(min-width: 1000px)') ?? true;
  const decided = useDecided();
  const path = (after?: string) => `/census/duplicates${query({ state, after, limit: 20 })}`;
  const read = useRead<Page<DuplicateCase>>(['duplicates', state], path());
  const [extra, setExtra] = useState<{ of: string; rows: DuplicateCase[]; next: string | null } | null>(null);
  const more = extra?.of === state ? extra : null;
  const next = more ? more.next : (read.data?.next ?? null);
  const at = (one?: string) => `/aceeasi-persoana${one ? `/${one}` : ''}${state === 'open' ? '' : `?state=${state}`}`;
  const empty = <Face icon="check" title={t(state === 'open' ? 'none' : state === 'merged' ? 'noneMerged' : 'noneDistinct')}>{t('noneWhat')}</Face>;
  if (id && !wide) return <div className="page"><Link className="crumb" href={at()}><Icon name="left" size={16} />{t('back')}</Link><div className="card"><Opened id={id} decided={decided} /></div></div>;
  return (
    <div className="page">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div><Download list="/census/tables/duplicates" filters={{ state }} /></div>
      <SegmentedControl className="states" aria-label={t('states')} value={state} onChange={(value) => go(`/aceeasi-persoana${value === 'open' ? '' : `?state=${value}`}`)} data={STATES.map((value) => ({ value, label: value === 'open' && read.data && state === 'open' ? `${t(value)} (${read.data.total})` : t(value) }))} />
      <div className="master">
        <div className="card master-list">
          <Reading of={read} skeleton={<div className="pad"><SkeletonLines lines={6} height={64} /></div>} isEmpty={(page) => page.items.length === 0} empty={empty}>
            {(page) => (
              <>
                <ul className="lines" aria-label={t('list')}>
                  {[...page.items, ...(more?.rows ?? [])].map((one) => (
                    <li key={one.id}>
                      <Link className="line" href={at(one.id)} aria-current={one.id === id ? 'true' : undefined}>
                        <span className="line-main">
                          <strong>{fullName(words, one.one)} · {fullName(words, one.other)}</strong>
                          <span className="soft small">{[...new Set([one.one.villageName, one.other.villageName].filter(Boolean))].join(', ')}</span>
                          <span className="soft small">{state === 'open' ? one.reasons.map((why) => reasons(why)).join(' · ') : t('decidedBy', { by: one.decidedBy ?? '', at: formatTime(one.decidedAt) })}</span>
                        </span>
                        {decided(one) ? <span className="chip chip-plain">{t('waiting')}</span> : <Icon name="right" />}
                      </Link>
                    </li>
                  ))}
                </ul>
                {next && <div className="pad"><Button variant="default" fullWidth onClick={() => void get<Page<DuplicateCase>>(path(next)).then((got) => setExtra({ of: state, rows: [...(more?.rows ?? []), ...got.items], next: got.next }))}>{t('loadMore')}</Button></div>}
              </>
            )}
          </Reading>
        </div>
        {wide && <section className="card master-detail" aria-label={t('because')}>{id ? <Opened key={id} id={id} decided={decided} /> : <Face icon="people" title={t('choose')}>{t('chooseWhat')}</Face>}</section>}
      </div>
    </div>
  );
}
