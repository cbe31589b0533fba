import { useRef, useState, type PointerEvent } from 'react';
import { useText } from './texts.ts';

export const WIDTH = 600;
export const HEIGHT = 200;
const MOST = 19_000;

/** Drawn with a finger or a pen: straight strokes in a box of 600 by 200, as path data. */
export function SignaturePad({ value, onChange }: { value: string; onChange: (path: string) => void }) {
  const t = useText();
  const svg = useRef<SVGSVGElement>(null);
  const [drawing, setDrawing] = useState(false);
  const point = (event: PointerEvent) => {
    const box = svg.current!.getBoundingClientRect();
    const within = (share: number, most: number) => Math.max(0, Math.min(most - 1, Math.round(share * most)));
    return `${within((event.clientX - box.left) / box.width, WIDTH)} ${within((event.clientY - box.top) / box.height, HEIGHT)}`;
  };
  const down = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawing(true);
    onChange(`${value}M${point(event)}`);
  };
  const move = (event: PointerEvent) => {
    const to = `L${point(event)}`;
    if (drawing && value.length < MOST && !value.endsWith(to)) onChange(value + to);
  };
  return (
    <div>
      <svg ref={svg} className="signature" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('signHere')} data-testid="signature" onPointerDown={down} onPointerMove={move} onPointerUp={() => setDrawing(false)} onPointerCancel={() => setDrawing(false)}>
        <path d={value} />
      </svg>
      <div className="row-between"><span className="soft small">{t('signHere')}</span>{value && <button type="button" className="quiet-link" onClick={() => onChange('')}>{t('clearSignature')}</button>}</div>
    </div>
  );
}

/** A signature that was given, as a picture. */
export const SignaturePicture = ({ path, label }: { path: string; label: string }) => <svg className="signature signature-small" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}><path d={path} /></svg>;
