import { useState } from 'react';
import { get, useRead, type Page } from '@asigur/sdk';

/** A list that grows page by page; live facts refresh its first page. */
export function usePages<T>(word: string, path: string): { read: ReturnType<typeof useRead<Page<T>>>; rows: T[]; more: (() => void) | null } {
  const read = useRead<Page<T>>([word, path], path);
  const [extra, setExtra] = useState<{ of: string; rows: T[]; next: string | null } | null>(null);
  const known = extra?.of === path ? extra : null;
  const next = known ? known.next : (read.data?.next ?? null);
  const more = () => void get<Page<T>>(`${path}&after=${encodeURIComponent(next!)}`).then((page) => setExtra({ of: path, rows: [...(known?.rows ?? []), ...page.items], next: page.next }));
  return { read, rows: [...(read.data?.items ?? []), ...(known?.rows ?? [])], more: next ? more : null };
}
