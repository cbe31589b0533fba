import { useState } from 'react';
import { Alert, Button, Card, Checkbox, fieldMessage, FormProblem, Icon, Link, locale, put, Reading, SkeletonLines, Switch, Table, TextInput, Title, useMutation, useQueryClient, useRead, type NoticeChoices, type WantedChoices } from '@asigur/sdk';
import { useText } from './texts.ts';
import './told.css';

type Channel = 'email' | 'sms';

function Kinds({ choices, set }: { choices: NoticeChoices; set: (next: NoticeChoices) => void }) {
  const t = useText();
  if (choices.kinds.length === 0) return <p className="soft">{t('noKinds')}</p>;
  const choose = (code: string, channel: Channel, chosen: boolean) => set({ ...choices, kinds: choices.kinds.map((one) => (one.code === code ? { ...one, [channel]: chosen } : one)) });
  const name = (one: NoticeChoices['kinds'][number]) => (locale() === 'en' ? one.nameEn : one.nameRo);
  return (
    <Table className="told-table">
      <Table.Thead><Table.Tr><Table.Th>{t('kind')}</Table.Th><Table.Th>{t('viaEmail')}</Table.Th><Table.Th>{t('viaSms')}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {choices.kinds.map((one) => (
          <Table.Tr key={one.code}>
            <Table.Td>{name(one)}</Table.Td>
            {(['email', 'sms'] as const).map((channel) => (
              <Table.Td key={channel}><Checkbox size="md" aria-label={`${name(one)}: ${t(channel === 'email' ? 'viaEmail' : 'viaSms')}`} disabled={!(channel === 'email' ? choices.emailOn : choices.smsOn)} checked={one[channel]} onChange={(e) => choose(one.code, channel, e.currentTarget.checked)} /></Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Form({ of }: { of: NoticeChoices }) {
  const t = useText();
  const client = useQueryClient();
  const [choices, setChoices] = useState(of);
  const [saved, setSaved] = useState(false);
  const saving = useMutation({
    mutationFn: (wanted: WantedChoices) => put<NoticeChoices>('/notify/choices', wanted),
    onSuccess: (after) => { setChoices(after); setSaved(true); client.setQueryData(['told', 'choices'], after); },
  });
  const set = (next: NoticeChoices) => { setSaved(false); setChoices(next); };
  const save = () => {
    const { email, phone, quietFrom, quietUntil, urgentInQuiet, kinds } = choices;
    saving.mutate({ email, phone, quietFrom, quietUntil, urgentInQuiet, kinds: kinds.flatMap((one) => (['email', 'sms'] as const).map((channel) => ({ kind: one.code, channel, chosen: one[channel] }))) });
  };
  const wrong = ['/email', '/phone', '/quietFrom', '/quietUntil'].some((pointer) => fieldMessage(saving.error, pointer));
  return (
    <form noValidate onSubmit={(e) => { e.preventDefault(); save(); }}>
      {!wrong && <FormProblem error={saving.error} />}
      <Card component="section" className="told-part">
        <Title order={2}>{t('where')}</Title>
        <TextInput label={t('email')} type="email" autoComplete="email" size="md" maxLength={200} value={choices.email ?? ''} error={fieldMessage(saving.error, '/email')} description={choices.emailOn ? undefined : t('emailOff')} onChange={(e) => set({ ...choices, email: e.currentTarget.value })} />
        {choices.emailFailed && <Alert color="alarm" variant="light">{t('emailFailed')}</Alert>}
        <TextInput label={t('phone')} type="tel" autoComplete="tel" size="md" maxLength={40} value={choices.phone ?? ''} error={fieldMessage(saving.error, '/phone')} description={choices.smsOn ? undefined : t('smsOff')} onChange={(e) => set({ ...choices, phone: e.currentTarget.value })} />
        {choices.smsFailed && <Alert color="alarm" variant="light">{t('smsFailed')}</Alert>}
      </Card>
      <Card component="section" className="told-part">
        <Title order={2}>{t('what')}</Title>
        <Kinds choices={choices} set={set} />
      </Card>
      <Card component="section" className="told-part">
        <Title order={2}>{t('quiet')}</Title>
        <p className="soft">{t('quietWhat')}</p>
        <div className="told-hours">
          <TextInput label={t('from')} type="time" size="md" value={choices.quietFrom} error={fieldMessage(saving.error, '/quietFrom')} onChange={(e) => set({ ...choices, quietFrom: e.currentTarget.value })} />
          <TextInput label={t('until')} type="time" size="md" value={choices.quietUntil} error={fieldMessage(saving.error, '/quietUntil')} onChange={(e) => set({ ...choices, quietUntil: e.currentTarget.value })} />
        </div>
        <Switch size="md" label={t('urgentToo')} checked={choices.urgentInQuiet} onChange={(e) => set({ ...choices, urgentInQuiet: e.currentTarget.checked })} />
      </Card>
      <Button type="submit" size="md" loading={saving.isPending}>{t('save')}</Button>
      <span role="status" className="soft" style={{ marginInlineStart: 12 }}>{saved && <><Icon name="check" size={18} /> {t('saved')}</>}</span>
    </form>
  );
}

/** How I want to be told, where, and when not. */
export default function Choices() {
  const t = useText();
  const read = useRead<NoticeChoices>(['told', 'choices'], '/notify/choices');
  return (
    <div className="page">
      <div className="page-head"><div><Link className="quiet-link" href="/instiintari"><Icon name="left" size={18} />{t('back')}</Link><Title order={1}>{t('choices')}</Title><p className="lead">{t('choicesLead')}</p></div></div>
      <Reading of={read} skeleton={<SkeletonLines lines={6} height={60} />}>{(choices) => <Form of={choices} />}</Reading>
    </div>
  );
}
