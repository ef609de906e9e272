import { describe, expect, it } from 'vitest';
import { officeCalendar } from './calendar.ts';
import { dueBy } from './due.ts';

const calendar = officeCalendar();

describe('a term counted from a day', () => {
  const term = dueBy(calendar, '2024-02-01', { count: 20, unit: 'working-days' });

  it('shows the base day as before and numbers every working day to the last', () => {
    expect(term.due).toBe('2024-03-05');
    expect(term.strip.at(0)).toEqual({ day: '2024-02-01', kind: 'before' });
    expect(term.strip.at(-1)).toEqual({ day: '2024-03-05', kind: 'work', n: 20 });
    const counted = term.strip.filter(({ kind }) => kind === 'work' || kind === 'makeup');
    expect(counted.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(term.strip).toHaveLength(34);
  });

  it('gives days off and make-up Sundays the notice that fixes them', () => {
    const document = '《国务院办公厅关于2024年部分节假日安排的通知》（国办发明电〔2023〕7号）';
    expect(term.strip.find(({ day }) => day === '2024-02-04')).toEqual({
      day: '2024-02-04',
      kind: 'makeup',
      n: 2,
      name: '春节',
      document,
    });
    expect(term.strip.find(({ day }) => day === '2024-02-12')).toEqual({
      day: '2024-02-12',
      kind: 'off',
      name: '春节',
      document,
    });
    expect(term.strip.find(({ day }) => day === '2024-03-02')).toEqual({
      day: '2024-03-02',
      kind: 'off',
      name: '周六',
    });
  });

  it('is provisional where it runs into a year without notice, and names the year', () => {
    const far = dueBy(calendar, '2026-12-25', { count: 10, unit: 'working-days' });
    expect(far).toMatchObject({ due: '2027-01-08', provisional: true, missingYears: [2027] });
    const near = dueBy(calendar, '2018-12-31', { count: 5, unit: 'working-days' });
    expect(near).toMatchObject({ due: '2019-01-08', provisional: false, missingYears: [] });
  });

  it('of nothing ends on its base day', () => {
    expect(dueBy(calendar, '2030-01-05', { count: 0, unit: 'working-days' })).toEqual({
      due: '2030-01-05',
      provisional: false,
      missingYears: [],
      strip: [{ day: '2030-01-05', kind: 'before', name: '周六' }],
    });
  });

  it('of days counts them all, and stays on a holiday', () => {
    const days = dueBy(calendar, '2024-01-31', { count: 10, unit: 'days' });
    expect(days.due).toBe('2024-02-10');
    expect(days.strip.at(-1)).toMatchObject({ kind: 'off', n: 10, name: '春节' });
  });

  it('of months ends on the same number or the last of the month, and needs no notice', () => {
    expect(dueBy(calendar, '2026-08-31', { count: 6, unit: 'months' })).toMatchObject({
      due: '2027-02-28',
      provisional: false,
      missingYears: [2027],
    });
  });
});
