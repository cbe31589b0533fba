import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Alert, Button, Drawer, Icon, Link, may, PluginBoundary, signOut, Tooltip, UnstyledButton, useDisclosure, useLocation, useOutboxState, usePlugins, useReached, useSession, useTranslation, locale, type TenantInfo } from '@asigur/sdk';
import { Keys } from './Keys.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { navGroups } from './nav.ts';
import { nameOf, useContacts } from './tenant.ts';
import { useFrameText } from './texts.ts';
import { useUpdate } from './updates.ts';

const Bell = lazy(() => import('../screens/told/Bell.tsx'));
const AlarmBar = lazy(() => import('../screens/alarms/AlarmBar.tsx'));

/** Where the sending of written changes stands, in words; opens the list of what waits. */
function SendingState() {
  const t = useFrameText();
  const { waiting, refused } = useOutboxState();
  if (waiting + refused === 0) return null;
  return (
    <Tooltip label={t('unsentTitle')}>
      <Link href="/netrimise" className={`sending ${refused > 0 ? 'sending-refused' : ''}`} data-testid="unsent">
        <Icon name={refused > 0 ? 'alarm' : 'send'} size={16} />
        {waiting > 0 && <span role="status">{t('unsent', { count: waiting })}</span>}
        {refused > 0 && <span>{t('refused', { count: refused })}</span>}
      </Link>
    </Tooltip>
  );
}

function NavLinks({ then }: { then?: () => void }) {
  const t = useFrameText();
  const { session } = useSession();
  const [path] = useLocation();
  const plugins = usePlugins();
  const here = (target: string) => (target === '/' ? path === '/' : path.startsWith(target));
  const groups = navGroups(session);
  return (
    <nav aria-label={t('main')} className="nav">
      {groups.map((group) => (
        <section key={group.key} aria-label={t(group.key)}>
          {groups.length > 1 && <h2 className="nav-group">{t(group.key)}</h2>}
          {group.entries.map((entry) => (
            <Link key={entry.path} href={entry.path} onClick={then} aria-current={here(entry.path) ? 'page' : undefined}><Icon name={entry.icon} />{t(entry.key)}</Link>
          ))}
        </section>
      ))}
      {plugins.flatMap(({ descriptor, module }) => (module?.nav ?? []).map((entry) => {
        const target = `/p/${descriptor.id}${entry.path === '/' ? '' : entry.path}`;
        return <Link key={target} href={target} onClick={then} aria-current={here(target) ? 'page' : undefined}><Icon name="plug" /><PluginBoundary name={descriptor.id}><PluginText id={descriptor.id} textKey={entry.labelKey} /></PluginBoundary></Link>;
      }))}
    </nav>
  );
}

/** A text of a plugin, in its own namespace. */
export function PluginText({ id, textKey }: { id: string; textKey: string }) {
  const { t } = useTranslation(id);
  return <>{t(textKey)}</>;
}

function Account() {
  const t = useFrameText();
  const { session } = useSession();
  const [failed, setFailed] = useState(false);
  const role = session.roles[0];
  const help = useContacts()?.help;
  return (
    <div className="account">
      <div><strong>{session.account.name}</strong>{role && <div className="small soft">{locale() === 'en' ? role.nameEn : role.nameRo}</div>}</div>
      {help && <div className="small soft">{t('help')}: {help}</div>}
      <LanguageSwitch />
      <Button variant="default" leftSection={<Icon name="out" size={18} />} onClick={() => void signOut().catch(() => setFailed(true))}>{t('signOut')}</Button>
      {failed && <Alert color="alarm" role="alert" mt="xs">{t('signOutFailed')}</Alert>}
    </div>
  );
}

function Notices() {
  const t = useFrameText();
  const { vault } = useSession();
  const reached = useReached();
  const { locked } = useOutboxState();
  const update = useUpdate();
  return (
    <>
      {!reached && <div className="notice notice-offline" role="status"><Icon name="cloudOff" size={18} />{t('offline')}</div>}
      {locked && <div className="notice notice-offline" role="status"><Icon name="key" size={18} />{t('locked')}</div>}
      {!vault && <div className="notice notice-offline" role="alert"><Icon name="shield" size={18} />{t('noStore')}</div>}
      {update && <div className="notice"><Icon name="check" size={18} />{t('update')} <UnstyledButton onClick={update} className="notice-act">{t('updateNow')}</UnstyledButton></div>}
    </>
  );
}

/** The frame of the signed-in screens: name of the county, what is unsent, navigation, notices. */
export function Frame({ tenant, children }: { tenant: TenantInfo; children: ReactNode }) {
  const t = useFrameText();
  const [open, menu] = useDisclosure(false);
  const [path] = useLocation();
  const { session } = useSession();
  useEffect(() => menu.close(), [path]); // a chosen page closes the menu
  return (
    <>
      <a className="skip-link" href="#content">{t('skip')}</a>
      <header className="bar">
        <UnstyledButton className="bar-menu" onClick={menu.open} aria-label={t('menu')}><Icon name="menu" size={24} /></UnstyledButton>
        <Link href="/" className="bar-name"><img src="/icons/asigur.svg" alt="" width={30} height={30} /><span>Asigur <b>{nameOf(tenant.name)}</b></span></Link>
        <div className="bar-end"><SendingState /><Suspense><Bell /></Suspense><Keys /></div>
      </header>
      <Notices />
      {may(session, 'casework.alarm.take') && <Suspense><AlarmBar /></Suspense>}
      <div className="frame">
        <aside className="side"><NavLinks /><Account /></aside>
        <main id="content" tabIndex={-1}>{children}</main>
      </div>
      <Drawer opened={open} onClose={menu.close} title={`Asigur ${nameOf(tenant.name)}`} size="82%" padding="md" closeButtonProps={{ 'aria-label': t('keyEscape') }}><NavLinks then={menu.close} /><Account /></Drawer>
    </>
  );
}
