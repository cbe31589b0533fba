import { useMemo } from 'react';
import { Accordion, PriorityChip, useRead, type ChildAtRisk, type HouseholdFile, type Member, type Need } from '@asigur/sdk';
import { ageText, fullName, useWords } from '../../lib/words.ts';
import { useEntries } from '../../local/entries.ts';
import { lastSubmitted } from '../interview/draft.ts';
import { ToClarifyList } from '../interview/Findings.tsx';
import { useInstrument } from '../interview/instrument.ts';
import { useAssessed, type Assessed } from './assessed.ts';
import { NeedPanel } from './NeedPanel.tsx';
import { RiskFlag, useSeparationRisk } from './RiskFlag.tsx';
import { isOpen, withUnsent, type Shown } from './steps.ts';
import { useText } from './texts.ts';

/** The vulnerabilities of a household's people across assessments, with what this device has said of them. */
export function useNeeds(file: HouseholdFile): { needs: Shown[] | undefined; error: Error | null } {
  const id = file.household.id;
  const read = useRead<Need[]>(['assessment', 'needs', id], `/assessments/needs/${id}`);
  const entries = useEntries();
  const needs = useMemo(() => (read.data && entries ? withUnsent(read.data, entries, id) : undefined), [read.data, entries, id]);
  return { needs, error: read.data ? null : read.error };
}

function StateChips({ need }: { need: Shown }) {
  const t = useText();
  const kind = need.state === 'confirmed' ? 'chip-good' : isOpen(need.state) ? 'chip-due' : 'chip-plain';
  return (
    <span className="need-chips">
      <span className={`chip ${kind}`}>{t(`state.${need.state}`)}</span>
      {need.gone && <span className="chip chip-plain">{t('gone')}</span>}
      {need.handPriority !== null && <span className="chip chip-plain">{t('byHand')}</span>}
      {need.pending && <span className="chip chip-plain">{t('waiting')}</span>}
    </span>
  );
}

function Items({ file, needs }: { file: HouseholdFile; needs: Shown[] }) {
  const guide = useInstrument().data;
  return (
    <Accordion multiple variant="separated" chevronPosition="right" order={4} keepMounted={false}>
      {needs.map((need) => (
        <Accordion.Item key={need.vulnerability} value={need.vulnerability}>
          <Accordion.Control><span className="finding"><PriorityChip priority={need.priority} short /><span>{guide?.nameOfVulnerability(need.vulnerability) ?? need.vulnerability} <span className="code">{need.vulnerability}</span> <StateChips need={need} /></span></span></Accordion.Control>
          <Accordion.Panel><NeedPanel file={file} need={need} /></Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function OfMember({ file, member, needs, risk, assessed }: { file: HouseholdFile; member: Member; needs: Shown[]; risk: ChildAtRisk | undefined; assessed: Assessed | null | undefined }) {
  const t = useText();
  const words = useWords();
  const now = needs.filter((one) => isOpen(one.state));
  const past = needs.filter((one) => !isOpen(one.state));
  const known = new Set(needs.map((one) => one.vulnerability));
  const untold = assessed?.diagnosis.members.find((one) => one.id === member.id)?.toClarify.filter((one) => !known.has(one.vulnerability)) ?? [];
  return (
    <section className="of-member" data-testid="needs-of">
      <h3>{fullName(words, member)} <span className="soft">{ageText(words, member.ageMonths, member.birthPrecision)}</span></h3>
      {risk && <RiskFlag child={risk} />}
      {now.length > 0 && <Items file={file} needs={now} />}
      {past.length > 0 && <details className="need-past"><summary>{t('past')} ({past.length})</summary><Items file={file} needs={past} /></details>}
      {assessed && <ToClarifyList guide={assessed.guide} items={untold} />}
    </section>
  );
}

/** By person, the most urgent first: what they need, where it stands, why, and what the team can say of it. */
export function NeedList({ file, needs }: { file: HouseholdFile; needs: Shown[] }) {
  const risks = useSeparationRisk(file);
  const assessed = useAssessed(lastSubmitted(file)?.id ?? null, file.members);
  const untold = (member: Member) => assessed?.diagnosis.members.some((one) => one.id === member.id && one.toClarify.length > 0) ?? false;
  const of = (member: Member) => needs.filter((one) => one.personId === member.id).sort((a, b) => a.priority - b.priority);
  const strongest = (member: Member) => Math.min(9, ...of(member).filter((one) => isOpen(one.state)).map((one) => one.priority));
  const inOrder = file.members.filter((one) => of(one).length > 0 || risks.some((risk) => risk.personId === one.id) || untold(one)).sort((a, b) => strongest(a) - strongest(b));
  return <div className="findings">{inOrder.map((member) => <OfMember key={member.id} file={file} member={member} needs={of(member)} risk={risks.find((one) => one.personId === member.id)} assessed={assessed} />)}</div>;
}
