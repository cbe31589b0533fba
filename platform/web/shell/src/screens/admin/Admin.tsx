import { lazy } from 'react';
import { Face, useParams } from '@asigur/sdk';
import { useFrameText } from '../../app/texts.ts';
import { Audit } from './Audit.tsx';
import { People } from './People.tsx';
import { Places } from './Places.tsx';
import { Plugins } from './Plugins.tsx';
import { Settings } from './Settings.tsx';

const Messages = lazy(() => import('../told/Messages.tsx'));

const PARTS: Record<string, React.ComponentType> = { oameni: People, localitati: Places, module: Plugins, setari: Settings, mesaje: Messages, jurnal: Audit };

/** The county administrator's screens. */
export default function Admin() {
  const t = useFrameText();
  const { part = '' } = useParams<{ part: string }>();
  const Part = PARTS[part];
  return <div className="page">{Part ? <Part /> : <Face icon="search" title={t('notFound')}>{t('notFoundWhat')}</Face>}</div>;
}
