import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { asksErrors, envelopeErrors } from './envelope.ts';
import type { No, ProblemCode } from './problem.ts';
import { no, problemOf } from './problem.ts';
import { sendNo } from './reply.ts';
import type { Route } from './route.ts';
import { findPage } from './routes/web.ts';

export type OnFault = (fault: unknown, id: string) => void;

type Server = {
  readonly routes: readonly Route[];
  readonly web: string | undefined;
  readonly onFault: OnFault;
};

/** What goes wrong before a route is asked, or while it is, becomes one clear problem; never a stack. */
export function answerErrors(app: FastifyInstance, { routes, web, onFault }: Server): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const answer = noOf(error, request);
    if (answer.no === 'fault') onFault(error, request.id);
    return sendNo(request, reply, answer);
  });
  const patterns = routes.map(({ method, url }) => ({ method, pattern: patternOf(url) }));
  app.setNotFoundHandler(
    (request, reply) =>
      findPage(request, reply, web) ?? sendNo(request, reply, unknown(request, patterns)),
  );
}

type Pattern = { readonly method: string; readonly pattern: RegExp };

const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/:[a-zA-Z0-9]+/g, '[^/]+')}$`);

function unknown(request: FastifyRequest, patterns: readonly Pattern[]): No {
  const path = request.url.split('?', 1)[0] ?? '';
  const known = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  if (known.length === 0) return no('unknown-route');
  const allow = [...new Set(known.includes('GET') ? [...known, 'HEAD'] : known)].join(', ');
  return no('method-not-allowed', { allow });
}

/** Codes of fastify and its plugins for what a client did wrong. */
const known: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_FILES_LIMIT: 'bad-request',
  FST_PARTS_LIMIT: 'bad-request',
  FST_FIELDS_LIMIT: 'bad-request',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'wrong-type',
};

/** PostgreSQL went away, or does not answer. */
const LOST = /^(?:57P0[123]|08\w{3}|53300|ECONNREFUSED|ECONNRESET|ENOENT)$/;

function noOf(error: FastifyError, request: FastifyRequest): No {
  if (hasZodFastifySchemaValidationErrors(error)) return invalidOf(error.validation, request);
  const code = known[error.code] ?? (LOST.test(error.code) ? 'unavailable' : undefined);
  return code ? no(code) : byStatus(error);
}

function byStatus(error: FastifyError): No {
  const { statusCode = 500 } = error;
  if (statusCode === 429) {
    const { retryAfter = 60 } = error as { retryAfter?: number }; // made by `tooMany` below
    return no('too-many', { retryAfter });
  }
  if (statusCode === 503) return no('unavailable', { retryAfter: 5 });
  if (error instanceof SyntaxError && statusCode === 400) return no('malformed');
  return no(isClients(error) ? 'bad-request' : 'fault');
}

const isClients = ({ statusCode = 500 }: FastifyError): boolean =>
  statusCode >= 400 && statusCode < 500;

function invalidOf(issues: Parameters<typeof envelopeErrors>[0], request: FastifyRequest): No {
  const fields = request.routeOptions.config.asks;
  const errors = envelopeErrors(issues);
  return no('invalid', {
    errors: fields ? [...errors, ...asksErrors(fields, request.body)] : errors,
  });
}

/** What the limiter throws. */
export const tooMany = (ttl: number): Error =>
  Object.assign(new Error('too many requests'), {
    statusCode: 429,
    retryAfter: Math.max(1, Math.ceil(ttl / 1000)),
  });

/** A URL that cannot be parsed never reaches a route, and so no hook. */
export function answerBadUrl(_: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void sendNo(request, reply, no('bad-request'));
}

/** What is no HTTP at all has no request and no reply: the problem is written to the connection, which is closed. */
export function answerNoHttp({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, reason] = lines[code ?? ''] ?? [400, 'Bad Request'];
  const problem = problemOf(no('bad-request'), 'zh', randomUUID());
  const body = JSON.stringify({ ...problem, status });
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const lines: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};
