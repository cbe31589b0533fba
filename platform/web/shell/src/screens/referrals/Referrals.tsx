import { useState } from 'react';
import { Face, formatDate, Icon, Link, may, PriorityChip, query, Reading, SegmentedControl, SkeletonLines, Title, useLocation, useRead, useSearch, useSession, type ReferralCounts, type ReferralRow } from '@asigur/sdk';
import { useInstrument } from '../interview/instrument.ts';
import { useText } from './texts.ts';
import './referrals.css';

export interface Listed { counts: ReferralCounts; items: ReferralRow[] }
const LISTS = ['waiting', 'late', 'answered', 'ended'] as const;
type List = (typeof LISTS)[number];

/** Where a referral stands, in words; late ones are told by words, not by colour alone. */
export function ReferralChips({ row }: { row: ReferralRow }) {
  const t = useText();
  const waits = row.state === 'sent' || row.state === 'received';
  const tone = row.state === 'refused' ? 'chip-p2' : row.state === 'accepted' || row.state === 'fed-back' ? 'chip-good' : 'chip-plain';
  return (
    <>
      {row.mandatory && <span className="chip chip-p1">{t('mandatory')}</span>}
      {waits && <PriorityChip priority={row.priority} short />}
      <span className={`chip ${tone}`}>{t(`s.${row.state}`)}</span>
      {waits && <span className={row.late ? 'chip chip-p2' : 'chip chip-due'}>{t(row.late ? 'answerLate' : 'answerBy', { date: formatDate(row.answerBy.slice(0, 10)) })}</span>}
    </>
  );
}

export function ReferralLine({ row }: { row: ReferralRow }) {
  const t = useText();
  const guide = useInstrument().data;
  return (
    <Link href={`/trimiteri/${row.id}`} className="line notice-line">
      <span className="line-main"><strong>{row.personName}{row.age !== null && <span className="soft">, {t('yearsOld', { count: row.age })}</span>}</strong><span className="soft small">{[row.providerName, row.serviceName ?? guide?.nameOfDestination(row.destination)].filter(Boolean).join(' · ')}</span></span>
      <span className="line-end notice-chips"><ReferralChips row={row} /><Icon name="right" /></span>
    </Link>
  );
}

/** Referrals of one's communes, or sent to one's account: those that wait first by their term. */
export default function Referrals() {
  const t = useText();
  const { session } = useSession();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch());
  const list = (LISTS as readonly string[]).includes(asked.get('list') ?? '') ? (asked.get('list') as List) : 'waiting';
  const answers = may(session, 'referrals.answer');
  const [toMe, setToMe] = useState(asked.get('mie') === '1');
  const read = useRead<Listed>(['referrals', list, toMe], `/referrals${query({ list, toMe: toMe ? 'true' : null })}`);
  const counts = read.data?.counts;
  const label = (one: List) => (one === 'ended' || !counts ? t(one) : `${t(one)} (${counts[one]})`);
  return (
    <div className="page">
      <div className="page-head">
        <div><Title order={1}>{t('referrals')}</Title><p className="lead">{t('referralsLead')}</p></div>
        {answers && <SegmentedControl aria-label={t('whose')} value={toMe ? 'me' : 'team'} onChange={(value) => setToMe(value === 'me')} data={[{ value: 'team', label: t('ofTeam') }, { value: 'me', label: t('toMe') }]} />}
      </div>
      <nav className="tabs" aria-label={t('referrals')}>{LISTS.map((one) => <a key={one} href={`/trimiteri?list=${one}`} aria-current={one === list ? 'page' : undefined} onClick={(event) => { event.preventDefault(); go(`/trimiteri?list=${one}`, { replace: true }); }}>{label(one)}</a>)}</nav>
      <Reading of={read} skeleton={<SkeletonLines lines={5} height={60} />} isEmpty={(all) => all.items.length === 0} empty={<div className="card"><Face icon="send" title={t('none')}>{t('noneWhat')}</Face></div>}>
        {(all) => <ul className="lines card">{all.items.map((one) => <li key={one.id}><ReferralLine row={one} /></li>)}</ul>}
      </Reading>
    </div>
  );
}
