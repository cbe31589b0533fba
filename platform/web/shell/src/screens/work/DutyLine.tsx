import { formatDate, Link, locale, PriorityChip, today, type Duty } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

/** One service that is due: what, whose, by when; opens the household's plan. */
export function DutyLine({ duty }: { duty: Duty }) {
  const t = useText();
  const words = useWords();
  const { household } = duty;
  return (
    <Link href={`/gospodarii/${household.id}/plan`} className="line">
      <span className="line-main">
        <strong>{(locale() === 'en' ? duty.textEn : duty.textRo) || duty.textRo}</strong>
        <span className="soft small">{[household.headName || words('unnamed'), household.villageName, words('number', { number: household.number })].join(' · ')}</span>
        <span className="soft small">{duty.persons ? t('persons', { count: duty.persons }) : t('forHousehold')} · {duty.responsibleName ?? t('nobody')}</span>
      </span>
      <span className="line-end"><PriorityChip priority={duty.priority} short /><span className={`small num ${duty.due < today() ? 'late' : 'soft'}`}>{formatDate(duty.due)}</span></span>
    </Link>
  );
}
