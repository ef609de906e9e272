import { describe, expect, it } from 'vitest';
import { daysFrom } from '../../kernel/day.ts';
import { loadCalendar, officeCalendar } from './calendar.ts';
import { parseHolidayFile } from './holiday-file.ts';

type Line = { name: string; date: string; isOffDay: boolean };

const newYear: Line = { name: '元旦', date: '2027-01-01', isOffDay: true };
const whole: Line[] = [
  { name: '元旦', date: '2026-12-27', isOffDay: false },
  newYear,
  { name: '劳动节', date: '2027-05-01', isOffDay: true },
  { name: '国庆节', date: '2027-10-01', isOffDay: true },
  { name: '国庆节', date: '2027-10-09', isOffDay: false },
];

const fileOf = (days: unknown, more: object = {}): string =>
  JSON.stringify({ year: 2027, papers: ['https://www.gov.cn/a.htm'], days, ...more }, null, 2);

const read = (text: string) => parseHolidayFile(text, { knownOn: '2026-11-05' });

function getRevision(text: string) {
  const reading = read(text);
  if (!reading.read) {
    throw new Error(reading.because.zh);
  }
  return reading.revision;
}

function whyNot(text: string): string {
  const reading = read(text);
  return reading.read ? 'taken' : reading.because.zh;
}

describe('a file with the holidays of another year', () => {
  it('is read as a revision that cites its paper and the day it became known', () => {
    expect(getRevision(fileOf(whole, { $schema: 'x', $id: 'y' }))).toMatchObject({
      year: 2027,
      knownOn: '2026-11-05',
      supersedes: 'year',
      document: {
        title: '国务院办公厅关于2027年部分节假日安排的通知',
        number: null,
        url: 'https://www.gov.cn/a.htm',
      },
    });
  });

  it('changes the calendar from that year’s December on and makes the year known', () => {
    const calendar = officeCalendar([getRevision(fileOf(whole))]);
    expect(calendar.kindOf('2026-12-27').kind).toBe('makeup');
    expect(calendar.kindOf('2027-10-09').kind).toBe('makeup');
    expect(calendar.missingYears('2026-12-01', '2027-12-31')).toEqual([]);
    expect(officeCalendar().missingYears('2026-12-01', '2027-12-31')).toEqual([2027]);
  });

  it('gives one revision however often it is read, and another for other content', () => {
    const again = fileOf([...whole].reverse());
    expect(getRevision(again)).toEqual(getRevision(fileOf(whole)));
    expect(getRevision(fileOf([newYear])).id).not.toBe(getRevision(again).id);
  });

  it('replaces the whole year, so a year read again says the same as before', () => {
    const [, , first, second] = loadCalendar();
    const merged = new Map(
      [first, second].flatMap((revision) => revision?.days ?? []).map((day) => [day.day, day]),
    );
    const days = [...merged.values()].map(({ day, off, name }) => ({
      date: day,
      isOffDay: off,
      name,
    }));
    const again = officeCalendar([getRevision(fileOf(days, { year: 2020 }))]);
    const shipped = officeCalendar();
    const different = [...daysFrom('2019-12-01', '2021-01-31')].filter(
      (day) => again.isWorking(day) !== shipped.isWorking(day),
    );
    expect(different).toEqual([]);
    const corrected = officeCalendar([
      getRevision(
        fileOf(
          days.filter(({ date }) => date !== '2020-10-08'),
          { year: 2020 },
        ),
      ),
    ]);
    expect(corrected.isWorking('2020-10-08')).toBe(true);
  });

  it('is taken with a warning where a holiday fixed by law is not in it', () => {
    const reading = read(fileOf([newYear]));
    expect(reading.read && reading.warnings.map(({ zh }) => zh.slice(0, 10))).toEqual([
      '2027-05-01',
      '2027-10-01',
    ]);
    const complete = read(fileOf(whole));
    expect(complete.read && complete.warnings).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['is empty', '', '文件不是有效的 JSON。'],
    ['breaks off', '{\n "year": 2027,\n "papers": [', '文件不是有效的 JSON。'],
    ['has a comma too many', '{\n "year": 2027,\n}', '第 3 行：不是有效的 JSON。'],
    ['is a list', '[]', 'JSON：应为含 year、papers、days 的对象，现为 []。'],
    ['holds no day yet', fileOf([]), 'days 为空：该年的放假安排尚未列入文件。'],
    [
      'has no days at all',
      '{"year":2027,"papers":[]}',
      'days：应为日期列表，最多 200 项，文件中没有。',
    ],
    [
      'has a year in words',
      fileOf(whole, { year: '2027' }),
      'year：应为四位年份的整数，现为 "2027"。',
    ],
    ['has an unknown field', fileOf(whole, { extra: 1 }), 'JSON：有不认识的字段 extra。'],
    [
      'cites what is no web address',
      fileOf(whole, { papers: ['javascript:alert(1)'] }),
      'papers[0]：应为 http 或 https 网址，现为 "javascript:alert(1)"。',
    ],
    [
      'has a date no calendar has',
      fileOf([newYear, { ...newYear, date: '2027-02-29' }]),
      'days[1].date：应为真实日期，形如 2027-01-01，现为 "2027-02-29"。',
    ],
    [
      'leaves open whether a day is off',
      fileOf([{ name: '元旦', date: '2027-01-01' }]),
      'days[0].isOffDay：应为 true（放假）或 false（上班），文件中没有。',
    ],
    [
      'leaves a holiday without name',
      fileOf([{ ...newYear, name: ' ' }]),
      'days[0].name：应为不超过 40 字的节日名称，现为 " "。',
    ],
    ['lists a day twice', fileOf([newYear, newYear]), 'days[1].date：2027-01-01 重复出现。'],
    [
      'contradicts itself',
      fileOf([newYear, { ...newYear, isOffDay: false }]),
      'days[1].date：2027-01-01 既列为放假又列为上班。',
    ],
    [
      'reaches too far back',
      fileOf([{ ...newYear, date: '2026-11-30' }]),
      'days[0].date：2026-11-30 不属于2027年的放假安排，应在2026年12月至2028年1月之间。',
    ],
    [
      'reaches too far ahead',
      fileOf([newYear, { ...newYear, date: '2028-02-01' }]),
      'days[1].date：2028-02-01 不属于2027年的放假安排，应在2026年12月至2028年1月之间。',
    ],
    [
      'names no day of its year',
      fileOf([{ ...newYear, date: '2026-12-31' }]),
      'days 中没有2027年的日期。',
    ],
  ])('is refused whole, in one sentence, when it %s', (_, text, because) => {
    expect(whyNot(text)).toBe(because);
  });

  it.each<[string, string[], string]>([
    ['a day in the address', ['https://www.gov.cn/a/2026-11/05/content_1.htm'], '2026-11-05'],
    ['a month in the address', ['https://www.gov.cn/a/202611/content_1.htm'], '2026-11-30'],
    [
      'the last of two papers',
      ['https://a.cn/2026-11/05/1', 'https://a.cn/2027-03/22/2'],
      '2027-03-22',
    ],
    ['no date in the address', ['https://www.gov.cn/a/209999/1.htm'], '2026-12-31'],
    ['no paper', [], '2026-12-31'],
  ])('is known from %s, never too early', (_, papers, knownOn) => {
    const reading = parseHolidayFile(fileOf(whole, { papers }));
    expect(reading.read && reading.revision.knownOn).toBe(knownOn);
  });

  it('is cited as the office says', () => {
    const reading = parseHolidayFile(fileOf(whole), {
      knownOn: '2026-11-05',
      title: '某通知',
      number: '国办发明电〔2026〕1号',
    });
    expect(reading.read && reading.revision.document).toMatchObject({
      title: '某通知',
      number: '国办发明电〔2026〕1号',
    });
  });
});
