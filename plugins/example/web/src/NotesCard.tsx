import { Anchor, Card, formatDate, Link, Reading, SkeletonLines, Stack, Text, Title, useSession } from '@asigur/sdk';
import { useNotes } from './notes.ts';
import { useText } from './texts.ts';

const SHOWN = 3;

/** The newest notes of the chosen commune, else of the person's first one. */
export function NotesCard({ uat }: { uat: number | null }) {
  const t = useText();
  const { session } = useSession();
  const notes = useNotes(uat ?? session.uats[0]?.siruta ?? null);
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="sm">{t('newest')}</Title>
      <Reading of={notes} skeleton={<SkeletonLines lines={SHOWN} />} isEmpty={(list) => list.length === 0} empty={<Text>{t('none')}</Text>}>
        {(list) => (
          <Stack gap="xs">
            {list.slice(0, SHOWN).map((note) => (
              <div key={note.id}>
                <Text>{note.text}</Text>
                <Text size="sm">{t('by', { author: note.author, when: formatDate(note.writtenAt.slice(0, 10)) })}</Text>
              </div>
            ))}
          </Stack>
        )}
      </Reading>
      <Anchor component={Link} href="/p/example" mt="sm">{t('all')}</Anchor>
    </Card>
  );
}
