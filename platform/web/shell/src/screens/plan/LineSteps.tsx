import { useEffect, useState } from 'react';
import { Button, Icon, may, Menu, Modal, Stack, Textarea, useQueryClient, useSession, type ChangeLine, type NewCommand, type PlanLine } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { useWords } from '../../lib/words.ts';
import { isState, needsReason, starts, stepsFrom, wayBack, type LineState } from './steps.ts';
import { useText } from './texts.ts';

const command = (lineId: string, from: LineState, to: LineState, reason?: string): NewCommand => ({ type: 'casework.change-line', base: from, payload: { lineId, state: to, ...(reason ? { reason } : {}) } satisfies ChangeLine });

/** What the server said no to, where it happened: nothing is lost, the present state is shown above. */
function Refusals({ lineId }: { lineId: string }) {
  const t = useText();
  const { outbox } = useSession();
  const refused = (useEntries() ?? []).filter((one) => one.type === 'casework.change-line' && one.problem && (one.payload as ChangeLine).lineId === lineId);
  const client = useQueryClient();
  useEffect(() => {
    if (refused.length > 0) void client.invalidateQueries({ queryKey: ['household'] }); // shown as it stands now, not as this device last read it
  }, [client, refused.length]);
  return refused.map((one) => {
    const asked = (one.payload as ChangeLine).state;
    return (
      <div key={one.id} className="line-refused" role="status">
        <div><strong>{one.problem!.title}.</strong> {one.problem!.detail ?? one.problem!.errors?.[0]?.detail} <span className="soft">{isState(asked) && t('notChanged', { state: t(`state.${asked}`) })}</span></div>
        <Button variant="default" size="compact-md" onClick={() => void outbox?.discard(one.id)}>{t('understood')}</Button>
      </div>
    );
  });
}

/** Two touches: open, choose. Cancelling and a refusal ask why; every step can be taken back at once. */
export function LineSteps({ line, state, startable }: { line: PlanLine; state: LineState; startable: boolean }) {
  const t = useText();
  const words = useWords();
  const { session, outbox } = useSession();
  const [asking, setAsking] = useState<LineState | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [was, setWas] = useState<{ from: LineState; to: LineState } | null>(null);
  if (!may(session, 'casework.plan.change')) return null;

  const go = (to: LineState, why?: string) => {
    void outbox?.put([command(line.id, state, to, why)]);
    setWas({ from: state, to });
    setAsking(null);
  };
  const choose = (to: LineState) => {
    if (!needsReason(to)) return go(to);
    setReason('');
    setTried(false);
    setAsking(to);
  };
  const undo = () => {
    const back = wayBack(state, was!.from) ?? [];
    void outbox?.put(back.map((to, at) => command(line.id, at === 0 ? state : back[at - 1]!, to)));
    setWas(null);
  };
  const undoable = was !== null && was.to === state && wayBack(state, was.from) !== null;
  const steps = stepsFrom(state);
  const held = (to: LineState) => starts(state, to) && !startable;
  return (
    <div className="line-steps">
      {steps.length > 0 && (
        <Menu position="bottom-start" withInitialFocusPlaceholder={false} withinPortal width={280} shadow="lg">
          <Menu.Target><button type="button" className="quiet-link" data-testid="line-step">{t('step')}<Icon name="down" size={16} /></button></Menu.Target>
          <Menu.Dropdown>
            {steps.map((to) => <Menu.Item key={to} disabled={held(to)} onClick={() => choose(to)}>{t(`to.${to}`)}{to === 'inchis' && <span className="soft small"> · {t('final')}</span>}{held(to) && <div className="soft small">{t('needsAgreement')}</div>}</Menu.Item>)}
          </Menu.Dropdown>
        </Menu>
      )}
      {undoable && <span className="small" role="status">{t('changedTo', { state: t(`state.${state}`) })} <button type="button" className="quiet-link inline" onClick={undo}>{words('undo')}</button></span>}
      <Refusals lineId={line.id} />
      <Modal opened={asking !== null} onClose={() => setAsking(null)} title={asking === 'refuzat' ? t('reasonRefuzat') : t('reasonAnulat')} closeButtonProps={{ 'aria-label': words('close') }}>
        <form noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (asking && reason.trim()) go(asking, reason.trim()); }}>
          <Stack>
            <Textarea data-autofocus size="md" label={t('reason')} autosize minRows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={tried && !reason.trim() ? words('required') : undefined} />
            <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button variant="subtle" size="md" onClick={() => setAsking(null)}>{words('cancel')}</Button></div>
          </Stack>
        </form>
      </Modal>
    </div>
  );
}
