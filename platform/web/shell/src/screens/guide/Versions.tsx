import { useRef, useState } from 'react';
import { Alert, Button, Card, formatDate, formatTime, FormProblem, Icon, Link, may, post, ProblemError, query, Reading, Title, useMutation, useQueryClient, useRead, useSession } from '@asigur/sdk';
import { useKeepingText } from './keepingTexts.ts';
import type { GuideVersion } from './versions.ts';

const LARGEST = 1_048_576;

/** What was wrong with a file before it was sent, in words. */
class NotSent extends Error {}

function Publish() {
  const t = useKeepingText();
  const client = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const publishing = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > LARGEST) throw new NotSent(t('tooLarge'));
      const text = await file.text();
      let guide: unknown;
      try {
        guide = JSON.parse(text);
      } catch {
        throw new NotSent(t('notJson'));
      }
      return post<{ version: string; added: boolean }>('/admin/guide/versions', guide);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['instrument'] }),
  });
  const { error } = publishing;
  return (
    <Card component="section" className="publish">
      <Title order={2}>{t('publish')}</Title>
      <p className="soft">{t('publishWhat')}</p>
      <input ref={picker} type="file" accept=".json,application/json" className="sr-only" tabIndex={-1} aria-label={t('chooseFile')} data-testid="guide-file" onChange={(event) => { const file = event.currentTarget.files?.[0]; if (file) { setName(file.name); publishing.mutate(file); } event.currentTarget.value = ''; }} />
      <div className="acts"><Button leftSection={<Icon name="file" size={18} />} loading={publishing.isPending} onClick={() => picker.current?.click()}>{t('chooseFile')}</Button><a className="act" href="/api/instrument/schema" target="_blank" rel="noreferrer">{t('schema')}</a></div>
      {error instanceof NotSent ? <Alert color="alarm" role="alert" title={name}>{error.message}</Alert> : <FormProblem error={error} />}
      {error instanceof ProblemError && <ul className="plain-list" data-testid="guide-faults">{(error.problem.errors ?? []).map((one) => <li key={one.pointer + one.detail}><span className="code">{one.pointer}</span>{one.code !== error.problem.code && <> {one.detail}</>}</li>)}</ul>}
      {publishing.data && <Alert color="teal" role="status" title={publishing.data.added ? t('published', { version: publishing.data.version }) : t('alreadyThere', { version: publishing.data.version })} />}
    </Card>
  );
}

/** The versions of the guide that the county has. */
export function GuideVersions() {
  const t = useKeepingText();
  const { session } = useSession();
  const read = useRead<GuideVersion[]>(['instrument', 'versions'], '/admin/guide/versions');
  return (
    <>
      <p className="lead keeping-lead">{t('versionsLead')}</p>
      <Reading of={read}>
        {(all) => (
          <ul className="lines card" data-testid="versions">
            {all.map((one) => (
              <li key={one.version} className="version-line">
                <div className="line-main"><span><strong>{one.version}</strong> <span className={`chip ${one.state === 'current' ? 'chip-good' : 'chip-plain'}`}>{t(`version.${one.state}`)}</span></span><span className="soft small">{t('since', { from: formatDate(one.validFrom) })} · {one.publishedBy ? t('by', { who: one.publishedBy, at: formatTime(one.publishedAt) }) : t('product')} · <span className="code">{one.code}</span></span></div>
                {may(session, 'instrument.try') && <Link className="act" href={`/ghid/incercare${query({ versiune: one.state === 'current' ? null : one.version })}`}>{t('tryIt')}<span className="sr-only"> {one.version}</span></Link>}
              </li>
            ))}
          </ul>
        )}
      </Reading>
      {may(session, 'instrument.manage') && <Publish />}
    </>
  );
}
