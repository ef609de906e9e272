import { z } from 'zod';
import type { Matter } from '../../kernel/matter.ts';
import { inOffice } from '../../store/open.ts';
import type { ReadingPlace, SensitiveReading } from '../../store/sensitive.ts';
import {
  listReadings,
  listToReview,
  openInEmergency,
  reviewReading,
} from '../../store/sensitive.ts';
import {
  administered,
  openedInEmergency,
  openInEmergency as openBody,
  readingsToReview,
  reviewReading as reviewBody,
  readingsQuery,
  sensitiveReadings,
} from '../contract.ts';
import { findPlace, sealCursor } from '../cursor.ts';
import { administeredAnswer } from '../office-answer.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import { besideMatter } from '../read-record.ts';
import type { Answer, Route } from '../route.ts';
import { route, yes } from '../route.ts';
import { cursorKeyOf } from '../security/keys.ts';
import type { SignedIn } from '../viewer.ts';

const write = { method: 'POST', limit: 'write' } as const;

/** Who read sensitive records, how one without the right opens one, and what the reviewer says of it. */
export const sensitiveRoutes = (platform: Platform): readonly Route[] => [
  ...[...platform.store.matters.values()]
    .filter(({ sensitive }) => sensitive)
    .flatMap((matter) => [readingsRoute(platform, matter), emergencyRoute(platform, matter)]),
  route({
    method: 'GET',
    url: '/api/sensitive/readings',
    about: 'Readings in an emergency that wait for the reviewer',
    answer: readingsToReview,
    run: async ({ viewer }) =>
      yes({ items: [...(await inOffice(platform.store, viewer.office, listToReview))] }),
  }),
  route({
    ...write,
    url: '/api/sensitive/readings/:reading/review',
    about: 'Confirm that a reading in an emergency was needed, or object to it',
    params: z.object({ reading: z.uuid() }),
    body: reviewBody,
    answer: administered,
    run: async ({ viewer, params, body }) => {
      const asked = { ...params, ...body, remark: body.remark ?? null };
      return administeredAnswer(await reviewReading(platform.store, viewer, asked), (done) => done);
    },
  }),
];

const readingsRoute = (platform: Platform, { name: kind, title }: Matter): Route =>
  route({
    method: 'GET',
    url: `/api/${kind}/:id/readings`,
    about: `${title.zh}（${title.en}）: who opened the record, when and why; paged by cursor`,
    params: z.object({ id: z.string() }),
    query: readingsQuery,
    answer: sensitiveReadings,
    async run({ viewer, params: { id }, query: { cursor, limit } }) {
      const key = await cursorKeyOf(platform, viewer.office);
      const about = JSON.stringify([viewer.person, kind, id, 'readings']);
      const place = cursor === undefined ? undefined : findPlace(cursor, about, key);
      if (cursor !== undefined && place === undefined) return no('bad-cursor');
      const after = place === undefined ? undefined : (JSON.parse(place) as ReadingPlace); // sealed below
      const found = await besideMatter(platform, viewer, id, (tx) =>
        listReadings(tx, id, { after, limit: limit + 1 }),
      );
      if (!found) return no('not-found');
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      const end = last && JSON.stringify({ at: last.at, key: last.key });
      return yes({
        items: shown.map(readingOf),
        next: end === undefined ? null : sealCursor(end, about, key),
      });
    },
  });

function readingOf(row: SensitiveReading) {
  const { at, by, times, emergency } = row;
  return { at, by, times, ...(emergency ? { emergency } : {}) };
}

type Opened = z.output<typeof openedInEmergency>;

const emergencyRoute = (platform: Platform, { name: kind, title }: Matter): Route =>
  route({
    ...write,
    url: `/api/${kind}/open-in-emergency`,
    about: `${title.zh}（${title.en}）: open a record without the right to it, for a limited time, stating why`,
    body: openBody,
    answer: openedInEmergency,
    run: ({ viewer, body }) => open(platform, viewer, { kind, ...body }),
  });

async function open(
  { store }: Platform,
  viewer: SignedIn,
  asked: Parameters<typeof openInEmergency>[2],
): Promise<Answer<Opened>> {
  const answer = await openInEmergency(store, viewer, asked);
  const { opened } = answer;
  return administeredAnswer<Opened>(answer, () => ({
    id: opened?.matter ?? '',
    until: opened?.until ?? '',
  }));
}
