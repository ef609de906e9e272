import type { Field, Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { known, simplified } from './plain.ts';
import { isReadable } from '../../fields/cells/items.ts';
import { readCell } from '../../fields/cells/read.ts';
import type { Cell } from '../read/cell.ts';
import { isCounter, sameMeaning } from './words.ts';

/** The step that opens a record of the kind: what a row of a table is. */
export const openingOf = ({ steps }: Matter): string | undefined =>
  Object.entries(steps).find(([, { from, receives }]) => !from && !receives)?.[0];

/** What a cell can say of the opening step; documents come by themselves, later. */
export function importable(matter: Matter): Fields {
  const step = openingOf(matter);
  if (step === undefined) return {};
  return Object.fromEntries(
    Object.entries(fieldsOf(matter, step)).filter(([, field]) => isInCells(field)),
  );
}

function isInCells({ kind, items, refers }: Field): boolean {
  if (kind === 'list') return isReadable(items ?? {});
  return !['document', 'documents', 'values'].includes(kind) && refers !== 'act';
}

export type Column = { readonly header: string; readonly samples: readonly Cell[] };

const EXACT = 100;
const ALIKE = 60;
const ENOUGH = 45;

/** How surely a heading alone means a field, 0 to 100. */
export function titleScore(heading: string, name: string, { label, kind }: Field): number {
  const wanted = known(heading);
  if (wanted === '') return 0;
  const titles = titlesOf(label.zh);
  if ([known(name), known(label.en), titles[0]].includes(wanted)) return EXACT;
  const edge = DATED.has(kind) ? edgeOf(titles[0] ?? '') : undefined;
  const asked = edge && edgeOf(wanted);
  if (asked) return asked === edge ? 75 : 0;
  return Math.max(0, ...titles.map((title) => likeness(wanted, title)));
}

/** 奖项、称号 is called by either word. */
function titlesOf(label: string): readonly string[] {
  const parts = label.split(/[、，/]|或者/u).map(known);
  return [known(label), ...parts.filter((part) => parts.length > 1 && part.length > 1)];
}

function likeness(wanted: string, title: string): number {
  if (title === wanted || timeless(title) === timeless(wanted)) return 90;
  if (sameMeaning(wanted, title)) return 75;
  if (wanted.length > 1 && (title.includes(wanted) || (title.length > 1 && wanted.includes(title))))
    return ALIKE + Math.min(10, Math.min(title.length, wanted.length));
  return lowerTells(wanted.replace(/线下$/u, '现场'), title) ? ALIKE + 10 : 0;
}

const timeless = (title: string): string => title.replace(/(?:时间|日期)$/u, '日期');

const DATED: ReadonlySet<string> = new Set(['day', 'moment']);

/** 聘期起 and 开始日期 begin, 聘期止 and 结束日期 end: a heading of the one is never a field of the other. */
function edgeOf(title: string): 'from' | 'to' | undefined {
  if (title.includes('起止')) return undefined;
  if (/(?:起|始)(?:日期|时间|日)?$/u.test(title)) return 'from';
  return /(?:止|结束|到期|届满)(?:日期|时间|日)?$/u.test(title) ? 'to' : undefined;
}

/** Of a heading of two lines the lower one tells: 参加人数 over 线上 is 线上人次. */
function lowerTells(wanted: string, label: string): boolean {
  const telling = label.replace(COUNTED, '');
  return telling.length > 1 && telling !== label && wanted.endsWith(telling);
}

/** What is counted, which a heading over several columns says once for all of them. */
const COUNTED = /(人次|人数|次数|数量|数|金额)$/u;

/** Kinds whose cells may hold anything. */
const UNTELLING: ReadonlySet<string> = new Set(['text', 'list']);

/** What the cells of a column say for or against a field: a column of days is no amount. */
function valueScore(field: Field, samples: readonly Cell[]): number {
  if (samples.length === 0 || UNTELLING.has(field.kind) || field.refers) return 0;
  const read = samples.filter(
    (cell) => !readCell(field, cell, { year: 2000, simplified }).unread,
  ).length;
  const share = read / samples.length;
  const weight = { day: 46, moment: 46, choice: 50, flag: 30 }[field.kind] ?? 8;
  if (share >= 0.8) return weight;
  return share < 0.2 ? -40 : 0;
}

type Scored = {
  readonly at: number;
  readonly name: string;
  readonly title: number;
  readonly score: number;
};

/**
 * The field of each column, at most one column a field: by its heading, else by what its cells hold. A column that could
 * as well be another is left for the person to say.
 */
export function proposeColumns(
  fields: Fields,
  columns: readonly Column[],
): readonly (string | null)[] {
  let left: readonly Scored[] = columns
    .flatMap((column, at) => scoresOf(fields, column, at))
    .filter(({ score }) => score >= ENOUGH)
    .toSorted((a, b) => b.score - a.score);
  const chosen: (string | null)[] = columns.map(() => null);
  for (let one = left[0]; one; one = left[0]) {
    const { at, name } = one;
    left = left.slice(1);
    const rivals = left.filter((other) => isRival(one, other));
    left = left.filter((other) => !rivals.includes(other));
    if (rivals.length > 0) continue;
    chosen[at] = name;
    left = left.filter((other) => other.at !== at && other.name !== name);
  }
  return chosen;
}

/** Another field that fits the column as well, or another column that fits the field as well where no heading tells. */
const isRival = ({ at, name, title, score }: Scored, other: Scored): boolean =>
  title < EXACT &&
  other.score === score &&
  (other.at === at || (title === 0 && other.name === name));

function scoresOf(fields: Fields, { header, samples }: Column, at: number): readonly Scored[] {
  const counter = isCounter(header);
  return Object.entries(fields).flatMap(([name, field]) => {
    const title = titleScore(header, name, field);
    if (counter && title < EXACT) return [];
    const value = valueScore(field, samples);
    // Days and options speak for themselves where there is a heading that says nothing else.
    const own = header !== '' && value >= TELLING ? value : 0;
    return [{ at, name, title, score: title > 0 ? title + value : own }];
  });
}

const TELLING = 46;
