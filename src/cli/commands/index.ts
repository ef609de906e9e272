import type { Listed } from '../command.ts';

/** The only list of commands, in the order of --help. */
export const commands: readonly Listed[] = [
  {
    name: 'start',
    about: 'serve, after making the demonstration where there is no data yet',
    load: async () => (await import('./start.ts')).start,
  },
  {
    name: 'serve',
    about: 'serve the data of an office until stopped',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'init',
    about: 'found an office with its three administrators',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'user',
    about: 'add, list or disable people, or make a sign-in link',
    load: async () => (await import('./user.ts')).user,
  },
  {
    name: 'migrate',
    about: 'bring the database up to date',
    load: async () => (await import('./migrate.ts')).migrate,
  },
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
