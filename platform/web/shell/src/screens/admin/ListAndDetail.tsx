import { useEffect, useRef, type ReactNode } from 'react';
import { Icon, useMediaQuery } from '@asigur/sdk';
import { useText } from './texts.ts';

/** A list with its details beside it; on a phone the details take the list's place until one goes back. */
export function ListAndDetail({ list, detail, label, chosen, back }: { list: ReactNode; detail: ReactNode; label: string; chosen: string | number | null; back: () => void }) {
  const t = useText();
  const wide = useMediaQuery('(min-width: 1000px)', true, { getInitialValueInEffect: false });
  const section = useRef<HTMLElement>(null);
  const alone = !wide && chosen !== null;
  useEffect(() => {
    if (!alone) return;
    section.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [alone, chosen]);
  return (
    <div className="master">
      {!alone && <div className="card master-list">{list}</div>}
      {alone && <button type="button" className="crumb crumb-button" onClick={back}><Icon name="left" size={16} />{t('backToList')}</button>}
      {(wide || alone) && <section ref={section} tabIndex={-1} className="card master-detail always" aria-label={label}>{detail}</section>}
    </div>
  );
}
