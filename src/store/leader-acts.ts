import type { State } from '../kernel/act.ts';
import type { Day } from '../kernel/day.ts';
import { derivedId } from './derived-id.ts';
import type { Taken } from './follows.ts';
import type { Store, Tx } from './open.ts';
import { inOffice } from './open.ts';
import type { ActRequest } from './request.ts';

const KIND = 'leader-duty-act';

/** An act of the person first responsible, as its ledger holds it. */
export type LeaderAct = {
  readonly kind: string;
  readonly on: string;
  readonly person: string;
  readonly subject: string;
};

/** What the person first responsible did in a year, in the order of its days. */
export const leaderActs = (
  store: Store,
  office: string,
  year: number,
): Promise<readonly LeaderAct[]> =>
  inOffice(store, office, (tx) =>
    tx.query<LeaderAct>(
      `select o->>'kind' as kind, o->>'on' as "on", o->>'person' as person, o->>'subject' as subject
       from (select fold->'own' as o, id from matter where office_id = current_office()
         and kind = '${KIND}' and phase = 'current') m
       where o->>'on' between $1 and $2 order by o->>'on', id`,
      [`${year}-01-01`, `${year}-12-31`],
      'leader-acts',
    ),
  );

type Values = Readonly<Record<string, unknown>>;
/** What somebody did, as the act in which it happened tells it; `person`: as that record names him. */
type Duty = {
  readonly kind: unknown;
  readonly subject: unknown;
  readonly on?: unknown;
  readonly person?: unknown;
};

/** Where the person first responsible is seen at work: by kind and step, what of an act belongs in the ledger. */
const seenIn: Readonly<
  Record<string, Readonly<Record<string, (own: State['own'], asks: Values) => readonly Duty[]>>>
> = {
  meeting: {
    signMinutes: ({ duties, heldOn, convener }) =>
      // The meeting's own list of what its chair did.
      ((duties ?? []) as readonly Duty[]).map((one) => ({ ...one, on: heldOn, person: convener })),
  },
  'study-session': {
    hold: ({ subject, firstOn }, { led }) =>
      typeof led === 'string' ? [{ kind: 'study', subject, on: firstOn, person: led }] : [],
  },
  'incoming-document': {
    instruct: ({ title }, { duty }) =>
      typeof duty === 'string' ? [{ kind: duty, subject: title }] : [],
  },
};

const NAME = 'select name from person where office_id = current_office() and id = $1::uuid';

/** Entries in the ledger of the person first responsible that an act brings with it, each naming the record it happened in. */
export async function leaderDuties(
  tx: Tx,
  { matter, request, decided: { state, entry }, calendar, number }: Taken,
): Promise<readonly ActRequest[]> {
  const duties = seenIn[matter.name]?.[request.step]?.(state.own, entry.asks) ?? [];
  if (duties.length === 0) return [];
  const [by] = await tx.query<{ name: string }>(NAME, [entry.by], 'leader-name');
  const principal = calendar.chosen?.('principal', request.on);
  const title = matter.titled(state.own).slice(0, 200 - (number?.length ?? 0) - 2);
  return duties.map(({ kind, subject, on, person }, at) => ({
    act: derivedId(request.act, KIND, at, 'enter'),
    kind: KIND,
    matter: derivedId(request.act, KIND, at),
    step: 'enter',
    on: request.on,
    asks: {
      kind,
      on: (on ?? request.on) as Day, // a day of the record, or the act's
      person: principal ?? person ?? by?.name ?? '',
      subject: String(subject as string).slice(0, 120), // a title, or a subject of one line
      matter: request.matter,
      evidence: number === null ? title : `${title}（${number}）`,
    },
  }));
}
