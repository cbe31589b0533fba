import { useMemo } from 'react';
import { currentPresence, get, isNotFound, queries, remembered, useQuery, useRead, type CommandResult, type Entry, type HouseholdFile, type Uat, type Village } from '@asigur/sdk';
import { allEntries, useEntries } from './entries.ts';
import { noteConflict } from './conflicts.ts';
import { foldFile, type Places } from './fold.ts';

const villagesByUat = new Map<number, Village[]>();

/** The villages of a commune, kept for offline. */
export function useVillages(uat: number | null) {
  const read = useRead<Village[]>(['villages', uat], `/territory/uats/${uat}/villages`, uat !== null);
  if (read.data && uat !== null) villagesByUat.set(uat, read.data);
  return read;
}

/** Reads a commune's villages ahead, for the first household offline. */
export function warmVillages(uat: number): void {
  const path = `/territory/uats/${uat}/villages`;
  void queries.prefetchQuery({ queryKey: ['villages', uat], queryFn: () => remembered(path, () => get<Village[]>(path)) }).then(() => {
    const villages = queries.getQueryData<Village[]>(['villages', uat]);
    if (villages) villagesByUat.set(uat, villages);
  });
}

const ownUat = (siruta: number) => {
  const presence = currentPresence();
  return presence.state === 'in' ? presence.session.uats.find((one) => one.siruta === siruta)?.name : undefined;
};

/** Names of places from what this device has read. */
export const knownPlaces: Places = {
  uatName: (siruta) => queries.getQueryData<Uat[]>(['uats'])?.find((one) => one.siruta === siruta)?.name ?? ownUat(siruta) ?? '',
  villageName: (siruta) => [...villagesByUat.values()].flat().find((one) => one.siruta === siruta)?.name ?? '',
};

/** The server's file, or null when only this device knows the household so far. */
async function serverFile(id: string): Promise<HouseholdFile | null> {
  try {
    return await remembered(`/census/households/${id}`, () => get<HouseholdFile>(`/census/households/${id}`));
  } catch (error) {
    const entries = await allEntries();
    const ours = entries.some((entry) => entry.type === 'census.record-household' && (entry.payload as { householdId: string }).householdId === id);
    if (ours && (isNotFound(error) || (error as Error).name === 'Unreachable')) return null;
    throw error;
  }
}

/** A household's file with what this device wrote and has not sent yet. */
export function useHousehold(id: string) {
  const read = useQuery({ queryKey: ['household', id], queryFn: () => serverFile(id) });
  const entries = useEntries();
  const file = useMemo(() => {
    if (read.data === undefined || entries === null) return undefined;
    return entries.reduce<HouseholdFile | null>((now, entry) => foldFile(now, entry, id, knownPlaces), read.data) ?? undefined;
  }, [read.data, entries, id]);
  return { data: file, error: read.error, refetch: read.refetch, pending: entries?.some((entry) => JSON.stringify(entry.payload).includes(id)) ?? false };
}

/** An applied command is folded into what is shown at once; the server's own answer follows. */
export async function settleApplied(entry: Entry, result: CommandResult): Promise<void> {
  await noteConflict(entry, result);
  for (const [key, file] of queries.getQueriesData<HouseholdFile | null>({ queryKey: ['household'] })) {
    const next = foldFile(file ?? null, entry, String(key[1]), knownPlaces);
    if (next !== file) queries.setQueryData(key, next);
  }
  for (const word of ['households', 'household', 'assessment', 'villages', 'access', 'life', 'duplicates', 'tallies', 'plan-history', 'alarms', 'today', 'duties', 'behind', 'county', 'case', 'cases', 'case-tally', 'case-missing', 'bodies', 'body']) void queries.invalidateQueries({ queryKey: [word] });
}
