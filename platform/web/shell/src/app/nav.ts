import { may, type IconName, type Session } from '@asigur/sdk';
import type { useFrameText } from './texts.ts';

type TextKey = Parameters<ReturnType<typeof useFrameText>>[0];
export interface NavEntry { path: string; key: TextKey; icon: IconName }
/** Entries that belong together; the heading is shown when there are several groups. */
export interface NavGroup { key: TextKey; entries: NavEntry[] }

/** Field work: people who work in communes and may open households. */
export const worksInField = (session: Session) => may(session, 'census.*');
/** A coordinator's day is the county's; who also visits households begins with her own. */
export const oversees = (session: Session) => may(session, 'casework.overview.read') && !may(session, 'casework.plan.change');
export const administers = (session: Session) => may(session, 'admin.*');

/** Who sees an entry: the permission it needs, besides what its group asks. */
type Asked = [needs: string, entry: NavEntry];

/** A day's work in the communes. */
const WORK: Asked[] = [
  ['census.household.read', { path: '/', key: 'home', icon: 'home' }],
  ['census.household.read', { path: '/gospodarii', key: 'households', icon: 'list' }],
  ['casework.plan.read', { path: '/termene', key: 'duties', icon: 'clock' }],
  ['cases.case.read', { path: '/cazuri', key: 'cases', icon: 'heart' }],
  ['casework.plan.read', { path: '/alarme', key: 'alarms', icon: 'alarm' }],
  ['referrals.read', { path: '/trimiteri', key: 'referrals', icon: 'send' }],
  ['programmes.people', { path: '/acces', key: 'access', icon: 'heart' }],
  ['intake.notice.read', { path: '/sesizari', key: 'notices', icon: 'file' }],
];
const TEAM: Asked[] = [
  ['team.body.read', { path: '/echipe', key: 'bodies', icon: 'people' }],
  ['papers.report', { path: '/rapoarte', key: 'reports', icon: 'print' }],
  ['census.duplicate.decide', { path: '/aceeasi-persoana', key: 'duplicates', icon: 'people' }],
  ['census.household.record', { path: '/transferuri', key: 'transfers', icon: 'send' }],
];
const COUNTY: Asked[] = [
  ['programmes.read', { path: '/programe', key: 'programmes', icon: 'people' }],
  ['referrals.directory.read', { path: '/servicii', key: 'directory', icon: 'book' }],
  ['instrument.try', { path: '/ghid', key: 'guide', icon: 'file' }],
  ['monitoring.indicators.read', { path: '/indicatori', key: 'indicators', icon: 'list' }],
  ['exchange.export', { path: '/schimb-de-date', key: 'exchange', icon: 'book' }],
];
const ADMIN: Asked[] = [
  ['admin.*', { path: '/administrare/oameni', key: 'people', icon: 'people' }],
  ['admin.*', { path: '/administrare/localitati', key: 'places', icon: 'map' }],
  ['admin.*', { path: '/administrare/module', key: 'plugins', icon: 'plug' }],
  ['admin.*', { path: '/administrare/setari', key: 'settings', icon: 'gear' }],
  ['admin.settings', { path: '/administrare/mesaje', key: 'messages', icon: 'send' }],
  ['admin.*', { path: '/administrare/jurnal', key: 'audit', icon: 'book' }],
];

/** Which entries a person sees; the server decides what each of them really gives. */
export function navGroups(session: Session): NavGroup[] {
  const entrusted: NavEntry = { path: '/incredintate', key: 'entrusted', icon: 'key' };
  const open = (asked: Asked[]) => asked.filter(([needs]) => may(session, needs)).map(([, entry]) => entry);
  const inField = worksInField(session);
  const inCommunes = inField && session.uats.length > 0;
  const groups: NavGroup[] = [
    { key: 'groupWork', entries: [...(inCommunes ? open(WORK) : []), ...(inField ? [entrusted] : [])] },
    { key: 'groupTeam', entries: inCommunes ? open(TEAM) : [] },
    { key: 'groupCounty', entries: open(COUNTY) },
    { key: 'groupAdmin', entries: open(ADMIN) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
