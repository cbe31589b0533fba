import { defineTexts } from '@asigur/sdk';

export const useAlikeText = defineTexts('alikeTyping', {
  ro: { title: 'Poate este deja înregistrată', of: 'gospodăria {{head}}', open: 'Vezi dosarul', other: 'Este altă persoană', otherOf: '{{name}} este altă persoană', what: 'Dacă este aceeași persoană și s-a mutat aici, deschideți dosarul ei și alegeți „S-a mutat”. Dacă nu sunteți sigur, salvați: perechea se poate hotărî mai târziu.' },
  en: { title: 'She may be on file already', of: 'household of {{head}}', open: 'See the file', other: 'This is somebody else', otherOf: '{{name}} is somebody else', what: 'If it is the same person and she moved here, open her file and choose “Moved”. If you are not sure, save: the pair can be decided later.' },
});
