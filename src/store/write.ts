import type { State } from '../kernel/act.ts';
import { hashAct } from './chain.ts';
import type { Involved } from './duty.ts';
import type { Tx } from './open.ts';
import type { Job } from './outbox.ts';
import { jobsValue } from './outbox.ts';
import type { Personal } from './personal.ts';
import type { NamedClock, Projection } from './project.ts';
import type { ActTable } from './tables.ts';

/** The import an act came with, and its row in the file. */
export type FromFile = { readonly batch: string; readonly batch_row: number };

/** Everything one act changes, ready to be written. */
export type Writing = {
  readonly act: Omit<ActTable, 'prev' | 'hash' | 'sm3' | 'batch' | 'batch_row'> & Partial<FromFile>;
  /** Hash the act follows. */
  readonly prev: string;
  readonly state: State;
  readonly projection: Projection;
  /** Clocks to be projected anew. */
  readonly clocks: readonly NamedClock[];
  readonly unit: string | null;
  readonly assignee: string | null;
  readonly number: string | null;
  readonly numberKey: string | null;
  readonly personal: readonly Personal[];
  readonly come: readonly Involved[];
  readonly gone: readonly Involved[];
  readonly keys: readonly string[];
  readonly jobs: readonly Job[];
  /** Its clocks are projected anew, all of them. */
  readonly rebuilt: boolean;
};

const OPEN = `
m as (
  insert into matter (office_id, id, kind, revision, fold, phase, open, title, begun, last, unit_id, assignee_id,
    number, applicant, sensitivity, head, clock, clock_state, due, resumes, stopped, provisional, updated, number_key, opened_by)
  values (current_office(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
    $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
  returning id
)`;
const STEP = `
m as (
  update matter set revision = $3, fold = $4, phase = $5, open = $6, title = $7, begun = $8, last = $9, unit_id = $10,
    assignee_id = $11, number = $12, applicant = $13, sensitivity = $14, head = $15, clock = $16, clock_state = $17,
    due = $18, resumes = $19, stopped = $20, provisional = $21, updated = $22, number_key = $23
  where office_id = current_office() and id = $1 and kind = $2
  returning id
)`;
/** A slip by which figures find the act; it is worked off later. */
const SLIP = `
f as (insert into figure_news (office_id, matter_id, seq) values (current_office(), $1, $3))`;
/** A matter that was not written is a fault: division by zero undoes all of it. */
const WRITTEN = 'select 1 / (select count(*) from m)';

type Bound = { readonly sql: string; readonly values: unknown[]; readonly name: string };

/** Writes an act and all that follows from it in one statement; fails when the transaction ends if it cannot. */
export function writeAct(tx: Tx, writing: Writing): void {
  const { sql, values, name } = statementOf(writing);
  tx.send(sql, values, name);
}

function statementOf(writing: Writing): Bound {
  const { act } = writing;
  const { hash, sm3 } = hashAct(writing.prev, act);
  const opening = act.seq === 1;
  const values: unknown[] = matterValues(writing, hash);
  if (opening) values.push(act.by_person);
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const acted = actPart(act, { prev: writing.prev, hash, sm3 }, bind);
  const parts = [opening ? OPEN : STEP, acted, SLIP];
  const names = [opening ? 'open' : 'step'];
  for (const [name, rows, part] of optionalParts(writing)) {
    if (rows.length === 0) continue;
    parts.push(part(`${bind(JSON.stringify(rows))}::jsonb`));
    names.push(name);
  }
  const jobs = writing.jobs.length > 0;
  if (jobs) names.push('jobs');
  const last = jobs ? `${WRITTEN}, enqueue_jobs(${bind(jobsValue(writing.jobs))}::jsonb)` : WRITTEN;
  return { sql: `with ${parts.join(',')} ${last}`, values, name: `write-${names.join('-')}` };
}

const matterValues = ({ act, projection: p, ...rest }: Writing, hash: string): unknown[] => [
  act.matter_id,
  act.kind,
  act.seq,
  JSON.stringify(rest.state),
  p.phase,
  p.open,
  p.title,
  p.begun,
  p.last,
  rest.unit,
  rest.assignee,
  rest.number,
  p.applicant,
  p.sensitivity,
  hash,
  ...Object.values(clockColumns(p.principal)),
  act.at,
  rest.numberKey,
];

const NO_CLOCK = { name: null, state: 'idle', due: null, resumes: null, stopped: null } as const;

/** The clock that decides the order of lists, in the columns of table matter. */
export function clockColumns(principal: NamedClock | undefined) {
  const clock = principal ?? { ...NO_CLOCK, provisional: false };
  const { name, state, due, resumes, stopped, provisional } = clock;
  return { clock: name, clock_state: state, due, resumes, stopped, provisional };
}

function actPart(
  act: Writing['act'],
  chain: { readonly prev: string; readonly hash: string; readonly sm3: string },
  bind: (value: unknown) => string,
): string {
  const row = {
    ...act,
    asks: JSON.stringify(act.asks),
    marks: JSON.stringify(act.marks),
    ...chain,
  };
  const columns = Object.keys(row);
  return `
a as (insert into act (${columns.join(', ')}) values (${Object.values(row).map(bind).join(', ')}))`;
}

type Part = readonly [name: string, rows: readonly unknown[], part: (rows: string) => string];

function optionalParts({ act, personal, clocks, come, gone, keys }: Writing): readonly Part[] {
  return [
    [
      'personal',
      personal.map((value) => ({ act: act.id, ...value })),
      (rows) => `
p as (
  insert into personal (office_id, act_id, matter_id, path, salt, value, hash)
  select current_office(), r.act, $1, r.path, r.salt, r.value, r.hash
  from jsonb_to_recordset(${rows}) r(act uuid, path text, salt text, value text, hash text)
)`,
    ],
    [
      'clocks',
      clocks,
      (rows) => `
c as (
  insert into clock as k (office_id, matter_id, name, state, due, resumes, stopped, provisional)
  select current_office(), $1, r.* from jsonb_to_recordset(${rows})
    r(name text, state text, due date, resumes date, stopped date, provisional boolean)
  on conflict (office_id, matter_id, name) do update set state = excluded.state, due = excluded.due,
    resumes = excluded.resumes, stopped = excluded.stopped, provisional = excluded.provisional
  where (k.state, k.due, k.resumes, k.stopped, k.provisional) is distinct from
    (excluded.state, excluded.due, excluded.resumes, excluded.stopped, excluded.provisional)
)`,
    ],
    [
      'gone',
      gone,
      (rows) => `
g as (
  delete from involved i using jsonb_to_recordset(${rows}) r(holder text, relation text)
  where i.office_id = current_office() and i.matter_id = $1 and i.holder = r.holder and i.relation = r.relation
)`,
    ],
    [
      'come',
      come,
      (rows) => `
n as (
  insert into involved (office_id, holder, relation, matter_id)
  select current_office(), r.holder, r.relation, $1 from jsonb_to_recordset(${rows}) r(holder text, relation text)
  on conflict do nothing
)`,
    ],
    [
      'keys',
      keys,
      (rows) => `
s as (
  insert into search_key (office_id, key, matter_id)
  select current_office(), r.key, $1 from jsonb_array_elements_text(${rows}) r(key)
  on conflict do nothing
)`,
    ],
  ];
}
