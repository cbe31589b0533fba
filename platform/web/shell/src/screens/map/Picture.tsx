import { useMemo, type MouseEvent } from 'react';
import { formatNumber, type Borders } from '@asigur/sdk';
import { middleOf, pathOf, projectionOf } from './projection.ts';
import './map.css';

export interface Mark { key: number; lat: number; lon: number; count: number; cross?: boolean }

const third = (value: number, most: number) => (value === 0 ? '' : value <= most / 3 ? 'map-some' : value <= (most * 2) / 3 ? 'map-more' : 'map-most');

/**
 * Communes with their numbers, darker where there is more; the numbers stand in a list beside it, which is how keyboard and screen
 * readers get there. `frame`: what must fit; others lie around it, pale.
 */
export function Picture({ borders, frame, values, chosen, choose, marks = [], place, label }: {
  borders: Borders; frame: number[]; values: Map<number, number>; chosen?: number | null; choose?: (siruta: number) => void; marks?: Mark[]; place?: ((lat: number, lon: number) => void) | undefined; label: string;
}) {
  const { features } = borders;
  const key = frame.join();
  const drawn = useMemo(() => {
    const wanted = features.filter((one) => frame.includes(one.properties.siruta));
    const on = projectionOf(wanted.length > 0 ? wanted : features);
    return { on, shapes: features.map((one) => ({ siruta: one.properties.siruta, name: one.properties.name, d: pathOf(one, on), at: middleOf(one, on) })) };
  }, [features, key]);
  const { on, shapes } = drawn;
  const most = Math.max(1, ...values.values());
  const put = (event: MouseEvent<SVGSVGElement>) => {
    if (!place) return;
    const box = event.currentTarget.getBoundingClientRect();
    const scale = Math.min(box.width / on.width, box.height / on.height);
    place(on.lat((event.clientY - box.top - (box.height - on.height * scale) / 2) / scale), on.lon((event.clientX - box.left - (box.width - on.width * scale) / 2) / scale));
  };
  return (
    <svg className={`map-picture ${place ? 'map-placing' : ''}`} viewBox={`0 0 ${on.width.toFixed(0)} ${on.height.toFixed(0)}`} role="img" aria-label={label} onClick={put}>
      {shapes.map(({ siruta, name, d }) => {
        const mine = frame.includes(siruta);
        return <path key={siruta} d={d} className={[mine ? 'map-mine' : 'map-other', mine ? third(values.get(siruta) ?? 0, most) : '', chosen === siruta ? 'map-chosen' : ''].join(' ')} onClick={mine && choose && !place ? () => choose(siruta) : undefined}><title>{`${name}: ${formatNumber(values.get(siruta) ?? 0)}`}</title></path>;
      })}
      {marks.length === 0 && shapes.filter(({ siruta }) => frame.includes(siruta) && (values.get(siruta) ?? 0) > 0).map(({ siruta, at }) => <text key={siruta} x={at.x} y={at.y} aria-hidden="true">{formatNumber(values.get(siruta)!)}</text>)}
      {marks.map((one) => (
        <g key={one.key} aria-hidden="true">
          <circle className={one.cross ? 'map-cross' : one.count > 0 ? 'map-due' : ''} cx={on.x(one.lon)} cy={on.y(one.lat)} r={one.count > 0 || one.cross ? 9 : 6} />
          {one.count > 0 && <text x={on.x(one.lon)} y={on.y(one.lat) - 18}>{formatNumber(one.count)}</text>}
        </g>
      ))}
    </svg>
  );
}
