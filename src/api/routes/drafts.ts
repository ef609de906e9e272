import { deleteDraft, findDraft, listDrafts, saveDraft } from '../../store/drafts.ts';
import { draft, draftKey, drafts, saveDraft as draftBody } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import type { Route } from '../route.ts';
import { route, yes } from '../route.ts';

/** Forms left unfinished: each person's own, kept through sign-out and a dead network. */
export const draftRoutes = ({ store }: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/drafts',
    about: 'One’s drafts, the newest first',
    answer: drafts,
    run: async ({ viewer }) => yes({ items: [...(await listDrafts(store, viewer))] }),
  }),
  route({
    method: 'GET',
    url: '/api/drafts/:key',
    about: 'A draft of one’s own',
    params: draftKey,
    answer: draft,
    async run({ viewer, params: { key } }) {
      const found = await findDraft(store, viewer, key);
      return found ? yes(found) : no('not-found');
    },
  }),
  route({
    method: 'PUT',
    url: '/api/drafts/:key',
    about: 'Keep a draft under a key of one’s own',
    params: draftKey,
    body: draftBody,
    answer: draft,
    limit: 'write',
    run: async ({ viewer, params: { key }, body }) =>
      yes(await saveDraft(store, viewer, key, body.body)),
  }),
  route({
    method: 'DELETE',
    url: '/api/drafts/:key',
    about: 'Throw a draft away; one that is not there is gone too',
    params: draftKey,
    status: 204,
    async run({ viewer, params: { key } }) {
      await deleteDraft(store, viewer, key);
      return yes(null);
    },
  }),
];
