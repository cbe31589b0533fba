import { useState } from 'react';
import { Button, Card, fieldMessage, FormProblem, formatNumber, formatTime, Icon, post, Reading, SegmentedControl, SkeletonLines, TextInput, Title, useMutation, useRead, type MessageChannels, type Setting } from '@asigur/sdk';
import { OneSetting } from '../admin/Settings.tsx';
import { useText } from './texts.ts';
import './told.css';

type Channel = 'email' | 'sms';

function Trial({ channels }: { channels: MessageChannels }) {
  const t = useText();
  const [channel, setChannel] = useState<Channel>('email');
  const [to, setTo] = useState('');
  const sending = useMutation({ mutationFn: () => post('/admin/messages/trial', { channel, to }) });
  const on = channel === 'email' ? channels.emailOn : channels.smsOn;
  return (
    <Card component="section" className="told-part">
      <Title order={2}>{t('trial')}</Title>
      {!fieldMessage(sending.error, '/to') && <FormProblem error={sending.error} />}
      <form noValidate className="told-part" onSubmit={(e) => { e.preventDefault(); sending.mutate(); }}>
        <SegmentedControl aria-label={t('channel')} value={channel} onChange={(value) => { setChannel(value as Channel); sending.reset(); }} data={[{ value: 'email', label: t('viaEmail') }, { value: 'sms', label: t('viaSms') }]} />
        <TextInput label={t('trialTo')} type={channel === 'email' ? 'email' : 'tel'} size="md" value={to} description={on ? undefined : t(channel === 'email' ? 'emailOff' : 'smsOff')} error={fieldMessage(sending.error, '/to')} onChange={(e) => setTo(e.currentTarget.value)} />
        <div><Button type="submit" size="md" variant="light" disabled={!on || to.trim() === ''} loading={sending.isPending}>{t('trial')}</Button> <span role="status" className="soft">{sending.isSuccess && t('trialSent')}</span></div>
      </form>
    </Card>
  );
}

function Going({ channels }: { channels: MessageChannels }) {
  const t = useText();
  const ways: { channel: Channel; on: boolean }[] = [{ channel: 'email', on: channels.emailOn }, { channel: 'sms', on: channels.smsOn }];
  return (
    <Card component="section" className="told-part">
      <Title order={2}>{t('week')}</Title>
      <ul className="lines">
        {ways.map(({ channel, on }) => {
          const counts = channels.counts.filter((one) => one.channel === channel);
          return <li key={channel} className="line"><span className="line-main"><strong>{t(channel === 'email' ? 'viaEmail' : 'viaSms')}</strong><span className="soft small">{counts.length === 0 ? t('nothing') : counts.map((one) => `${t(`s.${one.state}`)}: ${formatNumber(one.many)}`).join(' · ')}</span></span><span className={`chip ${on ? 'chip-good' : ''}`}><Icon name={on ? 'check' : 'cross'} />{t(on ? 'on' : 'off')}</span></li>;
        })}
      </ul>
      <Title order={3}>{t('troubles')}</Title>
      {channels.troubles.length === 0 ? <p className="soft">{t('noTroubles')}</p> : (
        <ul className="lines">{channels.troubles.map((one) => <li key={one.id} className="line"><span className="line-main"><strong>{one.name ?? t('outside')}</strong><span className="soft small">{formatTime(one.at)} · {t(one.channel === 'email' ? 'viaEmail' : 'viaSms')} · {t('again', { count: one.attempts })} · {one.problem}</span></span><span className={one.state === 'given-up' ? 'chip chip-p2' : 'chip chip-due'}>{t(one.state === 'given-up' ? 'givenUp' : 'trying')}</span></li>)}</ul>
      )}
    </Card>
  );
}

/** The county's ways of sending: servers, a trial, how it goes. */
export default function Messages() {
  const t = useText();
  const channels = useRead<MessageChannels>(['settings', 'messages'], '/admin/messages');
  const settings = useRead<Setting[]>(['settings'], '/admin/settings');
  return (
    <>
      <div className="page-head"><div><Title order={1}>{t('messages')}</Title><p className="lead">{t('messagesLead')}</p></div></div>
      <Reading of={channels} skeleton={<SkeletonLines lines={4} height={60} />}>{(all) => <><Going channels={all} /><Trial channels={all} /></>}</Reading>
      <Title order={2} mb="sm">{t('setup')}</Title>
      <Reading of={settings}>{(all) => <ul className="lines card">{all.filter((one) => one.key.startsWith('notify.')).map((one) => <OneSetting key={one.key + one.value} setting={one} />)}</ul>}</Reading>
    </>
  );
}
