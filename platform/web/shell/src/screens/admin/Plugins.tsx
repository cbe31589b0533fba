import { Face, FormProblem, locale, put, Reading, Switch, Title, useMutation, useQueryClient, useRead, type AdminPlugin } from '@asigur/sdk';
import { useText } from './texts.ts';

/** The installed plugins: on or off for this county; a broken one says why. */
export function Plugins() {
  const t = useText();
  const client = useQueryClient();
  const read = useRead<AdminPlugin[]>(['plugins', 'admin'], '/admin/plugins');
  const switching = useMutation({ mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) => put(`/admin/plugins/${id}`, { enabled }), onSettled: () => client.invalidateQueries({ queryKey: ['plugins'] }) });
  return (
    <>
      <div className="page-head"><div><Title order={1}>{t('plugins')}</Title><p className="lead">{t('pluginsLead')}</p></div></div>
      <FormProblem error={switching.error} />
      <Reading of={read} isEmpty={(all) => all.length === 0} empty={<div className="card"><Face icon="plug" title={t('noPlugins')}>{t('noPluginsWhat')}</Face></div>}>
        {(all) => (
          <>
            <ul className="lines card">
              {all.map((one) => (
                <li key={one.id} className="line"><span className="line-main"><strong>{one.name[locale()]}</strong><span className="soft small">{one.id} {one.version}</span>{one.problem && <span className="small">{one.problem}</span>}</span><span className="line-end"><span className={`chip ${one.state === 'on' ? 'chip-good' : one.state === 'broken' ? 'chip-due' : 'chip-plain'}`}>{t(one.state)}</span><Switch size="md" aria-label={t('switchOn', { name: one.name[locale()] })} checked={one.enabled} onChange={(e) => switching.mutate({ id: one.id, enabled: e.currentTarget.checked })} /></span></li>
              ))}
            </ul>
            <p className="soft small">{t('restart')}</p>
          </>
        )}
      </Reading>
    </>
  );
}
