import { z } from 'zod';
import { AlreadyReceived, listIncoming, listSent, receive } from '../../store/dispatch.ts';
import { inOffice } from '../../store/open.ts';
import { incoming, receiveDispatch, recorded, sentOf } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import { besideMatter } from '../read-record.ts';
import type { Answer, Route } from '../route.ts';
import { route, yes } from '../route.ts';
import type { SignedIn } from '../viewer.ts';
import { noOf } from './steps.ts';

/** What offices of one installation send each other. A matter belongs to one office for ever. */
export const dispatchRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/dispatches',
    about: 'What other offices sent to this one',
    answer: incoming,
    run: async ({ viewer }) =>
      yes({ items: [...(await inOffice(platform.store, viewer.office, listIncoming))] }),
  }),
  route({
    method: 'GET',
    url: '/api/dispatches/of/:id',
    about: 'What this office sent of a matter, and whether it was received',
    params: z.object({ id: z.uuid() }),
    answer: sentOf,
    async run({ viewer, params: { id } }) {
      const items = await besideMatter(platform, viewer, id, (tx) => listSent(tx, id));
      return items ? yes({ items: [...items] }) : no('not-found');
    },
  }),
  route({
    method: 'POST',
    url: '/api/dispatches/receive',
    about: 'Take up what another office sent, as a matter of this one',
    body: receiveDispatch,
    answer: recorded,
    status: 201,
    limit: 'write',
    run: ({ viewer, body }) => takeUp(platform, viewer, body),
  }),
];

async function takeUp(
  { store }: Platform,
  viewer: SignedIn,
  body: z.output<typeof receiveDispatch>,
): Promise<Answer<z.output<typeof recorded>>> {
  try {
    const performed = await receive(store, viewer, body);
    if (!('done' in performed)) return noOf(performed);
    const { revision, repeated } = performed.done;
    return yes({ id: body.matter, act: body.act, revision, repeated });
  } catch (fault) {
    if (fault instanceof AlreadyReceived) return no('not-found');
    throw fault;
  }
}
