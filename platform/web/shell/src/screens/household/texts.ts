import { defineTexts } from '@asigur/sdk';

export const useText = defineTexts('household', {
  ro: {
    needs: 'Nevoi', people: 'Membri', plan: 'Plan', case: 'Caz', assessments: 'Evaluări', interview: 'Interviu', goOn: 'Continuă interviul', reevaluate: 'Reevaluează', back: 'Gospodării', edit: 'Schimbă adresa', waiting: 'Are modificări netrimise',
    neverAssessed: 'Încă neevaluată', neverAssessedWhat: 'Faceți interviul: întrebările arată ce nevoi sunt și de ce.', noNeeds: 'Nicio vulnerabilitate suspectată', noNeedsWhat: 'La ultima evaluare răspunsurile nu au arătat nicio vulnerabilitate.',
    lastVisit: 'Ultima vizită', returnOn: 'Revenire', reevaluateOn: 'Reevaluare', phone: 'Telefon', by: 'de {{author}}', draft: 'în lucru', submitted: 'trimisă', noAssessments: 'Nicio evaluare', version: 'ghid {{version}}', onDevice: 'Calculat pe acest dispozitiv; serverul confirmă la trimitere.', criteria: 'De ce', unknown: 'De clarificat', tabs: 'Părțile dosarului',
  },
  en: {
    needs: 'Needs', people: 'Members', plan: 'Plan', case: 'Case', assessments: 'Assessments', interview: 'Interview', goOn: 'Go on with the interview', reevaluate: 'Re-evaluate', back: 'Households', edit: 'Change the address', waiting: 'Has changes that are not sent',
    neverAssessed: 'Not assessed yet', neverAssessedWhat: 'Hold the interview: the answers show what is needed and why.', noNeeds: 'No vulnerability suspected', noNeedsWhat: 'At the last assessment the answers showed no vulnerability.',
    lastVisit: 'Last visit', returnOn: 'Return', reevaluateOn: 'Re-evaluation', phone: 'Phone', by: 'by {{author}}', draft: 'in work', submitted: 'sent', noAssessments: 'No assessment', version: 'guide {{version}}', onDevice: 'Made on this device; the server confirms it when it is sent.', criteria: 'Why', unknown: 'To clarify', tabs: 'Parts of the file',
  },
});
