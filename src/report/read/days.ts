import type { Draft } from './draft.ts';
import { draft } from './draft.ts';
import { hanValue } from './numeral.ts';

const YEAR = '[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3}';
const TO = ' ?[-—~至到] ?—? ?';
const numberOf = (text: string): number =>
  /^[0-9]/.test(text) ? Number(text) : (hanValue(text) ?? 0);
const two = (number: number): string => String(number).padStart(2, '0');

type Reader = (
  parts: readonly string[],
  year: number | null,
) => Partial<Draft> & Pick<Draft, 'kind'>;
const day = (...parts: readonly number[]): number => Number(parts.map(two).join(''));

/** Ways to write a day, a month, a span of them; the first that fits is read. */
const ways: readonly { readonly form: RegExp; readonly read: Reader }[] = [
  {
    form: new RegExp(`(${YEAR})年?${TO}(${YEAR})(?:年度|年|学年)`, 'y'),
    read: ([from = '', to = '']) => ({
      kind: 'period',
      value: numberOf(from),
      valueTo: numberOf(to),
      unit: '年',
    }),
  },
  {
    form: new RegExp(`(${YEAR})年([0-9]{1,2})月${TO}(${YEAR})年([0-9]{1,2})月`, 'y'),
    read: ([a = '', b = '', c = '', d = '']) => ({
      kind: 'date',
      value: day(numberOf(a), Number(b)),
      valueTo: day(numberOf(c), Number(d)),
      unit: '日期',
    }),
  },
  {
    form: new RegExp(`(${YEAR})年([0-9]{1,2})月?${TO}([0-9]{1,2})月`, 'y'),
    read: ([year = '', from = '', to = '']) => ({
      kind: 'date',
      value: day(numberOf(year), Number(from)),
      valueTo: day(numberOf(year), Number(to)),
      unit: '日期',
    }),
  },
  {
    form: new RegExp(
      `(${YEAR})年([0-9]{1,2}|[一二三四五六七八九十]{1,2})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号](?:${TO}[0-9]{1,2}[日号])?`,
      'y',
    ),
    read: ([year = '', month = '', date = '']) => ({
      kind: 'date',
      value: day(numberOf(year), numberOf(month), numberOf(date)),
      unit: '日期',
    }),
  },
  {
    form: /([12][0-9]{3})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?/y,
    read: ([year = '', month = '', date = '']) => ({
      kind: 'date',
      value: day(Number(year), Number(month), Number(date)),
      unit: '日期',
    }),
  },
  {
    form: new RegExp(`(${YEAR})年([0-9]{1,2}|[一二三四五六七八九十]{1,2})月[底末初份]?`, 'y'),
    read: ([year = '', month = '']) => ({
      kind: 'date',
      value: day(numberOf(year), numberOf(month)),
      unit: '日期',
    }),
  },
  {
    form: new RegExp(`自?(${YEAR})年?(?:以来|至今|起至今)`, 'y'),
    read: ([year = ''], until) => ({
      kind: 'period',
      value: numberOf(year),
      valueTo: until,
      unit: '年',
    }),
  },
  {
    form: new RegExp(`(${YEAR})年?(?:修订|试行)?版`, 'y'),
    read: ([year = '']) => ({ kind: 'version', value: numberOf(year), unit: '年' }),
  },
  {
    form: new RegExp(`(${YEAR})年(?:度|底|初|末|终)?`, 'y'),
    read: ([year = '']) => ({ kind: 'period', value: numberOf(year), unit: '年' }),
  },
  {
    form: new RegExp(
      `([0-9]{1,2})月([0-9]{1,2})[日号]?(?:${TO}(?:[0-9]{1,2}月)?[0-9]{1,2}[日号])?`,
      'y',
    ),
    read: ([month = '', date = ''], year) => ({
      kind: 'date',
      value: year === null ? null : day(year, Number(month), Number(date)),
      unit: '日期',
    }),
  },
  {
    form: new RegExp(`([0-9]{1,2})月?(?:${TO}|、)([0-9]{1,2})月[份底末]?`, 'y'),
    read: ([from = '', to = ''], year) => ({
      kind: 'date',
      value: year === null ? null : day(year, Number(from)),
      valueTo: year === null ? null : day(year, Number(to)),
      unit: '日期',
    }),
  },
  {
    form: /([0-9]{1,2})月(?:份|底|末|初|上旬|中旬|下旬)?/y,
    read: ([month = ''], year) => ({
      kind: 'date',
      value: year === null ? null : day(year, Number(month)),
      unit: '日期',
    }),
  },
  {
    form: /[0-9]{1,2}(?::[0-9]{2}|[时点][0-9]{1,2}分|[时点](?:整|许|半)|时(?!间))/y,
    read: () => ({ kind: 'date', unit: '时刻' }),
  },
];

const START = /[0-9]{1,4}|[一二][〇零一二三四五六七八九]{3}年/g;

/** Days, months, years and spans of them in a line: what they cover is no quantity. */
export function daysOf(plain: string, year: number | null): readonly Draft[] {
  const found: Draft[] = [];
  let until = 0;
  for (const start of plain.matchAll(START)) {
    const from = start.index;
    if (from < until || /[0-9.]/.test(plain[from - 1] ?? '')) continue;
    const read = dayAt(plain, from, year);
    if (read === undefined) continue;
    until = read.to;
    found.push(read);
  }
  return found;
}

function dayAt(plain: string, from: number, year: number | null): Draft | undefined {
  for (const { form, read } of ways) {
    form.lastIndex = from;
    const match = form.exec(plain);
    if (match === null) continue;
    const { kind, ...more } = read(match.slice(1), year);
    return draft(kind, from, from + match[0].length, more);
  }
  return undefined;
}
