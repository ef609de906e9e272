import { randomUUID } from 'node:crypto';
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SmallOffice } from '../../test/small-office.ts';
import { smallOffice } from '../../test/small-office.ts';
import { verifyOffice } from './chain-check.ts';
import { genesisOf, hashAct } from './chain.ts';
import type { Finding } from './chain-verify.ts';
import { checkpointFile, takeCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { joinDocuments, placeOf, putDocument } from './documents.ts';
import { inOffice } from './open.ts';
import { changeSetting } from './settings.ts';

let our: SmallOffice;
let matter = '';
let other = '';
let acts: { id: string; seq: number }[] = [];

/** Three acts of two requests, one of them with a document. */
beforeAll(async () => {
  our = await smallOffice();
  matter = await worked();
  other = await worked();
  acts = await actsOf(matter);
  // From here on the superuser's hand is not held by keys and triggers.
  await our.superuser.query('set session_replication_role = replica');
});
afterAll(() => our.close());

async function worked(): Promise<string> {
  const id = await our.registers();
  await our.takes(id, 'note', { note: '已电话联系申请人' });
  await our.takes(id, 'note', { note: '申请人补充说明了年度' });
  // Looks like the hash of a document, and is none.
  await our.takes(id, 'note', { note: 'a'.repeat(64) });
  return id;
}

const actsOf = async (id: string) =>
  (
    await our.superuser.query<{ id: string; seq: number }>(
      'select id, seq from act where matter_id = $1 order by seq',
      [id],
    )
  ).rows;

async function findings(taken: readonly Checkpoint[] = []): Promise<readonly Finding[]> {
  const checkpoints = { folder: our.keys.folder, taken };
  const { folder } = our.shelf;
  return (await verifyOffice(our.store, our.office, { folder, checkpoints })).findings;
}

const checkpoint = () =>
  inOffice(our.store, our.office, (tx) => takeCheckpoint(tx, our.keys, our.clock.now()));

/** Every table as it is now, to be put back after the hand has been in it. */
async function saved(): Promise<() => Promise<void>> {
  const { rows: tables } = await our.superuser.query<{ name: string; columns: string }>(
    `select c.relname as name, string_agg(quote_ident(a.attname), ', ') as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attgenerated = ''
       and c.relname not like 'migration%' group by c.relname`,
  );
  const each = (sql: (table: (typeof tables)[number]) => string): Promise<unknown> =>
    our.superuser.query(tables.map(sql).join(';\n'));
  await our.superuser.query('create schema if not exists saved');
  // Kept and emptied: to make fifty tables takes much longer than to fill them.
  await each(({ name }) => `create table if not exists saved.${name} (like public.${name})`);
  await each(
    ({ name }) => `delete from saved.${name}; insert into saved.${name} table public.${name}`,
  );
  return async () => {
    await each(
      ({ name, columns }) =>
        `delete from public.${name};
         insert into public.${name} (${columns}) select ${columns} from saved.${name}`,
    );
  };
}

/** What verification says of a harm; everything is whole again afterwards. */
async function findingsAfter(
  harm: string | (() => Promise<unknown>),
  taken: readonly Checkpoint[] = [],
): Promise<readonly Finding[]> {
  const putBack = await saved();
  const done = await (typeof harm === 'string' ? our.superuser.query(harm) : harm());
  expect(done).not.toMatchObject({ rowCount: 0 });
  const found = await findings(taken);
  await putBack();
  expect(await findings(taken)).toEqual([]);
  return found;
}

const named = (found: readonly Finding[]) =>
  found.map(({ what, matter: of, seq }) => ({ what, of, seq }));

/** A value of the column's type that is not the one that is there. */
const ALTERED: Readonly<Record<string, string>> = {
  uuid: `'${randomUUID()}'`,
  text: `'x' || coalesce(%, '')`,
  integer: 'coalesce(%, 0) + 90',
  bigint: '% + 90',
  date: '% - 1',
  'timestamp with time zone': `% + interval '1 microsecond'`,
  jsonb: `case jsonb_typeof(%) when 'array' then '[{"kind":"late"}]' else % || '{"note":"另一份说明"}' end`,
};

test('an office in which nobody had his hand is whole', async () => {
  expect(await findings()).toEqual([]);
});

describe('as superuser, a column of an act altered', () => {
  test('is named, whichever column it is', async () => {
    const { rows: columns } = await our.superuser.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'public' and table_name = 'act' order by ordinal_position`,
    );
    expect(columns.length).toBeGreaterThanOrEqual(19);
    for (const { name, type } of columns) {
      const value = ALTERED[type]?.replaceAll('%', name);
      expect({ name, type, value }).toEqual({ name, type, value: expect.any(String) as string });
      const found = await findingsAfter(
        `update act set ${name} = ${value} where id = '${acts[1]?.id}'`,
      );
      const [first] = found.filter((one) => one.matter === matter);
      expect({ name, seq: first?.seq }).toEqual({ name, seq: 2 });
    }
  });

  test('is named with the id of the act', async () => {
    const id = acts[2]?.id;
    expect(
      await findingsAfter(`update act set asks = '{"note":"改"}' where id = '${id}'`),
    ).toMatchObject([{ what: 'changed', matter, act: id, seq: 3 }]);
  });
});

test('as superuser, the last act cut is named', async () => {
  const { id, seq } = acts.at(-1) ?? {};
  expect(await findingsAfter(`delete from act where id = '${id}'`)).toMatchObject([
    { what: 'cut', matter, seq, act: id },
  ]);
});

test('an act cut from the middle is named as missing', async () => {
  const found = await findingsAfter(`delete from act where id = '${acts[1]?.id}'`);
  expect(named(found)).toEqual([{ what: 'missing', of: matter, seq: 2 }]);
});

test('as superuser, two acts swapped are named, even with their links made to fit', async () => {
  const [, second, third] = acts;
  const found = await findingsAfter(async () => {
    const put = (id: string | undefined, seq: number) =>
      our.superuser.query(
        `update act set seq = $2, prev = (select hash from act where matter_id = $3 and seq = $2 - 1) where id = $1`,
        [id, seq, matter],
      );
    await our.superuser.query(`update act set seq = 99 where id = $1`, [second?.id]);
    await put(third?.id, 2);
    await put(second?.id, 3);
  });
  expect(found).toMatchObject([{ what: 'changed', matter, act: third?.id, seq: 2 }]);
});

describe('as superuser, a matter deleted', () => {
  /** With all its rows, in whatever table. */
  async function removal() {
    const { rows } = await our.superuser.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'matter_id'
         and table_name in (select relname from pg_class where relkind = 'r')`,
    );
    for (const { name } of rows) {
      await our.superuser.query(`delete from ${name} where matter_id = '${matter}'`);
    }
    await our.superuser.query(`delete from matter where id = '${matter}'`);
  }
  const untraced = () => our.superuser.query(`delete from opened where chain = 'act:${matter}'`);

  test('is named when nothing else was', async () => {
    const found = await findingsAfter(`delete from matter where id = '${matter}'`);
    expect(named(found)).toEqual([{ what: 'removed', of: matter, seq: undefined }]);
  });

  test('is named when it was deleted with everything that belongs to it', async () => {
    expect(named(await findingsAfter(removal))).toEqual([
      { what: 'removed', of: matter, seq: undefined },
    ]);
  });

  test('is named after a checkpoint although every trace of it was removed', async () => {
    await checkpoint();
    const found = await findingsAfter(async () => {
      await removal();
      await untraced();
    });
    expect(named(found)).toEqual([{ what: 'cut', of: matter, seq: 4 }]);
  });

  test('is noticed even with the checkpoint’s own rows removed', async () => {
    const { seq } = await checkpoint();
    const found = await findingsAfter(async () => {
      await removal();
      await untraced();
      await our.superuser.query(`delete from checkpoint_leaf where chain = 'act:${matter}'`);
    });
    expect(found).toMatchObject([{ what: 'checkpoint', seq }]);
  });
});

describe('somebody who can make the hashes himself', () => {
  /** Rewrites the last act with hashes that fit, as only somebody with the program could. */
  async function forge() {
    const { rows } = await our.superuser.query<Record<string, unknown>>(
      'select * from act where matter_id = $1 and seq = 4',
      [other],
    );
    const row = { ...rows[0], asks: { note: '伪造' } };
    const { hash, sm3 } = hashAct(String(rows[0]?.['prev']), row);
    await our.superuser.query(
      'update act set asks = $1, hash = $2, sm3 = $3 where matter_id = $4 and seq = 4',
      [row.asks, hash, sm3, other],
    );
    await our.superuser.query('update matter set head = $1 where id = $2', [hash, other]);
  }

  test('is caught by the checkpoint that saw the act', async () => {
    await checkpoint();
    expect(named(await findingsAfter(forge))).toEqual([{ what: 'changed', of: other, seq: 4 }]);
  });

  test('and who removes the checkpoints too is caught by the one that lies outside', async () => {
    const file = checkpointFile(our.keys.folder, our.office);
    writeCheckpoint(file, await checkpoint());
    // A file that this test wrote.
    const outside = JSON.parse(readFileSync(file, 'utf8')) as Checkpoint;
    const found = await findingsAfter(async () => {
      await forge();
      await our.superuser.query('delete from checkpoint_leaf; delete from checkpoint');
    }, [outside]);
    expect(found).toMatchObject([{ what: 'checkpoint', seq: outside.seq }]);
    expect(await findings([{ ...outside, root: '0'.repeat(64) }])).toMatchObject([
      { what: 'checkpoint', seq: outside.seq },
    ]);
  });

  test('cannot sign: a checkpoint that says something else has a wrong signature', async () => {
    const found = await findingsAfter('update checkpoint set entries = entries - 1 where seq = 1');
    expect(new Set(found.map(({ what }) => what))).toEqual(new Set(['checkpoint', 'changed']));
  });
});

test('an act of the office itself altered or cut is named', async () => {
  await checkpoint();
  expect(await findingsAfter(`update office_act set step = 'other' where seq = 1`)).toMatchObject([
    { what: 'changed', table: 'office_act', seq: 1 },
  ]);
  expect(await findingsAfter('delete from office_act where seq = 1')).toMatchObject([
    { what: 'cut', table: 'office_act', seq: 1 },
  ]);
});

test('a setting altered or removed is named by the act that made it', async () => {
  const administrator = randomUUID();
  await our.superuser.query(
    `insert into person (office_id, id, name, created) values ($1, $2, '系统管理员', $3)`,
    [our.office, administrator, our.clock.now()],
  );
  await our.superuser.query(
    `insert into post (office_id, id, person_id, role) values ($1, $2, $3, 'system-admin')`,
    [our.office, randomUUID(), administrator],
  );
  const act = randomUUID();
  const changed = await changeSetting(
    our.store,
    { office: our.office, person: administrator },
    { act, key: 'address', value: '甲市人民路1号', from: '2024-03-01', reason: '搬迁' },
  );
  expect(changed).toMatchObject({ done: { act } });
  expect(await findings()).toEqual([]);
  for (const harm of [
    `update setting set value = '"乙市"' where act_id = '${act}'`,
    `update setting set from_day = '2024-03-02' where act_id = '${act}'`,
    `delete from setting where act_id = '${act}'`,
  ]) {
    expect(await findingsAfter(harm)).toMatchObject([{ what: 'changed', table: 'setting', act }]);
  }
});

describe('personal values', () => {
  test('one that was altered, or taken away without a note, is named with its act', async () => {
    const act = acts[0]?.id;
    const where = `act_id = '${act}' and path = 'applicantName'`;
    expect(await findingsAfter(`update personal set value = '李四' where ${where}`)).toMatchObject([
      { what: 'personal', matter, act },
    ]);
    expect(await findingsAfter(`delete from personal where ${where}`)).toMatchObject([
      { what: 'personal', matter, act, seq: 1 },
    ]);
  });

  test('one that was erased leaves the chain whole', async () => {
    await our.superuser.query(
      `update personal set value = null, salt = null, erased_at = $1 where act_id = $2 and path = $3`,
      [our.clock.now(), acts[0]?.id, 'applicantPhone'],
    );
    expect(await findings()).toEqual([]);
  });
});

test('a document whose content was altered or removed is named', async () => {
  const put = await putDocument(
    our.shelf,
    { office: our.office },
    Buffer.from('申请材料\n'),
    '材料.txt',
  );
  if (!('document' in put)) throw new Error('refused');
  const { sha256 } = put.document;
  const act = { matter, id: acts[0]?.id ?? '', at: our.clock.now() };
  await inOffice(our.store, our.office, (tx) =>
    joinDocuments(tx, act, [{ sha256, what: 'application' }]),
  );
  expect(await findings()).toEqual([]);
  const place = placeOf(our.shelf.folder, sha256);
  writeFileSync(place, '另一份\n');
  expect(await findings()).toMatchObject([{ what: 'document', matter }]);
  unlinkSync(place);
  expect(await findings()).toMatchObject([{ what: 'document', matter }]);
  writeFileSync(place, '申请材料\n');
  expect(await findings()).toEqual([]);
});

test('neither the platform’s role nor the owner’s can change, remove or empty what is chained', async () => {
  const { rows } = await our.superuser.query<{ name: string }>(
    `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
       and exists (select from pg_attribute where attrelid = c.oid and attname = 'sm3' and not attisdropped)`,
  );
  expect(rows.length).toBeGreaterThanOrEqual(4);
  for (const { name } of [
    ...rows,
    { name: 'checkpoint_leaf' },
    { name: 'opened' },
    { name: 'document' },
  ]) {
    for (const role of ['waishi_app', 'waishi_owner', 'waishi_reader']) {
      const { rows: may } = await our.superuser.query<Record<string, boolean>>(
        `select has_any_column_privilege($1, $2, 'update') as update, has_table_privilege($1, $2, 'delete') as delete,
           has_table_privilege($1, $2, 'truncate') as truncate`,
        [role, name],
      );
      expect({ name, role, ...may[0] }).toEqual({
        name,
        role,
        update: false,
        delete: false,
        truncate: false,
      });
    }
  }
});

test('writers at once never follow the same act', async () => {
  const busy = await our.registers();
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => our.takes(busy, 'note', { note: `第${at}条` })),
  );
  const { rows } = await our.superuser.query<{ prev: string }>(
    'select prev from act where matter_id = $1 order by seq',
    [busy],
  );
  expect(rows).toHaveLength(21);
  expect(new Set(rows.map(({ prev }) => prev)).size).toBe(21);
  expect(rows[0]?.prev).toBe(genesisOf(our.office, busy).hash);
  expect(await findings()).toEqual([]);
});
