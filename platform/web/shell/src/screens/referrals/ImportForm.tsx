import { useState } from 'react';
import { Alert, Button, FormProblem, post, Stack, Table, useMutation, useQueryClient, type ImportReport } from '@asigur/sdk';
import { useText } from './texts.ts';

const COLUMNS = ['cod', 'denumire', 'forma_juridica', 'acreditare', 'acreditat_pana', 'contact', 'telefon', 'email', 'adresa', 'uat', 'inchis_la', 'motiv_inchidere', 'serviciu_cod', 'serviciu', 'categorie', 'destinatii', 'specialitati', 'varsta_min', 'varsta_max', 'locuri', 'cost', 'program', 'localitati', 'grup_tinta', 'dovada', 'serviciu_inchis_la'];
const TEMPLATE = 'data:text/csv;charset=utf-8,' + encodeURIComponent('\ufeff' + COLUMNS.join(',') + '\n');

/** A directory from a file: first what it would do, with every fault by line and column; then all of it or nothing. */
export default function ImportForm() {
  const t = useText();
  const client = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const sending = useMutation({ mutationFn: (write: boolean) => post<ImportReport>('/directory/import', { text, write }), onSuccess: (report) => { if (report?.written) void client.invalidateQueries({ queryKey: ['directory'] }); } });
  const report = sending.data;
  const choose = async (file: File | undefined) => {
    sending.reset();
    setText(file ? await file.text() : null);
  };
  return (
    <Stack>
      <p className="soft">{t('fileWhat')}</p>
      <details className="clarify"><summary>{t('columns')}</summary><p className="code">{COLUMNS.join(', ')}</p><a href={TEMPLATE} download="servicii.csv">{t('template')}</a></details>
      <label className="label">{t('file')} <input type="file" accept=".csv,text/csv" onChange={(event) => void choose(event.currentTarget.files?.[0])} /></label>
      <FormProblem error={sending.error} />
      {report && (
        <div role="status">
          {report.written ? <Alert color="teal">{t('imported')}</Alert> : report.faults.length === 0 && report.added + report.changed === 0 && <Alert color="gray">{t('nothingNew')}</Alert>}
          <p>{[t('wouldAdd', { count: report.added }), t('wouldChange', { count: report.changed }), t('wouldSame', { count: report.same })].join(' · ')}</p>
          {report.faults.length > 0 && (
            <>
              <p><strong>{t('faults')}</strong></p>
              <Table.ScrollContainer minWidth={420}><Table><Table.Thead><Table.Tr><Table.Th>{t('line')}</Table.Th><Table.Th>{t('column')}</Table.Th><Table.Th>{t('what')}</Table.Th></Table.Tr></Table.Thead><Table.Tbody>{report.faults.slice(0, 200).map((one, at) => <Table.Tr key={at}><Table.Td className="num">{one.line}</Table.Td><Table.Td className="code">{one.column ?? '–'}</Table.Td><Table.Td>{one.detail}</Table.Td></Table.Tr>)}</Table.Tbody></Table></Table.ScrollContainer>
            </>
          )}
        </div>
      )}
      <div className="acts">
        <Button size="md" variant={report && !report.written ? 'light' : 'filled'} disabled={text === null} loading={sending.isPending} onClick={() => sending.mutate(false)}>{t('try')}</Button>
        {report && !report.written && report.faults.length === 0 && report.added + report.changed > 0 && <Button size="md" onClick={() => sending.mutate(true)}>{t('write')}</Button>}
      </div>
    </Stack>
  );
}
