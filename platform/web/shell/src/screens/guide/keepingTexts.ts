import { defineTexts } from '@asigur/sdk';

export const useKeepingText = defineTexts('guide.keeping', {
  ro: {
    parametersLead: 'Sumele și limitele citite de reguli. Fiecare vizită este judecată cu valoarea din ziua ei.', newValue: 'Valoare nouă', newValueOf: 'Valoare nouă: {{name}}', noValue: 'Nicio valoare încă: regulile care o citesc rămân „de clarificat”.',
    inLei: 'Valoarea, în lei pe lună', inMonths: 'Valoarea, în luni', from: 'Se aplică de la', source: 'Temeiul legal', sourceWhat: 'De exemplu: HG 123/2027, Monitorul Oficial 45', setWhat: 'Vizitele de dinaintea acestei zile păstrează valoarea lor. O valoare care a început să se aplice nu se mai poate schimba.',
    lei: 'lei', months: 'luni', 'state.current': 'în vigoare', 'state.coming': 'urmează', 'state.past': 'trecută', since: 'de la {{from}}', between: 'de la {{from}} până la {{to}}', by: 'pusă de {{who}}, {{at}}', product: 'vine cu produsul', ours: 'stabilită de noi',
    versionsLead: 'O evaluare păstrează versiunea cu care a fost începută. Interviurile noi se fac cu versiunea în vigoare.', 'version.current': 'în vigoare', 'version.coming': 'urmează', 'version.past': 'veche', tryIt: 'Încearcă',
    publish: 'Publică o versiune', publishWhat: 'Fișierul ghidului (JSON, cel mult 1 MB) este verificat întreg; dacă are o greșeală, nu se publică nimic și se arată locul ei. O versiune publicată nu se mai schimbă.', chooseFile: 'Alege fișierul', schema: 'Forma fișierului', notJson: 'Fișierul nu este JSON: nu se poate citi.', tooLarge: 'Fișierul este mai mare de 1 MB. Ghidul nu ajunge la această mărime.', published: 'Versiunea {{version}} este publicată', alreadyThere: 'Versiunea {{version}} era deja publicată, cu același conținut',
  },
  en: {
    parametersLead: 'The sums and limits that the rules read. Each visit is judged with the value of its day.', newValue: 'New value', newValueOf: 'New value: {{name}}', noValue: 'No value yet: the rules that read it stay “to clarify”.',
    inLei: 'The value, RON a month', inMonths: 'The value, in months', from: 'Applies from', source: 'Legal source', sourceWhat: 'For example: HG 123/2027, Monitorul Oficial 45', setWhat: 'Visits before this day keep their value. A value that has begun to apply cannot be changed.',
    lei: 'RON', months: 'months', 'state.current': 'in force', 'state.coming': 'to come', 'state.past': 'past', since: 'from {{from}}', between: 'from {{from}} to {{to}}', by: 'set by {{who}}, {{at}}', product: 'comes with the product', ours: 'set by us',
    versionsLead: 'An assessment keeps the version it was begun with. New interviews are held with the version in force.', 'version.current': 'in force', 'version.coming': 'to come', 'version.past': 'old', tryIt: 'Try it',
    publish: 'Publish a version', publishWhat: 'The guide’s file (JSON, at most 1 MB) is checked as a whole; if it has a fault nothing is published and its place is shown. A published version is never changed.', chooseFile: 'Choose the file', schema: 'The file’s form', notJson: 'The file is not JSON: it cannot be read.', tooLarge: 'The file is larger than 1 MB. The guide never is.', published: 'Version {{version}} is published', alreadyThere: 'Version {{version}} was published already, with the same content',
  },
});
