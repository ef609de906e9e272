import type { MatterQuery } from '../src/store/find.ts';
import { findMatters } from '../src/store/find.ts';
import { inOffice } from '../src/store/open.ts';
import { fill } from './fill.ts';
import type { Line } from './http.ts';
import { quantile } from './measure.ts';
import type { Office } from './office.ts';
import { foundOffice } from './office.ts';
import type { Place, Server } from './place.ts';
import { openBeside, openServer, signIn } from './place.ts';
import type { Row } from './table.ts';
import { plain, ratio } from './table.ts';

/** Of the matters one office holds nine tenths. */
const SIZES = [10_000, 100_000, 1_000_000] as const;
const QUICK = [10_000, 100_000] as const;
const BOUND = 1.5;

type Sized = {
  readonly size: number;
  readonly place: Place;
  readonly server: Server;
  readonly office: Office;
  readonly line: Line;
  readonly cookies: Readonly<Record<'head' | 'officer', string>>;
};
type Listed = {
  readonly what: string;
  readonly who: 'head' | 'officer';
  readonly query: (office: Office) => Readonly<Record<string, string>>;
  /** The list the bound is set for: a filter that a tenth of the matters pass. */
  readonly bound: boolean;
};

const lists: readonly Listed[] = [
  {
    what: 'one phase, seen by the head',
    who: 'head',
    bound: true,
    query: () => ({ view: 'all', phase: 'drafted' }),
  },
  {
    what: 'one unit, seen by the head',
    who: 'head',
    bound: true,
    query: ({ units }) => ({ view: 'all', unit: units[0] ?? '' }),
  },
  {
    what: 'one officer, seen by the head',
    who: 'head',
    bound: true,
    query: ({ officers }) => ({ view: 'all', assignee: officers[0] ?? '' }),
  },
  {
    what: 'all that an officer sees (a unit)',
    who: 'officer',
    bound: true,
    query: () => ({ view: 'all' }),
  },
  {
    what: 'one phase, seen by an officer',
    who: 'officer',
    bound: false,
    query: () => ({ view: 'all', phase: 'drafted' }),
  },
  {
    what: 'what waits for an officer',
    who: 'officer',
    bound: true,
    query: () => ({ view: 'todo' }),
  },
];

export async function benchLists(place: Place, quick: boolean): Promise<readonly Row[]> {
  const all: Sized[] = [];
  try {
    for (const size of quick ? QUICK : SIZES) all.push(await prepare(place, size));
    const rows: Row[] = [];
    for (const list of lists) rows.push(await measure(all, list, quick));
    rows.push(...(await beside(all)), await memory(all));
    for (const list of lists) await readPlans(all.at(-1), list);
    return rows;
  } finally {
    for (const { server, office, place: own } of all) {
      await server.close();
      await office.made.store.close();
      await own.close();
    }
  }
}

async function prepare(place: Place, size: number): Promise<Sized> {
  const began = performance.now();
  const own = await openBeside(place, `list_${size}`);
  const office = await foundOffice(own, 'jia');
  const other = await foundOffice(own, 'yi');
  await fill(own.sql, [
    [office, size * 0.9],
    [other, size * 0.1],
  ]);
  await other.made.store.close();
  const server = await openServer(own);
  const [officer = ''] = office.officers;
  const cookies = {
    head: await signIn(server, office.head),
    officer: await signIn(server, officer),
  };
  console.error(`${size} matters filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return { size, place: own, server, office, line: await server.line(), cookies };
}

/** All sizes in turn, so that what else the machine does falls on all of them. Each walk reads five pages. */
async function measure(all: readonly Sized[], list: Listed, quick: boolean): Promise<Row> {
  const taken = new Map(all.map(({ size }) => [size, [] as number[]]));
  for (let round = 0; round < (quick ? 15 : 40); round += 1)
    for (const sized of all) {
      const times = await walk(sized, list);
      if (round > 2) taken.get(sized.size)?.push(...times);
    }
  const p95 = all.map(({ size }) => quantile(taken.get(size) ?? [], 0.95));
  const by = (p95.at(-1) ?? Number.NaN) / (p95[0] ?? Number.NaN);
  return {
    what: `list: ${list.what}, p95 of a page`,
    measured: all.map(({ size }, at) => `${thousands(size)}: ${p95[at]?.toFixed(1)} ms`).join(', '),
    ...ratio(by, list.bound ? { atMost: BOUND } : {}),
  };
}

const thousands = (size: number): string => (size >= 1e6 ? `${size / 1e6}M` : `${size / 1e3}k`);

async function walk({ line, office, cookies }: Sized, { who, query }: Listed): Promise<number[]> {
  const times: number[] = [];
  let next: string | null = null;
  for (let page = 0; page < 5; page += 1) {
    const asked = {
      ...query(office),
      sort: 'due',
      limit: '20',
      ...(next === null ? {} : { cursor: next }),
    };
    const path = `/api/matters?${new URLSearchParams(asked).toString()}`;
    const began = performance.now();
    const answer = await line.ask({ path, cookie: cookies[who] });
    times.push(performance.now() - began);
    if (answer.status !== 200) throw new Error(answer.body);
    const read = JSON.parse(answer.body) as {
      readonly next: string | null;
      readonly items: readonly unknown[];
    }; // a list page
    ({ next } = read);
    if (next === null) break;
    if (read.items.length !== 20) throw new Error(`${path}: ${read.items.length} rows`);
  }
  return times;
}

/** What stands beside the list: the numbers above it and the exact count. */
async function beside(all: readonly Sized[]): Promise<readonly Row[]> {
  const of = async (what: string, path: string, who: 'head' | 'officer'): Promise<Row> => {
    const found: string[] = [];
    for (const { size, line, cookies } of all) {
      const times: number[] = [];
      for (let run = 0; run < 5; run += 1) {
        const began = performance.now();
        const answer = await line.ask({ path, cookie: cookies[who] });
        if (answer.status !== 200) throw new Error(answer.body);
        times.push(performance.now() - began);
      }
      found.push(`${thousands(size)}: ${quantile(times, 0.5).toFixed(1)} ms`);
    }
    return plain(what, found.join(', '));
  };
  return [
    await of('the numbers above the list, the head’s', '/api/summary', 'head'),
    await of('the numbers above the list, an officer’s', '/api/summary', 'officer'),
    await of(
      'the exact count, asked for (head, all)',
      '/api/matters?view=all&limit=1&count=exact',
      'head',
    ),
  ];
}

async function memory(all: readonly Sized[]): Promise<Row> {
  const bytes = (await all.at(-1)?.server.memory()) ?? 0;
  return plain(
    'resident memory of the server process after the lists',
    `${(bytes / 2 ** 20).toFixed(0)} MiB`,
  );
}

type Plan = {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
};
const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** As the platform's own role: no list goes through the whole table. */
async function readPlans(sized: Sized | undefined, { who, query, what }: Listed): Promise<void> {
  if (!sized) return;
  const { office } = sized;
  const { store, sent } = office.made;
  const viewer = {
    office: office.id,
    person: who === 'head' ? office.head : (office.officers[0] ?? ''),
  };
  sent.length = 0;
  await findMatters(store, viewer, query(office) as MatterQuery); // the same words as in the address
  const asked = sent.filter(({ sql }) => sql.includes('from matter m'));
  await inOffice(store, office.id, async (tx) => {
    for (const { sql, values } of asked) {
      const [row] = await tx.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
        `explain (format json) ${sql}`,
        values,
      );
      const plan = row?.['QUERY PLAN'][0]?.Plan;
      const read = plan ? nodes(plan).filter((node) => node['Relation Name'] === 'matter') : [];
      console.error(
        `${what}: ${read.map((node) => `${node['Node Type']} ${node['Index Name'] ?? ''}`).join(', ')}`,
      );
      if (read.some((node) => node['Node Type'] === 'Seq Scan'))
        throw new Error(`${what} reads the whole table: ${sql}`);
    }
  });
}
