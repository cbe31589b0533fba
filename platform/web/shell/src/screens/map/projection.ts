import type { Borders } from '@asigur/sdk';

type Feature = Borders['features'][number];
/** Degrees of a place to points of the picture, and back. */
export interface Projection { width: number; height: number; x: (lon: number) => number; y: (lat: number) => number; lon: (x: number) => number; lat: (y: number) => number }

const WIDTH = 640;
const MARGIN = 16;

const rings = ({ geometry }: Feature): number[][][] => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat());

/** A flat picture of a piece of land, narrow degrees of longitude allowed for, that holds all of `features`. */
export function projectionOf(features: Feature[]): Projection {
  const points = features.flatMap((one) => rings(one).flat());
  const [lons, lats] = [points.map(([lon]) => lon!), points.map(([, lat]) => lat!)];
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = Math.min((WIDTH - 2 * MARGIN) / ((east - west) * narrow || 1), (WIDTH - 2 * MARGIN) / (north - south || 1));
  const width = (east - west) * narrow * scale + 2 * MARGIN;
  return {
    width,
    height: (north - south) * scale + 2 * MARGIN,
    x: (lon) => (lon - west) * narrow * scale + MARGIN,
    y: (lat) => (north - lat) * scale + MARGIN,
    lon: (x) => (x - MARGIN) / (narrow * scale) + west,
    lat: (y) => north - (y - MARGIN) / scale,
  };
}

/** The outline as an SVG path. */
export function pathOf(feature: Feature, on: Projection): string {
  return rings(feature).map((ring) => 'M' + ring.map(([lon, lat]) => `${on.x(lon!).toFixed(1)},${on.y(lat!).toFixed(1)}`).join('L') + 'Z').join('');
}

/** Where a number is written: the middle of the largest ring. */
export function middleOf(feature: Feature, on: Projection): { x: number; y: number } {
  const largest = rings(feature).reduce((most, ring) => (ring.length > most.length ? ring : most));
  const sum = largest.reduce(([x, y], [lon, lat]) => [x! + on.x(lon!), y! + on.y(lat!)], [0, 0]);
  return { x: sum[0]! / largest.length, y: sum[1]! / largest.length };
}
