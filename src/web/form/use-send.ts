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

/** A field of a list bears the errors of its items: `refusals` those of `refusals.0.reason`. */
function withoutField(errors: Errors, field: string): Errors {
  const others = Object.entries(errors).filter(
    ([at]) => at !== field && !at.startsWith(`${field}.`),
  );
  return others.length === Object.keys(errors).length ? errors : Object.fromEntries(others);
}

export const isStale = (fault: unknown): boolean =>
  fault instanceof Refused && ['stale', 'stale-revision', 'revision'].includes(fault.problem.code);

type Send<T> = {
  readonly outcome: Outcome;
  readonly errors: Errors;
  readonly send: (path: string, sent: Sent) => Promise<T | null>;
  /** A field was changed: what was said of it, and the refusal of the form as it was, hold no longer. */
  readonly settle: (field: string) => void;
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
  const settle = useCallback((field: string) => {
    set((before) => (before.is === 'refused' ? { is: 'resting' } : before));
    setErrors((before) => withoutField(before, field));
  }, []);
  return { outcome, errors, send, settle };
}
