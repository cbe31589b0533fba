import { Face, Link, may, Title, useParams, useSession } from '@asigur/sdk';
import { useFrameText } from '../../app/texts.ts';
import { GuideParameters } from './Parameters.tsx';
import { useText } from './texts.ts';
import { TryOut } from './TryOut.tsx';
import { GuideVersions } from './Versions.tsx';

/** The guide as its keepers see it: tried on a made-up household; its sums and limits; its versions. */
export default function GuideScreen() {
  const t = useText();
  const frame = useFrameText();
  const { session } = useSession();
  const { part = '' } = useParams<{ part: string }>();
  const parts = [
    ...(may(session, 'instrument.try') ? [{ path: 'incercare', label: t('tabTry'), screen: <TryOut /> }] : []),
    ...(may(session, 'instrument.read') ? [{ path: 'parametri', label: t('tabParameters'), screen: <GuideParameters /> }, { path: 'versiuni', label: t('tabVersions'), screen: <GuideVersions /> }] : []),
  ];
  const here = parts.find((one) => one.path === part);
  if (!here) return <div className="page"><Face icon="search" title={frame('notFound')}>{frame('notFoundWhat')}</Face></div>;
  return (
    <div className="page">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title>{part === 'incercare' && <p className="lead">{t('lead')}</p>}</div></div>
      <nav className="tabs" aria-label={t('title')}>{parts.map((one) => <Link key={one.path} href={`/ghid/${one.path}`} aria-current={one === here ? 'page' : undefined}>{one.label}</Link>)}</nav>
      {here.screen}
    </div>
  );
}
