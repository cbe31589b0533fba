import { useState } from 'react';
import { Checkbox, compareRo, DateField, locale, NativeSelect, searchable, TextInput, useRead, type AdminPerson, type Role, type Uat } from '@asigur/sdk';
import { useText } from './texts.ts';

export type Grant = Omit<AdminPerson['grants'][number], 'id'>;
export const useRoles = () => useRead<Role[]>(['roles'], '/admin/roles');
export const useUats = () => useRead<Uat[]>(['uats'], '/territory/uats');
export const roleName = (roles: Role[] | undefined, code: string) => { const role = roles?.find((one) => one.code === code); return role ? (locale() === 'en' ? role.nameEn : role.nameRo) : code; };

/** What is wrong with a grant; null when it may be given. */
export function grantFault(grant: Grant, roles: Role[] | undefined): 'chooseRole' | 'chooseUats' | null {
  const role = roles?.find((one) => one.code === grant.role);
  if (!role) return 'chooseRole';
  return role.scope === 'uats' && !grant.uats?.length ? 'chooseUats' : null;
}

/** Role, where, from and until when. */
export function GrantFields({ grant, change, tried }: { grant: Grant; change: (next: Grant) => void; tried: boolean }) {
  const t = useText();
  const roles = useRoles().data;
  const uats = useUats().data ?? [];
  const [search, setSearch] = useState('');
  const role = roles?.find((one) => one.code === grant.role);
  const fault = tried ? grantFault(grant, roles) : null;
  const chosen = new Set(grant.uats ?? []);
  const shown = [...uats].filter((one) => searchable(one.name).includes(searchable(search))).sort((a, b) => Number(chosen.has(b.siruta)) - Number(chosen.has(a.siruta)) || Number(b.participating) - Number(a.participating) || compareRo(a.name, b.name)).slice(0, 40);
  const toggle = (siruta: number) => change({ ...grant, uats: chosen.has(siruta) ? [...chosen].filter((one) => one !== siruta) : [...chosen, siruta] });
  return (
    <>
      <NativeSelect size="md" label={t('role')} value={grant.role} error={fault === 'chooseRole' ? t('chooseRole') : undefined} onChange={(e) => { const next = roles?.find((one) => one.code === e.currentTarget.value); change({ ...grant, role: e.currentTarget.value, uats: next?.scope === 'uats' ? (grant.uats ?? []) : null }); }} data={[{ value: '', label: t('chooseRole') }, ...(roles ?? []).map((one) => ({ value: one.code, label: locale() === 'en' ? one.nameEn : one.nameRo }))]} />
      {role?.scope === 'uats' && (
        <fieldset className="uat-picker">
          <legend>{t('where')}{chosen.size > 0 && <span className="soft num"> {chosen.size}</span>}</legend>
          <TextInput aria-label={t('search')} placeholder={t('search')} value={search} onChange={(e) => setSearch(e.currentTarget.value)} />
          <div className="uat-list" tabIndex={0} role="group" aria-label={t('where')}>{shown.map((one) => <Checkbox key={one.siruta} label={one.name} checked={chosen.has(one.siruta)} onChange={() => toggle(one.siruta)} />)}</div>
          {fault === 'chooseUats' && <div className="field-error">{t('chooseUats')}</div>}
        </fieldset>
      )}
      <div className="pair">
        <DateField size="md" label={t('from')} value={grant.from} onChange={(from) => change({ ...grant, from: from ?? grant.from })} />
        <DateField size="md" label={t('untilLabel')} value={grant.until} onChange={(until) => change({ ...grant, until })} />
      </div>
    </>
  );
}
