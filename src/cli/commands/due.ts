import { yearOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { Limit } from '../../kernel/clock-rule.ts';
import { officeCalendar } from '../../office/calendar/calendar.ts';
import { dueBy } from '../../office/calendar/due.ts';
import type { Due, Span } from '../../office/calendar/due.ts';
import type { Choose, TermSetting } from '../../office/term-settings.ts';
import { partNamed } from '../../office/term-settings.ts';
import { findText } from '../command.ts';
import type { Call, Command } from '../command.ts';
import { WrongInput } from '../output.ts';
import { findDay, getDay } from '../read-day.ts';
import { findOfficeCalendar } from '../calendar-store.ts';

/** The longest term of each unit: nothing in law is longer, and a slip of the finger is. */
const UNITS = [
  { option: 'workingDays', flag: '--working-days', unit: 'working-days', most: 10_000 },
  { option: 'days', flag: '--days', unit: 'days', most: 10_000 },
  { option: 'months', flag: '--months', unit: 'months', most: 1_200 },
] as const;

export const due: Command = {
  about: 'Count a term from a day: the day itself is not counted, the last counted day is due',
  options: [
    { flags: '--from <day>', about: 'the base day, such as 2024-02-01', required: true },
    {
      flags: '--working-days <n>',
      about: 'a term of working days (0 to 10000; 0 is the base day itself)',
    },
    { flags: '--days <n>', about: 'a term of calendar days (0 to 10000)' },
    { flags: '--months <n>', about: 'a term of calendar months (0 to 1200)' },
    {
      flags: '--setting <key>',
      about:
        'a term that the office set, or the value it begins with, by setting and part: filing.government',
    },
    {
      flags: '--known-on <day>',
      about: 'count with the notices published by this day, as one would have then',
    },
  ],
  data: true,
  examples: [
    'waishi due --from 2024-02-01 --working-days 20                        2024-03-05',
    'waishi due --from 2020-01-20 --working-days 5 --known-on 2020-01-26   2020-02-01',
    'waishi due --from 2024-02-01 --setting filing.government              2024-03-02',
  ],
  async run(call) {
    const from = getBase(call);
    const given = findSpan(call);
    const knownOn = findDay(call, 'knownOn', '--known-on');
    const { entered, closures, choose } = await findOfficeCalendar(call.data);
    const behind = given ? undefined : settingAsked(call, choose, from);
    const span = given ?? spanBehind(behind);
    const known = knownOn === undefined ? {} : { knownOn };
    const calendar = officeCalendar(entered, { closures, ...known });
    const result = dueBy(calendar, from, span);
    if (result.provisional) {
      call.output.say(sayProvisional(result));
    }
    if (!behind) return call.output.done(result, result.due);
    return call.output.done({ ...result, settings: [behind] }, `${result.due}\t${behind.says.zh}`);
  },
};

/** The setting that holds on the base day. */
function settingAsked(call: Call, choose: Choose, from: Day): TermSetting {
  const text = findText(call, 'setting') ?? '';
  const [, key = '', part = ''] = /^(\w+)\.(.+)$/.exec(text) ?? [];
  const [found] = partNamed(key, part, choose(key, from));
  if (!found) throw new WrongInput(`--setting names no term: "${text}".`);
  return found;
}

function spanBehind(behind: TermSetting | undefined): Span {
  const { amount, unit } = (behind?.value ?? {}) as Partial<Limit>; // a setting of terms holds limits
  if (amount === undefined || unit === undefined || unit === 'hours' || unit === 'minutes')
    throw new WrongInput('That setting is no term of days or months.');
  return { count: amount, unit };
}

function getBase(call: Call): Day {
  const from = getDay(call, 'from', '--from');
  if (yearOf(from) < 1900 || yearOf(from) > 2999) {
    throw new WrongInput(
      `--from must lie between the years 1900 and 2999, not in ${yearOf(from)}.`,
    );
  }
  return from;
}

/** The term as typed; nothing where it is named by a setting. */
function findSpan(call: Call): Span | undefined {
  const given = UNITS.filter(({ option }) => findText(call, option) !== undefined);
  const [one] = given;
  const named = findText(call, 'setting') !== undefined;
  if (given.length + (named ? 1 : 0) !== 1) {
    throw new WrongInput('Give one of --working-days, --days, --months and --setting.');
  }
  if (one === undefined) return undefined;
  const text = findText(call, one.option) ?? '';
  const count = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (!(count <= one.most)) {
    throw new WrongInput(
      `${one.flag} must be a whole number from 0 to ${one.most}, not "${text}".`,
    );
  }
  return { count, unit: one.unit };
}

function sayProvisional({ due: day, missingYears }: Due): string {
  const years = missingYears.length > 3 ? spanOf(missingYears) : missingYears.join(', ');
  return `No notice of days off is known for ${years}: only weekends are left out there, so ${day} is provisional.`;
}

const spanOf = (years: readonly number[]): string => `${years.at(0)} to ${years.at(-1)}`;
