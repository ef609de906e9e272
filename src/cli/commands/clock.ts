import { readFile } from 'node:fs/promises';
import type { Calendar } from '../../kernel/calendar.ts';
import type { StripDay } from '../../kernel/clock.ts';
import type { Day } from '../../kernel/day.ts';
import type { Moment } from '../../kernel/moment.ts';
import { dayOfMoment, isMoment } from '../../kernel/moment.ts';
import { matterOf, matters } from '../../matters/index.ts';
import { officeCalendar } from '../../office/calendar/calendar.ts';
import type { Calculated } from '../clock-file.ts';
import { calculate, ignoredIn, isClockDay, parseClockFile } from '../clock-file.ts';
import type { Call, Command } from '../command.ts';
import { findText } from '../command.ts';
import type { Exit } from '../output.ts';
import { findDay } from '../read-day.ts';

/** `waishi clock disclosure-request FILE.json`: what the law's clocks say of a matter, with no database. */
export const clock: Command = {
  about: "read the clocks of a matter from a file of acts, with each day's reason",
  arguments: [
    { name: '<matter>', about: `kind of matter: ${matters.map(({ name }) => name).join(', ')}` },
    {
      name: '<file>',
      about: '{ "own": {…}, "acts": [{ "step", "on", "asks" }…] }; - reads standard input',
    },
  ],
  options: [
    {
      flags: '--on <day>',
      about: "read the clocks on this day or at this minute (default: the last act's day)",
    },
    { flags: '--known-on <day>', about: 'with the calendar as it was known on this day' },
  ],
  examples: ['waishi clock disclosure-request request.json --on 2026-03-02 --json'],
  run,
};

async function run(call: Call): Promise<Exit> {
  const [kind = '', path = ''] = call.arguments;
  const matter = matterOf(kind);
  if (!matter) return call.output.wrong(`There is no matter ${kind}.`, 'no-such-matter');
  const text = await readText(path);
  if (text === undefined) return call.output.wrong(`${path} cannot be read.`, 'unreadable');
  const parsed = parseClockFile(text);
  if ('because' in parsed) return call.output.wrong(parsed.because, 'unreadable');
  const ignored = ignoredIn(matter, parsed.file);
  if (ignored.length > 0) call.output.say(`Read by no step: ${ignored.join(', ')}.`);
  const on = whenAsked(call);
  if (on !== undefined && !isClockDay(dayOfMoment(on)))
    return call.output.wrong('--on must lie between the years 1900 and 2199.');
  const knownOn = findDay(call, 'knownOn', '--known-on');
  const calendar: Calendar = officeCalendar([], knownOn ? { knownOn } : {});
  return answer(call, calculate(matter, parsed.file, calendar, on));
}

function whenAsked(call: Call): Day | Moment | undefined {
  const minute = findText(call, 'on');
  return isMoment(minute) ? minute : findDay(call, 'on', '--on');
}

function answer({ output }: Call, result: Calculated): Exit {
  if ('invalid' in result)
    return output.wrong(
      result.invalid.map(({ field, message }) => `${field}: ${message.en}`).join(' '),
      'unreadable',
    );
  if ('refused' in result) {
    const { act, code, law, article, because } = result.refused;
    output.say(`${law} ${article}: ${because.zh}`);
    return output.refused({ act, code, law, article, because: because.zh }, `act ${act}: ${code}`);
  }
  warn(output, result.clocks);
  for (const { act, law, article, because } of result.marks)
    output.say(`act ${act}: ${law} ${article}: ${because.zh}`);
  const clocks = result.clocks.map((one) => ({
    clock: one.clock,
    state: one.state,
    due: one.due,
    provisional: one.provisional,
    used: one.used,
    allowed: one.allowed,
    late: one.late,
    ...(one.settings.length > 0 ? { settings: one.settings } : {}),
    strip: one.strip.map(printed),
  }));
  return output.done({ clocks }, () =>
    clocks
      .flatMap((one) => [
        `${one.clock}\t${one.state}\t${one.due ?? '-'}\t${one.used}/${one.allowed}`,
        ...(one.settings ?? []).map(({ says }) => `\t${says.zh}`),
      ])
      .join('\n'),
  );
}

function warn(
  output: Call['output'],
  clocks: readonly { readonly missingYears: readonly number[] }[],
): void {
  const years = new Set(clocks.flatMap(({ missingYears }) => missingYears));
  if (years.size === 0) return;
  const named =
    years.size > 3 ? `${Math.min(...years)} to ${Math.max(...years)}` : [...years].join(', ');
  output.say(`No notice of days off is known for ${named}: only weekends are left out there.`);
}

/** A day of the strip with the article or document that says why it counts or does not. */
const printed = ({ day, kind, n, document, cites }: StripDay) => ({
  day,
  kind,
  ...(n === undefined ? {} : { n }),
  ...(cites ? { article: cites.article } : document === undefined ? {} : { article: document }),
});

async function readText(path: string): Promise<string | undefined> {
  try {
    if (path !== '-') return await readFile(path, 'utf8');
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer); // stdin without an encoding yields buffers
    return Buffer.concat(chunks).toString('utf8');
  } catch {
    return undefined;
  }
}
