import { useState, type FormEvent } from 'react';
import { Button, Card, Checkbox, DateField, fieldMessage, FormProblem, Icon, NativeSelect, post, put, Stack, TextInput, Title, useMutation, useQuery, useQueryClient, get, type LegalForm, type Provider, type ProviderDraft, type ServiceDraft, type Uat } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import type { Guide } from '../interview/instrument.ts';
import { useText } from './texts.ts';

const FORMS: LegalForm[] = ['public', 'ong', 'firma', 'cult', 'cabinet'];
const SERVICE: ServiceDraft = { code: '', name: '', category: 'CON', destinations: [], specialties: null, ageFrom: null, ageTo: null, places: null, cost: null, hours: null, uats: [], targetGroup: null, proof: null, closedOn: null };
const EMPTY: ProviderDraft = { code: '', name: '', legalForm: 'public', accreditation: null, accreditedUntil: null, contact: null, phone: null, email: null, address: null, uat: null, closedOn: null, closedBecause: null, services: [SERVICE] };

const draftOf = (one: Provider): ProviderDraft => ({ code: one.code, name: one.name, legalForm: one.legalForm, accreditation: one.accreditation, accreditedUntil: one.accreditedUntil, contact: one.contact, phone: one.phone, email: one.email, address: one.address, uat: one.uat, closedOn: one.closedOn, closedBecause: one.closedBecause, services: one.services.map(({ id: _, open: __, ...service }) => service) });
const number = (typed: string) => (/^\d{1,6}$/.test(typed) ? Number(typed) : null);

interface Part { guide: Guide; wrong: (pointer: string) => string | undefined }

function ServiceFields({ service, at, known, change, remove, guide, wrong }: Part & { service: ServiceDraft; at: number; known: boolean; change: (next: Partial<ServiceDraft>) => void; remove: (() => void) | null }) {
  const t = useText();
  const line = (name: 'specialties' | 'cost' | 'hours' | 'proof', label: string) => <TextInput size="md" label={label} value={service[name] ?? ''} maxLength={300} error={wrong(`/services/${at}/${name}`)} onChange={(e) => change({ [name]: e.currentTarget.value || null })} />;
  const whole = (name: 'ageFrom' | 'ageTo' | 'places', label: string) => <TextInput size="md" inputMode="numeric" label={label} value={service[name] ?? ''} error={wrong(`/services/${at}/${name}`)} onChange={(e) => change({ [name]: number(e.currentTarget.value) })} />;
  return (
    <Card>
      <Stack gap="sm">
        <Title order={3}>{service.name || t('serviceN', { n: at + 1 })}</Title>
        <div className="pair">
          <TextInput size="md" label={t('code')} value={service.code} readOnly={known} maxLength={40} error={wrong(`/services/${at}/code`)} onChange={(e) => change({ code: e.currentTarget.value })} />
          <TextInput size="md" label={t('service')} value={service.name} maxLength={300} error={wrong(`/services/${at}/name`)} onChange={(e) => change({ name: e.currentTarget.value })} />
          <NativeSelect size="md" label={t('category')} value={service.category} onChange={(e) => change({ category: e.currentTarget.value })} data={guide.instrument.categories.map((one) => ({ value: one.code, label: guide.name(one) }))} />
        </div>
        <Checkbox.Group label={t('destinations')} value={service.destinations} error={wrong(`/services/${at}/destinations`)} onChange={(destinations) => change({ destinations })}><Stack gap={8} mt={8}>{guide.instrument.destinations.map((one) => <Checkbox key={one.code} value={one.code} label={guide.name(one)} />)}</Stack></Checkbox.Group>
        <div className="pair">{whole('ageFrom', t('ageFrom'))}{whole('ageTo', t('ageTo'))}{whole('places', t('places'))}</div>
        <div className="pair">{line('specialties', t('specialties'))}{line('cost', t('cost'))}{line('hours', t('hours'))}{line('proof', t('proof'))}</div>
        <div className="pair">
          <TextInput size="md" label={t('targetGroup')} description={t('targetGroupWhat')} value={service.targetGroup ?? ''} maxLength={100} error={wrong(`/services/${at}/targetGroup`)} onChange={(e) => change({ targetGroup: e.currentTarget.value || null })} />
          <DateField size="md" label={t('closedOn')} value={service.closedOn} onChange={(closedOn) => change({ closedOn })} />
        </div>
        {remove && <div><Button variant="subtle" size="compact-md" onClick={remove}>{t('removeService')}</Button></div>}
      </Stack>
    </Card>
  );
}

function Account({ provider }: { provider: Provider }) {
  const t = useText();
  const client = useQueryClient();
  const people = useQuery({ queryKey: ['answerers'], queryFn: () => get<{ id: string; name: string }[]>('/directory/answerers') }).data ?? [];
  const naming = useMutation({ mutationFn: (account: string | null) => put<Provider>(`/directory/${provider.id}/account`, { account }), onSuccess: () => client.invalidateQueries({ queryKey: ['directory'] }) });
  return (
    <>
      <NativeSelect size="md" label={t('account')} value={(naming.data ?? provider).account ?? ''} disabled={naming.isPending} onChange={(e) => naming.mutate(e.currentTarget.value || null)} data={[{ value: '', label: t('nobody') }, ...people.map((one) => ({ value: one.id, label: one.name }))]} />
      <FormProblem error={naming.error} />
    </>
  );
}

/** A provider and its services; what is wrong is shown at its field. */
export default function ProviderForm({ provider, guide, uats, done }: { provider: Provider | null; guide: Guide; uats: Uat[]; done: () => void }) {
  const t = useText();
  const words = useWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState<ProviderDraft>(() => (provider ? draftOf(provider) : EMPTY));
  const known = new Set(provider?.services.map((one) => one.code));
  const saving = useMutation({
    mutationFn: () => (provider ? put<Provider>(`/directory/${provider.id}`, { base: provider.version, provider: draft }) : post<Provider>('/directory', draft)),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: ['directory'] }); done(); },
  });
  const wrong = (pointer: string) => fieldMessage(saving.error, pointer) ?? undefined;
  const change = (next: Partial<ProviderDraft>) => setDraft((now) => ({ ...now, ...next }));
  const line = (name: 'accreditation' | 'contact' | 'phone' | 'email' | 'address' | 'closedBecause', label: string) => <TextInput size="md" label={label} value={draft[name] ?? ''} maxLength={300} error={wrong(`/${name}`)} onChange={(e) => change({ [name]: e.currentTarget.value || null })} />;
  const service = (at: number, next: Partial<ServiceDraft>) => change({ services: draft.services.map((one, i) => (i === at ? { ...one, ...next } : one)) });
  return (
    <form noValidate onSubmit={(e: FormEvent) => { e.preventDefault(); saving.mutate(); }}>
      <Stack>
        <div className="pair">
          <TextInput size="md" data-autofocus label={t('name')} value={draft.name} maxLength={300} error={wrong('/name')} onChange={(e) => change({ name: e.currentTarget.value })} />
          <TextInput size="md" label={t('code')} value={draft.code} readOnly={provider !== null} maxLength={40} error={wrong('/code')} onChange={(e) => change({ code: e.currentTarget.value })} />
          <NativeSelect size="md" label={t('legalForm')} value={draft.legalForm} onChange={(e) => change({ legalForm: e.currentTarget.value as LegalForm })} data={FORMS.map((value) => ({ value, label: t(`f.${value}`) }))} />
          <NativeSelect size="md" label={t('uat')} value={draft.uat ?? ''} error={wrong('/uat')} onChange={(e) => change({ uat: Number(e.currentTarget.value) || null })} data={[{ value: '', label: t('ofCounty') }, ...uats.map((one) => ({ value: String(one.siruta), label: one.name }))]} />
        </div>
        <div className="pair">{line('contact', t('contact'))}{line('phone', t('phone'))}{line('email', t('email'))}{line('address', t('address'))}</div>
        <div className="pair">{line('accreditation', t('accreditation'))}<DateField size="md" label={t('accreditedUntil')} value={draft.accreditedUntil} onChange={(accreditedUntil) => change({ accreditedUntil })} /></div>
        <div className="pair"><DateField size="md" label={t('closedOn')} value={draft.closedOn} onChange={(closedOn) => change({ closedOn })} />{line('closedBecause', t('closedBecause'))}</div>
        {provider && <Account provider={provider} />}
        <Title order={2}>{t('services')}</Title>
        {wrong('/services') && <div className="field-error" role="alert">{wrong('/services')}</div>}
        {draft.services.map((one, at) => <ServiceFields key={at} service={one} at={at} known={known.has(one.code)} guide={guide} wrong={wrong} change={(next) => service(at, next)} remove={known.has(one.code) || draft.services.length === 1 ? null : () => change({ services: draft.services.filter((_, i) => i !== at) })} />)}
        <div><Button variant="light" leftSection={<Icon name="plus" size={18} />} onClick={() => change({ services: [...draft.services, SERVICE] })}>{t('addService')}</Button></div>
        <FormProblem error={saving.error} />
        <div className="acts"><Button type="submit" size="md" loading={saving.isPending}>{words('save')}</Button><Button size="md" variant="subtle" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}
