import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportList } from '../../api/contract.ts';
import { kinds, matterOf } from '../../matters/index.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Panel } from '../controls/panel.tsx';
import { Scrolled } from '../controls/scrolled.tsx';
import { Select } from '../controls/select.tsx';
import { Awaited, Empty } from '../controls/states.tsx';
import { fullDay, moment } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import './import.css';
import { mayUndo, UndoForm } from './undo.tsx';

const { past } = words.importing;
type One = ImportList['items'][number];
type Asked = { readonly kind?: string; readonly batch?: string };

/** Every table that was imported: by whom, how many rows, what became of it; a head undoes one here. */
export function ImportsPage() {
  const { t } = useVoice();
  useTitle(past.title);
  const search = useSearch({ from: '/desk/imports' });
  const found = useImports(search);
  return (
    <div className="page imports">
      <header className="head">
        <h1>{t(past.title)}</h1>
      </header>
      <p className="intro">{t(past.intro)}</p>
      <Narrow search={search} />
      <Awaited asked={found}>
        {({ pages }) => (
          <Table items={pages.flatMap(({ items }) => items)} one={search.batch !== undefined} />
        )}
      </Awaited>
      {found.hasNextPage ? (
        <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t(words.general.more)}
        </Button>
      ) : null}
    </div>
  );
}

const useImports = ({ kind, batch }: Asked) =>
  useInfiniteQuery({
    queryKey: ['imports', kind, batch],
    queryFn: ({ pageParam, signal }) =>
      ask<ImportList>(pathOf('/imports', { kind, batch, after: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined, // the first page comes after none
    getNextPageParam: ({ next }) => next ?? undefined,
  });

function Narrow({ search }: { readonly search: Asked }) {
  const { t } = useVoice();
  const navigate = useNavigate();
  if (search.batch !== undefined)
    return (
      <p>
        <Link className="button" to="/imports">
          {t(past.all)}
        </Link>
      </p>
    );
  return (
    <div className="import-narrow">
      <Labelled id="imports-kind" label={t(past.kind)}>
        <Select
          id="imports-kind"
          value={search.kind ?? ''}
          empty={t(past.anyKind)}
          options={kinds.map(({ name, title }) => ({ value: name, label: t(title) }))}
          onPick={(kind) =>
            void navigate({ to: '/imports', search: kind ? { kind } : {}, replace: true })
          }
        />
      </Labelled>
    </div>
  );
}

const columns = ['when', 'who', 'kind', 'file', 'entered', 'known', 'reported', 'state'] as const;

function Table({ items, one }: { readonly items: readonly One[]; readonly one: boolean }) {
  const { t } = useVoice();
  const [undoing, undo] = useState<One | null>(null);
  if (items.length === 0) return <Empty>{t(one ? past.none : past.empty)}</Empty>;
  return (
    <>
      <Scrolled label={t(past.title)}>
        <table className="plain">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={AMOUNTS.has(column) ? 'amount' : ''}>
                  {t(past[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={item.id} item={item} onUndo={() => undo(item)} />
            ))}
          </tbody>
        </table>
      </Scrolled>
      {undoing ? (
        <Panel title={t(words.importing.undo)} onClose={() => undo(null)}>
          <p>
            <Data>{undoing.file}</Data>
          </p>
          <UndoForm batch={undoing.id} />
        </Panel>
      ) : null}
    </>
  );
}

const AMOUNTS: ReadonlySet<string> = new Set(['entered', 'known', 'reported']);

function Row({ item, onUndo }: { readonly item: One; readonly onUndo: () => void }) {
  const { t } = useVoice();
  const { at, by, kind, file, entered, known, reported, id } = item;
  const { day, time } = moment(at);
  return (
    <tr>
      <td className="nowrap">
        {day} {time}
      </td>
      <td className="nowrap">
        <Data>{by.name}</Data>
      </td>
      <td>{t(matterOf(kind)?.title ?? { zh: kind, en: kind })}</td>
      <td>
        <Data>{file}</Data>{' '}
        <Link to="/$view" params={{ view: kind }} search={{ batch: id }}>
          {t(past.records)}
        </Link>
      </td>
      <td className="amount">{entered}</td>
      <td className="amount">{known}</td>
      <td className="amount">{reported}</td>
      <td>
        <Undone item={item} onUndo={onUndo} />
      </td>
    </tr>
  );
}

type UndoneProps = { readonly item: One; readonly onUndo: () => void };

function Undone({ item: { undone, entered }, onUndo }: UndoneProps) {
  const { t, language } = useVoice();
  const { session } = useSeat();
  if (!undone)
    return mayUndo(session) && entered > 0 ? (
      <Button onClick={onUndo}>{t(past.undo)}</Button>
    ) : null;
  const { by, at, voided, reason } = undone;
  return (
    <>
      {t(past.undoneBy(by.name, fullDay(moment(at).day, language)))}
      {t(words.general.comma)}
      {t(past.voided(voided))}
      {t(words.general.colon)}
      <Data>{reason}</Data>
    </>
  );
}
