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
const LONGEST_TOPIC = 40;

/** `top` is the rank of label that begins a part in this text: 一、 as a rule, where there is none the next. */
export function makeOutline(top: number): Outline {
  const parts: OpenPart[] = [];
  const levels: Level[] = [];
  let lost: OpenItem | undefined;
  let role: PartRole | 'lead' | null = 'lead';

  function beginPart(number: number, heading: string, line: number): void {
    const about = roleOf(plainOf(heading));
    const part: OpenPart = { number, role: about, heading, line, items: [] };
    parts.push(part);
    role = part.role;
    levels.length = 0;
    lost = undefined;
  }

  function addItem(label: Label, line: Line): void {
    const part = parts.at(-1);
    if (part === undefined) return;
    while ((levels.at(-1)?.rank ?? -1) > label.rank) levels.pop();
    let level = levels.at(-1);
    if (level === undefined || level.rank < label.rank) {
      level = {
        rank: label.rank,
        items: levels.at(-1)?.items.at(-1)?.items ?? part.items,
        last: 0,
      };
      levels.push(level);
    }
    if (lost !== undefined && label.rank === top + 1 && label.number === level.last + 2)
      level.items.push(lost);
    lost = undefined;
    const heading = topicOf(line, label.to);
    const printed = line.raw.slice(label.from, label.to).trim();
    level.items.push({ label: printed, heading, line: line.number, items: [] });
    level.last = label.number;
    if (label.rank === top + 1)
      role = mixed(part) ? (roleOf(plainOf(heading)) ?? part.role) : part.role;
  }

  function take(line: Line) {
    const label = labelOf(line.plain);
    const body = label?.to ?? 0;
    const text = line.plain.trim();
    if (label?.rank === top) beginPart(label.number, headingOf(line, label.to), line.number);
    else if (label !== undefined) addItem(label, line);
    else if (text.length <= LONGEST_HEADING && bareHeading.test(text) && parts.length > 0)
      beginPart((parts.at(-1)?.number ?? 0) + 1, line.raw.trim(), line.number);
    else if (text !== '' && startsShort(text))
      lost = { label: null, heading: topicOf(line, 0), line: line.number, items: [] };
    for (const inner of inlineLabels(line.plain, body)) addItem(inner, line);
    return { role, body };
  }
  return { take, parts };
}

/** 存在的问题及下一步打算: such a part has two roles, and its items say which. */
const mixed = ({ heading }: OpenPart): boolean =>
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
