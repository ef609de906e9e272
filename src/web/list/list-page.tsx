import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { MatterList } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { matterOf, matters } from '../../matters/index.ts';
import type { Query } from '../client.ts';
import { pathOf } from '../client.ts';
import { Incoming } from '../consular/dispatches.tsx';
import { CONSULAR } from '../consular/there.ts';
import { Button } from '../controls/button.tsx';
import { PrintHead } from '../controls/print.tsx';
import { Awaited, Empty, Skeleton } from '../controls/states.tsx';
import { SaveList } from '../find/save-list.tsx';
import { OfImport } from '../import/origin.tsx';
import { useVoice } from '../language.tsx';
import { NotFound } from '../pages/not-found.tsx';
import type { ListSearch } from '../queries.ts';
import { listSearch, useExactCount, useMatters } from '../queries.ts';
import { EmergencyByNumber } from '../sensitive/emergency.tsx';
import { ToReview } from '../sensitive/to-review.tsx';
import { RegisterLink } from './register-link.tsx';
import { words } from '../words.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import type { Column } from './columns.ts';
import { columnsOf, fixed, hasTerms, knownColumns } from './columns.ts';
import { Filters } from './filters.tsx';
import { isOutdated, Outdated } from './outdated.tsx';
import { PrintFoot, PrintList } from './print-list.tsx';
import { Rows } from './rows.tsx';
import { SummaryLine } from './summary-line.tsx';
import { useListChoice } from './use-choice.ts';
import { useTitle } from '../title.ts';

type Shown = {
  readonly view: keyof typeof words.shell.views;
  readonly kind?: string;
  readonly title: Text;
};

/** What the address asks for: one of the desk's views, or everything of one line of business. */
function shownBy(name: string): Shown | undefined {
  const { views } = words.shell;
  if (
    name === 'todo' ||
    name === 'done' ||
    name === 'mine' ||
    name === 'circulated' ||
    name === 'all'
  )
    return { view: name, title: views[name] };
  const kind = matterOf(name);
  return kind && { view: 'all', kind: kind.name, title: kind.title };
}

export function ListPage() {
  const { view: name } = useParams({ from: '/desk/$view' });
  const search = listSearch(useSearch({ from: '/desk/$view' }));
  const shown = shownBy(name);
  const { ready, choice } = useListChoice(shown?.kind);
  if (!shown) return <NotFound />;
  if (!ready) return <Skeleton lines={10} />;
  return <Chosen key={name} name={name} shown={shown} search={search} kept={choice?.search} />;
}

type ListProps = { readonly name: string; readonly shown: Shown; readonly search: ListSearch };

/** A list that is opened without a filter opens with those that were saved for it. */
function Chosen({ kept, ...props }: ListProps & { readonly kept: ListSearch | undefined }) {
  const { name, search } = props;
  const navigate = useNavigate();
  const begun = useRef(Object.keys(search).length > 0);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const first = listSearch(kept ?? {});
    if (Object.keys(first).length > 0)
      void navigate({ to: '/$view', params: { view: name }, search: first, replace: true });
  }, [kept, name, navigate]);
  return <List {...props} />;
}

function List({ name, shown, search }: ListProps) {
  const navigate = useNavigate();
  useTitle(shown.title);
  const matter = matterOf(shown.kind ?? '');
  const columns = useColumns(matter, search);
  const asked = { ...search, ...(shown.kind ? { kind: shown.kind } : {}) };
  const found = useMatters(shown.view, asked, columns.asked);
  const filtered = Object.entries(search).some(
    ([key, value]) => key !== 'sort' && key !== 'by' && value,
  );
  const change = (next: ListSearch): void =>
    void navigate({ to: '/$view', params: { view: name }, search: next, replace: true });
  return (
    <div className="page list">
      <ListHead shown={shown} matter={matter} onColumns={columns.open} />
      {name === 'todo' ? <ToReview /> : null}
      {shown.kind === CONSULAR ? <Incoming /> : null}
      <OfImport batch={search.batch} />
      <Filters search={search} kind={shown.kind} onChange={change} />
      {isOutdated(found.error) ? (
        <Outdated fault={found.error} onClear={() => change({})} />
      ) : (
        <Awaited asked={found} lines={10}>
          {({ pages }) => (
            <Found
              pages={pages}
              title={shown.title}
              mixed={asked.kind === undefined && matters.length > 1}
              empty={filtered ? words.list.empty.filtered : words.list.empty[shown.view]}
              columns={columns.shown}
              by={search.by}
              onOrder={(by) => change(listSearch({ ...search, by }))}
            />
          )}
        </Awaited>
      )}
      <PrintFoot found={found} />
      <Foot found={found} view={shown.view} search={asked} columns={columns.asked} />
      {shown.kind && matter?.sensitive ? <EmergencyByNumber kind={shown.kind} /> : null}
      {columns.panel}
    </div>
  );
}

/** The columns of a list and the panel to choose them; of lists over several kinds they are given. */
function useColumns(matter: Matter | undefined, search: ListSearch) {
  const { choice, save, forget } = useListChoice(matter?.name);
  const [open, setOpen] = useState(false);
  if (!matter) return { shown: EVERY, asked: '', panel: null, open: undefined };
  const keys = knownColumns(matter, choice?.columns);
  const all = columnsOf(matter);
  const shown = keys.flatMap((key) => all.filter((one) => one.key === key));
  return {
    shown,
    asked: shown.flatMap(({ key, field }) => (field ? [key] : [])).join(','),
    open: () => setOpen(true),
    panel: open ? (
      <ColumnsPanel
        matter={matter}
        columns={keys}
        onKeep={(next) => save(next, search)}
        onForget={forget}
        onClose={() => setOpen(false)}
      />
    ) : null,
  };
}

const EVERY: readonly Column[] = fixed.map((key) => ({ key, title: words.list[key] }));

type HeadProps = {
  readonly shown: Shown;
  readonly matter: Matter | undefined;
  readonly onColumns: (() => void) | undefined;
};

function ListHead({ shown, matter, onColumns }: HeadProps) {
  const { t } = useVoice();
  return (
    <header className="head">
      <PrintHead />
      <h1>{t(shown.title)}</h1>
      {matter === undefined || hasTerms(matter) ? <SummaryLine /> : null}
      <RegisterLink kind={shown.kind} />
      {shown.kind === CONSULAR ? (
        <Link className="button" to="/quick">
          {t(words.consular.quick)}
        </Link>
      ) : null}
      {onColumns ? (
        <Button look="quiet" onClick={onColumns}>
          {t(words.list.columns)}
        </Button>
      ) : null}
    </header>
  );
}

type FootProps = {
  readonly found: ReturnType<typeof useMatters>;
  readonly view: string;
  readonly search: ListSearch;
  readonly columns: string;
};

function Foot({ found, view, search, columns }: FootProps) {
  const { t } = useVoice();
  return (
    <footer className="foot">
      {found.data ? (
        <Counted count={found.data.pages[0]?.count ?? null} view={view} search={search} />
      ) : null}
      {found.hasNextPage ? (
        <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t(words.general.more)}
        </Button>
      ) : null}
      <SaveList {...keptAs(view, search)} />
      <Takeaways query={{ view, ...search, columns }} />
      <PrintList found={found} />
    </footer>
  );
}

type FoundProps = {
  readonly pages: readonly MatterList[];
  readonly title: Text;
  readonly mixed: boolean;
  readonly empty: Text;
  readonly columns: readonly Column[];
  readonly by: string | undefined;
  readonly onOrder: (by: string) => void;
};

function Found({ pages, title, empty, ...rest }: FoundProps) {
  const { t } = useVoice();
  const items = pages.flatMap((page) => page.items);
  const names = Object.assign({}, ...pages.map((page) => page.names ?? {})) as NonNullable<
    MatterList['names']
  >; // of every page
  return items.length === 0 ? (
    <Empty>{t(empty)}</Empty>
  ) : (
    <Rows items={items} label={t(title)} names={names} {...rest} />
  );
}

/** The list as its own address says it: a kind's own list where it is one. */
const keptAs = (view: string, { kind, ...asked }: ListSearch) =>
  view === 'all' && kind !== undefined
    ? { place: kind, asked }
    : { place: view, asked: { ...asked, ...(kind === undefined ? {} : { kind }) } };

function Takeaways({ query }: { readonly query: Query }) {
  const { t } = useVoice();
  return (
    <>
      <a className="button quiet" href={pathOf('/matters.xlsx', query)} download>
        {t(words.list.export)}
      </a>
      <a className="button quiet" href={pathOf('/matters.csv', query)} download>
        {t(words.list.exportCsv)}
      </a>
      <a
        className="button quiet"
        href={pathOf('/prints/today.pdf')}
        target="_blank"
        rel="noreferrer"
      >
        {t(words.list.printToday)}
      </a>
    </>
  );
}

type CountedProps = {
  readonly count: { readonly value: number; readonly exact: boolean } | null;
  readonly view: string;
  readonly search: ListSearch;
};

/** Exact to a thousand; past that the exact number is counted when someone asks. */
function Counted({ count, view, search }: CountedProps) {
  const { t } = useVoice();
  const [wanted, want] = useState(false);
  const exact = useExactCount(view, search, wanted);
  const known = exact.data?.count ?? count;
  if (!known) return null;
  if (known.exact) return <span className="counted">{t(words.list.count(known.value))}</span>;
  return (
    <span className="counted">
      {t(words.list.atLeast(known.value))}{' '}
      <Button look="quiet" disabled={wanted} onClick={() => want(true)}>
        {t(words.list.exactly)}
      </Button>
    </span>
  );
}
