import { useState } from 'react';
import { Button, compareRo, DateField, FormProblem, locale, NativeSelect, Reading, searchable, SkeletonLines, Stack, TextInput, today, useMutation, useRead, useSession, uuidv7, type Colleague, type EntrustPerson, type EntrustReason } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

const REASONS: EntrustReason[] = ['consult', 'referral', 'centre', 'transfer', 'other'];
const MOST_SHOWN = 30;

/** The day `months` later, ISO. */
const later = (from: string, months: number) => { const day = new Date(`${from}T00:00:00Z`); day.setUTCMonth(day.getUTCMonth() + months); return day.toISOString().slice(0, 10); };
export const rolesOf = (one: Colleague) => one.roles.map((role) => (locale() === 'en' ? role.en : role.ro)).join(', ');

function ChooseColleague({ uat, chosen, choose, error }: { uat: number; chosen: string; choose: (account: string) => void; error: string | undefined }) {
  const t = useText();
  const [search, setSearch] = useState('');
  const read = useRead<Colleague[]>(['colleagues', uat], `/census/colleagues?uat=${uat}`);
  return (
    <fieldset className="uat-picker">
      <legend>{t('colleague')}</legend>
      <Reading of={read} skeleton={<SkeletonLines lines={3} />}>
        {(all) => {
          const shown = [...all].filter((one) => one.id === chosen || searchable(`${one.name} ${rolesOf(one)}`).includes(searchable(search))).sort((a, b) => compareRo(a.name, b.name)).slice(0, MOST_SHOWN);
          return (
            <>
              <TextInput aria-label={t('search')} placeholder={t('search')} value={search} onChange={(e) => setSearch(e.currentTarget.value)} />
              <div className="colleagues" tabIndex={0} role="group" aria-label={t('colleague')}>
                {shown.map((one) => <label key={one.id} className="colleague"><input type="radio" name="colleague" value={one.id} checked={one.id === chosen} onChange={() => choose(one.id)} /><span>{one.name}<br /><span className="soft small">{rolesOf(one)}</span></span></label>)}
                {shown.length === 0 && <p className="soft">{t('noColleague')}</p>}
              </div>
            </>
          );
        }}
      </Reading>
      {error && <div className="field-error" role="alert">{error}</div>}
    </fieldset>
  );
}

/** To whom, why, from and until when; written as one command. */
export function EntrustForm({ personId, uat, done }: { personId: string; uat: number; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [given, setGiven] = useState<Omit<EntrustPerson, 'grantId' | 'personId'>>({ account: '', reason: 'consult', words: '', from: today(), until: later(today(), 1) });
  const [tried, setTried] = useState(false);
  const wordsFault = given.reason === 'other' && !given.words?.trim() ? words('required') : undefined;
  const untilFault = given.until < given.from || given.until < today() ? t('order') : given.until > later(given.from, 12) ? t('long') : undefined;
  const saving = useMutation({ mutationFn: () => outbox!.put([{ type: 'census.entrust-person', payload: { ...given, words: given.words?.trim() || null, grantId: uuidv7(), personId } }]), onSuccess: done });
  return (
    <form noValidate onSubmit={(e) => { e.preventDefault(); setTried(true); if (given.account && !wordsFault && !untilFault) saving.mutate(); }}>
      <Stack>
        <p className="soft">{t('entrustWhat')}</p>
        <FormProblem error={saving.error} />
        <ChooseColleague uat={uat} chosen={given.account} choose={(account) => setGiven({ ...given, account })} error={tried && !given.account ? t('chooseColleague') : undefined} />
        <NativeSelect size="md" label={t('reason')} value={given.reason} onChange={(e) => setGiven({ ...given, reason: e.currentTarget.value as EntrustReason })} data={REASONS.map((value) => ({ value, label: t(`r.${value}`) }))} />
        <TextInput size="md" label={given.reason === 'other' ? t('words') : t('wordsFree')} placeholder={t('wordsWhat')} maxLength={500} value={given.words ?? ''} error={tried ? wordsFault : undefined} onChange={(e) => setGiven({ ...given, words: e.currentTarget.value })} />
        <div className="pair">
          <DateField size="md" label={t('firstDay')} value={given.from} onChange={(from) => setGiven({ ...given, from: from ?? given.from })} />
          <DateField size="md" label={t('lastDay')} value={given.until} error={untilFault} onChange={(until) => setGiven({ ...given, until: until ?? given.until })} />
        </div>
        <Button type="submit" size="md" loading={saving.isPending}>{t('give')}</Button>
      </Stack>
    </form>
  );
}
