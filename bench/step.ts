import { randomUUID } from 'node:crypto';
import { systemClock } from '../src/office/clock.ts';
import { fill } from './fill.ts';
import { median, throughput } from './measure.ts';
import type { Line } from './http.ts';
import type { Office } from './office.ts';
import { course, foundOffice, requested } from './office.ts';
import type { Place, Server } from './place.ts';
import { openServer, signIn } from './place.ts';
import type { Writing } from './same-rows.ts';
import { rowsOf, writeAgain, writingOf } from './same-rows.ts';
import type { Row } from './table.ts';
import { ratio, target } from './table.ts';

const CLIENTS = [1, 16] as const;
const MINIMAL = 'return=minimal';

type Bench = {
  readonly place: Place;
  readonly server: Server;
  readonly office: Office;
  readonly cookie: string;
  readonly quick: boolean;
};

/** Matters the office has already, and courses taken before plans are made for good: a day of autovacuum in a moment. */
const LIVED = 5000;
const WARM = 20;

export async function benchSteps(place: Place, quick: boolean): Promise<readonly Row[]> {
  const office = await foundOffice(place, 'bu');
  await fill(place.sql, [[office, LIVED]]);
  const server = await openServer(place);
  try {
    const bench = { place, server, office, quick, cookie: await signIn(server, office.clerk) };
    const line = await server.line();
    // Calendars and dictionaries are read now.
    for (let run = 0; run < WARM; run += 1) await takeCourse(bench, line, MINIMAL);
    await place.sql.query('reset session_replication_role; reset synchronous_commit; analyze');
    const { steps, from, sent } = await recordCourse(bench, line);
    const rows: Row[] = [];
    for (const clients of CLIENTS) rows.push(...(await compare(bench, { steps, from }, clients)));
    return [
      ...rows,
      ...statementRows(sent, await fullStatements(bench, line)),
      ...(await longRecords(bench, line)),
    ];
  } finally {
    await server.close();
    await office.made.store.close();
  }
}

async function takeCourse({ office, cookie }: Bench, line: Line, prefer?: string): Promise<number> {
  const steps = course(office);
  for (const { name, path, body } of steps) {
    const answer = await line.ask({
      path,
      body,
      cookie,
      ...(prefer === undefined ? {} : { prefer }),
    });
    if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${answer.body}`);
  }
  return steps.length;
}

type Recorded = { readonly steps: readonly Writing[]; readonly from: string };
type Sent = ReadonlyMap<string, number>;

/** Takes a course once over HTTP and keeps the rows each of its steps stored, and how many statements it sent. */
async function recordCourse(bench: Bench, line: Line): Promise<Recorded & { readonly sent: Sent }> {
  const { place, server, office, cookie } = bench;
  const from = randomUUID();
  const steps: Writing[] = [];
  const sent = new Map<string, number>();
  for (const [at, { name, path, body }] of course(office, from).entries()) {
    const before = await rowsOf(place.sql, from);
    await line.ask({ path: '/api/session', cookie });
    await server.statements();
    const answer = await line.ask({ path, body, cookie, prefer: MINIMAL });
    if (answer.status >= 300) throw new Error(`${name}: ${answer.body}`);
    sent.set(name, Math.max(sent.get(name) ?? 0, (await server.statements()).length));
    const after = await rowsOf(place.sql, from);
    steps.push(await writingOf(place.sql, `same-${at}`, { before, after }));
  }
  return { steps, from, sent };
}

/** The two sides in turn, A B A B, so that what else the machine does falls on both. */
async function compare(
  bench: Bench,
  { steps, from }: Recorded,
  clients: number,
): Promise<readonly Row[]> {
  const { place, server, quick } = bench;
  const seconds = quick ? 2 : 4;
  const lines = await Promise.all(Array.from({ length: clients }, () => server.line()));
  const raws = await Promise.all(Array.from({ length: clients }, () => place.connect()));
  const of = <T>(all: readonly T[], client: number): T => {
    const one = all[client];
    if (one === undefined) throw new RangeError('more clients than connections');
    return one;
  };
  const sides = {
    http: (client: number) => takeCourse(bench, of(lines, client), MINIMAL),
    raw: (client: number) => writeAgain(of(raws, client), steps, from),
    record: (client: number) => takeCourse(bench, of(lines, client)),
  };
  const found = { http: 0, raw: 0, record: 0 };
  for (const side of ['http', 'raw', 'http', 'raw'] as const) {
    await throughput(clients, seconds / 4, sides[side]);
    found[side] += (await throughput(clients, seconds, sides[side])) / 2;
  }
  found.record = await throughput(clients, seconds, sides.record);
  for (const line of lines) line.close();
  await Promise.all(raws.map((raw) => raw.end()));
  const named = clients === 1 ? '1 client' : `${clients} clients`;
  const shown = (value: number) => `${value.toFixed(0)} /s`;
  return [
    {
      what: `a step over HTTP, ${named}, against the same rows in one round trip`,
      measured: `${shown(found.http)} against ${shown(found.raw)}`,
      ...ratio(found.http / found.raw, { atLeast: 0.25 }),
    },
    {
      what: `the same, answered with the whole record, ${named}`,
      measured: `${shown(found.record)} against ${shown(found.raw)}`,
      ...ratio(found.record / found.raw),
    },
  ];
}

function statementRows(sent: Sent, full: number): readonly Row[] {
  const most = Math.max(...sent.values());
  const all = [...sent].map(([name, count]) => `${name} ${count}`).join(', ');
  return [
    {
      what: 'statements a step, session and transaction included',
      measured: all,
      ...target(most, { atMost: 8 }),
    },
    {
      what: 'statements of a step answered with the whole record',
      measured: String(full),
      ...target(full, { atMost: 8 }),
    },
  ];
}

/** The session has been looked up a moment ago, as it has been when a page was opened before its step is taken. */
async function fullStatements({ server, office, cookie }: Bench, line: Line): Promise<number> {
  let most = 0;
  for (const { path, body } of course(office)) {
    await line.ask({ path: '/api/session', cookie });
    await server.statements();
    await line.ask({ path, body, cookie });
    most = Math.max(most, (await server.statements()).length);
  }
  return most;
}

const SHORT = 10;
const LONG = 1000;

/** Steps on records with ten and with a thousand acts, in turn. */
async function longRecords(bench: Bench, line: Line): Promise<readonly Row[]> {
  const runs = bench.quick ? 100 : 300;
  const long = await recordWith(bench, LONG);
  const taken: Record<'short' | 'long', number[]> = { short: [], long: [] };
  const full: Record<'short' | 'long', number[]> = { short: [], long: [] };
  let short = '';
  for (let run = 0; run < runs; run += 1) {
    if (run % 5 === 0) short = await recordWith(bench, SHORT);
    for (const [name, matter] of [
      ['short', short],
      ['long', long],
    ] as const) {
      taken[name].push(await noteOn(bench, line, matter, MINIMAL));
      if (run % 10 === 0) full[name].push(await noteOn(bench, line, matter));
    }
  }
  const rowOf = (what: string, { short: few, long: many }: typeof taken) => ({
    what,
    measured: `${median(many).toFixed(2)} ms against ${median(few).toFixed(2)} ms (medians)`,
    by: median(many) / median(few),
  });
  const { by, ...row } = rowOf(
    `a step on a record with ${LONG} acts against one with ${SHORT}`,
    taken,
  );
  const whole = rowOf('the same, answered with the whole record', full);
  return [
    { ...row, ...ratio(by, { atMost: 1.5 }) },
    { what: whole.what, measured: whole.measured, ...ratio(whole.by, { atMost: 1.5 }) },
  ];
}

async function noteOn(
  { cookie }: Bench,
  line: Line,
  matter: string,
  prefer?: string,
): Promise<number> {
  const body = { act: randomUUID(), on: systemClock.today(), asks: { note: '已联系申请人。' } };
  const path = `/api/disclosure-request/${matter}/note`;
  const began = performance.now();
  const answer = await line.ask({
    path,
    body,
    cookie,
    ...(prefer === undefined ? {} : { prefer }),
  });
  if (answer.status !== 200) throw new Error(answer.body);
  return performance.now() - began;
}

async function recordWith({ office }: Bench, acts: number): Promise<string> {
  const { made, clerk } = office;
  const matter = await made.registers(clerk, requested(systemClock.today()));
  for (let n = 1; n < acts; n += 1)
    await made.takes(clerk, 'note', matter, { note: `第${n}次联系申请人。` });
  return matter;
}
