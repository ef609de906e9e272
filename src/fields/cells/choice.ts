import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import type { Cell } from './cell.ts';
import { bare } from './plain.ts';
import type { Unread } from './unread.ts';
import { unread } from './unread.ts';

/** The option a cell names: by code, or its title in any language or script, or the one that it is part of or that is part of it. */
export function readChoice(
  { options = {} }: Field,
  { text }: Cell,
  simplified: (text: string) => string = (same) => same,
): { readonly option: string } | Unread {
  const all = namedOptions(options);
  const plain = bare(text);
  const wanted = all.some(({ names }) => names.includes(plain)) ? plain : simplified(plain);
  const exact = all.find(({ names }) => names.includes(wanted));
  if (exact) return { option: exact.code };
  const within = wanted === '' ? [] : all.filter(({ names: [, zh = ''] }) => touches(wanted, zh));
  if (within.length === 1 && within[0]) return { option: within[0].code };
  return noOption(text, all, within[0] ?? nearest(wanted, all));
}

const touches = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

function noOption(text: string, all: readonly Named[], near: Named | undefined): Unread {
  const offer = near?.title.zh;
  const list = all.map(({ title }) => title.zh).join('；');
  return unread(
    'not-an-option',
    `“${text}”不是选项${offer ? `，是否为“${offer}”` : ''}。可选：${list}。`,
    `“${text}” is no option. Options: ${all.map(({ title }) => title.en).join('; ')}.`,
    offer,
  );
}

/** The option that shares half of its characters or more. */
const nearest = (wanted: string, all: readonly Named[]): Named | undefined =>
  all
    .map((one) => ({ one, share: likeness(wanted, one.names[1] ?? '') }))
    .filter(({ share }) => share >= 0.5)
    .toSorted((a, b) => b.share - a.share)[0]?.one;

type Options = NonNullable<Field['options']>;
type Named = { readonly code: string; readonly title: Text; readonly names: readonly string[] };
const named = new WeakMap<Options, readonly Named[]>();

function namedOptions(options: Options): readonly Named[] {
  const found =
    named.get(options) ??
    Object.entries(options).map(([code, title]) => ({
      code,
      title,
      names: [code, title.zh, title.en].map(bare),
    }));
  named.set(options, found);
  return found;
}

/** Characters shared over characters of the longer, 0 to 1. */
function likeness(a: string, b: string): number {
  const left = new Set(a);
  const shared = [...new Set(b)].filter((sign) => left.has(sign)).length;
  return shared / Math.max(left.size, new Set(b).size, 1);
}

const YES = new Set([
  '是',
  '有',
  '已',
  '对',
  '√',
  '✓',
  '✔',
  '☑',
  '●',
  'y',
  'yes',
  'true',
  '1',
  't',
]);
const NO = new Set([
  '否',
  '无',
  '未',
  '没有',
  '不是',
  '错',
  '×',
  '✕',
  '✗',
  '✘',
  'x',
  'n',
  'no',
  'false',
  '0',
  'f',
  '☐',
]);

export const isTick = (text: string): boolean => /^[√✓✔☑●]$/u.test(text.trim());

export function readFlag({ text }: Cell): { readonly flag: boolean } | Unread {
  const said = text.normalize('NFKC').trim().toLowerCase();
  if (YES.has(said)) return { flag: true };
  if (NO.has(said)) return { flag: false };
  return unread('not-a-flag', `“${text}”请改为“是”或者“否”。`, `“${text}” should be yes or no.`);
}
