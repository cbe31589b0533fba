// Cases and their supervision, as the server answers and takes them; see api.ts for the conventions.
import type { HouseholdRow } from './api.ts';

export type CaseStateCode = 'deschis' | 'activ' | 'monitorizare' | 'inchis';
export type ClosingReason = 'rezolvat' | 'transferat_uat' | 'transferat_judet' | 'preluat_dgaspc' | 'mutat' | 'major' | 'deces' | 'refuz' | 'pierdut';

/** GET /api/cases?state=&uat=&mine=&of=&overdue=&waiting=&after=&limit= → Page<CaseRow>, the first to be reviewed first. */
export interface CaseRow { id: string; household: HouseholdRow; state: CaseStateCode; responsible: string; responsibleName: string; reviewOn: string | null; overdue: boolean; closedBecause: ClosingReason | null; waiting: number; plan: 'none' | 'never' | 'valid' | 'changed' }
/** GET /api/cases/tally?uat= */
export interface CaseTally { deschis: number; activ: number; monitorizare: number; overdue: number; waiting: number; plansWithoutCase: number; casesWithoutPlan: number }
/** GET /api/cases/missing?list=plan-without-case|case-without-plan&uat= → HouseholdRow[] */
export type MissingList = 'plan-without-case' | 'case-without-plan';
/** GET /api/cases/{id}/candidates */
export interface CaseCandidate { id: string; name: string; roles: { ro: string; en: string }[]; specialist: boolean }

export interface CaseMember { account: string; name: string; professionRo: string; professionEn: string; specialist: boolean; addedAt: string; endedAt: string | null }
export interface CaseStep { id: string; kind: 'opened' | 'moved' | 'closed' | 'reopened' | 'responsible' | 'member-added' | 'member-removed' | 'review' | 'validated'; before: string | null; after: string | null; reason: string | null; at: string; by: string }
/** thread: its own id when it begins one */
export interface CaseComment { id: string; careCase: string; line: string | null; thread: string; words: string; needsAnswer: boolean; supervisor: boolean; at: string; by: string; byName: string; answeredAt: string | null; doneAt: string | null; doneBy: string | null }
/** GET /api/cases/of/{household} → CareCase[], the latest first. */
export interface CareCase {
  id: string; householdId: string; uat: number; subject: string | null; state: CaseStateCode; openedAt: string; openedBy: string; responsible: string; responsibleName: string; reviewOn: string | null; overdue: boolean; closedAt: string | null; closedBecause: ClosingReason | null; version: number; waiting: number;
  plan: { planId: string; revision: number; validated: 'never' | 'valid' | 'changed'; at: string | null; by: string | null; words: string | null } | null;
  closing: { critical: number; urgent: number; alarm: boolean; proposed: ClosingReason | null } | null;
  members: CaseMember[]; steps: CaseStep[]; comments: CaseComment[];
}

export type CaseCommandType =
  | 'cases.open' // OpenCase
  | 'cases.move' // MoveCase
  | 'cases.close' // CloseCase
  | 'cases.reopen' // {caseId, why}
  | 'cases.plan-review' // {caseId, on, why?}
  | 'cases.name-responsible' // {caseId, account, why?}
  | 'cases.add-member' // {caseId, account}
  | 'cases.remove-member' // {caseId, account, why?}
  | 'cases.comment' // CommentOnCase
  | 'cases.settle-comment' // {commentId}
  | 'cases.validate-plan'; // {caseId, planId, revision, words?}
export interface OpenCase { caseId: string; householdId: string; personId?: string | null; responsible?: string | null; why?: string | null }
/** from: the state on the screen */
export interface MoveCase { caseId: string; state: CaseStateCode; from: CaseStateCode; why?: string | null }
/** confirmed: urgent needs or an alarm are open and were seen; why is then needed */
export interface CloseCase { caseId: string; reason: ClosingReason; why: string | null; confirmed: boolean }
export interface CommentOnCase { caseId: string; commentId: string; lineId?: string | null; replyTo?: string | null; words: string; needsAnswer: boolean }
