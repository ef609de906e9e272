import { layOut } from '../store/dispatch.ts';
import { inOffice } from '../store/open.ts';
import { findAct } from '../store/outbox-acts.ts';
import type { Task } from './place.ts';

/** Lays out for another office what an act sends it. */
export const dispatch: Task = async ({ store }, { office, act: id }) => {
  const act = await inOffice(store, office, (tx) => findAct(tx, id));
  if (act) await layOut(store, office, act);
};
