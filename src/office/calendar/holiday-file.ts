import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CalendarRevision } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays, addMonths, isDay } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** What the file does not say, or not well: when the notice was published, and how it is cited. */
export type HolidayFileFacts = { knownOn?: Day; title?: string; number?: string };

export type HolidayFileReading =
  | { read: true; revision: CalendarRevision; warnings: readonly Text[] }
  | { read: false; because: Text };

type HolidayFile = z.infer<typeof HOLIDAY_FILE>;
type Reading<T> = { read: true; value: T } | { read: false; because: Text };

const WEB_ADDRESS = z.url({ protocol: /^https?$/ });
const HOLIDAY_FILE = z.strictObject({
  $schema: z.string().optional(),
  $id: z.string().optional(),
  year: z.int().min(1949).max(2999),
  papers: z.array(WEB_ADDRESS).max(20),
  days: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(40),
        date: z.custom<Day>(isDay),
        isOffDay: z.boolean(),
      }),
    )
    .min(1)
    .max(200),
});

/** 全国年节及纪念日放假办法 第二条: 元旦, 劳动节, 国庆节 fall on the same days every year. */
const FIXED_HOLIDAYS = ['01-01', '05-01', '10-01'] as const;

/**
 * Reads the days off and make-up days of one year:
 * `{ "year": 2027, "papers": ["https://…"], "days": [{ "name", "date", "isOffDay" }] }`.
 * The whole file is refused for one wrong line, with the first fault by place. The same content gives
 * the same revision id, so a file read twice is one revision; it replaces what was known of the year.
 */
export function parseHolidayFile(text: string, facts: HolidayFileFacts = {}): HolidayFileReading {
  const json = parseJson(text);
  if (!json.read) {
    return json;
  }
  const parsed = HOLIDAY_FILE.safeParse(json.value, { reportInput: true });
  if (!parsed.success) {
    return refused(sayIssue(parsed.error.issues[0], json.value));
  }
  const fault = findFault(parsed.data);
  if (fault !== undefined) {
    return refused(fault);
  }
  return {
    read: true,
    revision: revisionOf(parsed.data, facts),
    warnings: findGaps(parsed.data),
  };
}

function revisionOf(
  { year, papers, days }: HolidayFile,
  facts: HolidayFileFacts,
): CalendarRevision {
  const knownOn = facts.knownOn ?? publishedBy(papers, year);
  const document = {
    title: facts.title ?? `国务院办公厅关于${year}年部分节假日安排的通知`,
    number: facts.number ?? null,
    url: papers.at(-1) ?? null,
  };
  const sorted = days
    .map(({ name, date, isOffDay }) => ({ day: date, off: isOffDay, name }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const content = JSON.stringify([year, document, knownOn, sorted]);
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return {
    id: `holidays-${year}-${digest}`,
    year,
    document,
    knownOn,
    days: sorted,
    supersedes: 'year',
  };
}

/**
 * The day by which the latest paper was out, read from its address (…/2019-11/21/… or …/202511/…);
 * of a month its last day, of nothing the eve of the year: never earlier than it can have been.
 */
function publishedBy(papers: readonly string[], year: number): Day {
  const address = papers.at(-1) ?? '';
  const [, dayYear, dayMonth, date] = /\/(\d{4})-(\d{2})\/(\d{2})\//.exec(address) ?? [];
  const onDay = `${dayYear}-${dayMonth}-${date}`;
  if (isDay(onDay)) {
    return onDay;
  }
  const [, monthYear, month] = /\/(\d{4})(\d{2})\//.exec(address) ?? [];
  const firstOfMonth = `${monthYear}-${month}-01`;
  if (isDay(firstOfMonth)) {
    return addDays(addMonths(firstOfMonth, 1), -1);
  }
  return addDays(dayIn(year), -1);
}

/** 1 January; the schema has held the year to four digits. */
const dayIn = (year: number): Day => `${year}-01-01`;

function findFault({ year, days }: HolidayFile): Text | undefined {
  const seen = new Map<Day, boolean>();
  for (const [index, { date, isOffDay }] of days.entries()) {
    const place = `days[${index}].date`;
    if (date < `${year - 1}-12-01` || date > `${year + 1}-01-31`) {
      return say(
        `${place}：${date} 不属于${year}年的放假安排，应在${year - 1}年12月至${year + 1}年1月之间。`,
        `${place}: ${date} is no day of the arrangement for ${year}, which runs from December ${year - 1} to January ${year + 1}.`,
      );
    }
    const before = seen.get(date);
    if (before !== undefined) {
      return before === isOffDay
        ? say(`${place}：${date} 重复出现。`, `${place}: ${date} is listed twice.`)
        : say(
            `${place}：${date} 既列为放假又列为上班。`,
            `${place}: ${date} is listed both as a day off and as a working day.`,
          );
    }
    seen.set(date, isOffDay);
  }
  return days.some(({ date }) => date.startsWith(`${year}-`))
    ? undefined
    : say(`days 中没有${year}年的日期。`, `days names no day of ${year}.`);
}

/** A list cut short would pass for a year without holidays after the cut: it is taken, and said. */
const findGaps = ({ year, days }: HolidayFile): Text[] =>
  FIXED_HOLIDAYS.map((date) => `${year}-${date}`)
    .filter((fixed) => !days.some(({ date, isOffDay }) => date === fixed && isOffDay))
    .map((fixed) =>
      say(
        `${fixed} 依法放假，文件中没有列为放假日，请核对文件是否完整。`,
        `${fixed} is a holiday by law and the file does not list it as a day off; check that the file is complete.`,
      ),
    );

const refused = (because: Text): { read: false; because: Text } => ({ read: false, because });

function parseJson(text: string): Reading<unknown> {
  try {
    return { read: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const line = findLine(text, error instanceof Error ? error.message : '');
    return refused(
      line === undefined
        ? say('文件不是有效的 JSON。', 'The file is not valid JSON.')
        : say(`第 ${line} 行：不是有效的 JSON。`, `Line ${line}: not valid JSON.`),
    );
  }
}

/** The parser names a position, or quotes what stands around the fault, or neither. */
function findLine(text: string, message: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  const quoted = /"([^]*)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1];
  const around = quoted === undefined ? -1 : text.indexOf(quoted);
  const at = position === undefined ? around : Number(position);
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}

function sayIssue(issue: z.core.$ZodIssue | undefined, whole: unknown): Text {
  const path = issue?.path ?? [];
  const place = placeOf(path);
  if (issue?.code === 'unrecognized_keys') {
    return say(
      `${place}：有不认识的字段 ${issue.keys.join('、')}。`,
      `${place}: unknown field ${issue.keys.join(', ')}.`,
    );
  }
  if (issue?.code === 'too_small' && place === 'days') {
    return say(
      'days 为空：该年的放假安排尚未列入文件。',
      'days is empty: the file does not hold the arrangement of its year yet.',
    );
  }
  const wanted = wantedAt(place);
  const value = valueAt(whole, path);
  if (value === undefined)
    return say(`${place}：${wanted.zh}，文件中没有。`, `${place}: ${wanted.en}, and is missing.`);
  const found = shown(value);
  return say(`${place}：${wanted.zh}，现为 ${found}。`, `${place}: ${wanted.en}, not ${found}.`);
}

const wantedAt = (place: string): Text =>
  WANTED.find(([pattern]) => pattern.test(place))?.[1] ?? WANTED_FILE;

const WANTED_FILE = say(
  '应为含 year、papers、days 的对象',
  'must be an object with year, papers and days',
);
const WANTED: readonly (readonly [RegExp, Text])[] = [
  [/^year$/, say('应为四位年份的整数', 'must be a whole year of four digits')],
  [/^papers$/, say('应为网址列表，最多 20 个', 'must be a list of web addresses, at most 20')],
  [/^papers\[\d+\]$/, say('应为 http 或 https 网址', 'must be an http or https address')],
  [/^days$/, say('应为日期列表，最多 200 项', 'must be a list of days, at most 200')],
  [/\.date$/, say('应为真实日期，形如 2027-01-01', 'must be a real date such as 2027-01-01')],
  [
    /\.name$/,
    say('应为不超过 40 字的节日名称', 'must be the name of a holiday, at most 40 characters'),
  ],
  [
    /\.isOffDay$/,
    say('应为 true（放假）或 false（上班）', 'must be true (off) or false (working)'),
  ],
  [
    /^days\[\d+\]$/,
    say('应为含 name、date、isOffDay 的对象', 'must be an object with name, date and isOffDay'),
  ],
  [/^\$/, say('应为文字', 'must be text')],
];

const placeOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'JSON'
    : path
        .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
        .join('')
        .slice(1);

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  let value = whole;
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return value;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
