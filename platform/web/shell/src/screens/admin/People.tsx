import { useState } from 'react';
import { Button, compareRo, Face, Icon, Modal, post, Reading, searchable, Stack, TextInput, FormProblem, fieldMessage, SkeletonLines, Title, today, useDisclosure, useMutation, useQueryClient, useRead, type AdminPerson } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { GrantFields, grantFault, roleName, useRoles, type Grant } from './grant.tsx';
import { ListAndDetail } from './ListAndDetail.tsx';
import { LinkModal, type EntryLink } from './LinkModal.tsx';
import { PersonDetail } from './PersonDetail.tsx';
import { useText } from './texts.ts';

const blank: Grant = { role: '', uats: null, from: today(), until: null };

function Invite({ open, close, invited }: { open: boolean; close: () => void; invited: (entry: EntryLink, person: AdminPerson) => void }) {
  const t = useText();
  const words = useWords();
  const roles = useRoles().data;
  const [given, setGiven] = useState({ name: '', username: '', email: '', phone: '' });
  const [grant, setGrant] = useState<Grant>(blank);
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: () => post<EntryLink & { person: AdminPerson }>('/admin/people', { name: given.name.trim(), username: given.username.trim(), email: given.email.trim() || null, phone: given.phone.trim() || null, grants: [grant] }),
    onSuccess: ({ link, posted, person }) => { invited({ link, posted }, person); setGiven({ name: '', username: '', email: '', phone: '' }); setGrant(blank); setTried(false); },
  });
  const suggest = (name: string) => searchable(name).split(' ').filter(Boolean).join('.');
  const field = (key: keyof typeof given, extra: object = {}) => <TextInput size="md" label={t(key)} value={given[key]} autoComplete="off" error={fieldMessage(sending.error, `/${key}`) ?? (tried && !given[key].trim() && (key === 'name' || key === 'username') ? words('required') : undefined)} onChange={(e) => setGiven({ ...given, [key]: e.currentTarget.value, ...(key === 'name' && (given.username === '' || given.username === suggest(given.name)) ? { username: suggest(e.currentTarget.value) } : {}) })} {...extra} />;
  return (
    <Modal opened={open} onClose={close} title={t('inviteTitle')} size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words('close') }}>
      <form noValidate onSubmit={(e) => { e.preventDefault(); setTried(true); if (given.name.trim() && given.username.trim() && !grantFault(grant, roles)) sending.mutate(); }}>
        <Stack>
          <FormProblem error={sending.error} />
          <div className="pair">{field('name')}{field('username', { autoCapitalize: 'none', spellCheck: false })}</div>
          <div className="pair">{field('email', { type: 'email' })}{field('phone', { type: 'tel' })}</div>
          <GrantFields grant={grant} change={setGrant} tried={tried} />
          <Button type="submit" size="md" loading={sending.isPending}>{t('send')}</Button>
        </Stack>
      </form>
    </Modal>
  );
}

/** People of the county: list beside details, invitations by one-time link. */
export function People() {
  const t = useText();
  const read = useRead<AdminPerson[]>(['people-admin'], '/admin/people');
  const roles = useRoles().data;
  const client = useQueryClient();
  const [open, invite] = useDisclosure(false);
  const [link, setLink] = useState<EntryLink | null>(null);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = [...(read.data ?? [])].filter((one) => searchable(`${one.name} ${one.username}`).includes(searchable(search))).sort((a, b) => compareRo(a.name, b.name));
  const person = read.data?.find((one) => one.id === chosen);
  return (
    <>
      <div className="page-head"><div><Title order={1}>{t('people')}</Title><p className="lead">{t('peopleLead')}</p></div><Button size="md" leftSection={<Icon name="plus" size={18} />} onClick={invite.open}>{t('invite')}</Button></div>
      <TextInput data-search type="search" size="md" mb="md" leftSection={<Icon name="search" />} aria-label={t('search')} placeholder={t('search')} value={search} onChange={(e) => setSearch(e.currentTarget.value)} />
      <ListAndDetail chosen={person ? person.id : null} back={() => setChosen(null)} label={t('roles')} list={
          <Reading of={read} skeleton={<div className="pad"><SkeletonLines lines={6} /></div>} isEmpty={(all) => all.length === 0} empty={<Face icon="people" title={t('noPeople')} action={<Button onClick={invite.open}>{t('invite')}</Button>}>{t('noPeopleWhat')}</Face>}>
            {() => (
              <ul className="lines">
                {shown.map((one) => (
                  <li key={one.id}><button type="button" className="line" aria-current={one.id === chosen ? 'true' : undefined} onClick={() => setChosen(one.id)}><span className="line-main"><strong>{one.name}</strong><span className="soft small">{[...new Set(one.grants.map((grant) => roleName(roles, grant.role)))].join(', ') || one.username}</span></span><span className={`chip ${one.state === 'active' ? 'chip-good' : 'chip-plain'}`}>{t(`state.${one.state}`)}</span></button></li>
                ))}
              </ul>
            )}
          </Reading>
        } detail={person ? <PersonDetail key={person.id} person={person} shown={setLink} /> : <Face icon="people" title={t('choosePerson')}>{t('choosePersonWhat')}</Face>} />
      <Invite open={open} close={invite.close} invited={(fresh, made) => { invite.close(); setLink(fresh); setChosen(made.id); void client.invalidateQueries({ queryKey: ['people-admin'] }); }} />
      <LinkModal entry={link} close={() => setLink(null)} />
    </>
  );
}
