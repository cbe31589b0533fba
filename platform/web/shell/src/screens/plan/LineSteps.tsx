import { lazy, Suspense, useState } from 'react';
import { Button, formatDate, Icon, may, Menu, Modal, Stack, Textarea, useSession, type ChangeLine, type HouseholdFile, type NewCommand, type PlanLine, type TakeBackDelivery } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import type { Guide } from '../interview/instrument.ts';
import { isDeliverable, needsReason, starts, stepsFrom, wayBack, type LineState } from './steps.ts';
import { aboutLine, Refusals } from './Refusals.tsx';
import { useText } from './texts.ts';

const GiveForm = lazy(() => import('./GiveForm.tsx'));
const EditForm = lazy(() => import('./EditForm.tsx'));
const Refer = lazy(() => import('../referrals/Refer.tsx'));

const command = (lineId: string, from: LineState, to: LineState, reason?: string): NewCommand => ({ type: 'casework.change-line', base: from, payload: { lineId, state: to, ...(reason ? { reason } : {}) } satisfies ChangeLine });

/** How often it was given; what was noted by mistake can be taken back. */
function Given({ line }: { line: PlanLine }) {
  const t = useText();
  const { session, outbox } = useSession();
  if (line.given === 0) return null;
  const back = () => void outbox?.put([{ type: 'casework.take-back-delivery', payload: { occasion: line.lastOccasion! } satisfies TakeBackDelivery }]);
  return (
    <span className="small" role="status">
      {t('givenTimes', { count: line.given, date: formatDate(line.lastGiven) })}
      {line.lastOccasion && may(session, 'casework.plan.change') && <> <button type="button" className="quiet-link inline" onClick={back}>{t('takeBack')}</button></>}
    </span>
  );
}

/** Keeping is one touch, noting what was given two; everything else is in the menu. Every step can be taken back at once. */
export function LineSteps({ file, guide, line, state, startable }: { file: HouseholdFile; guide: Guide | undefined; line: PlanLine; state: LineState; startable: boolean }) {
  const t = useText();
  const words = useWords();
  const { session, outbox } = useSession();
  const [asking, setAsking] = useState<LineState | null>(null);
  const [open, setOpen] = useState<'give' | 'edit' | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [was, setWas] = useState<{ from: LineState; to: LineState } | null>(null);
  if (!may(session, 'casework.plan.change')) return <div className="line-steps"><Given line={line} /></div>;

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
  const held = (to: LineState) => starts(state, to) && !startable;
  const canGive = isDeliverable(state) && (startable || !starts(state, 'furnizat'));
  return (
    <div className="line-steps">
      {state === 'propus' && startable && <Button variant="light" size="compact-md" onClick={() => go('planificat')}>{t('keep')}</Button>}
      {canGive && <Button variant={state === 'propus' || state === 'furnizat' ? 'subtle' : 'light'} size="compact-md" onClick={() => setOpen('give')}>{t(line.given ? 'giveAgain' : 'give')}</Button>}
      {line.category === 'REF' && isDeliverable(state) && <Suspense><Refer file={file} line={line} personId={line.persons.length === 1 ? line.persons[0]! : null} /></Suspense>}
      <Menu position="bottom-start" withInitialFocusPlaceholder={false} withinPortal width={280} shadow="lg">
        <Menu.Target><button type="button" className="quiet-link" data-testid="line-step">{t('step')}<Icon name="down" size={16} /></button></Menu.Target>
        <Menu.Dropdown>
          {stepsFrom(state).map((to) => <Menu.Item key={to} disabled={held(to)} onClick={() => choose(to)}>{t(`to.${to}`)}{to === 'inchis' && <span className="soft small"> · {t('final')}</span>}{held(to) && <div className="soft small">{t('needsAgreement')}</div>}</Menu.Item>)}
          {state !== 'inchis' && <Menu.Item onClick={() => setOpen('edit')}>{t('edit')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {undoable && <span className="small" role="status">{t('changedTo', { state: t(`state.${state}`) })} <button type="button" className="quiet-link inline" onClick={undo}>{words('undo')}</button></span>}
      <Given line={line} />
      <Refusals about={aboutLine(line.id)} />
      <Modal opened={asking !== null} onClose={() => setAsking(null)} title={asking === 'refuzat' ? t('reasonRefuzat') : t('reasonAnulat')} closeButtonProps={{ 'aria-label': words('close') }}>
        <form noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (asking && reason.trim()) go(asking, reason.trim()); }}>
          <Stack>
            <Textarea data-autofocus size="md" label={t('reason')} autosize minRows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={tried && !reason.trim() ? words('required') : undefined} />
            <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button variant="subtle" size="md" onClick={() => setAsking(null)}>{words('cancel')}</Button></div>
          </Stack>
        </form>
      </Modal>
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={open === 'give' ? t('giveTitle') : t('editTitle')} closeButtonProps={{ 'aria-label': words('close') }}>
        <Suspense>
          {open === 'give' && <GiveForm file={file} guide={guide} first={line} done={() => setOpen(null)} />}
          {open === 'edit' && <EditForm file={file} guide={guide} line={line} done={() => setOpen(null)} />}
        </Suspense>
      </Modal>
    </div>
  );
}
