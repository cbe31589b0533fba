import { useState } from 'react';
import { defineTexts, formatDate, formatTime, Modal, Reading, SkeletonLines, useRead, type Origin } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import type { Guide } from './instrument.ts';

const useText = defineTexts('origins', {
  ro: { open: 'De unde vine', openOf: 'De unde vine răspunsul la {{question}}', none: 'Niciun răspuns trimis încă.', draft: 'interviul de acum', visit: 'vizita din {{date}}', notChosen: 'scris în același timp, nu a fost ales', wrote: '{{who}}, {{at}}' },
  en: { open: 'Where it comes from', openOf: 'Where the answer to {{question}} comes from', none: 'No answer was sent yet.', draft: 'the present interview', visit: 'visit of {{date}}', notChosen: 'written at the same time, not chosen', wrote: '{{who}}, {{at}}' },
});

function Rows({ household, person, code, guide }: { household: string; person: string | null; code: string; guide: Guide }) {
  const t = useText();
  const read = useRead<Origin[]>(['assessment', 'origins', household, person, code], `/assessments/origins/${household}?question=${code}${person ? `&person=${person}` : ''}`);
  return (
    <Reading of={read} skeleton={<SkeletonLines lines={3} />} isEmpty={(all) => all.length === 0} empty={<p className="soft">{t('none')}</p>}>
      {(all) => (
        <ul className="lines">
          {all.map((one, at) => (
            <li key={`${one.assessmentId}-${at}`} className="line"><span className="line-main"><strong>{guide.answerText(code, one.value)}</strong><span className="soft small">{[t('wrote', { who: one.by, at: formatTime(one.at ?? one.visitDate) }), one.state === 'draft' ? t('draft') : t('visit', { date: formatDate(one.visitDate) }), one.standing ? null : t('notChosen')].filter(Boolean).join(' · ')}</span></span></li>
          ))}
        </ul>
      )}
    </Reading>
  );
}

/** Who gave this answer, when, in which assessment, and the other value where two people wrote at the same time. */
export function Origins({ household, person, code, guide }: { household: string; person: string | null; code: string; guide: Guide }) {
  const t = useText();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const question = guide.question(code);
  const name = question ? guide.text(question) : code;
  return (
    <>
      <button type="button" className="clear" aria-label={t('openOf', { question: name })} onClick={() => setOpen(true)}>{t('open')}</button>
      <Modal opened={open} onClose={() => setOpen(false)} title={name} closeButtonProps={{ 'aria-label': words('close') }}>{open && <Rows household={household} person={person} code={code} guide={guide} />}</Modal>
    </>
  );
}
