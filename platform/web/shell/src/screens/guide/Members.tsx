import { useState } from 'react';
import { Button, Card, DateField, Icon, NativeSelect, TextInput, Title } from '@asigur/sdk';
import { ageText, useWords } from '../../lib/words.ts';
import { ageMonthsAt } from '../../local/ages.ts';
import type { Guide } from '../interview/instrument.ts';
import { useText } from './texts.ts';
import { newMember, withMember, withoutMember, type Tried, type TriedMember } from './tried.ts';

function One({ guide, tried, member, number, change }: { guide: Guide; tried: Tried; member: TriedMember; number: number; change: (next: Tried) => void }) {
  const t = useText();
  const words = useWords();
  const [open, setOpen] = useState(member.birthDate === null); // somebody new is written first
  const set = (next: Partial<TriedMember>) => change(withMember(tried, { ...member, ...next }));
  const nameOf = (one: TriedMember) => one.name || t('member', { number: tried.members.indexOf(one) + 1 });
  const others = tried.members.filter((one) => one !== member).map((one) => ({ value: one.id, label: nameOf(one) }));
  const parents = [{ value: '', label: t('choose') }, ...others, { value: 'absent', label: t('absent') }];
  return (
    <li className="try-member" data-testid={`member-${member.id}`}>
      <div className="row-between"><button type="button" className="quiet-link" aria-expanded={open} onClick={() => setOpen(!open)}><Icon name={open ? 'up' : 'down'} size={16} /><strong>{nameOf(member)}</strong> <span className="soft">{ageText(words, ageMonthsAt(member.birthDate, tried.visitDate))}</span></button><Button size="compact-md" variant="subtle" onClick={() => change(withoutMember(tried, member.id))}>{t('remove')}<span className="sr-only"> {nameOf(member)}</span></Button></div>
      {open && <div className="try-fields">
        <TextInput label={t('name')} value={member.name} maxLength={40} placeholder={t('member', { number })} onChange={(e) => set({ name: e.currentTarget.value })} />
        <DateField label={t('birth')} value={member.birthDate} latest={tried.visitDate} onChange={(birthDate) => set({ birthDate })} />
        <NativeSelect label={t('sex')} value={member.sex ?? ''} onChange={(e) => set({ sex: (e.currentTarget.value || null) as TriedMember['sex'] })} data={[{ value: '', label: t('choose') }, { value: 'f', label: t('f') }, { value: 'm', label: t('m') }]} />
        <NativeSelect label={t('presence')} value={member.presence} onChange={(e) => set({ presence: e.currentTarget.value })} data={(guide.question('P13')?.options ?? []).map((one) => ({ value: one.value, label: guide.label(one) }))} />
        <NativeSelect label={t('mother')} value={member.mother ?? ''} onChange={(e) => set({ mother: e.currentTarget.value || null })} data={parents} />
        <NativeSelect label={t('father')} value={member.father ?? ''} onChange={(e) => set({ father: e.currentTarget.value || null })} data={parents} />
        <NativeSelect label={t('partner')} value={member.partner ?? ''} onChange={(e) => set({ partner: e.currentTarget.value || null })} data={[{ value: '', label: t('nobody') }, ...others]} />
      </div>}
    </li>
  );
}

/** Who lives in the made-up household. */
export function Members({ guide, tried, change }: { guide: Guide; tried: Tried; change: (next: Tried) => void }) {
  const t = useText();
  return (
    <Card component="section" padding={0}>
      <div className="row-between pad"><Title order={2}>{t('members')} <span className="soft num">{tried.members.length}</span></Title><Button variant="light" leftSection={<Icon name="plus" size={18} />} onClick={() => change({ ...tried, members: [...tried.members, newMember(tried.members)] })}>{t('addMember')}</Button></div>
      <ul className="lines">{tried.members.map((one, at) => <One key={one.id} guide={guide} tried={tried} member={one} number={at + 1} change={change} />)}</ul>
    </Card>
  );
}
