import { lazy, Suspense, useState } from 'react';
import { Button, Card, Face, formatDate, formatNumber, Icon, Link, may, Modal, Reading, SkeletonLines, Stack, Title, useSession, type Programme } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';
import { useProgrammes, useUatNames } from './use.ts';
import './programmes.css';

const ProgrammeForm = lazy(() => import('./ProgrammeForm.tsx'));

/** How far each group is from its target. */
export function Groups({ programme }: { programme: Programme }) {
  const t = useText();
  return (
    <div>
      {programme.groups.map((group) => {
        const people = programme.counts.filter((one) => one.group === group.code).reduce((sum, one) => sum + one.people, 0);
        return (
          <div key={group.code} className="prog-group">
            <div className="row-between"><span>{group.name}</span><strong className="num">{group.target === null ? formatNumber(people) : t('ofTarget', { people: formatNumber(people), target: formatNumber(group.target) })}</strong></div>
            {group.target !== null && group.target > 0 && <span className="meter" aria-hidden="true"><span style={{ width: `${Math.min(100, Math.round((100 * people) / group.target))}%` }} /></span>}
          </div>
        );
      })}
    </div>
  );
}

export function ProgrammeFacts({ programme }: { programme: Programme }) {
  const t = useText();
  return <p className="soft">{[programme.funder, t('period', { from: formatDate(programme.from), to: formatDate(programme.to) }), programme.uats.length === 0 ? t('everywhere') : t('uatsN', { count: programme.uats.length })].filter(Boolean).join(' · ')}</p>;
}

/** The county's programmes and how far they are. */
export default function Programmes() {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const read = useProgrammes();
  const { uats } = useUatNames();
  const [open, setOpen] = useState(false);
  return (
    <div className="page">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div>{may(session, 'programmes.manage') && <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen(true)}>{t('add')}</Button>}</div>
      <Reading of={read} skeleton={<SkeletonLines lines={4} height={90} />} isEmpty={(all) => all.length === 0} empty={<div className="card"><Face icon="people" title={t('none')}>{t('noneWhat')}</Face></div>}>
        {(all) => (
          <Stack>
            {all.map((one) => (
              <Card key={one.id}>
                <div className="row-between"><Title order={2}><Link href={`/programe/${one.id}`}>{one.name}</Link></Title><span className={one.running ? 'chip chip-good' : 'chip chip-plain'}>{t(one.running ? 'running' : 'notRunning')}</span></div>
                <ProgrammeFacts programme={one} />
                <Groups programme={one} />
              </Card>
            ))}
          </Stack>
        )}
      </Reading>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('add')} size="xl" fullScreen={window.innerWidth < 700} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words('close') }}><Suspense>{open && <ProgrammeForm programme={null} uats={uats} done={() => setOpen(false)} />}</Suspense></Modal>
    </div>
  );
}
