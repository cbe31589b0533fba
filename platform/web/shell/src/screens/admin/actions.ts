import { defineTexts, i18n } from '@asigur/sdk';

/** What the trail's actions say, as sentences after the person's name; the code stays beside, small. */
export const actions = defineTexts('actions', {
  ro: {
    'account.activated': 'și-a pornit contul', 'account.closed': 'a închis un cont', 'account.invited': 'a invitat un om', 'account.link-made': 'a făcut o legătură nouă de intrare', 'grant.given': 'a dat un rol', 'grant.ended': 'a retras un rol',
    'session.opened': 'a intrat', 'session.refused': 'intrare refuzată', 'session.address-waits': 'o adresă de internet așteaptă după prea multe intrări greșite', 'session.closed': 'a ieșit', 'trail.opened': 'a citit jurnalul', 'setting.changed': 'a schimbat o setare', 'plugin.switched-on': 'a pornit un modul', 'plugin.switched-off': 'a oprit un modul',
    'uat.participation-set': 'a schimbat participarea unei localități', 'community.founded': 'a adăugat o comunitate', 'community.changed': 'a schimbat o comunitate', 'community.dissolved': 'a șters o comunitate',
    'household.opened': 'a deschis dosarul unei gospodării', 'household.recorded': 'a înregistrat o gospodărie', 'household.changed': 'a schimbat datele unei gospodării', 'household.visited': 'a înregistrat o vizită', 'member.recorded': 'a înregistrat un membru', 'member.changed': 'a schimbat datele unui membru', 'people.searched': 'a căutat oameni după nume', 'person.opened': 'a deschis fișa unei persoane', 'person.entrusted': 'a încredințat o persoană unui coleg', 'person.entrusting-ended': 'a încheiat accesul unui coleg la o persoană',
    'assessment.opened': 'a deschis o evaluare', 'assessment.begun': 'a început o evaluare', 'assessment.submitted': 'a trimis o evaluare', 'plan.proposed': 'plan propus', 'plan.closed': 'plan închis', 'line.changed': 'a schimbat starea unui serviciu', 'service.delivered': 'a furnizat un serviciu', 'sample.loaded': 'a încărcat gospodăriile de probă', 'notice.received': 'a primit o sesizare', 'notice.opened': 'a deschis o sesizare', 'notice.taken': 'a preluat o sesizare', 'notice.closed': 'a închis o sesizare', 'guide.published': 'a publicat o versiune a ghidului', 'parameter.set': 'a stabilit o sumă sau o limită a ghidului',
  },
  en: {
    'account.activated': 'started the account', 'account.closed': 'closed an account', 'account.invited': 'invited a person', 'account.link-made': 'made a new entry link', 'grant.given': 'gave a role', 'grant.ended': 'withdrew a role',
    'session.opened': 'signed in', 'session.refused': 'sign-in refused', 'session.address-waits': 'an internet address waits after too many failed sign-ins', 'session.closed': 'signed out', 'trail.opened': 'read the audit trail', 'setting.changed': 'changed a setting', 'plugin.switched-on': 'switched a module on', 'plugin.switched-off': 'switched a module off',
    'uat.participation-set': 'changed whether a commune takes part', 'community.founded': 'added a community', 'community.changed': 'changed a community', 'community.dissolved': 'deleted a community',
    'household.opened': 'opened a household’s file', 'household.recorded': 'recorded a household', 'household.changed': 'changed a household’s data', 'household.visited': 'recorded a visit', 'member.recorded': 'recorded a member', 'member.changed': 'changed a member’s data', 'people.searched': 'searched people by name', 'person.opened': 'opened a person’s file', 'person.entrusted': 'entrusted a person to a colleague', 'person.entrusting-ended': 'ended a colleague’s access to a person',
    'assessment.opened': 'opened an assessment', 'assessment.begun': 'began an assessment', 'assessment.submitted': 'sent an assessment', 'plan.proposed': 'plan proposed', 'plan.closed': 'plan closed', 'line.changed': 'changed the state of a service', 'service.delivered': 'delivered a service', 'sample.loaded': 'loaded the sample households', 'notice.received': 'received a notice', 'notice.opened': 'opened a notice', 'notice.taken': 'took a notice on', 'notice.closed': 'closed a notice', 'guide.published': 'published a version of the guide', 'parameter.set': 'set a sum or limit of the guide',
  },
});

/** The sentence of an action; an action of a module that has no sentence here is shown by its code. */
export const actionText = (action: string) => (i18n.exists(action, { ns: 'actions' }) ? actions.translate(action as Parameters<typeof actions.translate>[0]) : action);
