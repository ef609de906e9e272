import { findFilterErrors } from '../../store/filter-errors.ts';
import { find } from '../../store/find/find.ts';
import type { Found } from '../contract.ts';
import { findQuery, found } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import type { Answer, Route } from '../route.ts';
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
    async run({ viewer, query }): Promise<Answer<Found>> {
      const errors = await findFilterErrors(store, viewer, query);
      return errors.length > 0 ? no('invalid', { errors }) : yes(await find(store, viewer, query));
    },
  }),
];
