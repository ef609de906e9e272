import { useNavigate, useSearch } from '@tanstack/react-router';
import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Found } from '../../api/contract.ts';
import { Button } from '../controls/button.tsx';
import { Awaited, Empty } from '../controls/states.tsx';
import { useVoice } from '../language.tsx';
import { useKeys } from '../shell/keys.ts';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { FindFilters } from './filters.tsx';
import { FoundItem } from './found-item.tsx';
import { SaveList } from './save-list.tsx';
import type { FindSearch } from './use-find.ts';
import { LONGEST, readable, useFound } from './use-find.ts';

const FEW = 20;
const MOST = 100;
const PAUSE = 250;

/** One box over everything one may see. The address says what was asked, so that it can be sent to a colleague. */
export function FindPage() {
  const { t } = useVoice();
  useTitle(words.find.title);
  const navigate = useNavigate();
  const search = readable(useSearch({ from: '/desk/find' }));
  const list = useRef<HTMLOListElement>(null);
  const change = (next: FindSearch): void =>
    void navigate({ to: '/find', search: next, replace: true });
  useKeys({ j: () => walk(list.current, 1), k: () => walk(list.current, -1) });
  return (
    <div className="page find">
      <header className="head">
        <h1>{t(words.find.title)}</h1>
        <Box search={search} list={list} onChange={change} />
      </header>
      <div className="sides">
        <FindFilters search={search} onChange={change} />
        <section aria-label={t(words.find.title)}>
          <Results search={search} list={list} onChange={change} />
        </section>
      </div>
    </div>
  );
}

/** The arrows move the focus itself, so that Enter opens and a screen reader follows. */
function walk(list: HTMLElement | null, by: number): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('a.open') ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  if (by < 0 && at === 0) document.getElementById('find-box')?.focus();
  else links[Math.min(links.length - 1, at + by)]?.focus();
}

type Listed = { readonly list: RefObject<HTMLOListElement | null> };
type Props = Listed & {
  readonly search: FindSearch;
  readonly onChange: (search: FindSearch) => void;
};

/** What is typed goes into the address when the typing rests. */
function Box({ search, list, onChange }: Props) {
  const { t } = useVoice();
  const [text, setText] = useState(search.q ?? '');
  const asked = useRef({ search, onChange, q: search.q ?? '' });
  useEffect(() => {
    asked.current.search = search;
    asked.current.onChange = onChange;
  });
  useEffect(() => {
    const q = search.q ?? '';
    if (q === asked.current.q) return;
    // Another address was opened, not the one that was typed here.
    asked.current.q = q;
    setText(q);
  }, [search.q]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const { q: _, ...rest } = asked.current.search;
      const q = text.trim();
      if (q === asked.current.q) return;
      asked.current.q = q;
      asked.current.onChange(q ? { ...rest, q } : rest);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <input
      id="find-box"
      type="search"
      className="control"
      maxLength={LONGEST}
      aria-label={t(words.find.typed)}
      placeholder={t(words.find.box)}
      autoComplete="off"
      // One comes here to type.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault();
        walk(list.current, 1);
      }}
    />
  );
}

function Results({ search, list, onChange }: Props) {
  const { t } = useVoice();
  const [wide, widen] = useState('');
  const address = JSON.stringify(search);
  const limit = wide === address ? MOST : FEW;
  const found = useFound(search, limit);
  if (!search.q) return <Empty>{t(words.find.empty)}</Empty>;
  return (
    <Awaited asked={found} lines={8}>
      {(answer) =>
        answer.items.length === 0 ? (
          <Nothing search={search} onChange={onChange} />
        ) : (
          <>
            <Told answer={answer} search={search} />
            <List answer={answer} list={list} />
            {answer.more && limit < MOST ? (
              <Button onClick={() => widen(address)}>{t(words.find.more)}</Button>
            ) : null}
          </>
        )
      }
    </Awaited>
  );
}

function List({ answer, list }: Listed & { readonly answer: Found }) {
  const { t } = useVoice();
  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    walk(list.current, event.key === 'ArrowDown' ? 1 : -1);
  }
  return (
    // The keys move between links, which are what is worked here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol ref={list} className="hits" aria-label={t(words.find.title)} onKeyDown={pressed}>
      {answer.items.map((item) => (
        <FoundItem key={item.id} item={item} />
      ))}
    </ol>
  );
}

function Told({ answer, search }: { readonly answer: Found; readonly search: FindSearch }) {
  const { t } = useVoice();
  const { length } = answer.items;
  return (
    <p className="told" role="status">
      <span>{t(answer.more ? words.find.first(length) : words.find.count(length))}</span>
      <SaveList place="all" asked={listedBy(search)} />
    </p>
  );
}

/** The same as a list says it. */
const listedBy = ({ q, kind, phase, unit, person, from, to }: FindSearch) => ({
  ...(q ? { q } : {}),
  ...(kind ? { kind } : {}),
  ...(kind && phase ? { phase } : {}),
  ...(unit ? { unit } : {}),
  ...(person ? { assignee: person } : {}),
  ...(from ? { receivedFrom: from } : {}),
  ...(to ? { receivedTo: to } : {}),
});

function Nothing({ search, onChange }: Omit<Props, 'list'>) {
  const { t } = useVoice();
  const { q, ...filters } = search;
  return (
    <div className="nothing" role="status">
      <Empty>{t(words.find.nothing)}</Empty>
      <p>{t(words.find.nothingHints)}</p>
      {Object.keys(filters).length > 0 ? (
        <Button onClick={() => onChange(q ? { q } : {})}>{t(words.find.widen)}</Button>
      ) : null}
    </div>
  );
}
