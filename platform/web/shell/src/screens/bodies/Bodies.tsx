import { useState } from 'react';
import { Button, compareRo, DateField, Face, formatDate, Icon, Link, may, Modal, NativeSelect, Reading, SkeletonLines, Stack, TextInput, Title, today, useRead, useSession, uuidv7, type BodyKind, type BodyRow, type FoundBody } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { Refused, useOwnEntries } from '../cases/Refused.tsx';
import './bodies.css';
import { useText } from './texts.ts';

const KINDS: BodyKind[] = ['eci', 'scc', 'ujss'];

function FoundForm({ done }: { done: () => void }) {
  const t = useText();
  const words = useWords();
  const { session, outbox } = useSession();
  const county = session.uats.length > 3;
  const [told, setTold] = useState({ kind: 'eci' as BodyKind, uat: session.uats.length === 1 ? String(session.uats[0]!.siruta) : '', on: today() as string | null, act: '' });
  const [tried, setTried] = useState(false);
  const set = (next: Partial<typeof told>) => setTold({ ...told, ...next });
  const noPlace = told.uat === '';
  const save = () => {
    setTried(true);
    if (noPlace || !told.on || told.on > today()) return;
    void outbox?.put([{ type: 'team.found-body', payload: { bodyId: uuidv7(), kind: told.kind, uat: told.uat === 'county' ? null : Number(told.uat), on: told.on, act: told.act.trim() || null } satisfies FoundBody }]);
    done();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <NativeSelect data-autofocus size="md" label={t('kind')} value={told.kind} onChange={(event) => set({ kind: event.currentTarget.value as BodyKind })} data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        <NativeSelect size="md" label={t('place')} value={told.uat} onChange={(event) => set({ uat: event.currentTarget.value })} error={tried && noPlace ? words('required') : undefined} data={[{ value: '', label: '' }, ...(county ? [{ value: 'county', label: t('wholeCounty') }] : []), ...[...session.uats].sort((a, b) => compareRo(a.name, b.name)).map((one) => ({ value: String(one.siruta), label: one.name }))]} />
        <DateField size="md" label={t('foundedOn')} value={told.on} latest={today()} onChange={(on) => set({ on })} error={tried && !told.on ? words('required') : undefined} />
        <TextInput size="md" label={t('act')} maxLength={200} value={told.act} onChange={(event) => set({ act: event.currentTarget.value })} />
        <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}

/** The bodies of one's communes; the county's for who works in all of it. */
export default function Bodies() {
  const t = useText();
  const words = useWords();
  const { session } = useSession();
  const [adding, setAdding] = useState(false);
  const read = useRead<BodyRow[]>(['bodies'], '/team/bodies');
  const entries = useOwnEntries('team.found-body', () => true);
  return (
    <div className="page">
      <div className="page-head">
        <div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div>
        {may(session, 'team.body.keep') && <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>{t('found')}</Button>}
      </div>
      <Refused entries={entries} words={['bodies']} />
      <Reading of={read} skeleton={<SkeletonLines lines={5} height={70} />} isEmpty={(all) => all.length === 0} empty={<div className="card"><Face icon="people" title={t('none')}>{t('noneWhat')}</Face></div>}>
        {(all) => (
          <ul className="lines card">
            {all.map((one) => (
              <li key={one.id}>
                <Link href={`/echipe/${one.id}`} className="line" data-testid="body-row">
                  <span className="line-main">
                    <strong>{t(`kind.${one.kind}`)}</strong>
                    <span className="soft small">{[one.uatName || t('county'), t('members', { count: one.members })].join(' · ')}</span>
                    <span className="small">{one.nextMeeting ? t('next', { date: formatDate(one.nextMeeting) }) : one.lastMeeting ? t('last', { date: formatDate(one.lastMeeting) }) : t('noMeeting')}</span>
                    <span className="plan-flags">{one.runsOut > 0 && <span className="chip chip-due">{t('runsOut', { count: one.runsOut })}</span>}{!one.protocol && <span className="chip chip-plain">{t('noProtocol')}</span>}</span>
                  </span>
                  <span className="line-end"><Icon name="right" /></span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Reading>
      <Modal opened={adding} onClose={() => setAdding(false)} title={t('foundTitle')} closeButtonProps={{ 'aria-label': words('close') }}>{adding && <FoundForm done={() => setAdding(false)} />}</Modal>
    </div>
  );
}
