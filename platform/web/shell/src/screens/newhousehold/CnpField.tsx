import { Button, formatDate, Icon, NativeSelect, TextInput } from '@asigur/sdk';
import { readCnp } from '../../local/cnp.ts';
import type { MemberFields } from './MemberForm.tsx';
import { useText } from './texts.ts';

/** The CNP with its check digit, and what it says about sex and birth date beside what was written. */
export function CnpField({ fields, change, masked, takeBirth }: { fields: MemberFields; change: (next: Partial<MemberFields>) => void; masked: string | null; takeBirth: (iso: string) => void }) {
  const t = useText();
  const typed = (fields.cnp ?? '').replace(/\s/g, '');
  const reading = typed ? readCnp(typed) : null;
  const partial = reading?.fault === 'length' && typed.length < 13 && /^\d+$/.test(typed);
  const fault = reading?.fault && !partial ? t(`cnp.${reading.fault}`, { count: typed.length }) : undefined;
  const otherBirth = reading?.birthDate && reading.birthDate !== fields.birthDate ? reading.birthDate : null;
  const otherSex = reading?.sex && reading.sex !== fields.sex ? reading.sex : null;
  return (
    <div>
      <TextInput
        size="md" label={t('cnp')} inputMode="numeric" autoComplete="off" spellCheck={false} maxLength={17} value={fields.cnp ?? ''} placeholder={masked ?? undefined} error={fault}
        description={partial ? t('cnp.length', { count: typed.length }) : t('cnpWhat')} inputWrapperOrder={['label', 'input', 'description', 'error']}
        rightSection={reading?.fault === null ? <Icon name="check" color="var(--act)" /> : undefined}
        onChange={(e) => change({ cnp: e.currentTarget.value.replace(/\s/g, '') || null, noCnpReason: null })}
      />
      <div role="status" className="cnp-says">
        {reading?.fault === null && !otherBirth && !otherSex && <span className="soft small">{t('cnpGood')}</span>}
        {otherBirth && <div>{t('cnpBirth', { date: formatDate(otherBirth) })} <Button size="compact-sm" variant="light" onClick={() => takeBirth(otherBirth)}>{t('useIt')}</Button></div>}
        {otherSex && <div>{otherSex === 'm' ? t('cnpSexM') : t('cnpSexF')} <Button size="compact-sm" variant="light" onClick={() => change({ sex: otherSex })}>{t('useIt')}</Button></div>}
      </div>
      {!typed && !masked && (
        <NativeSelect size="md" mt="sm" label={t('noCnp')} value={fields.noCnpReason ?? ''} onChange={(e) => change({ noCnpReason: e.currentTarget.value || null })} data={[{ value: '', label: t('choose') }, ...(['newborn', 'undocumented', 'foreign', 'notShown', 'other'] as const).map((value) => ({ value, label: t(`no.${value}`) }))]} />
      )}
    </div>
  );
}
