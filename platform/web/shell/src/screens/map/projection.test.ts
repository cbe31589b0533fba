import { describe, expect, it } from 'vitest';
import { middleOf, pathOf, projectionOf } from './projection.ts';

const square = { id: 1, properties: { siruta: 1, name: 'Negri', participating: true }, geometry: { type: 'Polygon' as const, coordinates: [[[26, 46], [26.2, 46], [26.2, 46.2], [26, 46.2], [26, 46]]] } };

describe('the map', () => {
  it('leads from degrees to points and back', () => {
    const on = projectionOf([square]);
    expect(on.lat(on.y(46.13))).toBeCloseTo(46.13, 9);
    expect(on.lon(on.x(26.07))).toBeCloseTo(26.07, 9);
  });

  it('is narrower than high where degrees of longitude are narrow, north is up', () => {
    const on = projectionOf([square]);
    expect(on.width).toBeLessThan(on.height);
    expect(on.y(46.2)).toBeLessThan(on.y(46));
    expect(on.width / on.height).toBeCloseTo(Math.cos((46.1 * Math.PI) / 180), 1);
  });

  it('draws a closed outline with its number inside', () => {
    const on = projectionOf([square]);
    expect(pathOf(square, on)).toMatch(/^M[\d.,L]+Z$/);
    const { x, y } = middleOf(square, on);
    expect(x).toBeGreaterThan(on.x(26));
    expect(x).toBeLessThan(on.x(26.2));
    expect(y).toBeGreaterThan(on.y(46.2));
  });
});
