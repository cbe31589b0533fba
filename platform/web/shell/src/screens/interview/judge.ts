import { useDeferredValue, useMemo } from 'react';
import type { Asked, Diagnosis, Parameters } from '@asigur/engine';
import type { Member } from '@asigur/sdk';
import type { Draft } from './draft.ts';
import type { Guide } from './instrument.ts';
import { interviewOf } from './steps.ts';

/** Which questions are asked now; follows each answer at once. */
export function useAsked(guide: Guide, parameters: Parameters, draft: Draft, members: Member[]): Asked {
  return useMemo(() => guide.compiled.askedAll(interviewOf(draft, members), parameters), [guide, parameters, draft, members]);
}

/** The diagnosis of the answers so far, a breath behind the typing; null when the answers cannot be judged on this device. */
export function useDiagnosis(guide: Guide | undefined, parameters: Parameters | undefined, draft: Draft | null, members: Member[]): Diagnosis | null {
  const later = useDeferredValue(draft);
  return useMemo(() => {
    if (!guide || !parameters || !later) return null;
    try {
      return guide.compiled.diagnose(interviewOf(later, members), parameters);
    } catch (error) {
      console.error('the diagnosis failed on this device; the server makes its own', error);
      return null;
    }
  }, [guide, parameters, later, members]);
}

export const countFindings = (diagnosis: Diagnosis) => diagnosis.members.reduce((sum, one) => sum + one.diagnoses.length, 0);
export const countToClarify = (diagnosis: Diagnosis) => diagnosis.members.reduce((sum, one) => sum + one.toClarify.length, 0);
