import type { ReferralState } from '@asigur/sdk';

const STEPS: Record<ReferralState, ReferralState[]> = { sent: ['accepted', 'received', 'refused', 'withdrawn'], received: ['accepted', 'refused', 'withdrawn'], accepted: ['fed-back', 'closed', 'withdrawn'], refused: ['closed'], 'fed-back': ['closed'], closed: [], withdrawn: [] };
const TEAMS: ReferralState[] = ['closed', 'withdrawn'];

/** Where a referral can go from here, the likeliest first; ending it is the team's alone. */
export const stepsOf = (state: ReferralState, team: boolean): ReferralState[] => STEPS[state].filter((to) => team || !TEAMS.includes(to));
