import { isUuid } from '../open.ts';
import type { Store } from '../open.ts';
import { inOffice, Undo } from '../open.ts';
import { again } from '../again.ts';
import { findReadable, questionOf } from '../asking.ts';
import type { ActRequest, Actor, Done, NotDone } from '../request.ts';
import type { Taking } from './take.ts';
import { beginTaking, takeAll } from './take.ts';

/** Acts that are read and written together. */
export const CHUNK = 500;

type All = { readonly done: readonly Done[] } | ({ readonly at: number } & NotDone);

/** Several acts in one transaction: all of them, or none and the first that could not be done. */
export const performAll = (
  store: Store,
  actor: Actor,
  requests: readonly ActRequest[],
): Promise<All> =>
  again(() =>
    inOffice(store, actor.office, async (tx): Promise<All> => {
      if (!isUuid(actor.person)) return { at: 0, notFound: true };
      const taking = await beginTaking(store, tx, actor);
      const done: Done[] = [];
      for (const chunk of chunksOf(taking, requests))
        for (const performed of await takeAll(taking, chunk)) {
          if (!('done' in performed)) throw new Undo({ at: done.length, ...performed });
          done.push(performed.done);
        }
      return { done };
    }),
  );

/** As many acts together as have nothing to do with one another, in their order. */
export function* chunksOf(
  { store, actor, known }: Taking,
  requests: readonly ActRequest[],
): Generator<readonly ActRequest[]> {
  let chunk: ActRequest[] = [];
  let touched = new Set<string>();
  for (const request of requests) {
    const readable = findReadable(store, actor, request);
    const others = readable
      ? questionOf(readable.matter, { actor, request: readable.request, today: known.today }).others
      : [];
    const meets = [request.act, request.matter, ...others].some((id) => touched.has(id));
    if (meets || chunk.length === CHUNK) {
      yield chunk;
      chunk = [];
      touched = new Set();
    }
    chunk.push(request);
    for (const id of [request.act, request.matter]) touched.add(id);
  }
  if (chunk.length > 0) yield chunk;
}
