import { useState, type FormEvent } from 'react';
import { Button, commaBelow, DateField, FormProblem, NativeSelect, SegmentedControl, Stack, TextInput, today, useMutation, type Member, type RecordMember } from '@asigur/sdk';
import { ageMonthsAt, estimatedBirth } from '../../local/ages.ts';
import { readCnp } from '../../local/cnp.ts';
import { fullName, useWords } from '../../lib/words.ts';
import type { Guide } from '../interview/instrument.ts';
import { Alike, useAlike } from '../duplicates/Alike.tsx';
import { useText as useLifeText } from '../life/texts.ts';
import { CnpField } from './CnpField.tsx';
import { useText } from './texts.ts';

export type MemberFields = Omit<RecordMember, 'personId' | 'householdId' | Comes>;
type Comes = 'notSameAs' | 'event' | 'eventOn';
/** How a new member came, and whom she was said not to be. */
export type Coming = Pick<RecordMember, Comes>;

function start(member: Member | null, others: Member[]): MemberFields {
  if (!member) return { familyName: others[0]?.familyName ?? '', givenName: '', birthDate: null, birthPrecision: 'exact', sex: null, cnp: null, noCnpReason: null, relation: others.length === 0 ? 'cap' : null, presence: 'permanent', mother: null, father: null, partner: null };
  const { familyName, givenName, birthDate, birthPrecision, sex, noCnpReason, relation, presence, mother, father, partner } = member;
  return { familyName, givenName, birthDate, birthPrecision, sex, noCnpReason, relation, presence, mother, father, partner };
}

/** One member: names, age, papers, place in the family. Nothing typed is lost when something is missing. */
export function MemberForm({ guide, member, others, place, save, cancel }: { guide: Guide; member: Member | null; others: Member[]; place: { householdId: string; uat: number; village: number; seen: boolean }; save: (fields: MemberFields, another: boolean, coming: Coming) => Promise<void>; cancel: () => void }) {
  const t = useText();
  const words = useWords();
  const [fields, setFields] = useState(() => start(member, others));
  const [byAge, setByAge] = useState(fields.birthPrecision === 'estimated');
  const [years, setYears] = useState(byAge && fields.birthDate ? String(Number(today().slice(0, 4)) - Number(fields.birthDate.slice(0, 4))) : '');
  const [tried, setTried] = useState(false);
  const [notSame, setNotSame] = useState<string[]>([]);
  const [came, setCame] = useState<'birth' | 'arrived' | null>(null);
  const [arrivedOn, setArrivedOn] = useState<string | null>(today());
  const life = useLifeText();
  const alike = useAlike(fields, { householdId: place.householdId, uat: place.uat, village: place.village }, member?.id ?? null).filter((one) => !others.some((other) => other.id === one.person.id) || !member);
  const change = (next: Partial<MemberFields>) => setFields((now) => ({ ...now, ...next }));
  const saving = useMutation({ mutationFn: (another: boolean) => save({ ...fields, familyName: commaBelow(fields.familyName.trim()), givenName: commaBelow(fields.givenName.trim()) }, another, { notSameAs: notSame, event: came, eventOn: came === 'arrived' ? arrivedOn : null }) });

  const ageGood = /^\d{1,3}$/.test(years) && Number(years) <= 115;
  const named = Boolean(fields.familyName.trim() || fields.givenName.trim());
  const cnpGood = !fields.cnp || readCnp(fields.cnp).fault === null;
  const good = named && fields.birthDate !== null && cnpGood && (!byAge || ageGood) && (came !== 'arrived' || arrivedOn !== null);
  const send = (another: boolean) => {
    setTried(true);
    if (good) saving.mutate(another);
  };
  const options = (code: string) => (guide.question(code)?.options ?? []).map((one) => ({ value: one.value, label: guide.label(one) }));
  const relative = (filter: (one: Member) => boolean, none: { value: string; label: string }[]) => [{ value: '', label: t('choose') }, ...others.filter(filter).map((one) => ({ value: one.id, label: fullName(words, one) })), ...none];
  const adult = (one: Member) => one.ageMonths === null || one.ageMonths >= 144;
  const parents = [{ value: 'absent', label: t('parentAbsent') }, { value: 'unknown', label: t('parentUnknown') }];
  const months = ageMonthsAt(fields.birthDate, today());
  const estimate = (text: string) => {
    setYears(text);
    const right = /^\d{1,3}$/.test(text) && Number(text) <= 115;
    change({ birthDate: right ? estimatedBirth(Number(text), today()) : null, birthPrecision: 'estimated' });
  };
  return (
    <form noValidate onSubmit={(event: FormEvent) => { event.preventDefault(); send(false); }}>
      <Stack>
        <FormProblem error={saving.error} />
        <TextInput size="md" label={t('family')} value={fields.familyName} onChange={(e) => change({ familyName: e.currentTarget.value })} autoComplete="off" autoCapitalize="words" maxLength={80} />
        <TextInput size="md" label={t('given')} value={fields.givenName} onChange={(e) => change({ givenName: e.currentTarget.value })} autoComplete="off" autoCapitalize="words" maxLength={80} data-autofocus error={tried && !named ? t('nameNeeded') : undefined} />
        <div>
          <div className="label" id="birth-known">{t('birthKnown')}</div>
          <SegmentedControl fullWidth size="md" aria-labelledby="birth-known" value={byAge ? 'age' : 'exact'} onChange={(value) => { setByAge(value === 'age'); change({ birthDate: null, birthPrecision: value === 'age' ? 'estimated' : 'exact' }); setYears(''); }} data={[{ value: 'exact', label: t('exact') }, { value: 'age', label: t('age') }]} />
        </div>
        {byAge
          ? <TextInput size="md" label={t('years')} inputMode="numeric" value={years} onChange={(e) => estimate(e.currentTarget.value.trim())} error={(tried || years) && !ageGood ? t('badAge') : undefined} autoComplete="off" />
          : <DateField size="md" label={t('birth')} value={fields.birthDate} latest={today()} onChange={(birthDate) => change({ birthDate, birthPrecision: 'exact' })} error={tried && !fields.birthDate ? t('birthNeeded') : undefined} />}
        <fieldset className="question plain">
          <legend className="label">{t('sex')}</legend>
          <div className="options options-row">{(['f', 'm'] as const).map((one) => <label key={one} className="option"><input type="radio" name="sex" checked={fields.sex === one} onChange={() => change({ sex: one })} /><span>{t(one)}</span></label>)}</div>
        </fieldset>
        <CnpField fields={fields} change={change} masked={member?.cnpMasked ?? null} takeBirth={(birthDate) => { setByAge(false); change({ birthDate, birthPrecision: 'exact' }); }} />
        <Alike rows={alike} notSame={notSame} dismiss={(id) => setNotSame([...notSame, id])} />
        {!member && place.seen && (
          <div>
            <div className="label" id="came">{life('came')}</div>
            <SegmentedControl fullWidth size="md" aria-labelledby="came" value={came ?? ''} onChange={(value) => setCame(value === '' ? null : (value as 'birth' | 'arrived'))} data={[{ value: '', label: life('cameLived') }, { value: 'birth', label: life('cameBorn') }, { value: 'arrived', label: life('cameArrived') }]} />
            {came === 'arrived' && <DateField size="md" mt="sm" label={life('arrivedOn')} value={arrivedOn} latest={today()} onChange={setArrivedOn} />}
          </div>
        )}
        <NativeSelect size="md" label={t('relation')} value={fields.relation ?? ''} onChange={(e) => change({ relation: e.currentTarget.value || null })} data={[{ value: '', label: t('choose') }, ...options('P05')]} />
        <NativeSelect size="md" label={t('presence')} value={fields.presence} onChange={(e) => change({ presence: e.currentTarget.value })} data={options('P13')} />
        {(months === null || months < 300) && (
          <>
            <NativeSelect size="md" label={t('mother')} value={fields.mother ?? ''} onChange={(e) => change({ mother: e.currentTarget.value || null })} data={relative((one) => one.sex !== 'm' && adult(one), parents)} />
            <NativeSelect size="md" label={t('father')} value={fields.father ?? ''} onChange={(e) => change({ father: e.currentTarget.value || null })} data={relative((one) => one.sex !== 'f' && adult(one), parents)} />
          </>
        )}
        {(months === null || months >= 144) && <NativeSelect size="md" label={t('partner')} value={fields.partner ?? ''} onChange={(e) => change({ partner: e.currentTarget.value || null })} data={[{ value: '', label: t('nobody') }, ...others.filter(adult).map((one) => ({ value: one.id, label: fullName(words, one) }))]} />}
        <div className="acts">
          <Button type="submit" size="md" loading={saving.isPending}>{words('save')}</Button>
          {!member && <Button type="button" size="md" variant="light" onClick={() => send(true)}>{t('saveNext')}</Button>}
          <Button type="button" size="md" variant="subtle" onClick={cancel}>{words('cancel')}</Button>
        </div>
      </Stack>
    </form>
  );
}
