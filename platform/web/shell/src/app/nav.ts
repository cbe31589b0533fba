import { may, type IconName, type Session } from '@asigur/sdk';
import type { useFrameText } from './texts.ts';

export interface NavEntry { path: string; key: Parameters<ReturnType<typeof useFrameText>>[0]; icon: IconName }

/** Field work: people who work in communes and may open households. */
export const worksInField = (session: Session) => may(session, 'census.*');
/** A coordinator's day is the county's; who also visits households begins with her own. */
export const oversees = (session: Session) => may(session, 'casework.overview.read') && !may(session, 'casework.plan.change');
export const administers = (session: Session) => may(session, 'admin.*');

/** Which entries a person sees; the server decides what each of them really gives. */
export function navEntries(session: Session): NavEntry[] {
  const entrusted: NavEntry = { path: '/incredintate', key: 'entrusted', icon: 'key' };
  const notices: NavEntry[] = may(session, 'intake.notice.read') ? [{ path: '/sesizari', key: 'notices', icon: 'file' }] : [];
  const duplicates: NavEntry[] = may(session, 'census.duplicate.decide') ? [{ path: '/aceeasi-persoana', key: 'duplicates', icon: 'people' }] : [];
  const field: NavEntry[] = !worksInField(session) ? [] : session.uats.length === 0 ? [entrusted] : [{ path: '/', key: 'home', icon: 'home' }, { path: '/gospodarii', key: 'households', icon: 'list' }, ...(may(session, 'casework.plan.read') ? [{ path: '/termene', key: 'duties', icon: 'clock' } as const, { path: '/alarme', key: 'alarms', icon: 'alarm' } as const] : []), ...notices, ...duplicates, entrusted];
  const admin: NavEntry[] = administers(session)
    ? [
        { path: '/administrare/oameni', key: 'people', icon: 'people' },
        { path: '/administrare/localitati', key: 'places', icon: 'map' },
        { path: '/administrare/module', key: 'plugins', icon: 'plug' },
        { path: '/administrare/setari', key: 'settings', icon: 'gear' },
        { path: '/administrare/jurnal', key: 'audit', icon: 'book' },
      ]
    : [];
  const guide: NavEntry[] = may(session, 'instrument.try') ? [{ path: '/ghid', key: 'guide', icon: 'file' }] : [];
  return [...field, ...guide, ...admin];
}
