/** GET /census/transfers?household= → Transfer[] : households offered to and from the reader's communes. */
export interface Transfer {
  id: string; householdId: string; uat: number; uatName: string; toUat: number; toUatName: string; headName: string; summary: TransferSummary; words: string; phone: string | null;
  state: 'offered' | 'accepted' | 'refused' | 'withdrawn'; offeredBy: string; offeredAt: string; decidedBy: string | null; decidedAt: string | null; decidedWords: string | null;
  /** the reader works where it is offered to */ toDecide: boolean; /** the reader works where it is offered from */ mayWithdraw: boolean;
}
/** What the receiver sees before accepting; ages in whole years, the eldest first. */
export interface TransferSummary { members: number; children: number; priority: 1 | 2 | 3 | 4 | null; lastVisit: string | null; ages: (number | null)[] }
export interface OfferTransfer { transferId: string; householdId: string; toUat: number; words: string; phone?: string | null }
export interface AcceptTransfer { transferId: string; village: number; address: string }
export interface RefuseTransfer { transferId: string; words: string }
export interface WithdrawTransfer { transferId: string }
