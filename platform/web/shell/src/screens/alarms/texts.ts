import { defineTexts } from '@asigur/sdk';

export const useText = defineTexts('alarms', {
  ro: {
    title: 'Alarme P1', lead: 'Situații critice: de făcut astăzi. O alarmă rămâne aici până când cineva scrie ce s-a făcut.', none: 'Nicio alarmă deschisă', noneWhat: 'Când un interviu găsește o situație critică, apare aici imediat.',
    untaken_one: '{{count}} alarmă nepreluată', untaken_few: '{{count}} alarme nepreluate', untaken_other: '{{count}} de alarme nepreluate', openAll: 'Vezi alarmele',
    raised: 'Găsită pe {{date}} de {{who}}', until: 'de făcut până la {{date}}', takenBy: 'Preluată de {{who}}, {{date}}', notTaken: 'Nepreluată de coordonator', closedBy: 'Închisă de {{who}}, {{date}}',
    take: 'Preiau alarma', notice: 'Notează sesizarea', close: 'Ce s-a făcut…', noticeDue: 'Legea cere sesizarea DGASPC', noticed: 'Sesizare: {{who}}, {{date}}',
    noticeTitle: 'Sesizarea obligatorie', recipient: 'Cui s-a făcut', recipientDefault: 'DGASPC', way: 'Cum', 'way.phone': 'telefon', 'way.email': 'e-mail', 'way.paper': 'adresă scrisă', 'way.meeting': 'față în față', number: 'Număr de înregistrare sau de telefon', day: 'Ziua', clock: 'Ora', note: 'Notă (dacă este nevoie)', save: 'Salvează sesizarea',
    closeTitle: 'Ce s-a făcut', outcome: 'Scrieți pe scurt ce s-a făcut', closeIt: 'Închide alarma', needsNotice: 'Înainte de închidere se notează sesizarea la DGASPC.', clockWrong: 'Scrieți ora ca 14:30.', dayWrong: 'Scrieți ziua, cel mai târziu astăzi.', plan: 'Planul gospodăriei', numbers: 'Urgențe 112 · copii 119 · violență domestică 0800 500 333',
  },
  en: {
    title: 'P1 alarms', lead: 'Critical situations: to be acted on today. An alarm stays here until somebody writes what was done.', none: 'No open alarm', noneWhat: 'When an interview finds a critical situation, it appears here at once.',
    untaken_one: '{{count}} alarm not taken', untaken_other: '{{count}} alarms not taken', openAll: 'See the alarms',
    raised: 'Found on {{date}} by {{who}}', until: 'to be acted on until {{date}}', takenBy: 'Taken by {{who}}, {{date}}', notTaken: 'Not taken by a coordinator', closedBy: 'Closed by {{who}}, {{date}}',
    take: 'I take the alarm', notice: 'Note the notice', close: 'What was done…', noticeDue: 'The law asks for a notice to DGASPC', noticed: 'Notice: {{who}}, {{date}}',
    noticeTitle: 'Mandatory notice', recipient: 'To whom', recipientDefault: 'DGASPC', way: 'How', 'way.phone': 'phone', 'way.email': 'e-mail', 'way.paper': 'letter', 'way.meeting': 'in person', number: 'Number of registration or phone', day: 'Day', clock: 'Time', note: 'Note (if needed)', save: 'Save the notice',
    closeTitle: 'What was done', outcome: 'Write in short what was done', closeIt: 'Close the alarm', needsNotice: 'Before closing, the notice to DGASPC is noted.', clockWrong: 'Write the time as 14:30.', dayWrong: 'Write the day, today at the latest.', plan: 'Plan of the household', numbers: 'Emergencies 112 · children 119 · domestic violence 0800 500 333',
  },
});
