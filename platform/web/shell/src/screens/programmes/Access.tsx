import { useState } from 'react';
import { Face, Icon, Link, Reading, SegmentedControl, SkeletonLines, Title, useRead, type AccessService } from '@asigur/sdk';
import { useText } from './texts.ts';

export const useAccessServices = () => useRead<AccessService[]>(['access', 'services'], '/access/services');

/** How full a service is, in words. */
export function PlaceChips({ service }: { service: AccessService }) {
  const t = useText();
  return (
    <>
      {!service.open && <span className="chip chip-p2">{t('closed')}</span>}
      {service.places === null ? <span className="chip chip-plain">{t('unlimited')}</span> : <span className={service.free ? 'chip chip-good' : 'chip chip-due'}>{service.free ? t('free', { count: service.free }) : t('full')}</span>}
      {service.waiting > 0 && <span className="chip chip-due">{t('inLine', { count: service.waiting })}</span>}
    </>
  );
}

/** Services with who asks for them and how many places are left. */
export default function Access() {
  const t = useText();
  const read = useAccessServices();
  const [all, setAll] = useState(false);
  const shown = (services: AccessService[]) => services.filter((one) => all || one.taken + one.waiting > 0);
  return (
    <div className="page">
      <div className="page-head"><div><Title order={1}>{t('access')}</Title><p className="lead">{t('accessLead')}</p></div><SegmentedControl aria-label={t('access')} value={all ? 'all' : 'asked'} onChange={(value) => setAll(value === 'all')} data={[{ value: 'asked', label: t('onlyAsked') }, { value: 'all', label: t('allServices') }]} /></div>
      <Reading of={read} skeleton={<SkeletonLines lines={5} height={60} />} isEmpty={(services) => shown(services).length === 0} empty={<div className="card"><Face icon="list" title={t('noneAsked')}>{t('noneAskedWhat')}</Face></div>}>
        {(services) => <ul className="lines card">{shown(services).map((one) => <li key={one.serviceId}><Link href={`/acces/${one.serviceId}`} className="line notice-line"><span className="line-main"><strong>{one.name}</strong><span className="soft small">{[one.provider, one.uatName].filter(Boolean).join(' · ')}</span></span><span className="line-end notice-chips"><PlaceChips service={one} /><Icon name="right" /></span></Link></li>)}</ul>}
      </Reading>
    </div>
  );
}
