/** GET /programmes → Programme[]; POST /programmes ProgrammeDraft → Programme (201); PUT /programmes/{id} {base, programme} → Programme;
 *  GET /programmes/{id}/people → EnrolledPerson[], scoped; GET /programmes/of-household/{id} → EnrolledPerson[] */
export interface ProgrammeGroup { code: string; name: string; proof: string; target: number | null }
export interface ProgrammeDraft { code: string; name: string; funder: string | null; from: string; to: string; /** empty: the whole county */ uats: number[]; groups: ProgrammeGroup[]; partners: string[] }
export interface Programme extends ProgrammeDraft {
  id: string; version: number; running: boolean; /** once per person, merged records once; people who left count too */ counts: { group: string; uat: number; people: number; present: number }[];
}
export interface EnrolledPerson {
  programmeId: string; programmeCode: string; programmeName: string; personId: string; personName: string; age: number | null; householdId: string; uat: number; group: string; groupName: string;
  proofSeen: string; proofOn: string; proofBy: string; enrolledOn: string; leftOn: string | null; leftBecause: string | null;
}
/** programmes.enrol */
export interface EnrolPerson { programmeId: string; personId: string; group: string; proofSeen: string; proofOn: string }
/** programmes.leave */
export interface LeaveProgramme { programmeId: string; personId: string; reason: string }

export type AccessState = 'asked' | 'waiting' | 'admitted' | 'contracted' | 'refused' | 'discharged' | 'withdrawn';
/** GET /access/services → AccessService[] : services with limited places, what is asked of them;
 *  GET /access/services/{id} and GET /access/of-household/{id} → AccessAsk[], scoped; POST /access/eligibility {serviceId, personId, proofSeen} → Eligibility[], writes nothing */
export interface AccessService { serviceId: string; providerId: string; provider: string; name: string; category: string; uatName: string | null; places: number | null; taken: number; free: number | null; waiting: number; proof: string | null; targetGroup: string | null; open: boolean }
export interface Eligibility { check: 'open' | 'age' | 'uat' | 'group' | 'proof'; met: boolean; wanted: string | null; found: string | null }
export interface AccessAsk {
  id: string; serviceId: string; provider: string; service: string; personId: string; personName: string; age: number | null; householdId: string; uat: number; priority: 1 | 2 | 3 | 4; reason: string; proofSeen: string | null;
  state: AccessState; askedAt: string; askedBy: string; eligibility: Eligibility[]; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null;
  /** in the whole county; null when it does not wait */ place: number | null;
  contractNumber: string | null; contractFrom: string | null; contractTo: string | null; objectives: string | null; endedOn: string | null; endedBecause: string | null;
}
/** programmes.ask */
export interface AskAccess { askId: string; serviceId: string; personId: string; lineId: string | null; priority: number; reason: string; proofSeen: string | null }
/** programmes.decide */
export interface DecideAccess { askId: string; decision: 'admit' | 'wait' | 'refuse'; reason: string }
/** programmes.contract */
export interface ContractAccess { askId: string; number: string; from: string; to: string; objectives: string }
/** programmes.end-access: a discharge, or a withdrawal before the contract; programmes.withdraw-ask: by who asked */
export interface EndAccess { askId: string; reason: string; on: string }
