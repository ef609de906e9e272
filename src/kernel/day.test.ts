import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from './day.ts';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  daysBetween,
  daysFrom,
  formatDay,
  formatWeekday,
  isDay,
  weekday,
  yearOf,
} from './day.ts';

const someDay = fc
  .integer({ min: dayNumber('1900-01-01'), max: dayNumber('2999-12-31') })
  .map(dayOf);

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])(
    '%s is a real date',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  it.each(
    [
      ['2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'],
      ['0000-01-01', '2026-1-1', '20260101', '2026-01-01T00:00', ' 2026-01-01', '2026/01/01', ''],
    ].flat(),
  )('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('is text, nothing else', () => {
    expect([20260101, null, undefined, ['2026-01-01'], {}].some(isDay)).toBe(false);
  });

  it('counts from 1970-01-01 as every other calendar does', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2000-03-01')).toBe(11_017);
    expect(dayNumber('1969-12-31')).toBe(-1);
  });

  it('comes back from its number, follows the day before and has the next weekday', () => {
    const numbers = Array.from({ length: 185_000 }, (_, index) => dayNumber('1896-01-01') + index);
    const wrong = numbers.filter((number) => {
      const day = dayOf(number);
      const before = dayOf(number - 1);
      const follows = day > before && weekday(day) === (weekday(before) + 1) % 7;
      return !isDay(day) || dayNumber(day) !== number || !follows;
    });
    expect(wrong).toEqual([]);
  });

  it('is not made from what is no day', () => {
    // The template type lets a date pass that no month has.
    expect(() => dayNumber('2023-02-29')).toThrow(RangeError);
    expect(() => dayOf(1.5)).toThrow(RangeError);
    expect(() => dayOf(Number.NaN)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError);
  });
});

describe('counting days', () => {
  it('goes forth and back by the same number', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        const there = addDays(day, days);
        expect(daysBetween(day, there)).toBe(days);
        expect(addDays(there, -days)).toBe(day);
      }),
    );
  });

  it('walks every day from the first to the last', () => {
    expect([...daysFrom('2024-02-28', '2024-03-01')]).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
    expect([...daysFrom('2024-03-01', '2024-02-28')]).toEqual([]);
  });
});

describe('counting months', () => {
  it.each<[Day, number, Day]>([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 1, '2024-03-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -13, '2022-12-15'],
    ['2024-10-31', 0, '2024-10-31'],
  ])('%s and %i months is %s', (day, months, due) => {
    expect(addMonths(day, months)).toBe(due);
  });

  it('never leaves the month it aims at', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const there = addMonths(day, months);
        const monthsOf = (on: Day) => yearOf(on) * 12 + Number(on.slice(5, 7));
        expect(monthsOf(there) - monthsOf(day)).toBe(months);
      }),
    );
  });
});

describe('writing a day', () => {
  it('is done as an official letter does', () => {
    expect(formatDay('2026-03-05', 'zh')).toBe('2026年3月5日');
    expect(formatDay('2026-03-05', 'en')).toBe('5 March 2026');
    expect(formatDay('2026-12-31', 'en')).toBe('31 December 2026');
  });

  it('names the weekday', () => {
    expect(formatWeekday('2026-03-05', 'zh')).toBe('星期四');
    expect(formatWeekday('2026-03-08', 'zh')).toBe('星期日');
    expect(formatWeekday('2026-03-07', 'en')).toBe('Saturday');
  });
});
