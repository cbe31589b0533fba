import { Button, Icon, may, Menu, useReached, useSession, type HouseholdFile } from '@asigur/sdk';
import { useText } from './texts.ts';

/** The papers of a household's file, each to whom the server would print it. */
export function PrintHousehold({ file }: { file: HouseholdFile }) {
  const t = useText();
  const reached = useReached();
  const { session } = useSession();
  const { id } = file.household;
  const papers = [
    may(session, 'casework.plan.read') && file.plan && (['plan', `/papers/plan/${file.plan.id}`] as const),
    may(session, 'assessment.read') && (['riskSheet', `/papers/risk-sheet/${id}`] as const),
    may(session, 'casework.plan.read') && (['monitoring', `/papers/monitoring/${id}`] as const),
  ].filter((one) => one !== false && one !== null);
  if (papers.length === 0) return null;
  return (
    <Menu shadow="md" position="bottom-start" withInitialFocusPlaceholder={false}>
      <Menu.Target><Button variant="default" leftSection={<Icon name="print" size={18} />} disabled={!reached} title={reached ? undefined : t('offline')}>{t('print')}</Button></Menu.Target>
      <Menu.Dropdown>
        {papers.map(([key, path]) => <Menu.Item key={key} component="a" href={`/api${path}`} target="_blank" rel="noopener">{t(key)}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
