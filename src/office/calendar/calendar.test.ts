import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { daysFrom, isDay } from '../../kernel/day.ts';
import { loadCalendar, officeCalendar } from './calendar.ts';

const calendar = officeCalendar();

describe('the calendar that comes with the platform', () => {
  it('agrees with an independent list on every day from 2019 to 2026', () => {
    const different = [...daysFrom('2019-01-01', '2026-12-31')].filter(
      (day) => calendar.isWorking(day) !== chineseDays.isWorkday(day),
    );
    expect(different).toEqual([]);
    expect(calendar.years).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it.each<[Day, number, Day]>([
    ['2023-01-16', 20, '2023-02-16'],
    ['2024-02-01', 7, '2024-02-09'],
    ['2024-02-01', 20, '2024-03-05'],
    ['2024-09-12', 20, '2024-10-16'],
    ['2025-01-20', 20, '2025-02-21'],
    ['2025-04-25', 15, '2025-05-20'],
    ['2025-09-25', 20, '2025-10-29'],
    ['2026-02-10', 7, '2026-02-26'],
    ['2026-02-10', 20, '2026-03-16'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-09-18', 15, '2026-10-15'],
    ['2021-09-30', 20, '2021-11-03'],
    ['2022-01-28', 5, '2022-02-09'],
  ])('received on %s, %i working days: due on %s', (received, workingDays, due) => {
    expect(calendar.add(received, workingDays)).toBe(due);
    expect(calendar.count(received, due)).toBe(workingDays);
  });

  it.each([
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, workingDays) => {
    const days = [...daysFrom(dayIn(`${year}-01-01`), dayIn(`${year}-12-31`))];
    expect(days.filter((day) => calendar.isWorking(day))).toHaveLength(workingDays);
  });

  it('knew until 26 January 2020 that 1 February would be worked on, and from the 27th that not', () => {
    const then = officeCalendar([], { knownOn: '2020-01-26' });
    const now = officeCalendar([], { knownOn: '2020-01-27' });
    expect(then.kindOf('2020-02-01')).toMatchObject({
      kind: 'makeup',
      document: '《国务院办公厅关于2020年部分节假日安排的通知》（国办发明电〔2019〕16号）',
    });
    expect(now.kindOf('2020-02-01')).toMatchObject({
      kind: 'off',
      document: '《国务院办公厅关于延长2020年春节假期的通知》（国办发明电〔2020〕1号）',
    });
    expect(then.kindOf('2020-01-31').kind).toBe('work');
    expect(now.kindOf('2020-01-31').kind).toBe('off');
    expect(then.add('2020-01-20', 5)).toBe('2020-02-01');
    expect(now.add('2020-01-20', 5)).toBe('2020-02-04');
  });

  it('knew until 21 March 2019 of one day off for 劳动节, and from the 22nd of four', () => {
    const then = officeCalendar([], { knownOn: '2019-03-21' });
    const workdays = (of: typeof then) =>
      [...daysFrom('2019-04-28', '2019-05-05')].filter((day) => of.isWorking(day));
    expect(workdays(then)).toEqual(['2019-04-29', '2019-04-30', '2019-05-02', '2019-05-03']);
    expect(workdays(calendar)).toEqual(['2019-04-28', '2019-04-29', '2019-04-30', '2019-05-05']);
  });

  it('takes the last days of December from the document of the year after', () => {
    expect(calendar.kindOf('2018-12-29')).toMatchObject({ kind: 'makeup', known: true });
    expect(calendar.kindOf('2022-12-31')).toMatchObject({ kind: 'off', name: '元旦' });
    expect(officeCalendar([], { knownOn: '2022-12-07' }).kindOf('2022-12-31').name).toBe('周六');
  });

  it.each(loadCalendar())('cites $id by title, number and address, each day once', (revision) => {
    const { document, days, knownOn, year } = revision;
    expect(document.number).toMatch(/^国办发明电〔\d{4}〕\d+号$/);
    expect(document.url).toMatch(/^https?:\/\/www\.gov\.cn\//);
    expect(document.title).toContain(String(year));
    expect(knownOn < `${year}-12-31`).toBe(true);
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
    expect(days.every(({ day }) => isDay(day))).toBe(true);
  });
});

function dayIn(text: string): Day {
  if (!isDay(text)) {
    throw new RangeError(text);
  }
  return text;
}
