import { defineTexts } from '../i18n/texts.ts';
import { Icon } from './icons.tsx';

const useText = defineTexts('sdk.priority', {
  ro: { '1': 'P1 critică', '2': 'P2 ridicată', '3': 'P3 medie', '4': 'P4 scăzută', none: 'fără vulnerabilități' },
  en: { '1': 'P1 critical', '2': 'P2 high', '3': 'P3 medium', '4': 'P4 low', none: 'no vulnerabilities' },
});

/** A priority in words, number and shade; the warning sign is for P1 only. */
export function PriorityChip({ priority, short }: { priority: 1 | 2 | 3 | 4 | number; short?: boolean }) {
  const t = useText();
  const text = t(String(priority) as '1');
  return (
    <span className={`chip chip-p${priority}`}>
      {priority === 1 && <Icon name="alarm" />}
      {short ? <><span aria-hidden="true">P{priority}</span><span className="sr-only">{text}</span></> : text}
    </span>
  );
}
