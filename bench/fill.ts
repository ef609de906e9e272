import type pg from 'pg';
import { systemClock } from '../src/office/clock.ts';
import { addDays } from '../src/kernel/day.ts';
import type { Office } from './office.ts';
import { requested } from './office.ts';

/** Tenths of an office's matters by how far they have come. */
const STAGES = [
  ...['open', 'open', 'assigned', 'unclear', 'drafted', 'reviewed'],
  ...['closed', 'closed', 'closed', 'closed'],
];

/** Fills offices up to so many matters each, in the shapes the write path gives them: copies of ten it has written. */
export async function fill(
  sql: pg.Client,
  offices: readonly (readonly [office: Office, matters: number])[],
): Promise<void> {
  const copies: (() => Promise<void>)[] = [];
  for (const [office, matters] of offices) {
    const times = Math.floor(matters / STAGES.length) - 1;
    for (const [at, stage] of STAGES.entries()) {
      const matter = await templateAt(office, stage);
      const back = stage === 'closed' ? 1900 : 60;
      copies.push(() => copy(sql, office, { matter, times, from: at * times, back }));
    }
  }
  await withoutIndexes(sql, async () => {
    for (const make of copies) await make();
  });
}

async function templateAt(office: Office, stage: string): Promise<string> {
  const { made, clerk, officers, head } = office;
  const today = systemClock.today();
  const matter = await made.registers(clerk, requested(today));
  const take = async (by: string, step: string, asks: Record<string, unknown>) => {
    const answer = await made.takes(by, step, matter, asks);
    if (!('done' in answer)) throw new Error(`${step}: ${JSON.stringify(answer)}`);
  };
  const [officer = clerk] = officers;
  if (stage === 'open') return matter;
  await take(clerk, 'assign', { to: officer });
  if (stage === 'unclear')
    await take(officer, 'askToClarify', { items: '请写明年份。', until: addDays(today, 10) });
  if (stage === 'closed') await take(officer, 'withdraw', { how: 'written' });
  if (stage === 'drafted' || stage === 'reviewed') await take(officer, 'draft', DRAFT);
  if (stage === 'reviewed') await take(head, 'review', { secrecy: true });
  return matter;
}

const DRAFT = {
  result: 'granted',
  findings: '所需信息系本机关制作，可以公开。',
  formGiven: 'paper',
};

type Copying = {
  readonly matter: string;
  readonly times: number;
  readonly from: number;
  /** Days the copies are spread over, back from today. */
  readonly back: number;
};

async function copy(
  sql: pg.Client,
  office: Office,
  { matter, times, from, back }: Copying,
): Promise<void> {
  const { rows } = await sql.query<{ fold: string }>(
    'select fold::text from matter where id = $1',
    [matter],
  );
  const days = [...new Set((rows[0]?.fold ?? '').match(/\d{4}-\d{2}-\d{2}/g))].toSorted();
  // Days go by tens: units and officers, dealt out by the last digit, have matters of every day.
  const shift = `-((g / 10 * 37) % ${back})`;
  // From the first day on: what has become an earlier day is not met again.
  const shifted = days.reduce(
    (text, day) => `replace(${text}, '${day}', (date '${day}' + ${shift})::text)`,
    '$2::text',
  );
  const [officer = ''] = office.officers;
  const officers = `array[${office.officers.map((id) => `'${id}'`).join(',')}]`;
  const units = `array[${office.units.map((id) => `'${id}'`).join(',')}]`;
  const mine = `(${officers})[1 + g % 10]`;
  const unit = `(${units})[1 + g % 10]`;
  const id = `md5('${office.id}' || g)::uuid`;
  const source = `from generate_series(${from + 1}, ${from + times}) g`;
  await sql.query(
    `insert into matter (office_id, id, kind, number, number_key, title, phase, open, begun, last, unit_id, assignee_id,
       opened_by, sensitivity, applicant, revision, head, fold, clock, clock_state, due, resumes, stopped, provisional, updated)
     select m.office_id, ${id}, m.kind, '甲外公开申〔2026〕' || g || '号', '2026/' || lpad(g::text, 7, '0') || '/request', m.title, m.phase, m.open,
       m.begun + ${shift}, m.last + ${shift}, ${unit}::uuid, case when m.assignee_id is not null then ${mine}::uuid end,
       m.opened_by, m.sensitivity, m.applicant, m.revision, md5(g::text) || md5(g::text),
       replace(${shifted}, '${officer}', ${mine})::jsonb, m.clock, m.clock_state,
       m.due + ${shift}, m.resumes + ${shift}, m.stopped + ${shift}, m.provisional, m.updated
     ${source}, matter m where m.id = $1`,
    [matter, rows[0]?.fold],
  );
  await sql.query(
    `insert into clock (office_id, matter_id, name, state, due, resumes, stopped, provisional)
     select c.office_id, ${id}, c.name, c.state, c.due + ${shift}, c.resumes + ${shift}, c.stopped + ${shift}, c.provisional
     ${source}, clock c where c.matter_id = $1`,
    [matter],
  );
  await sql.query(
    `insert into involved (office_id, holder, relation, matter_id)
     select i.office_id, replace(replace(i.holder, '${officer}', ${mine}), '${office.units[0]}', ${unit}), i.relation, ${id}
     ${source}, involved i where i.matter_id = $1`,
    [matter],
  );
  // Names that come again and wordings that are each matter's own, as many keys as there are for one that was registered.
  await sql.query(
    `insert into search_key (office_id, key, matter_id)
     select k.office_id, split_part(k.key, ':', 1) || ':' || case when k.key like 'word:%' then split_part(k.key, ':', 2) || ':' || left(md5(k.key || g), 14)
       else left(md5(k.key || (g % 50000)), 22) end, ${id}
     ${source}, search_key k where k.matter_id = $1 on conflict do nothing`,
    [matter],
  );
}

const FILLED = ['matter', 'clock', 'involved', 'search_key'];

/** Works without the indexes of the filled tables and makes them again: the same ones, ten times as fast. */
async function withoutIndexes(sql: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows: keys } = await sql.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'p' and conrelid::regclass::text = any($1) and conrelid <> 'matter'::regclass`,
    [FILLED],
  );
  const { rows: indexes } = await sql.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid::regclass::text = any($1) and not indisprimary`,
    [FILLED],
  );
  for (const { table, name } of keys)
    await sql.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await sql.query(`drop index ${name}`);
  await sql.query(
    "set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'",
  );
  await work();
  for (const { definition } of indexes) await sql.query(definition);
  for (const { table, name, definition } of keys)
    await sql.query(`alter table ${table} add constraint ${name} ${definition}`);
  for (const table of FILLED) await sql.query(`vacuum (analyze) ${table}`);
}
