import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../kernel/text.ts';
import type { No } from './problem.ts';
import { problemPage, wantsPage } from './problem-page.ts';
import { problemOf, statusOf } from './problem.ts';
import type { Answer, File } from './route.ts';

/** Puts an answer of a route on the wire. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer<unknown>,
  usual: number,
): FastifyReply {
  if ('no' in answer) return sendNo(request, reply, answer);
  if ('file' in answer) return sendFile(reply, answer.file);
  void reply.header('cache-control', 'no-store');
  if (answer.etag !== undefined) void reply.header('etag', answer.etag);
  if (answer.location !== undefined) void reply.header('location', answer.location);
  if (request.routeOptions.config.plain)
    void reply.type('application/json; charset=utf-8').serializer(written);
  const status = answer.status ?? usual;
  return status === 204 ? reply.code(204).send() : reply.code(status).send(answer.yes);
}

/** What was written once and is kept stands as it is. */
const written = (answer: unknown): string =>
  typeof answer === 'string' ? answer : JSON.stringify(answer);

export function sendNo(request: FastifyRequest, reply: FastifyReply, answer: No): FastifyReply {
  if (answer.retryAfter !== undefined) void reply.header('retry-after', answer.retryAfter);
  if (answer.allow !== undefined) void reply.header('allow', answer.allow);
  const problem = problemOf(answer, languageOf(request), request.id);
  request.refusedWith = problem.code;
  void reply.code(statusOf(answer)).header('cache-control', 'no-store').header('vary', 'accept');
  if (wantsPage(request))
    return reply
      .type('text/html; charset=utf-8')
      .serializer((body: unknown) => String(body))
      .send(problemPage(problem, languageOf(request)));
  return reply
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem);
}

/** The person's own language; before sign-in the browser's. */
export function languageOf(request: FastifyRequest): Language {
  if (request.viewer) return request.viewer.session.language;
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}

/** Nothing a file holds may run in the name of this platform. */
const FILE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

function sendFile(reply: FastifyReply, { content, type, name, size }: File): FastifyReply {
  if (size !== undefined) void reply.header('content-length', size);
  return reply
    .type(type)
    .header('content-disposition', dispositionOf(name))
    .header('content-security-policy', FILE_POLICY)
    .header('cache-control', 'no-store')
    .send(content);
}

/** RFC 6266 with the name of RFC 5987 beside a plain one; no character of a name can end the header. */
export function dispositionOf(name: string): string {
  const bare = name.toWellFormed().replace(/[\p{Cc}/\\]/gu, '_');
  const plain = bare.replace(/[^\x20-\x7e]/g, '_').replace(/["%]/g, '_');
  const coded = encodeURIComponent(bare).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}
