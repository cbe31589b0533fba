/** GET /directory → Provider[] : the county's providers with their services, no beneficiaries.
 *  POST /directory ProviderDraft → Provider (201); PUT /directory/{id} {base, provider: ProviderDraft} → Provider;
 *  PUT /directory/{id}/account {account} → Provider; GET /directory/answerers → {id, name}[];
 *  POST /directory/import {text, write} → ImportReport : what a file would do, or did */
export type LegalForm = 'public' | 'ong' | 'firma' | 'cult' | 'cabinet';
export interface ServiceDraft {
  code: string; name: string; category: string; destinations: string[]; specialties: string | null; ageFrom: number | null; ageTo: number | null;
  /** at the same time; null: not limited */ places: number | null; cost: string | null; hours: string | null;
  /** whose people it takes; empty: the county's */ uats: number[]; /** PROGRAMME or PROGRAMME/group: only who is enrolled */ targetGroup: string | null; /** the paper it asks for */ proof: string | null; closedOn: string | null;
}
export interface ProviderService extends ServiceDraft { id: string; open: boolean }
export interface ProviderDraft {
  code: string; name: string; legalForm: LegalForm; accreditation: string | null; accreditedUntil: string | null; contact: string | null; phone: string | null; email: string | null; address: string | null;
  /** null: the county's */ uat: number | null; closedOn: string | null; closedBecause: string | null; services: ServiceDraft[];
}
export interface Provider extends Omit<ProviderDraft, 'services'> {
  id: string; uatName: string | null; account: string | null; accountName: string | null; open: boolean; version: number; changedBy: string; changedAt: string; services: ProviderService[];
}
export interface ImportReport { written: boolean; added: number; changed: number; same: number; faults: { line: number; column: string | null; code: string; title: string; detail: string }[] }

export type ReferralState = 'sent' | 'received' | 'accepted' | 'refused' | 'fed-back' | 'closed' | 'withdrawn';
export type ReferralChannel = 'account' | 'email' | 'phone' | 'paper' | 'link';
/** GET /referrals?list=waiting|late|answered|ended|all&uat=&person=&household=&toMe= → {counts, items: ReferralRow[]}, scoped, at most 200;
 *  GET /referrals/counts?uat= → ReferralCounts; GET /referrals/{id} → ReferralSheet (the reading is audited);
 *  POST /referrals/{id}/link → {secret, expires} : the secret once, an older link works no longer */
export interface ReferralCounts { waiting: number; late: number; answered: number }
export interface ReferralRow {
  id: string; personId: string; personName: string; age: number | null; householdId: string; uat: number; lineId: string | null; destination: string; providerName: string; serviceName: string | null;
  priority: 1 | 2 | 3 | 4; mandatory: boolean; channel: ReferralChannel; state: ReferralState; sentAt: string; sentBy: string; answerBy: string; late: boolean; stateAt: string;
}
export interface ReferralSheet {
  row: ReferralRow; providerId: string; serviceId: string | null; reason: string; consentBy: string | null; consentOn: string | null; answerPhone: string | null; refusedBecause: string | null;
  feedback: string | null; serviceGiven: boolean | null; givenOn: string | null; endedBecause: string | null; toMe: boolean;
  link: { id: string; madeAt: string; expiresAt: string; opened: number; lastOpened: string | null } | null;
  steps: { state: ReferralState; words: string | null; way: 'team' | 'account' | 'link'; byName: string; at: string }[];
}
/** referrals.send */
export interface SendReferral {
  referralId: string; personId: string; lineId: string | null; destination: string; providerId: string; serviceId: string | null; reason: string; priority: number;
  consentBy: string | null; consentOn: string | null; channel: ReferralChannel; answerPhone: string | null;
}
/** referrals.note, referrals.answer; `given` and `on` with feedback */
export interface NoteReferral { referralId: string; state: ReferralState; words: string | null; given?: boolean | null; on?: string | null }
/** POST /referral-answers/open {secret} → AnswerSheet; POST /referral-answers {secret, state, words, given, on} → AnswerSheet : public, the secret is the key */
export interface AnswerSheet {
  provider: string; service: string | null; name: string; age: number | null; reason: string; priority: number; askedBy: string; place: string; phone: string | null;
  sentOn: string; answerBy: string; state: ReferralState; words: string | null; given: boolean | null;
}
