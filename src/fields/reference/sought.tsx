import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { Field } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import type { ControlProps, Option } from '../control.ts';
import { asText, bound } from '../control.ts';

const seekMatter = say('输入编号或者名称查找', 'Type a number or name to find it');
const seek = say('输入名称、拼音或者编号查找', 'Type a name, its pinyin or a number');
const none = say('没有找到。', 'Nothing was found.');
const clear = say('清除', 'Clear');
const enter = (typed: string) =>
  typed
    ? say(`录入新的：${typed}`, `Enter a new one: ${typed}`)
    : say('录入新的', 'Enter a new one');

/** Among thousands one looks for a record instead of choosing it from a list. */
export const isSought = ({ refers }: Field): boolean =>
  refers !== undefined && refers !== 'act' && refers !== 'staff';

const PAUSE = 200;

/** Options for what is typed: at once when nothing is, else once the hand rests. */
function useOptions(
  text: string | null,
  refers: string,
  { choices, seek: look }: ControlProps['around'],
  name: string,
) {
  const [found, setFound] = useState<readonly Option[] | null>(null);
  const open = text !== null;
  const typed = text?.trim() ?? '';
  useEffect(() => {
    if (!open) return undefined;
    let live = true;
    const timer = setTimeout(
      () => void look(refers, typed).then((options) => (live ? setFound(options) : undefined)),
      typed === '' ? 0 : PAUSE,
    );
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [open, typed, look, refers]);
  const near = refers === 'matter' && typed === '' ? choices('matter', name) : [];
  return { options: near.length > 0 ? near : (found ?? []), asked: found !== null };
}

/** What is typed, what was found for it, and which of it the arrow keys are on. */
function useSought({ field, name, value, onChange, around }: ControlProps) {
  const refers = field.refers ?? 'matter';
  const [text, setText] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const { options, asked } = useOptions(text, refers, around, name);
  const typed = text?.trim() ?? '';
  const make = around.make(refers);
  const rows = options.length + (make ? 1 : 0);
  const chosen = asText(value);
  function pick(option: Option | null): void {
    if (option) around.chose(option);
    onChange(option?.value ?? null);
    setText(null);
  }
  function type(next: string | null): void {
    setText(next);
    setAt(0);
  }
  function enter(): void {
    setText(null);
    make?.(typed, pick);
  }
  return {
    ...{ refers, options, typed, rows, chosen, pick, setAt, type },
    open: text !== null,
    text: text ?? (chosen ? (around.called(refers, chosen) ?? '…') : ''),
    sought: typed !== '' && asked,
    make: make ? enter : undefined,
    at: Math.min(at, Math.max(0, rows - 1)),
  };
}

type State = ReturnType<typeof useSought>;

/** A box that finds while one types; the arrow keys walk through what was found, Enter takes it. */
export function Sought(props: ControlProps) {
  const { around, id } = props;
  const state = useSought(props);
  const shown = state.open && (state.rows > 0 || state.sought);
  return (
    <span className="sought">
      <Box {...props} state={state} />
      {state.chosen && !state.open ? (
        <button type="button" className="button quiet" onClick={() => state.pick(null)}>
          {around.say(clear)}
        </button>
      ) : null}
      {shown ? <Found id={id} list={`${id}-found`} state={state} around={around} /> : null}
    </span>
  );
}

function Box({ state, ...props }: ControlProps & { readonly state: State }) {
  const { around, id } = props;
  const listed = state.open && state.rows > 0;
  return (
    <input
      {...bound(props)}
      type="text"
      role="combobox"
      className="control"
      autoComplete="off"
      lang={state.open ? undefined : 'zh-CN'}
      placeholder={around.say(state.refers === 'matter' ? seekMatter : seek)}
      aria-expanded={listed}
      aria-controls={`${id}-found`}
      aria-autocomplete="list"
      {...(listed ? { 'aria-activedescendant': `${id}-${state.at}` } : {})}
      value={state.text}
      onFocus={(event) => {
        event.target.select();
        if (!state.chosen) state.type('');
      }}
      onBlur={() => state.type(null)}
      onChange={(event) => state.type(event.target.value)}
      onKeyDown={(event) => pressed(event, state)}
    />
  );
}

function pressed(event: KeyboardEvent<HTMLInputElement>, state: State): void {
  const act = state.open ? keysOpen[event.key] : keysShut[event.key];
  if (!act) return;
  event.preventDefault();
  // The dialog the field stands in stays open, the form unsent.
  event.stopPropagation();
  act(state);
}

const step =
  (by: number) =>
  ({ rows, at, setAt }: State): void => {
    if (rows > 0) setAt((rows + at + by) % rows);
  };
const shut = ({ type }: State): void => type(null);
const take = ({ options, at, pick, make }: State): void => {
  const option = options[at];
  if (option) pick(option);
  else make?.();
};

type Keys = Readonly<Record<string, (state: State) => void>>;
const keysOpen: Keys = { ArrowDown: step(1), ArrowUp: step(-1), Enter: take, Escape: shut };
const keysShut: Keys = { ArrowDown: ({ type }) => type('') };

type FoundProps = Pick<ControlProps, 'id' | 'around'> & {
  readonly list: string;
  readonly state: State;
};

function Found({ id, list, state, around }: FoundProps) {
  const { options, at, make, typed } = state;
  return (
    <span className="sought-found">
      {options.length === 0 ? <span className="lack">{around.say(none)}</span> : null}
      <span id={list} role="listbox" aria-label={around.say(seek)}>
        {options.map((option, index) => (
          <Row
            key={option.value}
            id={`${id}-${index}`}
            on={index === at}
            onPick={() => state.pick(option)}
          >
            <span lang="zh-CN">{option.label}</span>
            {option.about ? <span className="hint">{option.about}</span> : null}
          </Row>
        ))}
        {make ? (
          <Row id={`${id}-${options.length}`} on={at === options.length} onPick={make}>
            <span className="make">{around.say(enter(typed))}</span>
          </Row>
        ) : null}
      </span>
    </span>
  );
}

type RowProps = {
  readonly id: string;
  readonly on: boolean;
  readonly onPick: () => void;
  readonly children: ReactNode;
};

const Row = ({ id, on, onPick, children }: RowProps) => (
  // The list is worked from the input, which keeps the focus; the pointer is the other way in.
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
  <span
    id={id}
    role="option"
    tabIndex={-1}
    aria-selected={on}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPick}
  >
    {children}
  </span>
);
