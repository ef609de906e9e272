import type { Calendar } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import type { Moment } from '../kernel/moment.ts';
import { minuteOfInstant } from '../office/clock.ts';
import { defaultThresholds } from '../office/settings-office.ts';
import { calendarOf } from './calendar.ts';
import { eyesOf, held } from './load.ts';
import type { Store, Tx } from './open.ts';
import type { Actor } from './request.ts';
import type { Eyes, Held } from './visibility.ts';

/** What every reading needs to know first, in one statement. */
export type Viewing = {
  readonly tx: Tx;
  readonly store: Store;
  readonly eyes: Eyes;
  readonly calendar: Calendar;
  readonly today: Day;
  /** The minute it is: terms of hours and minutes are read at it. */
  readonly now: Moment;
  /** Working days left, today included, from which the light is yellow. */
  readonly yellowFrom: number;
  /** Key of the name search. */
  readonly secret: Buffer;
};

const VIEWER = `
with held as (${held('$1', '$2', '$2')})
select (select jsonb_agg(to_jsonb(h)) from held h) as held,
  (select disabled_at is null from person where office_id = current_office() and id = $1::uuid) as active,
  o.calendar_version as version, encode(o.secret, 'hex') as secret,
  (select value from setting where office_id = current_office() and key = 'lights' and from_day <= $2::date
    order by from_day desc, at desc limit 1) as lights
from office o where o.office_id = current_office()`;

type Row = {
  readonly held: readonly Held[] | null;
  readonly active: boolean | null;
  readonly version: number;
  readonly secret: string;
  readonly lights: { readonly yellow?: unknown } | null;
};

export async function viewing(store: Store, tx: Tx, { person }: Actor): Promise<Viewing> {
  const today = store.clock.today();
  const [row] = await tx.query<Row>(VIEWER, [person, today], 'viewer');
  if (!row) throw new Error(`no such office: ${tx.office}`);
  const yellow = row.lights?.yellow;
  return {
    tx,
    store,
    eyes: eyesOf(person, row.active ? (row.held ?? []) : []),
    calendar: await calendarOf(store, tx, row.version),
    today,
    now: minuteOfInstant(store.clock.now()),
    yellowFrom: typeof yellow === 'number' ? yellow : defaultThresholds.yellow,
    secret: Buffer.from(row.secret, 'hex'),
  };
}
