/**
 * What the server answers and takes. One file, read by people before they write a screen; the server's OpenAPI document
 * says the same. All paths are under /api, JSON, times ISO 8601; errors are RFC 9457 (type Problem).
 */

/** RFC 9457 problem details; `title` and `detail` are in the user's language. `errors` point at fields of the request. */
export interface Problem {
  type: string; // /problems/<code>
  title: string;
  detail?: string;
  status: number;
  instance?: string;
  code: string; // e.g. census.birth-date-in-future
  errors?: { pointer: string; code: string; detail: string }[];
}

/** GET /tenant (anonymous): the county of this host, or the front page's list. */
export interface TenantInfo {
  kind: 'county' | 'national' | 'front';
  id?: string;
  name?: { ro: string; en: string };
  countyCode?: string;
  demo: boolean;
  /** what the county says of itself before anybody signs in; `logo` is an address of this host (GET /tenant/logo) */
  welcome?: { ro: string; en: string };
  contact?: { ro: string; en: string }[];
  logo?: string;
  /** front page only */
  counties?: { id: string; name: { ro: string; en: string }; url: string; logo?: string }[];
  national?: { url: string };
  /** demo only: who can be tried, with the current code of the second factor */
  accounts?: DemoAccount[];
  /** of a county: whom to turn to; empty where it has not said */
  contacts?: { help: string; dgaspcPhone: string } | null;
}
export interface DemoAccount {
  county: string; // tenant id or 'national'
  username: string;
  password: string;
  roleRo: string;
  roleEn: string;
  uat?: string;
  code?: string;
}

/** POST /session {username, password, code?, recoveryCode?} → Session; 401 problem identity.wrong-credentials,
 *  401 identity.second-factor-needed, 429 identity.too-many-attempts. GET /session → Session or 401. DELETE /session. */
export interface Session {
  account: { id: string; name: string; username: string; locale: 'ro' | 'en' };
  roles: { code: string; nameRo: string; nameEn: string; uats: number[] | null; from: string; until: string | null }[];
  permissions: string[];
  /** communes in which the person works */
  uats: { siruta: number; name: string }[];
  /** send as header X-CSRF on every unsafe request */
  csrf: string;
  expiresAt: string;
}

/** GET /territory/uats → Uat[]; GET /territory/uats/{siruta}/villages → Village[]; GET /territory/borders → GeoJSON */
export interface Uat { siruta: number; name: string; kind: string; urban: boolean; population: number; lat: number | null; lon: number | null; participating: boolean }
export interface Village { siruta: number; name: string; postalCode: string | null; households: number; visited: number }

/** GET /census/households?uat=&village=&status=&priority=&due=true&atRisk=true&q=&sort=number|priority|lastVisit|name&after=&limit=50 → Page<HouseholdRow>.
 *  `q` finds by a member's name or the household's number. Scoped to who asks. */
export interface Page<T> { items: T[]; next: string | null; total: number }
export interface HouseholdRow {
  id: string; number: number; uat: number; uatName: string; village: number; villageName: string; address: string;
  headName: string; members: number; children: number; status: HouseholdStatus; priority: 1 | 2 | 3 | 4 | null;
  lastVisit: string | null; reevaluateOn: string | null; reevaluationDue: boolean;
}
export type HouseholdStatus = 'planned' | 'visited' | 'refused' | 'absent' | 'empty' | 'wrong-address';

/** GET /census/people?q=&limit=20 → PersonHit[] : name search, scoped */
export interface PersonHit { id: string; householdId: string; familyName: string; givenName: string; birthYear: number | null; village: string; uatName: string; number: number }

/** GET /census/people/{id} → PersonFile : one person by herself, by her commune or because she was entrusted to the reader */
export interface PersonFile {
  person: { member: Omit<Member, 'diagnoses'>; householdId: string; uat: number; uatName: string };
  /** of the latest interview of her household, about her alone */
  interview: { visitDate: string; instrumentVersion: string; answers: Answers; diagnoses: Diagnosis[] } | null;
}
export type EntrustReason = 'consult' | 'referral' | 'centre' | 'transfer' | 'other';
/** GET /census/entrusted → EntrustedPerson[] : who is entrusted to the reader now; `until` is the last day, included */
export interface EntrustedPerson {
  grantId: string; personId: string; familyName: string; givenName: string; ageMonths: number | null; birthPrecision: BirthPrecision; uat: number; uatName: string;
  reason: EntrustReason; words: string | null; from: string; until: string; givenBy: string | null;
}
/** GET /census/households/{id}/access → Access[] : to whom its members are or were entrusted */
export interface Access {
  grantId: string; personId: string; account: string; colleague: string; reason: EntrustReason; words: string | null; from: string; until: string;
  givenBy: string | null; state: 'coming' | 'open' | 'over'; endedAt: string | null;
}
/** GET /census/colleagues?uat= → Colleague[] : who may open files and does not see that commune anyway */
export interface Colleague { id: string; name: string; roles: { ro: string; en: string }[] }

/** GET /intake/places → {siruta, name}[] : public, the communes to choose from.
 *  POST /intake/sheets ObservationSheet → {receipt, due} : public, limited per address. GET /intake/sheets/{receipt} → SheetProgress : public. */
export interface ObservationSheet {
  uat: number | null; familyHead: string; address: string; phone: string | null; children: number | null; items: Record<string, 'da' | 'nu'>; words: Record<string, string>;
  urgent: boolean; senderName: string; senderFunction: string; senderInstitution: string | null; senderContact: string | null;
}
export type NoticeState = 'received' | 'taken' | 'closed';
export type NoticeOutcome = 'vizitata' | 'cunoscuta' | 'fara_riscuri' | 'negasita' | 'trimisa';
export interface SheetProgress { place: string; received: string; due: string; state: NoticeState; outcome: NoticeOutcome | null }
/** GET /intake/notices?closed= → NoticeRow[], scoped; GET /intake/notices/{id} → NoticeSheet (the reading is audited) */
export interface NoticeRow {
  id: string; uat: number; uatName: string; familyHead: string; address: string; urgent: boolean; due: string; overdue: boolean; state: NoticeState; takenBy: string | null; outcome: NoticeOutcome | null;
}
export interface NoticeSheet {
  row: NoticeRow; sheet: ObservationSheet; receivedAt: string; takenById: string | null; note: string | null; householdId: string | null; closedBy: string | null; closedAt: string | null;
}
/** A record of a person held beside another one; `number` is the household's, 0 where it may not be seen */
export interface PersonSide {
  id: string; householdId: string; number: number; familyName: string; givenName: string; birthDate: string | null; birthPrecision: BirthPrecision; ageMonths: number | null; sex: 'm' | 'f' | null;
  cnpMasked: string | null; noCnpReason: string | null; relation: string | null; presence: string; uat: number; uatName: string; villageName: string; address: string; headName: string; lastVisit: string | null; recordedOn: string;
}
/** why two records may be of one person */
export type AlikeReason = 'same-cnp' | 'other-cnp' | 'same-name' | 'swapped-names' | 'similar-name' | 'part-of-name' | 'other-family-name' | 'same-birth-date' | 'swapped-birth-date' | 'near-birth-date' | 'agreeing-age' | 'same-household' | 'same-village';
/** POST /census/duplicates/check {personId?, householdId?, uat?, village?, familyName, givenName, birthDate, birthPrecision, sex, cnp} → Alike[] : while a member is typed, the most alike first */
export interface Alike { person: PersonSide; score: number; reasons: AlikeReason[] }
/** GET /census/duplicates?state=open|merged|distinct&uat=&after=&limit= → Page<DuplicateCase>, for who may see both; GET /census/duplicates/{id} → DuplicateCase */
export interface DuplicateCase {
  id: string; state: 'open' | 'merged' | 'distinct'; score: number; reasons: AlikeReason[]; one: PersonSide; other: PersonSide;
  foundAt: string; decidedBy: string | null; decidedAt: string | null; words: string | null; mergeId: string | null;
}
/** GET /census/life/households/{id} → HouseholdLife : who lived there over time, joined records, visits */
export interface HouseholdLife {
  mainCarer: string | null; unknownBefore: string[]; events: LifeEvent[];
  joined: { mergeId: string; personId: string; name: string; into: string; intoName: string; intoHousehold: string | null; by: string; at: string }[];
  /** what was recorded while two records were held for one, the undecided (about: null) first */
  toDecide: { id: string; person: string; name: string; other: string; otherName: string; source: 'fields' | 'interview' | 'plan' | 'service' | 'referral' | 'access' | 'programme'; what: Record<string, unknown>; recordedAt: string; about: 'stays' | 'other' | null; decidedBy: string | null }[];
  visits: { on: string; outcome: string; returnOn: string | null; author: string }[];
}
export interface LifeEvent {
  id: string; personId: string; name: string; kind: 'birth' | 'arrived' | 'moved' | 'left' | 'death'; why: 'moved' | 'split' | 'joined' | 'transfer' | null; happenedOn: string;
  from: LifePlace | null; to: LifePlace | null; words: string | null; author: string; madeAt: string; withdrawnBy: string | null; withdrawnAt: string | null;
}
export interface LifePlace { householdId: string; number: number | null; headName: string }
/** GET /census/life/people/{id} → PersonHistory : every replaced value of her own fields */
export interface PersonHistory { personId: string; recordedAt: string; recordedBy: string; changes: { version: number; at: string; by: string; before: Record<string, string | null> }[] }
/** GET /census/life/villages?uat= → VillageTally[] */
export interface VillageTally { uat: number; village: number; name: string; households: number; planned: number; visited: number; refused: number; absent: number; empty: number; wrongAddress: number; returns: number; people: number; children: number; withoutCnp: number; unknownBefore: number }
/** GET /census/life/people?list=without-cnp|invisible&uat=&village=&after=&limit= → Page<PersonSide> */

/** GET /census/households/{id} → HouseholdFile (404 outside scope; the reading is audited) */
export interface HouseholdFile {
  household: HouseholdRow & { phone: string | null; returnOn: string | null; version: number };
  members: Member[];
  assessments: AssessmentRow[]; // newest first
  plan: Plan | null; // the household's current plan
}
export interface Member {
  id: string; position: number; familyName: string; givenName: string; birthDate: string | null;
  birthPrecision: BirthPrecision; ageMonths: number | null; sex: 'm' | 'f' | null; cnpMasked: string | null; noCnpReason: string | null;
  relation: string | null; presence: string; mother: string | null; father: string | null; partner: string | null; version: number;
  /** what asks for support now: found by the latest assessment and not refuted or resolved, or added by hand */
  diagnoses: Diagnosis[];
}
export type BirthPrecision = 'exact' | 'month' | 'year' | 'estimated';
export interface AssessmentRow { id: string; kind: string; state: 'draft' | 'submitted'; visitDate: string; author: string; startedAt: string; submittedAt: string | null; instrumentVersion: string }

/** GET /assessments/{id} → AssessmentFile (also of a draft, so that another device can go on) */
export interface AssessmentFile extends AssessmentRow {
  householdId: string;
  household: Answers; // Z, H, I
  /** questions whose answers were taken over from the assessment before and nobody has confirmed or changed */
  carried: string[];
  /** question → who answered it, where that is not the author */
  byOthers: Record<string, { name: string; at: string }>;
  members: { personId: string; answers: Answers; carried: string[]; byOthers: Record<string, { name: string; at: string }> }[]; // P, C, G, A except P01–P05, P13, which are the member's own fields
  diagnoses: Diagnosis[];
  toClarify: Clarify[];
}
export type AnswerValue = string | number | string[] | null; // multi = string[]; NS = 'NS'
export type Answers = Record<string, AnswerValue>;
export interface Diagnosis { personId: string; vulnerability: string; priority: 1 | 2 | 3 | 4; fired: string[]; unknown: string[]; state: string }
/**
 * GET /assessments/needs/{householdId} → Need[] : every vulnerability of the household's people across assessments, strongest
 * first, refuted and resolved ones too. `gone`: the latest assessment does not find it any more (proposed as resolved).
 * `handPriority` null: never added by hand; `assessmentId` null: no rule ever found it.
 */
export interface Need {
  personId: string; vulnerability: string; state: NeedState; priority: 1 | 2 | 3 | 4; handPriority: number | null; gone: boolean;
  assessmentId: string | null; fired: string[]; unknown: string[]; /** latest first */ steps: NeedStep[];
}
export type NeedState = 'suspected' | 'confirmed' | 'refuted' | 'resolved' | 'returned';
/** `before` null: it begins here; `assessmentId` null: between assessments; `at` by the author's device */
export interface NeedStep {
  what: 'found' | 'still' | 'again' | 'gone' | 'back' | 'added' | 'judged'; before: NeedState | null; after: NeedState; priority: number;
  reason: string | null; assessmentId: string | null; author: string; at: string;
}
/** GET /assessments/separation-risk/{householdId} → ChildAtRisk[] : children at risk of separation (Law 156/2023), on what grounds */
export interface ChildAtRisk { personId: string; grounds: { code: string; textRo: string; textEn: string }[]; assessmentId: string; visitDate: string }
export interface Clarify { personId: string; vulnerability: string; unknown: string[] }

/** GET /casework/plans/{id}, and inside HouseholdFile */
export interface Plan {
  id: string; householdId: string; assessmentId: string; state: string; agreement: string; createdAt: string; horizon: string;
  /** by this day its services should have begun */
  beginBy: string | null;
  /** needs for which nothing has begun */
  unmet: number;
  /** what the family said of this very plan, the latest; null: what it said in the interview stands */
  signed: PlanAgreement | null;
  lines: PlanLine[];
}
export interface PlanLine {
  id: string; service: string; textRo: string; textEn: string; category: string; role: string; fallbackRoles: string[]; destinations: string[]; priority: 1 | 2 | 3 | 4;
  due: string | null; timingRo: string; timingEn: string; repeatEvery: string | null; state: string; /** why it was cancelled or refused */ reason: string | null; persons: string[]; // empty: the household
  vulnerabilities: string[]; version: number; /** account of who answers for it */ responsible: string | null; responsibleName: string | null; /** why the team added it; null: the diagnosis asks for it */ addedBecause: string | null;
  /** the needs it answers were refuted or resolved that day; null: they stand */ groundlessSince: string | null;
  /** how often it was given, when last, and the act by which that can be taken back */
  given: number; lastGiven: string | null; lastOccasion: string | null;
  folded: PlanLine[]; // folded lines have folded = []
}
export type AgreementWay = 'drawn' | 'paper' | 'spoken';
/** `signature`: path data of SVG (M and L, whole numbers) in a box of 600 by 200; null unless drawn */
export interface PlanAgreement { id: string; agreement: string; signer: string; on: string; way: AgreementWay; signature: string | null; recordedBy: string; recordedAt: string }
/** GET /casework/plans/{id}/history → HistoryEntry[], latest first */
export interface HistoryEntry {
  kind: 'added' | 'step' | 'given' | 'taken-back' | 'agreement'; at: string; by: string; line: string | null; textRo: string | null; textEn: string | null;
  before: string | null; after: string | null; changes: Record<string, { before: string | null; after: string | null }> | null;
  on: string | null; time: string | null; /** the reason, the note, or who of the family said it */ words: string | null; persons: string[];
}
/** A service of an open plan that has a day. GET /casework/duties?uat=&when=overdue|today|week&mine=&of=&after=&limit= → Page<Duty> */
export interface Duty {
  line: string; plan: string; household: HouseholdRow; textRo: string; textEn: string; category: string; role: string; priority: 1 | 2 | 3 | 4; due: string; state: string;
  persons: number; responsible: string | null; responsibleName: string | null;
}
/** GET /casework/today?uat=&mine=true → the day of a team; `first` holds five at most, `total` counts all */
export interface WorkToday {
  today: string; overdue: { total: number; first: Duty[] }; dueToday: { total: number; first: Duty[] }; week: { total: number; first: Duty[] };
  returns: { total: number; first: { on: string; household: HouseholdRow }[] }; alarms: Alarm[];
}
/** GET /casework/alarms?uat= → open ones, untaken and oldest first; ?household= → all of one household */
export interface Alarm {
  id: string; household: HouseholdRow; vulnerabilities: string[]; noticeDue: boolean; raisedAt: string; raisedBy: string; takenAt: string | null; takenBy: string | null;
  closedAt: string | null; closedBy: string | null; outcome: string | null; notices: AlarmNotice[];
}
export type NoticeWay = 'phone' | 'email' | 'paper' | 'meeting';
export interface AlarmNotice { id: string; recipient: string; way: NoticeWay; number: string | null; on: string; at: string | null; note: string | null; recordedBy: string; recordedAt: string }
/** GET /casework/county → communes and workers in scope */
export interface WorkCounty {
  today: string;
  communes: { uat: number; name: string; households: number; visited: number; planned: number; lastVisit: string | null; plans: number; notBegun: number; unmet: number; overdue: number }[];
  workers: { account: string; name: string; roles: { ro: string; en: string }[]; uats: number[]; open: number; overdue: number; households: number; given: number; besides: number }[];
}
/** GET /casework/behind?list=not-begun|unmet&uat=&after=&limit= → Page<PlanBehind> : plans that should have begun */
export interface PlanBehind { household: HouseholdRow; beginBy: string; priority: 1 | 2 | 3 | 4; unmet: number }
/** GET /casework/team?uat= → who may answer for services in a commune */
export interface TeamMember { id: string; name: string; roles: { ro: string; en: string }[] }

/** GET /instrument/current → the instrument with its CEL (ETag; see @asigur/engine); GET /instrument/{version} ;
 *  GET /instrument/parameters?on=YYYY-MM-DD → Record<string, number> ; GET /instrument/schema → JSON Schema.
 *  GET /instrument/examples → made-up households to begin a try-out with.
 *  POST /instrument/diagnose {instrumentVersion?, visitDate, household: Answers, members: [{id, P03, P04, P13, mother?, partner?, …answers}]} → DiagnoseAnswer : nothing is stored. */
export interface DiagnoseAnswer {
  instrumentVersion: string; overcrowded: boolean | null; roomsRequired: number | null; adjustedIncome: number | null;
  members: { id: string; diagnoses: { vulnerability: string; priority: number; fired: string[]; unknown: string[]; reads: Record<string, AnswerValue | boolean> }[]; toClarify: { vulnerability: string; unknown: string[] }[] }[];
  plan: Pick<PlanLine, 'service' | 'textRo' | 'textEn' | 'category' | 'role' | 'fallbackRoles' | 'destinations' | 'priority' | 'due' | 'timingRo' | 'timingEn' | 'repeatEvery' | 'persons' | 'vulnerabilities' | 'folded'>[];
}

/**
 * POST /commands {device, commands: Command[]} (at most 200) → {results: CommandResult[]} in the same order. Every write of the field
 * screens. 200 even when single commands are refused; each result says so. The same id again returns the stored result;
 * the same id with another body is refused (commands.id-reused).
 */
export interface Command<P = unknown> { id: string; type: CommandType; madeAt: string; base?: unknown; payload: P }
export interface CommandResult { id: string; status: 'applied' | 'refused'; result?: Record<string, unknown>; problem?: Problem }
export type CommandType =
  | import('./api.cases.ts').CaseCommandType
  | import('./api.team.ts').TeamCommandType
  | 'referrals.send' // SendReferral, see referrals.ts
  | 'referrals.note' // NoteReferral: the team; 'referrals.answer' the same, by the provider's account
  | 'referrals.answer'
  | 'programmes.enrol' // see programmes.ts
  | 'programmes.leave'
  | 'programmes.ask'
  | 'programmes.decide'
  | 'programmes.contract'
  | 'programmes.end-access'
  | 'programmes.withdraw-ask'
  | 'census.record-household' // RecordHousehold → {householdId, number}
  | 'census.change-household' // ChangeHousehold
  | 'census.record-member' // RecordMember → {personId, duplicateOf?: true when the CNP is already known in the worker's scope}
  | 'census.change-member' // ChangeMember
  | 'census.record-visit' // RecordVisit: outcome other than an assessment
  | 'census.entrust-person' // EntrustPerson
  | 'census.end-entrusting' // EndEntrusting
  | 'intake.take-notice' // TakeNotice
  | 'intake.close-notice' | 'territory.set-village-point' // CloseNotice
  | 'census.merge-people' // MergePeople
  | 'census.unmerge-people' // {mergeId} → {toDecide}
  | 'census.tell-apart' // TellApart
  | 'census.decide-record' // DecideRecord
  | 'census.move-members' // MoveMembers
  | 'census.record-departure' // RecordDeparture
  | 'census.withdraw-departure' // {eventId}
  | 'census.name-carer' // NameCarer
  | 'census.mark-known' // MarkKnown
  | 'census.offer-transfer' // OfferTransfer, see transfers.ts
  | 'census.accept-transfer' // AcceptTransfer → {number}
  | 'census.refuse-transfer' // RefuseTransfer
  | 'census.withdraw-transfer' // WithdrawTransfer
  | 'assessment.begin' // BeginAssessment
  | 'assessment.answer' // AnswerQuestion → {conflict?: {value, author, at}} : see design, same field from the same base
  | 'assessment.submit' // SubmitAssessment → {diagnoses: Diagnosis[], toClarify: Clarify[], planId, priority}
  | 'assessment.judge-need' // JudgeNeed; base: the state that was on the screen
  | 'assessment.add-need' // AddNeed
  | 'casework.change-line' // ChangeLine; base: the state that was on the screen
  | 'casework.edit-line' // EditLine; base: the same fields as they were on the screen
  | 'casework.add-line' // AddLine
  | 'casework.record-delivery' // RecordDelivery
  | 'casework.take-back-delivery' // TakeBackDelivery
  | 'casework.record-agreement' // RecordAgreement; base: the agreement that was on the screen
  | 'casework.take-alarm' // TakeAlarm
  | 'casework.record-notice' // RecordNotice
  | 'casework.close-alarm' // CloseAlarm
  | 'casework.hand-over' // HandOver → {moved, left}: left in communes where the colleague does not work
  ;
export interface RecordHousehold { householdId: string; uat: number; village: number; address: string; phone?: string | null }
export interface ChangeHousehold { householdId: string; village?: number; address?: string; phone?: string | null }
export interface RecordMember {
  personId: string; householdId: string; familyName: string; givenName: string; birthDate: string | null; birthPrecision: BirthPrecision;
  sex: 'm' | 'f' | null; cnp?: string | null; noCnpReason?: string | null; relation?: string | null; presence: string;
  mother?: string | null; father?: string | null; partner?: string | null; // a member's id, 'absent' or 'unknown'
  /** records that were shown as alike and are of other people */ notSameAs?: string[];
  /** how she came; `eventOn`: the day of an arrival */ event?: 'birth' | 'arrived' | null; eventOn?: string | null;
}
/** `take`: fields that the record which stays (`into`) takes from the absorbed one */
export interface MergePeople { mergeId: string; personId: string; into: string; take: ('familyName' | 'givenName' | 'birth' | 'sex' | 'cnp')[] }
export interface UnmergePeople { mergeId: string }
export interface TellApart { personId: string; otherId: string; words?: string | null }
export interface DecideRecord { itemId: string; about: 'stays' | 'other' }
export interface MoveMembers { toHouseholdId: string; personIds: string[]; on: string; why: 'moved' | 'split' | 'joined'; words?: string | null }
export interface RecordDeparture { eventId: string; personId: string; kind: 'death' | 'left'; on: string; words?: string | null }
export interface WithdrawDeparture { eventId: string }
export interface NameCarer { householdId: string; personId: string | null }
export interface MarkKnown { personId: string; known: boolean | null }
export interface ChangeMember { personId: string; fields: Partial<Omit<RecordMember, 'personId' | 'householdId' | 'notSameAs' | 'event' | 'eventOn'>> }
export interface RecordVisit { householdId: string; outcome: 'absent' | 'refuz' | 'nelocuita' | 'adresa_gresita'; visitDate: string; returnOn?: string | null }
export interface EntrustPerson { grantId: string; personId: string; account: string; reason: EntrustReason; words: string | null; from: string; until: string }
export interface EndEntrusting { grantId: string }
export interface TakeNotice { noticeId: string }
export interface CloseNotice { noticeId: string; outcome: NoticeOutcome; note: string | null; householdId: string | null }
export interface BeginAssessment { assessmentId: string; householdId: string; kind: string; visitDate: string; instrumentVersion: string }
/** `carried`: taken over from the assessment before, not said today; gives way to what is answered already, and the same answer
 *  without it confirms it */
export interface AnswerQuestion { assessmentId: string; personId: string | null; question: string; value: AnswerValue; carried?: true }
export interface SubmitAssessment { assessmentId: string }
/** `reason` is needed unless a suspicion is confirmed, or what is `gone` is resolved. `base`: the state on the screen; another one
 *  meanwhile → assessment.need-changed-meanwhile. Asks for the permission assessment.judge. */
export interface JudgeNeed { householdId: string; personId: string; vulnerability: string; state: NeedState; reason?: string }
/** assessment.need-exists when it is on file already, wherever it stands */
export interface AddNeed { householdId: string; personId: string; vulnerability: string; priority: number; reason: string }
/** `base`: the line's state on the screen; another one meanwhile → casework.changed-meanwhile with the present state */
export interface ChangeLine { lineId: string; state: string; reason?: string }
/** A field changed since by somebody else, and here too → casework.terms-changed-meanwhile */
export interface EditLine { lineId: string; fields: Partial<Pick<PlanLine, 'due' | 'repeatEvery' | 'role' | 'responsible' | 'destinations'>> }
/** `due`, `role`, `responsible` null: as the service says */
export interface AddLine { lineId: string; planId: string; service: string; persons: string[]; reason: string; due?: string | null; role?: string | null; responsible?: string | null }
/** Given in one act: several lines, of each those beneficiaries who were there (none for a line of the household) */
export interface RecordDelivery { occasion: string; on: string; at?: string | null; note?: string | null; lines: { lineId: string; persons: string[] }[] }
export interface TakeBackDelivery { occasion: string }
export interface RecordAgreement { agreementId: string; planId: string; agreement: 'da' | 'nu' | 'amanat'; signer: string; on: string; way: AgreementWay; signature?: string | null }
export interface TakeAlarm { alarmId: string }
export interface RecordNotice { noticeId: string; alarmId: string; recipient: string; way: NoticeWay; number?: string | null; on: string; at?: string | null; note?: string | null }
/** All that `from` answers for goes to `to` (permission casework.hand-over) */
export interface HandOver { from: string; to: string; reason: string }
export interface CloseAlarm { alarmId: string; outcome: string }

/** GET /live : server-sent events, `event: fact`, data {type, uat, payload}; the client fetches anew under its own rights. */
export interface LiveFact { type: string; uat: number | null; payload: Record<string, unknown> }

/** GET /plugins → those that are on for the county and that this person may use */
export interface PluginDescriptor { id: string; version: string; entry: string; css: string[]; sdk: string; name: { ro: string; en: string } }

/* Administration (permission admin.*): GET/POST /admin/people, … */
export interface AdminPerson {
  id: string; name: string; username: string; email: string | null; phone: string | null; state: 'invited' | 'active' | 'closed'; secondFactor: boolean; lastSeen: string | null;
  grants: { id: string; role: string; uats: number[] | null; from: string; until: string | null }[];
}
/** POST /admin/people {name, username, email?, phone?, grants:[{role, uats, from, until}]} → {person: AdminPerson, link: string, posted: boolean} (one-time link, shown once; posted: sent by e-mail too)
 *  POST /admin/people/{id}/grants, DELETE /admin/people/{id}/grants/{grantId}, POST /admin/people/{id}/link (new link), POST /admin/people/{id}/close
 *  GET /admin/roles → Role[] */
export interface Role { code: string; nameRo: string; nameEn: string; scope: 'uats' | 'county'; secondFactor: boolean; permissions: string[] }
/** GET /invitations/{token} → {name, username, secondFactor, totp?: {secret, uri}} (anonymous) ; POST /invitations/{token} {password, secret?, code?} (secret: the one of the GET, which the phone now holds) → {recoveryCodes?: string[]} */
export interface Invitation { name: string; username: string; secondFactor: boolean; totp?: { secret: string; uri: string } }
/** PUT /admin/uats/{siruta} {participating}; GET /admin/uats/{siruta}/communities; POST {name, villages}; PUT/DELETE /admin/communities/{id} */
export interface Community { id: string; uat: number; name: string; villages: number[]; team: { accountId: string; name: string; role: string }[] }
/** GET /admin/guide/versions → versions, latest first; POST the file of a guide → {version, added} (201, or 200 when it was there);
 *  GET /admin/guide/parameters → sums and limits with all their values; POST {code, value, validFrom, source} → the same list */
/** GET /admin/plugins → AdminPlugin[]; PUT /admin/plugins/{id} {enabled} */
export interface AdminPlugin { id: string; version: string; name: { ro: string; en: string }; enabled: boolean; state: 'on' | 'off' | 'broken'; problem: string | null }
/** GET /admin/settings → Setting[]; PUT /admin/settings/{key} {value} */
export interface Setting { key: string; value: string; defaultValue: string; textRo: string; textEn: string; kind: 'text' | 'number' | 'boolean' | 'phone' | 'secret'; /** of a number, or most characters of a text */ least: number | null; most: number | null; changedAt: string | null; changedBy: string | null }
/** GET /admin/audit?after=&limit= → Page<AuditEntry> */
export interface AuditEntry { at: string; actor: string; action: string; subject: string | null; uat: string | null; details: unknown }
