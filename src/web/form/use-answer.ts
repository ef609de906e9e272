import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Preview } from '../../api/contract.ts';
import { ask, Refused } from '../client.ts';

const PAUSE = 350;

/** A value as it was a moment ago: what is typed is asked once the hand rests. */
export function useRested<T>(value: T): T {
  const [rested, set] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => set(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

export type Answer = {
  /** What the act would do, when it would be taken. */
  readonly effect: Preview | null;
  readonly refused: Refused | null;
};

/** Asks the law before anything is recorded: the effect on the clocks, or the refusal. */
export function useAnswer(path: string, body: unknown, ready: boolean): Answer {
  const json = useRested(ready ? JSON.stringify(body) : null);
  const asked = useQuery({
    queryKey: ['preview', path, json],
    queryFn: ({ signal }) =>
      ask<Preview>(`${path}?preview=true`, {
        method: 'POST',
        body: JSON.parse(json ?? 'null'),
        signal,
      }),
    enabled: json !== null,
    retry: false,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  if (json === null) return { effect: null, refused: null };
  return {
    effect: asked.error ? null : (asked.data ?? null),
    refused: asked.error instanceof Refused ? asked.error : null,
  };
}
