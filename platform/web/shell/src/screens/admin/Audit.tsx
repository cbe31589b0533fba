import { useState } from 'react';
import { Button, Face, formatTime, get, query, Reading, Table, Title, useRead, type AdminPerson, type AuditEntry, type Page } from '@asigur/sdk';
import { Download } from '../papers/Download.tsx';
import { actionText } from './actions.ts';
import { useText } from './texts.ts';

/** Who did it and about whom, in names where the county's people are known: a sign-in is told by the account that it opens. */
function useNames(): (entry: AuditEntry) => { who: string; about: string | null } {
  const people = useRead<AdminPerson[]>(['people-admin'], '/admin/people').data ?? [];
  return ({ action, actor, subject, details }) => {
    const person = people.find((one) => one.id === subject)?.name ?? null;
    const own = person !== null && (action.startsWith('session.') || action === 'account.activated');
    return { who: own ? person : actor, about: own ? null : (person ?? named(action, details) ?? subject) };
  };
}

/** Settings and modules are told by their own names. */
function named(action: string, details: unknown): string | null {
  const after = (details as { after?: { key?: string; plugin?: string } } | null)?.after;
  return action.startsWith('setting.') ? (after?.key ?? null) : action.startsWith('plugin.') ? (after?.plugin ?? null) : null;
}

/** A subject's id in short: enough to tell two apart, the whole on hover. */
const short = (id: string) => (/^[0-9a-f-]{36}$/.test(id) ? `…${id.slice(-6)}` : id);

/** `{before, after}` with something in it; most readings have nothing to show. */
function told(details: unknown): { before?: unknown; after?: unknown } | null {
  const { before, after } = (details ?? {}) as { before?: unknown; after?: unknown };
  return before || after ? { ...(before ? { before } : {}), ...(after ? { after } : {}) } : null;
}

const flat = (value: unknown): string => (value === null || value === undefined ? '—' : Array.isArray(value) ? value.map(flat).join(', ') : typeof value === 'object' ? Object.entries(value).map(([key, one]) => `${key}: ${flat(one)}`).join('; ') : String(value));

function Details({ details }: { details: unknown }) {
  const t = useText();
  const some = told(details);
  if (!some) return null;
  return <details className="small"><summary>{t('details')}</summary>{(['before', 'after'] as const).map((key) => some[key] !== undefined && <div key={key} className="told"><span className="soft">{t(key)}:</span> {flat(some[key])}</div>)}</details>;
}

const path = (after?: string | null) => `/admin/audit${query({ after, limit: 50 })}`;

/** What was done and read in the county, newest first. */
export function Audit() {
  const t = useText();
  const names = useNames();
  const read = useRead<Page<AuditEntry>>(['audit'], path());
  const [more, setMore] = useState<{ rows: AuditEntry[]; next: string | null } | null>(null);
  const rows = [...(read.data?.items ?? []), ...(more?.rows ?? [])];
  const next = more ? more.next : (read.data?.next ?? null);
  return (
    <>
      <div className="page-head"><div><Title order={1}>{t('audit')}</Title><p className="lead">{t('auditLead')}</p></div><Download list="/admin/tables/audit" /><Button variant="default" onClick={() => { setMore(null); void read.refetch(); }}>{t('refresh')}</Button></div>
      <Reading of={read} isEmpty={(page) => page.items.length === 0} empty={<div className="card"><Face icon="book" title={t('noAudit')} /></div>}>
        {() => (
          <div className="card table-card trail" tabIndex={0} role="region" aria-label={t('audit')}>
            <Table verticalSpacing="xs" horizontalSpacing="md" striped>
              <Table.Thead><Table.Tr><Table.Th>{t('at')}</Table.Th><Table.Th>{t('who')}</Table.Th><Table.Th>{t('action')}</Table.Th><Table.Th>{t('subject')}</Table.Th><Table.Th>{t('place')}</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {rows.map((one, at) => { const { who, about } = names(one); return (
                  <Table.Tr key={`${one.at}-${at}`}><Table.Td className="num nowrap">{formatTime(one.at)}</Table.Td><Table.Td>{who}</Table.Td><Table.Td>{actionText(one.action)} <span className="code">{one.action}</span><Details details={one.details} /></Table.Td><Table.Td>{about ? <span className="num" title={one.subject ?? undefined}>{short(about)}</span> : <span className="trail-none">—</span>}</Table.Td><Table.Td>{one.uat ?? <span className="trail-none">—</span>}</Table.Td></Table.Tr>
                ); })}
              </Table.Tbody>
            </Table>
            {next && <div className="pad"><Button variant="default" fullWidth onClick={() => void get<Page<AuditEntry>>(path(next)).then((page) => setMore({ rows: [...(more?.rows ?? []), ...page.items], next: page.next }))}>{t('loadMore')}</Button></div>}
          </div>
        )}
      </Reading>
    </>
  );
}
