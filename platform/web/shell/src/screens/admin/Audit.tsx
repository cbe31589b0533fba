import { useState } from 'react';
import { Button, Face, formatTime, get, query, Reading, Table, Title, useRead, type AuditEntry, type Page } from '@asigur/sdk';
import { useText } from './texts.ts';

const path = (after?: string | null) => `/admin/audit${query({ after, limit: 50 })}`;

/** What was done and read in the county, newest first. */
export function Audit() {
  const t = useText();
  const read = useRead<Page<AuditEntry>>(['audit'], path());
  const [more, setMore] = useState<{ rows: AuditEntry[]; next: string | null } | null>(null);
  const rows = [...(read.data?.items ?? []), ...(more?.rows ?? [])];
  const next = more ? more.next : (read.data?.next ?? null);
  return (
    <>
      <div className="page-head"><div><Title order={1}>{t('audit')}</Title><p className="lead">{t('auditLead')}</p></div><Button variant="default" onClick={() => { setMore(null); void read.refetch(); }}>{t('refresh')}</Button></div>
      <Reading of={read} isEmpty={(page) => page.items.length === 0} empty={<div className="card"><Face icon="book" title={t('noAudit')} /></div>}>
        {() => (
          <div className="card table-card" tabIndex={0} role="region" aria-label={t('audit')}>
            <Table verticalSpacing="xs" horizontalSpacing="md" striped>
              <Table.Thead><Table.Tr><Table.Th>{t('at')}</Table.Th><Table.Th>{t('who')}</Table.Th><Table.Th>{t('action')}</Table.Th><Table.Th>{t('subject')}</Table.Th><Table.Th>{t('place')}</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {rows.map((one, at) => (
                  <Table.Tr key={`${one.at}-${at}`}><Table.Td className="num nowrap">{formatTime(one.at)}</Table.Td><Table.Td>{one.actor}</Table.Td><Table.Td>{one.action}</Table.Td><Table.Td>{one.subject ?? '—'}{one.details !== null && one.details !== undefined && <details className="small"><summary>{t('details')}</summary><pre>{JSON.stringify(one.details, null, 1)}</pre></details>}</Table.Td><Table.Td>{one.uat ?? '—'}</Table.Td></Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            {next && <div className="pad"><Button variant="default" fullWidth onClick={() => void get<Page<AuditEntry>>(path(next)).then((page) => setMore({ rows: [...(more?.rows ?? []), ...page.items], next: page.next }))}>{t('loadMore')}</Button></div>}
          </div>
        )}
      </Reading>
    </>
  );
}
