import { Card, Icon, Link, Title, useRead, type ReferralCounts } from '@asigur/sdk';
import { useText } from './texts.ts';
import './referrals.css';

/** How many referrals were answered, and how many were not in time. */
export default function HomeReferrals({ uat }: { uat: number | null }) {
  const t = useText();
  const counts = useRead<ReferralCounts>(['referrals', 'counts', uat], `/referrals/counts${uat === null ? '' : `?uat=${uat}`}`).data;
  if (!counts || counts.waiting + counts.answered === 0) return null;
  return (
    <Card component="section" className="home-card">
      <div className="home-card-head"><Icon name="send" /><Title order={2}>{t('homeTitle')}</Title></div>
      <div className="ref-counts">
        <Link href="/trimiteri?list=answered"><strong>{counts.answered}</strong><span>{t('homeAnswered')}</span></Link>
        <Link href="/trimiteri?list=late"><strong>{counts.late}</strong><span>{t('homeLate')}</span></Link>
        <Link href="/trimiteri?list=waiting"><strong>{counts.waiting}</strong><span>{t('homeWaiting')}</span></Link>
      </div>
    </Card>
  );
}
