import { defineTexts } from '@asigur/sdk';

/** Words that many screens say: states of a household, ages, counts. */
export const useWords = defineTexts('words', {
  ro: {
    planned: 'de vizitat', visited: 'vizitată', refused: 'a refuzat', absent: 'nimeni acasă', empty: 'nelocuită', 'wrong-address': 'adresă greșită',
    household: 'Gospodăria', number: 'nr. {{number}}', unnumbered: 'fără număr încă',
    members_one: '{{count}} membru', members_few: '{{count}} membri', members_other: '{{count}} de membri',
    children_one: '{{count}} copil', children_few: '{{count}} copii', children_other: '{{count}} de copii',
    households_one: '{{count}} gospodărie', households_few: '{{count}} gospodării', households_other: '{{count}} de gospodării',
    years_one: '{{count}} an', years_few: '{{count}} ani', years_other: '{{count}} de ani',
    months_one: '{{count}} lună', months_few: '{{count}} luni', months_other: '{{count}} de luni',
    ageUnknown: 'vârstă necunoscută', estimated: '≈ {{age}}',
    due: 'de reevaluat', dueOn: 'reevaluare {{date}}', waiting: 'netrimis', save: 'Salvează', cancel: 'Renunță', close: 'Închide', back: 'Înapoi', next: 'Înainte', open: 'Deschide', undo: 'Anulează', add: 'Adaugă',
    da: 'Da', nu: 'Nu', village: 'Satul', uat: 'Localitatea', address: 'Adresa', phone: 'Telefon', optional: 'dacă există', required: 'Completați acest câmp.', all: 'toate', more: 'Mai multe', unnamed: 'fără nume',
  },
  en: {
    planned: 'to visit', visited: 'visited', refused: 'refused', absent: 'nobody home', empty: 'not lived in', 'wrong-address': 'wrong address',
    household: 'Household', number: 'no. {{number}}', unnumbered: 'no number yet',
    members_one: '{{count}} member', members_other: '{{count}} members',
    children_one: '{{count}} child', children_other: '{{count}} children',
    households_one: '{{count}} household', households_other: '{{count}} households',
    years_one: '{{count}} year', years_other: '{{count}} years',
    months_one: '{{count}} month', months_other: '{{count}} months',
    ageUnknown: 'age unknown', estimated: '≈ {{age}}',
    due: 'to re-evaluate', dueOn: 're-evaluation {{date}}', waiting: 'not sent', save: 'Save', cancel: 'Cancel', close: 'Close', back: 'Back', next: 'Next', open: 'Open', undo: 'Undo', add: 'Add',
    da: 'Yes', nu: 'No', village: 'Village', uat: 'Commune', address: 'Address', phone: 'Phone', optional: 'if any', required: 'Please fill this in.', all: 'all', more: 'More', unnamed: 'no name',
  },
});
type Words = ReturnType<typeof useWords>;

/** `5 luni`, `17 ani`, `≈ 40 de ani`. */
export function ageText(t: Words, months: number | null, precision = 'exact'): string {
  if (months === null) return t('ageUnknown');
  const age = months < 24 ? t('months', { count: months }) : t('years', { count: Math.floor(months / 12) });
  return precision === 'exact' || precision === 'month' ? age : t('estimated', { age });
}
/** The names in the order people say them. */
export const fullName = (t: Words, one: { familyName: string; givenName: string }) => `${one.givenName} ${one.familyName}`.trim() || t('unnamed');
