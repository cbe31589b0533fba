import { useState } from 'react';
import { Button, defineTexts, Face, formatTime, Icon, Link, Title, useOutboxState, useSession, type CommandType, type Entry, type Translate } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { useWords } from '../../lib/words.ts';
import { useInstrument } from '../interview/instrument.ts';

const useText = defineTexts('unsent', {
  ro: {
    title: 'Netrimise', lead: 'Ce s-a scris pe acest dispozitiv și nu a ajuns încă la server. Se trimite singur, în ordine, când este legătură.', none: 'Totul este trimis', noneWhat: 'Nimic nu așteaptă pe acest dispozitiv.', now: 'Trimite acum', sending: 'Se trimite…', cut: 'Serverul nu a răspuns la ultima încercare. Se încearcă din nou singur.', locked: 'Sesiunea s-a încheiat: intrați din nou.',
    refusedTitle: 'Refuzate de server', refusedWhat: 'Nimic nu s-a pierdut. Corectați în dosar și trimiteți din nou, sau renunțați.', waitingTitle: 'Așteaptă', again: 'Trimite din nou', giveUp: 'Renunță', givenUp: 'Ați renunțat la o modificare.', openFile: 'Deschide dosarul',
    'census.record-household': 'Gospodărie nouă: {{what}}', 'census.change-household': 'Datele gospodăriei: {{what}}', 'census.record-member': 'Membru nou: {{what}}', 'census.change-member': 'Datele unui membru', 'census.record-visit': 'Vizită: {{what}}', 'census.entrust-person': 'Încredințarea unei persoane', 'census.end-entrusting': 'Încheierea unui acces', 'assessment.begin': 'Început de interviu', 'assessment.answer': 'Răspuns: {{what}}', 'assessment.submit': 'Trimiterea evaluării', 'casework.change-line': 'Schimbare în plan', 'casework.edit-line': 'Schimbare a unui serviciu din plan', 'casework.add-line': 'Serviciu adăugat în plan', 'casework.record-delivery': 'Servicii furnizate', 'casework.take-back-delivery': 'Retragerea unei notări', 'casework.record-agreement': 'Acordul familiei', 'casework.take-alarm': 'Preluarea unei alarme', 'casework.record-notice': 'Sesizare la DGASPC', 'casework.close-alarm': 'Închiderea unei alarme', 'casework.hand-over': 'Predarea lucrărilor unui coleg', 'assessment.judge-need': 'Starea unei vulnerabilități', 'assessment.add-need': 'Vulnerabilitate adăugată', 'census.merge-people': 'Unirea a două fișe', 'census.unmerge-people': 'Despărțirea a două fișe', 'census.tell-apart': 'Două persoane diferite', 'census.decide-record': 'A cui este o înregistrare', 'census.move-members': 'Mutarea unor membri', 'census.record-departure': 'Plecare sau deces', 'census.withdraw-departure': 'Retragerea unei plecări sau a unui deces', 'census.name-carer': 'Îngrijitorul principal', 'census.mark-known': 'Copil necunoscut serviciilor', 'intake.take-notice': 'Preluarea unei sesizări', 'intake.close-notice': 'Închiderea unei sesizări', 'referrals.send': 'Trimitere la un furnizor', 'referrals.note': 'Răspunsul unui furnizor', 'referrals.answer': 'Răspuns la o trimitere', 'programmes.enrol': 'Înscriere într-un program', 'programmes.leave': 'Ieșire dintr-un program', 'programmes.ask': 'Cerere de acces la un serviciu', 'programmes.decide': 'Decizie asupra unei cereri', 'programmes.contract': 'Contract de servicii', 'programmes.end-access': 'Încheierea accesului la un serviciu', 'programmes.withdraw-ask': 'Retragerea unei cereri',
    'territory.set-village-point': 'Locul unui sat pe hartă', 'cases.open': 'Deschiderea unui caz', 'cases.move': 'Pas al unui caz', 'cases.close': 'Închiderea unui caz', 'cases.reopen': 'Redeschiderea unui caz', 'cases.plan-review': 'Revizuirea unui caz', 'cases.name-responsible': 'Responsabilul unui caz', 'cases.add-member': 'Coleg în echipa unui caz', 'cases.remove-member': 'Coleg scos din echipa unui caz', 'cases.comment': 'Comentariu la un caz', 'cases.settle-comment': 'Comentariu rezolvat', 'cases.validate-plan': 'Validarea unui plan', 'team.found-body': 'Echipă sau structură nouă', 'team.put-member': 'Membru al unei echipe', 'team.put-protocol': 'Protocol de colaborare', 'team.put-meeting': 'Ședință', 'census.offer-transfer': 'Oferirea unui dosar altei comune', 'census.accept-transfer': 'Acceptarea unui transfer', 'census.refuse-transfer': 'Refuzarea unui transfer', 'census.withdraw-transfer': 'Retragerea unei oferte de transfer',
  },
  en: {
    title: 'Not sent', lead: 'What was written on this device and has not reached the server yet. It is sent by itself, in order, when there is a connection.', none: 'Everything is sent', noneWhat: 'Nothing waits on this device.', now: 'Send now', sending: 'Sending…', cut: 'The server did not answer at the last try. It is tried again by itself.', locked: 'The session has ended: sign in again.',
    refusedTitle: 'Refused by the server', refusedWhat: 'Nothing is lost. Correct it in the file and send again, or give it up.', waitingTitle: 'Waiting', again: 'Send again', giveUp: 'Give up', givenUp: 'You gave a change up.', openFile: 'Open the file',
    'census.record-household': 'New household: {{what}}', 'census.change-household': 'Household data: {{what}}', 'census.record-member': 'New member: {{what}}', 'census.change-member': 'Data of a member', 'census.record-visit': 'Visit: {{what}}', 'census.entrust-person': 'Entrusting a person', 'census.end-entrusting': 'Ending an access', 'assessment.begin': 'Start of an interview', 'assessment.answer': 'Answer: {{what}}', 'assessment.submit': 'Sending of the assessment', 'casework.change-line': 'Change in the plan', 'casework.edit-line': 'Change of a service in the plan', 'casework.add-line': 'Service added to the plan', 'casework.record-delivery': 'Services given', 'casework.take-back-delivery': 'Taking back a note', 'casework.record-agreement': 'Agreement of the family', 'casework.take-alarm': 'Taking an alarm', 'casework.record-notice': 'Notice to DGASPC', 'casework.close-alarm': 'Closing an alarm', 'casework.hand-over': 'Handing work over to a colleague', 'assessment.judge-need': 'Where a vulnerability stands', 'assessment.add-need': 'Vulnerability added', 'census.merge-people': 'Joining two records', 'census.unmerge-people': 'Taking two records apart', 'census.tell-apart': 'Two different people', 'census.decide-record': 'Whose a record is', 'census.move-members': 'Members move', 'census.record-departure': 'Departure or death', 'census.withdraw-departure': 'Withdrawing a departure or a death', 'census.name-carer': 'The main carer', 'census.mark-known': 'Child unknown to services', 'intake.take-notice': 'Taking a notice on', 'intake.close-notice': 'Closing a notice', 'referrals.send': 'Referral to a provider', 'referrals.note': 'Answer of a provider', 'referrals.answer': 'Answer to a referral', 'programmes.enrol': 'Enrolment in a programme', 'programmes.leave': 'Leaving a programme', 'programmes.ask': 'Request for a service', 'programmes.decide': 'Decision on a request', 'programmes.contract': 'Contract of services', 'programmes.end-access': 'End of access to a service', 'programmes.withdraw-ask': 'Withdrawing a request',
    'territory.set-village-point': 'Place of a village on the map', 'cases.open': 'A case opened', 'cases.move': 'A step of a case', 'cases.close': 'A case closed', 'cases.reopen': 'A case reopened', 'cases.plan-review': 'A case reviewed', 'cases.name-responsible': 'Who answers for a case', 'cases.add-member': 'A colleague in the team of a case', 'cases.remove-member': 'A colleague taken out of the team of a case', 'cases.comment': 'A comment on a case', 'cases.settle-comment': 'A comment settled', 'cases.validate-plan': 'A plan validated', 'team.found-body': 'A new team or structure', 'team.put-member': 'A member of a team', 'team.put-protocol': 'A protocol of collaboration', 'team.put-meeting': 'A meeting', 'census.offer-transfer': 'Offering a file to another commune', 'census.accept-transfer': 'Accepting a transfer', 'census.refuse-transfer': 'Refusing a transfer', 'census.withdraw-transfer': 'Withdrawing the offer of a transfer',
  },
});

function sentence(t: Translate<CommandType>, entry: Entry, question: (code: string) => string): string {
  const payload = entry.payload as Record<string, string | undefined>;
  const what = payload.question ? question(payload.question) : (payload.address ?? [payload.givenName, payload.familyName].filter(Boolean).join(' ')) || payload.outcome || '';
  return t(entry.type, { what });
}

/** What waits and what was refused: never lost, always told, one touch to send again. */
export default function Unsent() {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const state = useOutboxState();
  const entries = useEntries() ?? [];
  const guide = useInstrument().data;
  const [given, setGiven] = useState<Entry | null>(null);
  const question = (code: string) => { const one = guide?.question(code); return one ? guide!.text(one) : code; };
  const refused = entries.filter((one) => one.problem);
  const waiting = entries.filter((one) => !one.problem);
  const household = (entry: Entry) => (entry.payload as { householdId?: string }).householdId;
  return (
    <div className="page-narrow">
      <div className="page-head"><div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div></div>
      {given && <div className="notice" role="status">{t('givenUp')} <button type="button" className="notice-act" onClick={() => { void outbox?.undiscard(given); setGiven(null); }}>{words('undo')}</button></div>}
      {state.locked && <div className="notice notice-offline">{t('locked')}</div>}
      {state.cut && !state.locked && <div className="notice notice-offline">{t('cut')}</div>}
      {entries.length === 0 && <div className="card"><Face icon="check" title={t('none')}>{t('noneWhat')}</Face></div>}
      {refused.length > 0 && (
        <section>
          <Title order={2}>{t('refusedTitle')}</Title><p className="soft">{t('refusedWhat')}</p>
          <ul className="lines card">
            {refused.map((entry) => (
              <li key={entry.id} className="refused">
                <strong>{sentence(t, entry, question)}</strong>
                <div className="refused-why"><Icon name="alarm" size={16} /> {entry.problem!.title}{entry.problem!.detail && ` ${entry.problem!.detail}`}</div>
                {entry.problem!.errors?.map((one) => <div key={one.pointer} className="small">{one.detail}</div>)}
                <div className="acts"><Button variant="light" onClick={() => void outbox?.retryRefused([entry.id])}>{t('again')}</Button>{household(entry) && <Link className="button-link button-quiet" href={`/gospodarii/${household(entry)}`}>{t('openFile')}</Link>}<Button variant="subtle" onClick={() => void outbox?.discard(entry.id).then((one) => setGiven(one ?? null))}>{t('giveUp')}</Button></div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section>
          <div className="row-between"><Title order={2}>{t('waitingTitle')} <span className="soft num">{waiting.length}</span></Title><Button loading={state.sending} onClick={() => void outbox?.flush()}>{t('now')}</Button></div>
          <ul className="lines card">{waiting.slice(0, 200).map((entry) => <li key={entry.id} className="line"><span className="line-main">{sentence(t, entry, question)}<span className="soft small">{formatTime(entry.madeAt)}</span></span></li>)}</ul>
        </section>
      )}
    </div>
  );
}
