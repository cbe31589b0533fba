import { useEffect, useState, type FormEvent } from 'react';
import { Button, Card, DateField, Face, fieldMessage, FormProblem, formatDate, isNotFound, post, Reading, SkeletonLines, Stack, Textarea, Title, today, useMutation, useQuery, type AnswerSheet, type TenantInfo } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { Outside } from '../intake/Outside.tsx';
import { stepsOf } from './states.ts';
import { useText } from './texts.ts';

const LABEL = { received: 'weReceived', accepted: 'weAccept', refused: 'weRefuse', 'fed-back': 'ourResult' } as const;
type Answer = keyof typeof LABEL;

function AnswerForm({ secret, sheet, answered }: { secret: string; sheet: AnswerSheet; answered: (sheet: AnswerSheet) => void }) {
  const t = useText();
  const words = useWords();
  const [to, setTo] = useState<Answer | null>(null);
  const [said, setSaid] = useState('');
  const [given, setGiven] = useState<boolean | null>(null);
  const [on, setOn] = useState<string | null>(today());
  const sending = useMutation({ mutationFn: (state: Answer) => post<AnswerSheet>('/referral-answers', { secret, state, words: said.trim() || null, ...(state === 'fed-back' ? { given, on: given ? on : null } : {}) }), onSuccess: (next) => { setTo(null); setSaid(''); answered(next!); window.scrollTo(0, 0); } });
  const steps = stepsOf(sheet.state, false) as Answer[];
  const choose = (state: Answer) => (state === 'refused' || state === 'fed-back' ? setTo(state) : sending.mutate(state));
  if (steps.length === 0) return null;
  if (!to) return <Card><Stack><FormProblem error={sending.error} /><div className="acts">{steps.map((one, at) => <Button key={one} size="md" variant={at === 0 ? 'filled' : 'light'} loading={sending.isPending && sending.variables === one} onClick={() => choose(one)}>{t(LABEL[one])}</Button>)}</div></Stack></Card>;
  return (
    <Card component="form" noValidate onSubmit={(event: FormEvent) => { event.preventDefault(); sending.mutate(to); }}>
      <Stack>
        <Title order={2}>{t(LABEL[to])}</Title>
        {to === 'fed-back' && (
          <fieldset className="question plain"><legend className="label">{t('wasGiven')}</legend>
            <div className="options options-row">{[true, false].map((value) => <label key={String(value)} className="option"><input type="radio" name="given" checked={given === value} onChange={() => setGiven(value)} /><span>{words(value ? 'da' : 'nu')}</span></label>)}</div>
            {fieldMessage(sending.error, '/given') && <div className="field-error" role="alert">{t('needGiven')}</div>}
          </fieldset>
        )}
        {to === 'fed-back' && given && <DateField size="md" label={t('on')} latest={today()} value={on} error={fieldMessage(sending.error, '/on')} onChange={setOn} />}
        <Textarea size="md" autosize minRows={3} maxLength={1000} label={t('words')} value={said} error={fieldMessage(sending.error, '/words')} onChange={(event) => setSaid(event.currentTarget.value)} />
        <FormProblem error={sending.error} />
        <div className="acts"><Button type="submit" size="md" loading={sending.isPending}>{t('sendAnswer')}</Button><Button size="md" variant="subtle" onClick={() => setTo(null)}>{words('cancel')}</Button></div>
      </Stack>
    </Card>
  );
}

function Asked({ secret, first }: { secret: string; first: AnswerSheet }) {
  const t = useText();
  const [now, setNow] = useState(first);
  const changed = now.state !== first.state;
  const facts = [[t('person'), [now.name, now.age === null ? null : t('yearsOld', { count: now.age })].filter(Boolean).join(', ')], [t('why'), now.reason], [t('askedBy'), [now.askedBy, now.place, now.phone].filter(Boolean).join(', ')], [t('term'), formatDate(now.answerBy)]] as const;
  return (
    <Stack>
      <div><Title order={1}>{t('answerTitle')}</Title><p className="lead">{t('answerFor', { provider: now.provider })}{now.service && `, ${now.service}`} {now.priority === 1 && <span className="chip chip-p1">{t('urgent')}</span>}</p></div>
      {now.state !== 'sent' && <Card><p role="status"><strong>{t('nowState', { state: t(`s.${now.state}`) })}</strong>{changed && <><br />{t('thanks')}</>}{now.state === 'accepted' && <><br />{t('later')}</>}</p>{now.words && <p className="said">{now.words}</p>}</Card>}
      <Card><dl className="sheet-seen">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl></Card>
      <AnswerForm secret={secret} sheet={now} answered={setNow} />
      <p className="soft small">{t('privacy')}</p>
    </Stack>
  );
}

/** The page of a provider without an account. The secret stands after #: it is never sent as part of an address. */
export default function AnswerPage({ tenant }: { tenant: TenantInfo }) {
  const t = useText();
  const [secret] = useState(() => window.location.hash.slice(1));
  const read = useQuery({ queryKey: ['answer', secret], queryFn: () => post<AnswerSheet>('/referral-answers/open', { secret }), refetchOnWindowFocus: false, staleTime: Infinity, gcTime: 0 });
  useEffect(() => {
    document.title = t('answerTitle');
  }, [t]);
  return (
    <Outside tenant={tenant}>
      {isNotFound(read.error) ? <div className="card"><Face icon="key" title={t('gone')}>{t('goneWhat')}</Face></div> : <Reading of={read} skeleton={<SkeletonLines lines={5} />}>{(first) => <Asked secret={secret} first={first} />}</Reading>}
    </Outside>
  );
}
