import { defineTexts } from '@asigur/sdk';

export const useText = defineTexts('newHousehold', {
  ro: {
    title: 'Gospodărie nouă', lead: 'Întâi locul, apoi oamenii. Totul se păstrează pe acest dispozitiv chiar fără semnal.', place: 'Unde este', addressWhat: 'Strada și numărul sau un reper: „lângă moară”', record: 'Înregistrează gospodăria',
    chooseVillage: 'Alegeți satul', chooseUat: 'Alegeți localitatea',
    people: 'Cine locuiește aici', peopleWhat: 'Scrieți întâi capul gospodăriei, apoi pe ceilalți.', addMember: 'Adaugă un membru', editMember: 'Datele lui {{name}}', startInterview: 'Începe interviul', later: 'Mai târziu', noPeople: 'Încă nu este nimeni scris',
    family: 'Nume de familie', given: 'Prenume', birth: 'Data nașterii', birthKnown: 'Cum se cunoaște vârsta', exact: 'Știu data', age: 'Știu doar vârsta', years: 'Vârsta estimată, în ani', badAge: 'Scrieți o vârstă între 0 și 115 ani.', birthNeeded: 'Scrieți data nașterii sau vârsta estimată.',
    sex: 'Sex', m: 'Masculin', f: 'Feminin', cnp: 'CNP', cnpWhat: '13 cifre; lăsați gol dacă nu are', cnpGood: 'CNP corect', 'cnp.length': 'CNP-ul are 13 cifre; până acum sunt {{count}}.', 'cnp.date': 'Data din CNP nu există. Verificați cifrele 2–7.', 'cnp.check': 'Cifra de control nu se potrivește. Verificați cifrele.',
    cnpBirth: 'CNP-ul spune că s-a născut pe {{date}}.', cnpSexM: 'CNP-ul spune: masculin.', cnpSexF: 'CNP-ul spune: feminin.', useIt: 'Folosește', noCnp: 'De ce nu are CNP', choose: 'Alegeți', 'no.newborn': 'Nou-născut, încă neînregistrat', 'no.undocumented': 'Nu are acte', 'no.foreign': 'Cetățean străin', 'no.notShown': 'Actul nu a fost arătat', 'no.other': 'Alt motiv',
    relation: 'Ce este față de capul gospodăriei', presence: 'Unde se află', mother: 'Mama', father: 'Tatăl', partner: 'Soț, soție sau partener', parentAbsent: 'nu locuiește aici', parentUnknown: 'nu se cunoaște', nobody: 'nu are / nu locuiește aici',
    nameNeeded: 'Scrieți cel puțin un nume.', saveNext: 'Salvează și adaugă altul', saved: 'Salvat pe dispozitiv',
  },
  en: {
    title: 'New household', lead: 'The place first, then the people. Everything is kept on this device even without signal.', place: 'Where it is', addressWhat: 'Street and number or a landmark: “by the mill”', record: 'Record the household',
    chooseVillage: 'Choose the village', chooseUat: 'Choose the commune',
    people: 'Who lives here', peopleWhat: 'Write the head of the household first, then the others.', addMember: 'Add a member', editMember: 'Details of {{name}}', startInterview: 'Start the interview', later: 'Later', noPeople: 'Nobody is written down yet',
    family: 'Family name', given: 'Given name', birth: 'Birth date', birthKnown: 'How the age is known', exact: 'I know the date', age: 'I only know the age', years: 'Estimated age in years', badAge: 'Write an age between 0 and 115.', birthNeeded: 'Write the birth date or the estimated age.',
    sex: 'Sex', m: 'Male', f: 'Female', cnp: 'CNP', cnpWhat: '13 digits; leave empty if there is none', cnpGood: 'The CNP is right', 'cnp.length': 'A CNP has 13 digits; so far there are {{count}}.', 'cnp.date': 'The date in the CNP does not exist. Check digits 2–7.', 'cnp.check': 'The check digit does not match. Check the digits.',
    cnpBirth: 'The CNP says: born on {{date}}.', cnpSexM: 'The CNP says: male.', cnpSexF: 'The CNP says: female.', useIt: 'Use it', noCnp: 'Why there is no CNP', choose: 'Choose', 'no.newborn': 'Newborn, not registered yet', 'no.undocumented': 'Has no papers', 'no.foreign': 'Foreign citizen', 'no.notShown': 'The paper was not shown', 'no.other': 'Another reason',
    relation: 'Relation to the head of the household', presence: 'Where the person is', mother: 'Mother', father: 'Father', partner: 'Spouse or partner', parentAbsent: 'does not live here', parentUnknown: 'not known', nobody: 'none / does not live here',
    nameNeeded: 'Write at least one name.', saveNext: 'Save and add another', saved: 'Kept on the device',
  },
});
