import { Title, useRead, type AccessAsk, type EnrolledPerson } from '@asigur/sdk';
import { OneAsk } from './AccessScreen.tsx';
import { OnePerson } from './ProgrammeScreen.tsx';
import { useText } from './texts.ts';
import './programmes.css';

/** What the household's people are enrolled in and what was asked for them. */
export default function HouseholdServices({ householdId }: { householdId: string }) {
  const t = useText();
  const asks = useRead<AccessAsk[]>(['access', 'household', householdId], `/access/of-household/${householdId}`).data ?? [];
  const enrolled = useRead<EnrolledPerson[]>(['enrolled', 'household', householdId], `/programmes/of-household/${householdId}`).data ?? [];
  return (
    <>
      {asks.length > 0 && <section className="acc-household"><Title order={2}>{t('asksOf')}</Title><ul className="lines card">{asks.map((one) => <OneAsk key={`${one.id}${one.state}`} ask={one} named="service" />)}</ul></section>}
      {enrolled.length > 0 && <section className="acc-household"><Title order={2}>{t('title')}</Title><ul className="lines card">{enrolled.map((one) => <OnePerson key={`${one.programmeId}${one.personId}`} one={one} />)}</ul></section>}
    </>
  );
}
