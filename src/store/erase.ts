import { refold } from '../kernel/fold.ts';
import type { Administered } from './administer.ts';
import { administer, administrative } from './administer.ts';
import { calendarOf } from './calendar.ts';
import { loadActs } from './history.ts';
import type { Store, Tx } from './open.ts';
import { isUuid } from './open.ts';
import { applicantOf } from './project.ts';
import type { Actor } from './request.ts';

/**
 * Erases the personal values of a matter: the acts and their chain stay, with the salted hashes of what was there.
 * The masked name in the list goes too; clocks, results and figures stay.
 */
export async function erasePersonal(
  store: Store,
  actor: Actor,
  {
    act,
    matter,
    reason,
  }: { readonly act: string; readonly matter: string; readonly reason: string },
): Promise<Administered> {
  const on = store.clock.today();
  const request = { act, step: 'erasePersonal' as const, on, asks: { matter }, reason };
  return administer(store, actor, request, async (tx) => {
    const none = administrative('nothing-to-erase', '个人信息保护法第四十七条', {
      zh: '该事项没有可以删除的个人信息。',
      en: 'There is nothing personal to erase in this matter.',
    });
    if (!isUuid(matter)) return none;
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
    await foldAgain(store, tx, matter);
    return undefined;
  });
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
