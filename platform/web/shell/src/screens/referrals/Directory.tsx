import { lazy, Suspense, useMemo, useState } from 'react';
import { Button, Face, formatDate, Icon, may, Modal, NativeSelect, Reading, searchable, SkeletonLines, TextInput, Title, today, useSession, type Provider, type ProviderService } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useInstrument, type Guide } from '../interview/instrument.ts';
import { useText } from './texts.ts';
import { useDirectory, useUats } from './use.ts';
import './referrals.css';

const ProviderForm = lazy(() => import('./ProviderForm.tsx'));
const ImportForm = lazy(() => import('./ImportForm.tsx'));

const text = (one: Provider) => searchable([one.name, one.code, one.uatName ?? '', ...one.services.flatMap((service) => [service.name, service.specialties ?? ''])].join(' '));

function Service({ service, guide }: { service: ProviderService; guide: Guide | undefined }) {
  const t = useText();
  const { ageFrom, ageTo } = service;
  const ages = ageFrom !== null && ageTo !== null ? t('years', { from: ageFrom, to: ageTo }) : ageFrom !== null ? t('yearsFrom', { from: ageFrom }) : ageTo !== null ? t('yearsTo', { to: ageTo }) : null;
  const facts = [guide?.nameOfCategory(service.category), service.specialties, ages && `${t('ages')} ${ages}`, service.places === null ? null : t('placesOf', { count: service.places }), service.cost, service.hours, service.proof && t('asks', { what: service.proof }), service.targetGroup && t('onlyGroup', { what: service.targetGroup })];
  return (
    <li>
      <strong>{service.name}</strong>{!service.open && <> <span className="chip chip-p2">{t('closedSince', { date: formatDate(service.closedOn) })}</span></>}
      <div className="small">{facts.filter(Boolean).join(' · ')}</div>
      <div className="soft small">{service.destinations.map((code) => guide?.nameOfDestination(code) ?? code).join('; ')}</div>
    </li>
  );
}

function OneProvider({ provider, guide, edit }: { provider: Provider; guide: Guide | undefined; edit: (() => void) | null }) {
  const t = useText();
  const expired = provider.accreditedUntil !== null && provider.accreditedUntil < today();
  const lines = [provider.contact, provider.address].filter(Boolean).join(' · ');
  return (
    <details className="dir-provider">
      <summary><span className="line-main"><strong>{provider.name}</strong><span className="soft small">{[provider.uatName ?? t('ofCounty'), t(`f.${provider.legalForm}`), provider.services.map((one) => one.name).join(', ')].join(' · ')}</span></span><span className="line-end">{!provider.open && <span className="chip chip-p2">{t('closedSince', { date: formatDate(provider.closedOn) })}</span>}<Icon name="down" /></span></summary>
      <div className="dir-body">
        <div>
          {provider.phone && <a href={`tel:${provider.phone.replace(/\s/g, '')}`}>{provider.phone}</a>}{provider.phone && provider.email && ' · '}{provider.email && <a href={`mailto:${provider.email}`}>{provider.email}</a>}
          {lines && <div>{lines}</div>}
          {!provider.open && <div>{provider.closedBecause}</div>}
          {provider.accreditation && <div className="small">{t('accredited')} {provider.accreditation}{provider.accreditedUntil && (expired ? <> · <span className="chip chip-p3">{t('expired', { date: formatDate(provider.accreditedUntil) })}</span></> : ` · ${t('until', { date: formatDate(provider.accreditedUntil) })}`)}</div>}
          <div className="soft small">{provider.accountName ? t('answersWith', { name: provider.accountName }) : t('noAccount')}</div>
        </div>
        <ul className="dir-services">{provider.services.map((one) => <Service key={one.id} service={one} guide={guide} />)}</ul>
        <div className="row-between"><span className="soft small">{t('lastChange', { name: provider.changedBy, date: formatDate(provider.changedAt.slice(0, 10)) })}</span>{edit && <Button variant="light" leftSection={<Icon name="edit" size={18} />} onClick={edit} aria-label={`${t('edit')}: ${provider.name}`}>{t('edit')}</Button>}</div>
      </div>
    </details>
  );
}

/** The county's directory: searched on the device, as one types. */
export default function Directory() {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const read = useDirectory();
  const uats = useUats().data ?? [];
  const guide = useInstrument().data;
  const [search, setSearch] = useState('');
  const [uat, setUat] = useState('');
  const [category, setCategory] = useState('');
  const [destination, setDestination] = useState('');
  const [open, setOpen] = useState<Provider | 'new' | 'import' | null>(null);
  const keeps = may(session, 'referrals.directory.manage');
  const wanted = searchable(search).split(' ').filter(Boolean);
  const shown = useMemo(() => (read.data ?? []).filter((one) => {
    const fits = one.services.some((service) => (!category || service.category === category) && (!destination || service.destinations.includes(destination)));
    const here = !uat || (uat === 'county' ? one.uat === null : one.uat === Number(uat));
    return fits && here && wanted.every((word) => text(one).includes(word));
  }), [read.data, uat, category, destination, wanted.join(' ')]);
  const used = new Set((read.data ?? []).map((one) => one.uat));
  const named = (all: { code: string; name_ro: string; name_en: string }[] | undefined) => [{ value: '', label: t('any') }, ...(all ?? []).map((one) => ({ value: one.code, label: guide!.name(one) }))];
  return (
    <div className="page">
      <div className="page-head">
        <div><Title order={1}>{t('directory')}</Title><p className="lead">{t('directoryLead')}</p></div>
        {keeps && <div className="acts tight"><Button leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen('new')}>{t('add')}</Button><Button variant="subtle" onClick={() => setOpen('import')}>{t('importFile')}</Button></div>}
      </div>
      <div className="dir-filters">
        <TextInput className="dir-search" size="md" type="search" label={t('search')} value={search} onChange={(event) => setSearch(event.currentTarget.value)} autoComplete="off" data-search />
        <NativeSelect size="md" label={t('uat')} value={uat} onChange={(event) => setUat(event.currentTarget.value)} data={[{ value: '', label: t('any') }, { value: 'county', label: t('ofCounty') }, ...uats.filter((one) => used.has(one.siruta)).map((one) => ({ value: String(one.siruta), label: one.name }))]} />
        <NativeSelect size="md" label={t('category')} value={category} onChange={(event) => setCategory(event.currentTarget.value)} data={named(guide?.instrument.categories)} />
        <NativeSelect size="md" label={t('destination')} value={destination} onChange={(event) => setDestination(event.currentTarget.value)} data={named(guide?.instrument.destinations)} />
      </div>
      <Reading of={read} skeleton={<SkeletonLines lines={6} height={60} />}>
        {() => (
          <>
            <p className="soft" role="status">{t('found', { count: shown.length })}</p>
            {shown.length === 0 ? <div className="card"><Face icon="search" title={t('noneFound')}>{t('noneFoundWhat')}</Face></div> : <ul className="lines card">{shown.map((one) => <li key={one.id}><OneProvider provider={one} guide={guide} edit={keeps ? () => setOpen(one) : null} /></li>)}</ul>}
          </>
        )}
      </Reading>
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={open === 'import' ? t('importFile') : open === 'new' ? t('add') : open?.name} size="xl" fullScreen={window.innerWidth < 700} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words('close') }}>
        <Suspense>
          {open === 'import' && <ImportForm />}
          {open !== null && open !== 'import' && guide && <ProviderForm key={open === 'new' ? 'new' : open.id} provider={open === 'new' ? null : open} guide={guide} uats={uats} done={() => setOpen(null)} />}
        </Suspense>
      </Modal>
    </div>
  );
}
