import { z } from 'zod';
import type { FastifyInstance } from 'fastify';
import { accessOf } from '../access.ts';
import { documentOf } from '../openapi.ts';
import type { Route } from '../route.ts';
import { openRoute, yes } from '../route.ts';

type Made = { readonly app: FastifyInstance; readonly routes: readonly Route[] };

const isOpen = ({ method, url }: Route): boolean =>
  ['anyone', 'demo'].includes(accessOf(method, url).who);

export function openapiRoutes(made: () => Made): readonly Route[] {
  let text: string | undefined;
  return [
    openRoute({
      method: 'GET',
      url: '/api/openapi.json',
      about: 'This description',
      answer: z.unknown(),
      // Megabytes that are made here: to check and write them anew at every answer would cost more than all the rest.
      plain: true,
      async run() {
        const { app, routes } = made();
        text ??= JSON.stringify(documentOf(app, routes, isOpen));
        return yes(text);
      },
    }),
  ];
}
