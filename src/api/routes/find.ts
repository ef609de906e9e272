import { find } from '../../store/find/find.ts';
import { findQuery, found } from '../contract.ts';
import type { Platform } from '../platform.ts';
import type { Route } from '../route.ts';
import { route, yes } from '../route.ts';

/** One box over everything the person may see. */
export const findRoutes = ({ store }: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/find',
    about:
      'Records by number (文号), name, pinyin, telephone or words, within what the person may see',
    query: findQuery,
    answer: found,
    plain: true,
    run: async ({ viewer, query }) => yes(await find(store, viewer, query)),
  }),
];
