import { readFile, stat } from 'node:fs/promises';
import type { Calendar, CalendarRevision } from '../../kernel/calendar.ts';
import { formatWeekday, isDay } from '../../kernel/day.ts';
import { loadCalendar, officeCalendar, readYear } from '../../office/calendar/calendar.ts';
import { parseHolidayFile } from '../../office/calendar/holiday-file.ts';
import type { HolidayFileFacts } from '../../office/calendar/holiday-file.ts';
import type { CalendarChange } from '../../store/calendar-revisions.ts';
import { findOfficeCalendar, saveCalendarRevision, saveClosureForAll } from '../calendar-store.ts';
import { findText } from '../command.ts';
import type { Call, Command } from '../command.ts';
import { WrongInput } from '../output.ts';
import type { Exit } from '../output.ts';
import { findDay } from '../read-day.ts';

const MOST_BYTES = 1_000_000;

export const calendar: Command = {
  about:
    'Show the working calendar with its notices, enter another year, or close the office on a day',
  arguments: [
    {
      name: '<show|import|close|open>',
      about: 'show, import a file, close on a day, take that back',
    },
    {
      name: '[file|day]',
      about: 'for import: { "year", "papers", "days": [{ "name", "date", "isOffDay" }] }',
    },
  ],
  options: [
    { flags: '--year <year>', about: 'show: every day of this year that a notice fixes' },
    { flags: '--known-on <day>', about: 'show: as it was known on this day' },
    {
      flags: '--published <day>',
      about: 'import: when the notice came out, if its address does not say',
    },
    { flags: '--title <title>', about: 'import: the title of the notice' },
    { flags: '--number <number>', about: 'import: its number, such as 国办发明电〔2025〕7号' },
    {
      flags: '--reason <text>',
      about: 'close, open: why; such a day still counts as a working day',
    },
  ],
  data: true,
  examples: [
    'waishi calendar show --year 2024',
    'waishi calendar import 2027.json --published 2026-11-05',
    'waishi calendar close 2026-07-20 --reason 办公楼停电检修',
  ],
  run(call) {
    const [action, file, ...rest] = call.arguments;
    if (action === 'show' && file === undefined) {
      return show(call);
    }
    if (action === 'import' && file !== undefined && rest.length === 0) {
      return enter(call, file);
    }
    if ((action === 'close' || action === 'open') && file !== undefined && rest.length === 0) {
      return close(call, file, action === 'open');
    }
    throw new WrongInput(
      'Call it as "calendar show", "calendar import FILE" or "calendar close DAY --reason TEXT".',
    );
  },
};

async function show(call: Call): Promise<Exit> {
  refuseOptions(call, 'show', ['published', 'title', 'number', 'reason']);
  const year = findYear(call);
  const knownOn = findDay(call, 'knownOn', '--known-on');
  const { entered, closures } = await findOfficeCalendar(call.data);
  const known = officeCalendar(entered, {
    closures,
    ...(knownOn === undefined ? {} : { knownOn }),
  });
  const revisions = [...loadCalendar(), ...entered].filter(
    (revision) =>
      (knownOn === undefined || revision.knownOn <= knownOn) &&
      (year === undefined || revision.year === year),
  );
  const head = revisions.map(({ days, ...revision }) => ({ ...revision, days: days.length }));
  if (year === undefined) {
    return call.output.done({ years: known.years, revisions: head }, () =>
      revisions.map(sayRevision).join('\n'),
    );
  }
  return showYear(call, known, { year, revisions, head });
}

type Year = { year: number; revisions: CalendarRevision[]; head: object[] };

function showYear(call: Call, known: Calendar, { year, revisions, head }: Year): Exit {
  const { provisional, workingDays, days } = readYear(known, year);
  if (provisional) {
    call.output.say(`No notice of days off is known for ${year}: only weekends are left out.`);
  }
  return call.output.done({ year, provisional, workingDays, revisions: head, days }, () =>
    [
      ...revisions.map(sayRevision),
      ...days.map(({ day, kind, name, closure }) =>
        [day, formatWeekday(day, 'zh'), kind.padEnd(6), name ?? '', closure ?? '']
          .join('  ')
          .trimEnd(),
      ),
      `${year}  ${workingDays}${provisional ? '  provisional' : ''}`,
    ].join('\n'),
  );
}

/** A day on which the office is closed is no holiday: it is shown with its reason and counts. */
async function close(call: Call, text: string, open: boolean): Promise<Exit> {
  const action = open ? 'open' : 'close';
  refuseOptions(call, action, ['year', 'knownOn', 'published', 'title', 'number']);
  if (!isDay(text) || text < '1900-01-01' || text > '2999-12-31') {
    throw new WrongInput(`DAY must be a real date such as 2026-07-20, not "${text}".`);
  }
  const reason = findWords(call, 'reason');
  if (reason === undefined) throw new WrongInput('--reason must say why.');
  const refused = await saveClosureForAll(call.data, { day: text, reason, open });
  if (refused) {
    const { code, law, article, because } = refused;
    return call.output.refused({ code, law, article, because: because.zh }, because.en);
  }
  return call.output.done(
    { day: text, reason, closed: !open },
    () => `${text}  ${open ? 'open' : 'closed'}  ${reason}`,
  );
}

async function enter(call: Call, file: string): Promise<Exit> {
  refuseOptions(call, 'import', ['year', 'knownOn', 'reason']);
  const facts = factsOf(call);
  const reading = parseHolidayFile(await readSmall(file), facts);
  if (!reading.read) {
    return call.output.wrong(`${file}: ${reading.because.en}`, 'input');
  }
  const { revision, warnings } = reading;
  const { saved: result, changes } = await saveCalendarRevision(call.data, revision);
  for (const warning of warnings) {
    call.output.say(warning.en);
  }
  if (facts.knownOn === undefined) {
    call.output.say(
      `The notice is taken as published on ${revision.knownOn}; --published says another day.`,
    );
  }
  const { id, year, knownOn, document, days } = revision;
  return call.output.done({ id, year, knownOn, document, days: days.length, result, changes }, () =>
    [
      `${year}  ${days.length} days  ${result === 'saved' ? 'imported' : 'was there already'}`,
      ...changes.map(sayChange),
    ].join('\n'),
  );
}

/** A running clock that moved; one that now ends earlier is pointed out. */
const sayChange = ({ number, title, before, after, earlier }: CalendarChange): string =>
  `${number ?? ''} ${title}  ${before ?? '-'} → ${after ?? '-'}${earlier ? '  EARLIER' : ''}`.trim();

function factsOf(call: Call): HolidayFileFacts {
  const knownOn = findDay(call, 'published', '--published');
  const title = findWords(call, 'title');
  const number = findWords(call, 'number');
  return {
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
  };
}

function findWords(call: Call, option: string): string | undefined {
  const words = findText(call, option)?.trim();
  if (words !== undefined && (words === '' || words.length > 200)) {
    throw new WrongInput(`--${option} must have 1 to 200 characters.`);
  }
  return words;
}

function findYear(call: Call): number | undefined {
  const text = findText(call, 'year');
  if (text === undefined) {
    return undefined;
  }
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year < 1900 || year > 2999) {
    throw new WrongInput(`--year must be a year from 1900 to 2999, not "${text}".`);
  }
  return year;
}

function refuseOptions(call: Call, action: string, options: readonly string[]): void {
  const given = options.find((option) => call.options[option] !== undefined);
  if (given !== undefined) {
    const flag = given === 'knownOn' ? 'known-on' : given;
    throw new WrongInput(`--${flag} has no meaning for "calendar ${action}".`);
  }
}

async function readSmall(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !found.isFile()) {
    throw new WrongInput(`There is no file ${file}.`);
  }
  if (found.size > MOST_BYTES) {
    throw new WrongInput(`${file} is larger than a year of holidays can be.`);
  }
  return readFile(file, 'utf8').catch(() => {
    throw new WrongInput(`${file} cannot be read.`);
  });
}

const sayRevision = ({ year, document, knownOn }: CalendarRevision): string =>
  [year, knownOn, document.number ?? '-', document.title].join('  ');
