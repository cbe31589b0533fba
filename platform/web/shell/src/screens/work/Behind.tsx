import { Button, compareRo, Face, formatDate, Link, NativeSelect, PriorityChip, query, Reading, SkeletonLines, Title, useLocation, useSearch, useSession, type PlanBehind } from '@asigur/sdk';
import { Download } from '../papers/Download.tsx';
import { useWords } from '../../lib/words.ts';
import { usePages } from './pages.ts';
import { useText } from './texts.ts';

const LISTS = { 'not-begun': 'notBegun', unmet: 'unmet' } as const;

/** Households whose plan should have begun and has not, or leaves a need without a service. */
export default function Behind() {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch());
  const list = asked.get('list') === 'unmet' ? 'unmet' : 'not-begun';
  const uat = asked.get('uat') ?? '';
  const change = (next: Record<string, string>) => go(`/planuri${query({ list, uat, ...next })}`, { replace: true });
  const { read, rows, more } = usePages<PlanBehind>('behind', `/casework/behind${query({ list, uat, limit: 50 })}`);
  return (
    <div className="page-narrow">
      <div className="page-head"><div><Title order={1}>{t(LISTS[list])}</Title>{read.data && <p className="lead num">{words('households', { count: read.data.total })}</p>}</div><Download list="/casework/tables/behind" filters={{ list, uat }} /></div>
      <div className="filters">
        <NativeSelect label={t('list')} value={list} onChange={(event) => change({ list: event.currentTarget.value })} data={(Object.keys(LISTS) as (keyof typeof LISTS)[]).map((value) => ({ value, label: t(LISTS[value]) }))} />
        {session.uats.length > 1 && <NativeSelect label={t('uat')} value={uat} onChange={(event) => change({ uat: event.currentTarget.value })} data={[{ value: '', label: t('allUats') }, ...[...session.uats].sort((a, b) => compareRo(a.name, b.name)).map((one) => ({ value: String(one.siruta), label: one.name }))]} />}
      </div>
      <div className="card">
        <Reading of={read} skeleton={<div className="pad"><SkeletonLines lines={8} height={60} /></div>} isEmpty={(page) => page.items.length === 0} empty={<Face icon="check" title={t('none')}>{t('noneWhat')}</Face>}>
          {() => (
            <>
              <ul className="lines">
                {rows.map(({ household, beginBy, priority, unmet }) => (
                  <li key={household.id}>
                    <Link href={`/gospodarii/${household.id}/plan`} className="line">
                      <span className="line-main"><strong>{household.headName || words('unnamed')}</strong><span className="soft small">{[household.uatName, household.villageName, words('number', { number: household.number })].join(' · ')}</span><span className="small late">{t('beginBy', { date: formatDate(beginBy) })}</span></span>
                      <span className="line-end"><PriorityChip priority={priority} short />{unmet > 0 && <span className="soft small">{t('needs', { count: unmet })}</span>}</span>
                    </Link>
                  </li>
                ))}
              </ul>
              {more && <div className="pad"><Button variant="default" fullWidth onClick={more}>{t('loadMore')}</Button></div>}
            </>
          )}
        </Reading>
      </div>
    </div>
  );
}
