import { Button, Icon, locale, Menu, query, useReached } from '@asigur/sdk';
import { useText } from './texts.ts';

type Filter = string | number | boolean | null | undefined;

/** "Download": the list behind this screen as a file, with the filters that the screen has now. In the head of every list. */
export function Download({ list, filters = {} }: { list: string; filters?: Record<string, Filter> }) {
  const t = useText();
  const reached = useReached();
  const address = (format: string) => `/api${list}.${format}${query({ ...filters, lang: locale() })}`;
  return (
    <div className="take">
      <Menu shadow="md" position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target><Button variant="default" leftSection={<Icon name="download" size={18} />} disabled={!reached} title={reached ? undefined : t('offline')}>{t('download')}</Button></Menu.Target>
        <Menu.Dropdown>
          {(['xlsx', 'csv'] as const).map((format) => <Menu.Item key={format} component="a" href={address(format)} download>{t(format)}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
