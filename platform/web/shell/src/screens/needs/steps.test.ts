import { describe, expect, it } from 'vitest';
import type { Entry, Need } from '@asigur/sdk';
import { needsReason, stepsFrom, withUnsent } from './steps.ts';

const need: Need = { personId: 'c', vulnerability: 'V01', state: 'suspected', priority: 2, handPriority: null, gone: false, assessmentId: 'a', fired: ['V01.c'], unknown: [], steps: [] };
const entry = (type: Entry['type'], payload: object, more: object = {}) => ({ id: 'e', type, madeAt: '2026-11-24T10:00:00Z', payload, ...more }) as unknown as Entry;

describe('where a vulnerability stands', () => {
  it('is confirmed without a reason, and refuted with one', () => {
    expect(needsReason(need, 'confirmed')).toBe(false);
    expect(needsReason(need, 'refuted')).toBe(true);
    expect(needsReason({ ...need, state: 'refuted' }, 'confirmed')).toBe(true);
  });

  it('is resolved without a reason only where an assessment proposes it; holding on to it needs one', () => {
    const gone = { ...need, state: 'confirmed' as const, gone: true };
    expect(needsReason(gone, 'resolved')).toBe(false);
    expect(needsReason({ ...gone, gone: false }, 'resolved')).toBe(true);
    expect(stepsFrom(gone)).toEqual(['resolved', 'confirmed', 'refuted']);
    expect(needsReason(gone, 'confirmed')).toBe(true);
  });

  it('shows at once what this device has said, and not what the server refused', () => {
    const judged = entry('assessment.judge-need', { householdId: 'h', personId: 'c', vulnerability: 'V01', state: 'confirmed' });
    expect(withUnsent([need], [judged], 'h')[0]).toMatchObject({ state: 'confirmed', pending: true });
    expect(withUnsent([need], [{ ...judged, problem: { code: 'x' } } as unknown as Entry], 'h')[0]).toMatchObject({ state: 'suspected', pending: false });
    expect(need.state).toBe('suspected');
  });

  it('shows what was added by hand, here and once', () => {
    const added = entry('assessment.add-need', { householdId: 'h', personId: 'c', vulnerability: 'V03', priority: 1, reason: 'se teme' });
    const shown = withUnsent([need], [added, added], 'h');
    expect(shown).toHaveLength(2);
    expect(shown[1]).toMatchObject({ handPriority: 1, pending: true, steps: [{ reason: 'se teme' }] });
    expect(withUnsent([], [added], 'other')).toEqual([]);
  });
});
