import { Button, formatDate, Link, may, Title, useSession, type CareCase, type HouseholdFile } from '@asigur/sdk';
import { Refused, useOwnEntries } from './Refused.tsx';
import { useText } from './texts.ts';

/** Whether the plan was validated as it stands; the supervisor validates it here. */
export function CasePlan({ file, one }: { file: HouseholdFile; one: CareCase }) {
  const t = useText();
  const { session, outbox } = useSession();
  const entries = useOwnEntries('cases.validate-plan', (payload) => payload.caseId === one.id);
  const { plan } = one;
  const validate = () => void outbox?.put([{ type: 'cases.validate-plan', payload: { caseId: one.id, planId: plan!.planId, revision: plan!.revision } }]);
  return (
    <section className="card case-part">
      <Title order={3}>{t('plan')}</Title>
      {!plan && <p className="soft">{t('noPlanYet')}</p>}
      {plan && (
        <>
          <div><span className={`chip ${plan.validated === 'valid' ? 'chip-good' : plan.validated === 'changed' ? 'chip-due' : 'chip-plain'}`}>{t(`plan.${plan.validated}`)}</span></div>
          <p>{t(`v.${plan.validated}`, { who: plan.by ?? '', date: formatDate(plan.at) })}{plan.words && <span className="soft"> „{plan.words}”</span>}</p>
          <div className="acts">
            {may(session, 'cases.supervise') && plan.validated !== 'valid' && <Button disabled={entries.some((entry) => !entry.problem)} onClick={validate}>{t('validate')}</Button>}
            <Link className="quiet-link inline" href={`/gospodarii/${file.household.id}/plan`}>{t('seePlan')}</Link>
          </div>
          {may(session, 'cases.supervise') && plan.validated !== 'valid' && <p className="soft small">{t('validateWhat')}</p>}
        </>
      )}
      <Refused entries={entries} words={['case', 'household']} />
    </section>
  );
}
