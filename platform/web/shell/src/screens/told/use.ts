import { locale, post, put, useMutation, useQueryClient, type Notice, type Unread } from '@asigur/sdk';

/** The notice's sentence in the language of the screen. */
export const said = (one: Notice) => (locale() === 'en' ? one.textEn : one.textRo);

/** Marks one or all; everything that shows notices is read anew. */
export function useMarking() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['told'] });
  const one = useMutation({ mutationFn: ({ id, read }: { id: string; read: boolean }) => put<Unread>(`/notify/notices/${id}`, { read }), onSettled });
  const all = useMutation({ mutationFn: (until: string) => post<Unread>('/notify/read', { until }), onSettled });
  return { one, all };
}
