import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { Field } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import type { ControlProps } from '../control.ts';
import { asList } from '../control.ts';
import type { Item } from './rows.ts';
import { moved, pasted, resolved } from './rows.ts';

const add = say('增加一项', 'Add one');
const remove = say('删除', 'Remove');
const up = say('上移', 'Up');
const down = say('下移', 'Down');
const hint = say(
  '可从表格复制多行，在任一格粘贴。Ctrl+回车增加一项，Alt+↑、↓移动。',
  'Rows copied from a spreadsheet can be pasted into any cell. Ctrl+Enter adds one, Alt+↑ ↓ moves it.',
);
const item = (at: number) => say(`第${at}项`, `Item ${at}`);

/** Few short fields stand side by side, one row an item; others one below the other. */
const standsInRow = ({ items = {} }: Field): boolean => {
  const fields = Object.values(items);
  return (
    fields.length <= 5 && fields.every(({ kind, lines = 1 }) => kind !== 'list' && lines === 1)
  );
};

/** Where the focus goes once the rows are drawn anew. */
function useFocus(items: readonly Item[]) {
  const box = useRef<HTMLDivElement>(null);
  const next = useRef<number | null>(null);
  const latest = useRef(items);
  useEffect(() => {
    latest.current = items;
    if (next.current === null) return;
    focusRow(box.current, next.current);
    next.current = null;
  });
  const focusNext = (at: number | null): void => {
    next.current = at;
  };
  return { box, focusNext, latest };
}

function useRows({ field, value, onChange, around }: ControlProps) {
  const items = asList(value) as readonly Item[]; // this control made them
  const { box, focusNext, latest } = useFocus(items);
  function set(rows: readonly Item[], focused?: number): void {
    focusNext(focused ?? null);
    onChange(rows);
  }
  function paste(event: ClipboardEvent): void {
    const place = placeOf(box.current, event.target);
    const taken = place && pasted(field, items, place, event.clipboardData.getData('text/plain'));
    if (!taken) return;
    event.preventDefault();
    set(taken);
    void resolved(field, taken, around).then((rows) => {
      if (rows !== taken && latest.current === taken) onChange(rows);
    });
  }
  return {
    ...{ items, box, paste },
    change: (at: number, key: string, to: unknown): void =>
      onChange(items.map((one, index) => (index === at ? { ...one, [key]: to } : one))),
    addAfter: (at: number): void =>
      set([...items.slice(0, at + 1), {}, ...items.slice(at + 1)], at + 1),
    move: (at: number, by: number): void => set(moved(items, at, by), at + by),
    remove: (at: number): void => set(items.filter((_, index) => index !== at)),
  };
}

type Rows = ReturnType<typeof useRows>;

function pressed(event: KeyboardEvent, rows: Rows, at: number): void {
  if (event.key === 'Enter' && event.ctrlKey) rows.addAfter(at);
  else if (event.altKey && event.key === 'ArrowUp') rows.move(at, -1);
  else if (event.altKey && event.key === 'ArrowDown') rows.move(at, 1);
  else return;
  event.preventDefault();
}

export function ListControl(props: ControlProps) {
  const { id, name, field, around } = props;
  const rows = useRows(props);
  const { items, box } = rows;
  return (
    <div ref={box} className={standsInRow(field) ? 'items in-rows' : 'items'} onPaste={rows.paste}>
      {items.map((one, at) => (
        // Items have no name of their own: their place is what tells them apart. Keys typed in their fields come here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
          key={at}
          className="item"
          role="group"
          aria-label={around.say(item(at + 1))}
          onKeyDown={(event) => pressed(event, rows, at)}
        >
          <Tools items={items} around={around} move={rows.move} remove={rows.remove} at={at} />
          <div className="item-fields">
            {around.rows({
              path: `${name}.${at}`,
              fields: field.items ?? {},
              values: one,
              short: standsInRow(field),
              onChange: (key, to) => rows.change(at, key, to),
            })}
          </div>
        </div>
      ))}
      <div className="actions">
        <button
          type="button"
          id={id}
          className="button"
          onClick={() => rows.addAfter(items.length - 1)}
        >
          {around.say(add)}
        </button>
        <span className="hint">{around.say(hint)}</span>
      </div>
    </div>
  );
}

type ToolsProps = Pick<ControlProps, 'around'> & {
  readonly items: readonly Item[];
  readonly at: number;
  readonly move: (at: number, by: number) => void;
  readonly remove: (at: number) => void;
};

const Tools = ({ items, at, around, move, remove: drop }: ToolsProps) => (
  <div className="item-head">
    <span className="nth">{around.say(item(at + 1))}</span>
    <span className="item-tools">
      <Tool title={around.say(up)} sign="↑" off={at === 0} onDo={() => move(at, -1)} />
      <Tool
        title={around.say(down)}
        sign="↓"
        off={at === items.length - 1}
        onDo={() => move(at, 1)}
      />
      <Tool title={around.say(remove)} sign="×" off={false} onDo={() => drop(at)} />
    </span>
  </div>
);

type ToolProps = {
  readonly title: string;
  readonly sign: string;
  readonly off: boolean;
  readonly onDo: () => void;
};

const Tool = ({ title, sign, off, onDo }: ToolProps) => (
  <button
    type="button"
    className="button quiet"
    aria-label={title}
    title={title}
    disabled={off}
    onClick={onDo}
  >
    {sign}
  </button>
);

const ROWS = ':scope > .item';

function focusRow(box: HTMLElement | null, at: number): void {
  box
    ?.querySelectorAll(ROWS)
    [at]?.querySelector<HTMLElement>('.item-fields :is(input, select, textarea)')
    ?.focus();
}

/** The cell that something is pasted into: its item and its field, by their order. */
function placeOf(box: HTMLElement | null, target: EventTarget) {
  if (!box || !(target instanceof Element)) return undefined;
  const row = [...box.querySelectorAll(ROWS)].findIndex((one) => one.contains(target));
  const cells = box.querySelectorAll(ROWS)[row]?.querySelectorAll('.item-fields > .labelled');
  const column = [...(cells ?? [])].findIndex((one) => one.contains(target));
  return row >= 0 && column >= 0 ? { row, column } : undefined;
}
