import { query, useLocation, useSearch } from '@asigur/sdk';

export interface Filters { uat: string; village: string; status: string; priority: string; due: string; risk: string; q: string; sort: string; sel: string }
const NAMES = ['uat', 'village', 'status', 'priority', 'due', 'risk', 'q', 'sort', 'sel'] as const;

/** The list's filters live in the address, so that a list can be shared, kept and gone back to. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const search = new URLSearchParams(useSearch());
  const [path, go] = useLocation();
  const filters = Object.fromEntries(NAMES.map((name) => [name, search.get(name) ?? ''])) as unknown as Filters;
  return [filters, (change) => go(path + query({ ...filters, ...change }), { replace: true })];
}

/** What the server is asked for these filters. */
export const listPath = ({ sel: _sel, due, risk, ...filters }: Filters, after?: string) => `/census/households${query({ ...filters, due: due ? true : null, atRisk: risk ? true : null, after, limit: 50 })}`;
