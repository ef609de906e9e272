import type { Store } from './open.ts';
import { inOffice } from './open.ts';
import type { Actor } from './request.ts';
import { keysOfQuery } from './search-keys.ts';
import { viewing } from './viewer.ts';
import { binder, visibleSql } from './visibility.ts';

export type Found = {
  readonly kind: string;
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly applicant: string;
  readonly phase: string;
};

const MOST = 20;
/** Titles are read through, so only those of the newest matters; numbers and names are found however old. */
const NEWEST = 5000;
/** Of those whose title fits, the newest are enough to choose from. */
const TITLES = 200;

/**
 * The `/` box: by a whole number (文号) or its running part, or by an applicant's name or its pinyin. Names are compared
 * by keyed hash, so a whole name is needed; of titles a part is enough.
 */
export async function lookUp(store: Store, viewer: Actor, q: string): Promise<readonly Found[]> {
  const text = q.trim();
  if (text === '') return [];
  return inOffice(store, viewer.office, async (tx) => {
    const view = await viewing(store, tx, viewer);
    const { values, bind } = binder();
    const [, before = '', running] = /^(.*?)(\d{1,6})\s*号?$/.exec(text) ?? [];
    // A year before the running part is meant: 〔2026〕48, whatever brackets were typed.
    const whole = `${before.replace(/[[(（【［]/g, '〔').replace(/[\])）】］]/g, '〕')}${running}`;
    const ofYear = /\d/.test(before) ? `and position(${bind(whole)} in n.text) > 0` : '';
    const byRunning = running
      ? `union select n.matter_id from number_used n where n.office_id = current_office()
           and n.n = ${bind(Number(running))} and n.matter_id is not null ${ofYear}`
      : '';
    return tx.query<Found>(
      `select m.kind, m.id, m.number, m.title, coalesce(m.applicant, '') as applicant, m.phase from matter m
       where m.office_id = current_office() and m.id in (
         select x.id from matter x where x.office_id = current_office() and x.number = ${bind(text)}
         union select n.matter_id from number_used n where n.office_id = current_office() and n.text = ${bind(text)}
           and n.matter_id is not null
         union select k.matter_id from search_key k where k.office_id = current_office()
           and k.key = any(${bind(keysOfQuery(view.secret, text))}::text[])
         ${byRunning}
         union (select t.id from (select x.id, x.title from matter x where x.office_id = current_office()
           order by x.begun desc, x.id limit ${NEWEST}) t where position(${bind(text)} in t.title) > 0
           limit ${TITLES}))
       and ${visibleSql(store.matters.values(), view.eyes, bind, 'page')}
       order by m.open desc, m.begun desc, m.id limit ${MOST}`,
      values,
    );
  });
}
