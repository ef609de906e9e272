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
    name: 'demo',
    about: 'make the demonstration office in an empty directory',
    load: async () => (await import('./demo.ts')).demo,
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
  {
    name: 'figures',
    about: 'all figures of a year, each computed from the records',
    load: async () => (await import('./figures.ts')).figures,
  },
  {
    name: 'figure',
    about: 'one figure of a year, and the records that make it up',
    load: async () => (await import('./figure.ts')).figure,
  },
  {
    name: 'disclosure-annual',
    about: 'the annual report on disclosure of information: tables and text',
    load: async () => (await import('./disclosure-annual.ts')).disclosureAnnual,
  },
  {
    name: 'template',
    about: 'a workbook to fill in for a kind of record',
    load: async () => (await import('./template.ts')).template,
  },
  {
    name: 'import',
    about: 'enter the rows of a table as records, or undo that',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'find',
    about: 'find records by number, name, pinyin, telephone or words',
    load: async () => (await import('./find.ts')).find,
  },
  {
    name: 'erase',
    about: 'erase the personal values of a matter, by an act',
    load: async () => (await import('./erase.ts')).erase,
  },
  {
    name: 'report',
    about: 'read or check an annual report that anyone wrote, or compare two',
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'verify',
    about: 'check every act, document and checkpoint against what was written',
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'replay',
    about: 'decide every recorded act again under the law of its day',
    load: async () => (await import('./replay.ts')).replay,
  },
  {
    name: 'backup',
    about: 'copy all data, as of one moment and while people work, into a new folder',
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    about: 'fill a new data directory, or an empty database, from a backup',
    load: async () => (await import('./restore.ts')).restore,
  },
  {
    name: 'export',
    about: 'write everything of one office into a new folder, readable without the platform',
    load: async () => (await import('./export.ts')).exporting,
  },
  {
    name: 'import-office',
    about: 'take an office in from its export, as it was',
    load: async () => (await import('./import-office.ts')).importing,
  },
  {
    name: 'daily',
    about: 'do what the server does every day by itself, for a day',
    load: async () => (await import('./daily.ts')).daily,
  },
];
