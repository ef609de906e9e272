import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Pasted } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { ask, pathOf } from '../client.ts';
import { useRested } from '../form/use-answer.ts';
import { useSend } from '../form/use-send.ts';
import type { Asks } from '../form/values.ts';
import { cleaned } from '../form/values.ts';
import { useSeat } from '../shell/session.tsx';

/** What was typed, what the server reads in it, and the one button. The server reads every cell; nothing is guessed here. */
export function usePaste(matter: Matter) {
  const { session, acting } = useSeat();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [columns, setColumns] = useState<readonly (string | null)[] | null>(null);
  const [values, setValues] = useState<Asks>({});
  const [on, setOn] = useState<string>(session.today);
  const [added, setAdded] = useState<number | null>(null);
  const step = Object.keys(matter.steps).find((name) => !matter.steps[name]?.from) ?? '';
  const fields = fieldsOf(matter, step);
  const body = {
    text,
    on,
    values: cleaned(fields, values),
    ...(columns ? { columns } : {}),
    ...(acting ? { for: acting } : {}),
  };
  const path = pathOf(`/${matter.name}/batch`);
  const json = useRested(text.trim() ? JSON.stringify(body) : null);
  const preview = useQuery({
    queryKey: ['paste', path, json],
    queryFn: ({ signal }) =>
      ask<Pasted>(`${path}?preview=true`, {
        method: 'POST',
        body: JSON.parse(json ?? 'null'),
        signal,
      }),
    enabled: json !== null,
    retry: false,
    gcTime: 0,
    placeholderData: (before) => (text.trim() ? before : undefined),
  });
  const { outcome, send } = useSend<Pasted>();
  async function record(): Promise<void> {
    const made = await send(path, { body });
    if (!made) return;
    setAdded(made.added ?? 0);
    void client.invalidateQueries({ queryKey: ['matters'] });
    void client.invalidateQueries({ queryKey: ['summary'] });
  }
  function paste(next: string): void {
    setText(next);
    setColumns(null);
    setAdded(null);
  }
  return {
    ...{ fields, text, paste, on, setOn, values, setValues, setColumns },
    ...{ preview, outcome, record, added },
    shown: json === null ? undefined : preview.data,
    settled: json === JSON.stringify(body),
  };
}
