import {
  Button, Card, Face, fieldMessage, FormProblem, formatDate, Group, may, NativeSelect, post, Reading, Stack, Text, Textarea, Title, useMutation,
  useQueryClient, useSession,
} from '@asigur/sdk';
import { useState, type FormEvent } from 'react';
import { useNotes, type Note } from './notes.ts';
import { useText } from './texts.ts';

const LONGEST = 500;
const WRITE = 'example.note.write';

/** The screen: choose a commune, read its notes, write one. What was typed stays until the server has it. */
export function Notebook() {
  const t = useText();
  const { session } = useSession();
  const communes = session.uats;
  const [chosen, choose] = useState<number | null>(null);
  const uat = chosen ?? communes[0]?.siruta ?? null;
  const notes = useNotes(uat);
  return (
    <Stack maw={720} mx="auto" p="md">
      <Title order={1}>{t('title')}</Title>
      <Text>{t('what')}</Text>
      {communes.length > 1 && (
        <NativeSelect
          label={t('commune')}
          value={String(uat)}
          data={communes.map((one) => ({ value: String(one.siruta), label: one.name }))}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        />
      )}
      {uat !== null && may(session, WRITE) && <NewNote uat={uat} />}
      <Reading of={notes} isEmpty={(list) => list.length === 0} empty={<Face icon="book" title={t('none')}>{t('noneWhat')}</Face>}>
        {(list) => <Stack gap="sm">{list.map((note) => <OneNote key={note.id} note={note} />)}</Stack>}
      </Reading>
    </Stack>
  );
}

function NewNote({ uat }: { uat: number }) {
  const t = useText();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const writing = useMutation({
    mutationFn: () => post<Note>('/plugins/example/notes', { uat, text }),
    onSuccess: async () => {
      setText('');
      await queries.invalidateQueries({ queryKey: ['example', 'notes', uat] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    writing.mutate();
  };
  return (
    <form onSubmit={submit}>
      <FormProblem error={writing.error} />
      <Textarea
        label={t('text')}
        value={text}
        maxLength={LONGEST}
        autosize
        minRows={2}
        error={fieldMessage(writing.error, '/text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="sm">
        <Button type="submit" disabled={text.trim() === ''} loading={writing.isPending}>{t('write')}</Button>
      </Group>
    </form>
  );
}

function OneNote({ note }: { note: Note }) {
  const t = useText();
  const { session } = useSession();
  const sharing = useMutation({ mutationFn: () => post<{ token: string }>(`/plugins/example/notes/${note.id}/link`) });
  return (
    <Card withBorder>
      <Text>{note.text}</Text>
      <Text size="sm">{t('by', { author: note.author, when: formatDate(note.writtenAt.slice(0, 10)) })}</Text>
      <FormProblem error={sharing.error} />
      {sharing.data && <Text size="sm">{t('shared')} <code>{sharing.data.token}</code></Text>}
      {may(session, WRITE) && !sharing.data && (
        <Group justify="flex-end">
          <Button variant="subtle" size="compact-sm" loading={sharing.isPending} onClick={() => sharing.mutate()}>{t('share')}</Button>
        </Group>
      )}
    </Card>
  );
}
