import { useState } from 'react';
import { Icon, type Member } from '@asigur/sdk';
import type { Diagnosis } from '@asigur/engine';
import { fullName, useWords } from '../../lib/words.ts';
import type { Guide } from './instrument.ts';
import { useText } from './texts.ts';

/** A P1 finding, at once: whom it concerns, whom to call, what to do first. Needs no network. */
export function AlarmPanel({ guide, members, diagnosis }: { guide: Guide; members: Member[]; diagnosis: Diagnosis }) {
  const t = useText();
  const words = useWords();
  const [open, setOpen] = useState(true);
  const alarms = diagnosis.members.flatMap((of) => of.diagnoses.filter((one) => one.priority === 1).map((one) => ({ of, one })));
  if (alarms.length === 0) return null;
  return (
    <section className="alarm" role="alert" data-testid="p1">
      <div className="alarm-head"><Icon name="alarm" size={26} /><div><h2>{t('alarmTitle')}</h2><p>{t('alarmWhat')}</p></div><button type="button" className="alarm-fold" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? t('shrink') : t('expand')}</button></div>
      <ul className="alarm-who">
        {alarms.map(({ of, one }) => {
          const member = members.find((candidate) => candidate.id === of.id);
          const why = one.fired.map((code) => guide.criterion(code)).filter((criterion) => criterion?.priority === 1).map((criterion) => guide.text(criterion!));
          return <li key={of.id + one.vulnerability}><strong>{member ? fullName(words, member) : ''}</strong>: {guide.nameOfVulnerability(one.vulnerability)}{why.length > 0 && ` — ${why.join('; ')}`}</li>;
        })}
      </ul>
      <div className="alarm-calls">
        {guide.instrument.emergency_numbers.map((one) => <a key={one.number} href={`tel:${one.number.replace(/\s/g, '')}`}><Icon name="phone" /><span><b>{one.number}</b><span>{guide.text(one)}</span></span></a>)}
      </div>
      {open && <><h3>{t('firstSteps')}</h3><ol>{(['step1', 'step2', 'step3', 'step4'] as const).map((step) => <li key={step}>{t(step)}</li>)}</ol></>}
    </section>
  );
}
