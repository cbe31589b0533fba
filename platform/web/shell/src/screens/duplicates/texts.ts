import { defineTexts } from '@asigur/sdk';

export const useText = defineTexts('duplicates', {
  ro: {
    title: 'Aceeași persoană?', lead: 'Fișe care par să fie ale aceleiași persoane. Nimic nu se pierde: ce uniți se poate despărți.', none: 'Nicio pereche de hotărât', noneWhat: 'Perechi noi se caută în fiecare noapte și apar aici.', noneMerged: 'Nicio fișă unită', noneDistinct: 'Nicio pereche despărțită',
    open: 'De hotărât', merged: 'Unite', distinct: 'Persoane diferite', states: 'Ce perechi', because: 'De ce', choose: 'Alegeți o pereche', chooseWhat: 'Vedeți cele două fișe una lângă alta și hotărâți.', back: 'Toate perechile', list: 'Perechi', loadMore: 'Arată mai multe',
    name: 'Nume', birth: 'Născut(ă)', sex: 'Sex', m: 'masculin', f: 'feminin', cnp: 'CNP', noCnp: 'fără CNP', household: 'Gospodăria', place: 'Unde', presence: 'Prezența', relation: 'Față de cap', recorded: 'Înregistrat(ă)', lastVisit: 'Ultima vizită a gospodăriei', first: 'Prima fișă', second: 'A doua fișă', openFile: 'Dosarul',
    merge: 'Este aceeași persoană…', apart: 'Sunt două persoane', apartWhat: 'De ce sunt două persoane (dacă doriți)', apartExample: 'De exemplu: tată și fiu, verișoare', confirmApart: 'Păstrează ca două persoane',
    preview: 'Cum va fi', stays: 'Ce fișă rămâne', takeTitle: 'Ce se ia din cealaltă fișă', takeNone: 'Cele două fișe au aceleași date.', previewWhat: '{{gone}} nu va mai apărea ca persoană separată: răspunsurile, nevoile și serviciile ei rămân unde sunt și se citesc împreună cu ale fișei care rămâne. Unirea se poate desface oricând.', leaves: 'Gospodăria {{household}} va avea un membru mai puțin.', keep: 'rămâne „{{value}}”', take: 'se ia „{{value}}”', nothing: 'lipsește',
    confirmMerge: 'Unește fișele', unmerge: 'Desparte fișele', decidedBy: '{{by}}, {{at}}', waiting: 'se trimite', undone: 'Fișele se despart.', sent: 'Hotărârea este păstrată și se trimite.',
    'field.familyName': 'Numele de familie', 'field.givenName': 'Prenumele', 'field.birth': 'Data nașterii', 'field.sex': 'Sexul', 'field.cnp': 'CNP-ul',
  },
  en: {
    title: 'The same person?', lead: 'Records that seem to be of one person. Nothing is lost: what you join can be taken apart.', none: 'No pair to decide', noneWhat: 'New pairs are looked for every night and appear here.', noneMerged: 'No joined records', noneDistinct: 'No pair told apart',
    open: 'To decide', merged: 'Joined', distinct: 'Different people', states: 'Which pairs', because: 'Why', choose: 'Choose a pair', chooseWhat: 'See both records side by side and decide.', back: 'All pairs', list: 'Pairs', loadMore: 'Show more',
    name: 'Name', birth: 'Born', sex: 'Sex', m: 'male', f: 'female', cnp: 'CNP', noCnp: 'no CNP', household: 'Household', place: 'Where', presence: 'Presence', relation: 'To the head', recorded: 'Recorded', lastVisit: 'Last visit of the household', first: 'First record', second: 'Second record', openFile: 'The file',
    merge: 'This is one person…', apart: 'These are two people', apartWhat: 'Why they are two people (if you like)', apartExample: 'For example: father and son, cousins', confirmApart: 'Keep as two people',
    preview: 'How it will be', stays: 'Which record stays', takeTitle: 'What is taken from the other record', takeNone: 'Both records say the same.', previewWhat: '{{gone}} will not appear as a separate person any more: the answers, needs and services stay where they are and are read together with those of the record that stays. The joining can be undone at any time.', leaves: 'The household of {{household}} will have one member less.', keep: '“{{value}}” stays', take: '“{{value}}” is taken', nothing: 'missing',
    confirmMerge: 'Join the records', unmerge: 'Take the records apart', decidedBy: '{{by}}, {{at}}', waiting: 'being sent', undone: 'The records are being taken apart.', sent: 'The decision is kept and is being sent.',
    'field.familyName': 'The family name', 'field.givenName': 'The given name', 'field.birth': 'The birth date', 'field.sex': 'The sex', 'field.cnp': 'The CNP',
  },
});
