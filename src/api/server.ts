import './fastify.ts';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { accessOf, accessTable } from './access.ts';
import type { OnFault } from './errors.ts';
import { answerBadUrl, answerErrors, answerNoHttp, tooMany } from './errors.ts';
import { guard } from './guard.ts';
import { makeMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';
import { describeInterface, schemaOf } from './openapi.ts';
import type { Limits, Platform } from './platform.ts';
import { sendAnswer } from './reply.ts';
import type { Limit, Route } from './route.ts';
import { allRoutes } from './routes/index.ts';
import { serveWeb } from './routes/web.ts';
import type { Hosts } from './security/host.ts';

const JSON_LIMIT = 1_048_576;

export type ServerOptions = Platform & {
  /** The folder of the built pages; without it only the interface is served. */
  readonly web?: string | undefined;
  readonly hosts: Hosts;
  /** Addresses of proxies that may say what the client used (X-Forwarded-*); nobody else may. */
  readonly trustProxy?: string | readonly string[] | undefined;
  readonly limits?: Partial<Limits>;
  readonly onFault?: OnFault;
};

const usual: Limits = { signIn: 60, write: 1200, export: 60 };

/** The HTTP server, not yet listening. Throws when a route and the table of access do not match. */
export async function makeServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: JSON_LIMIT,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: options.trustProxy === undefined ? false : [options.trustProxy].flat(),
    forceCloseConnections: 'idle',
    // Long enough for a large scan over a slow line; who sends more slowly holds a connection for nothing.
    requestTimeout: 300_000,
    exposeHeadRoutes: false,
    frameworkErrors: answerBadUrl,
    clientErrorHandler: answerNoHttp,
    // A request without a Host is answered by the guard like one with a wrong Host.
    http: { requireHostHeader: false },
    routerOptions: { maxParamLength: 1200 },
  });
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  await app.register(helmet, headers);
  guard(app, options, options.hosts);
  const limits = { ...usual, ...options.limits };
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_, { ttl }) => tooMany(ttl),
  });
  await app.register(multipart, {
    limits: { files: 1, fields: 0, parts: 1, fileSize: 64 * JSON_LIMIT },
  });
  await describeInterface(app, version());
  const metrics = makeMetrics(options.store);
  const routes: readonly Route[] = allRoutes(options, metrics, () => ({ app, routes }));
  // Before the routes: what is registered with `await` below closes them to handlers that come later.
  answerErrors(app, { routes, web: options.web, onFault: options.onFault ?? (() => undefined) });
  countAnswers(app, metrics);
  for (const route of routes) addRoute(app, route, limits);
  checkTable(routes);
  if (options.web !== undefined) await serveWeb(app, options.web);
  return app;
}

function countAnswers(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions, refusedWith } = request;
    const route = routeOptions.url ?? 'other';
    metrics.request({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    if (refusedWith !== null) metrics.refusal(refusedWith);
    const { access } = routeOptions.config;
    if (access?.who === 'step' && reply.statusCode < 300) metrics.step(access.kind, access.step);
    done();
  });
}

function addRoute(app: FastifyInstance, route: Route, limits: Limits): void {
  const { method, url, limit, asks, plain, run, status = 200, bodyLimit } = route;
  const access = accessOf(method, url);
  const open = access.who === 'anyone' || access.who === 'demo';
  app.route({
    method: method === 'GET' ? ['GET', 'HEAD'] : method,
    url,
    schema: schemaOf(route, open),
    ...(bodyLimit === undefined ? {} : { bodyLimit }),
    config: {
      access,
      ...(asks ? { asks } : {}),
      ...(plain ? { plain } : {}),
      ...(limit ? { rateLimit: limitOf(limit, limits) } : {}),
    },
    async handler(request, reply) {
      const { params, query, body, viewer } = request;
      const answer = await run({ params, query, body, viewer, request, reply });
      return sendAnswer(request, reply, answer, status);
    },
  });
}

const limitOf = (limit: Limit, { signIn, write, export: exports }: Limits) => ({
  max: { 'sign-in': signIn, write, export: exports }[limit],
  timeWindow: 60_000,
  groupId: limit,
  hook: limit === 'sign-in' ? ('onRequest' as const) : ('preHandler' as const),
  keyGenerator: (request: { ip: string; viewer: { person: string } | null }) =>
    request.viewer?.person ?? request.ip,
});

function checkTable(routes: readonly Route[]): void {
  const made = new Set(routes.map(({ method, url }) => `${method} ${url}`));
  const missing = [...accessTable.keys()].filter((key) => !made.has(key));
  if (missing.length > 0)
    throw new Error(`The table of access has rows without a route: ${missing.join(', ')}`);
}

/** The pages hold no script and no style of their own text, and stand in nobody's frame. */
const headers = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Said by the guard, and only over TLS.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'same-origin' as const },
  frameguard: { action: 'deny' as const },
  crossOriginOpenerPolicy: { policy: 'same-origin' as const },
  crossOriginResourcePolicy: { policy: 'same-origin' as const },
};

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version; // our own manifest
}
