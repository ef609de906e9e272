import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { Found } from '../../api/contract.ts';
import { matterOf } from '../../matters/index.ts';
import { Marked } from '../find/marked.tsx';
import { useFound } from '../find/use-find.ts';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Item = Found['items'][number];

/** A few while typing; the page shows the rest. */
const BOX = 8;

function useSearchBox() {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  // Enter was pressed before the answer came.
  const eager = useRef(false);
  const sought = useDeferredValue(text.trim());
  const { data, isPlaceholderData } = useFound({ q: sought }, BOX);
  const items = sought ? (data?.items ?? []) : [];
  const settled = data !== undefined && !isPlaceholderData && sought === text.trim();
  function type(typed: string): void {
    setText(typed);
    setAt(0);
    eager.current = false;
    setOpen(true);
  }
  function go(item: Item | undefined): void {
    setOpen(false);
    if (!item) return void navigate({ to: '/find', search: sought ? { q: sought } : {} });
    setText('');
    return void navigate({ to: '/$view/$id', params: { view: item.kind, id: item.id } });
  }
  function pressed(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      // The last line opens all that was found.
      setAt((items.length + 1 + at + by) % (items.length + 1));
    } else if (event.key === 'Enter') {
      if (settled && sought !== '') go(items[at]);
      else eager.current = text.trim() !== '';
    } else if (event.key === 'Escape') {
      setOpen(false);
      event.currentTarget.blur();
    }
  }
  const goes = useRef<() => void>(() => undefined);
  useEffect(() => {
    goes.current = () => go(items[at]);
  });
  useEffect(() => {
    if (!settled || !eager.current) return;
    eager.current = false;
    goes.current();
  }, [settled]);
  const shown = open && sought !== '' && data !== undefined;
  return { text, type, at, items, shown, go, pressed, setOpen };
}

/** Finds by number or name. A list that the arrow keys walk through; Enter opens. */
export function Search() {
  const { t } = useVoice();
  const { text, type, at, items, shown, go, pressed, setOpen } = useSearchBox();
  return (
    <div className="search" role="search">
      <input
        id="search"
        className="control"
        type="text"
        role="combobox"
        aria-label={t(words.shell.search)}
        aria-expanded={shown}
        aria-controls="search-found"
        aria-autocomplete="list"
        {...(shown ? { 'aria-activedescendant': `found-${at}` } : {})}
        placeholder={`${t(words.shell.search)} ( / )`}
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={pressed}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <div
        id="search-found"
        className="found"
        role="listbox"
        aria-label={t(words.shell.search)}
        hidden={!shown}
      >
        {items.map((item, index) => (
          <FoundRow
            key={item.id}
            item={item}
            at={index}
            chosen={index === at}
            onPick={() => go(item)}
          />
        ))}
        {/* The list is worked from the input, as its other lines are. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
        <div
          id={`found-${items.length}`}
          className="all"
          role="option"
          tabIndex={-1}
          aria-selected={at === items.length}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => go(undefined)}
        >
          {items.length === 0 ? `${t(words.shell.nothingFound)} ` : null}
          {t(words.find.all)}
        </div>
      </div>
    </div>
  );
}

type RowProps = {
  readonly item: Item;
  readonly at: number;
  readonly chosen: boolean;
  readonly onPick: () => void;
};

function FoundRow({ item, at, chosen, onPick }: RowProps) {
  const { t } = useVoice();
  const phase = matterOf(item.kind)?.phases[item.phase]?.title;
  return (
    // The list is worked from the input, which keeps the focus; the pointer is the other way in.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`found-${at}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className="number">
        <Marked text={item.number ?? ''} marks={item.marks.number} />
      </span>
      <span className="title">
        <Marked text={item.title} marks={item.marks.title} />
      </span>
      <span className="phase">
        <Data>{item.applicant}</Data> {phase ? t(phase) : null}
      </span>
    </div>
  );
}
