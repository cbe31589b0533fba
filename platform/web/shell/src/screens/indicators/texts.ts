import { defineTexts } from '@asigur/sdk';

export const useText = defineTexts('indicators', {
  ro: {
    title: 'Indicatori', lead: 'Numărați din ce se întâmplă în teren, pe comune. O comună fără nimic în perioada aleasă nu apare.',
    period: 'Perioada', all: 'de la început', year: 'anul acesta', month: 'luna aceasta', group: 'Ce indicatori',
    coverage: 'Acoperire', diagnosis: 'Diagnostic', response: 'Răspuns', education: 'Educație',
    commune: 'Comuna', total: 'Toate', of: '{{n}} din {{of}}', few: 'Puține: o rată din mai puțin de 20 spune puțin.', csv: 'Descarcă CSV', csvWhat: 'În fișier, numerele de la 1 la 4 apar ca „1–4”.', none: 'Niciun număr în perioada aleasă', noneWhat: 'Alegeți altă perioadă. Numerele apar pe măsură ce se lucrează.',
    open: 'Gospodăriile comunei',
  },
  en: {
    title: 'Indicators', lead: 'Counted from what happens in the field, by commune. A commune with nothing in the chosen period is not shown.',
    period: 'Period', all: 'from the beginning', year: 'this year', month: 'this month', group: 'Which indicators',
    coverage: 'Coverage', diagnosis: 'Diagnosis', response: 'Response', education: 'Education',
    commune: 'Commune', total: 'All', of: '{{n}} of {{of}}', few: 'Few: a rate out of fewer than 20 says little.', csv: 'Download CSV', csvWhat: 'In the file, numbers from 1 to 4 are shown as “1–4”.', none: 'No numbers in the chosen period', noneWhat: 'Choose another period. Numbers appear as work goes on.',
    open: 'Households of the commune',
  },
});
