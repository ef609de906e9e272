import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const YEAR = 31_536_000;

/** The built staff pages: files with a hash in their name never change, the page itself is asked for each time. */
export async function serveWeb(app: FastifyInstance, dir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: dir,
    serve: false,
    index: false,
    dotfiles: 'deny',
    cacheControl: false,
    setHeaders(reply, path) {
      const hashed = path.startsWith(join(dir, 'assets'));
      const caching = hashed ? `public, max-age=${YEAR}, immutable` : 'no-cache';
      void reply.header('cache-control', caching);
    },
  });
}

const SAFE_PATH = /^(?:\/[\w@-][\w@.-]*)+$/;
const HAS_ENDING = /\.\w+$/;

/** A file of the pages, or for an address of the pages' own the page; undefined for anything else. */
export function findPage(
  request: FastifyRequest,
  reply: FastifyReply,
  dir: string | undefined,
): FastifyReply | undefined {
  const path = request.url.split('?', 1)[0] ?? '';
  if (dir === undefined || !isForPages(request.method, path)) return undefined;
  if (HAS_ENDING.test(path)) {
    const there = SAFE_PATH.test(path) && existsSync(join(dir, path));
    return there ? reply.sendFile(path.slice(1)) : undefined;
  }
  return wantsPage(request, path) ? reply.sendFile('index.html') : undefined;
}

/** Whoever takes anything gets the page at the root; elsewhere an unknown address is said to be one. */
function wantsPage({ headers }: FastifyRequest, path: string): boolean {
  const accept = headers.accept ?? '*/*';
  return accept.includes('text/html') || (path === '/' && accept.includes('*/*'));
}

const isForPages = (method: string, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') && !/^\/api(?:\/|$)/.test(path);
