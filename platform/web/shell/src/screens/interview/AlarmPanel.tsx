import { useEffect, useRef, useState } from 'react';
import { Icon, type Member } from '@asigur/sdk';
import type { Diagnosis } from '@asigur/engine';
import { useContacts } from '../../app/tenant.ts';
import { fullName, useWords } from '../../lib/words.ts';
import type { Guide } from './instrument.ts';
import { useText } from './texts.ts';

/** A P1 finding, at once: whom it concerns, whom to call, what to do first. Needs no network. */
export function AlarmPanel({ guide, members, diagnosis, place, small = false }: { guide: Guide; members: Member[]; diagnosis: Diagnosis; /** going to another place folds the panel; a new alarm opens it */ place?: string; /** starts small: where the alarm is known already */ small?: boolean }) {
  const t = useText();
  const words = useWords();
  const dgaspc = useContacts()?.dgaspcPhone;
  const [open, setOpen] = useState(!small);
  const panel = useRef<HTMLElement>(null);
  const signature = diagnosis.members.map((of) => of.diagnoses.filter((one) => one.priority === 1).map((one) => of.id + one.vulnerability + one.fired.join())).join();
  useEffect(() => {
    setOpen(false);
  }, [place]);
  useEffect(() => {
    setOpen(!small);
  }, [signature, small]); // runs after the fold above, so that a panel that appears is open
  useEffect(() => {
    // The panel stands above the questions: whoever has scrolled down to answer would not see it.
    if (signature && !small) panel.current?.scrollIntoView({ block: 'start' });
  }, [signature, small]);
  const alarms = diagnosis.members.flatMap((of) => of.diagnoses.filter((one) => one.priority === 1).map((one) => ({ of, one })));
  if (alarms.length === 0) return null;
  return (
    <section ref={panel} className={open ? 'alarm' : 'alarm alarm-small'} role="alert" data-testid="p1">
      <div className="alarm-head"><Icon name="alarm" size={26} /><div><h2>{t('alarmTitle')}</h2>{open && <p>{t('alarmWhat')}</p>}</div><button type="button" className="alarm-fold" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? t('shrink') : t('expand')}</button></div>
      {open && (
        <ul className="alarm-who">
          {alarms.map(({ of, one }) => {
            const member = members.find((candidate) => candidate.id === of.id);
            const why = one.fired.map((code) => guide.criterion(code)).filter((criterion) => criterion?.priority === 1).map((criterion) => guide.text(criterion!));
            return <li key={of.id + one.vulnerability}><strong>{member ? fullName(words, member) : ''}</strong>: {guide.nameOfVulnerability(one.vulnerability)}{why.length > 0 && ` — ${why.join('; ')}`}</li>;
          })}
        </ul>
      )}
      <div className="alarm-calls">
        {guide.instrument.emergency_numbers.map((one) => <a key={one.number} href={`tel:${one.number.replace(/\s/g, '')}`}><Icon name="phone" /><span><b>{one.number}</b><span className={open ? undefined : 'sr-only'}>{guide.text(one)}</span></span></a>)}
        {dgaspc && <a href={`tel:${dgaspc.replace(/[ ./-]/g, '')}`}><Icon name="phone" /><span><b>{dgaspc}</b><span className={open ? undefined : 'sr-only'}>{t('dgaspc')}</span></span></a>}
      </div>
      {open && <><h3>{t('firstSteps')}</h3><ol>{(['step1', 'step2', 'step3', 'step4'] as const).map((step) => <li key={step}>{t(step)}</li>)}</ol></>}
    </section>
  );
}
