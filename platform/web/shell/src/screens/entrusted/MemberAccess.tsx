import { Button, formatDate, Icon, may, Modal, useDisclosure, useRead, useSession, type Access, type EndEntrusting, type EntrustPerson, type Member } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { fullName, useWords } from '../../lib/words.ts';
import { EntrustForm } from './EntrustForm.tsx';
import { useText } from './texts.ts';

/** To whom the members are entrusted; asked only once the server knows the household. */
export const useAccess = (householdId: string, known: boolean) => useRead<Access[]>(['access', householdId], `/census/households/${householdId}/access`, known);

function OneAccess({ access }: { access: Access }) {
  const t = useText();
  const { outbox, session } = useSession();
  const ending = useEntries()?.some((entry) => entry.type === 'census.end-entrusting' && !entry.problem && (entry.payload as EndEntrusting).grantId === access.grantId);
  const days = access.state === 'coming' ? `${t('coming', { date: formatDate(access.from) })} ${t('until', { date: formatDate(access.until) })}` : access.state === 'open' ? t('until', { date: formatDate(access.until) }) : t('over', { date: formatDate(access.endedAt?.slice(0, 10) ?? access.until) });
  return (
    <li className="access">
      <Icon name="key" size={16} />
      <span className="access-who"><strong>{access.colleague || t('unknown')}</strong> <span className="soft small">{[access.words ?? t(`r.${access.reason}`), days, access.givenBy && t('by', { name: access.givenBy })].filter(Boolean).join(' · ')}</span></span>
      {ending ? <span className="chip chip-plain">{t('ending')}</span> : access.state !== 'over' && may(session, 'census.person.entrust') && <Button variant="subtle" size="compact-md" aria-label={t('endOf', { name: access.colleague })} onClick={() => void outbox!.put([{ type: 'census.end-entrusting', payload: { grantId: access.grantId } }])}>{t('end')}</Button>}
    </li>
  );
}

/** Who else may see this member, and giving her to a colleague's care. */
export function MemberAccess({ member, uat, all }: { member: Member; uat: number; all: Access[] }) {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const [open, form] = useDisclosure(false);
  const entrusts = may(session, 'census.person.entrust') && session.uats.some((one) => one.siruta === uat);
  const waiting = (useEntries() ?? []).filter((entry) => entry.type === 'census.entrust-person' && !entry.problem && (entry.payload as EntrustPerson).personId === member.id && !all.some((one) => one.grantId === (entry.payload as EntrustPerson).grantId));
  const own = all.filter((one) => one.personId === member.id);
  const over = own.filter((one) => one.state === 'over');
  if (!entrusts && own.length === 0) return null;
  return (
    <div className="member-access">
      {own.length - over.length + waiting.length > 0 && (
        <ul aria-label={`${t('access')}: ${fullName(words, member)}`}>
          {own.filter((one) => one.state !== 'over').map((one) => <OneAccess key={one.grantId} access={one} />)}
          {waiting.map((entry) => <li key={entry.id} className="access"><Icon name="key" size={16} /><span className="access-who soft">{t(`r.${(entry.payload as EntrustPerson).reason}`)} · {t('until', { date: formatDate((entry.payload as EntrustPerson).until) })}</span><span className="chip chip-plain">{t('waiting')}</span></li>)}
        </ul>
      )}
      {over.length > 0 && <details className="small"><summary>{t('earlier', { count: over.length })}</summary><ul>{over.map((one) => <OneAccess key={one.grantId} access={one} />)}</ul></details>}
      {entrusts && member.version > 0 && <button type="button" className="quiet-link" aria-label={t('entrustName', { name: fullName(words, member) })} onClick={form.open}><Icon name="key" size={16} />{t('entrust')}</button>}
      <Modal opened={open} onClose={form.close} title={t('entrustName', { name: fullName(words, member) })} size="lg" fullScreen={window.innerWidth < 700} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words('close') }}>
        {open && <EntrustForm personId={member.id} uat={uat} done={form.close} />}
      </Modal>
    </div>
  );
}
