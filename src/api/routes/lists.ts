import { findFilterErrors } from '../../store/filter-errors.ts';
import { forgetListChoice, keepListChoice, listChoices as kept } from '../../store/list-choices.ts';
import { findCandidates } from '../../store/references.ts';
import type { Candidates } from '../contract.ts';
import { candidateQuery, candidates, listChoices, listKind, saveListChoice } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import type { Answer, Route } from '../route.ts';
import { route, yes } from '../route.ts';

/** Each person's own way of looking at lists, and what a reference may point to. */
export const listRoutes = ({ store }: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/lists',
    about: 'Columns, filters and order that one has saved, by kind',
    answer: listChoices,
    run: async ({ viewer }) => yes({ items: await kept(store, viewer) }),
  }),
  route({
    method: 'PUT',
    url: '/api/lists/:kind',
    about: 'Save columns, filters and order of the list of a kind',
    params: listKind,
    body: saveListChoice,
    status: 204,
    limit: 'write',
    async run({ viewer, params: { kind }, body }) {
      if (!store.matters.has(kind)) return no('not-found');
      await keepListChoice(store, viewer, { kind, ...body });
      return yes(null);
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/lists/:kind',
    about: 'Forget them; the list looks as its kind declares it',
    params: listKind,
    status: 204,
    async run({ viewer, params: { kind } }) {
      await forgetListChoice(store, viewer, kind);
      return yes(null);
    },
  }),
  route({
    method: 'GET',
    url: '/api/references',
    about: 'Records of a kind by name, pinyin or number, to be referred to',
    query: candidateQuery,
    answer: candidates,
    async run({ viewer, query }): Promise<Answer<Candidates>> {
      const errors = await findFilterErrors(store, viewer, { kind: query.kind });
      if (errors.length > 0) return no('invalid', { errors });
      return yes({ items: [...(await findCandidates(store, viewer, query))] });
    },
  }),
];
