import { systemClock } from '../../office/clock.ts';
import { inspectDataDirectory } from '../../store/embedded-directory.ts';
import type { Command } from '../command.ts';
import { findText } from '../command.ts';
import { makeDemoAt } from '../demo-data.ts';
import { findDay } from '../read-day.ts';
import { demoOffices, isDemoOffice } from '../../demo/offices.ts';
import { DEMO_BEGINS } from '../../demo/plan.ts';

/** `waishi demo`: the fictitious office, into an empty directory. The same day always has the same content. */
export const demo: Command = {
  about: 'Make the demonstration: a fictitious office that has lived from 2021 until a day',
  options: [
    { flags: '--until <day>', about: 'the last day it lives (default: today)' },
    {
      flags: '--office <code>',
      about: `which office: ${Object.keys(demoOffices).join(', ')} (default: demo-city)`,
    },
  ],
  data: true,
  examples: ['waishi demo --until 2026-06-30 --data ./trial'],
  async run(call) {
    const { data: place, output } = call;
    if ('url' in place)
      return output.wrong('The demonstration is made in a directory: give --data.', 'no-directory');
    const until = findDay(call, 'until', '--until') ?? systemClock.today();
    if (until < DEMO_BEGINS || until > systemClock.today())
      return output.wrong(`--until must lie between ${DEMO_BEGINS} and today.`);
    const code = findText(call, 'office') ?? 'demo-city';
    if (!isDemoOffice(code))
      return output.wrong(`--office is one of ${Object.keys(demoOffices).join(', ')}.`);
    const { directory } = place;
    if (!['absent', 'empty'].includes(inspectDataDirectory(directory))) {
      const because = `${directory} is not empty; nothing was changed.`;
      return output.refused({ code: 'not-empty', because }, because);
    }
    const made = await makeDemoAt(directory, output, until, code);
    return output.done({ ...made, until }, `${made.acts} acts until ${until} in ${directory}`);
  },
};
