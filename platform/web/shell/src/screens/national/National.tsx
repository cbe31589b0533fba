import { defineTexts, Face, formatNumber, Reading, Table, Title, useRead } from '@asigur/sdk';

interface Summary { counties: { id: string; name: string; uats: number; households: number; persons: number; assessed: number }[] }

const useText = defineTexts('national', {
  ro: { title: 'Vedere națională', lead: 'Doar date agregate: aici nu se vede nicio persoană.', county: 'Județ', uats: 'Localități', households: 'Gospodării', persons: 'Persoane', assessed: 'Evaluate', share: 'Acoperire', total: 'Total', none: 'Niciun județ nu a trimis date' },
  en: { title: 'National view', lead: 'Aggregates only: no person is visible here.', county: 'County', uats: 'Communes', households: 'Households', persons: 'Persons', assessed: 'Assessed', share: 'Coverage', total: 'Total', none: 'No county has sent data' },
});
const COLUMNS = ['uats', 'households', 'persons', 'assessed'] as const;

/** Counts by county for the national analyst and the project coordinator. */
export default function National() {
  const t = useText();
  const read = useRead<Summary>(['national'], '/national/summary');
  return (
    <div className="page">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div></div>
      <Reading of={read} isEmpty={(data) => data.counties.length === 0} empty={<div className="card"><Face icon="map" title={t('none')} /></div>}>
        {({ counties }) => (
          <div className="card table-card">
            <Table verticalSpacing="sm" horizontalSpacing="lg">
              <Table.Thead><Table.Tr><Table.Th>{t('county')}</Table.Th>{COLUMNS.map((one) => <Table.Th key={one} className="right">{t(one)}</Table.Th>)}<Table.Th className="right">{t('share')}</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {counties.map((one) => (
                  <Table.Tr key={one.id}><Table.Th scope="row">{one.name}</Table.Th>{COLUMNS.map((column) => <Table.Td key={column} className="num right">{formatNumber(one[column])}</Table.Td>)}<Table.Td className="num right">{one.households ? Math.round((one.assessed / one.households) * 100) : 0}%</Table.Td></Table.Tr>
                ))}
              </Table.Tbody>
              <Table.Tfoot><Table.Tr><Table.Th scope="row">{t('total')}</Table.Th>{COLUMNS.map((column) => <Table.Td key={column} className="num right"><b>{formatNumber(counties.reduce((sum, one) => sum + one[column], 0))}</b></Table.Td>)}<Table.Td /></Table.Tr></Table.Tfoot>
            </Table>
          </div>
        )}
      </Reading>
    </div>
  );
}
