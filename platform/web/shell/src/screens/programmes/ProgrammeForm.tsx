import { useState, type FormEvent } from 'react';
import { Button, Card, Checkbox, DateField, fieldMessage, FormProblem, Icon, post, put, Stack, Textarea, TextInput, Title, useMutation, useQueryClient, type Programme, type ProgrammeDraft, type ProgrammeGroup, type Uat } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

const GROUP: ProgrammeGroup = { code: '', name: '', proof: '', target: null };
type Draft = Omit<ProgrammeDraft, 'from' | 'to'> & { from: string | null; to: string | null };

/** A programme as data: when, where, for whom with which proof, how many. */
export default function ProgrammeForm({ programme, uats, done }: { programme: Programme | null; uats: Uat[]; done: () => void }) {
  const t = useText();
  const words = useWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => (programme ? { code: programme.code, name: programme.name, funder: programme.funder, from: programme.from, to: programme.to, uats: programme.uats, groups: programme.groups, partners: programme.partners } : { code: '', name: '', funder: null, from: null, to: null, uats: [], groups: [GROUP], partners: [] }));
  const change = (next: Partial<Draft>) => setDraft((now) => ({ ...now, ...next }));
  const group = (at: number, next: Partial<ProgrammeGroup>) => change({ groups: draft.groups.map((one, i) => (i === at ? { ...one, ...next } : one)) });
  const saving = useMutation({
    mutationFn: () => { const sent = { ...draft, partners: draft.partners.map((one) => one.trim()).filter(Boolean) }; return programme ? put<Programme>(`/programmes/${programme.id}`, { base: programme.version, programme: sent }) : post<Programme>('/programmes', sent); },
    onSuccess: async () => { await client.invalidateQueries({ queryKey: ['programmes'] }); done(); },
  });
  const wrong = (pointer: string) => fieldMessage(saving.error, pointer) ?? undefined;
  return (
    <form noValidate onSubmit={(event: FormEvent) => { event.preventDefault(); saving.mutate(); }}>
      <Stack>
        <div className="pair">
          <TextInput size="md" data-autofocus label={t('name')} value={draft.name} maxLength={300} error={wrong('/name')} onChange={(e) => change({ name: e.currentTarget.value })} />
          <TextInput size="md" label={t('code')} value={draft.code} readOnly={programme !== null} maxLength={40} error={wrong('/code')} onChange={(e) => change({ code: e.currentTarget.value })} />
          <TextInput size="md" label={t('funder')} value={draft.funder ?? ''} maxLength={300} onChange={(e) => change({ funder: e.currentTarget.value || null })} />
        </div>
        <div className="pair"><DateField size="md" label={t('from')} value={draft.from} error={wrong('/from')} onChange={(from) => change({ from })} /><DateField size="md" label={t('to')} value={draft.to} error={wrong('/to')} onChange={(to) => change({ to })} /></div>
        <Title order={2}>{t('groups')}</Title>
        {wrong('/groups') && <div className="field-error" role="alert">{wrong('/groups')}</div>}
        {draft.groups.map((one, at) => (
          <Card key={at}><Stack gap="sm">
            <div className="pair">
              <TextInput size="md" label={t('groupName')} value={one.name} maxLength={300} error={wrong(`/groups/${at}/name`)} onChange={(e) => group(at, { name: e.currentTarget.value })} />
              <TextInput size="md" label={t('groupCode')} value={one.code} maxLength={40} error={wrong(`/groups/${at}/code`)} onChange={(e) => group(at, { code: e.currentTarget.value })} />
              <TextInput size="md" label={t('groupProof')} value={one.proof} maxLength={300} error={wrong(`/groups/${at}/proof`)} onChange={(e) => group(at, { proof: e.currentTarget.value })} />
              <TextInput size="md" inputMode="numeric" label={t('groupTarget')} value={one.target ?? ''} error={wrong(`/groups/${at}/target`)} onChange={(e) => group(at, { target: /^\d{1,7}$/.test(e.currentTarget.value) ? Number(e.currentTarget.value) : null })} />
            </div>
            {draft.groups.length > 1 && <div><Button variant="subtle" size="compact-md" onClick={() => change({ groups: draft.groups.filter((_, i) => i !== at) })}>{t('removeGroup')}</Button></div>}
          </Stack></Card>
        ))}
        <div><Button variant="light" leftSection={<Icon name="plus" size={18} />} onClick={() => change({ groups: [...draft.groups, GROUP] })}>{t('addGroup')}</Button></div>
        <details className="clarify"><summary>{t('uats')} · {draft.uats.length === 0 ? t('everywhere') : t('uatsN', { count: draft.uats.length })}</summary>
          <p className="soft small">{t('uatsWhat')}</p>
          <div className="prog-uats" role="group" aria-label={t('uats')} tabIndex={0}>{uats.map((one) => <Checkbox key={one.siruta} label={one.name} checked={draft.uats.includes(one.siruta)} onChange={(e) => change({ uats: e.currentTarget.checked ? [...draft.uats, one.siruta] : draft.uats.filter((siruta) => siruta !== one.siruta) })} />)}</div>
        </details>
        {wrong('/uats') && <div className="field-error" role="alert">{wrong('/uats')}</div>}
        <Textarea size="md" autosize minRows={2} label={t('partners')} description={t('partnersWhat')} value={draft.partners.join('\n')} onChange={(e) => change({ partners: e.currentTarget.value.split('\n') })} />
        <FormProblem error={saving.error} />
        <div className="acts"><Button type="submit" size="md" loading={saving.isPending}>{words('save')}</Button><Button size="md" variant="subtle" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}
