import { useMemo, useState, type FormEvent } from 'react';
import { renderSVG } from 'uqr';
import { Button, Card, Checkbox, CopyButton, defineTexts, FormProblem, get, isNotFound, Face, PasswordInput, post, Reading, Stack, TextInput, Title, useLocation, useMutation, useParams, useQuery, type Invitation, type TenantInfo } from '@asigur/sdk';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { nameOf } from '../../app/tenant.ts';

const useText = defineTexts('invitation', {
  ro: {
    title: 'Bun venit, {{name}}', lead: 'Alegeți o parolă pentru contul {{username}}.', password: 'Parolă nouă', passwordWhat: 'Cel puțin 12 caractere. Câteva cuvinte alese la întâmplare sunt o parolă bună.', again: 'Parola încă o dată', short: 'Parola are {{count}} caractere; trebuie cel puțin 12.', differ: 'Cele două parole nu sunt la fel.',
    second: 'Al doilea pas la intrare', scan: 'Deschideți aplicația de autentificare de pe telefon și scanați pătratul.', secret: 'Nu puteți scana? Scrieți în aplicație acest cod:', code: 'Codul de 6 cifre din aplicație', codeNeeded: 'Scrieți cele 6 cifre pe care le arată aplicația.', done: 'Pornește contul',
    codesTitle: 'Codurile de recuperare', codesWhat: 'Se arată o singură dată. Tipăriți-le sau scrieți-le pe hârtie: fiecare ține o dată locul telefonului.', copy: 'Copiază', copied: 'Copiat', kept: 'Le-am păstrat', enter: 'Mergi la intrare', used: 'Legătura nu mai este bună', usedWhat: 'A fost folosită sau a expirat. Cereți administratorului județului una nouă.', qr: 'Cod QR pentru aplicația de autentificare', ready: 'Contul este pornit',
  },
  en: {
    title: 'Welcome, {{name}}', lead: 'Choose a password for the account {{username}}.', password: 'New password', passwordWhat: 'At least 12 characters. A few words chosen by chance make a good password.', again: 'The password once more', short: 'The password has {{count}} characters; at least 12 are needed.', differ: 'The two passwords are not the same.',
    second: 'The second step of signing in', scan: 'Open the authenticator app on the phone and scan the square.', secret: 'Cannot scan? Type this code into the app:', code: 'The 6-digit code of the app', codeNeeded: 'Write the 6 digits that the app shows.', done: 'Start the account',
    codesTitle: 'Recovery codes', codesWhat: 'They are shown only once. Print them or write them on paper: each replaces the phone once.', copy: 'Copy', copied: 'Copied', kept: 'I have kept them', enter: 'Go to sign-in', used: 'The link is no longer good', usedWhat: 'It was used or it has expired. Ask the county administrator for a new one.', qr: 'QR code for the authenticator app', ready: 'The account is started',
  },
});
const MIN = 12;

function Codes({ codes, go }: { codes: string[]; go: () => void }) {
  const t = useText();
  const [kept, setKept] = useState(codes.length === 0);
  return (
    <Stack>
      <Title order={1}>{codes.length ? t('codesTitle') : t('ready')}</Title>
      {codes.length > 0 && (
        <>
          <p className="soft">{t('codesWhat')}</p>
          <ul className="codes num">{codes.map((code) => <li key={code}>{code}</li>)}</ul>
          <CopyButton value={codes.join('\n')}>{({ copied, copy }) => <Button variant="default" onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}</CopyButton>
          <Checkbox size="md" label={t('kept')} checked={kept} onChange={(e) => setKept(e.currentTarget.checked)} />
        </>
      )}
      <Button size="md" disabled={!kept} onClick={go}>{t('enter')}</Button>
    </Stack>
  );
}

function Form({ token, invitation, done }: { token: string; invitation: Invitation; done: (codes: string[]) => void }) {
  const t = useText();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const square = useMemo(() => (invitation.totp ? 'data:image/svg+xml,' + encodeURIComponent(renderSVG(invitation.totp.uri, { border: 2 })) : null), [invitation.totp]);
  const digits = code.replace(/\s/g, '');
  const accepting = useMutation({ mutationFn: () => post<{ recoveryCodes?: string[] }>(`/invitations/${token}`, { password, ...(invitation.totp && { secret: invitation.totp.secret, code: digits }) }), onSuccess: (answer) => done(answer?.recoveryCodes ?? []) });
  const long = password.length >= MIN;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (long && password === again && (!invitation.totp || /^\d{6}$/.test(digits))) accepting.mutate();
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <div><Title order={1}>{t('title', { name: invitation.name })}</Title><p className="soft">{t('lead', { username: invitation.username })}</p></div>
        <FormProblem error={accepting.error} />
        <input type="text" name="username" autoComplete="username" value={invitation.username} readOnly hidden />
        <PasswordInput size="md" label={t('password')} description={t('passwordWhat')} autoComplete="new-password" value={password} onChange={(e) => setPassword(e.currentTarget.value)} error={tried && !long ? t('short', { count: password.length }) : undefined} />
        <PasswordInput size="md" label={t('again')} autoComplete="new-password" value={again} onChange={(e) => setAgain(e.currentTarget.value)} error={tried && again !== password ? t('differ') : undefined} />
        {invitation.totp && square && (
          <section>
            <Title order={2}>{t('second')}</Title>
            <p>{t('scan')}</p>
            <img className="qr" src={square} alt={t('qr')} width={208} height={208} />
            <p className="soft small">{t('secret')}<br /><code className="secret">{invitation.totp.secret.replace(/(.{4})/g, '$1 ').trim()}</code></p>
            <TextInput size="md" label={t('code')} inputMode="numeric" autoComplete="one-time-code" maxLength={7} value={code} onChange={(e) => setCode(e.currentTarget.value)} error={tried && !/^\d{6}$/.test(digits) ? t('codeNeeded') : undefined} />
          </section>
        )}
        <Button type="submit" size="md" loading={accepting.isPending}>{t('done')}</Button>
      </Stack>
    </form>
  );
}

/** The page of a one-time link: password, second factor, recovery codes. The square is drawn here; the secret goes nowhere. */
export default function Accept({ tenant }: { tenant: TenantInfo }) {
  const t = useText();
  const { token = '' } = useParams<{ token: string }>();
  const [, go] = useLocation();
  const [codes, setCodes] = useState<string[] | null>(null);
  const read = useQuery({ queryKey: ['invitation', token], queryFn: () => get<Invitation>(`/invitations/${token}`), staleTime: Infinity, refetchOnWindowFocus: false });
  return (
    <main className="sign-in">
      <div className="sign-in-head"><img src="/icons/asigur.svg" alt="" width={44} height={44} /><strong>Asigur {nameOf(tenant.name)}</strong></div>
      <Card padding="xl">
        {codes ? <Codes codes={codes} go={() => go('/', { replace: true })} /> : isNotFound(read.error) ? <Face icon="key" title={t('used')}>{t('usedWhat')}</Face> : <Reading of={read}>{(invitation) => <Form token={token} invitation={invitation} done={setCodes} />}</Reading>}
      </Card>
      <LanguageSwitch />
    </main>
  );
}
