import { useState } from 'react';
import { Button, DateField, defineTexts, formatDate, Icon, Modal, Stack, today, useDisclosure, useSession, type HouseholdRow, type RecordVisit } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';

const useText = defineTexts('visit', {
  ro: {
    open: 'Vizită', openOf: 'Vizita la {{name}} nu s-a putut face', title: 'Vizita nu s-a putut face', what: 'Atingeți ce s-a întâmplat; se salvează îndată, cu revenirea arătată.',
    absent: 'Nimeni acasă', refuz: 'A refuzat', nelocuita: 'Nelocuită', adresa_gresita: 'Adresă inexistentă', back: 'revin pe {{date}}', noReturn: 'fără revenire', return: 'Când reveniți', byItself: 'cum se arată', in3: 'în 3 zile', in7: 'în 7 zile', in14: 'în 14 zile', other: 'altă zi', none: 'nu revin', otherDay: 'Ziua revenirii', saved: '{{name}}: {{what}}', undoWhat: 'Se trimite. Dacă ați greșit, atingeți din nou „Vizită”.',
  },
  en: {
    open: 'Visit', openOf: 'The visit to {{name}} was not possible', title: 'The visit was not possible', what: 'Touch what happened; it is saved at once, with the return shown.',
    absent: 'Nobody home', refuz: 'Refused', nelocuita: 'Not lived in', adresa_gresita: 'No such address', back: 'back on {{date}}', noReturn: 'no return', return: 'When you return', byItself: 'as shown', in3: 'in 3 days', in7: 'in 7 days', in14: 'in 14 days', other: 'another day', none: 'no return', otherDay: 'Day of the return', saved: '{{name}}: {{what}}', undoWhat: 'It is being sent. If it was a mistake, touch “Visit” again.',
  },
});

type Outcome = RecordVisit['outcome'];
type Return = 'byItself' | 'in3' | 'in7' | 'in14' | 'other' | 'none';
/** Days until the return that is proposed; null: none. */
const PROPOSED: Record<Outcome, number | null> = { absent: 3, refuz: 14, nelocuita: null, adresa_gresita: null };
const DAYS: Partial<Record<Return, number>> = { in3: 3, in7: 7, in14: 14 };

/** The civil date so many days from today; a Sunday becomes the Monday after. */
export function dayIn(days: number, from = today()): string {
  const date = new Date(`${from}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  if (date.getUTCDay() === 0) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** The outcome of a visit without an interview, in two touches: open, and what happened. The return is proposed and can be changed before. */
export function QuickVisit({ household }: { household: Pick<HouseholdRow, 'id' | 'headName' | 'address'> }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [open, sheet] = useDisclosure(false);
  const [when, setWhen] = useState<Return>('byItself');
  const [day, setDay] = useState<string | null>(null);
  const name = household.headName || household.address;
  const returnOn = (outcome: Outcome): string | null => {
    const days = when === 'byItself' ? PROPOSED[outcome] : (DAYS[when] ?? null);
    return when === 'other' ? day : days === null ? null : dayIn(days);
  };
  const record = async (outcome: Outcome) => {
    await outbox!.put([{ type: 'census.record-visit', payload: { householdId: household.id, outcome, visitDate: today(), returnOn: returnOn(outcome) } satisfies RecordVisit }]);
    sheet.close();
  };
  return (
    <>
      <button type="button" className="quiet-link visit-open" aria-label={t('openOf', { name })} onClick={() => { setWhen('byItself'); sheet.open(); }}><Icon name="clock" size={16} />{t('open')}</button>
      <Modal opened={open} onClose={sheet.close} title={<>{t('title')}<br /><span className="soft small">{name}</span></>} closeButtonProps={{ 'aria-label': words('close') }}>
        <Stack>
          <p className="soft small visit-what">{t('what')}</p>
          <div className="options">
            {(Object.keys(PROPOSED) as Outcome[]).map((outcome) => {
              const back = returnOn(outcome);
              return <button key={outcome} type="button" className="option" disabled={when === 'other' && !day} onClick={() => void record(outcome)}><span><strong>{t(outcome)}</strong> <span className="soft small">{back ? t('back', { date: formatDate(back) }) : t('noReturn')}</span></span></button>;
            })}
          </div>
          <fieldset className="question plain">
            <legend className="label">{t('return')}</legend>
            <div className="visit-when">{(['byItself', 'in3', 'in7', 'in14', 'other', 'none'] as const).map((one) => <Button key={one} size="compact-md" variant={when === one ? 'filled' : 'default'} aria-pressed={when === one} onClick={() => setWhen(one)}>{t(one)}</Button>)}</div>
          </fieldset>
          {when === 'other' && <DateField size="md" label={t('otherDay')} value={day} onChange={setDay} />}
        </Stack>
      </Modal>
    </>
  );
}
