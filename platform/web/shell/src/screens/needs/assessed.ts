import { useMemo } from 'react';
import { get, remembered, useQuery, type AssessmentFile, type Member } from '@asigur/sdk';
import type { Diagnosis, Interview, Parameters } from '@asigur/engine';
import { asDraft } from '../interview/draft.ts';
import { useInstrument, useParameters, type Guide } from '../interview/instrument.ts';
import { interviewOf } from '../interview/steps.ts';

/** One assessment with the guide and the sums it was made with: what its diagnosis can be explained from. */
export interface Assessed { file: AssessmentFile; guide: Guide; parameters: Parameters; interview: Interview; diagnosis: Diagnosis }

/** @returns undefined while it is read; null when it cannot be read here */
export function useAssessed(id: string | null, members: Member[]): Assessed | null | undefined {
  const path = `/assessments/${id}`;
  const read = useQuery({ queryKey: ['assessment', 'file', id], enabled: id !== null, queryFn: () => remembered(path, () => get<AssessmentFile>(path)) });
  const guide = useInstrument(read.data?.instrumentVersion ?? null);
  const parameters = useParameters(read.data?.visitDate ?? null);
  const failed = id === null || read.error !== null || guide.error !== null || parameters.error !== null;
  return useMemo(() => {
    if (failed && !(read.data && guide.data && parameters.data)) return null;
    if (!read.data || !guide.data || !parameters.data || guide.data.instrument.version !== read.data.instrumentVersion) return undefined;
    const interview = interviewOf(asDraft(read.data), members);
    try {
      return { file: read.data, guide: guide.data, parameters: parameters.data, interview, diagnosis: guide.data.compiled.diagnose(interview, parameters.data) };
    } catch (error) {
      console.error('the diagnosis of an earlier assessment failed on this device', error);
      return null;
    }
  }, [failed, read.data, guide.data, parameters.data, members]);
}
