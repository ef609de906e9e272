import { say } from '../kernel/text.ts';
import type { Finding } from './chain-verify.ts';
import type { Tx } from './open.ts';
import { saltedHash } from './personal.ts';

type Row = {
  readonly act: string;
  readonly path: string;
  readonly matter: string;
  readonly salt: string | null;
  readonly value: string | null;
  readonly hash: string;
  readonly erased: string | null;
  readonly named: boolean;
};

/** Every personal value against its salted hash, and that hash against the act, where the chain holds it. */
export async function verifyPersonal(tx: Tx): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let after = { act: '00000000-0000-0000-0000-000000000000', path: '' };
  for (;;) {
    const rows = await tx.query<Row>(
      `select personal.act_id as act, path, personal.matter_id as matter, salt, value, personal.hash,
         erased_at as erased, coalesce(act.asks::text like '%"sha256:' || personal.hash || '"%', false) as named
       from personal left join act on act.office_id = personal.office_id and act.id = personal.act_id
       where personal.office_id = $1 and (personal.act_id, path collate "C") > ($2, $3)
       order by personal.act_id, path collate "C" limit 2000`,
      [tx.office, after.act, after.path],
    );
    findings.push(...rows.filter((row) => !isWhole(row)).map((row) => changed(tx.office, row)));
    after = rows.at(-1) ?? after;
    if (rows.length < 2_000) break;
  }
  return [...findings, ...(await missing(tx))];
}

/** An erased value has left its hash behind; it is whole as long as nothing has taken its place. */
const isWhole = ({ salt, value, hash, erased, named }: Row): boolean =>
  named &&
  (erased === null
    ? salt !== null && value !== null && saltedHash(salt, value) === hash
    : salt === null && value === null);

const changed = (office: string, { act, path, matter }: Row): Finding => ({
  what: 'personal',
  office,
  table: 'personal',
  matter,
  act,
  says: say(
    `办理记录（${act}）的个人信息“${path}”与记录时不符。`,
    `The personal value ${path} of act ${act} is not as it was recorded.`,
  ),
});

async function missing(tx: Tx): Promise<readonly Finding[]> {
  const rows = await tx.query<{ act: string; matter: string; seq: number }>(
    `select distinct act.id as act, act.matter_id as matter, act.seq
     from act, jsonb_path_query(asks, 'strict $.** ? (@ like_regex "^sha256:[0-9a-f]{64}$")') named (value)
     where act.office_id = $1 and asks::text like '%"sha256:%' and not exists (
       select from personal where personal.office_id = act.office_id and personal.act_id = act.id
         and personal.hash = substr(named.value #>> '{}', 8)
     ) order by act.matter_id, act.seq`,
    [tx.office],
  );
  return rows.map(({ act, matter, seq }): Finding => ({
    what: 'personal',
    office: tx.office,
    table: 'personal',
    matter,
    act,
    seq,
    says: say(
      `第${seq}条办理记录（${act}）的个人信息已不存在，也没有删除记载。`,
      `Personal values of act ${seq} (${act}) are gone without a note of erasure.`,
    ),
  }));
}
