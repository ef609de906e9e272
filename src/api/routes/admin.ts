import { z } from 'zod';
import { listAudit } from '../../store/access/audit.ts';
import { inOffice } from '../../store/open.ts';
import { lastFindings } from '../../store/outbox-schedule.ts';
import { failedJobs, retryJob } from '../../store/outbox.ts';
import { note } from '../audit.ts';
import { audit, auditQuery, findings, jobs } from '../contract.ts';
import { findPlace, sealCursor } from '../cursor.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import type { Route } from '../route.ts';
import { route, yes } from '../route.ts';
import { cursorKeyOf } from '../security/keys.ts';

/** What the three administrators look at, each his own. */
export const adminRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/admin/jobs',
    about: 'Jobs that failed for good',
    answer: jobs,
    run: async ({ viewer }) =>
      yes({ items: await inOffice(platform.store, viewer.office, failedJobs) }),
  }),
  route({
    method: 'POST',
    url: '/api/admin/jobs/:job/retry',
    about: 'Try a failed job again',
    params: z.object({ job: z.coerce.number().int().min(1) }),
    status: 204,
    limit: 'write',
    async run({ viewer, params: { job } }) {
      const { office, person } = viewer;
      const found = await inOffice(platform.store, office, (tx) => retryJob(tx, job));
      if (!found) return no('not-found');
      await note(platform, office, { what: 'job-retried', person, about: { job } });
      return yes(null);
    },
  }),
  route({
    method: 'GET',
    url: '/api/admin/findings',
    about: 'What the nightly checks found last',
    answer: findings,
    run: async ({ viewer }) =>
      yes({ items: await inOffice(platform.store, viewer.office, lastFindings) }),
  }),
  auditRoute(platform),
];

const auditRoute = (platform: Platform): Route =>
  route({
    method: 'GET',
    url: '/api/admin/audit',
    about: 'The audit, newest first',
    query: auditQuery,
    answer: audit,
    async run({ viewer, query: { cursor, limit } }) {
      const key = await cursorKeyOf(platform, viewer.office);
      const about = `audit ${viewer.person}`;
      const before = cursor === undefined ? undefined : findPlace(cursor, about, key);
      if (cursor !== undefined && before === undefined) return no('bad-cursor');
      const rows = await inOffice(platform.store, viewer.office, (tx) =>
        listAudit(tx, { before: before === undefined ? null : Number(before), limit: limit + 1 }),
      );
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return yes({
        items: shown.map(({ person, name, ...row }) => ({
          ...row,
          by: person === null ? null : { id: person, name: name ?? '' },
        })),
        next: last ? sealCursor(String(last.seq), about, key) : null,
      });
    },
  });
