import { z } from 'zod';
import { addLinkFor, readPeople, setDisabled } from '../people.ts';
import {
  actOnly,
  addAbsence as absenceBody,
  addPerson as personBody,
  addPost as postBody,
  administered,
  endPost as endBody,
  linkMade,
  people,
  personAdded,
} from '../contract.ts';
import { administeredAnswer } from '../office-answer.ts';
import type { Platform } from '../platform.ts';
import type { Route } from '../route.ts';
import { route, yes } from '../route.ts';
import { addAbsence, addPerson, addPost, cancelAbsence, endPost } from '../../store/people.ts';

const idOf = <K extends string>(name: K) => z.object({ [name]: z.uuid() } as Record<K, z.ZodUUID>); // one key, as named
const write = { method: 'POST', limit: 'write' } as const;

/** People, their posts and their absences. Every change is an act of the office's own chain. */
export const peopleRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/people',
    about: 'The office’s people with their posts, its units and who is away',
    answer: people,
    run: async ({ viewer }) => yes(await readPeople(platform, viewer)),
  }),
  route({
    ...write,
    url: '/api/people',
    about: 'Enter a person; without password and without post',
    body: personBody,
    answer: personAdded,
    status: 201,
    run: async ({ viewer, body }) =>
      administeredAnswer(await addPerson(platform.store, viewer, body), () => ({ id: body.act })),
  }),
  route({
    ...write,
    url: '/api/people/:person/disable',
    about: 'Take away the right to sign in, at once',
    params: idOf('person'),
    body: actOnly,
    answer: administered,
    run: ({ viewer, params, body }) =>
      setDisabled(platform, viewer, { ...body, ...params, disabled: true }),
  }),
  route({
    ...write,
    url: '/api/people/:person/enable',
    about: 'Give the right to sign in back',
    params: idOf('person'),
    body: actOnly,
    answer: administered,
    run: ({ viewer, params, body }) =>
      setDisabled(platform, viewer, { ...body, ...params, disabled: false }),
  }),
  route({
    ...write,
    url: '/api/people/:person/link',
    about: 'Make the one-time link by which a person chooses a password (24 hours)',
    params: idOf('person'),
    answer: linkMade,
    status: 201,
    run: ({ viewer, params, request }) =>
      addLinkFor(platform, viewer, { ...params, origin: `${request.protocol}://${request.host}` }),
  }),
  ...postRoutes(platform),
  ...absenceRoutes(platform),
];

const postRoutes = ({ store }: Platform): readonly Route[] => [
  route({
    ...write,
    url: '/api/people/:person/posts',
    about: 'Give a person a post',
    params: idOf('person'),
    body: postBody,
    answer: personAdded,
    status: 201,
    run: async ({ viewer, params, body }) =>
      administeredAnswer(await addPost(store, viewer, { ...body, ...params }), () => ({
        id: body.act,
      })),
  }),
  route({
    ...write,
    url: '/api/posts/:post/end',
    about: 'End a post on a day',
    params: idOf('post'),
    body: endBody,
    answer: administered,
    run: async ({ viewer, params, body }) =>
      administeredAnswer(await endPost(store, viewer, { ...body, ...params }), (done) => done),
  }),
];

const absenceRoutes = ({ store }: Platform): readonly Route[] => [
  route({
    ...write,
    url: '/api/absences',
    about: 'Enter an absence and the deputy who holds the posts meanwhile',
    body: absenceBody,
    answer: personAdded,
    status: 201,
    run: async ({ viewer, body }) =>
      administeredAnswer(await addAbsence(store, viewer, body), () => ({ id: body.act })),
  }),
  route({
    ...write,
    url: '/api/absences/:absence/cancel',
    about: 'Take an absence back',
    params: idOf('absence'),
    body: actOnly,
    answer: administered,
    run: async ({ viewer, params, body: { act } }) =>
      administeredAnswer(await cancelAbsence(store, viewer, { act, ...params }), (done) => done),
  }),
];
