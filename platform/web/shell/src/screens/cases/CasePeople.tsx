import { useState } from 'react';
import { Button, Icon, locale, may, Menu, Modal, Reading, Title, useRead, useSession, type CareCase, type CaseCandidate } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

function Candidates({ one, done }: { one: CareCase; done: () => void }) {
  const t = useText();
  const { outbox } = useSession();
  const read = useRead<CaseCandidate[]>(['case-team', one.id], `/cases/${one.id}/candidates`);
  const members = one.members.filter((member) => member.endedAt === null).map((member) => member.account);
  const add = (account: string) => {
    void outbox?.put([{ type: 'cases.add-member', payload: { caseId: one.id, account } }]);
    done();
  };
  return (
    <Reading of={read}>
      {(all) => {
        const free = all.filter((candidate) => !members.includes(candidate.id));
        return (
          <>
            {free.length === 0 && <p className="soft">{t('nobodyToAdd')}</p>}
            <div className="options">
              {free.map((candidate) => <button key={candidate.id} type="button" className="option" onClick={() => add(candidate.id)}><span><strong>{candidate.name}</strong> <span className="soft small">{[candidate.roles.map((role) => (locale() === 'en' ? role.en : role.ro)).join(', '), candidate.specialist && t('specialist')].filter(Boolean).join(' · ')}</span></span></button>)}
            </div>
            <p className="soft small">{t('notAmong')}</p>
          </>
        );
      }}
    </Reading>
  );
}

/** Who works on the case, by profession; who answers for it first. */
export function CasePeople({ one }: { one: CareCase }) {
  const t = useText();
  const words = useWords();
  const { session, outbox } = useSession();
  const [adding, setAdding] = useState(false);
  const keeps = may(session, 'cases.case.keep') && one.state !== 'inchis';
  const members = one.members.filter((member) => member.endedAt === null).sort((a, b) => Number(b.account === one.responsible) - Number(a.account === one.responsible));
  const put = (type: 'cases.name-responsible' | 'cases.remove-member', account: string) => void outbox?.put([{ type, payload: { caseId: one.id, account } }]);
  return (
    <section className="card case-part">
      <Title order={3}>{t('people')}</Title>
      <ul className="case-people">
        {members.map((member) => (
          <li key={member.account}>
            <span><strong>{member.name}</strong><br /><span className="soft small">{[locale() === 'en' ? member.professionEn : member.professionRo, member.specialist && t('specialist'), member.account === one.responsible && t('responsible')].filter(Boolean).join(' · ')}</span></span>
            {keeps && member.account !== one.responsible && (
              <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal shadow="lg">
                <Menu.Target><button type="button" className="quiet-link" aria-label={`${words('more')}: ${member.name}`}><Icon name="down" size={16} /></button></Menu.Target>
                <Menu.Dropdown>
                  {!member.specialist && <Menu.Item onClick={() => put('cases.name-responsible', member.account)}>{t('makeResponsible')}</Menu.Item>}
                  <Menu.Item onClick={() => put('cases.remove-member', member.account)}>{t('remove')}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {keeps && <Button variant="default" mt="sm" leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>{t('addPerson')}</Button>}
      <Modal opened={adding} onClose={() => setAdding(false)} title={t('addPerson')} closeButtonProps={{ 'aria-label': words('close') }}>{adding && <Candidates one={one} done={() => setAdding(false)} />}</Modal>
    </section>
  );
}
