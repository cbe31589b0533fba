import type { Diagnosis } from '@asigur/engine';
import type { DiagnoseAnswer } from '@asigur/sdk';

interface Told { members: readonly { id: string; diagnoses: readonly { vulnerability: string; priority: number; fired: string[]; unknown: string[] }[]; toClarify: readonly { vulnerability: string; unknown: string[] }[] }[] }

const sentences = (told: Told) => told.members.flatMap((of) => [
  ...of.diagnoses.map((one) => [of.id, one.vulnerability, one.priority, [...one.fired].sort(), [...one.unknown].sort()]),
  ...of.toClarify.map((one) => [of.id, one.vulnerability, '?', [...one.unknown].sort()]),
]).map((one) => JSON.stringify(one)).sort().join('\n');

/** Whether both engines found the same of everybody: vulnerability, priority, criteria fired and left unknown. */
export const sameDiagnosis = (here: Diagnosis, there: DiagnoseAnswer): boolean => sentences(here) === sentences(there) && here.overcrowded === there.overcrowded && here.adjustedIncome === there.adjustedIncome;
