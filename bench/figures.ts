import { yearPeriod } from '../src/store/figures/asked.ts';
import { figureRecords } from '../src/store/figures/records.ts';
import { readFigures } from '../src/store/figures/values.ts';
import { yearOf } from '../src/kernel/day.ts';
import { matterOf } from '../src/matters/index.ts';
import { systemClock } from '../src/office/clock.ts';
import { fillFigures } from './figures-fill.ts';
import { median, quantile } from './measure.ts';
import type { Office } from './office.ts';
import { foundOffice } from './office.ts';
import type { Place } from './place.ts';
import { openBeside } from './place.ts';
import type { Row } from './table.ts';
import { plain, ratio } from './table.ts';

/** Of the matters one office holds nine tenths. */
const SIZES = [10_000, 100_000, 1_000_000] as const;
const QUICK = [10_000, 100_000] as const;
const KIND = 'disclosure-request';

type Sized = { readonly size: number; readonly place: Place; readonly office: Office };

export async function benchFigures(place: Place, quick: boolean): Promise<readonly Row[]> {
  const all: Sized[] = [];
  try {
    for (const size of quick ? QUICK : SIZES) all.push(await prepare(place, size));
    return [...(await catalogues(all, quick)), ...(await records(all, quick))];
  } finally {
    for (const { office, place: own } of all) {
      await office.made.store.close();
      await own.close();
    }
  }
}

async function prepare(place: Place, size: number): Promise<Sized> {
  const began = performance.now();
  const own = await openBeside(place, `figures_${size}`);
  const office = await foundOffice(own, 'jia');
  const other = await foundOffice(own, 'yi');
  await fillFigures(own.sql, [
    [office, size * 0.9],
    [other, size * 0.1],
  ]);
  await other.made.store.close();
  console.error(`${size} matters counted in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return { size, place: own, office };
}

/** Last year: it is full. */
const period = yearPeriod(yearOf(systemClock.today()) - 1);
const thousands = (size: number): string => (size >= 1e6 ? `${size / 1e6}M` : `${size / 1e3}k`);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The acts of the same year counted by reading the whole table once. */
async function scan({ place, office }: Sized): Promise<void> {
  await place.sql.query(
    'begin; set local enable_indexscan = off; set local enable_indexonlyscan = off; set local enable_bitmapscan = off',
  );
  await place.sql.query(
    'select count(*) from act where office_id = $1 and on_day between $2 and $3',
    [office.id, period.from, period.to],
  );
  await place.sql.query('commit');
}

type Times = readonly number[];
const listed = (all: readonly Sized[], times: Times): string =>
  all.map(({ size }, at) => `${thousands(size)}: ${times[at]?.toFixed(1)} ms`).join(', ');
const first = (times: Times): number => times[0] ?? Number.NaN;
const last = (times: Times): number => times.at(-1) ?? Number.NaN;

/** All sizes in turn, so that what else the machine does falls on all of them; the first round warms up. */
async function inTurn(
  all: readonly Sized[],
  rounds: number,
  work: (sized: Sized) => Promise<unknown>,
): Promise<readonly Times[]> {
  const taken = all.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, sized] of all.entries()) {
      const time = await timed(() => work(sized));
      if (round > 0) taken[at]?.push(time);
    }
  return taken;
}

async function catalogues(all: readonly Sized[], quick: boolean): Promise<readonly Row[]> {
  const rounds = quick ? 8 : 15;
  const read = ({ office: { made } }: Sized) => readFigures(made.store, made.id, { period });
  const figures = (await inTurn(all, rounds, read)).map(median);
  const whole = (await inTurn(all, rounds, scan)).map(median);
  return [
    {
      what: 'all figures of a year against one sequential scan of the acts, at the largest',
      measured: `${last(figures).toFixed(1)} ms against ${last(whole).toFixed(1)} ms (medians)`,
      ...ratio(last(figures) / last(whole), { atMost: 1 }),
    },
    {
      what: 'all figures of a year, growth from the smallest to the largest',
      measured: listed(all, figures),
      ...ratio(last(figures) / first(figures), { atMost: 10 }),
    },
    plain('one sequential scan of the acts', listed(all, whole)),
  ];
}

const keys = Object.keys(matterOf(KIND)?.figures ?? {});

/** The first fifty records of every figure, as the head opens them. */
async function records(all: readonly Sized[], quick: boolean): Promise<readonly Row[]> {
  const taken = new Map<string, readonly Times[]>();
  for (const key of keys)
    taken.set(
      key,
      await inTurn(all, quick ? 12 : 30, ({ office: { made, id, head } }) =>
        figureRecords(made.store, { office: id, person: head }, key, { period, limit: 50 }),
      ),
    );
  const p95 = all.map((_, at) =>
    quantile(
      [...taken.values()].flatMap((times) => times[at] ?? []),
      0.95,
    ),
  );
  const growth = [...taken].map(([key, times]) => ({
    key,
    by: median(times.at(-1) ?? []) / median(times[0] ?? []),
  }));
  const worst = growth.toSorted((a, b) => b.by - a.by)[0];
  return [
    {
      what: 'the first 50 records of a figure, p95 over all figures',
      measured: listed(all, p95),
      ...ratio(last(p95) / first(p95), { atMost: 1.5 }),
    },
    plain(
      'the figure whose records grow most, by medians',
      `${worst?.key}: ${worst?.by.toFixed(2)}`,
    ),
  ];
}
