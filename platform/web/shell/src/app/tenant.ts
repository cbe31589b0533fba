import { locale, useQuery, get, type TenantInfo } from '@asigur/sdk';

const KEPT = 'asigur.tenant';

/** Which county (or the front page, or the national view) this address is; the last answer serves offline. It holds no secret. */
export function useTenant() {
  return useQuery<TenantInfo>({
    queryKey: ['tenant'],
    staleTime: Infinity,
    queryFn: async () => {
      try {
        const tenant = await get<TenantInfo>('/tenant');
        localStorage.setItem(KEPT, JSON.stringify({ ...tenant, accounts: undefined }));
        return tenant;
      } catch (error) {
        const kept = localStorage.getItem(KEPT);
        if (!kept) throw error;
        return JSON.parse(kept) as TenantInfo;
      }
    },
  });
}

/** Whom people of this county turn to; what was read last serves offline. */
export const useContacts = () => useTenant().data?.contacts ?? null;

/** A name in the chosen language. */
export const nameOf = (name: { ro: string; en: string } | undefined) => (name ? name[locale()] : '');
