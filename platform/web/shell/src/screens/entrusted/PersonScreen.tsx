import { Card, Face, formatDate, Icon, isNotFound, Link, PriorityChip, Reading, SkeletonLines, Title, useParams, useRead, useSession, type PersonFile } from '@asigur/sdk';
import { ageText, fullName, useWords } from '../../lib/words.ts';
import { useInstrument, type Guide } from '../interview/instrument.ts';
import { useEntrusted, useTerms } from './Entrusted.tsx';
import { useText } from './texts.ts';

function Head({ file }: { file: PersonFile }) {
  const t = useText();
  const words = useWords();
  const terms = useTerms();
  const { session } = useSession();
  const { member, householdId, uat, uatName } = file.person;
  const entrusted = useEntrusted().data?.find((one) => one.personId === member.id);
  const here = session.uats.some((one) => one.siruta === uat);
  const facts = [[t('birth'), member.birthDate && member.birthPrecision === 'exact' ? formatDate(member.birthDate) : null], [t('sex'), member.sex && t(member.sex)], [t('cnp'), member.cnpMasked]].filter(([, value]) => value) as [string, string][];
  return (
    <div className="card file-head">
      <div>
        <div className="soft small">{uatName}</div>
        <Title order={1}>{fullName(words, member)}</Title>
        <div>{ageText(words, member.ageMonths, member.birthPrecision)}</div>
        {entrusted && <div className="soft">{terms(entrusted)}</div>}
      </div>
      <div className="file-side">
        {here && <Link className="button-link button-quiet" href={`/gospodarii/${householdId}`}>{t('household')}</Link>}
        {facts.length > 0 && <dl className="facts">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>}
      </div>
    </div>
  );
}

function Findings({ guide, interview }: { guide: Guide | undefined; interview: NonNullable<PersonFile['interview']> }) {
  const t = useText();
  const answers = Object.entries(interview.answers).filter(([code, value]) => value !== null && guide?.question(code));
  const criterion = (code: string) => { const one = guide?.criterion(code); return one ? guide!.text(one) : code; };
  return (
    <Card component="section">
      <div className="row-between"><Title order={2}>{t('needs')}</Title><span className="soft small">{t('visit', { date: formatDate(interview.visitDate) })}</span></div>
      {interview.diagnoses.length === 0 && <p className="soft">{t('noNeeds')}</p>}
      {interview.diagnoses.map((one) => (
        <div key={one.vulnerability} className="need"><PriorityChip priority={one.priority} short /><span><strong>{guide?.nameOfVulnerability(one.vulnerability) ?? one.vulnerability}</strong> <span className="code">{one.vulnerability}</span><br /><span className="soft small">{t('because')}: {one.fired.map(criterion).join('; ')}</span></span></div>
      ))}
      {guide && answers.length > 0 && (
        <details className="clarify">
          <summary>{t('answers', { count: answers.length })}</summary>
          <dl className="person-answers">{answers.map(([code, value]) => <div key={code}><dt>{guide.text(guide.question(code)!)} <span className="code">{code}</span></dt><dd>{guide.answerText(code, value)}</dd></div>)}</dl>
        </details>
      )}
    </Card>
  );
}

/** One person by herself: what was found and answered about her, for who was entrusted her alone. */
export default function PersonScreen() {
  const t = useText();
  const { id = '' } = useParams<{ id: string }>();
  const read = useRead<PersonFile>(['person', id], `/census/people/${id}`);
  const guide = useInstrument().data;
  return (
    <div className="page page-file">
      <Link className="crumb" href="/incredintate"><Icon name="left" size={16} />{t('back')}</Link>
      {isNotFound(read.error) ? <div className="card"><Face icon="key" title={t('gone')}>{t('goneWhat')}</Face></div> : (
        <Reading of={read} skeleton={<SkeletonLines lines={5} height={64} />}>
          {(file) => (
            <>
              <Head file={file} />
              <div className="person-needs">{file.interview ? <Findings guide={guide} interview={file.interview} /> : <div className="card"><Face icon="heart" title={t('noInterview')}>{t('noInterviewWhat')}</Face></div>}</div>
            </>
          )}
        </Reading>
      )}
    </div>
  );
}
