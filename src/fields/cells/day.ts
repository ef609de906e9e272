import type { Day } from '../../kernel/day.ts';
import { isDay } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { Cell } from './cell.ts';
import { serialDay } from './serial.ts';
import { chineseNumber } from './plain.ts';
import type { Unread } from './unread.ts';
import { unread } from './unread.ts';

type Read = { readonly day: Day; readonly rest: string } | Unread;

/** The day a cell writes; `year` is the one the table is about, for days that are written without. */
export function readDay(cell: Cell, year: number | undefined): Read {
  if (cell.kind === 'number') return ofNumber(cell, year);
  const text = spelled(cell.text);
  const read = rangeIn(text, year) ?? ofText(text, year) ?? noDay(cell.text);
  return 'day' in read ? read : { ...read, because: quoting(read.because, text, cell.text) };
}

const noDay = (text: string): Unread =>
  unread(
    'not-a-day',
    `“${text}”不是具体日期，请写到年月日。`,
    `“${text}” names no day; write year, month and day.`,
  );

/** A sentence quotes the cell as it stands, not as it was spelled out to be read. */
const quoting = ({ zh, en }: Text, spelt: string, written: string): Text =>
  say(zh.replaceAll(`“${spelt}”`, `“${written}”`), en.replaceAll(`“${spelt}”`, `“${written}”`));

/** One width, one kind of separator, digits for numerals, and nothing of the weekday. */
function spelled(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\((?:星期|周|礼拜)[一二三四五六日天]\)|(?:星期|周|礼拜)[一二三四五六日天]/g, '')
    .replaceAll(/[〇○零一二三四五六七八九十廿卅元]+(?=[年月日号])/g, (numeral) =>
      String(chineseNumber(numeral) ?? numeral),
    )
    .replaceAll(/[—–―~～至到]+/g, '~')
    .replaceAll(/\s*([年月日号./~-])\s*/g, '$1')
    .replace(/(?:上午|下午|中午|晚上?|全天)$/, '')
    .trim();
}

const FULL =
  /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})(?:[日号](?=$|[\sT\d,，、(])|(?=$|[\sT,，、(]))/;
const SHORT_YEAR = /^(\d{2})(?:年|([-/.]))(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?(?=$|\s)/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?=$|\s)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|\s)/;
const NO_YEAR = /^(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?(?=$|\s)/;
const MONTH = /^(\d{4})(?:年|[-/.])(\d{1,2})月?(?:份)?$/;
const MONTH_ALONE = /^(\d{1,2})月(?:份)?$/;
const YEAR = /^(\d{4})年?$/;

function ofText(text: string, year: number | undefined): Read | undefined {
  const [whole, ...parts] = FULL.exec(text) ?? COMPACT.exec(text) ?? [];
  if (whole !== undefined) return dated(parts, text.slice(whole.length), text);
  return (
    shortYear(text, year) ?? yearLast(text) ?? withoutYear(text, year) ?? withoutDay(text, year)
  );
}

function dated(parts: readonly (string | undefined)[], rest: string, text: string): Read {
  const [year = '', month = '', date = ''] = parts;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day)
    ? { day, rest: rest.trim() }
    : unread('no-such-day', `没有“${text}”这一天。`, `There is no such day as “${text}”.`);
}

/** 23/3/5 is written year first here; where that is far from the table's year, nobody can tell. */
function shortYear(text: string, year: number | undefined): Read | undefined {
  const [whole, short = '', mark, month, date] = SHORT_YEAR.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const full = 2000 + Number(short);
  const read = dated([String(full), month, date], text.slice(whole.length), text);
  if (mark === undefined || year === undefined || Math.abs(full - year) <= 3) return read;
  return unread(
    'day-ambiguous',
    `“${text}”看不出哪个是年、哪个是月，请写成年月日。`,
    `“${text}” does not say which part is the year; write year, month and day.`,
  );
}

function yearLast(text: string): Read | undefined {
  const [whole, first = '', second = '', last = ''] = YEAR_LAST.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const year = last.length === 2 ? `20${last}` : last;
  const rest = text.slice(whole.length);
  if (Number(first) > 12) return dated([year, second, first], rest, text);
  if (Number(second) > 12 || first === second) return dated([year, first, second], rest, text);
  return unread(
    'day-ambiguous',
    `“${text}”看不出哪个是月、哪个是日，请写成年月日。`,
    `“${text}” does not say which part is the month; write year, month and day.`,
    `${year}-${first.padStart(2, '0')}-${second.padStart(2, '0')}`,
  );
}

function withoutYear(text: string, year: number | undefined): Read | undefined {
  const [whole, month, date] = NO_YEAR.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (year !== undefined) return dated([String(year), month, date], text.slice(whole.length), text);
  return unread(
    'year-missing',
    `“${text}”没有写年份，请填写这张表是哪一年的。`,
    `“${text}” has no year; say which year the table is of.`,
  );
}

function withoutDay(text: string, year: number | undefined): Read | undefined {
  const alone = MONTH_ALONE.exec(text)?.[1];
  const [, of, month] = MONTH.exec(text) ?? [
    undefined,
    year === undefined ? undefined : String(year),
    alone,
  ];
  if (of !== undefined && month !== undefined && Number(month) >= 1 && Number(month) <= 12)
    return unread(
      'day-missing',
      `“${text}”只写到月份，请补上日。`,
      `“${text}” names a month only; add the day.`,
      `${of}-${month.padStart(2, '0')}-01`,
    );
  if (alone !== undefined || YEAR.test(text))
    return unread('day-missing', `“${text}”没有写到日。`, `“${text}” names no day.`);
  return undefined;
}

/** 3月5日至7日: the first day is offered. */
function rangeIn(text: string, year: number | undefined): Unread | undefined {
  const [first, last, ...others] = text.includes('~') ? text.split('~') : dashed(text);
  if (first === undefined || last === undefined || others.length > 0) return undefined;
  const from = ofText(first.trim(), year);
  if (!from || !('day' in from)) return undefined;
  return unread(
    'day-range',
    `“${text}”是一段时间，这里要一个日期。`,
    `“${text}” is a range; one day is asked here.`,
    from.day,
  );
}

/** A dash between two days, not within one: 2023.3.5-3.8, 3月5日-7日. */
const dashed = (text: string): readonly string[] =>
  /[年月日号.]/.test(text) && /[\d日号]-\d/.test(text) ? text.split('-') : [];

/** 44990 is a day counted from 1900; 3.5 may be a day of the table's year; 20230305 is written together. */
function ofNumber({ text, decimals = 0 }: Cell, year: number | undefined): Read {
  const value = Number(text);
  const serial = isSerial(value) ? serialDay(value) : undefined;
  if (serial) return { day: serial, rest: '' };
  const shown = decimals > 0 ? value.toFixed(decimals) : text;
  const [, month, date] = /^(\d|1[0-2])\.([123])$/.exec(shown) ?? [];
  if (month !== undefined && date !== undefined) return tenthOrFirst(text, month, date, year);
  return ofText(shown, year) ?? noDay(text);
}

const isSerial = (value: number): boolean => value >= 20_000 && value < 80_000;

/** A table keeps 3.10 as 3.1. */
const tenthOrFirst = (
  text: string,
  month: string,
  date: string,
  year: number | undefined,
): Unread =>
  unread(
    'day-ambiguous',
    `表格里是数值${text}，可能是${month}月${date}日，也可能是${month}月${date}0日。`,
    `The table holds the number ${text}: day ${date} or day ${date}0 of month ${month}.`,
    year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-0${date}`,
  );
