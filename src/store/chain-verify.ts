import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import { genesisOf, genesisOfChain, hashEntry } from './chain.ts';
import { chainedTables, rowsOf } from './chain-rows.ts';
import type { ChainedRow, ChainedTable } from './chain-rows.ts';
import type { Tx } from './open.ts';

/** One thing that is not as it was written, named so that a person can look at it. */
export type Finding = {
  readonly what:
    | 'changed'
    | 'cut'
    | 'missing'
    | 'removed'
    | 'unknown'
    | 'personal'
    | 'document'
    | 'checkpoint';
  readonly office: string;
  /** The table; `act` for acts of matters. */
  readonly table: string;
  readonly matter?: string;
  readonly number?: string | null;
  readonly act?: string;
  readonly seq?: number;
  readonly says: Text;
};

type Row = ChainedRow & { readonly chain: string; readonly seq: number };
type Head = { readonly seq: number; readonly hash: string };

/** What is wrong with a row that should follow `before`; nothing when it does. */
export function faultOf(row: Row, before: Head): 'missing' | 'changed' | undefined {
  if (row.seq !== before.seq + 1) return 'missing';
  const { hash, sm3 } = hashEntry(row.prev, row.content);
  const whole = row.prev === before.hash && row.hash === hash && row.sm3 === sm3;
  return whole ? undefined : 'changed';
}

/** All matters: every act against the one before it, then what the matter says of its acts. */
export async function verifyMatters(tx: Tx): Promise<readonly Finding[]> {
  const table = (await chainedTables(tx)).find(({ name }) => name === 'act');
  if (!table) throw new Error('There is no table of acts.');
  const heads = new Map<string, Head>();
  const findings: Finding[] = [];
  const broken = new Set<string>();
  for await (const row of rowsOf(tx, table)) {
    const before = heads.get(row.chain) ?? { seq: 0, hash: genesisOf(tx.office, row.chain).hash };
    heads.set(row.chain, { seq: row.seq, hash: row.hash });
    // The first fault of a matter is its finding; what follows it cannot be right.
    if (broken.has(row.chain)) continue;
    const fault = faultOf(row, before);
    if (!fault) continue;
    broken.add(row.chain);
    findings.push(actFault(tx.office, row, fault, before));
  }
  const kept = await matterHeads(tx);
  return [
    ...findings,
    ...[...kept].flatMap(([matter, says]) =>
      broken.has(matter) ? [] : headFault(tx.office, matter, says, heads.get(matter)),
    ),
    ...(await removedMatters(tx, new Set(kept.keys()), heads)),
  ];
}

function actFault(office: string, row: Row, what: 'missing' | 'changed', before: Head): Finding {
  const seq = what === 'missing' ? before.seq + 1 : row.seq;
  const id = String(row.content['id']);
  return {
    what,
    office,
    table: 'act',
    matter: row.chain,
    seq,
    ...(what === 'changed' ? { act: id } : {}),
    says:
      what === 'changed'
        ? say(
            `第${seq}条办理记录（${id}）的内容或者次序与记录时不符。`,
            `Act ${seq} (${id}) is not as it was recorded, or not in its place.`,
          )
        : say(
            `第${seq}条办理记录缺失（其后为第${row.seq}条）。`,
            `Act ${seq} is missing (act ${row.seq} follows).`,
          ),
  };
}

type Kept = {
  readonly revision: number;
  readonly head: string;
  readonly number: string | null;
  /** Ids of acts that the fold names and that are not there. */
  readonly gone: readonly string[];
};

async function matterHeads(tx: Tx): Promise<ReadonlyMap<string, Kept>> {
  const rows = await tx.query<Kept & { id: string }>(
    `select id, revision, head, number, array(
       select step.value->>'act' from jsonb_each(matter.fold->'taken') step
       where not exists (
         select from act where act.office_id = matter.office_id and act.id = (step.value->>'act')::uuid
       )
     ) as gone
     from matter where office_id = $1 order by id::text collate "C"`,
    [tx.office],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A matter whose acts are whole but fewer, or other, than it says: the last ones were cut off. */
function headFault(office: string, matter: string, says: Kept, head: Head | undefined): Finding[] {
  const { revision, head: hash, number, gone } = says;
  const at = { office, table: 'act', matter, number } as const;
  const last = head?.seq ?? 0;
  if (revision > last || gone.length > 0) {
    return [{ ...at, ...cutOff(last + 1, gone[0]) }];
  }
  if (revision === last && hash === head?.hash) return [];
  const because = say(
    `事项所记的最后一条办理记录与第${last}条不符。`,
    `What the matter says of its last act is not act ${last}.`,
  );
  return [{ ...at, what: 'changed', seq: last, says: because }];
}

/** `act`: an act that the matter's fold still names. */
function cutOff(
  seq: number,
  act: string | undefined,
): Pick<Finding, 'what' | 'seq' | 'act' | 'says'> {
  const named = act === undefined ? say('', '') : say(`（${act}）`, ` (${act})`);
  return {
    what: 'cut',
    seq,
    ...(act === undefined ? {} : { act }),
    says: say(
      `第${seq}条及其后的办理记录被截去${named.zh}。`,
      `Act ${seq} and what followed were cut off${named.en}.`,
    ),
  };
}

/** Matters that were opened, or that other rows speak of, and that are no more. */
async function removedMatters(
  tx: Tx,
  kept: ReadonlySet<string>,
  heads: ReadonlyMap<string, Head>,
): Promise<readonly Finding[]> {
  const rows = await tx.query<{ id: string; noted: boolean }>(
    `select id, bool_or(noted) as noted from (
       select substr(chain, 5) as id, true as noted from opened where office_id = $1 and chain like 'act:%'
       union all select matter_id::text, false from involved where office_id = $1
       union all select matter_id::text, false from clock where office_id = $1
       union all select matter_id::text, false from personal where office_id = $1
       union all select matter_id::text, false from document_use where office_id = $1
     ) trace group by id order by id collate "C"`,
    [tx.office],
  );
  const noted = new Set(rows.flatMap(({ id, noted: was }) => (was ? [id] : [])));
  const spoken = new Set([...rows.map(({ id }) => id), ...heads.keys()]);
  return [
    ...[...spoken].filter((id) => !kept.has(id)).map((id) => removed(tx.office, id)),
    ...[...kept].filter((id) => !noted.has(id)).map((id) => unnoted(tx.office, id)),
  ];
}

const removed = (office: string, matter: string): Finding => ({
  what: 'removed',
  office,
  table: 'matter',
  matter,
  says: say(`事项（${matter}）已被删除。`, `The matter ${matter} was deleted.`),
});

const unnoted = (office: string, matter: string): Finding => ({
  what: 'unknown',
  office,
  table: 'opened',
  matter,
  says: say(
    `事项（${matter}）没有立项记载：立项记载被删除，或者事项不是由平台登记的。`,
    `The opening of matter ${matter} is not noted: the note was deleted, or the platform never opened it.`,
  ),
});

/** Every other chained table: audit, checkpoints, registers, configuration. */
export async function verifyOtherChains(tx: Tx): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const table of await chainedTables(tx)) {
    if (table.name !== 'act') findings.push(...(await verifyChains(tx, table)));
  }
  return findings;
}

async function verifyChains(tx: Tx, table: ChainedTable): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const broken = new Set<string>();
  let before: (Head & { chain: string }) | undefined;
  for await (const row of rowsOf(tx, table)) {
    if (before?.chain !== row.chain) {
      const chain = table.several ? row.chain : table.name;
      before = { chain: row.chain, seq: 0, hash: genesisOfChain(tx.office, chain).hash };
    }
    const fault = broken.has(row.chain) ? undefined : faultOf(row, before);
    before = { chain: row.chain, seq: row.seq, hash: row.hash };
    if (!fault) continue;
    broken.add(row.chain);
    findings.push(entryFault(tx.office, table.name, row, fault));
  }
  return findings;
}

const entryFault = (
  office: string,
  table: string,
  { seq }: Row,
  what: 'missing' | 'changed',
): Finding => ({
  what,
  office,
  table,
  seq,
  says:
    what === 'changed'
      ? say(
          `${table} 第${seq}条与记录时不符。`,
          `Entry ${seq} of ${table} is not as it was written.`,
        )
      : say(`${table} 第${seq}条之前有缺失。`, `An entry of ${table} before ${seq} is missing.`),
});
