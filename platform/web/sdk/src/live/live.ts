import type { LiveFact } from '../api.ts';
import { queries } from '../net/queries.ts';

const listeners = new Set<(fact: LiveFact) => void>();

/** Facts of the server as they happen, within what this person may see. */
export function onFact(listener: (fact: LiveFact) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Which cached readings a fact makes old, by its type's first word; anything unknown refreshes lists and files. */
const STALE: Record<string, string[]> = {
  census: ['households', 'household', 'villages', 'people', 'access', 'entrusted', 'person', 'life', 'duplicates', 'tallies', 'transfers', 'map'],
  assessment: ['map', 'households', 'household', 'assessment', 'villages', 'person', 'today'],
  casework: ['household', 'case', 'plan', 'plan-history', 'alarms', 'today', 'duties', 'behind', 'county'],
  cases: ['case', 'cases', 'case-tally', 'case-missing', 'case-team'],
  team: ['bodies', 'body'],
  documents: ['body'],
  territory: ['villages', 'uats', 'communities', 'points'],
  settings: ['settings', 'tenant'],
  instrument: ['instrument'],
  intake: ['notices', 'notice'],
  notify: ['told'],
  referrals: ['referrals', 'referral', 'directory', 'household'],
  programmes: ['programmes', 'access', 'enrolled'],
  plugins: ['plugins'],
  identity: ['people-admin'],
};

/** Told many times a minute and shown only by who listens for it. */
const LISTENED = new Set(['assessment.Answered', 'presence.Changed']);

function refresh(fact: LiveFact): void {
  if (LISTENED.has(fact.type)) return;
  const stale = STALE[fact.type.split('.')[0] ?? ''] ?? ['households', 'household'];
  for (const word of stale) void queries.invalidateQueries({ queryKey: [word] });
}

/** Listens to /api/live and reconnects with growing pauses; after a gap everything shown is read anew. */
export function listenLive(open: (url: string) => EventSource = (url) => new EventSource(url)): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let gap = false;
  const connect = () => {
    source = open('/api/live');
    source.onopen = () => {
      wait = FIRST_WAIT_MS;
      if (gap) void queries.invalidateQueries();
      else void queries.invalidateQueries({ queryKey: ['alarms'] }); // one raised between the first reading and this stream must not wait
      gap = false;
    };
    source.addEventListener('fact', (event) => {
      const fact = JSON.parse((event as MessageEvent<string>).data) as LiveFact;
      refresh(fact);
      listeners.forEach((listener) => listener(fact));
    });
    source.onerror = () => {
      source?.close();
      gap = true;
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
  };
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
