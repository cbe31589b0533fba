/** The last twelve months, this one first: `2026-11`. */
export function months(today: string): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: 12 }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** The last eight quarters, this one first: `2026-4`. */
export function quarters(today: string): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: 8 }, (_, back) => {
    const at = year * 4 + Math.floor((month - 1) / 3) - back;
    return `${Math.floor(at / 4)}-${(at % 4) + 1}`;
  });
}
