import { useState } from 'react';
import { Button, may, Modal, Stack, Textarea, useSession, type JudgeNeed, type NeedState, type NewCommand } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { useWords } from '../../lib/words.ts';
import { needsReason, stepsFrom, type Shown } from './steps.ts';
import { useText } from './texts.ts';

const REASON_MAX = 500;

const command = (householdId: string, need: Shown, state: NeedState, reason?: string): NewCommand => ({ type: 'assessment.judge-need', base: need.state, payload: { householdId, personId: need.personId, vulnerability: need.vulnerability, state, ...(reason ? { reason } : {}) } satisfies JudgeNeed });

/** What the server said no to, where it happened. */
function Refusals({ need }: { need: Shown }) {
  const t = useText();
  const { outbox } = useSession();
  const mine = (payload: unknown) => { const { personId, vulnerability } = payload as JudgeNeed; return personId === need.personId && vulnerability === need.vulnerability; };
  const refused = (useEntries() ?? []).filter((one) => one.type.endsWith('-need') && one.problem && mine(one.payload));
  return refused.map((one) => (
    <div key={one.id} className="line-refused" role="status">
      <div><strong>{one.problem!.title}.</strong> {one.problem!.errors?.[0]?.detail ?? one.problem!.detail} <span className="soft">{t('notChanged')}</span></div>
      <Button variant="default" size="compact-md" onClick={() => void outbox?.discard(one.id)}>{t('understood')}</Button>
    </div>
  ));
}

/** What the team can say of it: one touch to confirm, two with the reason. */
export function Judging({ householdId, need }: { householdId: string; need: Shown }) {
  const t = useText();
  const words = useWords();
  const { session, outbox } = useSession();
  const [asking, setAsking] = useState<NeedState | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  if (!may(session, 'assessment.judge')) return <Refusals need={need} />;
  const go = (to: NeedState, why?: string) => {
    void outbox?.put([command(householdId, need, to, why)]);
    setAsking(null);
  };
  const choose = (to: NeedState) => {
    if (!needsReason(need, to)) return go(to);
    setReason('');
    setTried(false);
    setAsking(to);
  };
  const label = (to: NeedState) => (need.gone && to !== 'resolved' && to !== 'refuted' ? t('hold') : t(`to.${to}`));
  return (
    <div>
      <div className="acts" role="group" aria-label={t('step')}>{stepsFrom(need).map((to, at) => <Button key={to} size="compact-md" variant={at === 0 ? 'light' : 'subtle'} onClick={() => choose(to)}>{label(to)}</Button>)}</div>
      <Refusals need={need} />
      <Modal opened={asking !== null} onClose={() => setAsking(null)} title={asking ? label(asking) : ''} closeButtonProps={{ 'aria-label': words('close') }}>
        <form noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (asking && reason.trim()) go(asking, reason.trim()); }}>
          <Stack>
            <Textarea data-autofocus size="md" label={t('reason')} description={t('reasonWhat')} autosize minRows={3} maxLength={REASON_MAX} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={tried && !reason.trim() ? words('required') : undefined} />
            <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button variant="subtle" size="md" onClick={() => setAsking(null)}>{words('cancel')}</Button></div>
          </Stack>
        </form>
      </Modal>
    </div>
  );
}
