import { say } from '../kernel/text.ts';
import type { Text } from '../kernel/text.ts';
import { canonical } from './chain.ts';
import type { Finding } from './chain-verify.ts';
import type { Checkpoint } from './checkpoint.ts';
import { rootAt } from './checkpoint.ts';
import { isSigned } from './checkpoint-keys.ts';
import type { Tx } from './open.ts';

/** What could not be checked, which is not the same as what is wrong. */
export type Unchecked = { readonly office: string; readonly says: Text };

type Row = {
  readonly seq: number;
  readonly at: string;
  readonly chains: number;
  readonly entries: number;
  readonly root: string;
  readonly body: string;
  readonly key_id: string;
  readonly signature: string;
};

/** `folder`: where the keys are; `taken`: checkpoints that had left the data (files, paper typed in again). */
export type CheckpointSources = { readonly folder: string; readonly taken: readonly Checkpoint[] };

/**
 * Every checkpoint's signature, the newest one's root, every chain against the leaf that was taken of it, and
 * checkpoints kept elsewhere against the ones here.
 */
export async function verifyCheckpoints(
  tx: Tx,
  { folder, taken }: CheckpointSources,
): Promise<{ readonly findings: readonly Finding[]; readonly unchecked: readonly Unchecked[] }> {
  const rows = await tx.query<Row>(
    `select seq, at, chains, entries, root, body, key_id, signature
     from checkpoint where office_id = $1 order by seq`,
    [tx.office],
  );
  const signed = rows.map((row) => ({ row, good: isSigned(folder, statementOf(row)) }));
  const unknown = signed.filter(({ good }) => good === undefined).length;
  const own = taken.filter(({ office }) => office === tx.office);
  return {
    findings: [
      ...signed.flatMap(({ row, good }) =>
        good === false || row.body !== bodyOf(tx.office, row)
          ? [badSignature(tx.office, row.seq)]
          : [],
      ),
      ...(await brokenLeaves(tx)),
      ...(await badRoots(tx, rows, own)),
      ...own.flatMap((file) => fileFault(tx.office, folder, file, rows)),
    ],
    unchecked: unknown === 0 ? [] : [noKey(tx.office, unknown, folder)],
  };
}

const statementOf = ({ key_id: keyId, body: text, signature }: Row) => ({ keyId, text, signature });

const bodyOf = (office: string, { seq, at, chains, entries, root }: Row): string =>
  canonical({ format: 1, office, seq, at, chains, entries, root });

const fault = (office: string, seq: number, says: Text): Finding => ({
  what: 'checkpoint',
  office,
  table: 'checkpoint',
  seq,
  says,
});

const badSignature = (office: string, seq: number): Finding =>
  fault(
    office,
    seq,
    say(`第${seq}号校验点的签名不符。`, `The signature of checkpoint ${seq} is wrong.`),
  );

const noKey = (office: string, count: number, folder: string): Unchecked => ({
  office,
  says: say(
    `${count}个校验点的签名未核对：${folder} 中没有对应的公钥。`,
    `The signatures of ${count} checkpoints were not checked: their keys are not in ${folder}.`,
  ),
});

/** Acts that a checkpoint saw and that are no longer there or no longer the same. */
async function brokenLeaves(tx: Tx): Promise<readonly Finding[]> {
  const rows = await tx.query<{ matter: string; seq: number; checkpoint: number; gone: boolean }>(
    `select distinct on (leaf.chain) substr(leaf.chain, 5) as matter, leaf.seq, leaf.checkpoint,
       act.hash is null as gone
     from checkpoint_leaf leaf left join act
       on act.office_id = leaf.office_id and act.matter_id = substr(leaf.chain, 5)::uuid and act.seq = leaf.seq
     where leaf.office_id = $1 and leaf.chain like 'act:%' and act.hash is distinct from leaf.hash
     order by leaf.chain, leaf.seq`,
    [tx.office],
  );
  const entries = await entryLeaves(tx);
  return [
    ...rows.map(({ matter, seq, checkpoint, gone }): Finding => ({
      what: gone ? 'cut' : 'changed',
      office: tx.office,
      table: 'act',
      matter,
      seq,
      says: say(
        `第${checkpoint}号校验点所记的第${seq}条办理记录${gone ? '已不存在' : '已被改动'}。`,
        `Act ${seq}, which checkpoint ${checkpoint} saw, is ${gone ? 'gone' : 'another one'}.`,
      ),
    })),
    ...entries,
  ];
}

/** The same for chains of other tables. */
async function entryLeaves(tx: Tx): Promise<readonly Finding[]> {
  const chains = await tx.query<{ chain: string; seq: number; hash: string; checkpoint: number }>(
    `select chain, seq, hash, checkpoint from checkpoint_leaf
     where office_id = $1 and chain not like 'act:%' order by chain, seq`,
    [tx.office],
  );
  const findings: Finding[] = [];
  for (const { chain, seq, hash, checkpoint } of chains) {
    const [table = '', ...rest] = chain.split(':');
    const one = rest.length === 0 ? '' : 'and chain = $3';
    const [row] = await tx.query<{ hash: string }>(
      `select hash from ${quoted(table)} where office_id = $1 and seq = $2 ${one}`,
      [tx.office, seq, ...(rest.length === 0 ? [] : [rest.join(':')])],
    );
    if (row?.hash === hash) continue;
    findings.push({
      ...fault(
        tx.office,
        seq,
        say(
          `第${checkpoint}号校验点所记的 ${table} 第${seq}条${row ? '已被改动' : '已不存在'}。`,
          `Entry ${seq} of ${table}, which checkpoint ${checkpoint} saw, is ${row ? 'another one' : 'gone'}.`,
        ),
      ),
      what: row ? 'changed' : 'cut',
      table,
    });
  }
  return findings;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Roots computed again: of the newest checkpoint, and of those that are known from elsewhere. */
async function badRoots(
  tx: Tx,
  rows: readonly Row[],
  taken: readonly Checkpoint[],
): Promise<readonly Finding[]> {
  const wanted = new Set([rows.at(-1)?.seq, ...taken.map(({ seq }) => seq)]);
  const findings: Finding[] = [];
  for (const row of rows) {
    if (!wanted.has(row.seq)) continue;
    const now = await rootAt(tx, row.seq);
    const same = now.root === row.root && now.chains === row.chains && now.entries === row.entries;
    if (same) continue;
    findings.push(
      fault(
        tx.office,
        row.seq,
        say(
          `第${row.seq}号校验点的根与所记各链不符：校验点的明细被改动。`,
          `The root of checkpoint ${row.seq} is not that of its chains: its leaves were altered.`,
        ),
      ),
    );
  }
  return findings;
}

/** A checkpoint kept outside the data against the one inside. */
function fileFault(
  office: string,
  folder: string,
  file: Checkpoint,
  rows: readonly Row[],
): readonly Finding[] {
  const { key, signature, ...statement } = file;
  const text = canonical(statement);
  if (isSigned(folder, { keyId: key, text, signature }) === false) {
    return [badSignature(office, file.seq)];
  }
  const here = rows.find(({ seq }) => seq === file.seq);
  if (here?.body === text) return [];
  return [
    fault(
      office,
      file.seq,
      here
        ? say(
            `第${file.seq}号校验点与留存在外的一份不符：此前的记录被改写。`,
            `Checkpoint ${file.seq} is not the one kept outside: what lies before it was rewritten.`,
          )
        : say(
            `留存在外的第${file.seq}号校验点在数据中已不存在：记录被截去。`,
            `Checkpoint ${file.seq}, kept outside, is not in the data: the records were cut off.`,
          ),
    ),
  ];
}
