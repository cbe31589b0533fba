import { useTranslation } from '@asigur/sdk';

export const ro = {
  nav: 'Carnet de teren',
  title: 'Carnet de teren',
  what: 'Note scurte despre locuri, pentru colegii din aceeași comună. Nu scrieți despre persoane.',
  commune: 'Comuna',
  text: 'Nota',
  write: 'Scrie nota',
  none: 'Nicio notă încă',
  noneWhat: 'Scrieți prima notă: un pod închis, programul cabinetului, un număr util.',
  by: '{{author}}, {{when}}',
  share: 'Legătură pentru un oaspete',
  shared: 'Codul poate fi folosit o singură dată, în 7 zile:',
  newest: 'Ultimele note din teren',
  all: 'Deschide carnetul',
};

export const en: typeof ro = {
  nav: 'Field notebook',
  title: 'Field notebook',
  what: 'Short notes about places, for colleagues in the same commune. Do not write about people.',
  commune: 'Commune',
  text: 'Note',
  write: 'Write the note',
  none: 'No note yet',
  noneWhat: 'Write the first one: a closed bridge, the surgery’s hours, a useful number.',
  by: '{{author}}, {{when}}',
  share: 'Link for a guest',
  shared: 'The code can be used once, within 7 days:',
  newest: 'Newest field notes',
  all: 'Open the notebook',
};

/** The module's texts, under its id. */
export function useText() {
  const { t } = useTranslation('example');
  return (key: keyof typeof ro, params: Record<string, string> = {}): string => t(key, params);
}
