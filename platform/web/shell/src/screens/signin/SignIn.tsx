import { useState, type FormEvent } from 'react';
import { Alert, Anchor, Button, Card, FormProblem, Icon, Link, PasswordInput, ProblemError, signIn, Stack, TextInput, Title, useMutation, type DemoAccount, type TenantInfo } from '@asigur/sdk';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { nameOf } from '../../app/tenant.ts';
import { DemoAccounts, useHandedOver } from './DemoAccounts.tsx';
import { useText } from './texts.ts';

const codeOf = (error: unknown) => (error instanceof ProblemError ? error.problem.code : null);

/** Password, then, where the account has one, the second factor or a recovery code. */
export function SignIn({ tenant, ended }: { tenant: TenantInfo; ended: boolean }) {
  const t = useText();
  const handed = useHandedOver();
  const [username, setUsername] = useState(handed?.username ?? '');
  const [password, setPassword] = useState(handed?.password ?? '');
  const [step, setStep] = useState<'password' | 'code' | 'recovery'>('password');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [demoCode, setDemoCode] = useState(handed?.code ?? '');

  const entering = useMutation({
    mutationFn: () => signIn({ username: username.trim(), password, ...(step === 'code' && { code: code.replace(/\s/g, '') }), ...(step === 'recovery' && { recoveryCode: code.trim() }) }),
    onError: (error) => {
      if (codeOf(error) !== 'identity.second-factor-needed' || step !== 'password') return;
      setStep('code');
      setCode(demoCode);
      entering.reset();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() && password && (step === 'password' || code.trim())) entering.mutate();
  };
  const fill = (account: DemoAccount) => {
    setUsername(account.username);
    setPassword(account.password);
    setDemoCode(account.code ?? '');
    setStep('password');
    entering.reset();
  };
  const back = (next: typeof step) => {
    setStep(next);
    setCode('');
    setTried(false);
    entering.reset();
  };
  const needed = (value: string) => (tried && !value.trim() ? t('needed') : undefined);
  return (
    <main className="sign-in">
      <div className="sign-in-head">
        <img src={tenant.logo ?? '/icons/asigur.svg'} alt="" width={52} height={52} className="county-logo" />
        <div><Title order={1}>Asigur {nameOf(tenant.name)}</Title><div className="soft">{tenant.kind === 'national' ? t('titleNational') : t('service')}</div></div>
      </div>
      {tenant.welcome && <p className="county-welcome">{nameOf(tenant.welcome)}</p>}
      <Card padding="xl" component="form" onSubmit={send} noValidate>
        <Stack gap="md">
          <Title order={2}>{t('title')}</Title>
          {ended && !entering.error && <Alert color="amber" icon={<Icon name="clock" />}>{t('ended')}</Alert>}
          <SignInProblem error={entering.error} step={step} />
          {step === 'password' ? (
            <>
              <TextInput label={t('username')} value={username} onChange={(e) => setUsername(e.currentTarget.value)} autoComplete="username" autoCapitalize="none" spellCheck={false} size="md" required withAsterisk={false} error={needed(username)} />
              <PasswordInput label={t('password')} value={password} onChange={(e) => setPassword(e.currentTarget.value)} autoComplete="current-password" size="md" required withAsterisk={false} error={needed(password)} />
            </>
          ) : (
            <TextInput
              key={step}
              autoFocus
              label={step === 'code' ? t('second') : t('recovery')}
              description={step === 'code' ? t('secondWhat') : undefined}
              value={code}
              onChange={(e) => setCode(e.currentTarget.value)}
              inputMode={step === 'code' ? 'numeric' : 'text'}
              autoComplete={step === 'code' ? 'one-time-code' : 'off'}
              size="md"
              error={needed(code)}
            />
          )}
          <Button type="submit" size="md" fullWidth loading={entering.isPending}>{t('enter')}</Button>
          {step !== 'password' && (
            <Stack gap={6} align="flex-start">
              <Anchor component="button" type="button" onClick={() => back(step === 'code' ? 'recovery' : 'code')}>{step === 'code' ? t('useRecovery') : t('useCode')}</Anchor>
              <Anchor component="button" type="button" onClick={() => back('password')}>{t('back')}</Anchor>
            </Stack>
          )}
        </Stack>
      </Card>
      {tenant.contact && tenant.contact.length > 0 && <ul className="county-contact small" aria-label={t('contact')}>{tenant.contact.map((line) => <li key={line.ro}>{nameOf(line)}</li>)}</ul>}
      {tenant.contacts?.help && <p className="help-line soft"><Icon name="help" size={18} /><span>{t('help')}: {tenant.contacts.help}</span></p>}
      {tenant.kind === 'county' && <p className="help-line soft"><Icon name="file" size={18} /><span>{t('sheetWhat')}</span><Anchor component={Link} href="/observatie" className="inline-link">{t('sheet')}</Anchor></p>}
      <DemoAccounts tenant={tenant} choose={fill} />
      <LanguageSwitch />
    </main>
  );
}

function SignInProblem({ error, step }: { error: unknown; step: string }) {
  const t = useText();
  if (!error) return null;
  if (codeOf(error) !== 'identity.wrong-credentials' && codeOf(error) !== 'identity.second-factor-needed') return <FormProblem error={error} />;
  const [title, what] = step === 'password' ? [t('wrong'), t('wrongWhat')] : [t('wrongCode'), t('wrongCodeWhat')];
  return <Alert color="alarm" role="alert" title={title} icon={<Icon name="alarm" />}>{what}</Alert>;
}
