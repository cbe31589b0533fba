import { defineTexts } from '@asigur/sdk';

export const useText = defineTexts('households', {
  ro: {
    title: 'Gospodării', search: 'Caută după nume sau număr', status: 'Starea', priority: 'Prioritatea', due: 'Doar de reevaluat', risk: 'Cu copii la risc de separare', newOne: 'Gospodărie nouă', uat: 'Localitatea', village: 'Satul', any: 'oricare',
    none: 'Nu este nicio gospodărie aici', noneWhat: 'Începeți cu prima gospodărie din sat.', noMatch: 'Nicio gospodărie nu se potrivește', noMatchWhat: 'Schimbați cuvintele căutate sau filtrele.', clear: 'Șterge filtrele',
    choose: 'Alegeți o gospodărie', chooseWhat: 'Săgețile ↑ ↓ mută alegerea, Enter deschide dosarul.', openFile: 'Deschide dosarul', interview: 'Interviu', list: 'Lista gospodăriilor', details: 'Pe scurt', loadMore: 'Arată mai multe', noMembers: 'Niciun membru înregistrat.', notSentYet: 'Scrise pe acest dispozitiv, netrimise încă',
    sort: 'Ordinea', 'sort.number': 'după număr', 'sort.priority': 'după prioritate', 'sort.lastVisit': 'după ultima vizită', 'sort.name': 'după numele de familie',
  },
  en: {
    title: 'Households', search: 'Search by name or number', status: 'State', priority: 'Priority', due: 'Only to re-evaluate', risk: 'With children at risk of separation', newOne: 'New household', uat: 'Commune', village: 'Village', any: 'any',
    none: 'There is no household here', noneWhat: 'Start with the first household of the village.', noMatch: 'No household matches', noMatchWhat: 'Change the words or the filters.', clear: 'Clear the filters',
    choose: 'Choose a household', chooseWhat: 'The arrows ↑ ↓ move the choice, Enter opens the file.', openFile: 'Open the file', interview: 'Interview', list: 'List of households', details: 'In short', loadMore: 'Show more', noMembers: 'No member recorded.', notSentYet: 'Written on this device, not sent yet',
    sort: 'Order', 'sort.number': 'by number', 'sort.priority': 'by priority', 'sort.lastVisit': 'by last visit', 'sort.name': 'by family name',
  },
});
