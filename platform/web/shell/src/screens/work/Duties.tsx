import { Button, compareRo, Face, NativeSelect, query, Reading, SkeletonLines, Title, useLocation, useSearch, useSession, type Duty } from '@asigur/sdk';
import { Download } from '../papers/Download.tsx';
import { DutyLine } from './DutyLine.tsx';
import { usePages } from './pages.ts';
import { useText } from './texts.ts';

const LISTS = ['overdue', 'today', 'week'] as const;

/** What stands behind a number of the home page; the address says which list. */
export default function Duties() {
  const t = useText();
  const { session } = useSession();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch());
  const list = LISTS.find((one) => one === asked.get('list')) ?? 'overdue';
  const [uat, mine, of] = [asked.get('uat') ?? '', asked.get('mine') ?? '', asked.get('of') ?? ''];
  const change = (next: Record<string, string>) => go(`/termene${query({ list, uat, mine, of, ...next })}`, { replace: true });
  const { read, rows, more } = usePages<Duty>('duties', `/casework/duties${query({ when: list, uat, mine: mine ? 'true' : 'false', of, limit: 50 })}`);
  return (
    <div className="page-narrow">
      <div className="page-head"><div><Title order={1}>{t(list)}</Title>{read.data && <p className="lead num">{read.data.total}</p>}</div><Download list="/casework/tables/duties" filters={{ when: list, uat, mine: mine ? 'true' : 'false', of }} /></div>
      <div className="filters">
        <NativeSelect label={t('list')} value={list} onChange={(event) => change({ list: event.currentTarget.value })} data={LISTS.map((value) => ({ value, label: t(value) }))} />
        {session.uats.length > 1 && <NativeSelect label={t('uat')} value={uat} onChange={(event) => change({ uat: event.currentTarget.value })} data={[{ value: '', label: t('allUats') }, ...[...session.uats].sort((a, b) => compareRo(a.name, b.name)).map((one) => ({ value: String(one.siruta), label: one.name }))]} />}
        {!of && <NativeSelect label={t('whose')} value={mine} onChange={(event) => change({ mine: event.currentTarget.value })} data={[{ value: '1', label: t('mine') }, { value: '', label: t('team') }]} />}
      </div>
      <div className="card">
        <Reading of={read} skeleton={<div className="pad"><SkeletonLines lines={8} height={60} /></div>} isEmpty={(page) => page.items.length === 0} empty={<Face icon="check" title={t('none')}>{t('noneWhat')}</Face>}>
          {() => <><ul className="lines">{rows.map((duty) => <li key={duty.line}><DutyLine duty={duty} /></li>)}</ul>{more && <div className="pad"><Button variant="default" fullWidth onClick={more}>{t('loadMore')}</Button></div>}</>}
        </Reading>
      </div>
    </div>
  );
}
