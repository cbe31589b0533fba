import { useState } from 'react';
import { Button, Face, fieldMessage, FormProblem, formatTime, locale, put, Reading, Switch, TextInput, Title, useMutation, useQueryClient, useRead, type Setting } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

/** One setting, saved by itself; a secret is written and never read. */
export function OneSetting({ setting }: { setting: Setting }) {
  const t = useText();
  const words = useWords();
  const client = useQueryClient();
  const [value, setValue] = useState(setting.kind === 'secret' ? '' : setting.value);
  const saving = useMutation({ mutationFn: (next: string) => put(`/admin/settings/${setting.key}`, { value: next }), onSuccess: () => client.invalidateQueries({ queryKey: ['settings'] }) });
  const label = locale() === 'en' ? setting.textEn : setting.textRo;
  const secret = setting.kind === 'secret';
  const kept = secret ? '' : setting.value;
  const save = (next: string) => { setValue(secret ? '' : next); saving.mutate(next); };
  const shown = (text: string) => (setting.kind === 'boolean' ? words(text === 'true' ? 'da' : 'nu') : text || t('nothing'));
  return (
    <li className="setting">
      {!fieldMessage(saving.error, '/value') && <FormProblem error={saving.error} />}
      {setting.kind === 'boolean' ? <Switch size="md" label={label} checked={value === 'true'} onChange={(e) => save(String(e.currentTarget.checked))} /> : (
        <form onSubmit={(e) => { e.preventDefault(); save(value); }}><label className="label" htmlFor={setting.key}>{label}</label><div className="setting-row"><TextInput id={setting.key} className="grow" size="md" type={setting.kind === 'phone' ? 'tel' : secret ? 'password' : 'text'} {...(secret ? { autoComplete: 'new-password', placeholder: setting.value } : {})} {...(setting.kind === 'number' ? { inputMode: 'numeric' as const } : {})} {...(setting.kind === 'text' && setting.most ? { maxLength: setting.most } : {})} error={fieldMessage(saving.error, '/value')} value={value} onChange={(e) => setValue(e.currentTarget.value)} /><Button type="submit" size="md" variant="light" disabled={value === kept} loading={saving.isPending}>{words('save')}</Button></div></form>
      )}
      <div className="soft small">{secret ? t(setting.value ? 'secretThere' : 'secretNone') : t('defaultIs', { value: shown(setting.defaultValue) })}{setting.changedAt && ` · ${t('changedBy', { at: formatTime(setting.changedAt), who: setting.changedBy ?? '' })}`}{setting.value !== setting.defaultValue && <> · <button type="button" className="quiet-link inline" onClick={() => save(setting.defaultValue)}>{t(secret ? 'secretGo' : 'resetTo')}</button></>} <span className="code">{setting.key}</span></div>
    </li>
  );
}

/** The county's settings. */
export function Settings() {
  const t = useText();
  const read = useRead<Setting[]>(['settings'], '/admin/settings');
  return (
    <>
      <div className="page-head"><div><Title order={1}>{t('settings')}</Title><p className="lead">{t('settingsLead')}</p></div></div>
      <Reading of={read} isEmpty={(all) => all.length === 0} empty={<div className="card"><Face icon="gear" title={t('noSettings')} /></div>}>{(all) => <ul className="lines card">{all.filter((one) => !one.key.startsWith('notify.')).map((one) => <OneSetting key={one.key + one.value} setting={one} />)}</ul>}</Reading>
    </>
  );
}
