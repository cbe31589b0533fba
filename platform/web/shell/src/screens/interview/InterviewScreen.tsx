import { useEffect, useState } from 'react';
import { Button, Face, Icon, Link, Reading, SkeletonLines, Unreachable, useLocation, useParams, useQuery, useReached, useOutboxState, useSession, WrongFace, type HouseholdFile } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { useHousehold } from '../../local/household.ts';
import { openDraft, type Draft } from './draft.ts';
import { useInstrument, useParameters, type Guide } from './instrument.ts';
import { Questions } from './Questions.tsx';
import { Start } from './Start.tsx';
import { useText } from './texts.ts';

/** The bar of the interview: back to the file, who lives here, what is not sent yet. */
function Bar({ file, id }: { file: HouseholdFile | undefined; id: string }) {
  const t = useText();
  const words = useWords();
  const reached = useReached();
  const { waiting } = useOutboxState();
  return (
    <header className="iv-bar">
      <Link href={`/gospodarii/${id}`} aria-label={t('toFile')} className="iv-back"><Icon name="left" /></Link>
      <div className="iv-title"><h1>{file?.household.headName || t('title')}</h1><span className="small">{file ? [file.household.villageName, file.household.address].filter(Boolean).join(', ') : ' '}</span></div>
      <span className="iv-state small" role="status">{!reached && <Icon name="cloudOff" size={16} />}{waiting > 0 ? `${waiting} ${words('waiting')}` : <><Icon name="check" size={16} /><span className="sr-only">{t('kept')}</span></>}</span>
    </header>
  );
}

function WithDraft({ file, guide, begunWith }: { file: HouseholdFile; guide: Guide; begunWith: Draft | null }) {
  const [draft, setDraft] = useState<Draft | null>(begunWith);
  const parameters = useParameters(draft?.visitDate ?? null);
  const own = useInstrument(draft?.instrumentVersion ?? null); // an open interview stays on the version it was begun with
  if (!draft) return <Start file={file} guide={guide} begun={setDraft} />;
  const skeleton = <div className="page-narrow"><SkeletonLines lines={4} height={96} /></div>;
  return <Reading of={own} skeleton={skeleton}>{(its) => <Reading of={parameters} skeleton={skeleton}>{(known) => <Questions file={file} guide={its} parameters={known} start={draft} />}</Reading>}</Reading>;
}

/** The interview of a household, on this device first: it starts, goes on and ends without a network. */
export default function InterviewScreen() {
  const t = useText();
  const { id = '' } = useParams<{ id: string }>();
  const { vault } = useSession();
  const [, go] = useLocation();
  const file = useHousehold(id);
  const guide = useInstrument();
  const ready = file.data !== undefined;
  const draft = useQuery({ queryKey: ['draft', id], enabled: ready && vault !== null, staleTime: Infinity, gcTime: 0, queryFn: () => openDraft(file.data!, vault!) });
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  const waiting = <div className="page-narrow"><SkeletonLines lines={5} height={72} /></div>;
  const body = () => {
    if (file.error && !file.data) return <WrongFace error={file.error} retry={() => void file.refetch()} />;
    if (guide.error && !guide.data) return guide.error instanceof Unreachable ? <Face icon="cloudOff" title={t('noGuide')} action={<Button onClick={() => void guide.refetch()}>{t('begin')}</Button>} /> : <WrongFace error={guide.error} retry={() => void guide.refetch()} />;
    if (draft.error) return <WrongFace error={draft.error} retry={() => void draft.refetch()} />;
    if (!file.data || !guide.data || draft.data === undefined) return waiting;
    if (file.data.members.length === 0) return <div className="page-narrow"><div className="card"><Face icon="people" title={t('noMembers')} action={<Button size="md" onClick={() => go(`/gospodarii/${id}/oameni`)}>{t('addMembers')}</Button>}>{t('noMembersWhat')}</Face></div></div>;
    return <WithDraft file={file.data} guide={guide.data} begunWith={draft.data} />;
  };
  return <div className="iv"><Bar file={file.data} id={id} /><main>{body()}</main></div>;
}

/** A subject's name on the member switcher. */
export function useSubjectName(file: HouseholdFile) {
  const t = useText();
  const words = useWords();
  return (person: string | null) => {
    const member = file.members.find((one) => one.id === person);
    return member ? fullName(words, member) : t('household');
  };
}
