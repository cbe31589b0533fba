import { useState } from 'react';
import { ActionIcon, Button, Face, formatTime, get, Icon, Link, Reading, SkeletonLines, Title, Tooltip, useRead, useSession, type Notice, type NoticePage } from '@asigur/sdk';
import { useText } from './texts.ts';
import { said, useMarking } from './use.ts';
import './told.css';

const PAGE = 30;

function Line({ one }: { one: Notice }) {
  const t = useText();
  const { session } = useSession();
  const { one: marking } = useMarking();
  const uat = session.uats.find(({ siruta }) => siruta === one.uat)?.name;
  const read = one.readAt !== null;
  return (
    <li className="told-item" data-testid="told">
      <Link href={one.href} className={`told-line ${read ? 'told-read' : 'told-new'}`} onClick={() => { if (!read) marking.mutate({ id: one.id, read: true }); }}>
        <span className="told-words"><strong>{said(one)}</strong><span className="soft small">{[uat, formatTime(one.madeAt)].filter(Boolean).join(' · ')}{!read && <span className="sr-only"> · {t('unread')}</span>}</span></span>
        {one.urgent && <span className="chip chip-p1"><Icon name="alarm" />{t('urgent')}</span>}
        <Icon name="right" />
      </Link>
      {read && <Tooltip label={t('markUnread')}><ActionIcon variant="subtle" size="xl" aria-label={t('markUnread')} onClick={() => marking.mutate({ id: one.id, read: false })}><Icon name="bell" size={18} /></ActionIcon></Tooltip>}
    </li>
  );
}

/** What I was told, the latest first. */
export default function Told() {
  const t = useText();
  const read = useRead<NoticePage>(['told', 'page'], `/notify/notices?limit=${PAGE}`);
  const { all } = useMarking();
  const [older, setOlder] = useState<{ items: Notice[]; end: boolean }>({ items: [], end: false });
  const more = async (last: Notice) => {
    const page = await get<NoticePage>(`/notify/notices?limit=${PAGE}&before=${encodeURIComponent(last.madeAt)}`);
    setOlder(({ items }) => ({ items: [...items, ...page.items], end: page.items.length < PAGE }));
  };
  const first = read.data?.items[0];
  return (
    <div className="page">
      <div className="page-head">
        <div><Title order={1}>{t('title')}</Title><p className="lead">{t('lead')}</p></div>
        <div className="head-acts">
          {first && (read.data?.unread ?? 0) > 0 && <Button variant="light" loading={all.isPending} onClick={() => all.mutate(first.madeAt)}>{t('allRead')}</Button>}
          <Link className="button-link" href="/instiintari/alegeri"><Icon name="gear" size={18} />{t('choose')}</Link>
        </div>
      </div>
      <Reading of={read} skeleton={<SkeletonLines lines={6} height={56} />} isEmpty={(page) => page.items.length === 0} empty={<div className="card"><Face icon="bell" title={t('none')}>{t('noneWhat')}</Face></div>}>
        {(page) => {
          const items = [...page.items, ...older.items.filter(({ id }) => page.items.every((one) => one.id !== id))];
          const last = items[items.length - 1];
          return (
            <>
              <ul className="lines card">{items.map((one) => <Line key={one.id} one={one} />)}</ul>
              {page.items.length === PAGE && !older.end && last && <Button variant="default" mt="md" onClick={() => void more(last)}>{t('more')}</Button>}
            </>
          );
        }}
      </Reading>
    </div>
  );
}
