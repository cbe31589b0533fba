import { useState } from 'react';
import { Button, DateField, NativeSelect, Stack, TextInput, today, useRead, useSession, uuidv7, type BodyMember, type BodyRow, type PutMember } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

/** Who, of what institution, in what function, from when to when. */
export default function MemberForm({ body, member, done }: { body: BodyRow; member: BodyMember | null; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [told, setTold] = useState({ name: member?.name ?? '', institution: member?.institution ?? '', function: member?.function ?? '', contact: member?.contact ?? '', account: member?.account ?? '', from: (member?.from ?? today()) as string | null, to: (member?.to ?? null) as string | null });
  const [tried, setTried] = useState(false);
  const team = useRead<{ id: string; name: string }[]>(['case-team', 'of', String(body.uat)], `/casework/team?uat=${body.uat}`, body.uat !== null).data ?? [];
  const set = (next: Partial<typeof told>) => setTold({ ...told, ...next });
  const lacks = (value: string | null) => (tried && !value?.trim() ? words('required') : undefined);
  const reversed = told.to !== null && told.from !== null && told.to < told.from;
  const save = () => {
    setTried(true);
    if (![told.name, told.institution, told.function, told.from].every((one) => one?.trim()) || reversed) return;
    void outbox?.put([{ type: 'team.put-member', payload: { memberId: member?.id ?? uuidv7(), bodyId: body.id, name: told.name.trim(), institution: told.institution.trim(), function: told.function.trim(), contact: told.contact.trim() || null, account: told.account || null, from: told.from!, to: told.to } satisfies PutMember }]);
    done();
  };
  const choose = (account: string) => set({ account, name: told.name.trim() || (team.find((one) => one.id === account)?.name ?? '') });
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        {(team.length > 0 || told.account) && <NativeSelect size="md" label={t('account')} value={told.account} onChange={(event) => choose(event.currentTarget.value)} data={[{ value: '', label: t('noAccount') }, ...team.map((one) => ({ value: one.id, label: one.name })), ...(told.account && !team.some((one) => one.id === told.account) ? [{ value: told.account, label: told.name }] : [])]} />}
        <TextInput data-autofocus size="md" label={t('name')} maxLength={200} value={told.name} onChange={(event) => set({ name: event.currentTarget.value })} error={lacks(told.name)} />
        <div className="pair">
          <TextInput size="md" label={t('institution')} maxLength={200} value={told.institution} onChange={(event) => set({ institution: event.currentTarget.value })} error={lacks(told.institution)} />
          <TextInput size="md" label={t('function')} maxLength={200} value={told.function} onChange={(event) => set({ function: event.currentTarget.value })} error={lacks(told.function)} />
        </div>
        <TextInput size="md" label={t('contact')} maxLength={200} value={told.contact} onChange={(event) => set({ contact: event.currentTarget.value })} />
        <div className="pair">
          <DateField size="md" label={t('from')} value={told.from} onChange={(from) => set({ from })} error={lacks(told.from)} />
          <DateField size="md" label={t('to')} value={told.to} onChange={(to) => set({ to })} error={reversed ? t('reversed') : undefined} />
        </div>
        <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}
