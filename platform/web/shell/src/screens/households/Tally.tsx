import { defineTexts, Link, query, useRead, type VillageTally } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import type { Filters } from './filters.ts';

const useText = defineTexts('tally', {
  ro: { states: 'Stări', all: 'toate', villages: 'Pe sate', village: 'Satul', people: 'Persoane', children: 'Copii', returns: 'De revenit', withoutCnp: 'fără CNP', invisible: 'copii „invizibili”', total: 'Total', withoutCnpOf_one: '{{count}} persoană fără CNP', withoutCnpOf_few: '{{count}} persoane fără CNP', withoutCnpOf_other: '{{count}} de persoane fără CNP', invisibleOf_one: '{{count}} copil „invizibil”', invisibleOf_few: '{{count}} copii „invizibili”', invisibleOf_other: '{{count}} de copii „invizibili”' },
  en: { states: 'States', all: 'all', villages: 'By village', village: 'Village', people: 'People', children: 'Children', returns: 'To return to', withoutCnp: 'without a CNP', invisible: '“invisible” children', total: 'Total', withoutCnpOf_one: '{{count}} person without a CNP', withoutCnpOf_other: '{{count}} persons without a CNP', invisibleOf_one: '{{count}} “invisible” child', invisibleOf_other: '{{count}} “invisible” children' },
});

const STATES = [['planned', 'planned'], ['visited', 'visited'], ['refused', 'refused'], ['absent', 'absent'], ['empty', 'empty'], ['wrong-address', 'wrongAddress']] as const;
type Count = Exclude<keyof VillageTally, 'name' | 'uat' | 'village'>;
const sum = (rows: VillageTally[], of: Count) => rows.reduce((all, one) => all + one[of], 0);

/** How far the census has come: a chip for each state that filters the list, and a table by village. */
export function Tally({ filters, change }: { filters: Filters; change: (next: Partial<Filters>) => void }) {
  const t = useText();
  const words = useWords();
  const { data } = useRead<VillageTally[]>(['tallies', filters.uat], `/census/life/villages${query({ uat: filters.uat || null })}`);
  if (!data || data.length === 0) return null;
  const rows = filters.village ? data.filter((one) => one.village === Number(filters.village)) : data;
  const place = query({ uat: filters.uat || null, village: filters.village || null });
  const [without, invisible] = [sum(rows, 'withoutCnp'), sum(rows, 'unknownBefore')];
  return (
    <div className="tally">
      <div className="tally-chips" role="group" aria-label={t('states')}>
        <button type="button" aria-pressed={filters.status === ''} onClick={() => change({ status: '' })}>{t('all')} <b className="num">{sum(rows, 'households')}</b></button>
        {STATES.filter(([state, field]) => sum(rows, field) > 0 || filters.status === state).map(([state, field]) => <button key={state} type="button" aria-pressed={filters.status === state} onClick={() => change({ status: filters.status === state ? '' : state })}>{words(state)} <b className="num">{sum(rows, field)}</b></button>)}
      </div>
      <div className="tally-more">
        {without > 0 && <Link className="quiet-link" href={`/liste/fara-cnp${place}`}>{t('withoutCnpOf', { count: without })}</Link>}
        {invisible > 0 && <Link className="quiet-link" href={`/liste/invizibili${place}`}>{t('invisibleOf', { count: invisible })}</Link>}
        {data.length > 1 && (
          <details>
            <summary>{t('villages')}</summary>
            <div className="table-card"><table className="tally-table">
              <thead><tr><th scope="col">{t('village')}</th>{STATES.map(([state]) => <th key={state} scope="col">{words(state)}</th>)}<th scope="col">{t('returns')}</th><th scope="col">{t('people')}</th><th scope="col">{t('children')}</th></tr></thead>
              <tbody>
                {data.map((one) => (
                  <tr key={one.village} aria-current={filters.village === String(one.village) ? 'true' : undefined}>
                    <th scope="row"><button type="button" className="quiet-link inline" onClick={() => change({ uat: String(one.uat), village: filters.village === String(one.village) ? '' : String(one.village) })}>{one.name}</button></th>
                    {STATES.map(([state, field]) => <td key={state} className="num">{one[field] || ''}</td>)}
                    <td className="num">{one.returns || ''}</td><td className="num">{one.people}</td><td className="num">{one.children}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot><tr><th scope="row">{t('total')}</th>{STATES.map(([state, field]) => <td key={state} className="num">{sum(data, field)}</td>)}<td className="num">{sum(data, 'returns')}</td><td className="num">{sum(data, 'people')}</td><td className="num">{sum(data, 'children')}</td></tr></tfoot>
            </table></div>
          </details>
        )}
      </div>
    </div>
  );
}
