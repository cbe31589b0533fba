import { useState } from 'react';
import { locale, UnstyledButton, type DemoAccount, type TenantInfo } from '@asigur/sdk';
import { useText } from './texts.ts';

/** An account chosen on the front page of a demo, handed over in the address's fragment, which is never sent to a server. */
export function useHandedOver(): DemoAccount | null {
  const [handed] = useState<DemoAccount | null>(() => {
    if (!location.hash.startsWith('#demo=')) return null;
    const text = decodeURIComponent(location.hash.slice('#demo='.length));
    history.replaceState(null, '', location.pathname + location.search);
    try {
      const given = JSON.parse(text) as Partial<DemoAccount>;
      return { county: '', username: String(given.username ?? ''), password: String(given.password ?? ''), roleRo: '', roleEn: '', code: String(given.code ?? '') };
    } catch {
      return null; // a mangled address: the form is simply empty
    }
  });
  return handed;
}

/** Demo only: the accounts of this county with a one-touch "fill in". */
export function DemoAccounts({ tenant, choose }: { tenant: TenantInfo; choose: (account: DemoAccount) => void }) {
  const t = useText();
  const accounts = (tenant.accounts ?? []).filter((one) => one.county === (tenant.kind === 'national' ? 'national' : tenant.id));
  if (!tenant.demo || accounts.length === 0) return null;
  return (
    <section aria-labelledby="demo" className="demo">
      <h2 id="demo">{t('fillDemo')}</h2>
      <ul className="demo-list">
        {accounts.map((account) => (
          <li key={account.username}>
            <UnstyledButton onClick={() => choose(account)}>
              <span><strong>{locale() === 'en' ? account.roleEn : account.roleRo}</strong>{account.uat && <span className="soft"> · {account.uat}</span>}<br /><span className="soft small">{account.username}</span></span>
              <span className="demo-fill">{t('fill')}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
