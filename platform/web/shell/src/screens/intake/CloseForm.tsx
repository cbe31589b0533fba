import { useState, type FormEvent } from 'react';
import { Anchor, Button, Card, FormProblem, Link, NativeSelect, Reading, SkeletonLines, Stack, Textarea, TextInput, Title, useDebouncedValue, useMutation, useRead, useSession, type HouseholdRow, type NoticeOutcome, type NoticeRow, type Page } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

const OUTCOMES: NoticeOutcome[] = ['vizitata', 'cunoscuta', 'fara_riscuri', 'negasita', 'trimisa'];
const OF_HOUSEHOLD: NoticeOutcome[] = ['vizitata', 'cunoscuta', 'fara_riscuri'];

/** The household of the notice's commune, found by name or number. */
function ChooseHousehold({ row, chosen, choose, error }: { row: NoticeRow; chosen: string | null; choose: (id: string) => void; error: string | undefined }) {
  const t = useText();
  const words = useWords();
  const [search, setSearch] = useState(row.familyHead);
  const [asked] = useDebouncedValue(search.trim(), 250);
  const read = useRead<Page<HouseholdRow>>(['households', 'notice', row.uat, asked], `/census/households?uat=${row.uat}&limit=8${asked.length > 1 ? `&q=${encodeURIComponent(asked)}` : ''}`);
  return (
    <fieldset className="question plain">
      <legend className="label">{t('which')}</legend>
      <Stack gap="xs">
        <TextInput size="md" aria-label={t('find')} placeholder={t('find')} value={search} onChange={(e) => setSearch(e.currentTarget.value)} autoComplete="off" />
        <Reading of={read} skeleton={<SkeletonLines lines={2} />} isEmpty={(page) => page.items.length === 0} empty={<p className="soft">{t('noHousehold')} <Anchor component={Link} className="inline-link" href={`/gospodarii/noua?uat=${row.uat}`}>{t('newHousehold')}</Anchor></p>}>
          {(page) => (
            <div className="options">
              {page.items.map((one) => <label key={one.id} className="option"><input type="radio" name="household" checked={chosen === one.id} onChange={() => choose(one.id)} /><span>{one.headName || words('unnamed')}<br /><span className="soft small">{[words('number', { number: one.number }), one.villageName, one.address].filter(Boolean).join(' · ')}</span></span></label>)}
            </div>
          )}
        </Reading>
        {error && <div className="field-error" role="alert">{error}</div>}
      </Stack>
    </fieldset>
  );
}

/** How the notice ended; written as one command. */
export function CloseForm({ row, cancel }: { row: NoticeRow; cancel: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [outcome, setOutcome] = useState<NoticeOutcome | ''>('');
  const [household, setHousehold] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const needsHousehold = outcome !== '' && OF_HOUSEHOLD.includes(outcome);
  const good = outcome !== '' && (!needsHousehold || household !== null);
  const closing = useMutation({ mutationFn: () => outbox!.put([{ type: 'intake.close-notice', payload: { noticeId: row.id, outcome, note: note.trim() || null, householdId: needsHousehold ? household : null } }]), onSuccess: cancel });
  return (
    <Card component="form" noValidate onSubmit={(e: FormEvent) => { e.preventDefault(); setTried(true); if (good) closing.mutate(); }}>
      <Stack>
        <Title order={2}>{t('end')}</Title>
        <FormProblem error={closing.error} />
        <NativeSelect size="md" label={t('outcome')} value={outcome} error={tried && !outcome ? t('chooseOutcome') : undefined} onChange={(e) => setOutcome(e.currentTarget.value as NoticeOutcome | '')} data={[{ value: '', label: t('chooseOutcome') }, ...OUTCOMES.map((value) => ({ value, label: t(`o.${value}`) }))]} />
        {needsHousehold && <ChooseHousehold row={row} chosen={household} choose={setHousehold} error={tried && household === null ? t('chooseHousehold') : undefined} />}
        <Textarea size="md" autosize minRows={2} label={`${t('note')} (${words('optional')})`} description={t('noteWhat')} maxLength={1000} value={note} onChange={(e) => setNote(e.currentTarget.value)} />
        <div className="acts"><Button type="submit" size="md" loading={closing.isPending}>{t('close')}</Button><Button type="button" size="md" variant="subtle" onClick={cancel}>{words('cancel')}</Button></div>
      </Stack>
    </Card>
  );
}
