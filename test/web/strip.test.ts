import { describe, expect, test } from 'vitest';
import { dueBy } from '../../src/office/calendar/due.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';
import type { Cell } from '../../src/web/strip/model.ts';
import { cellsOf, segmentsOf, weeksOf } from '../../src/web/strip/model.ts';

const { strip, due } = dueBy(officeCalendar(), '2026-02-10', { count: 20, unit: 'working-days' });
const cells = cellsOf(strip, due);

describe('the strip of a request received on 10 February 2026', () => {
  const weeks = weeksOf(cells, []);
  test('is laid out in weeks that begin on a Monday', () => {
    expect(weeks.map(({ start }) => start)).toEqual([
      '2026-02-09',
      '2026-02-16',
      '2026-02-23',
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
    ]);
  });
  test('begins in its first week on the day of receipt and ends on the last day', () => {
    expect(weeks[0]?.days[0]).toBeNull();
    expect(weeks[0]?.days[1]?.day).toBe('2026-02-10');
    expect(weeks.at(-1)?.days[0]?.n).toBe(20);
    expect(weeks.at(-1)?.days[1]).toBeNull();
  });
  test('names the holiday over the days off that belong to it', () => {
    expect(weeks.slice(0, 3).map(({ runs }) => runs)).toEqual([
      [{ name: '春节', first: 6, length: 1 }],
      [{ name: '春节', first: 0, length: 7 }],
      [{ name: '春节', first: 0, length: 1 }],
    ]);
  });
  test('names a month where it begins', () => {
    expect(weeks.map(({ month }) => month)).toEqual([1, null, 6, null, null, null]);
  });
});

const made = (day: Cell['day'], kind: Cell['kind'], more: Partial<Cell> = {}): Cell => ({
  day,
  kind,
  ...more,
});
const pause = { law: 'disclosure', article: '第三十三条第三款' };

describe('what interrupts a term', () => {
  test('is one bracket from the first deducted day to the last, over the days off between', () => {
    const segments = segmentsOf(
      [
        made('2026-03-12', 'work', { n: 1 }),
        made('2026-03-13', 'deducted', { cites: pause }),
        made('2026-03-14', 'off'),
        made('2026-03-15', 'off'),
        made('2026-03-16', 'deducted', { cites: pause }),
        made('2026-03-17', 'work', { n: 2 }),
      ],
      20,
    );
    expect(segments).toEqual([
      { at: 1, kind: 'deduct', from: '2026-03-13', to: '2026-03-16', cites: pause },
    ]);
  });
  test('is two brackets when the term ran in between', () => {
    const days = [
      made('2026-03-12', 'deducted', { cites: pause }),
      made('2026-03-13', 'work', { n: 1 }),
      made('2026-03-16', 'deducted', { cites: pause }),
    ];
    expect(segmentsOf(days, 20).map(({ from, to }) => [from, to])).toEqual([
      ['2026-03-12', '2026-03-12'],
      ['2026-03-16', '2026-03-16'],
    ]);
  });
  test('is a restart when more than the day of receipt lies before the term', () => {
    const cites = { law: 'disclosure', article: '第三十条' };
    const days = [
      made('2026-03-10', 'before'),
      made('2026-03-11', 'before', { cites }),
      made('2026-03-12', 'work', { n: 1 }),
    ];
    expect(segmentsOf(days, 20)).toEqual([
      { at: 1, kind: 'restart', from: '2026-03-10', to: '2026-03-11', cites },
    ]);
  });
  test('is a wait while what starts the term anew has not come, and cites nothing yet', () => {
    const days = [
      made('2026-03-10', 'before'),
      made('2026-03-11', 'before', { cites: pause }),
      made('2026-03-12', 'work', { n: 1 }),
    ];
    expect(segmentsOf(days, 20, '2026-03-11')).toEqual([
      { at: 1, kind: 'wait', from: '2026-03-10', to: '2026-03-11' },
    ]);
  });
  test('a day past the last one is overdue, and a bracket says so', () => {
    const late = cellsOf(
      [
        made('2026-03-16', 'work', { n: 20 }),
        made('2026-03-17', 'work', { n: 21 }),
      ] as Cell[] as never,
      '2026-03-16',
    );
    expect(late.map(({ kind }) => kind)).toEqual(['work', 'late']);
    expect(segmentsOf(late, 20)).toEqual([
      { at: 1, kind: 'late', from: '2026-03-17', to: '2026-03-17' },
    ]);
  });
  test('a bracket that runs over a week end stays open there', () => {
    const days = [
      made('2026-03-12', 'deducted', { cites: pause }),
      made('2026-03-13', 'deducted', { cites: pause }),
      made('2026-03-14', 'off'),
      made('2026-03-15', 'off'),
      made('2026-03-16', 'deducted', { cites: pause }),
    ];
    const weeks = weeksOf(days, segmentsOf(days, 20));
    expect(
      weeks.map(({ brackets }) => brackets.map(({ first, length, open }) => [first, length, open])),
    ).toEqual([[[3, 4, 'end']], [[0, 1, 'start']]]);
  });
});
