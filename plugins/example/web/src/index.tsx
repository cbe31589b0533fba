import { definePlugin } from '@asigur/sdk';
import { NotesCard } from './NotesCard.tsx';
import { Notebook } from './Notebook.tsx';
import { en, ro } from './texts.ts';

export default definePlugin({
  sdk: '1.0.0',
  messages: { ro, en },
  nav: [{ path: '/', labelKey: 'nav' }],
  routes: { '/': Notebook },
  slots: { 'home.card': NotesCard },
});
