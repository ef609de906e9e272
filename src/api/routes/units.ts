import { z } from 'zod';
import { addUnit, changeUnit, closeUnit } from '../../store/units.ts';
import {
  addUnit as addBody,
  administered,
  changeUnit as changeBody,
  closeUnit as closeBody,
  personAdded,
} from '../contract.ts';
import { administeredAnswer } from '../office-answer.ts';
import type { Platform } from '../platform.ts';
import type { Route } from '../route.ts';
import { route } from '../route.ts';

const params = z.object({ unit: z.uuid() });
const write = { method: 'POST', limit: 'write' } as const;

/** The units of the office; each change is an act of its own chain. */
export const unitRoutes = ({ store }: Platform): readonly Route[] => [
  route({
    ...write,
    url: '/api/units',
    about: 'Enter a unit',
    body: addBody,
    answer: personAdded,
    status: 201,
    run: async ({ viewer, body }) =>
      administeredAnswer(await addUnit(store, viewer, body), () => ({ id: body.act })),
  }),
  route({
    ...write,
    url: '/api/units/:unit',
    about: 'Name a unit anew, or move it in the order',
    params,
    body: changeBody,
    answer: administered,
    run: async ({ viewer, params: { unit }, body }) =>
      administeredAnswer(await changeUnit(store, viewer, { ...body, unit }), (done) => done),
  }),
  route({
    ...write,
    url: '/api/units/:unit/close',
    about: 'Close a unit after its last day; nobody may be left in it, and nothing open',
    params,
    body: closeBody,
    answer: administered,
    run: async ({ viewer, params: { unit }, body }) =>
      administeredAnswer(await closeUnit(store, viewer, { ...body, unit }), (done) => done),
  }),
];
