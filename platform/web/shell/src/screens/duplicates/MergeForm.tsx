import { useState } from 'react';
import { Button, Checkbox, formatDate, FormProblem, Stack, useMutation, useSession, uuidv7, type DuplicateCase, type MergePeople, type PersonSide } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

type Taken = MergePeople['take'][number];
const FIELDS: Taken[] = ['familyName', 'givenName', 'birth', 'sex', 'cnp'];

/** How exact a record is: the one that knows more stays, unless the worker says otherwise. */
export function knows(one: PersonSide): number {
  return (one.cnpMasked ? 4 : 0) + (one.birthPrecision === 'exact' ? 2 : 0) + (one.lastVisit ? 1 : 0);
}

/** What is taken at first: what the staying record does not have. */
export function missing(stays: PersonSide, gone: PersonSide): Taken[] {
  const taken: Taken[] = [];
  if (!stays.cnpMasked && gone.cnpMasked) taken.push('cnp', 'birth');
  else if (stays.birthPrecision !== 'exact' && gone.birthPrecision === 'exact') taken.push('birth');
  if (!stays.sex && gone.sex) taken.push('sex');
  return taken;
}

/** The preview of a merge: which record stays, what it takes from the other, what changes on the screens. */
export function MergeForm({ pair, done }: { pair: DuplicateCase; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const first = knows(pair.one) >= knows(pair.other) ? pair.one : pair.other;
  const [stays, setStays] = useState(first);
  const gone = stays.id === pair.one.id ? pair.other : pair.one;
  const [take, setTake] = useState<Taken[]>(() => missing(first, first.id === pair.one.id ? pair.other : pair.one));
  const value = (one: PersonSide, field: Taken): string | null => (field === 'birth' ? (one.birthDate && (one.birthPrecision === 'exact' ? formatDate(one.birthDate) : `≈ ${one.birthDate.slice(0, 4)}`)) : field === 'sex' ? one.sex && t(one.sex) : field === 'cnp' ? one.cnpMasked : one[field]);
  const differ = FIELDS.filter((field) => value(gone, field) && value(gone, field) !== value(stays, field));
  const merging = useMutation({
    mutationFn: async () => {
      await outbox!.put([{ type: 'census.merge-people', payload: { mergeId: uuidv7(), personId: gone.id, into: stays.id, take: take.filter((field) => differ.includes(field)) } satisfies MergePeople }]);
      done();
    },
  });
  const choose = (one: PersonSide) => {
    setStays(one);
    setTake(missing(one, one.id === pair.one.id ? pair.other : pair.one));
  };
  return (
    <Stack>
      <FormProblem error={merging.error} />
      <fieldset className="question plain">
        <legend className="label">{t('stays')}</legend>
        <div className="options">{[pair.one, pair.other].map((one, at) => (
          <label key={one.id} className="option"><input type="radio" name="stays" checked={stays.id === one.id} onChange={() => choose(one)} /><span>{t(at === 0 ? 'first' : 'second')}: <strong>{fullName(words, one)}</strong><br /><span className="soft small">{[one.headName, one.villageName, one.cnpMasked].filter(Boolean).join(' · ')}</span></span></label>
        ))}</div>
      </fieldset>
      <div>
        <div className="label">{t('takeTitle')}</div>
        {differ.length === 0 ? <p className="soft">{t('takeNone')}</p> : differ.map((field) => (
          <Checkbox key={field} size="md" mt="xs" checked={take.includes(field)} onChange={(e) => setTake(e.currentTarget.checked ? [...take, field] : take.filter((one) => one !== field))} label={`${t(`field.${field}`)}: ${take.includes(field) ? t('take', { value: value(gone, field) ?? '' }) : t('keep', { value: value(stays, field) ?? t('nothing') })}`} />
        ))}
      </div>
      <p className="soft">{t('previewWhat', { gone: fullName(words, gone) })}{gone.presence === 'permanent' && gone.householdId !== stays.householdId && <> {t('leaves', { household: gone.headName })}</>}</p>
      <div className="acts"><Button size="md" loading={merging.isPending} onClick={() => merging.mutate()}>{t('confirmMerge')}</Button><Button size="md" variant="subtle" onClick={done}>{words('cancel')}</Button></div>
    </Stack>
  );
}
