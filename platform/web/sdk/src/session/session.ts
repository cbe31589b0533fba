import { useSyncExternalStore } from 'react';
import type { CommandResult, Session } from '../api.ts';
import { ProblemError, Unreachable } from '../net/problem.ts';
import { bearing, get, onSignedOut, post, request } from '../net/request.ts';
import { changeLocale } from '../i18n/texts.ts';
import type { Outbox, Send } from '../vault/outbox.ts';
import type { Vault } from '../vault/vault.ts';

/** Who is at this device. `vault` and `outbox` are null where the browser has no safe store. */
export type Presence =
  | { state: 'unknown' }
  | { state: 'out'; ended: boolean }
  | { state: 'in'; session: Session; offline: boolean; vault: Vault | null; outbox: Outbox | null };

const ACCOUNT = 'asigur.account';
let presence: Presence = { state: 'unknown' };
const listeners = new Set<() => void>();

function become(next: Presence): void {
  presence = next;
  listeners.forEach((listener) => listener());
}

export const currentPresence = () => presence;
export function onPresence(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const usePresence = () => useSyncExternalStore(onPresence, currentPresence);

/** The signed-in person; only for screens that are shown to signed-in people. */
export function useSession(): Extract<Presence, { state: 'in' }> {
  const now = usePresence();
  if (now.state !== 'in') throw new Error('this screen is for signed-in people');
  return now;
}

/** Has the person the permission? A trailing `.*` asks for any below it. */
export function may(session: Session, permission: string): boolean {
  return permission.endsWith('.*') ? session.permissions.some((one) => one.startsWith(permission.slice(0, -1))) : session.permissions.includes(permission);
}

const sendCommands: Send = async (commands) => {
  const clean = commands.map(({ id, type, madeAt, base, payload }) => ({ id, type, madeAt, ...(base === undefined ? {} : { base }), payload }));
  return (await post<{ results: CommandResult[] }>('/commands', { device: deviceId(), commands: clean })).results;
};

/** Names this device towards the server (in the file's history); random, holds nothing about the person. */
export function deviceId(): string {
  const kept = localStorage.getItem('asigur.device');
  const id = kept ?? crypto.randomUUID();
  if (!kept) localStorage.setItem('asigur.device', id);
  return id;
}

/** IndexedDB and the outbox are loaded only for signed-in people: the sign-in page stays light. */
async function openStores(account: string): Promise<{ vault: Vault | null; outbox: Outbox | null }> {
  const [{ Vault }, { Outbox }] = await Promise.all([import('../vault/vault.ts'), import('../vault/outbox.ts')]);
  try {
    const vault = await Vault.open(account);
    const outbox = new Outbox(vault, sendCommands);
    await outbox.refresh();
    void navigator.storage?.persist?.();
    return { vault, outbox };
  } catch (error) {
    console.error('the safe store of this browser cannot be used', error);
    return { vault: null, outbox: null };
  }
}

async function enter(session: Session): Promise<void> {
  bearing.csrf = session.csrf;
  const same = presence.state === 'in' && presence.session.account.id === session.account.id ? presence : null;
  const stores = same ?? (await openStores(session.account.id));
  localStorage.setItem(ACCOUNT, session.account.id);
  await stores.vault?.keep('session', session);
  become({ state: 'in', session, offline: false, vault: stores.vault, outbox: stores.outbox });
  stores.outbox?.unlock();
}

/** Looks for a session: the server's, or, when it cannot be reached, the one this device keeps. */
export async function findSession(): Promise<void> {
  try {
    await enter(await request<Session>('/session', { retries: 0 }));
  } catch (error) {
    if (error instanceof ProblemError) become({ state: 'out', ended: false });
    else if (error instanceof Unreachable) await findKept();
    else throw error;
  }
}

async function findKept(): Promise<void> {
  const account = localStorage.getItem(ACCOUNT);
  const stores = account ? await openStores(account) : null;
  const session = await stores?.vault?.kept<Session>('session');
  if (session && stores && new Date(session.expiresAt) > new Date()) become({ state: 'in', session, offline: true, ...stores });
  else become({ state: 'out', ended: false });
}

/** After an offline start: once the server answers, take its session in place of the kept one. */
export async function renewSession(): Promise<void> {
  try {
    await enter(await request<Session>('/session', { retries: 0 }));
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) become({ state: 'out', ended: true });
    else if (!(error instanceof Unreachable)) throw error;
  }
}

/** @throws ProblemError identity.wrong-credentials, identity.second-factor-needed, identity.too-many-attempts; Unreachable */
export async function signIn(given: { username: string; password: string; code?: string; recoveryCode?: string }): Promise<void> {
  const session = await post<Session>('/session', given);
  await enter(session);
}

/** Ends the session at the server and forgets what was read on this device; unsent work stays in the outbox. */
export async function signOut(): Promise<void> {
  const leaving = presence;
  if (leaving.state !== 'in') return;
  try {
    await request('/session', { method: 'DELETE' });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error; // without the server the session would live on: say so
  }
  leaving.outbox?.close();
  await leaving.vault?.forgetReadings();
  leaving.vault?.close();
  localStorage.removeItem(ACCOUNT);
  bearing.csrf = '';
  become({ state: 'out', ended: false });
}

onSignedOut(() => {
  if (presence.state === 'in') become({ state: 'out', ended: true });
});

export { changeLocale, get };
