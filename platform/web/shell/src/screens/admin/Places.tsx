import { useState } from 'react';
import { Button, Checkbox, compareRo, del, Face, FormProblem, formatNumber, Icon, Modal, post, put, Reading, searchable, SkeletonLines, Stack, Switch, TextInput, Title, useDisclosure, useMutation, useQueryClient, useRead, type Community, type Uat } from '@asigur/sdk';
import { useVillages } from '../../local/household.ts';
import { useWords } from '../../lib/words.ts';
import { roleName, useRoles, useUats } from './grant.tsx';
import { ListAndDetail } from './ListAndDetail.tsx';
import { useText } from './texts.ts';

function CommunityForm({ uat, community, close }: { uat: number; community: Community | null; close: () => void }) {
  const t = useText();
  const words = useWords();
  const client = useQueryClient();
  const villages = useVillages(uat);
  const [name, setName] = useState(community?.name ?? '');
  const [chosen, setChosen] = useState<number[]>(community?.villages ?? []);
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: () => (community ? put(`/admin/communities/${community.id}`, { name: name.trim(), villages: chosen }) : post(`/admin/uats/${uat}/communities`, { name: name.trim(), villages: chosen })),
    onSuccess: () => { void client.invalidateQueries({ queryKey: ['communities', uat] }); close(); },
  });
  return (
    <form noValidate onSubmit={(e) => { e.preventDefault(); setTried(true); if (name.trim() && chosen.length) saving.mutate(); }}>
      <Stack>
        <FormProblem error={saving.error} />
        <TextInput size="md" label={t('communityName')} value={name} onChange={(e) => setName(e.currentTarget.value)} error={tried && !name.trim() ? words('required') : undefined} />
        <fieldset className="uat-picker"><legend>{t('villages')}</legend>{(villages.data ?? []).map((one) => <Checkbox key={one.siruta} label={one.name} checked={chosen.includes(one.siruta)} onChange={(e) => setChosen(e.currentTarget.checked ? [...chosen, one.siruta] : chosen.filter((other) => other !== one.siruta))} />)}{tried && chosen.length === 0 && <div className="field-error">{t('chooseVillages')}</div>}</fieldset>
        <Button type="submit" size="md" loading={saving.isPending}>{words('save')}</Button>
      </Stack>
    </form>
  );
}

function Place({ uat }: { uat: Uat }) {
  const t = useText();
  const words = useWords();
  const client = useQueryClient();
  const roles = useRoles().data;
  const villages = useVillages(uat.siruta);
  const read = useRead<Community[]>(['communities', uat.siruta], `/admin/uats/${uat.siruta}/communities`);
  const [edited, setEdited] = useState<Community | null>(null);
  const [open, form] = useDisclosure(false);
  const switching = useMutation({ mutationFn: (participating: boolean) => put(`/admin/uats/${uat.siruta}`, { participating }), onSuccess: () => client.invalidateQueries({ queryKey: ['uats'] }) });
  const removing = useMutation({ mutationFn: (id: string) => del(`/admin/communities/${id}`), onSuccess: () => client.invalidateQueries({ queryKey: ['communities', uat.siruta] }) });
  const villageName = (siruta: number) => villages.data?.find((one) => one.siruta === siruta)?.name ?? String(siruta);
  return (
    <div className="pad">
      <div className="row-between"><div><Title order={2}>{uat.name}</Title><div className="soft num">{uat.kind} · {formatNumber(uat.population)} {t('population').toLowerCase()}</div></div><Switch size="md" label={t('participating')} checked={uat.participating} onChange={(e) => switching.mutate(e.currentTarget.checked)} /></div>
      <FormProblem error={switching.error ?? removing.error} />
      <div className="row-between"><Title order={3}>{t('communities')}</Title><Button variant="light" leftSection={<Icon name="plus" size={16} />} onClick={() => { setEdited(null); form.open(); }}>{t('addCommunity')}</Button></div>
      <Reading of={read} skeleton={<SkeletonLines lines={3} />} isEmpty={(all) => all.length === 0} empty={<p className="soft">{t('noCommunities')}</p>}>
        {(all) => (
          <ul className="lines grants">
            {all.map((one) => (
              <li key={one.id} className="line"><span className="line-main"><strong>{one.name}</strong><span className="soft small">{t('villages')}: {one.villages.map(villageName).join(', ')}</span><span className="soft small">{t('team')}: {one.team.map((member) => `${member.name} (${roleName(roles, member.role)})`).join(', ') || t('noTeam')}</span></span><span className="acts tight"><Button variant="subtle" size="compact-md" aria-label={`${words('open')}: ${one.name}`} onClick={() => { setEdited(one); form.open(); }}><Icon name="edit" size={18} /></Button><Button variant="subtle" size="compact-md" aria-label={`${t('remove')}: ${one.name}`} onClick={() => removing.mutate(one.id)}><Icon name="cross" size={18} /></Button></span></li>
            ))}
          </ul>
        )}
      </Reading>
      <Modal opened={open} onClose={form.close} title={edited?.name ?? t('addCommunity')} closeButtonProps={{ 'aria-label': words('close') }}><CommunityForm key={edited?.id ?? 'new'} uat={uat.siruta} community={edited} close={form.close} /></Modal>
    </div>
  );
}

/** Communes of the county: which participate, their communities and teams. */
export function Places() {
  const t = useText();
  const read = useUats();
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = [...(read.data ?? [])].filter((one) => (!only || one.participating) && searchable(one.name).includes(searchable(search))).sort((a, b) => compareRo(a.name, b.name));
  const uat = read.data?.find((one) => one.siruta === chosen);
  return (
    <>
      <div className="page-head"><div><Title order={1}>{t('places')}</Title><p className="lead">{t('placesLead')}</p></div></div>
      <div className="filters"><TextInput className="grow" data-search type="search" size="md" leftSection={<Icon name="search" />} aria-label={t('search')} placeholder={t('search')} value={search} onChange={(e) => setSearch(e.currentTarget.value)} /><Switch label={t('onlyParticipating')} checked={only} onChange={(e) => setOnly(e.currentTarget.checked)} /></div>
      <ListAndDetail chosen={uat ? uat.siruta : null} back={() => setChosen(null)} label={t('communities')} list={
          <Reading of={read} skeleton={<div className="pad"><SkeletonLines lines={8} /></div>}>
            {() => (shown.length === 0 ? <Face icon="search" title={t('noPlaces')} /> : <ul className="lines">{shown.map((one) => <li key={one.siruta}><button type="button" className="line" aria-current={one.siruta === chosen ? 'true' : undefined} onClick={() => setChosen(one.siruta)}><span className="line-main"><strong>{one.name}</strong><span className="soft small num">{formatNumber(one.population)} {t('population').toLowerCase()}</span></span>{one.participating && <span className="chip chip-good">{t('participating')}</span>}</button></li>)}</ul>)}
          </Reading>
        } detail={uat ? <Place key={uat.siruta} uat={uat} /> : <Face icon="map" title={t('choosePlace')}>{t('choosePlaceWhat')}</Face>} />
    </>
  );
}
