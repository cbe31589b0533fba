import { formatDate, locale, useRead, type ChildAtRisk, type HouseholdFile } from '@asigur/sdk';
import { useText } from './texts.ts';

/** Children of the household who may be separated from their family, as Law 156/2023 understands it. */
export const useSeparationRisk = (file: HouseholdFile) => useRead<ChildAtRisk[]>(['assessment', 'separation-risk', file.household.id], `/assessments/separation-risk/${file.household.id}`).data ?? [];

/** The flag with its reasons: grounds for supporting the family. */
export function RiskFlag({ child }: { child: ChildAtRisk }) {
  const t = useText();
  return (
    <details className="risk" data-testid="separation-risk">
      <summary><span className="chip chip-due">{t('risk')}</span></summary>
      <p className="soft small">{t('riskWhat', { date: formatDate(child.visitDate) })}</p>
      <ul>{child.grounds.map((one) => <li key={one.code}>{locale() === 'en' ? one.textEn : one.textRo}</li>)}</ul>
    </details>
  );
}
