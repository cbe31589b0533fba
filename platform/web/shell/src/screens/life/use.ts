import { useRead, type HouseholdLife } from '@asigur/sdk';

/** What happened in a household; asked only once the server knows it. */
export const useLife = (householdId: string, known: boolean) => useRead<HouseholdLife>(['life', householdId], `/census/life/households/${householdId}`, known);
