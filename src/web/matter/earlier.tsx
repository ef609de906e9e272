import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ActPage, MatterRecord } from '../../api/contract.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Failure } from '../controls/states.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

/** Acts that the record's answer left out, fetched behind the page. */
type Earlier = {
  readonly count: number;
  /** Those that have come; the record has them among its acts. */
  readonly ids: ReadonlySet<string>;
  readonly fault: unknown;
  readonly retry: () => unknown;
};
const none: Earlier = { count: 0, ids: new Set(), fault: null, retry: () => undefined };
const EarlierContext = createContext<Earlier>(none);

type Fetched = Pick<ActPage, 'items' | 'names'>;
const MOST = 500;

async function fetchAll({ kind, id }: MatterRecord, signal: AbortSignal): Promise<Fetched> {
  const pages: ActPage[] = [];
  let cursor: string | undefined;
  do {
    const path = pathOf(`/${kind}/${id}/acts`, { limit: MOST, cursor });
    const page = await ask<ActPage>(path, { signal });
    pages.push(page);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return {
    items: pages.flatMap(({ items }) => items),
    names: Object.assign({}, ...pages.map(({ names }) => names)) as Fetched['names'], // of such names alone
  };
}

/** The record with all of its acts, once they have come: everything on its page reads them there. */
export function withActs(record: MatterRecord, fetched: Fetched | undefined): MatterRecord {
  if (!fetched) return record;
  const acts = new Map([...fetched.items, ...record.acts].map((act) => [act.id, act]));
  return {
    ...record,
    acts: [...acts.values()].toSorted((a, b) => a.seq - b.seq),
    names: { ...fetched.names, ...record.names },
  };
}

type Props = {
  readonly record: MatterRecord;
  readonly children: (record: MatterRecord) => ReactNode;
};

/** A long record comes with its newest acts and is shown at once; the others follow. */
export function WithEarlier({ record, children }: Props) {
  const { kind, id, revision, earlierActs: count = 0 } = record;
  const { data, error, refetch } = useQuery({
    queryKey: ['acts', kind, id, revision],
    queryFn: ({ signal }) => fetchAll(record, signal),
    enabled: count > 0,
    staleTime: Number.POSITIVE_INFINITY,
    // Another act leaves them as they were until they are read again.
    placeholderData: (before, query) => (query?.queryKey[2] === id ? before : undefined),
  });
  const whole = useMemo(() => withActs(record, data), [record, data]);
  const earlier = useMemo((): Earlier => {
    if (count === 0) return none;
    const known = new Set(record.acts.map((act) => act.id));
    const ids = new Set(whole.acts.map((act) => act.id).filter((act) => !known.has(act)));
    return { count, ids, fault: error, retry: refetch };
  }, [record, whole, count, error, refetch]);
  return <EarlierContext value={earlier}>{children(whole)}</EarlierContext>;
}

/** Whether the page is being printed: paper has nothing to open. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** Which acts the story leaves out until they are asked for, and the line that stands in their place. */
export function useFolded(): { readonly ids: ReadonlySet<string>; readonly line: ReactNode } {
  const earlier = useContext(EarlierContext);
  const [open, setOpen] = useState(false);
  const printing = usePrinting();
  const come = earlier.ids.size > 0;
  if (earlier.count === 0 || (come && (open || printing))) return { ids: none.ids, line: null };
  return {
    ids: earlier.ids,
    line: <Line earlier={earlier} waiting={open} onOpen={() => setOpen(true)} />,
  };
}

type LineProps = {
  readonly earlier: Earlier;
  readonly waiting: boolean;
  readonly onOpen: () => void;
};

function Line({ earlier: { count, fault, retry }, waiting, onOpen }: LineProps) {
  const { t } = useVoice();
  return (
    <li className="earlier">
      <span>{t(words.matter.earlierActs(count))}</span>
      {waiting && fault ? <Failure fault={fault} retry={retry} /> : null}
      {waiting && !fault ? <span role="status">{t(words.general.loading)}</span> : null}
      {waiting ? null : (
        <Button look="quiet" onClick={onOpen}>
          {t(words.matter.listEarlier)}
        </Button>
      )}
    </li>
  );
}
