import { defineTexts } from '@asigur/sdk';

export const useText = defineTexts('guide', {
  ro: {
    tabTry: 'Încearcă', tabParameters: 'Sume și limite', tabVersions: 'Versiuni',
    title: 'Ghidul de evaluare', lead: 'Încercați regulile pe o gospodărie inventată. Nu se păstrează nimic și nu se scrie niciun dosar.',
    start: 'Începe de la', empty: 'gospodărie goală', version: 'Versiunea ghidului', current: '{{version}} (în vigoare)', visit: 'Data vizitei', copy: 'Copiază legătura', copied: 'Copiată',
    members: 'Membrii', member: 'Membrul {{number}}', addMember: 'Adaugă membru', remove: 'Scoate', name: 'Cum îi spunem', birth: 'Data nașterii', sex: 'Sexul', f: 'Feminin', m: 'Masculin', presence: 'Prezența', mother: 'Mama', father: 'Tatăl', partner: 'Partenerul', choose: 'nu se știe', absent: 'nu locuiește aici', nobody: 'nimeni', household: 'Gospodăria', whoFor: 'Pentru cine sunt întrebările',
    answers: 'Răspunsuri', answered: '{{done}} din {{all}}', result: 'Diagnosticul', nothing: 'Nicio vulnerabilitate suspectată', agrees: 'Motorul din browser și serverul spun la fel', differs: 'Motorul din browser și serverul nu spun la fel', differsWhat: 'Cel al serverului este cel care contează. Trimiteți legătura acestei pagini celui care îngrijește platforma.', waiting: 'Se calculează…',
    rooms: 'Camere necesare', crowded: 'Supraaglomerată', income: 'Venit pe membru echivalent', unknown: 'nu se știe', lei: '{{sum}} lei',
    plan: 'Planul propus', planLines_one: '{{count}} linie', planLines_few: '{{count}} linii', planLines_other: '{{count}} de linii', noPlan: 'Niciun serviciu de propus', folded_one: 'Cuprinde și {{count}} serviciu asemănător', folded_few: 'Cuprinde și {{count}} servicii asemănătoare', folded_other: 'Cuprinde și {{count}} de servicii asemănătoare', whole: 'toată gospodăria', until: 'până la {{date}}', or: 'sau {{roles}}',
  },
  en: {
    tabTry: 'Try it', tabParameters: 'Sums and limits', tabVersions: 'Versions',
    title: 'The assessment guide', lead: 'Try the rules on an invented household. Nothing is kept and no file is written.',
    start: 'Start from', empty: 'empty household', version: 'Version of the guide', current: '{{version}} (in force)', visit: 'Day of the visit', copy: 'Copy the link', copied: 'Copied',
    members: 'Members', member: 'Member {{number}}', addMember: 'Add a member', remove: 'Take out', name: 'What we call them', birth: 'Birth date', sex: 'Sex', f: 'Female', m: 'Male', presence: 'Presence', mother: 'Mother', father: 'Father', partner: 'Partner', choose: 'not known', absent: 'does not live here', nobody: 'nobody', household: 'Household', whoFor: 'Whom the questions are about',
    answers: 'Answers', answered: '{{done}} of {{all}}', result: 'The diagnosis', nothing: 'No vulnerability suspected', agrees: 'The browser’s engine and the server say the same', differs: 'The browser’s engine and the server do not say the same', differsWhat: 'The server’s is the one that counts. Send the link of this page to whoever looks after the platform.', waiting: 'Being worked out…',
    rooms: 'Rooms needed', crowded: 'Overcrowded', income: 'Income per equivalent member', unknown: 'not known', lei: '{{sum}} RON',
    plan: 'The proposed plan', planLines_one: '{{count}} line', planLines_other: '{{count}} lines', noPlan: 'No service to propose', folded_one: 'Covers {{count}} similar service too', folded_other: 'Covers {{count}} similar services too', whole: 'the whole household', until: 'by {{date}}', or: 'or {{roles}}',
  },
});
