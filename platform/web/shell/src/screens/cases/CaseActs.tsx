import { useState } from 'react';
import { Button, Checkbox, DateField, may, Modal, NativeSelect, Stack, Textarea, today, useSession, type CareCase, type CaseStateCode, type CloseCase, type ClosingReason, type MoveCase } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { Refused, useOwnEntries } from './Refused.tsx';
import { useText } from './texts.ts';

const REASONS: ClosingReason[] = ['rezolvat', 'transferat_uat', 'transferat_judet', 'preluat_dgaspc', 'mutat', 'major', 'deces', 'refuz', 'pierdut'];

/** The day so many days from now. */
const inDays = (days: number) => new Date(Date.parse(`${today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function CloseForm({ one, done }: { one: CareCase; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const way = one.closing!;
  const [reason, setReason] = useState<ClosingReason | ''>(way.proposed ?? '');
  const [why, setWhy] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const [tried, setTried] = useState(false);
  const asks = way.urgent > 0 || way.alarm;
  const save = () => {
    setTried(true);
    if (!reason || (asks && (!confirmed || !why.trim()))) return;
    void outbox?.put([{ type: 'cases.close', payload: { caseId: one.id, reason, why: why.trim() || null, confirmed } satisfies CloseCase }]);
    done();
  };
  if (way.critical > 0) return <div className="case-notice case-notice-p1" role="alert">{t('critical', { count: way.critical })}</div>;
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <NativeSelect data-autofocus size="md" label={t('closeReason')} value={reason} onChange={(event) => setReason(event.currentTarget.value as ClosingReason)} error={tried && !reason ? words('required') : undefined} data={[{ value: '', label: t('chooseReason') }, ...REASONS.map((value) => ({ value, label: t(`r.${value}`) }))]} />
        {asks && <div className="case-notice">{way.urgent > 0 && <div>{t('urgent', { count: way.urgent })}</div>}{way.alarm && <div>{t('alarm')}</div>}</div>}
        <Textarea size="md" label={asks ? t('why') : t('whyOptional')} autosize minRows={2} maxLength={2000} value={why} onChange={(event) => setWhy(event.currentTarget.value)} error={tried && asks && !why.trim() ? words('required') : undefined} />
        {asks && <Checkbox size="md" label={t('confirm')} checked={confirmed} onChange={(event) => setConfirmed(event.currentTarget.checked)} error={tried && !confirmed ? t('confirmNeeded') : undefined} />}
        <div className="acts"><Button type="submit" size="md">{t('close').replace('…', '')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}

function ReopenForm({ one, done }: { one: CareCase; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (!why.trim()) return;
    void outbox?.put([{ type: 'cases.reopen', payload: { caseId: one.id, why: why.trim() } }]);
    done();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <Textarea data-autofocus size="md" label={t('why')} autosize minRows={2} maxLength={2000} value={why} onChange={(event) => setWhy(event.currentTarget.value)} error={tried && !why.trim() ? words('required') : undefined} />
        <div className="acts"><Button type="submit" size="md">{t('reopen').replace('…', '')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}

function ReviewForm({ one, done }: { one: CareCase; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [on, setOn] = useState<string | null>(inDays(90));
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = !on || on < today() || on > inDays(365);
  const save = () => {
    setTried(true);
    if (wrong) return;
    void outbox?.put([{ type: 'cases.plan-review', payload: { caseId: one.id, on, why: why.trim() || null } }]);
    done();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <Textarea size="md" label={t('reviewFound')} autosize minRows={2} maxLength={2000} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        <DateField size="md" label={t('reviewOn')} value={on} onChange={setOn} error={tried && wrong ? t('dayWrong') : undefined} />
        <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}

/** The next step of the case is one touch; closing, reopening and the review ask why. */
export function CaseActs({ one }: { one: CareCase }) {
  const t = useText();
  const words = useWords();
  const { session, outbox } = useSession();
  const [open, setOpen] = useState<'close' | 'reopen' | 'review' | null>(null);
  const entries = useOwnEntries('cases.', (payload) => payload.caseId === one.id).filter((entry) => !['cases.comment', 'cases.validate-plan'].includes(entry.type));
  const waiting = entries.some((entry) => !entry.problem);
  const to = (state: CaseStateCode) => void outbox?.put([{ type: 'cases.move', payload: { caseId: one.id, state, from: one.state } satisfies MoveCase }]);
  const done = () => setOpen(null);
  const proposed = one.closing?.proposed;
  return (
    <div>
      {may(session, 'cases.case.keep') && (
        <div className="acts">
          {one.state === 'deschis' && <Button disabled={waiting} onClick={() => to('activ')}>{t('to.activ')}</Button>}
          {one.state === 'activ' && <Button disabled={waiting} onClick={() => to('monitorizare')}>{t('to.monitorizare')}</Button>}
          {one.state === 'monitorizare' && <Button variant="default" disabled={waiting} onClick={() => to('activ')}>{t('back.activ')}</Button>}
          {one.state !== 'inchis' && <Button variant="default" onClick={() => setOpen('review')}>{t('planReview')}</Button>}
          {one.state !== 'inchis' && <Button variant={proposed ? 'filled' : 'default'} onClick={() => setOpen('close')}>{t('close')}</Button>}
          {one.state === 'inchis' && <Button variant="default" onClick={() => setOpen('reopen')}>{t('reopen')}</Button>}
        </div>
      )}
      {waiting && <div className="soft small" role="status">{t('sending')}</div>}
      {proposed && <div className="case-notice">{t('proposes', { reason: t(`r.${proposed}`) })}</div>}
      <Refused entries={entries} words={['case']} />
      <Modal opened={open !== null} onClose={done} title={open === 'close' ? t('closeTitle') : open === 'reopen' ? t('reopenTitle') : t('reviewTitle')} closeButtonProps={{ 'aria-label': words('close') }}>
        {open === 'close' && one.closing && <CloseForm one={one} done={done} />}
        {open === 'reopen' && <ReopenForm one={one} done={done} />}
        {open === 'review' && <ReviewForm one={one} done={done} />}
      </Modal>
    </div>
  );
}
