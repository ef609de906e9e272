import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Matter } from '../../kernel/matter.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { findMatterIn } from '../../store/get.ts';
import type { Tx } from '../../store/open.ts';
import type { ActRequest, Actor, NotDone, Performed } from '../../store/perform.ts';
import { perform, preview, SessionEnded } from '../../store/perform.ts';
import type { MatterRecord } from '../contract.ts';
import {
  matterRecord,
  openRequest,
  preview as previewed,
  recorded,
  stepQuery,
  stepRequest,
} from '../contract.ts';
import type { Platform } from '../platform.ts';
import type { No } from '../problem.ts';
import { no } from '../problem.ts';
import { handOut, isSensitive, readRecord } from '../read-record.ts';
import type { Answer, Route } from '../route.ts';
import { route, yes } from '../route.ts';
import { findViewer } from '../security/session.ts';
import type { StepPath } from '../step-path.ts';
import { stepPaths } from '../step-path.ts';
import type { SignedIn } from '../viewer.ts';

/** Every step of every matter, made from the declarations: nothing here knows what a step is about. */
export const stepRoutes = (platform: Platform): readonly Route[] =>
  [...platform.store.matters.values()].flatMap((matter) =>
    stepPaths(matter).map((path) => stepRoute(platform, matter, path)),
  );

const answers = z.union([matterRecord, recorded, previewed]);
type Body = z.output<typeof stepRequest> & { readonly matter?: string };

function stepRoute(platform: Platform, matter: Matter, { step, url, opens }: StepPath): Route {
  const title = matter.steps[step]?.title;
  const shared = {
    method: 'POST',
    url,
    about: `${matter.title.zh}：${title?.zh}（${matter.title.en}: ${title?.en}）`,
    description: descriptionOf(matter, step),
    query: stepQuery,
    asks: fieldsOf(matter, step),
    answer: answers,
    plain: true,
    limit: 'write',
  } as const;
  const take = (asked: Taken) => takeStep(platform, { kind: matter.name, step }, asked);
  return opens
    ? route({
        ...shared,
        body: openRequest,
        status: 201,
        run: ({ body, ...asked }) => take({ ...asked, body, id: body.matter }),
      })
    : route({
        ...shared,
        params: z.object({ id: z.string() }),
        body: stepRequest,
        run: ({ params, ...asked }) => take({ ...asked, id: params.id }),
      });
}

type Taken = {
  readonly id: string;
  readonly body: Body;
  readonly query: z.output<typeof stepQuery>;
  readonly viewer: SignedIn;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};
type Which = { readonly kind: string; readonly step: string };
type StepAnswer = Promise<Answer<z.output<typeof answers>>>;

/** A session that was known from a moment ago and ended since is looked up anew: signed out, or with another token. */
async function takeStep(platform: Platform, which: Which, asked: Taken): StepAnswer {
  try {
    return await takeAs(platform, which, asked);
  } catch (fault) {
    if (!(fault instanceof SessionEnded)) throw fault;
    const viewer = await findViewer(platform, asked.request, asked.reply);
    asked.request.viewer = viewer;
    return viewer ? takeAs(platform, which, { ...asked, viewer }) : no('signed-out');
  }
}

async function takeAs(
  platform: Platform,
  { kind, step }: Which,
  { id, body, query, viewer, request: { headers } }: Taken,
): StepAnswer {
  const ifMatch = revisionOf(headers['if-match']);
  if (ifMatch === 'unreadable') return no('bad-if-match');
  const { act, on, asks, irregular } = body;
  const sent: ActRequest = { act, kind, matter: id, step, on, asks, irregular, ifMatch };
  const actor = actorOf(viewer, body.for);
  if (query.preview === 'true') {
    const shown = await preview(platform.store, actor, sent);
    return 'preview' in shown ? yes(previewOf(shown.preview), { status: 200 }) : noOf(shown);
  }
  const minimal = headers['prefer'] === 'return=minimal';
  const { performed, record } = await taken(platform, viewer, {
    ...{ actor, sent },
    answered: minimal ? 'briefly' : 'in full',
  });
  if (!('done' in performed)) return noOf(performed);
  const { revision, repeated } = performed.done;
  const where = { etag: `"${revision}"`, location: `/api/${kind}/${id}` };
  return record
    ? yes(record, { ...where, etag: `"${record.revision}"` })
    : yes({ id, act, revision, repeated }, where);
}

type Sending = {
  readonly actor: Actor;
  readonly sent: ActRequest;
  readonly answered: 'briefly' | 'in full';
};

/** Takes a step; its record is read in the same transaction, unless the reading must be written down before it. */
async function taken(
  platform: Platform,
  viewer: SignedIn,
  { actor, sent, answered }: Sending,
): Promise<{ readonly performed: Performed; readonly record?: MatterRecord | undefined }> {
  const { store } = platform;
  const which = { kind: sent.kind, id: sent.matter, acts: 'newest' } as const;
  if (answered === 'briefly') return { performed: await perform(store, actor, sent) };
  let read: Awaited<ReturnType<typeof findMatterIn>>;
  const reads = isSensitive(platform, sent.kind)
    ? undefined
    : async (tx: Tx) => {
        read = await findMatterIn(store, tx, viewer, which);
      };
  const performed = await perform(store, actor, sent, reads);
  if (!('done' in performed)) return { performed };
  const record = read
    ? await handOut(platform, viewer, read)
    : await readRecord(platform, viewer, which);
  return { performed, record };
}

const actorOf = ({ person, office, unproven }: SignedIn, absent: string | undefined): Actor => ({
  person,
  office,
  ...(unproven === undefined ? {} : { unproven }),
  ...(absent === undefined ? {} : { for: absent }),
});

type Shown = Extract<Awaited<ReturnType<typeof preview>>, { preview: unknown }>['preview'];
const previewOf = ({ marks, clocks }: Shown) => ({ marks: [...marks], clocks: { ...clocks } });

/** What a step was refused for, as HTTP says it. */
export function noOf(answer: NotDone): No {
  if ('forbidden' in answer) return no('not-allowed', { refusal: answer.forbidden });
  if ('refused' in answer) return no('rule-says-no', { refusal: answer.refused });
  if ('invalid' in answer) return no('invalid', { errors: answer.invalid });
  return 'conflict' in answer ? no(answer.conflict) : no('not-found');
}

/** A strong ETag of ours, or `*`. */
export function revisionOf(
  header: string | string[] | undefined,
): number | undefined | 'unreadable' {
  if (header === undefined || header === '*') return undefined;
  const [, digits] = /^"(\d{1,9})"$/.exec(String(header)) ?? [];
  return digits === undefined ? 'unreadable' : Number(digits);
}

function descriptionOf(matter: Matter, name: string): string {
  const step = matter.steps[name];
  const law = matter.laws[step?.cites.law ?? ''];
  const roles = step?.by.map((role) => matter.roles[role]?.title.zh).join('、');
  return [
    `《${law?.title.zh}》${law?.number ? `（${law.number}）` : ''}${step?.cites.article}`,
    `${law?.title.en}, ${step?.cites.article}`,
    `由${roles}办理`,
    'Idempotent by `act`: sent twice, it is one act. `If-Match` refuses a step on a record that has changed since. ' +
      '`?preview=true` stores nothing. `Prefer: return=minimal` leaves the record out of the answer.',
  ].join('\n\n');
}
