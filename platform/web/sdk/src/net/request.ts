import { ProblemError, problemOf, Unreachable } from './problem.ts';

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
  headers?: Record<string, string>;
  /** how often a GET is tried again when no answer came; other methods are never repeated here */
  retries?: number;
}

/** What a request carries besides its path: filled by the session and the chosen language. */
export const bearing = { csrf: '', locale: 'ro' };
const answered = new Set<(reached: boolean) => void>();
const refused = new Set<() => void>();

/** Called after each request: did the server answer? The offline banner listens. */
export function onReach(listener: (reached: boolean) => void): () => void {
  answered.add(listener);
  return () => answered.delete(listener);
}

/** Called when the server says that the session has ended (401 on anything but the sign-in itself). */
export function onSignedOut(listener: () => void): () => void {
  refused.add(listener);
  return () => refused.delete(listener);
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Our server always answers in JSON: another page with such a status is a proxy's, or the server's while it is starting. */
const isSomebodyElse = (response: Response) => (response.status === 404 || response.status >= 500) && !(response.headers.get('Content-Type') ?? '').includes('json');

async function attempt(path: string, options: RequestOptions): Promise<Response> {
  const method = options.method ?? 'GET';
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': bearing.locale, ...options.headers };
  if (method !== 'GET' && bearing.csrf) headers['X-CSRF'] = bearing.csrf;
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  const init: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store' };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  if (options.signal) init.signal = options.signal;
  try {
    const response = await fetch('/api' + path, init);
    if (isSomebodyElse(response)) throw new Unreachable(response.status);
    return response;
  } catch (cause) {
    if (cause instanceof Unreachable || (cause instanceof DOMException && cause.name === 'AbortError')) throw cause;
    throw new Unreachable(cause);
  }
}

async function attempts(path: string, options: RequestOptions): Promise<Response> {
  const retries = (options.method ?? 'GET') === 'GET' ? (options.retries ?? 2) : 0;
  for (let turn = 0; ; turn++) {
    try {
      const response = await attempt(path, options);
      answered.forEach((listener) => listener(true));
      return response;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      if (turn >= retries) {
        answered.forEach((listener) => listener(false));
        throw error;
      }
      await pause(300 * 2 ** turn);
    }
  }
}

/**
 * One call of the API. `path` begins after /api.
 *
 * @throws ProblemError when the server refuses, Unreachable when no answer came
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await attempts(path, options);
  if (!response.ok) {
    const problem = await problemOf(response);
    if (response.status === 401 && !path.startsWith('/session')) refused.forEach((listener) => listener());
    throw new ProblemError(problem);
  }
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  try {
    return (text === '' ? undefined : JSON.parse(text)) as T;
  } catch (cause) {
    throw new Unreachable(cause); // a page in the place of JSON: a captive portal, not our server
  }
}

export const get = <T>(path: string, signal?: AbortSignal) => request<T>(path, signal ? { signal } : {});
export const post = <T>(path: string, body?: unknown) => request<T>(path, { method: 'POST', body: body ?? {} });
export const put = <T>(path: string, body: unknown) => request<T>(path, { method: 'PUT', body });
export const del = <T = void>(path: string) => request<T>(path, { method: 'DELETE' });

/** `?a=1&b=2` of the given values; empty, null and undefined ones are left out. */
export function query(values: Record<string, string | number | boolean | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  const text = search.toString();
  return text ? '?' + text : '';
}
