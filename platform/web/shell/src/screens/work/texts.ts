import { defineTexts } from '@asigur/sdk';

export const useText = defineTexts('work', {
  ro: {
    overdue: 'Termene depășite', today: 'De făcut astăzi', week: 'În următoarele 7 zile', returns: 'Reveniri promise', noOverdue: 'Niciun termen depășit.', noToday: 'Nimic cu termen astăzi.', noWeek: 'Nimic cu termen în zilele următoare.', noReturns: 'Nicio revenire promisă.', seeAll: 'Vezi toate',
    mine: 'Ale mele', team: 'Toată echipa', whose: 'Ale cui', forHousehold: 'toată gospodăria', persons_one: '{{count}} persoană', persons_few: '{{count}} persoane', persons_other: '{{count}} de persoane', nobody: 'fără responsabil', returnOn: 'revenire {{date}}', due: 'până la {{date}}',
    duties: 'Servicii cu termen', list: 'Lista', uat: 'Localitatea', allUats: 'toate', none: 'Nimic în această listă', noneWhat: 'Alegeți altă listă sau altă localitate.', loadMore: 'Arată mai multe', of: 'Răspunde: {{name}}',
    behind: 'Planuri în urmă', notBegun: 'Plan neînceput', unmet: 'Nevoi fără serviciu', beginBy: 'trebuia început până la {{date}}', needs_one: '{{count}} nevoie fără serviciu', needs_few: '{{count}} nevoi fără serviciu', needs_other: '{{count}} de nevoi fără serviciu',
    county: 'Bună ziua, {{name}}', countyWhat: 'Județul astăzi: alarme, planuri neîncepute, localități în urmă, încărcarea echipelor', alarms: 'Alarme P1', untaken: 'nepreluate', open: 'deschise', communes: 'Localități', workers: 'Echipa', name: 'Nume', households: 'Gospodării', visited: 'Vizitate', plans: 'Planuri', lastVisit: 'Ultima vizită', lines: 'Servicii', given: 'Furnizate în 30 de zile', role: 'Rol', noWorkers: 'Nimeni nu are încă dreptul să lucreze în planuri.', noCommunes: 'Nicio gospodărie înregistrată încă.', moreCommunes_one: 'Încă o localitate', moreCommunes_few: 'Încă {{count}} localități', moreCommunes_other: 'Încă {{count}} de localități', less: 'Arată mai puține',
  },
  en: {
    overdue: 'Overdue', today: 'To do today', week: 'In the next 7 days', returns: 'Promised return visits', noOverdue: 'Nothing is overdue.', noToday: 'Nothing is due today.', noWeek: 'Nothing is due in the coming days.', noReturns: 'No return visit is promised.', seeAll: 'See all',
    mine: 'Mine', team: 'Whole team', whose: 'Whose', forHousehold: 'the whole household', persons_one: '{{count}} person', persons_other: '{{count}} persons', nobody: 'nobody answers for it', returnOn: 'return visit {{date}}', due: 'by {{date}}',
    duties: 'Services that are due', list: 'List', uat: 'Commune', allUats: 'all', none: 'Nothing in this list', noneWhat: 'Choose another list or another commune.', loadMore: 'Show more', of: 'Answers: {{name}}',
    behind: 'Plans behind', notBegun: 'Plan not begun', unmet: 'Needs without a service', beginBy: 'should have begun by {{date}}', needs_one: '{{count}} need without a service', needs_other: '{{count}} needs without a service',
    county: 'Hello, {{name}}', countyWhat: 'The county today: alarms, plans not begun, communes behind, load of the teams', alarms: 'P1 alarms', untaken: 'not taken', open: 'open', communes: 'Communes', workers: 'Team', name: 'Name', households: 'Households', visited: 'Visited', plans: 'Plans', lastVisit: 'Last visit', lines: 'Services', given: 'Given in 30 days', role: 'Role', noWorkers: 'Nobody may work in plans yet.', noCommunes: 'No household is recorded yet.', moreCommunes_one: 'One more commune', moreCommunes_other: '{{count}} more communes', less: 'Show fewer',
  },
});
