import type { Purpose } from '../store/outbox.ts';
import { digest, morningMail } from './digest.ts';
import { dispatch } from './dispatch.ts';
import { letters } from './letters.ts';
import { checkpoint, proposals, recount, refoldCheck } from './nightly.ts';
import { notify, tell } from './notify.ts';
import type { Payload, Task } from './place.ts';

/** Mail goes to a person each morning, to one person about an act, or to everyone an act names. */
const mail: Task = async (place, payload) => {
  const { office, person, told, day } = payload;
  if (person !== undefined && told !== undefined) return tell(place, { office, person, told });
  return day === undefined ? notify(place, payload) : morningMail(place, payload);
};

export const tasks: Readonly<Record<Purpose, Task>> = {
  letters,
  dispatch,
  digest,
  mail,
  proposals,
  checkpoint,
  refold: refoldCheck,
  recount,
};

/** A payload as `enqueue_jobs` keeps it. Throws on anything else: a job that cannot be read is shown as failed. */
export function readPayload(payload: unknown): Payload {
  if (typeof payload !== 'object' || payload === null) throw new TypeError('a job without payload');
  const known = Object.fromEntries(
    Object.entries(payload).filter(([, value]) => typeof value === 'string'),
  );
  if (!('office' in known && 'act' in known)) throw new TypeError('a job without office or act');
  return known as Payload; // both were found, the others are optional, all are texts
}
