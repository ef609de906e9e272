import { BadCursor, findMatters } from '../../store/find.ts';
import { findFilterErrors } from '../../store/filter-errors.ts';
import { summary as readSummary } from '../../store/summary.ts';
import { matterList, matterQuery, summary } from '../contract.ts';
import type { MatterList, MatterQuery } from '../contract.ts';
import { findPlace, sealCursor } from '../cursor.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import type { Answer, Route } from '../route.ts';
import { route, yes } from '../route.ts';
import { cursorKeyOf } from '../security/keys.ts';
import type { SignedIn } from '../viewer.ts';

/** Lists over all kinds, each obeying the same predicate of who sees what. */
export const matterRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/matters',
    about: 'Matters by view, by legal risk unless sorted otherwise; paged by cursor',
    query: matterQuery,
    answer: matterList,
    run: ({ viewer, query }) => list(platform, viewer, query),
  }),
  route({
    method: 'GET',
    url: '/api/summary',
    about: 'How many matters wait, are due and are past',
    answer: summary,
    run: async ({ viewer }) => yes(await readSummary(platform.store, viewer)),
  }),
];

type Asked = Required<Pick<MatterQuery, 'view' | 'sort' | 'limit' | 'count'>> & MatterQuery;

/** A cursor goes on with the list it was given for: another person or another filter begins anew. */
async function list(
  platform: Platform,
  viewer: SignedIn,
  { cursor, limit, count, ...filter }: Asked,
): Promise<Answer<MatterList>> {
  const errors = await findFilterErrors(platform.store, viewer, filter);
  if (errors.length > 0) return no('invalid', { errors });
  const key = await cursorKeyOf(platform, viewer.office);
  // The schema gives the filter's fields in its own order.
  const about = JSON.stringify([viewer.person, filter]);
  const place = cursor === undefined ? undefined : findPlace(cursor, about, key);
  if (cursor !== undefined && place === undefined) return no('bad-cursor');
  try {
    const page = await findMatters(platform.store, viewer, {
      ...filter,
      limit,
      count,
      cursor: place,
    });
    return yes({ ...page, next: page.next === null ? null : sealCursor(page.next, about, key) });
  } catch (fault) {
    if (fault instanceof BadCursor) return no('bad-cursor');
    throw fault;
  }
}
