import { hash } from 'node:crypto';
import type { Tx } from './open.ts';

type Asked = {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly name: string | undefined;
  readonly done: (rows: object[]) => void;
  readonly fail: (fault: unknown) => void;
};
type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/**
 * The same transaction, for reading alone: what is asked of it in one turn goes out as one statement. Each answer comes
 * as JSON, so that days and moments are what `pg` would give and no column may be bytes.
 */
export function together(tx: Tx): Tx {
  let asked: Asked[] = [];
  function send(): void {
    const all = asked;
    asked = [];
    const [first] = all;
    if (all.length === 1 && first)
      tx.query(first.sql, first.values, first.name).then(first.done, first.fail);
    else void answer(tx, all);
  }
  return {
    office: tx.office,
    send: (sql, values, name) => tx.send(sql, values, name),
    query<Row extends object>(sql: string, values: readonly unknown[] = [], name?: string) {
      return new Promise<Row[]>((done, fail) => {
        // Whoever asks says what a row is.
        asked.push({ sql, values, name, done: done as Asked['done'], fail });
        if (asked.length === 1) queueMicrotask(send);
      });
    },
  };
}

async function answer(tx: Tx, all: readonly Asked[]): Promise<void> {
  try {
    const values = all.flatMap((one) => one.values);
    const sql = joined(all);
    const name = `together-${hash('sha256', sql, 'base64url').slice(0, 16)}`;
    const [row] = await tx.query<Rows>(sql, values, name);
    for (const [at, { done }] of all.entries()) done((row?.[`q${at}`] ?? []).map(revived));
  } catch (fault) {
    for (const { fail } of all) fail(fault);
  }
}

function joined(all: readonly Asked[]): string {
  let before = 0;
  const parts = all.map(({ sql, values }, at) => {
    const first = before;
    before += values.length;
    const numbered = sql.replaceAll(/\$(\d+)/g, (_, n: string) => `$${first + Number(n)}`);
    return `(select coalesce(json_agg(t), '[]') from (${numbered}) t) as q${at}`;
  });
  return `select ${parts.join(',\n')}`;
}

const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?\+00:00$/;

/** A moment stands in the column `at`: '2026-01-31T08:00:00.5+00:00' → '…00.500Z'. */
function revived(row: Readonly<Record<string, unknown>>): object {
  const [, second, fraction = ''] = MOMENT.exec(String(row['at'])) ?? [];
  if (second === undefined) return row;
  return { ...row, at: `${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z` };
}
