import { useEffect, useMemo, useState } from 'react';
import { bearing, defineTexts, get, Icon, locale, onFact, put, uuidv7, type Here } from '@asigur/sdk';
import './presence.css';

const useText = defineTexts('presence', {
  ro: { here: 'Tot aici:', writes: 'scrie la {{where}}', interview: 'în interviu' },
  en: { here: 'Also here:', writes: 'writing in {{where}}', interview: 'in the interview' },
});

const EVERY_MS = 20_000;

/** „Supervizor UJSS” → „supervizor UJSS”. */
const withinSentence = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1);

/** Says that this file is open here, as long as the page is on the screen, and who else has it open. */
function useOthers(household: string, where: string): Here[] {
  const [others, setOthers] = useState<Here[]>([]);
  // a late sign of a page that was closed must not bring its reader back
  const page = useMemo(() => ({ of: household, id: uuidv7() }), [household]).id;
  useEffect(() => {
    let gone = false;
    const path = `/census/presence/${household}`;
    const take = (list: Here[]) => { if (!gone) setOthers(list); };
    // offline nobody else can be seen, and that is no error of the file
    const sign = () => { if (document.visibilityState === 'visible') void put<Here[]>(path, { where, page }).then(take, () => take([])); };
    const timer = setInterval(sign, EVERY_MS);
    const stop = onFact((fact) => { if (fact.type === 'presence.Changed' && fact.payload.householdId === household) void get<Here[]>(path).then(take, () => take([])); });
    document.addEventListener('visibilitychange', sign);
    sign();
    return () => {
      gone = true;
      clearInterval(timer);
      stop();
      document.removeEventListener('visibilitychange', sign);
    };
  }, [household, where, page]);
  useEffect(() => {
    const leave = () => void fetch(`/api/census/presence/${household}?page=${page}`, { method: 'DELETE', keepalive: true, credentials: 'same-origin', headers: { 'X-CSRF': bearing.csrf } }).catch(() => undefined);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [household, page]);
  return others;
}

/** Who else has this household's file or interview open, small, with the profession. `nameOf` tells a section of the interview. */
export default function AlsoHere({ household, where, nameOf }: { household: string; where: string; nameOf?: (section: string) => string }) {
  const t = useText();
  const others = useOthers(household, where);
  const place = (at: string) => {
    const [screen, section] = at.split(':');
    if (screen !== 'interview') return null;
    return section && nameOf ? t('writes', { where: nameOf(section) }) : t('interview');
  };
  return (
    <div className="also-here small" role="status" data-testid="also-here">
      {others.length > 0 && <><Icon name="people" size={16} /> {t('here')} {others.map((one) => {
        const roles = one.roles.map((role) => withinSentence(locale() === 'en' ? role.en : role.ro)).join(', ');
        return [`${one.name}${roles ? ` (${roles})` : ''}`, place(one.where)].filter(Boolean).join(', ');
      }).join('; ')}</>}
    </div>
  );
}
