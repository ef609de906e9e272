import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useDeferredValue, useState } from 'react';
import type { Found } from '../../api/contract.ts';
import { matterOf } from '../../matters/index.ts';
import { Data, useVoice } from '../language.tsx';
import { useFound } from '../queries.ts';
import { words } from '../words.ts';

type Item = Found['items'][number];

function useSearchBox() {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const sought = useDeferredValue(text.trim());
  const { data } = useFound(sought);
  const items = sought ? (data?.items ?? []) : [];
  function type(typed: string): void {
    setText(typed);
    setAt(0);
    setOpen(true);
  }
  function go(item: Item | undefined): void {
    if (!item) return;
    setOpen(false);
    setText('');
    void navigate({ to: '/$view/$id', params: { view: item.kind, id: item.id } });
  }
  function pressed(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setAt((items.length + at + by) % Math.max(1, items.length));
    } else if (event.key === 'Enter') go(items[at]);
    else if (event.key === 'Escape') {
      setOpen(false);
      event.currentTarget.blur();
    }
  }
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
        {...(shown && items[at] ? { 'aria-activedescendant': `found-${at}` } : {})}
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
        hidden={!shown || items.length === 0}
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
      </div>
      {shown && items.length === 0 ? (
        <p className="found none" role="status">
          {t(words.shell.nothingFound)}
        </p>
      ) : null}
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
        <Data>{item.number}</Data>
      </span>
      <span className="title">
        <Data>{item.title}</Data>
      </span>
      <span className="phase">
        <Data>{item.applicant}</Data> {phase ? t(phase) : null}
      </span>
    </div>
  );
}
