import type { ReactNode } from 'react';
import { Anchor, Link, type TenantInfo } from '@asigur/sdk';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { nameOf } from '../../app/tenant.ts';
import { useText } from './texts.ts';

/** A page for people without an account: the county's head, the page, the way to the sign-in. */
export function Outside({ tenant, children }: { tenant: TenantInfo; children: ReactNode }) {
  const t = useText();
  return (
    <main className="page-narrow outside">
      <div className="sign-in-head"><img src="/icons/asigur.svg" alt="" width={44} height={44} /><strong>Asigur {nameOf(tenant.name)}</strong></div>
      {children}
      <p className="outside-foot"><Anchor component={Link} href="/">{t('toSignIn')}</Anchor></p>
      <LanguageSwitch />
    </main>
  );
}
