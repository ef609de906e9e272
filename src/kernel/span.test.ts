import { describe, expect, it } from 'vitest';
import { makeCalendar } from './calendar.ts';
import type { ClockEvent } from './clock-events.ts';
import { readClock, readStrip } from './clock.ts';
import type { AnyClock, Limit } from './clock-rule.ts';
import { minutes, months, hours } from './clock-rule.ts';
import { addMinutes, isMoment, minutesFrom } from './moment.ts';

const calendar = makeCalendar([]);
const cites = { law: 'plan', article: '第四章' };
const rule = (limit: Limit): AnyClock => ({
  title: { zh: '首报', en: 'First report' },
  cites,
  of: 'office',
  limit,
  starts: { steps: ['register'], moment: 'reportedAt' },
  stops: ['firstReport'],
  stopsAt: 'sentAt',
});
const start: ClockEvent = { op: 'start', on: '2024-02-09', at: '2024-02-09T23:40', cites };

describe('以分钟、小时计的时限', () => {
  it('runs through the night of New Year’s Eve and ends at its minute', () => {
    const due = readClock(rule(minutes(30)), [start], calendar, '2024-02-09T23:50');
    expect(due).toMatchObject({
      state: 'running',
      due: '2024-02-10',
      dueAt: '2024-02-10T00:10',
      used: 10,
      allowed: 30,
    });
  });

  it('is met at the last minute and missed a minute later', () => {
    const at = (moment: '2024-02-10T00:10' | '2024-02-10T00:11') =>
      readClock(
        rule(minutes(30)),
        [start, { op: 'stop', on: '2024-02-10', at: moment }],
        calendar,
        '2024-02-20',
      );
    expect(at('2024-02-10T00:10')).toMatchObject({ state: 'met', late: false, used: 30 });
    expect(at('2024-02-10T00:11')).toMatchObject({ state: 'missed', late: true, used: 31 });
  });

  it('counts hours, has no strip of days, and counts an act without its minute at the end of its day', () => {
    const stop: ClockEvent = { op: 'stop', on: '2024-02-10' };
    expect(readClock(rule(hours(24)), [start, stop], calendar, '2024-02-11')).toMatchObject({
      dueAt: '2024-02-10T23:40',
      state: 'missed',
      used: 24 * 60 + 20,
    });
    expect(readStrip(rule(hours(24)), [start], calendar, '2024-02-11')).toEqual([]);
  });

  it('does not know what happens later in the day', () => {
    expect(readClock(rule(hours(1)), [start], calendar, '2024-02-09T23:39').state).toBe('idle');
  });

  it('takes the limit the term began with', () => {
    const begun: ClockEvent = { ...start, limit: minutes(15) };
    expect(readClock(rule(minutes(30)), [begun], calendar, '2024-02-09T23:40').dueAt).toBe(
      '2024-02-09T23:55',
    );
  });

  it('knows a minute from what is none', () => {
    expect(isMoment('2024-02-29T23:59')).toBe(true);
    for (const wrong of ['2024-02-30T10:00', '2024-02-29T24:00', '2024-02-29 10:00', '2024-02-29'])
      expect(isMoment(wrong)).toBe(false);
    expect(addMinutes('2024-12-31T23:59', 1)).toBe('2025-01-01T00:00');
    expect(addMinutes('2024-03-01T00:00', -1)).toBe('2024-02-29T23:59');
    expect(minutesFrom('2024-02-29T23:59', '2024-03-01T00:01')).toBe(2);
  });
});

describe('延长至若干个月', () => {
  const term: AnyClock = {
    ...rule(months(3)),
    starts: { steps: ['assign'] },
    stops: ['answer'],
  };
  const begun: ClockEvent = { op: 'start', on: '2024-11-30', cites };
  const extended: ClockEvent = {
    op: 'extend',
    on: '2025-02-20',
    by: 0,
    to: months(6),
    cites: { law: 'plan', article: '第二十一条' },
  };

  it('counts the longer limit from where the term began', () => {
    const before = readClock(term, [begun], calendar, '2025-02-19');
    const after = readClock(term, [begun, extended], calendar, '2025-02-21');
    expect([before.due, before.allowed, before.limit]).toEqual(['2025-02-28', 90, months(3)]);
    expect([after.due, after.allowed, after.limit]).toEqual(['2025-05-30', 181, months(6)]);
  });

  it('names the article on the days past the ordinary last day only', () => {
    const strip = readStrip(term, [begun, extended], calendar, '2025-02-21');
    const cited = strip.filter(({ cites: by }) => by?.article === '第二十一条');
    expect([cited[0]?.day, cited.at(-1)?.day]).toEqual(['2025-03-01', '2025-05-30']);
  });
});
