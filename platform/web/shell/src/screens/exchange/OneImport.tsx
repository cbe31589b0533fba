import { useEffect, useState } from 'react';
import { Alert, Button, Card, FormProblem, formatNumber, formatTime, get, Icon, Link, post, del, Progress, Reading, Stack, Table, Title, useLocation, useMutation, useQueryClient, useRead, type ImportCounts, type ImportLayout, type ImportProblemLine, type ImportSheet } from '@asigur/sdk';
import { Mapping } from './Mapping.tsx';
import { useText } from './texts.ts';

const COUNTS = ['added', 'changed', 'same', 'refused', 'persons', 'assessments', 'needs', 'unreadable'] as const satisfies readonly (keyof ImportCounts)[];
const isBusy = (sheet: ImportSheet | undefined) => sheet?.state === 'checking' || sheet?.state === 'running';

function Report({ sheet }: { sheet: ImportSheet }) {
  const t = useText();
  const path = (after: number) => `/exchange/imports/${sheet.id}/problems?after=${after}`;
  const read = useRead<ImportProblemLine[]>(['imports', sheet.id, 'problems', sheet.state, sheet.problems], path(0));
  const [more, setMore] = useState<ImportProblemLine[]>([]);
  return (
    <Card component="section">
      <Title order={2}>{t('report')}</Title>
      <p className="soft">{sheet.problems === 0 ? t('noProblems') : t('problems', { count: sheet.problems })}{sheet.problems > 1000 && ` ${t('kept')}`}</p>
      {sheet.problems > 0 && (
        <Reading of={read}>
          {(first) => {
            const lines = [...first, ...more];
            const last = lines[lines.length - 1];
            return (
              <>
                <div className="exchange-table" tabIndex={0} role="region" aria-label={t('report')}>
                  <Table>
                    <thead><tr><th scope="col">{t('place')}</th><th scope="col">{t('column')}</th><th scope="col">{t('what')}</th></tr></thead>
                    <tbody>{lines.map((one) => <tr key={one.number}><td>{one.file}<br /><span className="num">{one.line === 0 ? t('whole') : t('line', { line: one.line })}</span></td><td>{one.field && <code>{one.field}</code>}</td><td><span className={`chip ${one.error ? 'chip-due' : 'chip-plain'}`}>{t(one.error ? 'error' : 'notice')}</span> {one.text}</td></tr>)}</tbody>
                  </Table>
                </div>
                {last && lines.length < Math.min(sheet.problems, 1000) && <Button variant="default" onClick={() => void get<ImportProblemLine[]>(path(last.number)).then((got) => setMore([...more, ...got]))}>{t('more')}</Button>}
              </>
            );
          }}
        </Reading>
      )}
    </Card>
  );
}

function Counts({ sheet }: { sheet: ImportSheet }) {
  const t = useText();
  return (
    <dl className="exchange-counts">
      {COUNTS.filter((one) => sheet.counts[one] !== undefined).map((one) => <div key={one}><dt>{t(one)}</dt><dd className="num">{formatNumber(sheet.counts[one] ?? 0)}</dd></div>)}
    </dl>
  );
}

function Steps({ sheet }: { sheet: ImportSheet }) {
  const t = useText();
  const client = useQueryClient();
  const [, go] = useLocation();
  const [layout, setLayout] = useState<ImportLayout | null>(sheet.layout);
  const [ready, setReady] = useState(sheet.system === 'asigur');
  const done = () => void client.invalidateQueries({ queryKey: ['imports'] });
  const checking = useMutation({ mutationFn: () => post<ImportSheet>(`/exchange/imports/${sheet.id}/check`, sheet.system === 'asigur' ? {} : layout ?? {}), onSuccess: done });
  const running = useMutation({ mutationFn: () => post<ImportSheet>(`/exchange/imports/${sheet.id}/run`), onSuccess: done });
  const dropping = useMutation({ mutationFn: () => del(`/exchange/imports/${sheet.id}`), onSuccess: () => { done(); go('/schimb-de-date/import'); } });
  const tried = sheet.state === 'checked' || (sheet.state === 'broken' && sheet.households > 0);
  const unreadable = (sheet.counts.unreadable ?? 0) > 0;
  return (
    <>
      {sheet.system !== 'asigur' && sheet.state !== 'done' && <Mapping sheet={sheet} onChange={(chosen, whole) => { setLayout(chosen); setReady(whole); }} />}
      <Card component="section">
        <Stack>
          <FormProblem error={checking.error ?? running.error ?? dropping.error} />
          {unreadable && <Alert color="yellow">{t('unreadableWhat')}</Alert>}
          {sheet.state === 'broken' && !unreadable && <Alert color="yellow">{t('failure')}</Alert>}
          <div className="acts">
            <Button size="md" variant={tried ? 'default' : 'filled'} disabled={!ready} loading={checking.isPending} onClick={() => checking.mutate()}>{t(tried ? 'checkAgain' : 'check')}</Button>
            {tried && <Button size="md" disabled={unreadable} loading={running.isPending} onClick={() => running.mutate()}>{t(sheet.state === 'broken' ? 'resume' : 'run')}</Button>}
            <Button size="md" variant="subtle" loading={dropping.isPending} onClick={() => dropping.mutate()}>{t('drop')}</Button>
          </div>
        </Stack>
      </Card>
    </>
  );
}

/** A file that was brought: its columns, the try, the import, the result. Can be left and found again. */
export function OneImport({ id }: { id: string }) {
  const t = useText();
  const client = useQueryClient();
  const read = useRead<ImportSheet>(['imports', id], `/exchange/imports/${id}`);
  const busy = isBusy(read.data);
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['imports', id], exact: true }), 1500);
    return () => clearInterval(timer);
  }, [busy, client, id]);
  return (
    <>
      <Link className="crumb" href="/schimb-de-date/import"><Icon name="left" size={16} />{t('back')}</Link>
      <Reading of={read}>
        {(sheet) => (
          <>
            <Card component="section">
              <div className="row-between"><Title order={2}>{sheet.fileName}</Title><span className={`chip ${sheet.state === 'done' ? 'chip-good' : 'chip-plain'}`} data-testid="import-state">{t(`state.${sheet.state}`)}</span></div>
              <p className="soft small">{sheet.system} · {t('size', { kb: formatNumber(Math.ceil(sheet.bytes / 1024)) })} · {t('by', { who: sheet.actorName, at: formatTime(sheet.createdAt) })}</p>
              {isBusy(sheet) && (
                <div aria-live="polite">
                  <Progress value={sheet.households === 0 ? 3 : (100 * sheet.done) / sheet.households} aria-label={t(`state.${sheet.state}`)} />
                  <p>{t('rows', { count: sheet.rows })} · {t('progress', { done: formatNumber(sheet.done), of: formatNumber(sheet.households) })}</p>
                  <p className="soft small">{t('running')}</p>
                </div>
              )}
              {(sheet.state === 'checked' || sheet.state === 'done' || sheet.state === 'broken') && <><p className="soft">{t(sheet.state === 'checked' ? 'wouldBe' : 'result')}</p><Counts sheet={sheet} /></>}
            </Card>
            {!isBusy(sheet) && sheet.state !== 'done' && <Steps key={sheet.state} sheet={sheet} />}
            {!isBusy(sheet) && sheet.state !== 'received' && <Report sheet={sheet} />}
          </>
        )}
      </Reading>
    </>
  );
}
