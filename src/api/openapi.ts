import fastifySwagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Field } from '../kernel/field.ts';
import { problemKinds } from './problem.ts';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

/** What one reads at /api/openapi.json: 3.1, every route, with the law and the article of every step. */
export async function describeInterface(app: FastifyInstance, version: string): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '智慧外事 waishi',
        version,
        description:
          'The platform of a foreign affairs office. Days are the office’s own (Asia/Shanghai), instants are UTC. ' +
          'What the law refuses comes as a problem (RFC 9457) with its code, law and article.',
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'waishi' } },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** Which problems a route can answer with besides what every route can. */
const statusesOf = (
  { method, params, query, body, limit }: Route,
  open: boolean,
): readonly number[] => [
  400,
  ...(open ? [] : [401, 403]),
  ...(params ? [404] : []),
  ...(method === 'GET' ? [] : [409]),
  ...(body ? [413, 415] : []),
  ...(body || query ? [422] : []),
  ...(limit ? [429] : []),
];

/** The schema fastify validates by and OpenAPI is made from. */
export function schemaOf(route: Route, open: boolean): FastifySchema & Json {
  const { params, query, body, answer, status = 200, about, description, url } = route;
  return {
    summary: about,
    ...(description === undefined ? {} : { description }),
    operationId: operationOf(route),
    tags: [tagOf(url)],
    ...(open ? {} : { security: [{ session: [] }] }),
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    ...(answer ? { response: { [status]: answer } } : {}),
  };
}

const operationOf = ({ method, url }: Route): string =>
  `${method.toLowerCase()} ${url}`.replaceAll(/[^a-zA-Z0-9]+(.)?/g, (_, next: string | undefined) =>
    (next ?? '').toUpperCase(),
  );

const tagOf = (url: string): string => /^\/api\/([a-z-]+)/.exec(url)?.[1] ?? 'operation';

/** The document with what the schemas cannot say: the fields of each step, files, problems. */
export function documentOf(
  app: FastifyInstance,
  routes: readonly Route[],
  isOpen: (route: Route) => boolean,
): Json {
  const document = structuredClone(app.swagger()) as unknown as {
    paths: Record<string, Record<string, Json>>;
  } & Json; // made by `describeInterface`
  for (const route of routes) {
    const path = route.url.replaceAll(/:(\w+)/g, '{$1}');
    const operation = document.paths[path]?.[route.method.toLowerCase()];
    delete document.paths[path]?.['head'];
    if (operation) complete(operation, route, isOpen(route));
  }
  dropUnused(document);
  return document;
}

/** The transform writes each schema twice, as asked and as answered; what nothing points to is left out. */
function dropUnused(document: Json): void {
  const { schemas } = document['components'] as { schemas: Json }; // `describeInterface` gave it
  const text = JSON.stringify(document);
  for (const name of Object.keys(schemas)) {
    if (!text.includes(`"#/components/schemas/${name}"`)) delete schemas[name];
  }
}

/** Headers every step takes. */
const stepHeaders = [
  {
    in: 'header',
    name: 'If-Match',
    required: false,
    description:
      'The ETag of the record as it was read; when it has changed since, the answer is 409.',
    schema: { type: 'string', example: '"17"' },
  },
  {
    in: 'header',
    name: 'Prefer',
    required: false,
    schema: { type: 'string', enum: ['return=minimal'] },
  },
];

function complete(operation: Json, route: Route, open: boolean): void {
  const { asks, file, status = 200 } = route;
  const responses = operation['responses'] as Json; // every operation of OpenAPI has them
  if (file) {
    const content = Object.fromEntries(
      file.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    );
    responses['200'] = {
      description: 'The file',
      content: { ...contentOf(responses['200']), ...content },
    };
  }
  if (status === 204) {
    delete responses['200'];
    responses['204'] = { description: 'Done' };
  }
  for (const code of statusesOf(route, open)) responses[code] = problemAnswer(titlesOf(code));
  const done = responses[status] as { description: string } | undefined; // as above
  if (done?.description === 'Default Response') done.description = status === 201 ? 'Made' : 'Done';
  if (!asks) return;
  operation['parameters'] = [...((operation['parameters'] ?? []) as unknown[]), ...stepHeaders]; // a list in OpenAPI
  putAsks(operation, asks);
}

const contentOf = (response: unknown): Json =>
  (response as { content?: Json } | undefined)?.content ?? {}; // a response of OpenAPI, or none

const titlesOf = (status: number): string =>
  Object.values(problemKinds)
    .filter((kind) => kind.status === status)
    .map(({ title }) => title.en)
    .filter((title, index, all) => all.indexOf(title) === index)
    .join(' / ');

function putAsks(operation: Json, asks: Readonly<Record<string, Field>>): void {
  const { requestBody } = operation as {
    requestBody?: { content: Record<string, { schema: Json }> };
  }; // steps have a body
  const schema = requestBody?.content['application/json']?.schema;
  if (!schema) return;
  const properties = { ...(schema['properties'] as Json), asks: asksSchema(asks) }; // the envelope is an object
  const required = [...(schema['required'] as string[]), 'asks']; // `act` and `on` always are
  requestBody.content['application/json'] = { schema: { ...schema, properties, required } };
}

/** The fields of a step as JSON Schema: label as title, hint as description, codes with their words. */
export const asksSchema = (fields: Readonly<Record<string, Field>>): Json => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]),
  ),
  required: Object.keys(fields).filter((name) => !fields[name]?.optional),
});

function fieldSchema(field: Field): Json {
  const { label, hint, items } = field;
  const about = [`${label.zh} · ${label.en}`, hint && `${hint.zh} ${hint.en}`, optionWords(field)];
  const schema = items ? { type: 'array', items: asksSchema(items) } : plainSchema(field);
  return { ...schema, title: label.en, description: about.filter(Boolean).join('\n') };
}

function plainSchema(field: Field): Json {
  if (field.options) return { type: 'string', enum: Object.keys(field.options) };
  if (field.kind === 'day') return { type: 'string', format: 'date' };
  const { $schema: _, ...schema } = z.toJSONSchema(field.schema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return schema;
}

const optionWords = ({ options }: Field): string =>
  Object.entries(options ?? {})
    .map(([code, words]) => `\`${code}\` ${words.zh} · ${words.en}`)
    .join('\n');
