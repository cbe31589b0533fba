import { Alert, Button, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { defineTexts } from '../i18n/texts.ts';
import { ProblemError, Unreachable } from '../net/problem.ts';
import { Icon, type IconName } from './icons.tsx';

const useText = defineTexts('sdk.faces', {
  ro: {
    offline: 'Fără legătură cu serverul',
    offlineWhat: 'Aceste date nu sunt încă pe acest dispozitiv. Se deschid singure când revine legătura.',
    wrong: 'Nu s-a putut deschide',
    unexpected: 'A apărut o eroare neașteptată. Ce ați scris este păstrat. Încercați din nou.',
    retry: 'Încearcă din nou',
    loading: 'Se încarcă…',
  },
  en: {
    offline: 'No connection to the server',
    offlineWhat: 'These data are not on this device yet. They open by themselves when the connection is back.',
    wrong: 'This could not be opened',
    unexpected: 'Something unexpected happened. What you typed is kept. Please try again.',
    retry: 'Try again',
    loading: 'Loading…',
  },
});

/** A face in the middle of an area: a picture, what it is, what to do. */
export function Face({ icon, title, children, action }: { icon: IconName; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="face">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** The number under which the server noted its own fault; what people read to whoever looks after it. */
const incident = ({ problem }: ProblemError) => (problem.status >= 500 ? problem.instance?.replace('urn:uuid:', '') : undefined);

/** What happened and what to do, for an error of the API. */
export function WrongFace({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useText();
  const again = retry && <Button variant="light" onClick={retry}>{t('retry')}</Button>;
  if (error instanceof Unreachable) return <Face icon="cloudOff" title={t('offline')} action={again}>{t('offlineWhat')}</Face>;
  if (error instanceof ProblemError) return <Face icon="alarm" title={error.problem.title} action={again}>{error.problem.detail}{incident(error) && <> <span className="code">{incident(error)}</span></>}</Face>;
  return <Face icon="alarm" title={t('wrong')} action={again}>{t('unexpected')}</Face>;
}

/** Lines in the place of what is being loaded, of about its height, so that nothing jumps. */
export function SkeletonLines({ lines = 5, height = 44 }: { lines?: number; height?: number }) {
  const t = useText();
  return (
    <Stack gap={10} role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, at) => <Skeleton key={at} height={height} radius="md" animate />)}
    </Stack>
  );
}

/** The faces of something read from the server: loading, wrong or offline, empty, full. */
export function Reading<T>({ of, skeleton, empty, isEmpty, children }: {
  of: { data: T | undefined; error: unknown; refetch: () => unknown };
  skeleton?: ReactNode;
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
  children: (data: T) => ReactNode;
}) {
  if (of.data !== undefined) return <>{empty && isEmpty?.(of.data) ? empty : children(of.data)}</>;
  if (of.error) return <WrongFace error={of.error} retry={() => void of.refetch()} />;
  return <>{skeleton ?? <SkeletonLines />}</>;
}

/** An error above a form: the server's words, or that there is no connection. */
export function FormProblem({ error }: { error: unknown }) {
  const t = useText();
  if (!error) return null;
  const [title, detail] = error instanceof ProblemError ? [error.problem.title, [error.problem.detail, incident(error)].filter(Boolean).join(' ')] : error instanceof Unreachable ? [t('offline'), undefined] : [t('wrong'), t('unexpected')];
  return <Alert color="alarm" variant="light" role="alert" title={title} icon={<Icon name="alarm" />}>{detail}</Alert>;
}
