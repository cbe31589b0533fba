import { useQuery, post, formatDate, Icon, Link, useDebouncedValue, type Alike as AlikeRow } from '@asigur/sdk';
import { ageText, fullName, useWords } from '../../lib/words.ts';
import type { MemberFields } from '../newhousehold/MemberForm.tsx';
import { readCnp } from '../../local/cnp.ts';
import { useReasons } from './reasons.ts';
import { useAlikeText } from './alikeTexts.ts';

/** Who on file may be the person being typed; asked when the typing pauses, and silent without a connection. */
export function useAlike(fields: MemberFields, place: { householdId: string; uat: number; village: number }, personId: string | null) {
  const cnp = fields.cnp && readCnp(fields.cnp).fault === null ? fields.cnp : null;
  const [asked] = useDebouncedValue(JSON.stringify({ ...place, personId, familyName: fields.familyName.trim(), givenName: fields.givenName.trim(), birthDate: fields.birthDate, birthPrecision: fields.birthPrecision, sex: fields.sex, cnp }), 300);
  const body = JSON.parse(asked) as { familyName: string; givenName: string; birthDate: string | null; cnp: string | null };
  const enough = Boolean(body.cnp) || (body.familyName.length > 1 && body.givenName.length > 1 && body.birthDate !== null);
  const read = useQuery({ queryKey: ['alike', asked], enabled: enough, queryFn: () => post<AlikeRow[]>('/census/duplicates/check', body), gcTime: 0 });
  return enough ? (read.data ?? []) : [];
}

/** Offered while a member is typed: who she may be, why, and what can be done; nothing hinders the saving. */
export function Alike({ rows, notSame, dismiss }: { rows: AlikeRow[]; notSame: string[]; dismiss: (id: string) => void }) {
  const t = useAlikeText();
  const words = useWords();
  const reasons = useReasons();
  const shown = rows.filter((one) => !notSame.includes(one.person.id));
  if (shown.length === 0) return null;
  return (
    <section className="alike" role="status" aria-label={t('title')}>
      <h3><Icon name="people" size={18} />{t('title')}</h3>
      <ul>
        {shown.map(({ person, reasons: why }) => (
          <li key={person.id}>
            <strong>{fullName(words, person)}</strong> <span className="soft">{[person.birthDate && person.birthPrecision === 'exact' ? formatDate(person.birthDate) : ageText(words, person.ageMonths, person.birthPrecision), person.cnpMasked].filter(Boolean).join(' · ')}</span>
            <div className="small">{[person.headName && t('of', { head: person.headName }), person.villageName, person.address, person.uatName].filter(Boolean).join(', ')}</div>
            <div className="small alike-why">{why.map((one) => reasons(one)).join(' · ')}</div>
            <div className="alike-acts">
              <Link className="quiet-link" href={`/gospodarii/${person.householdId}`} target="_blank">{t('open')}</Link>
              <button type="button" className="quiet-link" aria-label={t('otherOf', { name: fullName(words, person) })} onClick={() => dismiss(person.id)}>{t('other')}</button>
            </div>
          </li>
        ))}
      </ul>
      <p className="small">{t('what')}</p>
    </section>
  );
}
