import type { Row } from './table.ts';
import { tableOf } from './table.ts';

type About = {
  readonly date: string;
  readonly machine: string;
  readonly versions: string;
  /** Of the machine, when the run began. */
  readonly load: number;
  readonly quick: boolean;
};

const told: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  step: {
    title: 'A step',
    text: `The server is a process of its own, as \`waishi serve\` runs it (sessions, checks of host and origin, validation, metrics; the
limits on requests a minute are lifted and no jobs run beside it). A client takes a request through its course over a kept
connection: register, note, ask to clarify, clarify, assign, consult, note, remind; that is with and without a number, a
clock, personal values and a job. The office has 5,000 matters already, and its tables are analysed as autovacuum does it
within a minute. Steps ask for the short answer (\`Prefer: return=minimal\`); the answer with the whole
record, as the pages ask for it, is a second line: the record is read again for it, with its newest acts and all that is like it.

The other side stores the rows that one such course was seen to store, column by column, for another matter: one statement,
one round trip and one commit a step, prepared, over a connection of the superuser without row-level security, on the same
PostgreSQL with the same settings (\`fsync\`, \`synchronous_commit\` and \`full_page_writes\` on). Both sides run in turn, twice each, and
the ratio is of steps a second. Statements are counted where the store sends them: \`begin\`, \`set local\`, what the step
reads (the session is proved there; a session not looked up for five seconds costs a statement more), the number where it
takes one, what it writes, \`commit\`.`,
  },
  list: {
    title: 'Lists',
    text: `\`GET /api/matters\` over HTTP, sorted by last day, 20 rows, with the count that stands above the list (exact to a thousand); five
pages a walk, by cursor. Each size is a database of its own in one PostgreSQL, filled with copies of matters that the write
path made (the fold, clocks, who takes part, search keys; no acts, which no list reads), indexed and analysed; one office
holds nine tenths. The sizes are asked in turn. A tenth of the office's matters are in the phase asked for, in the unit, with the officer, and
a tenth is what an officer sees, who sees a unit. The server's connections are the platform's own role, under row-level security;
the run fails where a plan reads the whole table. What waits for an officer is of the same tenth, far more than a person has;
the numbers above the list are medians and stop at a thousand.`,
  },
  figures: {
    title: 'Figures',
    text: `All figures of last year as \`waishi figures\` reads them (the check for new acts, the position, the kept sums, the figure objects' values),
against counting that year's acts by reading the whole table of acts once, in the same run and in turn. Each size is a database of its own;
one office holds nine tenths of the matters, which are copies of ten courses that the write path has taken and the rounds have entered: matter, acts,
entries, shifted over five years. Records are the first page a head opens of every figure of the matter, all sizes in turn, under the platform's own role.`,
  },
  find: {
    title: 'Finding',
    text: `\`find\` as the page calls it (session aside: the transaction, who looks, what was just written, the words, the index, the records, the places
with their marks) for a head, who sees all, and an officer, who sees a tenth, in turn; under the platform's own role and row-level security. LIKE reads
the same texts from one table that has them in one column beside what decides who sees them, under the same role, the same policy and the same predicate,
the newest first, 20 and one more, with an index in that order: so it ends early where a word is everywhere, and reads all where it is rare. Terms run
from a word of every text to one of none, with what is hardest for either side. The ratio is of the p95 over all terms of one side to that of the other;
the second line holds the p95 of our slowest term by itself against it. What is found is in its order: numbers, names, titles, texts, the newest of each first,
which LIKE does not give. Texts are of some 1,400 bytes; rows and their index are made as an upgrade makes them.`,
  },
  import: {
    title: 'Importing',
    text: `A ledger of 100,000 rows, and 20,000 requests with names, numbers, clocks and wordings, entered by \`importRows\` as one file: read by
their fields, decided, numbered, chained, one transaction with its commit. The other side is COPY of the very rows that this wrote into the same
tables of another empty database (all indexes, keys and triggers in place), one transaction too, as the superuser without row-level security.
Both sides run in turn, twice each. The import is a process of its own: its memory is the import's.`,
  },
  start: {
    title: 'Starting',
    text: `\`waishi serve\` on the demonstration's data until it prints \`listening on\`, against \`node -e 0\` and the same PostgreSQL started on
the same data by the same launcher; medians of new processes, with files in the cache of the system and the pages built. What is
loaded is written down by a module hook in a start of its own.`,
  },
};

/** The page that is printed and kept. */
export const readme = (found: Readonly<Record<string, readonly Row[]>>, about: About): string =>
  [
    '# Benchmarks',
    '',
    `Written by \`npm run bench\`${about.quick ? ' with `--quick`' : ''}; every line of one run. Ratios compare two sides on the same machine at the same time; the milliseconds are`,
    'this machine’s own.',
    '',
    `${about.date} · ${about.machine} · ${about.versions} · load when it began: ${about.load.toFixed(1)}`,
    ...Object.entries(found).flatMap(([name, rows]) => [
      '',
      `## ${told[name]?.title ?? name}`,
      '',
      tableOf(rows),
      '',
      told[name]?.text ?? '',
    ]),
    '',
  ].join('\n');
