import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, newId } from '../client.ts';
import { useVoice } from '../language.tsx';
import type { Errors } from './field-rows.tsx';
import { errorsOf } from './use-send.ts';
import { Refused } from '../client.ts';

export type Saving = {
  /** Id of the act of administration; a new one after each that was taken. */
  readonly act: string;
  readonly busy: boolean;
  readonly done: boolean;
  readonly fault: unknown;
  readonly errors: Errors;
  readonly save: Save;
  /** Something was changed: what was said of the form as it was holds no longer. */
  readonly settle: () => void;
};

export type Save = <T>(
  path: string,
  body: unknown,
  refresh: readonly string[],
  method?: 'POST' | 'PUT',
) => Promise<T | null>;

/** One change of the office: sent once, its refusal shown, what it touches read again. */
export function useSaving(): Saving {
  const { language } = useVoice();
  const client = useQueryClient();
  const [act, setAct] = useState(newId);
  const [state, set] = useState<{ busy: boolean; done: boolean; fault: unknown }>({
    busy: false,
    done: false,
    fault: null,
  });
  async function save<T>(
    path: string,
    body: unknown,
    refresh: readonly string[],
    method: 'POST' | 'PUT' = 'POST',
  ): Promise<T | null> {
    set({ busy: true, done: false, fault: null });
    try {
      const made = await ask<T>(path, { method, body });
      setAct(newId());
      set({ busy: false, done: true, fault: null });
      await Promise.all(refresh.map((key) => client.invalidateQueries({ queryKey: [key] })));
      return made;
    } catch (fault) {
      set({ busy: false, done: false, fault });
      return null;
    }
  }
  const errors = errorsOf(state.fault instanceof Refused ? state.fault : null, language);
  function settle(): void {
    if (state.fault !== null || state.done) set({ busy: state.busy, done: false, fault: null });
  }
  return { act, ...state, errors, save, settle };
}
