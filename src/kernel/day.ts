/** A calendar day of the office, written '2026-01-31'. No time, no zone: the law counts in days. */
export type Day = `${number}-${number}-${number}`;

export type DayLanguage = 'zh' | 'en';

const DAYS_PER_ERA = 146_097;
const DAYS_TO_1970 = 719_468;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** First and last day that can be written: year 1 to 9999. */
const FIRST = fromCivil(1, 1, 1);
const LAST = fromCivil(9999, 12, 31);

/** True for a real date of the Gregorian calendar in the form YYYY-MM-DD, years 0001 to 9999. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  const [year, month, date] = parts(text);
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= monthLength(year, month);
}

/** Days since 1970-01-01 (which is 0). Throws RangeError on what is not a real date. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${String(day)}`);
  return fromCivil(...parts(day));
}

/** The inverse of dayNumber. Throws RangeError outside the years 0001 to 9999. */
export function dayOf(number: number): Day {
  if (!Number.isInteger(number) || number < FIRST || number > LAST)
    throw new RangeError(`no day has the number ${number}`);
  // Civil date from a day count, counted in eras of 400 years that begin on 1 March.
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapless =
    dayOfEra -
    Math.floor(dayOfEra / 1460) +
    Math.floor(dayOfEra / 36_524) -
    Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(leapless / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

/**
 * The day with the same number so many months later; where that month is too short, its last day
 * (民法典 第二百零二条: 没有对应日的，月末日为期间的最后一日). Negative months go back.
 */
export function addMonths(day: Day, months: number): Day {
  dayNumber(day);
  const [year, month, date] = parts(day);
  const total = year * 12 + (month - 1) + months;
  const toYear = Math.floor(total / 12);
  const toMonth = total - toYear * 12 + 1;
  return dayOf(fromCivil(toYear, toMonth, Math.min(date, monthLength(toYear, toMonth))));
}

/** Days from a to b: 0 for the same day, negative where b lies before a. */
export const daysBetween = (a: Day, b: Day): number => dayNumber(b) - dayNumber(a);

/** 0 is Sunday (星期日), 6 is Saturday. */
export const weekday = (day: Day): number => weekdayOf(dayNumber(day));

/** The weekday of a day number, 0 is Sunday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Every day from a to b, both included; nothing where b lies before a. */
export function* daysFrom(a: Day, b: Day): Generator<Day, void, undefined> {
  const last = dayNumber(b);
  for (let number = dayNumber(a); number <= last; number += 1) yield dayOf(number);
}

/** '2026年3月5日' or '5 March 2026'. */
export function formatDay(day: Day, language: DayLanguage): string {
  dayNumber(day);
  const [year, month, date] = parts(day);
  return language === 'zh'
    ? `${year}年${month}月${date}日`
    : `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** '星期四' or 'Thursday'. */
export const formatWeekday = (day: Day, language: DayLanguage): string =>
  (language === 'zh' ? `星期${'日一二三四五六'[weekday(day)]}` : WEEKDAYS[weekday(day)]) ?? '';

function fromCivil(year: number, month: number, date: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
}

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const two = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * 48;
const parts = (text: string): [year: number, month: number, date: number] => [
  two(text, 0) * 100 + two(text, 2),
  two(text, 5),
  two(text, 8),
];

// The template type asks for numbers only; the padded text of a real date is one.
const written = (year: number, month: number, date: number): Day =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}` as Day;

const padded = (value: number, width: number): string => String(value).padStart(width, '0');
