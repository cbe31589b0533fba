import { defineTexts } from '@asigur/sdk';

export const useText = defineTexts('plan', {
  ro: {
    none: 'Încă nu este un plan', noneWhat: 'Planul se face din răspunsurile interviului, când evaluarea este trimisă.', interview: 'Interviu', coming: 'Planul se întocmește', comingWhat: 'Evaluarea este păstrată pe acest dispozitiv. Planul apare aici imediat ce este trimisă.',
    title: 'Pachetul minim de servicii', made: 'Făcut pe {{date}}, până la {{horizon}}', lines_one: '{{count}} serviciu propus', lines_few: '{{count}} servicii propuse', lines_other: '{{count}} de servicii propuse', 'a.da': 'Familia este de acord', 'a.nu': 'Familia nu este de acord: rămân doar sesizările obligatorii și informarea', 'a.amanat': 'Acord amânat: se revine', 'a.nespus': 'Acordul nu a fost încă cerut',
    more_one: 'Încă {{count}} serviciu', more_few: 'Încă {{count}} servicii', more_other: 'Încă {{count}} de servicii', less: 'Arată mai puțin', folded_one: 'Cuprinde și {{count}} serviciu asemănător', folded_few: 'Cuprinde și {{count}} servicii asemănătoare', folded_other: 'Cuprinde și {{count}} de servicii asemănătoare',
    forWhom: 'Pentru', household: 'toată gospodăria', who: 'Cine', or: 'sau {{roles}}', when: 'Până la', late: 'depășit', to: 'Către', because: 'Pentru că',
    'state.propus': 'propus', 'state.planificat': 'planificat', 'state.in_derulare': 'în derulare', 'state.furnizat': 'furnizat', 'state.inchis': 'închis', 'state.anulat': 'anulat', 'state.refuzat': 'refuzat',
    step: 'Schimbă starea', 'to.propus': 'Înapoi la propus', 'to.planificat': 'Planificat', 'to.in_derulare': 'În derulare', 'to.furnizat': 'Furnizat', 'to.inchis': 'Închis', 'to.anulat': 'Anulează serviciul…', 'to.refuzat': 'Familia a refuzat…',
    needsAgreement: 'Se poate porni după ce familia este de acord cu planul.', final: 'nu se mai schimbă', reason: 'De ce', reasonAnulat: 'De ce se anulează serviciul?', reasonRefuzat: 'De ce a refuzat familia?', changedTo: 'Acum: {{state}}.', notChanged: 'Schimbarea în „{{state}}” nu s-a făcut.', understood: 'Am înțeles',
  },
  en: {
    none: 'There is no plan yet', noneWhat: 'The plan is made from the answers of the interview when the assessment is sent.', interview: 'Interview', coming: 'The plan is being made', comingWhat: 'The assessment is kept on this device. The plan appears here as soon as it is sent.',
    title: 'Minimum package of services', made: 'Made on {{date}}, until {{horizon}}', lines_one: '{{count}} proposed service', lines_other: '{{count}} proposed services', 'a.da': 'The family agrees', 'a.nu': 'The family does not agree: only mandatory notices and information remain', 'a.amanat': 'Agreement postponed: a return visit is due', 'a.nespus': 'Agreement has not been asked for yet',
    more_one: '{{count}} more service', more_other: '{{count}} more services', less: 'Show fewer', folded_one: 'Covers {{count}} similar service too', folded_other: 'Covers {{count}} similar services too',
    forWhom: 'For', household: 'the whole household', who: 'Who', or: 'or {{roles}}', when: 'By', late: 'overdue', to: 'Referred to', because: 'Because of',
    'state.propus': 'proposed', 'state.planificat': 'planned', 'state.in_derulare': 'in progress', 'state.furnizat': 'delivered', 'state.inchis': 'closed', 'state.anulat': 'cancelled', 'state.refuzat': 'refused',
    step: 'Change the state', 'to.propus': 'Back to proposed', 'to.planificat': 'Planned', 'to.in_derulare': 'In progress', 'to.furnizat': 'Delivered', 'to.inchis': 'Closed', 'to.anulat': 'Cancel the service…', 'to.refuzat': 'The family refused…',
    needsAgreement: 'It can start when the family has agreed to the plan.', final: 'cannot be changed any more', reason: 'Why', reasonAnulat: 'Why is the service cancelled?', reasonRefuzat: 'Why did the family refuse?', changedTo: 'Now: {{state}}.', notChanged: 'The change to “{{state}}” was not made.', understood: 'Understood',
  },
});
