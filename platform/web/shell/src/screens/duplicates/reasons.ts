import { defineTexts } from '@asigur/sdk';

/** Why two records may be of one person, in plain words. */
export const useReasons = defineTexts('alike', {
  ro: {
    'same-cnp': 'același CNP', 'other-cnp': 'dar CNP-uri diferite', 'same-name': 'același nume', 'swapped-names': 'aceleași nume, în altă ordine', 'similar-name': 'nume scris aproape la fel', 'part-of-name': 'o parte din nume este aceeași', 'other-family-name': 'același prenume, alt nume de familie (căsătorie?)',
    'same-birth-date': 'aceeași dată a nașterii', 'swapped-birth-date': 'ziua și luna nașterii inversate', 'near-birth-date': 'date ale nașterii apropiate', 'agreeing-age': 'vârste care se potrivesc', 'same-household': 'aceeași gospodărie', 'same-village': 'același sat',
  },
  en: {
    'same-cnp': 'the same CNP', 'other-cnp': 'but different CNPs', 'same-name': 'the same name', 'swapped-names': 'the same names in another order', 'similar-name': 'a name written almost the same', 'part-of-name': 'part of the name is the same', 'other-family-name': 'the same given name, another family name (marriage?)',
    'same-birth-date': 'the same birth date', 'swapped-birth-date': 'day and month of birth swapped', 'near-birth-date': 'birth dates near each other', 'agreeing-age': 'ages that agree', 'same-household': 'the same household', 'same-village': 'the same village',
  },
});
