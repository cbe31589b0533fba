import { useRead, type Alarm, type HouseholdFile } from '@asigur/sdk';
import { AlarmCard } from './AlarmCard.tsx';

/** A household's alarms: open ones above its plan; what was closed is in the list below them. */
export function HouseholdAlarms({ file }: { file: HouseholdFile }) {
  const read = useRead<Alarm[]>(['alarms', 'household', file.household.id], `/casework/alarms?household=${file.household.id}`, file.household.number > 0);
  if (!read.data?.length) return null;
  return <section className="card alarms">{read.data.map((one) => <AlarmCard key={one.id} alarm={one} inFile />)}</section>;
}
