import { describe, expect, it } from 'vitest';
import { main } from '../main.ts';
import { calendar } from './calendar.ts';
import { due } from './due.ts';

const listed = [
  { name: 'due', about: due.about, load: async () => due },
  { name: 'calendar', about: calendar.about, load: async () => calendar },
];

async function waishi(...words: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await main(
    [...words, '--data', '/nowhere/at/all'],
    {
      stdout: { write: (text) => (stdout += text) },
      stderr: { write: (text) => (stderr += text) },
    },
    listed,
  );
  return { code, stdout, stderr };
}

describe('waishi due', () => {
  it('prints the day a term of working days ends, and nothing else', async () => {
    expect(await waishi('due', '--from', '2024-02-01', '--working-days', '20')).toEqual({
      code: 0,
      stdout: '2024-03-05\n',
      stderr: '',
    });
  });

  it('shows every day of the way with --json', async () => {
    const { stdout } = await waishi(
      'due',
      '--from',
      '2024-02-01',
      '--working-days',
      '20',
      '--json',
    );
    const { due: day, provisional, missingYears, strip } = JSON.parse(stdout);
    expect({ day, provisional, missingYears }).toEqual({
      day: '2024-03-05',
      provisional: false,
      missingYears: [],
    });
    expect(strip).toHaveLength(34);
    expect(strip[0]).toEqual({ day: '2024-02-01', kind: 'before' });
    expect(strip[3]).toMatchObject({ day: '2024-02-04', kind: 'makeup', n: 2, name: '春节' });
  });

  it('counts only weekends in a year without notice, says so and is done', async () => {
    const words = ['due', '--from', '2026-12-25', '--working-days', '10'];
    const plain = await waishi(...words);
    expect(plain).toMatchObject({ code: 0, stdout: '2027-01-08\n' });
    expect(plain.stderr).toBe(
      'No notice of days off is known for 2027: only weekends are left out there, so 2027-01-08 is provisional.\n',
    );
    const json = await waishi(...words, '--json');
    expect(json.stderr).toBe(plain.stderr);
    expect(JSON.parse(json.stdout)).toMatchObject({
      due: '2027-01-08',
      provisional: true,
      missingYears: [2027],
    });
  });

  it('counts with the calendar as it was known on a day', async () => {
    const words = ['due', '--from', '2020-01-20', '--working-days', '5'];
    expect((await waishi(...words)).stdout).toBe('2020-02-04\n');
    expect((await waishi(...words, '--known-on', '2020-01-26')).stdout).toBe('2020-02-01\n');
  });

  it('counts days and months too', async () => {
    const days = await waishi('due', '--from', '2024-02-01', '--days', '60');
    expect(days.stdout).toBe('2024-04-01\n');
    const months = await waishi('due', '--from', '2024-08-31', '--months', '6');
    expect(months.stdout).toBe('2025-02-28\n');
  });

  it('of no working days is the base day', async () => {
    const { stdout } = await waishi('due', '--from', '2024-02-03', '--working-days', '0');
    expect(stdout).toBe('2024-02-03\n');
  });

  it('takes the longest term there is', async () => {
    const { code, stdout } = await waishi('due', '--from', '2999-12-31', '--working-days', '10000');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '3038-05-01\n' });
  });

  it.each([
    ['--from 2023-02-29 --working-days 5', '--from must be a real date such as 2024-01-31'],
    ['--from 20240201 --working-days 5', '--from must be a real date'],
    ['--from 1200-01-01 --days 5', '--from must lie between the years 1900 and 2999'],
    ['--working-days 5', "Required option '--from <day>' not specified"],
    ['--from 2024-02-01 --setting filing.nothing', '--setting names no term: "filing.nothing".'],
    [
      '--from 2024-02-01 --setting consularFirstReport.I',
      'That setting is no term of days or months.',
    ],
    ['--from 2024-02-01', 'Give one of --working-days, --days, --months and --setting.'],
    [
      '--from 2024-02-01 --days 5 --months 1',
      'Give one of --working-days, --days, --months and --setting.',
    ],
    [
      '--from 2024-02-01 --working-days -1',
      '--working-days must be a whole number from 0 to 10000',
    ],
    ['--from 2024-02-01 --working-days 1.5', '--working-days must be a whole number'],
    ['--from 2024-02-01 --working-days 1e3', '--working-days must be a whole number'],
    ['--from 2024-02-01 --working-days 10001', '--working-days must be a whole number'],
    ['--from 2024-02-01 --working-days ten', '--working-days must be a whole number'],
    ['--from 2024-02-01 --months 1201', '--months must be a whole number from 0 to 1200'],
    ['--from 2024-02-01 --days 5 --known-on soon', '--known-on must be a real date'],
    ['--from 2024-02-01 --days 5 --hours 1', "Unknown option '--hours'"],
  ])('answers %s with one sentence and 2', async (line, because) => {
    const plain = await waishi('due', ...line.split(' '));
    expect(plain).toMatchObject({ code: 2, stdout: '' });
    expect(plain.stderr).toContain(because);
    expect(plain.stderr.trimEnd()).not.toContain('\n');
    const json = await waishi('due', ...line.split(' '), '--json');
    expect(json.code).toBe(2);
    expect(JSON.parse(json.stdout).error.because).toContain(because);
  });
});

describe('waishi calendar show', () => {
  it('lists the notices by the day they were published', async () => {
    const { code, stdout } = await waishi('calendar', 'show');
    const lines = stdout.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines).toHaveLength(10);
    expect(lines[1]).toBe(
      '2019  2019-03-22  国办发明电〔2019〕3号  国务院办公厅关于调整2019年劳动节假期安排的通知',
    );
    const then = await waishi('calendar', 'show', '--known-on', '2020-01-26', '--json');
    expect(JSON.parse(then.stdout).years).toEqual([2019, 2020]);
    expect(JSON.parse(then.stdout).revisions).toHaveLength(3);
  });

  it('shows every day of a year that a notice fixes, and how many are worked on', async () => {
    const { stdout } = await waishi('calendar', 'show', '--year', '2024');
    expect(stdout).toContain('\n2024-02-04  星期日  makeup  春节\n');
    expect(stdout).toContain('\n2024-02-12  星期一  off     春节\n');
    expect(stdout.endsWith('\n2024  251\n')).toBe(true);
    const json = JSON.parse((await waishi('calendar', 'show', '--year', '2024', '--json')).stdout);
    expect(json).toMatchObject({ year: 2024, provisional: false, workingDays: 251 });
  });

  it('shows a year that the notice of the next reaches into', async () => {
    const json = JSON.parse((await waishi('calendar', 'show', '--year', '2022', '--json')).stdout);
    expect(json.days.at(-1)).toEqual({
      day: '2022-12-31',
      kind: 'off',
      name: '元旦',
      document: '《国务院办公厅关于2023年部分节假日安排的通知》（国办发明电〔2022〕16号）',
      closure: null,
    });
  });

  it('says that a year has no notice', async () => {
    const { code, stdout, stderr } = await waishi('calendar', 'show', '--year', '2030', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ provisional: true, workingDays: 261, days: [] });
    expect(stderr).toContain('2030');
  });

  it.each([
    ['calendar', 'Missing required argument'],
    ['calendar list', 'Call it as "calendar show", "calendar import FILE" or "calendar close DAY'],
    ['calendar close', 'Call it as'],
    ['calendar close 2026-02-30 --reason x', 'DAY must be a real date such as 2026-07-20'],
    ['calendar close 2026-07-20', '--reason must say why.'],
    ['calendar close 2026-07-20 --reason x --year 2026', '--year has no meaning'],
    ['calendar show --reason x', '--reason has no meaning for "calendar show".'],
    ['calendar show 2024', 'Call it as'],
    ['calendar import', 'Call it as'],
    ['calendar show --year 24', '--year must be a year from 1900 to 2999, not "24".'],
    ['calendar show --published 2024-01-01', '--published has no meaning for "calendar show".'],
    ['calendar import /nowhere/2027.json', 'There is no file /nowhere/2027.json.'],
    ['calendar import /tmp', 'There is no file /tmp.'],
    ['calendar import package.json', 'package.json: year: must be a whole year'],
    ['calendar import README', 'There is no file README.'],
  ])('answers %s with one sentence and 2', async (line, because) => {
    const { code, stdout, stderr } = await waishi(...line.split(' '), '--json');
    expect(code).toBe(2);
    expect(stderr.toLowerCase()).toContain(because.toLowerCase());
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(JSON.parse(stdout).error.because).toBe(stderr.trimEnd());
  });
});
