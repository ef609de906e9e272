import type { Field, Fields } from '../../kernel/field.ts';
import type { Cell } from './cell.ts';
import { isTick, readChoice, readFlag } from './choice.ts';
import { readDay } from './day.ts';
import { readNumber } from './number.ts';
import { itemFieldOf, takenApart } from './items.ts';
import { isNothing, tidy } from './plain.ts';
import type { Unread } from './unread.ts';
import { unread } from './unread.ts';

/** What the table says around a cell. */
export type Around = {
  /** The year the table is about. */
  readonly year?: number | undefined;
  /** What its column's numbers are in. */
  readonly times?: number;
  /** Its column holds ticks and blanks: a blank is a no. */
  readonly ticked?: boolean;
  /** A word in simplified characters, where the table may be written in others. */
  readonly simplified?: (text: string) => string;
  /** A record is one person: a cell that names several is several records. */
  readonly onePerson?: boolean;
  /** A register entry, matter or colleague by name; nothing where none or several bear it. */
  readonly named?: (refers: string, name: string) => string | undefined;
};

/** A value as its field wants it. What could not be read is left as written, with the reason. */
export type Value = { readonly value: unknown; readonly unread?: Unread };

const NULL: Value = { value: null };

export function readCell(field: Field, cell: Cell | undefined, around: Around = {}): Value {
  const text = cell ? tidy(cell.text) : '';
  if (!cell || text === '') return blank(field, around);
  if (isLeftBlank(field, text)) return NULL;
  if (cell.kind === 'error') return failed(text, errorIn(text));
  const read = readers[field.kind] ?? asText;
  return read(field, { ...cell, text }, around);
}

const blank = ({ kind }: Field, { ticked }: Around): Value =>
  kind === 'flag' && ticked === true ? { value: false } : NULL;
/** A dash or 无 where nothing need be said. For a flag 无 is an answer. */
const isLeftBlank = ({ kind, optional }: Field, text: string): boolean =>
  optional && kind !== 'flag' && isNothing(text);

const errorIn = (text: string): Unread =>
  unread('cell-error', `单元格里是公式错误“${text}”。`, `The cell holds the error “${text}”.`);

type Reader = (field: Field, cell: Cell, around: Around) => Value;

const failed = (value: unknown, problem: Unread): Value => ({ value, unread: problem });

const asText: Reader = (field, cell, { onePerson }) => {
  const persons = onePerson && field.personal === 'name' ? partsOf(cell.text) : [];
  if (persons.length > 1) return failed(cell.text, severalPersons(persons.length));
  const text = (field.lines ?? 1) > 1 ? cell.text : cell.text.replaceAll('\n', ' ');
  if (cell.kind === 'number' && Number.isSafeInteger(Number(text)) === false && !text.includes('.'))
    return failed(
      text,
      unread(
        'digits-lost',
        `单元格是数值，超过15位的数字已被表格改为0，请改成文本格式重新填写。`,
        'The cell is a number; the table keeps 15 digits and has lost the rest. Write it as text.',
      ),
    );
  return { value: text };
};

const severalPersons = (count: number): Unread =>
  unread(
    'several-persons',
    `这一格写了${count}个人，一条记录是一个人。请在表格里分成${count}行，或者在这里只留一个，其余另行登记。`,
    `The cell names ${count} persons and a record is one: give each a row of the table, or keep one here.`,
  );

const readers: Readonly<Record<string, Reader>> = {
  choice(field, cell, { simplified }) {
    const read = readChoice(field, cell, simplified);
    return 'option' in read ? { value: read.option } : failed(cell.text, read);
  },
  flag(_, cell) {
    const read = readFlag(cell);
    return 'flag' in read ? { value: read.flag } : failed(cell.text, read);
  },
  day(_, cell, { year }) {
    const read = readDay(cell, year);
    return 'day' in read ? { value: read.day } : failed(cell.text, read);
  },
  moment: readMoment,
  integer: readAmount,
  money: readAmount,
  reference: readReference,
  references(field, cell, around) {
    const parts = partsOf(cell.text).map((text) => readReference(field, { ...cell, text }, around));
    const wrong = parts.find((part) => part.unread);
    return wrong?.unread
      ? failed(cell.text, wrong.unread)
      : { value: parts.map(({ value }) => value) };
  },
  list: readItems,
};

function readAmount(_: Field, cell: Cell, { times }: Around): Value {
  const read = readNumber(cell, times);
  return 'number' in read ? { value: read.number } : failed(cell.text, read);
}

function readMoment(_: Field, cell: Cell, { year }: Around): Value {
  const read = readDay(cell, year);
  if (!('day' in read)) return failed(cell.text, read);
  const [, hour, minute = '0'] =
    /^T?(\d{1,2})(?:[:：时点](\d{1,2})?)(?::\d{2})?分?/u.exec(read.rest) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59)
    return failed(
      cell.text,
      unread(
        'time-missing',
        `“${cell.text}”没有写几时几分。`,
        `“${cell.text}” has no time of day.`,
      ),
    );
  return { value: `${read.day}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` };
}

function readReference({ refers, label }: Field, cell: Cell, { named }: Around): Value {
  const found = refers === undefined ? undefined : named?.(refers, cell.text);
  if (found !== undefined) return { value: found };
  return failed(
    cell.text,
    unread(
      'not-found',
      `${label.zh}“${cell.text}”没有登记，或者有几个同名的。请先登记，或者在登记后补上。`,
      `${label.en} “${cell.text}” is not registered, or several bear the name.`,
    ),
  );
}

/** Several in one cell: 张三、李四；王五. */
const partsOf = (text: string): readonly string[] =>
  text
    .split(/[、，,；;\n]|\s{2,}/u)
    .map(tidy)
    .filter((part) => part !== '');

/** Each becomes an item: under the one field that is asked, or taken apart where several are. */
function readItems(field: Field, cell: Cell, around: Around): Value {
  const items: Fields = field.items ?? {};
  const into = itemFieldOf(items);
  const read = into
    ? (text: string): Value => inItem(into[0], readCell(into[1], said(text), around))
    : (text: string): Value =>
        takenApart(field, text, (one, part) => readCell(one, said(part), around));
  const parts = partsOf(cell.text).map(read);
  const wrong = parts.find((part) => part.unread);
  return wrong?.unread
    ? failed(cell.text, wrong.unread)
    : { value: parts.map(({ value }) => value) };
}

const said = (text: string): Cell => ({ text, kind: 'text' });
const inItem = (name: string, { value, unread: problem }: Value): Value =>
  problem ? { value, unread: problem } : { value: { [name]: value } };

/** Every filled cell of the column is a tick. */
export const isTicked = (samples: readonly string[]): boolean =>
  samples.length > 0 && samples.every((text) => isTick(text));
