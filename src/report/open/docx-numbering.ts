import { attributeOf, tokensOf } from './xml.ts';

/** Which list a paragraph belongs to and how deep. */
export type InList = { readonly list: string; readonly level: number };

type Level = { readonly start: number; readonly format: string; readonly text: string };
type Numbers = {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<
    string,
    { readonly of: string; readonly starts: Map<number, number> }
  >;
};

type Reading = {
  readonly levels: Map<string, Map<number, Level>>;
  readonly lists: Map<string, { of: string; starts: Map<number, number> }>;
  abstract: string;
  list: string;
  level: number;
  override: number | null;
};

/** The definitions of `word/numbering.xml`. */
export function readNumbers(xml: string): Numbers {
  const reading: Reading = {
    levels: new Map(),
    lists: new Map(),
    abstract: '',
    list: '',
    level: 0,
    override: null,
  };
  for (const token of tokensOf(xml)) {
    if (token.kind === 'text') continue;
    if (token.kind === 'close') {
      if (token.name === 'w:lvlOverride') reading.override = null;
      continue;
    }
    const value = (name: string): string => attributeOf(xml, token, `w:${name}`) ?? '';
    readers[token.name]?.(reading, value);
  }
  return reading;
}

type Value = (name: string) => string;

const change = (reading: Reading, part: Partial<Level>): void => {
  // Inside an override the level itself may be written anew; lists of ours only ever change its start.
  if (reading.override !== null) return;
  const levels = reading.levels.get(reading.abstract);
  const usual: Level = { start: 1, format: 'decimal', text: '' };
  levels?.set(reading.level, { ...(levels.get(reading.level) ?? usual), ...part });
};

const readers: Readonly<Record<string, (reading: Reading, value: Value) => void>> = {
  'w:abstractNum'(reading, value) {
    reading.abstract = value('abstractNumId');
    reading.levels.set(reading.abstract, new Map());
  },
  'w:lvl'(reading, value) {
    reading.level = Number(value('ilvl')) || 0;
    change(reading, {});
  },
  'w:start'(reading, value) {
    change(reading, { start: Number(value('val')) || 0 });
  },
  'w:numFmt'(reading, value) {
    change(reading, { format: value('val') });
  },
  'w:lvlText'(reading, value) {
    change(reading, { text: value('val') });
  },
  'w:num'(reading, value) {
    reading.list = value('numId');
    reading.lists.set(reading.list, { of: '', starts: new Map() });
  },
  'w:abstractNumId'(reading, value) {
    const list = reading.lists.get(reading.list);
    if (list) list.of = value('val');
  },
  'w:lvlOverride'(reading, value) {
    reading.override = Number(value('ilvl')) || 0;
  },
  'w:startOverride'(reading, value) {
    if (reading.override === null) return;
    reading.lists.get(reading.list)?.starts.set(reading.override, Number(value('val')) || 0);
  },
};

/** Gives the label of each numbered paragraph in turn, as Word counts them: lists of one definition go on counting. */
export function labeller(numbers: Numbers): (paragraph: InList) => string {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list, level }) => {
    const found = numbers.lists.get(list);
    const levels = found && numbers.levels.get(found.of);
    const own = levels?.get(level);
    if (!found || !levels || !own) return '';
    const count = counts.get(found.of) ?? [];
    counts.set(found.of, count);
    if (!begun.has(list)) for (const [at, start] of found.starts) count[at] = start - 1;
    begun.add(list);
    goOn(count, level, levels);
    return labelOf(own, (at) => written(count[at] ?? 1, levels.get(at)?.format ?? 'decimal'));
  };
}

/** One more at its level; deeper levels begin anew, higher ones that never came count from their start. */
function goOn(count: number[], level: number, levels: ReadonlyMap<number, Level>): void {
  const startOf = (at: number): number => levels.get(at)?.start ?? 1;
  for (let at = 0; at < level; at += 1) count[at] ??= startOf(at);
  count[level] = (count[level] ?? startOf(level) - 1) + 1;
  count.length = level + 1;
}

const labelOf = ({ format, text }: Level, written: (level: number) => string): string =>
  format === 'bullet' || format === 'none'
    ? ''
    : text.replace(/%([1-9])/g, (_, number: string) => written(Number(number) - 1));

const CHINESE =
  /^(?:chinese|japanese|korean|taiwanese)(?:Counting|CountingThousand|CountingSystem)$/;

const written = (value: number, format: string): string =>
  CHINESE.test(format) ? chinese(value) : (formats[format]?.(value) ?? String(value));

const circled = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);

const formats: Readonly<Record<string, (value: number) => string>> = {
  ideographDigital: (value) => chinese(value),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: (value) => letter(value),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: (value) => roman(value),
};

const DIGITS = '零一二三四五六七八九';

/** 1 to 99, which is as far as the parts of a text go. */
function chinese(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${ones === 0 ? '' : DIGITS[ones]}`;
}

const letter = (value: number): string =>
  String.fromCodePoint(97 + ((Math.max(1, value) - 1) % 26));

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(value: number): string {
  let [left, text] = [Math.min(Math.max(0, value), 399), ''];
  for (const [sign, worth] of ROMAN) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}
