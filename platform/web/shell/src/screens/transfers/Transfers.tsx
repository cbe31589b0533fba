import { useState } from 'react';
import { Button, Face, formatDate, formatTime, Link, may, Modal, PriorityChip, Reading, SkeletonLines, Title, useRead, useSession, type Transfer } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { useWords } from '../../lib/words.ts';
import { AcceptForm, RefuseForm } from './Deciding.tsx';
import { useText } from './texts.ts';

function One({ transfer, sending }: { transfer: Transfer; sending: boolean }) {
  const t = useText();
  const words = useWords();
  const { session, outbox } = useSession();
  const [open, setOpen] = useState<'accept' | 'refuse' | null>(null);
  const { summary } = transfer;
  const name = transfer.headName || words('unnamed');
  const writes = may(session, 'census.household.record');
  const facts = [t('people', { count: summary.members }), summary.children > 0 && t('children', { count: summary.children }), summary.ages.length > 0 && t('ages', { ages: summary.ages.map((age) => age ?? '?').join(', ') }), summary.lastVisit && t('lastVisit', { date: formatDate(summary.lastVisit) }), transfer.phone && t('phone', { phone: transfer.phone })];
  return (
    <li className="pad" data-testid="transfer">
      <div className="plan-text">{summary.priority && <PriorityChip priority={summary.priority} short />}<strong>{name}</strong><span className="soft">{transfer.toDecide ? t('from', { place: transfer.uatName }) : `${t('from', { place: transfer.uatName })} ${t('to', { place: transfer.toUatName })}`}</span>{sending ? <span className="chip chip-plain">{t('waiting')}</span> : <span className={`chip ${transfer.state === 'accepted' ? 'chip-good' : transfer.state === 'offered' ? 'chip-due' : 'chip-plain'}`}>{t(`state.${transfer.state}`)}</span>}</div>
      <div className="soft small num">{facts.filter(Boolean).join(' · ')}</div>
      <p>„{transfer.words}”</p>
      <div className="soft small">{t('offered', { by: transfer.offeredBy, at: formatTime(transfer.offeredAt) })}{transfer.decidedAt && <> · {t(`state.${transfer.state}`)}: {t('decidedBy', { by: transfer.decidedBy ?? '', at: formatTime(transfer.decidedAt) })}</>}{transfer.decidedWords && <> · „{transfer.decidedWords}”</>}</div>
      {!sending && writes && transfer.toDecide && <div className="acts"><Button aria-label={t('acceptOf', { name })} onClick={() => setOpen('accept')}>{t('accept')}</Button><Button variant="default" aria-label={t('refuseOf', { name })} onClick={() => setOpen('refuse')}>{t('refuse')}</Button></div>}
      {!sending && writes && transfer.mayWithdraw && !transfer.toDecide && <div className="acts"><Button variant="default" aria-label={t('withdrawOf', { name })} onClick={() => void outbox!.put([{ type: 'census.withdraw-transfer', payload: { transferId: transfer.id } }])}>{t('withdraw')}</Button></div>}
      {transfer.state === 'accepted' && session.uats.some((one) => one.siruta === transfer.toUat) && <Link className="quiet-link" href={`/gospodarii/${transfer.householdId}`}>{t('open')}</Link>}
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={`${open === 'refuse' ? t('refuse') : t('accept')}: ${name}`} closeButtonProps={{ 'aria-label': words('close') }}>
        {open === 'accept' && <AcceptForm transfer={transfer} done={() => setOpen(null)} />}
        {open === 'refuse' && <RefuseForm transfer={transfer} done={() => setOpen(null)} />}
      </Modal>
    </li>
  );
}

/** Households that move between communes: what is offered to this team, what it offered, what was decided. */
export default function Transfers() {
  const t = useText();
  const read = useRead<Transfer[]>(['transfers'], '/census/transfers');
  const entries = (useEntries() ?? []).filter((entry) => !entry.problem && entry.type.endsWith('-transfer'));
  const sending = (one: Transfer) => entries.some((entry) => (entry.payload as { transferId: string }).transferId === one.id);
  const groups = (all: Transfer[]) => [
    ['incoming', all.filter((one) => one.toDecide)] as const,
    ['outgoing', all.filter((one) => one.state === 'offered' && !one.toDecide)] as const,
    ['decided', all.filter((one) => one.state !== 'offered')] as const,
  ];
  return (
    <div className="page-narrow">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div></div>
      <Reading of={read} skeleton={<SkeletonLines lines={4} height={90} />} isEmpty={(all) => all.length === 0} empty={<div className="card"><Face icon="check" title={t('none')}>{t('noneWhat')}</Face></div>}>
        {(all) => <>{groups(all).filter(([, some]) => some.length > 0).map(([key, some]) => <section key={key}><Title order={2}>{t(key)}</Title><ul className="lines card">{some.map((one) => <One key={one.id} transfer={one} sending={sending(one)} />)}</ul></section>)}</>}
      </Reading>
    </div>
  );
}
