import type { Label } from './labels.ts';
import { inlineLabels, labelOf } from './labels.ts';
import type { Line } from './letters.ts';
import { plainOf } from './letters.ts';
import type { Item, Part, PartRole } from './report.ts';
import { bareHeading, roles } from './words/roles.ts';

type OpenItem = { -readonly [key in keyof Item]: Item[key] } & { items: OpenItem[] };
type OpenPart = { -readonly [key in keyof Part]: Part[key] } & { items: OpenItem[] };
type Level = { readonly rank: number; readonly items: OpenItem[]; last: number };

/** Parts and items, read line by line. */
export type Outline = {
  /** Takes a line in; says the role of where it stands, and where its body begins. */
  readonly take: (line: Line) => { readonly role: PartRole | 'lead' | null; readonly body: number };
  readonly parts: readonly Part[];
};

export const roleOf = (heading: string): PartRole | null =>
  roles.find(([words]) => words.test(heading))?.[1] ?? null;

const LONGEST_HEADING = 60;
const LONGEST_LEAD = 12;
const LONGEST_TOPIC = 40;

type Reading = {
  /** Rank of the labels that begin parts; null where no line bears one, so that bare headings do. */
  readonly top: number | null;
  readonly parts: OpenPart[];
  readonly levels: Level[];
  /** A paragraph that opens with a short sentence of its own: an item whose number may be lost. */
  lost: OpenItem | undefined;
  role: PartRole | 'lead' | null;
  /** Lines with text before the first part. */
  seen: number;
};

/** `top` is the rank of label that begins a part in this text: 一、 as a rule, where there is none the next. */
export function makeOutline(top: number | null): Outline {
  const parts: OpenPart[] = [];
  const reading: Reading = { top, parts, levels: [], lost: undefined, role: 'lead', seen: 0 };
  return { parts, take: (line) => take(reading, line) };
}

function take(reading: Reading, line: Line) {
  const label = labelOf(line.plain);
  if (label === undefined) takeUnlabelled(reading, line);
  else if (label.rank === reading.top)
    beginPart(reading, label.number, headingOf(line, label.to), line.number);
  else addItem(reading, label, line);
  const body = label?.to ?? 0;
  for (const inner of inlineLabels(line.plain, body)) addItem(reading, inner, line);
  return { role: reading.role, body };
}

function takeUnlabelled(reading: Reading, line: Line): void {
  const text = line.plain.trim();
  const last = reading.parts.at(-1);
  if (text !== '') endLead(reading);
  if (reading.top === null ? isPlainHeading(text) : last !== undefined && isBareHeading(text))
    beginPart(reading, (last?.number ?? 0) + 1, line.raw.trim(), line.number);
  else if (startsShort(text))
    reading.lost = { label: null, heading: topicOf(line, 0), line: line.number, items: [] };
}

/** A text may have no parts at all: what follows its first lines is then no lead any more. */
function endLead(reading: Reading): void {
  reading.seen += 1;
  if (reading.role === 'lead' && reading.seen > LONGEST_LEAD) reading.role = null;
}

function beginPart(reading: Reading, number: number, heading: string, line: number): void {
  const role = roleOf(plainOf(heading));
  reading.parts.push({ number, role, heading, line, items: [] });
  reading.role = role;
  reading.levels.length = 0;
  reading.lost = undefined;
}

function addItem(reading: Reading, label: Label, line: Line): void {
  const part = reading.parts.at(-1);
  if (part === undefined) return;
  const level = levelFor(reading, part, label.rank);
  const first = label.rank === (reading.top ?? 0) + 1;
  if (reading.lost !== undefined && first && label.number === level.last + 2)
    level.items.push(reading.lost);
  reading.lost = undefined;
  const heading = topicOf(line, label.to);
  const printed = line.raw.slice(label.from, label.to).trim();
  level.items.push({ label: printed, heading, line: line.number, items: [] });
  level.last = label.number;
  if (first && isMixed(part)) reading.role = roleOf(plainOf(heading)) ?? part.role;
}

function levelFor({ levels }: Reading, part: OpenPart, rank: number): Level {
  while ((levels.at(-1)?.rank ?? -1) > rank) levels.pop();
  const above = levels.at(-1);
  if (above !== undefined && above.rank === rank) return above;
  const level = { rank, items: above?.items.at(-1)?.items ?? part.items, last: 0 };
  levels.push(level);
  return level;
}

const isPlainHeading = (text: string): boolean =>
  text.length <= 30 && !/[，。；：、]|报告$|总结$/.test(text) && roleOf(text) !== null;

const isBareHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING && bareHeading.test(text);

/** 存在的问题及下一步打算: such a part has two roles, and its items say which. */
const isMixed = ({ heading }: OpenPart): boolean =>
  roles.filter(([words, role]) => role !== 'achievements' && words.test(plainOf(heading))).length >
  1;

const startsShort = (text: string): boolean => {
  const end = text.indexOf('。');
  return end > 2 && end <= 30 && end < text.length - 1 && !/[，；]/.test(text.slice(0, end));
};

function headingOf(line: Line, from: number): string {
  const rest = line.plain.slice(from);
  const end = rest.indexOf('。');
  return line.raw.slice(from, end === -1 ? undefined : from + end).trim();
}

function topicOf(line: Line, from: number): string {
  const rest = line.plain.slice(from, from + 400);
  const end = rest.search(/[。；：]/);
  const whole = end === -1 ? rest : rest.slice(0, end);
  const comma = whole.length > LONGEST_TOPIC ? whole.indexOf('，') : -1;
  return line.raw.slice(from, from + (comma === -1 ? whole.length : comma)).trim();
}
