import { addSeconds } from '../office/clock.ts';
import type { Instant } from '../office/clock.ts';
import { defaultEmergencyMinutes } from '../office/settings-office.ts';
import type { Administered } from './administer.ts';
import { administer, administrative } from './administer.ts';
import type { Store, Tx } from './open.ts';
import { inOffice, isUuid } from './open.ts';
import type { Named } from './query.ts';
import type { Actor } from './request.ts';
import { settingsOn } from './settings.ts';
import type { Bind } from './visibility.ts';

/** One reading of a sensitive record, as those see it who may see the record. */
export type SensitiveReading = {
  readonly at: string;
  readonly by: Named;
  /** How often it was opened by this person on that day. */
  readonly times: number;
  /** Opened without the right: why, how long, and what the reviewer said of it. */
  readonly emergency?: {
    readonly id: string;
    readonly until: string;
    readonly reason: string;
    readonly verdict: 'confirmed' | 'objected' | null;
    readonly remark: string | null;
    readonly reviewedBy: Named | null;
  };
};

/** A reading that waits for the reviewer. */
export type ReadingToReview = {
  readonly id: string;
  readonly kind: string;
  readonly matter: string;
  readonly number: string | null;
  readonly title: string;
  readonly at: string;
  readonly by: Named;
  readonly reason: string;
};

/** On table `matter` (alias `m`): the person stated why, and the time given has not passed. */
export const inEmergency = (bind: Bind, person: string, now: Instant): string =>
  `exists (select from emergency_reading r where r.office_id = current_office() and r.matter_id = m.id
     and r.person_id = ${bind(person)}::uuid and r.until > ${bind(now)}::timestamptz)`;

const noSuchMatter = administrative('no-such-matter', '敏感事项', {
  zh: '没有这个事项，请核对编号。',
  en: 'There is no such matter; check its number.',
});

export type Opening = {
  readonly act: string;
  readonly kind: string;
  /** Its id, or its number (编号) as the caller on the telephone reads it out. */
  readonly matter: string;
  readonly reason: string;
};
type Opened = { readonly matter: string; readonly until: string };

/** Opens a sensitive record for a limited time to someone without the right to it. It goes to the reviewer. */
export async function openInEmergency(
  store: Store,
  actor: Actor,
  { act, kind, matter: named, reason }: Opening,
): Promise<Administered & { readonly opened?: Opened }> {
  const on = store.clock.today();
  const at = store.clock.now();
  const matter = await inOffice(store, actor.office, (tx) => findNamed(tx, kind, named));
  const request = { act, step: 'openInEmergency' as const, on, asks: { kind, matter }, reason };
  const answer = await administer(store, actor, request, async (tx) => {
    if (matter === null || !store.matters.get(kind)?.sensitive) return noSuchMatter;
    const until = addSeconds(at, (await minutesGiven(tx, on)) * 60);
    await tx.query(
      `insert into emergency_reading (office_id, id, matter_id, person_id, at, until, reason)
       values (current_office(), $1, $2, $3, $4, $5, $6)`,
      [act, matter, actor.person, at, until, reason],
    );
    return undefined;
  });
  if (!('done' in answer)) return answer;
  const [opened] = await inOffice(store, actor.office, (tx) =>
    tx.query<Opened>(
      `select matter_id as matter, until from emergency_reading where office_id = current_office() and id = $1`,
      [act],
    ),
  );
  return opened ? { ...answer, opened } : answer;
}

async function minutesGiven(tx: Tx, on: Parameters<typeof settingsOn>[1]): Promise<number> {
  const minutes = (await settingsOn(tx, on))['emergencyReading'];
  return typeof minutes === 'number' ? minutes : defaultEmergencyMinutes;
}

async function findNamed(tx: Tx, kind: string, named: string): Promise<string | null> {
  const text = named.trim();
  const rows = await tx.query<{ id: string }>(
    `select id from matter where office_id = current_office() and kind = $1
       and ${isUuid(text) ? 'id = $2::uuid' : 'number = $2'}`,
    [kind, text],
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

const noSuchReading = administrative('no-such-reading', '敏感事项', {
  zh: '没有这条待审查的紧急查看记录。',
  en: 'There is no such reading to review.',
});
const ownReading = administrative('own-reading', '敏感事项', {
  zh: '本人的紧急查看须由他人审查。',
  en: 'One’s own reading is reviewed by somebody else.',
});

/** The reviewer confirms that the reading was needed, or objects to it. */
export const reviewReading = (
  store: Store,
  actor: Actor,
  {
    act,
    reading,
    verdict,
    remark,
  }: {
    readonly act: string;
    readonly reading: string;
    readonly verdict: 'confirmed' | 'objected';
    readonly remark: string | null;
  },
): Promise<Administered> => {
  const on = store.clock.today();
  const asks = { reading, verdict };
  const why = remark === null ? {} : { reason: remark };
  const request = { act, step: 'reviewReading' as const, on, asks, ...why };
  return administer(store, actor, request, async (tx) => {
    if (!isUuid(reading)) return noSuchReading;
    const [found] = await tx.query<{ person_id: string }>(
      `select person_id from emergency_reading
       where office_id = current_office() and id = $1 and verdict is null for update`,
      [reading],
    );
    if (!found) return noSuchReading;
    if (found.person_id === actor.person) return ownReading;
    await tx.query(
      `update emergency_reading set verdict = $2, remark = $3, reviewed_by = $4, reviewed_at = $5
       where office_id = current_office() and id = $1`,
      [reading, verdict, remark, actor.person, store.clock.now()],
    );
    return undefined;
  });
};

const named = (person: string): string =>
  `(select jsonb_build_object('id', p.id, 'name', p.name) from person p
     where p.office_id = current_office() and p.id = ${person})`;

/** Where a page of readings ended. */
export type ReadingPlace = { readonly at: string; readonly key: string };

/** Who opened a record, newest first: each person once a day, and every emergency by itself. */
export const listReadings = (
  tx: Tx,
  matter: string,
  { after, limit }: { readonly after: ReadingPlace | undefined; readonly limit: number },
): Promise<readonly (SensitiveReading & ReadingPlace)[]> =>
  tx.query<SensitiveReading & ReadingPlace>(
    `select * from (
       select max(a.at) as at, ${named('a.person_id')} as by, count(*)::int as times, null::jsonb as emergency,
         a.person_id::text as key
       from audit a
       where a.office_id = current_office() and a.matter = $1 and a.what = 'read-sensitive'
       group by a.person_id, (a.at at time zone 'Asia/Shanghai')::date
       union all
       select r.at, ${named('r.person_id')}, 1, jsonb_build_object('id', r.id, 'reason', r.reason,
         'until', to_char(r.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'verdict', r.verdict, 'remark', r.remark, 'reviewedBy', ${named('r.reviewed_by')}), r.id::text
       from emergency_reading r where r.office_id = current_office() and r.matter_id = $1::uuid
     ) readings where $2::timestamptz is null or (at, key) < ($2::timestamptz, $3::text)
     order by at desc, key desc limit $4`,
    [matter, after?.at ?? null, after?.key ?? null, limit],
  );

/** Readings that nobody has reviewed yet, the oldest first. */
export const listToReview = (tx: Tx): Promise<readonly ReadingToReview[]> =>
  tx.query<ReadingToReview>(
    `select r.id, m.kind, m.id as matter, m.number, m.title, r.at, r.reason, ${named('r.person_id')} as by
     from emergency_reading r join matter m on m.office_id = r.office_id and m.id = r.matter_id
     where r.office_id = current_office() and r.verdict is null order by r.at limit 100`,
  );
