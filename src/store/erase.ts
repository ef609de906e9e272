import { refold } from '../kernel/fold.ts';
import type { Administered } from './administer.ts';
import { administer, administrative } from './administer.ts';
import { calendarOf } from './calendar.ts';
import { loadActs } from './history.ts';
import type { Store, Tx } from './open.ts';
import { inOffice, isUuid } from './open.ts';
import { applicantOf } from './project.ts';
import type { MatterRecord } from './record.ts';
import type { Actor } from './request.ts';

const noSuchMatter = administrative('no-such-matter', '个人信息保护法第四十七条', {
  zh: '没有这个事项，请核对文号。',
  en: 'There is no such matter; check its number.',
});

/**
 * Erases the personal values of a matter: the acts and their chain stay, with the salted hashes of what was there.
 * The masked name in the list goes too; clocks, results and figures stay. `matter` is its id or its number.
 */
export async function erasePersonal(
  store: Store,
  actor: Actor,
  {
    act,
    matter: named,
    reason,
  }: { readonly act: string; readonly matter: string; readonly reason: string },
): Promise<Administered> {
  const on = store.clock.today();
  const matter = await idOf(store, actor.office, named);
  const request = { act, step: 'erasePersonal' as const, on, asks: { matter }, reason };
  return administer(store, actor, request, async (tx) => {
    const none = administrative('nothing-to-erase', '个人信息保护法第四十七条', {
      zh: '该事项没有可以删除的个人信息。',
      en: 'There is nothing personal to erase in this matter.',
    });
    if (!isUuid(matter)) return noSuchMatter;
    const known = await tx.query(
      'select 1 from matter where office_id = current_office() and id = $1',
      [matter],
    );
    if (known.length === 0) return noSuchMatter;
    const rows = await tx.query(
      `update personal set value = null, salt = null, erased_at = $2
       where office_id = current_office() and matter_id = $1 and value is not null returning path`,
      [matter, store.clock.now()],
    );
    await tx.query(
      `delete from search_key where office_id = current_office() and matter_id = $1
         and (key like 'name:%' or key like 'pinyin:%')`,
      [matter],
    );
    if (rows.length === 0) return none;
    // Its row is made anew without them.
    await tx.query(`delete from search_row where office_id = current_office() and matter_id = $1`, [
      matter,
    ]);
    await foldAgain(store, tx, matter);
    return undefined;
  });
}

/** Whoever erases may see no record: he names it by its number (文号), as the decision to erase does. */
async function idOf(store: Store, office: string, named: string): Promise<string> {
  const text = named.trim();
  if (isUuid(named)) return named;
  const rows = await inOffice(store, office, (tx) =>
    tx.query<{ id: string }>(
      'select id from matter where office_id = current_office() and number = $1',
      [text],
    ),
  );
  return rows.length === 1 ? (rows[0]?.id ?? text) : text;
}

/** The kept fold and the list hold masked names: they are folded anew from acts that no longer have them. */
async function foldAgain(store: Store, tx: Tx, id: string): Promise<void> {
  const [row] = await tx.query<{ kind: string }>(
    'select kind from matter where office_id = current_office() and id = $1 for update',
    [id],
  );
  const matter = row && store.matters.get(row.kind);
  if (!matter) return;
  const acts = await loadActs(tx, matter, id, 'masked');
  const folded = refold(matter, acts, { calendar: await calendarOf(store, tx) });
  if (!('state' in folded)) throw new Error(`matter ${id} does not fold any more`);
  await tx.query(
    'update matter set fold = $2, applicant = $3, title = $4 where office_id = current_office() and id = $1',
    [
      id,
      JSON.stringify(folded.state),
      applicantOf(matter, folded.state.own),
      matter.titled(folded.state.own),
    ],
  );
}

/** That it was done, for whoever reads the record after. The act of the office is looked for only where a value is gone. */
export async function erasedOf(tx: Tx, matter: string): Promise<Pick<MatterRecord, 'erased'>> {
  const [erased] = await tx.query<NonNullable<MatterRecord['erased']>>(
    `select a.at, coalesce(a.reason, '') as reason, jsonb_build_object('id', a.by_person, 'name', coalesce(p.name, '')) as by
     from office_act a left join person p on p.office_id = a.office_id and p.id = a.by_person
     where a.office_id = current_office() and a.step = 'erasePersonal' and a.asks->>'matter' = $1
       and (select bool_or(e.erased_at is not null) from personal e
         where e.office_id = current_office() and e.matter_id = $1::text::uuid)
     order by a.seq limit 1`,
    [matter],
    'erased',
  );
  return erased ? { erased } : {};
}
