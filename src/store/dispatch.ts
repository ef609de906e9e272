import { randomUUID } from 'node:crypto';
import { apply, nothing } from '../kernel/act.ts';
import { standing } from '../kernel/fold.ts';
import type { Matter } from '../kernel/matter.ts';
import { minuteOfInstant } from '../office/clock.ts';
import { calendarOf } from './calendar.ts';
import type { KeptAct } from './history.ts';
import { loadActs } from './history.ts';
import type { Store, Tx } from './open.ts';
import { inOffice, isUuid } from './open.ts';
import type { ActOfJob } from './outbox-acts.ts';
import { perform, performIn } from './perform.ts';
import type { Actor, Performed } from './request.ts';

type AnyRecord = Readonly<Record<string, unknown>>;
type Payload = {
  readonly own: AnyRecord;
  readonly persons: readonly AnyRecord[];
  readonly phone: string;
};

/** What another office sent to this one. */
export type Incoming = {
  readonly sender: string;
  readonly sender_name: string;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly at: string;
  readonly received_matter: string | null;
  readonly received_at: string | null;
};
/** What this office sent of a matter. */
export type Sent = {
  readonly id: string;
  readonly to: string;
  readonly at: string;
  readonly received_at: string | null;
};

/** The office that was named is none of this installation: shown with the job. */
export class NoSuchOffice extends Error {
  override readonly name = 'NoSuchOffice';
}

/**
 * Lays what an act sends out for the other office: the matter's own fields without personal values, and the persons
 * where those concerned agreed. Done once, whatever often it is asked.
 */
export async function layOut(store: Store, office: string, act: ActOfJob): Promise<void> {
  await inOffice(store, office, async (tx) => {
    const matter = store.matters.get(act.kind);
    const code = act.asks[matter?.steps[act.step]?.sends ?? ''];
    if (!matter || typeof code !== 'string') return;
    const [to] = await tx.query<{ id: string }>(
      'select office_id as id from offices() where code = $1 and office_id <> $2',
      [code, office],
    );
    if (!to) throw new NoSuchOffice(`没有代码为“${code}”的机关`);
    const payload = await payloadOf(store, tx, matter, act);
    await tx.query(
      `insert into dispatch (office_id, id, matter_id, kind, to_office, title, payload, at)
       values (current_office(), $1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [act.id, act.matter, act.kind, to.id, act.title, JSON.stringify(payload), store.clock.now()],
    );
  });
}

async function payloadOf(store: Store, tx: Tx, matter: Matter, act: ActOfJob): Promise<Payload> {
  const acts = standing(await loadActs(tx, matter, act.matter, 'full')) as readonly KeptAct[]; // the same acts
  const calendar = await calendarOf(store, tx);
  let state = nothing(matter);
  for (const one of acts) state = apply(matter, state, one, calendar);
  const sent = acts.find(({ id }) => id === act.id)?.asks ?? {};
  const persons = sent['agreed'] === true ? (state.own['persons'] as readonly AnyRecord[]) : []; // a list field
  const own = Object.entries(matter.own)
    .filter(([, { personal, kind }]) => !personal && kind !== 'document')
    .map(([name]) => [name, state.own[name]]);
  return {
    own: Object.fromEntries(own),
    persons: persons.map(withoutAct),
    phone: typeof sent['phone'] === 'string' ? sent['phone'] : '',
  };
}

const withoutAct = (person: AnyRecord): AnyRecord =>
  Object.fromEntries(Object.entries(person).filter(([name]) => name !== 'act'));

export const listIncoming = (tx: Tx): Promise<readonly Incoming[]> =>
  tx.query<Incoming>(
    `select sender, sender_name, id, kind, title, at, received_matter, received_at from incoming_dispatches()`,
  );

export const listSent = (tx: Tx, matter: string): Promise<readonly Sent[]> =>
  tx.query<Sent>(
    `select d.id, o.name as "to", d.at, d.received_at from dispatch d join offices() o on o.office_id = d.to_office
     where d.office_id = current_office() and d.matter_id = $1 order by d.at`,
    [matter],
  );

/** Taken up already, by somebody else of this office. */
export class AlreadyReceived extends Error {}

/** Takes up what another office sent, as a matter of this one; the sender reads that and when it was received. */
export async function receive(
  store: Store,
  actor: Actor,
  {
    act,
    matter,
    sender,
    id,
  }: {
    readonly act: string;
    readonly matter: string;
    readonly sender: string;
    readonly id: string;
  },
): Promise<Performed> {
  const found =
    isUuid(id) && isUuid(sender) ? await findIncoming(store, actor, sender, id) : undefined;
  const declared = found && store.matters.get(found.kind);
  const step = declared && Object.entries(declared.steps).find(([, one]) => one.receives)?.[0];
  if (!found || !step) return { notFound: true };
  const now = store.clock.now();
  const { own, persons, phone } = found.payload;
  const asks = {
    ...own,
    at: minuteOfInstant(now),
    source: 'office',
    callerName: found.sender_name,
    callerPhone: phone,
    dispatch: id,
  };
  const request = { act, kind: found.kind, matter, step, on: store.clock.today(), asks };
  return perform(store, actor, request, async (tx) => {
    const [row] = await tx.query<{ done: boolean }>(
      'select receive_dispatch($1, $2, $3, $4, $5) as done',
      [sender, id, matter, act, now],
    );
    if (!row?.done) throw new AlreadyReceived();
    for (const person of persons) {
      const added = await performIn(store, tx, actor, {
        ...{ act: randomUUID(), kind: found.kind, matter, step: 'addPerson' },
        ...{ on: store.clock.today(), asks: person },
      });
      if (!('done' in added)) throw new Error(`a person sent by ${sender} cannot be entered`);
    }
  });
}

async function findIncoming(store: Store, actor: Actor, sender: string, id: string) {
  const [found] = await inOffice(store, actor.office, (tx) =>
    tx.query<Incoming & { readonly payload: Payload }>(
      'select * from incoming_dispatches() where sender = $1 and id = $2',
      [sender, id],
    ),
  );
  return found;
}
