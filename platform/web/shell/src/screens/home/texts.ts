import { defineTexts } from '@asigur/sdk';

export const useText = defineTexts('home', {
  ro: {
    hello: 'Bună ziua, {{name}}', lead: 'Ce este de făcut în {{uat}}',
    alarms: 'Alarme P1', alarmsWhat: 'Gospodării cu o situație critică', noAlarms: 'Nicio situație critică în lucru.',
    due: 'De reevaluat', noDue: 'Nicio reevaluare scadentă.',
    planned: 'De vizitat', noPlanned: 'Toate gospodăriile cunoscute au fost vizitate.',
    villages: 'Satele mele', visitedOf: '{{visited}} din {{all}} vizitate', noVillages: 'Nu sunt sate în această localitate.',
    seeAll: 'Vezi toate', newHousehold: 'Gospodărie nouă', chooseUat: 'Localitatea', noUats: 'Nu aveți încă nicio localitate', noUatsWhat: 'Administratorul județului vă poate da una în „Oameni”.',
  },
  en: {
    hello: 'Hello, {{name}}', lead: 'What is to be done in {{uat}}',
    alarms: 'P1 alarms', alarmsWhat: 'Households with a critical situation', noAlarms: 'No critical situation in work.',
    due: 'To re-evaluate', noDue: 'No re-evaluation is due.',
    planned: 'To visit', noPlanned: 'All known households have been visited.',
    villages: 'My villages', visitedOf: '{{visited}} of {{all}} visited', noVillages: 'There are no villages in this commune.',
    seeAll: 'See all', newHousehold: 'New household', chooseUat: 'Commune', noUats: 'You have no commune yet', noUatsWhat: 'The county administrator can give you one under “People”.',
  },
});
