import { useState } from 'react';
import { Button, Checkbox, compareRo, DateField, FormProblem, NativeSelect, query, Reading, SegmentedControl, SkeletonLines, Stack, Textarea, TextInput, today, useDebouncedValue, useMutation, useRead, useSession, uuidv7, type HouseholdFile, type HouseholdRow, type Member, type MoveMembers, type NewCommand, type Page } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { useVillages } from '../../local/household.ts';
import { useText } from './texts.ts';

/** A household of the commune to move to, found by a member's name or its number. */
function Destination({ file, chosen, choose }: { file: HouseholdFile; chosen: string | null; choose: (id: string) => void }) {
  const t = useText();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 250);
  const read = useRead<Page<HouseholdRow>>(['households', 'move', q], `/census/households${query({ uat: file.household.uat, q, limit: 6 })}`, q.trim().length > 0);
  return (
    <div>
      <TextInput size="md" type="search" label={t('search')} value={typed} onChange={(e) => setTyped(e.currentTarget.value)} autoComplete="off" />
      {q.trim() && <Reading of={read} skeleton={<SkeletonLines lines={2} />} isEmpty={(page) => page.items.length === 0} empty={<p className="soft">{t('none')}</p>}>
        {(page) => <div className="options colleagues">{page.items.filter((row) => row.id !== file.household.id).map((row) => <label key={row.id} className="option"><input type="radio" name="to" checked={chosen === row.id} onChange={() => choose(row.id)} /><span><strong>{row.headName || words('unnamed')}</strong><br /><span className="soft small">{[words('number', { number: row.number }), row.villageName, row.address].join(', ')}</span></span></label>)}</div>}
      </Reading>}
    </div>
  );
}

/** Members go to live elsewhere in the commune: in a household that is on file, or in a new one (the household splits). */
export function MoveForm({ file, first, done }: { file: HouseholdFile; first: Member; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [who, setWho] = useState<string[]>([first.id]);
  const [fresh, setFresh] = useState(false);
  const [to, setTo] = useState<string | null>(null);
  const [village, setVillage] = useState(String(file.household.village));
  const [address, setAddress] = useState('');
  const [on, setOn] = useState<string | null>(today());
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const villages = useVillages(file.household.uat);
  const ready = who.length > 0 && on !== null && (fresh ? address.trim() !== '' : to !== null);
  const saving = useMutation({
    mutationFn: async () => {
      const toHouseholdId = fresh ? uuidv7() : to!;
      const why: MoveMembers['why'] = fresh ? 'split' : who.length === file.members.length ? 'joined' : 'moved';
      const made: NewCommand[] = fresh ? [{ type: 'census.record-household', payload: { householdId: toHouseholdId, uat: file.household.uat, village: Number(village), address: address.trim(), phone: null } }] : [];
      await outbox!.put([...made, { type: 'census.move-members', payload: { toHouseholdId, personIds: who, on: on!, why, words: said.trim() || null } satisfies MoveMembers }]);
      done();
    },
  });
  const send = () => {
    setTried(true);
    if (ready) saving.mutate();
  };
  return (
    <Stack>
      <FormProblem error={saving.error} />
      <div>
        <div className="label">{t('who')}</div>
        {file.members.map((one) => <Checkbox key={one.id} size="md" mt="xs" label={fullName(words, one)} checked={who.includes(one.id)} onChange={(e) => setWho(e.currentTarget.checked ? [...who, one.id] : who.filter((id) => id !== one.id))} />)}
        {tried && who.length === 0 && <div className="field-error" role="alert">{t('nobody')}</div>}
      </div>
      <div>
        <div className="label" id="move-to">{t('to')}</div>
        <SegmentedControl fullWidth size="md" aria-labelledby="move-to" value={fresh ? 'new' : 'old'} onChange={(value) => setFresh(value === 'new')} data={[{ value: 'old', label: t('toExisting') }, { value: 'new', label: t('toNew') }]} />
      </div>
      {fresh ? (
        <>
          <NativeSelect size="md" label={t('village')} value={village} onChange={(e) => setVillage(e.currentTarget.value)} data={villages.data ? [...villages.data].sort((a, b) => compareRo(a.name, b.name)).map((one) => ({ value: String(one.siruta), label: one.name })) : [{ value: village, label: file.household.villageName }]} />
          <TextInput size="md" label={t('address')} value={address} maxLength={200} onChange={(e) => setAddress(e.currentTarget.value)} error={tried && !address.trim() ? t('needed') : undefined} />
        </>
      ) : (
        <>
          <Destination file={file} chosen={to} choose={setTo} />
          {tried && to === null && <div className="field-error" role="alert">{t('choose')}</div>}
          <p className="soft small">{t('otherUat')}</p>
        </>
      )}
      <DateField size="md" label={t('on')} value={on} latest={today()} onChange={setOn} />
      <Textarea size="md" label={t('words')} maxLength={500} value={said} onChange={(e) => setSaid(e.currentTarget.value)} />
      <div className="acts"><Button size="md" loading={saving.isPending} onClick={send}>{t('save')}</Button><Button size="md" variant="subtle" onClick={done}>{words('cancel')}</Button></div>
    </Stack>
  );
}
