import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { sealFigures } from '../src/store/figures/seal.ts';
import { addDays } from '../src/kernel/day.ts';
import { systemClock } from '../src/office/clock.ts';
import type { Office } from './office.ts';
import { requested } from './office.ts';

/** Days over which the copies lie, back from today: five years. */
const BACK = 1826;
/** Matters whose entries lie at one position. */
const ROUND = 10;

const ENDS = ['granted', 'spot', 'withdrawn', 'refused', 'extended', 'open'] as const;
const KINDS = ['naturalPerson', 'naturalPerson', 'legal.commercial', 'legal.other'];
const STAGES = [...ENDS, 'granted', 'granted', 'refused', 'spot'].map((end, at) => ({
  end,
  applicantKind: KINDS[at % KINDS.length],
}));

/** Fills offices up to so many matters each: courses that the write path has taken and figures have counted, copied. */
export async function fillFigures(
  sql: pg.Client,
  offices: readonly (readonly [office: Office, matters: number])[],
): Promise<void> {
  const copies: (() => Promise<void>)[] = [];
  for (const [office, matters] of offices) {
    const times = Math.floor(matters / STAGES.length);
    for (const [at, stage] of STAGES.entries()) {
      const matter = await take(office, stage);
      copies.push(() => copy(sql, office, { matter, times, from: at * times }));
    }
    await sealFigures(office.made.store, office.id);
  }
  await sql.query(
    "set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'",
  );
  await withoutIndexes(sql, ['act', 'figure_entry'], async () => {
    for (const make of copies) await make();
  });
  await sumUp(sql);
  for (const table of ['matter', 'act', 'figure_entry', 'figure_day', 'figure_seal'])
    await sql.query(`vacuum (analyze) ${table}`);
}

async function take(
  { made, clerk, head }: Office,
  { end, applicantKind }: { readonly end: string; readonly applicantKind: string | undefined },
): Promise<string> {
  const today = systemClock.today();
  const received = addDays(today, -40);
  const matter = randomUUID();
  const step = async (by: string, name: string, back: number, asks: object = {}) => {
    const on = addDays(today, -back);
    const answer = await made.takes(by, name, matter, { ...asks }, { on });
    if (!('done' in answer)) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  };
  await step(clerk, 'register', 40, { ...requested(received), applicantKind });
  if (end === 'open') return matter;
  if (end === 'spot')
    await step(clerk, 'replyOnTheSpot', 40, { result: 'granted', given: '当场提供。' });
  if (end === 'withdrawn') await step(clerk, 'withdraw', 35, { how: 'written' });
  if (end === 'spot' || end === 'withdrawn') return matter;
  if (end === 'extended') await step(head, 'extend', 30, { days: 10, reason: '查找档案。' });
  const result = end === 'refused' ? 'unable.notHeld' : 'granted';
  const why = { grounds: '经检索，本机关不掌握该信息。', search: '检索档案室和网站。' };
  const draft = {
    result,
    findings: '经查。',
    formGiven: 'paper',
    ...(end === 'refused' ? why : {}),
  };
  await step(clerk, 'draft', 28, draft);
  await step(head, 'review', 27, { secrecy: true });
  await step(head, 'sign', 26);
  await step(clerk, 'reply', 25, { result });
  await step(clerk, 'recordDelivery', 22, { how: 'signed' });
  return matter;
}

type Copying = { readonly matter: string; readonly times: number; readonly from: number };

async function copy(sql: pg.Client, office: Office, { matter, times, from }: Copying) {
  const id = `md5('${office.id}' || g)::uuid`;
  // Days go by tens: units, dealt out by the last digit, have matters of every day.
  const shift = `(-((g / 10 * 37) % ${BACK}))`;
  const units = `array[${office.units.map((unit) => `'${unit}'`).join(',')}]`;
  const source = `from generate_series(${from + 1}, ${from + times}) g`;
  await sql.query(
    `insert into matter (office_id, id, kind, number, title, phase, open, begun, last, unit_id, opened_by, sensitivity, applicant,
       revision, head, fold, updated)
     select m.office_id, ${id}, m.kind, '甲外公开申〔2026〕' || g || '号', m.title, m.phase, m.open, m.begun + ${shift}, m.last + ${shift},
       (${units})[1 + g % 10]::uuid, m.opened_by, m.sensitivity, m.applicant, m.revision, m.head, '{}', m.updated
     ${source}, matter m where m.id = $1`,
    [matter],
  );
  await sql.query(
    `insert into act (office_id, matter_id, seq, id, kind, step, on_day, at, by_person, role, asks, marks, number, law_version, prev, hash, sm3)
     select a.office_id, ${id}, a.seq, md5(a.id::text || g)::uuid, a.kind, a.step, a.on_day + ${shift}, a.at + ${shift} * interval '1 day',
       a.by_person, a.role, a.asks, a.marks, a.number, a.law_version, a.prev, a.hash, a.sm3
     ${source}, act a where a.matter_id = $1`,
    [matter],
  );
  await sql.query(
    `insert into figure_entry (office_id, seal, ordinal, figure, slice, value, matter_id, record, day, n, amount, digest, at)
     select e.office_id, 10 + g / ${ROUND}, (g % ${ROUND}) * 100 + e.ordinal % 100, e.figure, e.slice, e.value, ${id}, md5(e.record::text || g)::uuid,
       e.day + ${shift}, e.n, e.amount, e.digest + g, e.at + ${shift} * interval '1 day'
     ${source}, figure_entry e where e.matter_id = $1`,
    [matter],
  );
}

/** The kept sums of all that was copied, and its positions. */
async function sumUp(sql: pg.Client): Promise<void> {
  await sql.query(
    `delete from figure_day;
     insert into figure_day (office_id, figure, day, slice, value, n, amount, digest)
     select office_id, figure, day, slice, value, sum(n), sum(n * amount), sum(n * digest) from figure_entry
     group by office_id, figure, day, slice, value;
     insert into figure_seal (office_id, n, at) select office_id, seal, now() from figure_entry group by office_id, seal
     on conflict do nothing`,
  );
}

/** Works without the indexes of the tables and makes them again: the same ones, ten times as fast. */
async function withoutIndexes(
  sql: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows: keys } = await sql.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype in ('p', 'u') and conrelid::regclass::text = any($1)`,
    [tables],
  );
  for (const { table, name } of keys)
    await sql.query(`alter table ${table} drop constraint ${name}`);
  const { rows: indexes } = await sql.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid::regclass::text = any($1)`,
    [tables],
  );
  for (const { name } of indexes) await sql.query(`drop index ${name}`);
  await work();
  for (const { definition } of indexes) await sql.query(definition);
  for (const { table, name, definition } of keys)
    await sql.query(`alter table ${table} add constraint ${name} ${definition}`);
}
