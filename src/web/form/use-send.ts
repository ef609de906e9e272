import { useCallback, useState } from 'react';
import type { Language } from '../../kernel/text.ts';
import type { Sent } from '../client.ts';
import { ask, Refused, Unreachable } from '../client.ts';
import { useVoice } from '../language.tsx';
import type { Errors } from './field-rows.tsx';

export type Outcome =
  | { readonly is: 'resting' | 'sending' | 'unreachable' | 'stale' }
  | { readonly is: 'refused'; readonly fault: unknown };

/** The errors of a 422 by the path of their field; a field in the request that no person sees counts as the form's. */
export const errorsOf = (fault: Refused | null, language: Language): Errors =>
  Object.fromEntries(
    (fault?.problem.errors ?? []).map(({ field, message }) => [
      field.replace(/^(?:body\.)?asks\./, ''),
      message[language],
    ]),
  );

export const isStale = (fault: unknown): boolean =>
  fault instanceof Refused && ['stale', 'stale-revision', 'revision'].includes(fault.problem.code);

type Send<T> = {
  readonly outcome: Outcome;
  readonly errors: Errors;
  readonly send: (path: string, sent: Sent) => Promise<T | null>;
};

/** Sends an act once; tells a refusal, a stale record and a dead network apart. Nothing typed is ever lost here. */
export function useSend<T>(): Send<T> {
  const { language } = useVoice();
  const [outcome, set] = useState<Outcome>({ is: 'resting' });
  const [errors, setErrors] = useState<Errors>({});
  const send = useCallback(
    async (path: string, sent: Sent): Promise<T | null> => {
      set({ is: 'sending' });
      setErrors({});
      try {
        const made = await ask<T>(path, { method: 'POST', ...sent });
        set({ is: 'resting' });
        return made;
      } catch (fault) {
        if (fault instanceof Unreachable) set({ is: 'unreachable' });
        else if (isStale(fault)) set({ is: 'stale' });
        else set({ is: 'refused', fault });
        if (fault instanceof Refused) setErrors(errorsOf(fault, language));
        return null;
      }
    },
    [language],
  );
  return { outcome, errors, send };
}
