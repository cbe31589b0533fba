import { useState } from 'react';
import { Button, Checkbox, DateField, NativeSelect, Stack, today, useRead, useSession, type EditLine, type HouseholdFile, type PlanLine, type TeamMember } from '@asigur/sdk';
import { useWords } from '../../lib/words.ts';
import type { Guide } from '../interview/instrument.ts';
import { latestDue, OFTEN } from './steps.ts';
import { useText } from './texts.ts';

type Fields = Required<EditLine['fields']>;

/** The people of the commune's team; nobody while it is being read. */
export function useTeam(uat: number): TeamMember[] {
  return useRead<TeamMember[]>(['team', uat], `/casework/team?uat=${uat}`).data ?? [];
}

/** Who, by when, how often, towards whom; only what was changed is sent, with what was on the screen. */
export default function EditForm({ file, guide, line, done }: { file: HouseholdFile; guide: Guide | undefined; line: PlanLine; done: () => void }) {
  const t = useText();
  const words = useWords();
  const { outbox } = useSession();
  const team = useTeam(file.household.uat);
  const [before] = useState<Fields>({ due: line.due, repeatEvery: line.repeatEvery, role: line.role, responsible: line.responsible, destinations: line.destinations });
  const [fields, setFields] = useState<Fields>(before);
  const set = (next: Partial<Fields>) => setFields({ ...fields, ...next });
  const { horizon } = file.plan!;
  const fault = fields.due && fields.due !== before.due ? (fields.due < today() ? t('dueLate') : fields.due > latestDue(horizon, today()) ? t('dueFar') : undefined) : undefined;
  const save = () => {
    if (fault) return;
    const names = (Object.keys(fields) as (keyof Fields)[]).filter((name) => JSON.stringify(fields[name]) !== JSON.stringify(before[name]));
    const only = (from: Fields) => Object.fromEntries(names.map((name) => [name, from[name]]));
    if (names.length) void outbox?.put([{ type: 'casework.edit-line', base: only(before), payload: { lineId: line.id, fields: only(fields) } satisfies EditLine }]);
    done();
  };
  const often = [{ value: '', label: t('often.once') }, ...OFTEN.map((value) => ({ value: value as string, label: t(`often.${value}`) })), ...(line.repeatEvery && !(OFTEN as readonly string[]).includes(line.repeatEvery) ? [{ value: line.repeatEvery, label: line.repeatEvery }] : [])];
  const people = [{ value: '', label: t('nobody') }, ...team.map((one) => ({ value: one.id, label: one.name })), ...(line.responsible && !team.some((one) => one.id === line.responsible) ? [{ value: line.responsible, label: line.responsibleName ?? '' }] : [])];
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack>
        <DateField size="md" label={t('when')} value={fields.due} onChange={(due) => set({ due })} error={fault} />
        <NativeSelect size="md" label={t('often')} value={fields.repeatEvery ?? ''} onChange={(event) => set({ repeatEvery: event.currentTarget.value || null })} data={often} />
        <NativeSelect size="md" label={t('profession')} value={fields.role} onChange={(event) => set({ role: event.currentTarget.value })} data={(guide?.instrument.roles ?? []).map((one) => ({ value: one.code, label: guide!.name(one) }))} />
        <NativeSelect size="md" label={t('responsible')} value={fields.responsible ?? ''} onChange={(event) => set({ responsible: event.currentTarget.value || null })} data={people} />
        <details className="clarify"><summary>{t('to')}{fields.destinations.length > 0 && <span className="num"> · {fields.destinations.length}</span>}</summary>
          <Checkbox.Group value={fields.destinations} onChange={(destinations) => set({ destinations })}><Stack gap={8} mt={8}>{(guide?.instrument.destinations ?? []).map((one) => <Checkbox key={one.code} value={one.code} label={guide!.name(one)} />)}</Stack></Checkbox.Group>
        </details>
        <div className="acts"><Button type="submit" size="md">{words('save')}</Button><Button variant="subtle" size="md" onClick={done}>{words('cancel')}</Button></div>
      </Stack>
    </form>
  );
}
