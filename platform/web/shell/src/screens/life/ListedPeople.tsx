import { useState } from 'react';
import { Button, Face, formatDate, get, Icon, Link, query, Reading, SkeletonLines, Title, useParams, useRead, useSearch, type Page, type PersonSide } from '@asigur/sdk';
import { Download } from '../papers/Download.tsx';
import { ageText, fullName, useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

const REASONS = ['newborn', 'undocumented', 'foreign', 'notShown', 'other'] as const;

/** Persons without a CNP, or children whom no service knew before the first visit. */
export default function ListedPeople() {
  const t = useText();
  const words = useWords();
  const { list: asked = '' } = useParams<{ list: string }>();
  const search = new URLSearchParams(useSearch());
  const list = asked === 'invizibili' ? 'invisible' : 'without-cnp';
  const path = (after?: string) => `/census/life/people${query({ list, uat: search.get('uat'), village: search.get('village'), after, limit: 50 })}`;
  const read = useRead<Page<PersonSide>>(['people', path()], path());
  const [extra, setExtra] = useState<{ of: string; rows: PersonSide[]; next: string | null } | null>(null);
  const more = extra?.of === path() ? extra : null;
  const next = more ? more.next : (read.data?.next ?? null);
  const reason = (one: PersonSide) => { const known = REASONS.find((code) => code === one.noCnpReason); return known ? t(`no.${known}`) : one.noCnpReason; };
  return (
    <div className="page">
      <Link className="crumb" href="/gospodarii"><Icon name="left" size={16} />{t('all')}</Link>
      <div className="page-head"><div><Title order={1}>{t(list === 'invisible' ? 'listInvisible' : 'listTitle')}</Title><p className="lead">{t(list === 'invisible' ? 'invisibleWhat' : 'listWhat')}{read.data && <> <span className="num">{t('people', { count: read.data.total })}.</span></>}</p></div><Download list="/census/tables/people" filters={{ list, uat: search.get('uat'), village: search.get('village') }} /></div>
      <div className="card">
        <Reading of={read} skeleton={<div className="pad"><SkeletonLines lines={6} /></div>} isEmpty={(page) => page.items.length === 0} empty={<Face icon="check" title={t('listNone')} />}>
          {(page) => (
            <>
              <ul className="lines">
                {[...page.items, ...(more?.rows ?? [])].map((one) => (
                  <li key={one.id}>
                    <Link className="line" href={`/gospodarii/${one.householdId}/oameni`}>
                      <span className="line-main"><strong>{fullName(words, one)}</strong><span className="soft small">{[one.birthDate && one.birthPrecision === 'exact' ? formatDate(one.birthDate) : null, ageText(words, one.ageMonths, one.birthPrecision), one.villageName, one.address].filter(Boolean).join(' · ')}</span>{list === 'without-cnp' && one.noCnpReason && <span className="soft small">{t('reason')}: {reason(one)}</span>}</span>
                      <Icon name="right" />
                    </Link>
                  </li>
                ))}
              </ul>
              {next && <div className="pad"><Button variant="default" fullWidth onClick={() => void get<Page<PersonSide>>(path(next)).then((got) => setExtra({ of: path(), rows: [...(more?.rows ?? []), ...got.items], next: got.next }))}>{t('more')}</Button></div>}
            </>
          )}
        </Reading>
      </div>
    </div>
  );
}
