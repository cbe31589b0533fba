import { expect, it } from 'vitest';
import { months, quarters } from './periods.ts';

it('months go back over the turn of the year', () => {
  expect(months('2026-02-28').slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(months('2026-11-24')).toHaveLength(12);
});

it('quarters go back over the turn of the year', () => {
  expect(quarters('2026-04-01').slice(0, 3)).toEqual(['2026-2', '2026-1', '2025-4']);
  expect(quarters('2026-12-31')[0]).toBe('2026-4');
});
