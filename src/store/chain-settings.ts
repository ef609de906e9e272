import { say } from '../kernel/text.ts';
import type { Finding } from './chain-verify.ts';
import type { Tx } from './open.ts';

/** Every setting against the act of the office that made it, and every such act against what holds. */
export async function verifySettings(tx: Tx): Promise<readonly Finding[]> {
  const rows = await tx.query<{ act: string; key: string; seq: number | null }>(
    `select coalesce(s.act_id, a.id) as act, coalesce(s.key, a.asks->>'key') as key, a.seq
     from (select * from setting where office_id = $1) s
     full join (select * from office_act where office_id = $1 and step = 'changeSetting') a on a.id = s.act_id
     where (a.asks->>'key', a.asks->'value', a.asks->>'from', nullif(a.asks->'source', 'null'), a.at)
       is distinct from (s.key, s.value, s.from_day::text, s.source, s.at)
     order by a.seq, 2`,
    [tx.office],
  );
  return rows.map(({ act, key, seq }): Finding => ({
    what: 'changed',
    office: tx.office,
    table: 'setting',
    act,
    ...(seq === null ? {} : { seq }),
    says: say(
      `机关设置“${key}”与设置时的记录（${act}）不符。`,
      `The setting ${key} is not what the act ${act} made it.`,
    ),
  }));
}
