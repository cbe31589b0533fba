import { Card, formatDate, get, Reading, SkeletonLines, Stack, Title, useParams, useQuery, type SheetProgress, type TenantInfo } from '@asigur/sdk';
import { Outside } from './Outside.tsx';
import { useText } from './texts.ts';

/** What became of a sheet, for who sent it: that it was taken, and how it ended. */
export default function Receipt({ tenant }: { tenant: TenantInfo }) {
  const t = useText();
  const { receipt = '' } = useParams<{ receipt: string }>();
  const read = useQuery({ queryKey: ['intake-receipt', receipt], queryFn: () => get<SheetProgress>(`/intake/sheets/${encodeURIComponent(receipt)}`), retry: false });
  return (
    <Outside tenant={tenant}>
      <Card>
        <Stack>
          <Title order={1}>{t('progressTitle')}</Title>
          <Reading of={read} skeleton={<SkeletonLines lines={3} />}>
            {(one) => (
              <>
                <p className="soft">{t('receivedOn', { date: formatDate(one.received), place: one.place })}</p>
                <p role="status"><strong>{t(`p.${one.state}`, { date: formatDate(one.due), outcome: one.outcome ? t(`o.${one.outcome}`) : '' })}</strong></p>
                {one.state === 'closed' && <p className="soft small">{t('privacyEnd')}</p>}
              </>
            )}
          </Reading>
        </Stack>
      </Card>
    </Outside>
  );
}
