import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button, defineTexts, Face } from '@asigur/sdk';

const useText = defineTexts('safe', {
  ro: { title: 'Ecranul s-a oprit', what: 'Ceva neașteptat s-a întâmplat. Ce ați scris este păstrat pe acest dispozitiv.', again: 'Deschide din nou' },
  en: { title: 'The screen has stopped', what: 'Something unexpected happened. What you wrote is kept on this device.', again: 'Open again' },
});

function Stopped() {
  const t = useText();
  return <main className="page"><Face icon="alarm" title={t('title')} action={<Button size="md" onClick={() => location.reload()}>{t('again')}</Button>}>{t('what')}</Face></main>;
}

/** Instead of an empty page when a screen throws: what happened, that nothing is lost, and a way on. */
export class Safe extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error('a screen failed', error, info.componentStack);
  }
  override render() {
    return this.state.failed ? <Stopped /> : this.props.children;
  }
}
