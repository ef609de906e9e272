import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportLooked, ImportResult } from '../../api/contract.ts';
import type { Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { newId } from '../client.ts';
import { useRested } from '../form/use-answer.ts';
import { useSeat } from '../shell/session.tsx';
import type { Going, Plan } from './send.ts';
import { enter, lookAt } from './send.ts';

/** What the page changes of how the table is read; the rest is as the server proposed it. */
export type Mapping = {
  readonly columns: readonly { readonly header: string; readonly field: string | null }[];
  readonly colours?: readonly Coloured[];
  readonly words?: readonly {
    readonly field: string;
    readonly text: string;
    readonly value: string;
  }[];
  readonly year?: number;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly sheets?: readonly string[];
  readonly offers?: boolean;
};
export type Coloured = {
  readonly header: string | null;
  readonly colour: ImportLooked['colours'][number]['colour'];
  readonly field: string;
  readonly value: string;
};

type Run = {
  /** What was sent: what has been changed since was not checked. */
  readonly of: string;
  readonly dry: boolean;
  readonly going?: Going;
  readonly result?: ImportResult;
  readonly fault?: unknown;
};

type Chosen = { readonly file: File; readonly id: string };

/** A table on its way in: chosen, looked at, corrected, checked, entered. The server reads every cell. */
export function useImport(matter: Matter) {
  const { session, acting } = useSeat();
  const [chosen, setFile] = useState<Chosen | null>(null);
  const [changed, setMapping] = useState<Mapping | null>(null);
  const [corrections, setCorrections] = useState<Readonly<Record<string, string>>>({});
  const [on, setOn] = useState<string>(session.today);
  const plan = planOf({ mapping: changed, corrections, on, for: acting });
  const json = JSON.stringify(plan);
  const { look, rested } = useLook(matter.name, chosen, json);
  const looked = chosen ? look.data : undefined;
  const mapping = changed ?? (looked?.mapping as Mapping | undefined); // the server wrote it in this form
  const running = useRun(matter.name);
  function take(next: File | null): void {
    setFile(next && { file: next, id: newId() });
    setMapping(null);
    setCorrections({});
    running.forget();
  }
  return {
    ...{ file: chosen?.file ?? null, take, look, looked, mapping, on, setOn },
    run: running.run,
    fields: fieldsIn(matter, looked?.fields ?? []),
    change: (next: Partial<Mapping>) => setMapping(mapping ? { ...mapping, ...next } : null),
    correct: (place: string, text: string) => setCorrections({ ...corrections, [place]: text }),
    send: (mode: Mode) =>
      chosen && mapping
        ? running.send(chosen.file, { ...plan, mapping, mode, batch: newId() }, json)
        : undefined,
    isCorrected: (place: string | null) => place !== null && Object.hasOwn(corrections, place),
    settled: rested === json && !look.isFetching,
    /** What was checked is what stands there now. */
    current: running.run?.of === json,
  };
}

/** Without what nobody said. */
const planOf = (said: {
  readonly mapping: Mapping | null;
  readonly corrections: Plan['corrections'];
  readonly on: string;
  readonly for: string | null | undefined;
}): Plan => ({
  corrections: said.corrections,
  on: said.on,
  ...(said.mapping ? { mapping: said.mapping } : {}),
  ...(said.for ? { for: said.for } : {}),
});

type Mode = 'all' | 'partial' | 'dry';

/** What the server understands of the table, asked again when somebody changed how it is read. */
function useLook(kind: string, chosen: Chosen | null, json: string) {
  const rested = useRested(chosen ? json : null);
  const look = useQuery({
    queryKey: ['import', kind, chosen?.id, rested],
    queryFn: ({ signal }) =>
      chosen && rested !== null
        ? lookAt(kind, chosen.file, JSON.parse(rested) as Plan, signal) // written above
        : Promise.reject(new Error('no table')),
    enabled: chosen !== null && rested !== null,
    retry: false,
    gcTime: 0,
    placeholderData: (before) => (chosen ? before : undefined),
  });
  return { look, rested };
}

function useRun(kind: string) {
  const client = useQueryClient();
  const [run, setRun] = useState<Run | null>(null);
  async function send(file: File, plan: Plan, of: string): Promise<void> {
    const sent = { of, dry: plan.mode === 'dry' };
    setRun({ ...sent, going: { read: 0, of: 0 } });
    try {
      const result = await enter(kind, file, plan, (going) => setRun({ ...sent, going }));
      setRun({ ...sent, result });
      if (sent.dry) return;
      for (const key of ['matters', 'summary']) void client.invalidateQueries({ queryKey: [key] });
    } catch (fault) {
      setRun({ ...sent, fault });
    }
  }
  return { run, send, forget: () => setRun(null) };
}
export type Importing = ReturnType<typeof useImport>;

function fieldsIn(matter: Matter, names: readonly string[]): Fields {
  const step =
    Object.keys(matter.steps).find(
      (name) => !matter.steps[name]?.from && !matter.steps[name]?.receives,
    ) ?? '';
  const all = fieldsOf(matter, step);
  return Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
}
