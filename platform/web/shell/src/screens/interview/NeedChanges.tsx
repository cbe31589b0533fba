import { PriorityChip, type Member } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import type { NeedChange } from './before.ts';
import type { Guide } from './instrument.ts';
import { useText } from './texts.ts';

/** What two assessments found otherwise: before, after. */
export function NeedChanges({ guide, members, changes }: { guide: Guide; members: Member[]; changes: NeedChange[] }) {
  const t = useText();
  const words = useWords();
  if (changes.length === 0) return <p className="soft">{t('needSame')}</p>;
  const nameOf = (id: string) => { const member = members.find((one) => one.id === id); return member ? fullName(words, member) : ''; };
  return (
    <ul className="changes" data-testid="need-changes">
      {changes.map((one) => (
        <li key={one.personId + one.vulnerability}>
          <span className="soft small">{nameOf(one.personId)}: {guide.nameOfVulnerability(one.vulnerability)} <span className="code">{one.vulnerability}</span></span><br />
          {one.was !== null && <PriorityChip priority={one.was} short />} {one.was === null ? <strong>{t('needNew')}</strong> : '→'} {one.is === null ? <strong>{t('needGone')}</strong> : <PriorityChip priority={one.is} short />}
        </li>
      ))}
    </ul>
  );
}
