import { defineTexts } from '@asigur/sdk';

export const useText = defineTexts('needs', {
  ro: {
    'state.suspected': 'suspectată', 'state.confirmed': 'confirmată', 'state.refuted': 'infirmată', 'state.resolved': 'rezolvată', 'state.returned': 'revenită',
    'to.suspected': 'Înapoi la suspectată', 'to.confirmed': 'Confirm', 'to.refuted': 'Infirm', 'to.resolved': 'S-a rezolvat', 'to.returned': 'A revenit', hold: 'Este încă acolo',
    gone: 'propusă ca rezolvată', goneWhat: 'La ultima evaluare răspunsurile nu o mai arată. Echipa hotărăște.', byHand: 'adăugată de mână', waiting: 'netrimis', past: 'Infirmate și rezolvate',
    reason: 'De ce', reasonWhat: 'Se păstrează în dosar, cu numele și data.', notChanged: 'Nu s-a schimbat nimic.', understood: 'Am înțeles', step: 'Unde se află',
    history: 'Cum s-a ajuns aici', 'what.found': 'găsită la evaluare', 'what.still': 'găsită din nou', 'what.again': 'suspectată din nou: răspunsurile s-au schimbat sau este critică', 'what.gone': 'nu mai apare la evaluare', 'what.back': 'a revenit', 'what.added': 'adăugată de mână', 'what.judged': 'echipa',
    from: 'Din evaluarea din {{date}}, făcută de {{author}}; ghid {{version}}.', notReadable: 'Răspunsurile acelei evaluări nu se pot citi acum.', older: 'Criteriile de atunci', carried: 'de la evaluarea dinainte, neconfirmat',
    risk: 'Risc de separare de familie', riskWhat: 'După Legea 156/2023, din răspunsurile din {{date}}: familia are dreptul la sprijin ca să rămână împreună.',
    since: 'Ce s-a schimbat față de {{date}}', answersSame: 'Niciun răspuns schimbat', answersChanged_one: '{{count}} răspuns schimbat', answersChanged_few: '{{count}} răspunsuri schimbate', answersChanged_other: '{{count}} de răspunsuri schimbate',
    add: 'Adaugă ce nu arată întrebările', addTitle: 'Vulnerabilitate adăugată de mână', addWhat: 'Când vedeți ceva ce întrebările nu prind. Rămâne marcată așa, cu motivul și numele dumneavoastră.', person: 'Pentru cine', which: 'Ce vulnerabilitate', urgency: 'Cât de urgent',
    turn: 'Ce răspuns ar schimba asta?', turnOff: 'Oricare din aceste răspunsuri, singur, ar face să nu mai apară:', turnUntold: 'Cu acestea nu s-ar mai putea spune:', turnOn: 'Oricare din aceste răspunsuri, singur, ar arăta-o:', turnNone: 'Niciun răspuns, singur, nu ar schimba asta.', turnRest: 'și încă {{count}}',
  },
  en: {
    'state.suspected': 'suspected', 'state.confirmed': 'confirmed', 'state.refuted': 'refuted', 'state.resolved': 'resolved', 'state.returned': 'returned',
    'to.suspected': 'Back to suspected', 'to.confirmed': 'Confirm', 'to.refuted': 'Refute', 'to.resolved': 'It is resolved', 'to.returned': 'It has returned', hold: 'It is still there',
    gone: 'proposed as resolved', goneWhat: 'At the last assessment the answers do not show it any more. The team decides.', byHand: 'added by hand', waiting: 'not sent', past: 'Refuted and resolved',
    reason: 'Why', reasonWhat: 'Kept on file, with your name and the date.', notChanged: 'Nothing was changed.', understood: 'Understood', step: 'Where it stands',
    history: 'How it came here', 'what.found': 'found by an assessment', 'what.still': 'found again', 'what.again': 'suspected again: the answers changed, or it is critical', 'what.gone': 'an assessment does not find it any more', 'what.back': 'has returned', 'what.added': 'added by hand', 'what.judged': 'the team',
    from: 'From the assessment of {{date}}, made by {{author}}; guide {{version}}.', notReadable: 'The answers of that assessment cannot be read now.', older: 'The criteria then', carried: 'from the assessment before, not confirmed',
    risk: 'Risk of separation from the family', riskWhat: 'By Law 156/2023, from the answers of {{date}}: the family has a right to support so that it stays together.',
    since: 'What changed since {{date}}', answersSame: 'No answer changed', answersChanged_one: '{{count}} answer changed', answersChanged_other: '{{count}} answers changed',
    add: 'Add what the questions do not show', addTitle: 'Vulnerability added by hand', addWhat: 'When you see something that the questions miss. It stays marked so, with the reason and your name.', person: 'For whom', which: 'Which vulnerability', urgency: 'How urgent',
    turn: 'Which answer would change this?', turnOff: 'Each of these answers, alone, would let it go:', turnUntold: 'With these it could not be told any more:', turnOn: 'Each of these answers, alone, would show it:', turnNone: 'No single answer would change this.', turnRest: 'and {{count}} more',
  },
});
