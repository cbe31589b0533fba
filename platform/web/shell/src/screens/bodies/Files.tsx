import { useState } from 'react';
import { FormProblem, Icon, may, sendFile, useQueryClient, useSession, uuidv7, type FileOwnerKind, type KeptFile } from '@asigur/sdk';
import { useText } from './texts.ts';

const LARGEST = 10 * 1024 * 1024;
const sizeText = (bytes: number) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`);

/** Files of a protocol or a meeting: downloaded, and added by who keeps the records. */
export function Files({ owner, of, files, name }: { owner: FileOwnerKind; of: string; files: KeptFile[]; name: string }) {
  const t = useText();
  const { session } = useSession();
  const client = useQueryClient();
  const [sending, setSending] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [large, setLarge] = useState(false);
  const send = async (file: File | undefined) => {
    setError(null);
    setLarge(file !== undefined && file.size > LARGEST);
    if (!file || file.size > LARGEST) return;
    setSending(file.name);
    try {
      await sendFile(uuidv7(), owner, of, file);
      await client.invalidateQueries({ queryKey: ['body'] });
    } catch (cause) {
      setError(cause);
    }
    setSending(null);
  };
  return (
    <>
      {files.length > 0 && <ul className="body-files" aria-label={t('files')}>{files.map((one) => <li key={one.id}><a href={`/api/files/${one.id}/content`} download={one.name}><Icon name="file" size={18} />{one.name}</a> <span className="soft small num">{sizeText(one.size)} · {one.keptBy}</span></li>)}</ul>}
      {may(session, 'documents.file.keep') && (
        <div>
          <label className="body-upload quiet-link"><Icon name="plus" size={16} />{t('addFile')}<input type="file" aria-label={`${t('addFile')}: ${name}`} accept=".pdf,.jpg,.jpeg,.png,.docx,.odt" disabled={sending !== null} onChange={(event) => { void send(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} /></label>
          <div className="soft small">{sending ? <span role="status">{t('sendingFile', { name: sending })}</span> : t('filesWhat')}</div>
          {large && <div className="late small" role="alert">{t('tooLarge')}</div>}
          <FormProblem error={error} />
        </div>
      )}
    </>
  );
}
