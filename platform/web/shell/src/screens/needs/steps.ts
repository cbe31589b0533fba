import type { AddNeed, Entry, JudgeNeed, Need, NeedState } from '@asigur/sdk';

/** Where the team can take a vulnerability from where it stands; the server holds the same table. */
const STEPS: Record<NeedState, readonly NeedState[]> = {
  suspected: ['confirmed', 'refuted', 'resolved'],
  confirmed: ['resolved', 'refuted', 'suspected'],
  returned: ['confirmed', 'refuted', 'resolved'],
  refuted: ['confirmed', 'suspected'],
  resolved: ['returned'],
};

export const isOpen = (state: NeedState) => state === 'suspected' || state === 'confirmed' || state === 'returned';

/** What can be said of it now; of what is proposed as resolved, first that, then that it is still there. */
export function stepsFrom(need: Pick<Need, 'state' | 'gone'>): readonly NeedState[] {
  if (!need.gone) return STEPS[need.state];
  const hold: NeedState = need.state === 'suspected' ? 'confirmed' : need.state;
  return ['resolved', hold, 'refuted'];
}

/** Confirming what is found, and agreeing with what an assessment proposes, need no reason. */
export const needsReason = (need: Pick<Need, 'state' | 'gone'>, to: NeedState) => !(isOpen(need.state) && ((to === 'confirmed' && !need.gone) || (to === 'resolved' && need.gone)));

export type Shown = Need & { pending: boolean };

/** The needs with what this device has said and not sent yet; what the server refused is not shown as done. */
export function withUnsent(needs: Need[], entries: Entry[], householdId: string): Shown[] {
  const shown = needs.map((one): Shown => ({ ...one, pending: false }));
  for (const entry of entries) {
    if (entry.problem) continue;
    if (entry.type === 'assessment.judge-need') {
      const { personId, vulnerability, state } = entry.payload as JudgeNeed;
      const at = shown.findIndex((one) => one.personId === personId && one.vulnerability === vulnerability);
      if (at >= 0) shown[at] = { ...shown[at]!, state, gone: false, pending: true };
    } else if (entry.type === 'assessment.add-need') {
      const added = entry.payload as AddNeed;
      const there = shown.some((one) => one.personId === added.personId && one.vulnerability === added.vulnerability);
      if (added.householdId === householdId && !there) {
        const priority = added.priority as Need['priority'];
        shown.push({
          personId: added.personId, vulnerability: added.vulnerability, state: 'suspected', priority, handPriority: priority, gone: false, assessmentId: null, fired: [], unknown: [], pending: true,
          steps: [{ what: 'added', before: null, after: 'suspected', priority, reason: added.reason, assessmentId: null, author: '', at: entry.madeAt }],
        });
      }
    }
  }
  return shown;
}
