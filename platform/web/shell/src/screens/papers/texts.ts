import { defineTexts } from '@asigur/sdk';

export const useText = defineTexts('papers', {
  ro: {
    print: 'Tipărește', newTab: 'se deschide ca PDF, într-o filă nouă', offline: 'Este nevoie de legătura cu serverul.',
    riskSheet: 'Fișa de identificare a riscurilor', monitoring: 'Raportul de monitorizare', plan: 'Planul de servicii',
    download: 'Descarcă', xlsx: 'Excel (XLSX)', csv: 'CSV',
    title: 'Rapoarte', lead: 'Se fac pe loc, din ce este înregistrat, ca PDF de tipărit. Formularele oficiale sunt în română.',
    activity: 'Raport lunar de activitate', activityWhat: 'Vizitele, interviurile și serviciile unui lucrător într-o lună. Nu numește nicio familie.',
    abroad: 'Copii cu părinți plecați la muncă în străinătate', abroadWhat: 'Raportul trimestrial al unei localități (HG nr. 691/2015), în trei grupe.',
    risk: 'Copii la risc de separare', riskWhat: 'Lista unei localități pentru Observatorul național al copilului (Legea nr. 156/2023).',
    worker: 'Lucrătorul', myself: 'eu', month: 'Luna', quarter: 'Trimestrul', uat: 'Localitatea', quarterName: 'trimestrul {{number}}, {{year}}',
  },
  en: {
    print: 'Print', newTab: 'opens as PDF, in a new tab', offline: 'A connection to the server is needed.',
    riskSheet: 'Sheet that identifies risks', monitoring: 'Monitoring report', plan: 'Plan of services',
    download: 'Download', xlsx: 'Excel (XLSX)', csv: 'CSV',
    title: 'Reports', lead: 'Made on the spot from what is recorded, as PDF to print. Official forms are in Romanian.',
    activity: 'Monthly activity report', activityWhat: 'A worker’s visits, interviews and services in a month. It names no family.',
    abroad: 'Children with parents working abroad', abroadWhat: 'A commune’s quarterly report (HG 691/2015), in three groups.',
    risk: 'Children at risk of separation', riskWhat: 'A commune’s list for the national Observatory of the child (Law 156/2023).',
    worker: 'Worker', myself: 'myself', month: 'Month', quarter: 'Quarter', uat: 'Commune', quarterName: 'quarter {{number}}, {{year}}',
  },
});
