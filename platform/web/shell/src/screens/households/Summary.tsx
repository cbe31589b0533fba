import { formatDate, Link, may, PriorityChip, Reading, SkeletonLines, Title, useSession } from '@asigur/sdk';
import { ageText, fullName, useWords } from '../../lib/words.ts';
import { useHousehold } from '../../local/household.ts';
import { useInstrument } from '../interview/instrument.ts';
import { StatusChip } from './HouseholdLine.tsx';
import { useText } from './texts.ts';

/** A household in short, beside the list: who lives there and what each of them needs. */
export function Summary({ id }: { id: string }) {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const file = useHousehold(id);
  const guide = useInstrument();
  return (
    <div className="pad">
      <Reading of={file} skeleton={<SkeletonLines lines={5} />}>
        {({ household, members }) => (
          <>
            <div className="summary-head">
              <div><Title order={2}>{household.headName || words('unnamed')}</Title><div className="soft">{[household.villageName, household.address].filter(Boolean).join(', ')}</div><div className="soft small num">{household.number ? words('number', { number: household.number }) : words('unnumbered')}{household.lastVisit && ` · ${formatDate(household.lastVisit)}`}</div></div>
              <div className="line-end">{household.priority && <PriorityChip priority={household.priority} />}<StatusChip row={household} /></div>
            </div>
            {members.length === 0 && <p className="soft">{t('noMembers')}</p>}
            <ul className="people">
              {members.map((member) => (
                <li key={member.id}>
                  <div><strong>{fullName(words, member)}</strong> <span className="soft">{ageText(words, member.ageMonths, member.birthPrecision)}</span></div>
                  {member.diagnoses.map((one) => <div key={one.vulnerability} className="need"><PriorityChip priority={one.priority} short /> {guide.data?.nameOfVulnerability(one.vulnerability) ?? one.vulnerability}</div>)}
                </li>
              ))}
            </ul>
            <div className="acts"><Link className="button-link" href={`/gospodarii/${id}`}>{t('openFile')}</Link>{may(session, 'assessment.record') && <Link className="button-link button-quiet" href={`/gospodarii/${id}/interviu`}>{t('interview')}</Link>}</div>
          </>
        )}
      </Reading>
    </div>
  );
}
