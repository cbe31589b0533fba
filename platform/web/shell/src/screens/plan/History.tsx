import { formatDate, formatTime, locale, Reading, SkeletonLines, useRead, type HistoryEntry, type HouseholdFile } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import type { Guide } from '../interview/instrument.ts';
import { isState, OFTEN } from './steps.ts';
import { useText } from './texts.ts';

/** Everything that was done in the plan: who, when, why; the latest first. */
export default function History({ file, guide }: { file: HouseholdFile; guide: Guide | undefined }) {
  const t = useText();
  const words = useWords();
  const plan = file.plan!;
  const read = useRead<HistoryEntry[]>(['plan-history', plan.id], `/casework/plans/${plan.id}/history`);
  const state = (code: string | null) => (code && isState(code) ? t(`state.${code}`) : (code ?? ''));
  const value = (field: string, one: string | null) => {
    if (one === null) return '—';
    if (field === 'due') return formatDate(one);
    if (field === 'role') return guide?.nameOfRole(one) ?? one;
    if (field === 'destinations') return one.split(' ').map((code) => guide?.nameOfDestination(code) ?? code).join('; ');
    if (field === 'repeatEvery') return OFTEN.find((often) => often === one) ? t(`often.${one as (typeof OFTEN)[number]}`) : one;
    return one;
  };
  const label = (field: string) => (field === 'due' ? t('when') : field === 'role' ? t('profession') : field === 'responsible' ? t('responsible') : field === 'repeatEvery' ? t('often') : t('to'));
  const names = (ids: string[]) => ids.map((id) => file.members.find((one) => one.id === id)).filter((one) => one !== undefined).map((one) => fullName(words, one)).join(', ') || t('household');
  const what = (one: HistoryEntry) => {
    if (one.kind === 'agreement') return `${one.after === 'da' ? t('a.da') : one.after === 'nu' ? t('says.nu') : t('says.amanat')} · ${one.words ?? ''} · ${formatDate(one.on)}`;
    if (one.kind === 'given') return `${t('h.given', { date: formatDate(one.on) })}${one.time ? `, ${one.time.slice(0, 5)}` : ''} · ${names(one.persons)}`;
    if (one.kind === 'taken-back') return t('h.takenBack', { date: formatDate(one.on) });
    if (one.kind === 'added') return t('h.added');
    if (one.changes && 'groundless' in one.changes) return t('h.groundless');
    const parts = one.before !== one.after ? [`${state(one.before)} → ${state(one.after)}`] : [];
    for (const [field, change] of Object.entries(one.changes ?? {})) parts.push(`${label(field)}: ${value(field, change.before)} → ${value(field, change.after)}`);
    return parts.join(' · ');
  };
  return (
    <Reading of={read} skeleton={<SkeletonLines lines={4} />} isEmpty={(all) => all.length === 0} empty={<p className="soft pad">{t('noHistory')}</p>}>
      {(all) => (
        <ol className="history">
          {all.map((one, at) => (
            <li key={`${one.at}-${at}`}>
              <div className="soft small num">{formatTime(one.at)} · {one.by}</div>
              {one.line && <strong>{(locale() === 'en' ? one.textEn : one.textRo) || one.textRo}</strong>}
              <div>{what(one)}</div>
              {one.kind !== 'agreement' && one.words && <div className="soft">„{one.words}”</div>}
            </li>
          ))}
        </ol>
      )}
    </Reading>
  );
}
