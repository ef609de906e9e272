import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from './access.ts';
import { mayUse } from './access.ts';
import { isStorable } from './envelope.ts';
import type { Platform } from './platform.ts';
import type { No } from './problem.ts';
import { no } from './problem.ts';
import { sendNo } from './reply.ts';
import type { Hosts } from './security/host.ts';
import { isHostAllowed } from './security/host.ts';
import { isOriginAllowed } from './security/origin.ts';
import { findRecentViewer, findViewer } from './security/session.ts';

/** What stands before every route, in this order: the host, the origin, the session, the table of access. */
export function guard(app: FastifyInstance, platform: Platform, hosts: Hosts): void {
  app.decorateRequest('viewer', null);
  app.decorateRequest('refusedWith', null);
  app.addHook('onRequest', async (request, reply) => {
    if (request.protocol === 'https')
      void reply.header('strict-transport-security', 'max-age=31536000');
    const answer = placeNo(request, hosts) ?? (await personNo(platform, request, reply));
    return answer ? sendNo(request, reply, answer) : undefined;
  });
  app.addHook('preValidation', async (request, reply) => {
    const sent = [request.params, request.query, request.body];
    return sent.every((part) => isStorable(part))
      ? undefined
      : sendNo(request, reply, no('bad-request'));
  });
}

function placeNo(request: FastifyRequest, hosts: Hosts): No | undefined {
  if (!isHostAllowed(request.headers.host, hosts)) return no('wrong-host');
  const { method, protocol, host, headers } = request;
  return isOriginAllowed({ method, protocol, host, headers }) ? undefined : no('cross-origin');
}

async function personNo(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<No | undefined> {
  const { access } = request.routeOptions.config;
  if (!access || access.who === 'anyone') return undefined;
  if (access.who === 'demo') return platform.demo ? undefined : no('unknown-route');
  const recent = access.who === 'step' ? findRecentViewer(platform, request) : null;
  request.viewer = recent ?? (await findViewer(platform, request, reply));
  if (!request.viewer) return no('signed-out');
  return allowed(access, request.viewer.roles);
}

const allowed = (access: Access, roles: ReadonlySet<string>): No | undefined =>
  mayUse(access, roles) ? undefined : no('not-allowed');
