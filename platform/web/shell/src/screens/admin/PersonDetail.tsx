import { useState } from 'react';
import { Button, del, FormProblem, formatDate, formatTime, Modal, post, Stack, Title, today, useDisclosure, useMutation, useQueryClient, type AdminPerson } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { GrantFields, grantFault, roleName, useRoles, useUats, type Grant } from './grant.tsx';
import type { EntryLink } from './LinkModal.tsx';
import { useText } from './texts.ts';

/** One person: roles with their places and times, a new link, closing. */
export function PersonDetail({ person, shown }: { person: AdminPerson; shown: (entry: EntryLink) => void }) {
  const t = useText();
  const words = useWords();
  const client = useQueryClient();
  const roles = useRoles().data;
  const uats = useUats().data ?? [];
  const [adding, add] = useDisclosure(false);
  const [closing, close] = useDisclosure(false);
  const [grant, setGrant] = useState<Grant>({ role: '', uats: null, from: today(), until: null });
  const [tried, setTried] = useState(false);
  const acting = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSuccess: () => client.invalidateQueries({ queryKey: ['people-admin'] }) });
  const names = (grantUats: number[] | null) => (grantUats === null ? t('wholeCounty') : grantUats.map((siruta) => uats.find((one) => one.siruta === siruta)?.name ?? String(siruta)).join(', '));
  const give = () => {
    setTried(true);
    if (!grantFault(grant, roles)) acting.mutate(() => post(`/admin/people/${person.id}/grants`, grant).then(add.close));
  };
  return (
    <div className="pad">
      <Title order={2}>{person.name}</Title>
      <div className="soft">{[person.username, person.email, person.phone].filter(Boolean).join(' · ')}</div>
      <div className="soft small">{person.secondFactor ? t('factor') : t('noFactor')} · {t('lastSeen')}: {person.lastSeen ? formatTime(person.lastSeen) : t('never')}</div>
      <FormProblem error={acting.error} />
      <Title order={3} mt="lg">{t('roles')}</Title>
      <ul className="lines grants">
        {person.grants.map((one) => (
          <li key={one.id} className="line"><span className="line-main"><strong>{roleName(roles, one.role)}</strong><span className="soft small">{names(one.uats)}</span><span className="soft small num">{formatDate(one.from)} – {one.until ? formatDate(one.until) : t('untilOpen')}</span></span>{person.state !== 'closed' && <Button variant="subtle" size="compact-md" aria-label={`${t('removeRole')}: ${roleName(roles, one.role)}`} onClick={() => acting.mutate(() => del(`/admin/people/${person.id}/grants/${one.id}`))}>{t('removeRole')}</Button>}</li>
        ))}
      </ul>
      {person.state !== 'closed' && (
        <div className="acts">
          <Button variant="light" onClick={add.open}>{t('addRole')}</Button>
          <Button variant="default" onClick={() => acting.mutate(() => post<EntryLink>(`/admin/people/${person.id}/link`).then(shown))}>{t('newLink')}</Button>
          <Button variant="subtle" onClick={close.open}>{t('closeAccount')}</Button>
        </div>
      )}
      <Modal opened={adding} onClose={add.close} title={t('addRole')} size="lg" closeButtonProps={{ 'aria-label': words('close') }}>
        <Stack><FormProblem error={acting.error} /><GrantFields grant={grant} change={setGrant} tried={tried} /><Button size="md" loading={acting.isPending} onClick={give}>{words('save')}</Button></Stack>
      </Modal>
      <Modal opened={closing} onClose={close.close} title={t('closeAccount')} closeButtonProps={{ 'aria-label': words('close') }}>
        <Stack><p>{t('closeSure')}</p><div className="acts"><Button onClick={() => { close.close(); acting.mutate(() => post(`/admin/people/${person.id}/close`)); }}>{t('closeAccount')}</Button><Button variant="subtle" onClick={close.close}>{words('cancel')}</Button></div></Stack>
      </Modal>
    </div>
  );
}
