import { z } from 'zod';
import type { Metrics } from '../metrics.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import type { Route } from '../route.ts';
import { openRoute, yes } from '../route.ts';
import { isLoopbackAddress } from '../security/host.ts';

const state = z.object({ ok: z.literal(true) });
const ok = { ok: true } as const;

/** For whoever watches over the process. */
export const healthRoutes = (platform: Platform, metrics: Metrics): readonly Route[] => [
  openRoute({
    method: 'GET',
    url: '/healthz',
    about: 'The process answers',
    answer: state,
    run: async () => yes(ok),
  }),
  openRoute({
    method: 'GET',
    url: '/readyz',
    about: 'The database answers too',
    answer: state,
    run: async () => {
      const answers = await platform.store.pool.query('select 1').then(
        () => true,
        () => false,
      );
      return answers ? yes(ok) : no('unavailable');
    },
  }),
  openRoute({
    method: 'GET',
    url: '/metrics',
    about: 'Counts for Prometheus; on loopback, or with the operator’s token',
    async run({ request, reply }) {
      const { metricsToken } = platform;
      const token =
        metricsToken !== undefined && request.headers.authorization === `Bearer ${metricsToken}`;
      if (!token && !isLoopbackAddress(request.ip)) return no('unknown-route');
      void reply.type(metrics.contentType);
      return yes(await metrics.print());
    },
  }),
];
