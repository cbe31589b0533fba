import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { currentPresence } from '../session/session.ts';
import { ProblemError, Unreachable } from './problem.ts';
import { get } from './request.ts';

export const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 15_000, gcTime: 10 * 60_000, networkMode: 'always', refetchOnWindowFocus: true } },
});

/** What was read last, encrypted on this device, for when the server cannot be reached. */
export async function remembered<T>(id: string, fetcher: () => Promise<T>): Promise<T> {
  const presence = currentPresence();
  const vault = presence.state === 'in' ? presence.vault : null;
  try {
    const fresh = await fetcher();
    await vault?.keep(`read:${id}`, fresh);
    return fresh;
  } catch (error) {
    if (isNotFound(error)) await vault?.forget(`read:${id}`); // no longer ours to see
    const kept = error instanceof Unreachable ? await vault?.kept<T>(`read:${id}`) : undefined;
    if (kept === undefined) throw error;
    return kept;
  }
}

/** GET of a path under /api, kept for offline; the key's first word is what live facts refresh; `everyMs` reads again besides, for what must not be missed. */
export function useRead<T>(key: readonly unknown[], path: string, enabled = true, everyMs?: number): UseQueryResult<T> {
  return useQuery<T>({ queryKey: key, queryFn: ({ signal }) => remembered(path, () => get<T>(path, signal)), enabled, placeholderData: (before) => before, ...(everyMs ? { refetchInterval: everyMs } : {}) });
}

export const isNotFound = (error: unknown) => error instanceof ProblemError && error.problem.status === 404;
