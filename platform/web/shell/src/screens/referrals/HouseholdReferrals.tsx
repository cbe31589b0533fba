import { Title, useRead } from '@asigur/sdk';
import { ReferralLine, type Listed } from './Referrals.tsx';
import { useText } from './texts.ts';
import './referrals.css';

/** What was asked of providers for this household and what they answered. */
export default function HouseholdReferrals({ householdId }: { householdId: string }) {
  const t = useText();
  const all = useRead<Listed>(['referrals', 'household', householdId], `/referrals?list=all&household=${householdId}`).data?.items ?? [];
  if (all.length === 0) return null;
  return <section className="ref-household"><Title order={2}>{t('ofHousehold')}</Title><ul className="lines card">{all.map((one) => <li key={one.id}><ReferralLine row={one} /></li>)}</ul></section>;
}
