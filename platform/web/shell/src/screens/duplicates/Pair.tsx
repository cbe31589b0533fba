import { useState } from 'react';
import { Button, formatDate, formatTime, Icon, Link, Modal, Textarea, Title, useDisclosure, useSession, type DuplicateCase, type PersonSide } from '@asigur/sdk';
import { ageText, fullName, useWords } from '../../lib/words.ts';
import { useInstrument } from '../interview/instrument.ts';
import { MergeForm } from './MergeForm.tsx';
import { useReasons } from './reasons.ts';
import { useText } from './texts.ts';

/** What is compared of the two, in the order people look at it; null where nothing is written. */
function useRows(): (one: PersonSide) => [string, string | null][] {
  const t = useText();
  const words = useWords();
  const guide = useInstrument().data;
  return (one) => [
    [t('name'), fullName(words, one)],
    [t('birth'), [one.birthDate && one.birthPrecision === 'exact' ? formatDate(one.birthDate) : null, ageText(words, one.ageMonths, one.birthPrecision)].filter(Boolean).join(', ')],
    [t('sex'), one.sex && t(one.sex)],
    [t('cnp'), one.cnpMasked ?? t('noCnp')],
    [t('household'), [one.headName, one.number ? words('number', { number: one.number }) : ''].filter(Boolean).join(', ')],
    [t('place'), [one.villageName, one.address, one.uatName].filter(Boolean).join(', ')],
    [t('relation'), one.relation && (guide?.answerText('P05', one.relation) ?? one.relation)],
    [t('presence'), guide?.answerText('P13', one.presence) ?? null],
    [t('recorded'), formatDate(one.recordedOn)],
    [t('lastVisit'), one.lastVisit && formatDate(one.lastVisit)],
  ];
}

/** Both records side by side, why they are alike, and what is decided about them. */
export function Pair({ pair, sending }: { pair: DuplicateCase; sending: boolean }) {
  const t = useText();
  const words = useWords();
  const reasons = useReasons();
  const rows = useRows();
  const { outbox } = useSession();
  const [merging, merge] = useDisclosure(false);
  const [parting, part] = useDisclosure(false);
  const [why, setWhy] = useState('');
  const [one, other] = [rows(pair.one), rows(pair.other)];
  const apart = async () => {
    await outbox!.put([{ type: 'census.tell-apart', payload: { personId: pair.one.id, otherId: pair.other.id, words: why.trim() || null } }]);
    part.close();
  };
  return (
    <div className="pad pair-of">
      <div className="alike-why"><strong>{t('because')}:</strong> {pair.reasons.map((reason) => reasons(reason)).join(' · ')}</div>
      {pair.state !== 'open' && <p className="soft small">{t(pair.state)} · {t('decidedBy', { by: pair.decidedBy ?? '', at: formatTime(pair.decidedAt) })}{pair.words && <> · „{pair.words}”</>}</p>}
      <table className="sides">
        <thead><tr><td /><th scope="col">{t('first')}</th><th scope="col">{t('second')}</th></tr></thead>
        <tbody>
          {one.map(([label, value], at) => {
            const beside = other[at]![1];
            return value || beside ? <tr key={label} className={value !== beside ? 'differs' : undefined}><th scope="row">{label}</th><td>{value ?? '—'}</td><td>{beside ?? '—'}</td></tr> : null;
          })}
          <tr><th scope="row">{t('openFile')}</th>{[pair.one, pair.other].map((side) => <td key={side.id}><Link className="quiet-link" href={`/gospodarii/${side.householdId}/oameni`}>{side.headName || words('open')}</Link></td>)}</tr>
        </tbody>
      </table>
      {sending ? <p className="good" role="status"><Icon name="send" size={18} />{t('sent')}</p> : (
        <div className="acts">
          {pair.state === 'merged' && pair.mergeId && <Button size="md" variant="light" onClick={() => void outbox!.put([{ type: 'census.unmerge-people', payload: { mergeId: pair.mergeId } }])}>{t('unmerge')}</Button>}
          {pair.state !== 'merged' && <Button size="md" onClick={merge.open}>{t('merge')}</Button>}
          {pair.state === 'open' && <Button size="md" variant="light" onClick={part.open}>{t('apart')}</Button>}
        </div>
      )}
      <Modal opened={merging} onClose={merge.close} title={t('preview')} size="lg" fullScreen={window.innerWidth < 700} closeButtonProps={{ 'aria-label': words('close') }}>{merging && <MergeForm pair={pair} done={merge.close} />}</Modal>
      <Modal opened={parting} onClose={part.close} title={<Title order={2}>{t('apart')}</Title>} closeButtonProps={{ 'aria-label': words('close') }}>
        <Textarea size="md" label={t('apartWhat')} placeholder={t('apartExample')} maxLength={500} value={why} onChange={(e) => setWhy(e.currentTarget.value)} />
        <div className="acts"><Button size="md" onClick={() => void apart()}>{t('confirmApart')}</Button><Button size="md" variant="subtle" onClick={part.close}>{words('cancel')}</Button></div>
      </Modal>
    </div>
  );
}
