import { useState } from 'react';
import { Button, Card, Checkbox, Face, FormProblem, formatTime, Link, may, NativeSelect, query, Reading, Redirect, SegmentedControl, Stack, TextInput, Title, useLocation, useMutation, useParams, useQueryClient, useRead, useSession, type ImportSheet } from '@asigur/sdk';
import { OneImport } from './OneImport.tsx';
import { useText } from './texts.ts';
import { upload } from './upload.ts';
import './exchange.css';

function Export() {
  const t = useText();
  const { session } = useSession();
  const [uat, setUat] = useState('');
  const [format, setFormat] = useState('jsonl');
  const [cnp, setCnp] = useState(false);
  return (
    <Card component="section">
      <Stack>
        <p>{t('exportLead')}</p>
        <div className="exchange-form">
          <NativeSelect size="md" label={t('uat')} value={uat} onChange={(e) => setUat(e.currentTarget.value)} data={[{ value: '', label: t('allUats') }, ...session.uats.map((one) => ({ value: String(one.siruta), label: one.name }))]} />
          <NativeSelect size="md" label={t('format')} value={format} onChange={(e) => setFormat(e.currentTarget.value)} data={[{ value: 'jsonl', label: t('jsonl') }, { value: 'csv', label: t('csv') }]} />
        </div>
        {may(session, 'exchange.cnp') && <Checkbox size="md" label={t('withCnp')} description={t('withCnpWhat')} checked={cnp} onChange={(e) => setCnp(e.currentTarget.checked)} />}
        <div className="acts">
          <Button component="a" size="md" href={'/api/exchange/export' + query({ format, uat, cnp: cnp ? 'true' : '' })} download>{t('download')}</Button>
          <Button component="a" size="md" variant="subtle" href="/api/exchange/schema" target="_blank" rel="noreferrer">{t('schema')}</Button>
        </div>
      </Stack>
    </Card>
  );
}

function Bring() {
  const t = useText();
  const client = useQueryClient();
  const [, go] = useLocation();
  const [system, setSystem] = useState('asigur');
  const [file, setFile] = useState<File | null>(null);
  const bringing = useMutation({
    mutationFn: (chosen: File) => upload(system, chosen),
    onSuccess: (sheet) => { void client.invalidateQueries({ queryKey: ['imports'] }); go(`/schimb-de-date/import/${sheet.id}`); },
  });
  return (
    <Card component="section">
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (file) bringing.mutate(file); }}>
        <Stack>
          <p>{t('importLead')}</p>
          <FormProblem error={bringing.error} />
          <div className="exchange-form">
            <TextInput size="md" label={t('system')} description={t('systemWhat')} value={system} onChange={(e) => setSystem(e.currentTarget.value)} autoComplete="off" />
            <label className="exchange-file"><span>{t('file')}</span><span className="soft small">{t('fileWhat')}</span><input type="file" accept=".jsonl,.csv,.zip" onChange={(e) => setFile(e.currentTarget.files?.[0] ?? null)} /></label>
          </div>
          <div className="acts"><Button type="submit" size="md" loading={bringing.isPending} disabled={!file}>{t('bring')}</Button>{!file && <span className="soft small">{t('choose')}</span>}</div>
        </Stack>
      </form>
    </Card>
  );
}

function Files() {
  const t = useText();
  const read = useRead<ImportSheet[]>(['imports'], '/exchange/imports');
  return (
    <Card component="section">
      <Title order={2}>{t('files')}</Title>
      <Reading of={read} isEmpty={(all) => all.length === 0} empty={<Face icon="file" title={t('none')}>{t('noneWhat')}</Face>}>
        {(all) => (
          <ul className="lines">
            {all.map((one) => (
              <li key={one.id}>
                <Link className="line" href={`/schimb-de-date/import/${one.id}`}>
                  <span className="line-main"><strong>{one.fileName}</strong><span className="soft small">{one.system} · {t('by', { who: one.actorName, at: formatTime(one.createdAt) })}</span></span>
                  <span className={`chip ${one.state === 'done' ? 'chip-good' : 'chip-plain'}`}>{t(`state.${one.state}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Reading>
    </Card>
  );
}

/** What goes out and what comes in. */
export default function Exchange() {
  const t = useText();
  const { session } = useSession();
  const { part = 'export', id } = useParams<{ part?: string; id?: string }>();
  const [, go] = useLocation();
  const brings = may(session, 'exchange.import');
  if (part !== 'export' && !brings) return <Redirect to="/schimb-de-date/export" replace />;
  return (
    <div className="page exchange">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div></div>
      {brings && <SegmentedControl aria-label={t('parts')} value={part} onChange={(value) => go(`/schimb-de-date/${value}`)} data={['export', 'import'].map((value) => ({ value, label: t(value as 'export' | 'import') }))} />}
      {part === 'export' ? <Export /> : id ? <OneImport key={id} id={id} /> : <><Bring /><Files /></>}
    </div>
  );
}
