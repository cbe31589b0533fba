import { formatDate, Link, PriorityChip, type HouseholdRow } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';

/** The state of a household in words and shade. */
export function StatusChip({ row }: { row: Pick<HouseholdRow, 'status' | 'reevaluationDue'> }) {
  const t = useWords();
  if (row.reevaluationDue) return <span className="chip chip-due">{t('due')}</span>;
  return <span className={`chip ${row.status === 'visited' ? 'chip-good' : 'chip-plain'}`}>{t(row.status)}</span>;
}

/** One household in a list: who, where, what it needs. */
export function HouseholdLine({ row, href, selected, id, onClick }: { row: HouseholdRow; href: string; selected?: boolean; id?: string; onClick?: (event: React.MouseEvent) => void }) {
  const t = useWords();
  return (
    <Link href={href} className="line" id={id} aria-current={selected ? 'true' : undefined} onClick={onClick}>
      <span className="line-main">
        <strong>{row.headName || t('unnamed')}</strong>
        <span className="soft small">{[row.villageName, row.address].filter(Boolean).join(', ')}</span>
        <span className="soft small num">{[row.number ? t('number', { number: row.number }) : t('unnumbered'), t('members', { count: row.members }), row.children ? t('children', { count: row.children }) : '', row.lastVisit ? formatDate(row.lastVisit) : ''].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="line-end">{row.priority && <PriorityChip priority={row.priority} short />}<StatusChip row={row} /></span>
    </Link>
  );
}
