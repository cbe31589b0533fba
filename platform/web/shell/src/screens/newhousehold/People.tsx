import { lazy, Suspense, useState } from 'react';
import { Button, Face, Icon, Link, may, Modal, Reading, SkeletonLines, useSession, uuidv7, type HouseholdFile, type Member, type NewCommand } from '@asigur/sdk';
import { ageText, fullName, useWords } from '../../lib/words.ts';
import { MemberAccess, useAccess } from '../entrusted/MemberAccess.tsx';
import { useInstrument } from '../interview/instrument.ts';
import { nuclei } from '../../local/nuclei.ts';
import { MemberEvents } from '../life/MemberEvents.tsx';
import { useText as useLifeText } from '../life/texts.ts';
import { useLife } from '../life/use.ts';
import { MemberForm, type Coming, type MemberFields } from './MemberForm.tsx';
import { useText } from './texts.ts';

const Refer = lazy(() => import('../referrals/Refer.tsx'));
const MemberServices = lazy(() => import('../programmes/MemberServices.tsx'));

/** The other side of a partnership is written too: a couple is two members who name each other. */
function partnerCommands(members: Member[], personId: string, before: string | null, after: string | null | undefined): NewCommand[] {
  if (after === undefined || after === before) return [];
  const set = (id: string, partner: string | null): NewCommand => ({ type: 'census.change-member', payload: { personId: id, fields: { partner } } });
  const left = before && members.find((one) => one.id === before)?.partner === personId ? [set(before, null)] : [];
  return after && members.find((one) => one.id === after)?.partner !== personId ? [...left, set(after, personId)] : left;
}

/** Only what changed is sent, with the values it was based on. */
function changed(member: Member, fields: MemberFields): { fields: Partial<MemberFields>; base: Record<string, unknown> } {
  const now = Object.entries(fields).filter(([key, value]) => (key === 'cnp' ? Boolean(value) : JSON.stringify(value ?? null) !== JSON.stringify((member as unknown as Record<string, unknown>)[key] ?? null)));
  return { fields: Object.fromEntries(now), base: Object.fromEntries(now.filter(([key]) => key !== 'cnp').map(([key]) => [key, (member as unknown as Record<string, unknown>)[key] ?? null])) };
}

/** The members of a household: who they are, add, change. */
export function People({ file }: { file: HouseholdFile }) {
  const t = useText();
  const words = useWords();
  const { outbox, session } = useSession();
  const records = may(session, 'census.household.record');
  const guide = useInstrument();
  const [open, setOpen] = useState<{ member: Member | null; turn: number } | null>(null);
  const householdId = file.household.id;
  const access = useAccess(householdId, file.household.number > 0).data ?? [];
  const life = useLife(householdId, file.household.number > 0).data;
  const tl = useLifeText();
  const families = nuclei(file.members);
  const save = async (fields: MemberFields, another: boolean, coming: Coming) => {
    const member = open?.member ?? null;
    const personId = member?.id ?? uuidv7();
    const commands: NewCommand[] = [];
    if (!member) commands.push({ type: 'census.record-member', payload: { ...fields, ...coming, personId, householdId } });
    else if (coming.notSameAs?.length && may(session, 'census.duplicate.decide')) commands.push(...coming.notSameAs.map((otherId): NewCommand => ({ type: 'census.tell-apart', payload: { personId, otherId } })));
    if (member) {
      const { fields: some, base } = changed(member, fields);
      if (Object.keys(some).length) commands.push({ type: 'census.change-member', payload: { personId, fields: some }, base });
    }
    commands.push(...partnerCommands(file.members, personId, member?.partner ?? null, fields.partner));
    if (commands.length) await outbox!.put(commands);
    setOpen(another ? { member: null, turn: (open?.turn ?? 0) + 1 } : null);
  };
  return (
    <section>
      {file.members.length === 0 ? (
        <div className="card"><Face icon="people" title={t('noPeople')} action={records && <Button size="md" leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen({ member: null, turn: 0 })}>{t('addMember')}</Button>}>{t('peopleWhat')}</Face></div>
      ) : (
        <>
          <ul className="lines card">
            {file.members.map((member) => (
              <li key={member.id}>
                <button type="button" className="line" disabled={!records} onClick={() => setOpen({ member, turn: 0 })}>
                  <span className="line-main"><strong>{fullName(words, member)}</strong><span className="soft small">{[ageText(words, member.ageMonths, member.birthPrecision), relationText(guide.data, member.relation), member.presence !== 'permanent' ? guide.data?.answerText('P13', member.presence) : '', life?.mainCarer === member.id ? tl('isCarer') : '', life?.unknownBefore.includes(member.id) ? tl('unknownBefore') : ''].filter(Boolean).join(' · ')}</span></span>
                  {records && <Icon name="edit" />}
                </button>
                {records && <div className="member-access"><MemberEvents file={file} member={member} life={life} /></div>}
                {file.household.number > 0 && member.version > 0 && <div className="member-access"><Suspense><Refer file={file} line={null} personId={member.id} /><MemberServices file={file} member={member} /></Suspense></div>}
                <MemberAccess member={member} uat={file.household.uat} all={access} />
              </li>
            ))}
          </ul>
          {families.length > 1 && (
            <section className="nuclei"><h3>{tl('nuclei')}</h3><ul>{families.map((one) => <li key={one.parents.map((parent) => parent.id).join()}><strong>{one.parents.map((parent) => fullName(words, parent)).join(' + ')}</strong>{one.children.length > 0 && <>: {one.children.map((child) => fullName(words, child)).join(', ')}</>} <span className="soft small">{tl(one.parents.length > 1 ? 'couple' : 'single')}</span></li>)}</ul></section>
          )}
          {records && <div className="acts">
            <Button size="md" variant="light" leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen({ member: null, turn: 0 })}>{t('addMember')}</Button>
            <Link className="button-link" href={`/gospodarii/${householdId}/interviu`}>{t('startInterview')}</Link>
          </div>}
        </>
      )}
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={open?.member ? t('editMember', { name: fullName(words, open.member) }) : t('addMember')} size="lg" fullScreen={window.innerWidth < 700} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words('close') }}>
        {open && (
          <Reading of={guide} skeleton={<SkeletonLines lines={6} />}>
            {(known) => <MemberForm key={`${open.member?.id ?? 'new'}-${open.turn}`} guide={known} member={open.member} others={file.members.filter((one) => one.id !== open.member?.id)} place={{ householdId, uat: file.household.uat, village: file.household.village, seen: file.household.lastVisit !== null }} save={save} cancel={() => setOpen(null)} />}
          </Reading>
        )}
      </Modal>
    </section>
  );
}

const relationText = (guide: { answerText(code: string, value: unknown): string } | undefined, relation: string | null) => (guide && relation ? guide.answerText('P05', relation) : '');
