import type { Field, Fields } from '../../kernel/field.ts';
import type { Value } from './read.ts';
import { unread } from './unread.ts';

const asked = (items: Fields): readonly (readonly [string, Field])[] =>
  Object.entries(items).filter(([, { optional }]) => !optional);

/** The one field of an item that must be filled. */
export function itemFieldOf(items: Fields): readonly [string, Field] | undefined {
  const all = asked(items);
  if (all.length > 1) return undefined;
  return (
    all[0] ??
    Object.entries(items).find(([, { personal }]) => personal === 'name') ??
    Object.entries(items)[0]
  );
}

const TOLD_APART: ReadonlySet<string> = new Set(['integer', 'money', 'choice', 'day']);

/** Whether a cell can hold items of such a list: each part is told from the others by what it is, at most one by its words. */
export const isReadable = (items: Fields): boolean =>
  itemFieldOf(items) !== undefined ||
  (asked(items).every(([, { kind }]) => kind === 'text' || TOLD_APART.has(kind)) &&
    asked(items).filter(([, { kind }]) => kind === 'text').length <= 1);

const UNITS = /^(?:学时|课时|小时|节|元|人|次|级)$/u;

/** 涉外礼仪 8学时: the number is the hours, the words are the title. */
export function takenApart(
  { items = {}, label }: Field,
  text: string,
  read: (field: Field, part: string) => Value,
): Value {
  let left = (text.match(/\d+(?:\.\d+)?|[^\s\d:：()（）/]+/gu) ?? []).filter(
    (part) => !UNITS.test(part),
  );
  const item: Record<string, unknown> = {};
  const all = asked(items);
  for (const [name, field] of all.filter(([, { kind }]) => kind !== 'text')) {
    const at = left.findIndex((part) => !read(field, part).unread);
    if (at < 0) return notRead(all, label.zh, text);
    item[name] = read(field, left[at] ?? '').value;
    left = left.filter((_, place) => place !== at);
  }
  const worded = all.find(([, { kind }]) => kind === 'text');
  if (worded && left.length === 0) return notRead(all, label.zh, text);
  if (worded) item[worded[0]] = left.join(' ');
  return { value: item };
}

function notRead(all: readonly (readonly [string, Field])[], label: string, text: string): Value {
  const zh = all.map(([, field]) => field.label.zh).join('、');
  const en = all.map(([, field]) => field.label.en).join(', ');
  return {
    value: text,
    unread: unread(
      'item-incomplete',
      `${label}“${text}”缺少内容：每一项要写${zh}，用空格分开；几项之间用分号分开。`,
      `“${text}” is not complete: each item has ${en} with blanks between; several are set apart by semicolons.`,
    ),
  };
}
