import type { Hashes } from '../chain.ts';
import { hashAct } from '../chain.ts';
import type { Tx } from '../open.ts';
import { jobsValue } from '../outbox.ts';
import type { Writing } from '../write.ts';
import { clockColumns } from '../write.ts';
import { jsonBytes } from './json-bytes.ts';

const MATTER = `id uuid, kind text, revision integer, fold jsonb, phase text, open boolean, title text, begun date, last date,
  unit_id uuid, assignee_id uuid, number text, applicant text, sensitivity text, head text, clock text, clock_state text,
  due date, resumes date, stopped date, provisional boolean, updated timestamptz, number_key text`;
const COLUMNS = MATTER.split(',').map((column) => column.trim().split(' ')[0] ?? '');
const CHANGED = COLUMNS.filter((name) => name !== 'id' && name !== 'kind');

const OPEN = `
insert into matter (office_id, ${COLUMNS.join(', ')}, opened_by)
select current_office(), ${COLUMNS.map((name) => `r.${name}`).join(', ')}, r.opened_by
from json_to_recordset($1::json) r(${MATTER}, opened_by uuid)`;
const STEP = `
update matter m set ${CHANGED.map((name) => `${name} = r.${name}`).join(', ')}
from json_to_recordset($1::json) r(${MATTER})
where m.office_id = current_office() and m.id = r.id and m.kind = r.kind returning m.id`;

const ACT = `matter_id uuid, seq integer, id uuid, kind text, step text, on_day date, at timestamptz, by_person uuid,
  role text, for_person uuid, asks jsonb, irregular text, marks jsonb, number text, law_version text, batch uuid,
  batch_row integer, prev text, hash text, sm3 text`;
const ACTS = `
with a as (
  insert into act (office_id, ${namesIn(ACT)})
  select current_office(), ${namesIn(ACT, 'r.')} from json_to_recordset($1::json) r(${ACT})
  returning matter_id, seq
)
insert into figure_news (office_id, matter_id, seq) select current_office(), a.matter_id, a.seq from a`;

const PERSONAL = `
insert into personal (office_id, act_id, matter_id, path, salt, value, hash)
select current_office(), r.act, r.matter, r.path, r.salt, r.value, r.hash
from json_to_recordset($1::json) r(act uuid, matter uuid, path text, salt text, value text, hash text)`;

const CLOCKS = `
insert into clock as k (office_id, matter_id, name, state, due, resumes, stopped, provisional)
select current_office(), r.* from json_to_recordset($1::json)
  r(matter uuid, name text, state text, due date, resumes date, stopped date, provisional boolean)
on conflict (office_id, matter_id, name) do update set state = excluded.state, due = excluded.due,
  resumes = excluded.resumes, stopped = excluded.stopped, provisional = excluded.provisional
where (k.state, k.due, k.resumes, k.stopped, k.provisional) is distinct from
  (excluded.state, excluded.due, excluded.resumes, excluded.stopped, excluded.provisional)`;

const GONE = `
delete from involved i using json_to_recordset($1::json) r(matter uuid, holder text, relation text)
where i.office_id = current_office() and i.matter_id = r.matter and i.holder = r.holder and i.relation = r.relation`;
const COME = `
insert into involved (office_id, holder, relation, matter_id)
select current_office(), r.holder, r.relation, r.matter
from json_to_recordset($1::json) r(matter uuid, holder text, relation text) on conflict do nothing`;
const KEYS = `
insert into search_key (office_id, key, matter_id)
select current_office(), r.key, r.matter from json_to_recordset($1::json) r(matter uuid, key text) on conflict do nothing`;

function namesIn(columns: string, before = ''): string {
  return columns
    .split(',')
    .map((column) => `${before}${column.trim().split(' ')[0] ?? ''}`)
    .join(', ');
}

/** Writes acts on different matters with all that follows from them: `writeAct` for many, a statement a table. */
export async function writeActs(tx: Tx, writings: readonly Writing[]): Promise<void> {
  if (writings.length === 0) return;
  const hashed = writings.map((writing) => ({
    writing,
    hashes: hashAct(writing.prev, writing.act),
  }));
  const rebuilt = writings.filter((writing) => writing.rebuilt).map(({ act }) => act.matter_id);
  if (rebuilt.length > 0)
    await tx.query(
      'delete from clock where office_id = current_office() and matter_id = any($1::uuid[])',
      [rebuilt],
    );
  const steps = hashed.filter(({ writing: { act } }) => act.seq > 1);
  const [, stepped] = await Promise.all([
    send(tx, OPEN, hashed.filter(({ writing: { act } }) => act.seq === 1).map(openingRow)),
    send(tx, STEP, steps.map(matterRow)),
    send(tx, ACTS, hashed.map(actRow)),
    ...restOf(writings).map(([sql, rows]) => send(tx, sql, rows)),
    enqueue(tx, writings),
  ]);
  if (stepped.length !== steps.length) throw new Error('a matter that was locked was not written');
}

const send = (tx: Tx, sql: string, rows: readonly unknown[]): Promise<object[]> =>
  rows.length === 0 ? Promise.resolve([]) : tx.query(sql, [jsonBytes(rows)]);

async function enqueue(tx: Tx, writings: readonly Writing[]): Promise<void> {
  const jobs = writings.flatMap((writing) => writing.jobs);
  if (jobs.length > 0) await tx.query('select enqueue_jobs($1::jsonb)', [jobsValue(jobs)]);
}

type Hashed = { readonly writing: Writing; readonly hashes: Hashes };

const openingRow = (hashed: Hashed) => ({
  ...matterRow(hashed),
  opened_by: hashed.writing.act.by_person,
});

const matterRow = ({ writing, hashes }: Hashed) => {
  const { act, projection: p, state, unit, assignee, number, numberKey } = writing;
  const { phase, open, title, begun, last, applicant, sensitivity } = p;
  return {
    ...{ id: act.matter_id, kind: act.kind, revision: act.seq, fold: state },
    ...{ phase, open, title, begun, last, applicant, sensitivity },
    ...{ unit_id: unit, assignee_id: assignee, number, number_key: numberKey },
    ...clockColumns(p.principal),
    head: hashes.hash,
    updated: act.at,
  };
};

const actRow = ({ writing: { act, prev }, hashes }: Hashed) => ({ ...act, prev, ...hashes });

/** Rows of the tables beside matter and act, each table with its statement. */
const restOf = (
  writings: readonly Writing[],
): readonly (readonly [sql: string, rows: readonly unknown[]])[] => {
  const rows = <Row extends object>(of: (writing: Writing) => readonly Row[]) =>
    writings.flatMap((writing) =>
      of(writing).map((row) => ({ ...row, matter: writing.act.matter_id })),
    );
  return [
    [PERSONAL, rows(({ act, personal }) => personal.map((value) => ({ ...value, act: act.id })))],
    [CLOCKS, rows(({ clocks }) => clocks)],
    [GONE, rows(({ gone }) => gone)],
    [COME, rows(({ come }) => come)],
    [KEYS, rows(({ keys }) => keys.map((key) => ({ key })))],
  ];
};
