import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canonical, genesisOfChain, hashEntry } from './chain.ts';
import { chainedTables } from './chain-rows.ts';
import type { Keys } from './checkpoint-keys.ts';
import type { Tx } from './open.ts';

/** What a checkpoint says: where every chain of the office stood. Signed as canonical JSON. */
export type Statement = {
  readonly format: 1;
  readonly office: string;
  readonly seq: number;
  readonly at: string;
  readonly chains: number;
  readonly entries: number;
  readonly root: string;
};

/** A checkpoint as it leaves the machine, as a file or on paper. */
export type Checkpoint = Statement & { readonly key: string; readonly signature: string };

type Leaf = { readonly chain: string; readonly seq: number; readonly hash: string };

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** A Merkle tree as in RFC 9162, built leaf by leaf without holding them. */
function treeOf() {
  const stack: { hash: Buffer; size: number }[] = [];
  const join2 = (left: Buffer, right: Buffer) => sha256('\u0001', left, right);
  return {
    add({ chain, seq, hash }: Leaf) {
      let top = { hash: sha256('\u0000', canonical([chain, seq, hash])), size: 1 };
      for (let last = stack.at(-1); last?.size === top.size; last = stack.at(-1)) {
        top = { hash: join2(last.hash, top.hash), size: top.size * 2 };
        stack.pop();
      }
      stack.push(top);
    },
    root(): string {
      const peaks = stack.map(({ hash }) => hash);
      const whole = peaks.reduceRight<Buffer | undefined>(
        (right, left) => (right ? join2(left, right) : left),
        undefined,
      );
      return (whole ?? sha256('')).toString('hex');
    },
  };
}

const PAGE = 5_000;

/** Root and counts over the chains as a checkpoint found them. */
export async function rootAt(
  tx: Tx,
  checkpoint: number,
): Promise<Pick<Statement, 'chains' | 'entries' | 'root'>> {
  const tree = treeOf();
  let chains = 0;
  let entries = 0;
  for (let after = ''; ;) {
    const leaves = await tx.query<Leaf>(
      `select distinct on (chain collate "C") chain, seq, hash from checkpoint_leaf
       where office_id = $1 and checkpoint <= $2 and chain collate "C" > $3
       order by chain collate "C", checkpoint desc limit ${PAGE}`,
      [tx.office, checkpoint, after],
    );
    for (const leaf of leaves) {
      tree.add(leaf);
      chains += 1;
      entries += leaf.seq;
    }
    after = leaves.at(-1)?.chain ?? '';
    if (leaves.length < PAGE) return { chains, entries, root: tree.root() };
  }
}

/**
 * Takes a checkpoint of the transaction's office. Cheap where little has moved: only chains that did get a new leaf.
 */
export async function takeCheckpoint(tx: Tx, keys: Keys, at: string): Promise<Checkpoint> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('waishi.checkpoint'), hashtext($1))`, [
    tx.office,
  ]);
  const [last] = await tx.query<{ seq: number; hash: string }>(
    'select seq, hash from checkpoint where office_id = $1 order by seq desc limit 1',
    [tx.office],
  );
  const seq = (last?.seq ?? 0) + 1;
  await addLeaves(tx, seq);
  const statement: Statement = {
    format: 1,
    office: tx.office,
    seq,
    at,
    ...(await rootAt(tx, seq)),
  };
  const body = canonical(statement);
  const row = {
    office_id: tx.office,
    seq,
    at,
    chains: statement.chains,
    entries: statement.entries,
    root: statement.root,
    body,
    key_id: keys.id,
    signature: keys.sign(body),
  };
  const prev = last?.hash ?? genesisOfChain(tx.office, 'checkpoint').hash;
  const { hash, sm3 } = hashEntry(prev, row);
  const values = [...Object.values(row), prev, hash, sm3];
  await tx.query(
    `insert into checkpoint
       (office_id, seq, at, chains, entries, root, body, key_id, signature, prev, hash, sm3)
     values (${values.map((_, at_) => `$${at_ + 1}`).join(', ')})`,
    values,
  );
  return { ...statement, key: keys.id, signature: row.signature };
}

/** A leaf for every chain that moved since its last one. */
async function addLeaves(tx: Tx, seq: number): Promise<void> {
  await tx.query(
    `insert into checkpoint_leaf (office_id, chain, checkpoint, seq, hash)
     select office_id, chain, $2, seq, hash from (
       select office_id, 'act:' || id as chain, revision as seq, head as hash
       from matter where office_id = $1
     ) now_ where not exists (
       select from checkpoint_leaf leaf
       where leaf.office_id = $1 and leaf.chain = now_.chain and leaf.seq >= now_.seq
     )`,
    [tx.office, seq],
  );
  for (const { name, several } of await chainedTables(tx)) {
    if (name === 'act' || name === 'checkpoint') continue;
    const chain = several ? `'${name}:' || entry.chain` : `'${name}'::text`;
    await tx.query(
      `insert into checkpoint_leaf (office_id, chain, checkpoint, seq, hash)
       select distinct on (${chain}) office_id, ${chain}, $2, seq, hash from ${name} entry
       where office_id = $1 and not exists (
         select from checkpoint_leaf leaf
         where leaf.office_id = $1 and leaf.chain = ${chain} and leaf.seq >= entry.seq
       ) order by ${chain}, seq desc`,
      [tx.office, seq],
    );
  }
}

/** Writes a checkpoint where the data is not: a file that is whole or not there. */
export function writeCheckpoint(
  file: string,
  checkpoint: Checkpoint | readonly Checkpoint[],
): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(checkpoint, null, 2)}\n`, { flush: true });
  renameSync(`${file}.new`, file);
}

/** Beside the key lies the last checkpoint of each office: a cut log is noticed on this machine too. */
export const checkpointFile = (keysFolder: string, office: string): string =>
  join(keysFolder, 'checkpoints', `${office}.json`);
