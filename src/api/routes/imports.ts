import { z } from 'zod';
import { importBatches } from '../../store/many/batches.ts';
import { undoImport } from '../../store/many/undo.ts';
import { importList, importsQuery, undone, undoRequest } from '../contract.ts';
import type { Platform } from '../platform.ts';
import type { Answer, Route } from '../route.ts';
import { route, yes } from '../route.ts';
import type { SignedIn } from '../viewer.ts';
import { noOf } from './steps.ts';

/** Tables that were imported, and how one of them is undone. */
export const importsRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/imports',
    about:
      'Tables that were imported, the newest first: when, by whom, how many rows, what was undone',
    query: importsQuery,
    answer: importList,
    async run({ viewer, query }) {
      const kinds = kindsSeen(platform, viewer);
      const { items, next } = await importBatches(platform.store, viewer, { ...query, kinds });
      return yes({ items: [...items], next });
    },
  }),
  route({
    method: 'POST',
    url: '/api/imports/:batch/undo',
    about: 'Undo an import: one act of the office, and every record it entered is voided',
    params: z.object({ batch: z.string() }),
    body: undoRequest,
    answer: undone,
    limit: 'write',
    run: ({ viewer, params, body }) => undo(platform, viewer, { ...body, batch: params.batch }),
  }),
];

/** Kinds in which the person has a role; a file of sensitive records is named to heads and to whoever sent it. */
function kindsSeen({ store }: Platform, { roles }: SignedIn): readonly string[] {
  const leads = roles.has('head') || roles.has('leader');
  return [...store.matters.values()]
    .filter((matter) => leads || !matter.sensitive)
    .filter((matter) => Object.keys(matter.roles).some((role) => roles.has(role)))
    .map(({ name }) => name);
}

async function undo(
  { store }: Platform,
  { office, person }: SignedIn,
  asked: Parameters<typeof undoImport>[2],
): Promise<Answer<z.output<typeof undone>>> {
  const answer = await undoImport(store, { office, person }, asked);
  return 'done' in answer ? yes({ ...answer.done }) : noOf(answer);
}
