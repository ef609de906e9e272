import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar, CalendarRevision } from './calendar.ts';
import { makeCalendar } from './calendar.ts';
import type { Day } from './day.ts';
import { addDays, dayNumber, dayOf, daysFrom } from './day.ts';

const first: CalendarRevision = {
  id: 'first',
  year: 2020,
  document: { title: '甲通知', number: '甲〔2019〕1号', url: null },
  knownOn: '2019-11-21',
  days: [
    { day: '2019-12-29', off: false, name: '元旦' },
    { day: '2020-01-01', off: true, name: '元旦' },
    { day: '2020-01-30', off: true, name: '春节' },
    { day: '2020-02-01', off: false, name: '春节' },
  ],
};
const second: CalendarRevision = {
  id: 'second',
  year: 2020,
  document: { title: '乙通知', number: null, url: null },
  knownOn: '2020-01-27',
  days: [
    { day: '2020-01-31', off: true, name: '春节' },
    { day: '2020-02-01', off: true, name: '春节' },
    { day: '2020-02-03', off: false, name: '春节' },
  ],
};

const someDay = fc
  .integer({ min: dayNumber('2018-06-01'), max: dayNumber('2021-12-31') })
  .map(dayOf);
const someRevisions = fc.array(
  fc.record({
    id: fc.uuid(),
    year: fc.integer({ min: 2019, max: 2021 }),
    document: fc.constant({ title: '通知', number: null, url: null }),
    knownOn: someDay,
    days: fc.array(fc.record({ day: someDay, off: fc.boolean(), name: fc.constant('节') }), {
      maxLength: 60,
    }),
  }),
  { maxLength: 5 },
);
const someCalendar = someRevisions.map((revisions) => makeCalendar(revisions));

describe('the working calendar', () => {
  const calendar = makeCalendar([second, first]);

  it('knows weekends without any document', () => {
    const bare = makeCalendar([]);
    expect(bare.kindOf('2020-01-04')).toEqual({
      kind: 'off',
      name: '周六',
      document: null,
      known: false,
      closure: null,
    });
    expect(bare.kindOf('2020-01-05').name).toBe('周日');
    expect(bare.kindOf('2020-01-01')).toMatchObject({ kind: 'work', name: null, known: false });
    expect(bare.years).toEqual([]);
  });

  it('cites the document of every day it fixes', () => {
    expect(calendar.kindOf('2020-01-01')).toEqual({
      kind: 'off',
      name: '元旦',
      document: '《甲通知》（甲〔2019〕1号）',
      known: true,
      closure: null,
    });
    expect(calendar.kindOf('2020-02-01')).toMatchObject({ kind: 'off', document: '《乙通知》' });
  });

  it('tells a make-up Sunday from a Monday on which work is announced to resume', () => {
    expect(calendar.kindOf('2019-12-29')).toMatchObject({ kind: 'makeup', name: '元旦' });
    expect(calendar.kindOf('2020-02-03')).toMatchObject({ kind: 'work', name: null });
  });

  it('knows a December day that the next year’s document fixes, though its own year is missing', () => {
    expect(calendar.kindOf('2019-12-29').known).toBe(true);
    expect(calendar.kindOf('2019-12-30').known).toBe(false);
    expect(calendar.missingYears('2019-12-29', '2021-01-01')).toEqual([2019, 2021]);
    expect(calendar.missingYears('2020-01-01', '2020-12-31')).toEqual([]);
  });

  it('answers as it was known on a day, before the second document came', () => {
    const then = makeCalendar([second, first], { knownOn: '2020-01-26' });
    expect(then.kindOf('2020-02-01')).toMatchObject({ kind: 'makeup' });
    expect(then.add('2020-01-29', 2)).toBe('2020-02-01');
    expect(calendar.add('2020-01-29', 2)).toBe('2020-02-04');
    expect(makeCalendar([first, second], { knownOn: '2020-01-27' }).add('2020-01-29', 2)).toBe(
      '2020-02-04',
    );
  });

  it('lets a list of the whole year replace what was known of that year, and of no other', () => {
    const whole: CalendarRevision = {
      ...second,
      id: 'whole',
      knownOn: '2020-03-01',
      supersedes: 'year',
      days: [{ day: '2020-01-01', off: true, name: '元旦' }],
    };
    const other: CalendarRevision = { ...first, id: 'other', year: 2019, days: [] };
    const replaced = makeCalendar([first, second, whole, other]);
    expect(replaced.isWorking('2020-01-30')).toBe(true);
    expect(replaced.isWorking('2019-12-29')).toBe(false);
    expect(replaced.isWorking('2020-01-01')).toBe(false);
    expect(replaced.years).toEqual([2019, 2020]);
    const older = makeCalendar([first, { ...whole, year: 2021 }]);
    expect(older.isWorking('2020-01-30')).toBe(false);
  });

  it('shows a closure of the office and counts the day all the same', () => {
    const closed = makeCalendar([first], { closures: [{ day: '2020-03-05', reason: '停电' }] });
    expect(closed.kindOf('2020-03-05')).toMatchObject({ kind: 'work', closure: '停电' });
    expect(closed.add('2020-03-04', 1)).toBe('2020-03-05');
  });

  it('finds the next day that is worked on', () => {
    expect(calendar.nextWorking('2020-01-02')).toBe('2020-01-02');
    expect(calendar.nextWorking('2020-01-30')).toBe('2020-02-03');
  });

  it('counts nothing for nothing, and back as negative', () => {
    expect(calendar.add('2020-02-01', 0)).toBe('2020-02-01');
    expect(calendar.count('2020-02-01', '2020-02-01')).toBe(0);
    expect(calendar.count('2020-02-05', '2020-02-03')).toBe(-2);
  });

  it.each([-1, 1.5, Number.NaN, Infinity])('cannot add %d working days', (count) => {
    expect(() => calendar.add('2020-01-01', count)).toThrow(RangeError);
  });

  it('cannot be changed once made', () => {
    expect(Object.isFrozen(calendar) && Object.isFrozen(calendar.years)).toBe(true);
  });
});

describe('adding and counting working days, whatever the documents say', () => {
  const byWalking = (calendar: Calendar, after: Day, upTo: Day): number =>
    [...daysFrom(addDays(after, 1), upTo)].filter((day) => calendar.isWorking(day)).length;

  it('counts the days one would count by walking', () => {
    fc.assert(
      fc.property(someCalendar, someDay, fc.nat(900), (calendar, after, days) => {
        const upTo = addDays(after, days);
        expect(calendar.count(after, upTo)).toBe(byWalking(calendar, after, upTo));
      }),
    );
  });

  it('lands on a working day, and counting to it gives the number back', () => {
    fc.assert(
      fc.property(someCalendar, someDay, fc.integer({ min: 1, max: 900 }), (calendar, after, n) => {
        const due = calendar.add(after, n);
        expect(calendar.isWorking(due)).toBe(true);
        expect(calendar.count(after, due)).toBe(n);
      }),
    );
  });

  it('adds in two goes what it adds in one', () => {
    fc.assert(
      fc.property(someCalendar, someDay, fc.nat(300), fc.nat(300), (calendar, after, a, b) => {
        expect(calendar.add(calendar.add(after, a), b)).toBe(calendar.add(after, a + b));
      }),
    );
  });

  it('never ends earlier for a later start or a longer term', () => {
    fc.assert(
      fc.property(someCalendar, someDay, fc.nat(300), (calendar, after, n) => {
        const due = calendar.add(after, n);
        expect(calendar.add(after, n + 1) > due).toBe(true);
        expect(calendar.add(addDays(after, 1), n) >= due).toBe(true);
      }),
    );
  });

  it('never uses a document published after the day asked for', () => {
    fc.assert(
      fc.property(someRevisions, someDay, someDay, (revisions, knownOn, day) => {
        const then = makeCalendar(revisions, { knownOn });
        const without = makeCalendar(revisions.filter((revision) => revision.knownOn <= knownOn));
        expect(then.kindOf(day)).toEqual(without.kindOf(day));
        expect(then.add(day, 30)).toBe(without.add(day, 30));
        expect(then.years).toEqual(without.years);
      }),
    );
  });
});
