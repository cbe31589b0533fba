import { Card, defineTexts, Face, Icon, locale, Title, type DemoAccount, type TenantInfo } from '@asigur/sdk';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { nameOf } from '../../app/tenant.ts';

const useText = defineTexts('front', {
  ro: {
    title: 'Asigur',
    lead: 'Copiii care nu se văd, văzuți: interviul gospodăriei, diagnosticul de vulnerabilități și pachetul minim de servicii.',
    counties: 'Alegeți județul',
    open: 'Deschide',
    national: 'Vedere națională',
    nationalWhat: 'Doar date agregate, fără persoane',
    demo: 'Conturi de probă: o atingere completează intrarea',
    none: 'Niciun județ nu este pregătit',
    noneWhat: 'Adăugați un dosar de județ în „tenants” și porniți din nou.',
  },
  en: {
    title: 'Asigur',
    lead: 'Children nobody sees, seen: household interview, diagnosis of vulnerabilities and the minimum package of services.',
    counties: 'Choose the county',
    open: 'Open',
    national: 'National view',
    nationalWhat: 'Aggregates only, no persons',
    demo: 'Demo accounts: one touch fills the sign-in',
    none: 'No county is ready',
    noneWhat: 'Add a county folder to “tenants” and start again.',
  },
});

const entrance = (url: string, account: DemoAccount) =>
  `${url.replace(/\/$/, '')}/intrare#demo=${encodeURIComponent(JSON.stringify({ username: account.username, password: account.password, code: account.code }))}`;

function Accounts({ url, accounts }: { url: string; accounts: DemoAccount[] }) {
  if (accounts.length === 0) return null;
  return (
    <ul className="demo-list">
      {accounts.map((account) => (
        <li key={account.username}><a href={entrance(url, account)}><span><strong>{locale() === 'en' ? account.roleEn : account.roleRo}</strong>{account.uat && <span className="soft"> · {account.uat}</span>}<br /><span className="soft small">{account.username}</span></span><Icon name="right" /></a></li>
      ))}
    </ul>
  );
}

/** The page of the bare address: the counties of this installation and, in a demo, who can be tried. */
export function FrontPage({ tenant }: { tenant: TenantInfo }) {
  const t = useText();
  const counties = tenant.counties ?? [];
  const of = (county: string) => (tenant.demo ? (tenant.accounts ?? []).filter((one) => one.county === county) : []);
  return (
    <main className="front">
      <header>
        <img src="/icons/asigur.svg" alt="" width={64} height={64} />
        <div><Title order={1}>{t('title')}</Title><p className="soft">{t('lead')}</p></div>
      </header>
      <h2>{t('counties')}</h2>
      {tenant.demo && <p className="soft">{t('demo')}</p>}
      {counties.length === 0 && <Face icon="map" title={t('none')}>{t('noneWhat')}</Face>}
      <div className="front-grid">
        {counties.map((county) => (
          <Card key={county.id}>
            <div className="front-county">{county.logo && <img src={county.logo} alt="" width={40} height={40} className="county-logo" />}<Title order={3} className="grow">{nameOf(county.name)}</Title><a className="button-link" href={county.url}>{t('open')}<span className="sr-only"> {nameOf(county.name)}</span></a></div>
            <Accounts url={county.url} accounts={of(county.id)} />
          </Card>
        ))}
        {tenant.national && (
          <Card>
            <div className="front-county"><div><Title order={3}>{t('national')}</Title><span className="soft small">{t('nationalWhat')}</span></div><a className="button-link" href={tenant.national.url}>{t('open')}<span className="sr-only"> {t('national')}</span></a></div>
            <Accounts url={tenant.national.url} accounts={of('national')} />
          </Card>
        )}
      </div>
      <LanguageSwitch />
    </main>
  );
}
