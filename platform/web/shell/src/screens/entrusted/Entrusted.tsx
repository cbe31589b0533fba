import { Face, formatDate, Icon, Link, Reading, SkeletonLines, Title, useRead, type EntrustedPerson } from '@asigur/sdk';
import { ageText, fullName, useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

export const useEntrusted = () => useRead<EntrustedPerson[]>(['entrusted'], '/census/entrusted');

/** Why, from whom and until when, in one line. */
export function useTerms(): (one: Pick<EntrustedPerson, 'reason' | 'words' | 'until' | 'givenBy'>) => string {
  const t = useText();
  return (one) => [one.words ?? t(`r.${one.reason}`), one.givenBy && t('givenBy', { name: one.givenBy }), t('until', { date: formatDate(one.until) })].filter(Boolean).join(' · ');
}

/** The persons whom colleagues entrusted to the reader, the first to end first. */
export default function Entrusted() {
  const t = useText();
  const words = useWords();
  const terms = useTerms();
  const read = useEntrusted();
  return (
    <div className="page">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div></div>
      <Reading of={read} skeleton={<SkeletonLines lines={5} height={60} />} isEmpty={(all) => all.length === 0} empty={<div className="card"><Face icon="key" title={t('none')}>{t('noneWhat')}</Face></div>}>
        {(all) => (
          <ul className="lines card">
            {all.map((one) => (
              <li key={one.grantId}>
                <Link href={`/persoane/${one.personId}`} className="line">
                  <span className="line-main"><strong>{fullName(words, one)}</strong><span className="soft small">{[ageText(words, one.ageMonths, one.birthPrecision), one.uatName].join(' · ')}</span><span className="soft small">{terms(one)}</span></span>
                  <Icon name="right" />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Reading>
    </div>
  );
}
