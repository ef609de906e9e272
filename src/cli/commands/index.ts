import type { Listed } from '../command.ts';

/** The only list of commands, in the order of --help. */
export const commands: readonly Listed[] = [
  {
    name: 'due',
    about: 'count a term of working days, days or months',
    load: async () => (await import('./due.ts')).due,
  },
  {
    name: 'clock',
    about: "read the clocks of a matter from a file of acts, with each day's reason",
    load: async () => (await import('./clock.ts')).clock,
  },
  {
    name: 'calendar',
    about: 'show the working calendar, or enter another year',
    load: async () => (await import('./calendar.ts')).calendar,
  },
];
