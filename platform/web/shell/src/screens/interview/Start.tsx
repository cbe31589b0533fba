import { useState } from 'react';
import { Button, Card, DateField, FormProblem, NativeSelect, Stack, Title, today, useLocation, useMutation, useSession, type HouseholdFile, type RecordVisit } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { beginDraft, lastSubmitted, type Draft } from './draft.ts';
import type { Guide } from './instrument.ts';
import { useText } from './texts.ts';

/** What happened at the door: the interview begins, or the visit is recorded with its outcome. */
export function Start({ file, guide, begun }: { file: HouseholdFile; guide: Guide; begun: (draft: Draft) => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [, go] = useLocation();
  const [outcome, setOutcome] = useState<'realizata' | RecordVisit['outcome']>('realizata');
  const [kind, setKind] = useState(lastSubmitted(file) ? 'reevaluare' : 'initiala');
  const [returnOn, setReturnOn] = useState<string | null>(null);
  const options = (code: string) => (guide.question(code)?.options ?? []).map((one) => ({ value: one.value, label: guide.label(one) }));
  const starting = useMutation({
    mutationFn: async () => {
      if (outcome === 'realizata') return begun(await beginDraft(file, kind, guide, outbox!));
      const payload: RecordVisit = { householdId: file.household.id, outcome, visitDate: today(), returnOn };
      await outbox!.put([{ type: 'census.record-visit', payload }]);
      go(`/gospodarii/${file.household.id}`);
    },
  });
  return (
    <div className="page-narrow">
      <Card>
        <Stack>
          <FormProblem error={starting.error} />
          <fieldset className="question plain">
            <legend><Title order={2} component="span">{t('startTitle')}</Title></legend>
            <div className="options">
              {options('Z02').map((one) => (
                <label key={one.value} className="option"><input type="radio" name="outcome" checked={outcome === one.value} onChange={() => setOutcome(one.value as typeof outcome)} /><span>{one.value === 'realizata' ? t('held') : one.label}</span></label>
              ))}
            </div>
          </fieldset>
          {outcome === 'realizata' && <NativeSelect size="md" label={t('kind')} value={kind} onChange={(e) => setKind(e.currentTarget.value)} data={options('Z03').filter((one) => one.value !== (lastSubmitted(file) ? 'initiala' : 'reevaluare'))} />}
          {outcome === 'absent' && <DateField size="md" label={`${t('returnOn')} (${words('optional')})`} value={returnOn} onChange={setReturnOn} />}
          <Button size="lg" loading={starting.isPending} disabled={!outbox} onClick={() => starting.mutate()}>{outcome === 'realizata' ? t('begin') : t('record')}</Button>
        </Stack>
      </Card>
    </div>
  );
}
