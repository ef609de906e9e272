import { yearOf } from '../../kernel/day.ts';
import { figuresBefore } from '../../report/figures/before.ts';
import { figureValue as valueOf } from '../../report/figures/figure.ts';
import { readAsOf, yearPeriod } from '../../store/figures/asked.ts';
import { catalogueOf } from '../../store/figures/catalogue.ts';
import { BadRecordCursor, figureRecords as recordsOf } from '../../store/figures/records.ts';
import type { AsOf, Period, Position } from '../../store/figures/sums.ts';
import { readFigures } from '../../store/figures/values.ts';
import {
  figureKey,
  figureList,
  figureListQuery,
  figureQuery,
  figureRecords,
  figureRecordsQuery,
  figureValue,
} from '../contract.ts';
import type { FigureRecords } from '../contract.ts';
import { findPlace, sealCursor } from '../cursor.ts';
import type { Platform } from '../platform.ts';
import type { No } from '../problem.ts';
import { no } from '../problem.ts';
import type { Answer, Route } from '../route.ts';
import { route, yes } from '../route.ts';
import { cursorKeyOf } from '../security/keys.ts';
import type { SignedIn } from '../viewer.ts';

export type Span = { readonly year: number; readonly period: Period; readonly asOf: AsOf };

/** The year and the view that a query asks for. */
export function spanOf(
  { store }: Platform,
  query: { readonly year?: number | undefined; readonly asOf?: string | undefined },
): Span | No {
  const year = query.year ?? yearOf(store.clock.today());
  const asOf = query.asOf === undefined ? 'now' : readAsOf(query.asOf);
  return asOf === undefined ? badView : { year, period: yearPeriod(year), asOf };
}

const badView: No = no('invalid', {
  errors: [
    {
      field: 'asOf',
      message: {
        zh: '截至：应为数据位置、日期（如2024-01-31）或者时刻，且不晚于最新的数据位置。',
        en: 'As of: a position that is reached, a day such as 2024-01-31, or a moment.',
      },
    },
  ],
});

/** A position nothing has been entered at yet would read otherwise tomorrow. */
export const notReached = (asOf: AsOf, { position }: Position): No | undefined =>
  asOf !== 'now' && 'position' in asOf && asOf.position > position ? badView : undefined;

/** Every number the platform shows, computed from the records, and the records behind it. */
export const figureRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/figures',
    about: 'All figures of a year, each computed from the records',
    query: figureListQuery,
    answer: figureList,
    async run({ viewer, query }) {
      const span = spanOf(platform, query);
      if ('no' in span) return span;
      const { period, asOf, year } = span;
      const read = await readFigures(platform.store, viewer.office, { period, asOf });
      const before =
        query.before === 'true' ? await figuresBefore(platform.store, viewer.office, span) : null;
      const items = read.figures.map((one) => {
        const earlier = before?.get(one.declared.key);
        return {
          kind: one.declared.matter.name,
          ...valueOf(one, { period, asOf: read.asOf }),
          ...(earlier ? { before: earlier } : {}),
        };
      });
      return notReached(asOf, read.asOf) ?? yes({ year, asOf: read.asOf, items });
    },
  }),
  route({
    method: 'GET',
    url: '/api/figures/:key',
    about: 'One figure of a year, or a slice of it',
    params: figureKey,
    query: figureQuery,
    answer: figureValue,
    async run({ viewer, params: { key }, query }) {
      if (!catalogueOf(platform.store.matters).figures.has(key)) return no('not-found');
      const span = spanOf(platform, query);
      if ('no' in span) return span;
      const { period, asOf } = span;
      const asked = { period, asOf, keys: [key], slice: query.slice };
      const read = await readFigures(platform.store, viewer.office, asked);
      const [one] = read.figures;
      if (!one) return no('not-found');
      const value = valueOf(one, { period, asOf: read.asOf });
      return notReached(asOf, read.asOf) ?? yes({ kind: one.declared.matter.name, ...value });
    },
  }),
  route({
    method: 'GET',
    url: '/api/figures/:key/records',
    about: 'The records behind a figure that the person may see, and how many more there are',
    params: figureKey,
    query: figureRecordsQuery,
    answer: figureRecords,
    run: ({ viewer, params: { key }, query }) => page(platform, viewer, key, query),
  }),
];

type PageQuery = {
  readonly year?: number | undefined;
  readonly asOf?: string | undefined;
  readonly slice?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

async function page(
  platform: Platform,
  viewer: SignedIn,
  key: string,
  { cursor, limit, ...query }: PageQuery,
): Promise<Answer<FigureRecords>> {
  if (!catalogueOf(platform.store.matters).figures.has(key)) return no('not-found');
  const span = spanOf(platform, query);
  if ('no' in span) return span;
  const { period, asOf } = span;
  const seal = await cursorKeyOf(platform, viewer.office);
  const about = JSON.stringify([viewer.person, 'figure', key, query]);
  const place = cursor === undefined ? undefined : findPlace(cursor, about, seal);
  if (cursor !== undefined && place === undefined) return no('bad-cursor');
  try {
    const asked = { period, asOf, slice: query.slice, limit, cursor: place };
    const { records, hidden, next } = await recordsOf(platform.store, viewer, key, asked);
    return yes({
      items: records,
      hidden,
      next: next === null ? null : sealCursor(next, about, seal),
    });
  } catch (fault) {
    if (fault instanceof BadRecordCursor) return no('bad-cursor');
    throw fault;
  }
}
