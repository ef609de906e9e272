import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { MatterRow } from '../../api/contract.ts';
import type { Text } from '../../kernel/text.ts';
import { matterOf, matters } from '../../matters/index.ts';
import type { Query } from '../client.ts';
import { pathOf } from '../client.ts';
import { Incoming } from '../consular/dispatches.tsx';
import { CONSULAR } from '../consular/there.ts';
import { Button } from '../controls/button.tsx';
import { Awaited, Empty } from '../controls/states.tsx';
import { useVoice } from '../language.tsx';
import { NotFound } from '../pages/not-found.tsx';
import type { ListSearch } from '../queries.ts';
import { listSearch, useExactCount, useMatters } from '../queries.ts';
import { EmergencyByNumber } from '../sensitive/emergency.tsx';
import { ToReview } from '../sensitive/to-review.tsx';
import { RegisterLink } from './register-link.tsx';
import { words } from '../words.ts';
import { Filters } from './filters.tsx';
import { Rows } from './rows.tsx';
import { SummaryLine } from './summary-line.tsx';
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
  return shown ? <List key={name} name={name} shown={shown} search={search} /> : <NotFound />;
}

type ListProps = { readonly name: string; readonly shown: Shown; readonly search: ListSearch };

function List({ name, shown, search }: ListProps) {
  const { t } = useVoice();
  const navigate = useNavigate();
  useTitle(shown.title);
  const asked = { ...search, ...(shown.kind ? { kind: shown.kind } : {}) };
  const found = useMatters(shown.view, asked);
  const filtered = Object.entries(search).some(([key, value]) => key !== 'sort' && value);
  const change = (next: ListSearch): void =>
    void navigate({ to: '/$view', params: { view: name }, search: next, replace: true });
  return (
    <div className="page list">
      <header className="head">
        <h1>{t(shown.title)}</h1>
        <SummaryLine />
        <RegisterLink kind={shown.kind} />
        {shown.kind === CONSULAR ? (
          <Link className="button" to="/quick">
            {t(words.consular.quick)}
          </Link>
        ) : null}
      </header>
      {name === 'todo' ? <ToReview /> : null}
      {shown.kind === CONSULAR ? <Incoming /> : null}
      <Filters search={search} kind={shown.kind} onChange={change} />
      <Awaited asked={found} lines={10}>
        {({ pages }) => (
          <Found
            items={pages.flatMap((page) => page.items)}
            title={shown.title}
            mixed={asked.kind === undefined && matters.length > 1}
            empty={filtered ? words.list.empty.filtered : words.list.empty[shown.view]}
          />
        )}
      </Awaited>
      <Foot found={found} view={shown.view} search={asked} />
      {shown.kind && matterOf(shown.kind)?.sensitive ? (
        <EmergencyByNumber kind={shown.kind} />
      ) : null}
    </div>
  );
}

type FootProps = {
  readonly found: ReturnType<typeof useMatters>;
  readonly view: string;
  readonly search: ListSearch;
};

function Foot({ found, view, search }: FootProps) {
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
      <Takeaways query={{ view, ...search }} />
    </footer>
  );
}

type FoundProps = {
  readonly items: readonly MatterRow[];
  readonly title: Text;
  readonly mixed: boolean;
  readonly empty: Text;
};

function Found({ items, title, mixed, empty }: FoundProps) {
  const { t } = useVoice();
  return items.length === 0 ? (
    <Empty>{t(empty)}</Empty>
  ) : (
    <Rows items={items} label={t(title)} mixed={mixed} />
  );
}

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
