import { findFilterErrors } from '../../store/filter-errors.ts';
import { countMatters } from '../../store/find.ts';
import type { Count } from '../../store/query.ts';
import type { SavedSearch } from '../../store/saved.ts';
import { deleteSaved, listSaved, saveSearch } from '../../store/saved.ts';
import { matterQuery, savedId, savedSearches, saveSearch as saving, views } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import type { Route } from '../route.ts';
import { route, yes } from '../route.ts';
import type { SignedIn } from '../viewer.ts';

/** Lists of work that people keep for themselves, or that a head shares. */
export const savedRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/saved',
    about: 'One’s saved lists and those shared with one, each with its count',
    answer: savedSearches,
    async run({ viewer }) {
      const items = [];
      for (const one of await listSaved(platform.store, viewer))
        items.push({ ...one, count: await countOf(platform, viewer, one) });
      return yes({ items });
    },
  }),
  route({
    method: 'PUT',
    url: '/api/saved/:id',
    about: 'Keep a search or the filters of a list under a name; a head shares it',
    params: savedId,
    body: saving,
    status: 204,
    limit: 'write',
    async run({ viewer, params: { id }, body }) {
      const answer = await saveSearch(platform.store, viewer, { id, ...body });
      return 'done' in answer ? yes(null) : no('rule-says-no', { refusal: answer.refused });
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/saved/:id',
    about: 'Throw a saved list of one’s own away; one that is not there is gone too',
    params: savedId,
    status: 204,
    async run({ viewer, params: { id } }) {
      await deleteSaved(platform.store, viewer, id);
      return yes(null);
    },
  }),
];

/** Read as the list itself reads its address. */
async function countOf(
  { store }: Platform,
  viewer: SignedIn,
  { place, asked }: SavedSearch,
): Promise<Count | null> {
  const view = views.find((one) => one === place);
  const of = view ? { view } : { view: 'all', kind: place };
  const read = matterQuery.safeParse({ ...asked, ...of });
  if (!read.success || (await findFilterErrors(store, viewer, read.data)).length > 0) return null;
  return countMatters(store, viewer, { ...read.data, count: 'capped' });
}
