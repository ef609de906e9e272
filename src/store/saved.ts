import type { Refusal } from '../kernel/refusal.ts';
import { administrative } from './administer.ts';
import { held } from './load.ts';
import type { Store, Tx } from './open.ts';
import { inOffice } from './open.ts';
import type { Named } from './query.ts';
import type { Actor } from './request.ts';
import { openJson, sealingKeyOf, sealJson } from './sealed-json.ts';

/** With whom a list is shared. */
export type Shared = 'none' | 'unit' | 'office';

/** A search or the filters of a list, kept under a name. It holds what was asked, never what was found. */
export type SavedSearch = {
  readonly id: string;
  readonly name: string;
  /** The list it opens: one of the desk's, or a kind. */
  readonly place: string;
  readonly asked: Readonly<Record<string, string>>;
  readonly shared: Shared;
  readonly by: Named;
  readonly mine: boolean;
};
export type Saving = Pick<SavedSearch, 'id' | 'name' | 'place' | 'asked' | 'shared'>;

/** Lists a person may keep: a menu that is longer is not read. */
const MOST = 30;

type Row = Omit<SavedSearch, 'asked'> & { readonly asked: Buffer };

/** One's own and those that were shared with one, each by its name. */
export const listSaved = (
  store: Store,
  { office, person }: Actor,
): Promise<readonly SavedSearch[]> =>
  inOffice(store, office, async (tx) => {
    const today = store.clock.today();
    const rows = await tx.query<Row>(
      `with posts as (${held('$1', '$2', '$2')})
       select s.id, s.name, s.place, s.asked, s.shared, s.person_id = $1 as mine,
         jsonb_build_object('id', p.id, 'name', p.name) as by
       from saved_search s join person p on p.office_id = current_office() and p.id = s.person_id
       where s.office_id = current_office() and (s.person_id = $1 or s.shared = 'office' or (s.shared = 'unit' and (
         s.unit_id in (select unit from posts)
         or s.unit_id = (select unit_id from person where office_id = current_office() and id = $1))))
       order by mine desc, s.name, s.id limit ${MOST * 2}`,
      [person, today],
      'saved',
    );
    if (rows.length === 0) return [];
    const key = await sealingKeyOf(tx, 'saved');
    return rows.map((row) => ({
      ...row,
      asked: openJson(key, [office, row.id], row.asked) as SavedSearch['asked'], // as saveSearch sealed it
    }));
  });

const refusal = (code: string, zh: string, en: string): Refusal =>
  administrative(code, '我的清单', { zh, en });
const notTheirs = refusal(
  'not-your-list',
  '这份清单是他人保存的，只有本人可以修改。',
  'This list was saved by somebody else; only they change it.',
);
const headsShare = refusal(
  'heads-share',
  '清单由负责人或者分管领导共享。',
  'A head or the leader in charge shares a list.',
);
const noUnit = refusal(
  'no-unit',
  '您没有所属处室，请改为共享给全机关。',
  'You belong to no unit; share it with the office.',
);
const tooMany = refusal(
  'too-many-lists',
  `每人最多保存${MOST}份清单，请先删除不用的。`,
  `A person keeps at most ${MOST} lists; delete some first.`,
);

/** Keeps it, or keeps it anew: the id is the caller's. Sharing is for heads. */
export const saveSearch = (
  store: Store,
  { office, person }: Actor,
  saving: Saving,
): Promise<{ readonly done: true } | { readonly refused: Refusal }> =>
  inOffice(store, office, async (tx) => {
    const { id, name, place, asked, shared } = saving;
    const { unit, refused } = await situationOf(tx, store, person, saving);
    if (refused) return { refused };
    await tx.query(
      `insert into saved_search (office_id, id, person_id, name, place, asked, shared, unit_id, at)
       values (current_office(), $1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (office_id, id) do update set name = excluded.name, place = excluded.place, asked = excluded.asked,
         shared = excluded.shared, unit_id = excluded.unit_id, at = excluded.at`,
      [
        ...[id, person, name, place],
        sealJson(await sealingKeyOf(tx, 'saved'), [office, id], asked),
        ...[shared, shared === 'unit' ? unit : null, store.clock.now()],
      ],
    );
    return { done: true };
  });

type Situation = {
  readonly unit: string | null;
  readonly heads: boolean;
  readonly owner: string | null;
  readonly kept: number;
};

async function situationOf(
  tx: Tx,
  store: Store,
  person: string,
  { id, shared }: Saving,
): Promise<{ readonly unit: string | null; readonly refused: Refusal | undefined }> {
  const [row] = await tx.query<Situation>(
    `with posts as (${held('$1', '$2', '$2')})
     select coalesce((select unit_id from person where office_id = current_office() and id = $1),
         (select unit from posts where unit is not null limit 1)) as unit,
       exists (select from posts where role in ('head', 'leader')) as heads,
       (select person_id from saved_search where office_id = current_office() and id = $3) as owner,
       (select count(*) from saved_search where office_id = current_office() and person_id = $1 and id <> $3) as kept`,
    [person, store.clock.today(), id],
  );
  if (!row) throw new Error('nothing was read');
  const { unit, heads, owner, kept } = row;
  const why: readonly (readonly [boolean, Refusal])[] = [
    [owner !== null && owner !== person, notTheirs],
    [shared !== 'none' && !heads, headsShare],
    [shared === 'unit' && unit === null, noUnit],
    [kept >= MOST, tooMany],
  ];
  return { unit, refused: why.find(([holds]) => holds)?.[1] };
}

/** Gone, or never one's own: both are done. */
export const deleteSaved = (store: Store, { office, person }: Actor, id: string): Promise<void> =>
  inOffice(store, office, async (tx) => {
    await tx.query(
      'delete from saved_search where office_id = current_office() and person_id = $1 and id = $2',
      [person, id],
    );
  });
