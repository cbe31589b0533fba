import { describe, expect, it } from 'vitest';
import { dayIn } from './QuickVisit.tsx';

describe('the day of a return', () => {
  it('is so many days from today, over months and years', () => {
    expect(dayIn(3, '2026-11-24')).toBe('2026-11-27');
    expect(dayIn(14, '2026-12-24')).toBe('2027-01-07');
  });
  it('is never a Sunday', () => expect(dayIn(3, '2026-11-26')).toBe('2026-11-30'));
});
