import { useMemo, useState } from 'react';
import { Button, Checkbox, DateField, searchable, Stack, Textarea, TextInput, today, uuidv7, useSession, type AddLine, type HouseholdFile } from '@asigur/sdk';
import { fullName, useWords } from '../../lib/words.ts';
import type { Guide } from '../interview/instrument.ts';
import { latestDue } from './steps.ts';
import { useText } from './texts.ts';

const MOST_SHOWN = 30;

/** A service of the catalogue, found by a few letters, for whom and why; the rest follows from the service. */
export default function AddForm({ file, guide, done }: { file: HouseholdFile; guide: Guide; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const [search, setSearch] = useState('');
  const [code, setCode] = useState('');
  const [persons, setPersons] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const all = useMemo(() => [...guide.instrument.common_services.map((service) => ({ service, of: '' })), ...guide.instrument.vulnerabilities.flatMap((one) => one.services.map((service) => ({ service, of: guide.name(one) })))], [guide]);
  const sought = searchable(search).split(' ');
  const found = all.filter(({ service, of }) => service.code === code || sought.every((word) => searchable(`${guide.text(service)} ${of} ${guide.nameOfCategory(service.category)}`).includes(word)));
  const chosen = all.find((one) => one.service.code === code)?.service;
  const faults = { service: !chosen ? t('serviceMissing') : undefined, persons: chosen?.beneficiary === 'person' && persons.length === 0 ? t('whoMissing') : undefined, reason: !reason.trim() ? words('required') : undefined, due: due && due < today() ? t('dueLate') : due && due > latestDue(file.plan!.horizon, today()) ? t('dueFar') : undefined };
  const save = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    const payload: AddLine = { lineId: uuidv7(), planId: file.plan!.id, service: code, persons: chosen!.beneficiary === 'person' ? persons : [], reason: reason.trim(), due };
    void outbox?.put([{ type: 'casework.add-line', payload }]);
    done();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <fieldset className="uat-picker">
          <legend>{t('service')}</legend>
          <TextInput data-autofocus size="md" aria-label={t('searchService')} placeholder={t('searchService')} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
          <div className="colleagues" tabIndex={0} role="group" aria-label={t('service')}>
            {found.slice(0, MOST_SHOWN).map(({ service, of }) => <label key={service.code} className="colleague"><input type="radio" name="service" value={service.code} checked={service.code === code} onChange={() => setCode(service.code)} /><span>{guide.text(service)}<br /><span className="soft small">{[guide.nameOfCategory(service.category), of].filter(Boolean).join(' · ')}</span></span></label>)}
            {found.length === 0 && <p className="soft">{t('noService')}</p>}
          </div>
          {tried && faults.service && <div className="field-error" role="alert">{faults.service}</div>}
        </fieldset>
        {chosen?.beneficiary === 'household' && <p className="soft">{t('forHousehold')}</p>}
        {chosen?.beneficiary === 'person' && (
          <Checkbox.Group label={t('forWhom')} value={persons} onChange={setPersons} error={tried ? faults.persons : undefined}>
            <Stack gap={6} mt={6}>{file.members.map((one) => <Checkbox key={one.id} size="md" value={one.id} label={fullName(words, one)} />)}</Stack>
          </Checkbox.Group>
        )}
        <Textarea size="md" label={t('whyAdded')} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={tried ? faults.reason : undefined} />
        <DateField size="md" label={t('dueOptional')} value={due} onChange={setDue} error={faults.due} />
        <div className="acts"><Button type="submit" size="md">{t('add')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}
