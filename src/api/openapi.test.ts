import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Office } from '../../test/api/server.ts';
import { HOST, openOffice } from '../../test/api/server.ts';

/**
 * The rules of OpenAPI 3.1.0 that a document made by a program can break: what must be there, where what may stand, that
 * references lead somewhere, and that schemas hold what JSON Schema 2020-12 knows.
 */

type Json = Readonly<Record<string, unknown>>;
const faults: string[] = [];
let office: Office;
let document: Json;

beforeAll(async () => {
  office = await openOffice();
  const answer = await office.app.inject({ url: '/api/openapi.json', headers: { host: HOST } });
  document = answer.json();
  checkDocument(document);
});
afterAll(() => office.close());

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value: unknown): Json => (isObject(value) ? value : {});

function must(holds: boolean, where: string, what: string): void {
  if (!holds) faults.push(`${where}: ${what}`);
}

function only(value: Json, known: readonly string[], where: string): void {
  for (const key of Object.keys(value))
    must(known.includes(key) || key.startsWith('x-'), where, `knows no ${key}`);
}

const ROOT = [
  'openapi',
  'info',
  'servers',
  'paths',
  'webhooks',
  'components',
  'security',
  'tags',
  'externalDocs',
  'jsonSchemaDialect',
];
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const OPERATION = [
  'tags',
  'summary',
  'description',
  'externalDocs',
  'operationId',
  'parameters',
  'requestBody',
  'responses',
  'callbacks',
  'deprecated',
  'security',
  'servers',
];
const PARAMETER = [
  'name',
  'in',
  'description',
  'required',
  'deprecated',
  'allowEmptyValue',
  'style',
  'explode',
  'allowReserved',
  'schema',
  'example',
  'examples',
  'content',
];
const SCHEMA = {
  string: [
    '$ref',
    '$id',
    '$schema',
    '$comment',
    'title',
    'description',
    'pattern',
    'format',
    'contentEncoding',
    'contentMediaType',
  ],
  number: [
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
    'minProperties',
    'maxProperties',
  ],
  boolean: ['uniqueItems', 'deprecated', 'readOnly', 'writeOnly'],
  list: ['required', 'enum', 'examples'],
  schema: [
    'items',
    'not',
    'additionalProperties',
    'propertyNames',
    'contains',
    'if',
    'then',
    'else',
  ],
  schemas: ['allOf', 'anyOf', 'oneOf', 'prefixItems'],
  named: ['properties', 'patternProperties', '$defs', 'definitions'],
  any: ['type', 'const', 'default', 'example'],
} as const;
const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

function checkDocument(root: Json): void {
  only(root, ROOT, '#');
  must(/^3\.1\.\d+$/.test(String(root['openapi'])), '#', 'openapi is not 3.1');
  const info = objectOf(root['info']);
  must(
    typeof info['title'] === 'string' && typeof info['version'] === 'string',
    '#/info',
    'title, version',
  );
  for (const [path, item] of Object.entries(objectOf(root['paths'])))
    checkPath(path, objectOf(item));
  for (const [name, schema] of Object.entries(objectOf(objectOf(root['components'])['schemas'])))
    checkSchema(schema, `#/components/schemas/${name}`);
}

function checkPath(path: string, item: Json): void {
  must(path.startsWith('/'), path, 'begins without /');
  only(item, [...METHODS, 'summary', 'description', 'servers', 'parameters', '$ref'], path);
  for (const [method, operation] of Object.entries(item))
    if (METHODS.includes(method)) checkOperation(`${method} ${path}`, path, objectOf(operation));
}

function checkOperation(where: string, path: string, operation: Json): void {
  only(operation, OPERATION, where);
  const parameters = (operation['parameters'] ?? []) as readonly Json[]; // checked one by one
  for (const parameter of parameters) checkParameter(where, parameter);
  const inPath = parameters.filter((one) => one['in'] === 'path').map(({ name }) => String(name));
  const wanted = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
  must(inPath.toSorted().join() === wanted.toSorted().join(), where, `path has ${wanted.join()}`);
  const names = parameters.map(({ name, in: place }) => `${String(place)} ${String(name)}`);
  must(new Set(names).size === names.length, where, 'a parameter twice');
  if ('requestBody' in operation) checkContent(`${where} body`, objectOf(operation['requestBody']));
  const responses = Object.entries(objectOf(operation['responses']));
  must(responses.length > 0, where, 'no response');
  for (const [status, response] of responses) {
    must(/^([1-5]\d\d|[1-5]XX|default)$/.test(status), where, `status ${status}`);
    must(
      typeof objectOf(response)['description'] === 'string' || '$ref' in objectOf(response),
      `${where} ${status}`,
      'no description',
    );
    checkContent(`${where} ${status}`, objectOf(response));
  }
  for (const one of (operation['security'] ?? []) as readonly Json[])
    // lists of schemes
    for (const scheme of Object.keys(one))
      must(resolves(`#/components/securitySchemes/${scheme}`), where, `no scheme ${scheme}`);
}

function checkParameter(where: string, parameter: Json): void {
  const at = `${where} ${String(parameter['name'])}`;
  only(parameter, PARAMETER, at);
  must(['path', 'query', 'header', 'cookie'].includes(String(parameter['in'])), at, 'in');
  must(
    parameter['in'] !== 'path' || parameter['required'] === true,
    at,
    'a path parameter is required',
  );
  must('schema' in parameter !== 'content' in parameter, at, 'one of schema and content');
  if ('schema' in parameter) checkSchema(parameter['schema'], at);
}

function checkContent(where: string, holder: Json): void {
  for (const [type, media] of Object.entries(objectOf(holder['content']))) {
    must(/^[\w.+-]+\/[\w.+*-]+/.test(type), where, `media type ${type}`);
    if ('schema' in objectOf(media)) checkSchema(objectOf(media)['schema'], `${where} ${type}`);
  }
}

function checkSchema(schema: unknown, where: string): void {
  if (typeof schema === 'boolean') return;
  must(isObject(schema), where, 'is no schema');
  for (const [key, value] of Object.entries(objectOf(schema)))
    checkKeyword(key, value, `${where}/${key}`);
}

type Check = (value: unknown, where: string) => void;
const is =
  (type: 'string' | 'number' | 'boolean'): Check =>
  (value, where) =>
    must(typeof value === type, where, `no ${type}`);
const checks: Readonly<Record<Exclude<keyof typeof SCHEMA, 'any'>, Check>> = {
  string: is('string'),
  number: is('number'),
  boolean: is('boolean'),
  list: (value, where) => must(Array.isArray(value), where, 'no list'),
  schema: checkSchema,
  schemas: (value, where) => [value].flat().forEach((one) => checkSchema(one, where)),
  named: (value, where) => Object.values(objectOf(value)).forEach((one) => checkSchema(one, where)),
};

function checkKeyword(key: string, value: unknown, where: string): void {
  if (key === '$ref') must(resolves(String(value)), where, `leads nowhere: ${String(value)}`);
  if (key === 'type')
    must(
      [value].flat().every((one) => TYPES.includes(String(one))),
      where,
      'no type',
    );
  const known: Readonly<Record<string, readonly string[]>> = SCHEMA;
  const kind = Object.keys(known).find((one) => known[one]?.includes(key));
  if (kind === undefined) return must(key.startsWith('x-'), where, 'is no keyword');
  const table: Readonly<Record<string, Check>> = checks;
  table[kind]?.(value, where);
}

const resolves = (reference: string): boolean =>
  reference.startsWith('#/') &&
  reference
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (at, part) => objectOf(at)[part.replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    ) !== undefined;

test('the interface is described as OpenAPI 3.1 has it', () => {
  expect(faults).toEqual([]);
});

test('every operation has a name of its own', () => {
  const ids = Object.values(objectOf(document['paths'])).flatMap((item) =>
    Object.values(objectOf(item)).map((operation) => objectOf(operation)['operationId']),
  );
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(ids.length);
});
