import { useState } from 'react';
import { Button, DateField, Stack, Textarea, TextInput, today, useSession, uuidv7, type BodyRow, type PutProtocol } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import { useText } from './texts.ts';

/** Number, day, validity and parties; the signed paper is added to it afterwards. */
export default function ProtocolForm({ body, done }: { body: BodyRow; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [told, setTold] = useState({ number: '', signedOn: today() as string | null, from: today() as string | null, to: null as string | null, parties: '' });
  const [tried, setTried] = useState(false);
  const set = (next: Partial<typeof told>) => setTold({ ...told, ...next });
  const parties = told.parties.split('\n').map((one) => one.trim()).filter(Boolean);
  const reversed = told.to !== null && told.from !== null && told.to < told.from;
  const lacks = (value: string | null) => (tried && !value?.trim() ? words('required') : undefined);
  const save = () => {
    setTried(true);
    if (!told.number.trim() || !told.signedOn || !told.from || reversed || parties.length < 2) return;
    void outbox?.put([{ type: 'team.put-protocol', payload: { protocolId: uuidv7(), bodyId: body.id, number: told.number.trim(), signedOn: told.signedOn, from: told.from, to: told.to, parties } satisfies PutProtocol }]);
    done();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <div className="pair">
          <TextInput data-autofocus size="md" label={t('number')} maxLength={200} value={told.number} onChange={(event) => set({ number: event.currentTarget.value })} error={lacks(told.number)} />
          <DateField size="md" label={t('signedOn')} value={told.signedOn} onChange={(signedOn) => set({ signedOn })} error={lacks(told.signedOn)} />
        </div>
        <div className="pair">
          <DateField size="md" label={t('validFrom')} value={told.from} onChange={(from) => set({ from })} error={lacks(told.from)} />
          <DateField size="md" label={t('validTo')} value={told.to} onChange={(to) => set({ to })} error={reversed ? t('validReversed') : undefined} />
        </div>
        <Textarea size="md" label={t('parties')} autosize minRows={3} maxLength={2000} value={told.parties} onChange={(event) => set({ parties: event.currentTarget.value })} error={tried && parties.length < 2 ? t('twoParties') : undefined} />
        <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}
