import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { SmallOffice } from '../../test/small-office.ts';
import { smallOffice } from '../../test/small-office.ts';
import { backup } from '../cli/commands/backup.ts';
import { daily } from '../cli/commands/daily.ts';
import { replay } from '../cli/commands/replay.ts';
import { restore as restoreCommand } from '../cli/commands/restore.ts';
import { serve } from '../cli/commands/serve.ts';
import { verify } from '../cli/commands/verify.ts';
import { main } from '../cli/main.ts';
import { kinds } from '../matters/index.ts';
import { readBackup } from './backup-manifest.ts';
import type { Manifest } from './backup-manifest.ts';
import { restore } from './backup-restore.ts';
import { backUp } from './backup.ts';
import { verifyOffice } from './chain-check.ts';
import { replayOffice } from './chain-replay.ts';
import { joinDocuments, putDocument } from './documents.ts';
import { appConnection, connectionOptions, inOffice, openStore } from './open.ts';
import type { Connection } from './open.ts';
import { perform } from './perform.ts';

let our: SmallOffice;
beforeAll(async () => {
  our = await smallOffice();
  const matter = await our.registers();
  const act = await our.takes(matter, 'askToClarify', {
    items: '请说明\t年度\\N\n“引号”',
    until: '2024-03-20',
  });
  const put = await putDocument(
    our.shelf,
    { office: our.office },
    Buffer.from('附件\n'),
    '附件.txt',
  );
  if (!('document' in put)) throw new Error('refused');
  const use = { sha256: put.document.sha256, what: 'documents' };
  await inOffice(our.store, our.office, (tx) =>
    joinDocuments(tx, { matter, id: act, at: our.clock.now() }, [use]),
  );
});
afterAll(() => our.close());

let folders = 0;
const fresh = () => join(our.folder, `backup-${++folders}`);

const made = (target: string) =>
  backUp({
    owner: our.owner,
    documents: our.shelf.folder,
    target,
    version: '0.0.0',
    made: our.clock.now(),
    madeBy: 'init',
    checkpoints: [],
  });

async function whole(folder: string): Promise<Manifest> {
  const manifest = await readBackup(folder);
  if ('code' in manifest) throw new Error(JSON.stringify(manifest));
  return manifest;
}

/** Every row of every table, and the jobs that wait, whatever their order on the disk. */
async function contents(connection: Connection): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client(connectionOptions(connection));
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname not like 'migration%' order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
    );
    found[name] = rows[0]?.sum ?? '';
  }
  const { rows } = await client.query<{ sum: string }>(
    `select string_agg(key || payload::text, '|' order by key) as sum from jobs._private_jobs`,
  );
  found['jobs'] = rows[0]?.sum ?? '';
  await client.end();
  return found;
}

async function restored(source: string) {
  const owner = await testDatabase();
  const documents = join(fresh(), 'documents');
  const unfit = await restore({ owner, documents, source, manifest: await whole(source) });
  return { owner, documents, unfit };
}

/** An office as verification and replay see it on other data. */
async function checked({ owner, documents }: { owner: Connection; documents: string }) {
  const store = openStore({ app: appConnection(owner), matters: kinds, clock: our.clock });
  try {
    const checkpoints = { folder: our.keys.folder, taken: [] };
    const verified = await verifyOffice(store, our.office, { folder: documents, checkpoints });
    const { unlawful, differences, acts } = await replayOffice(store, our.office);
    return {
      findings: verified.findings,
      unlawful,
      differences,
      acts,
      documents: verified.documents,
    };
  } finally {
    await store.close();
  }
}

describe('a backup', () => {
  test('restored elsewhere holds the same rows, jobs and documents, and verifies', async () => {
    const target = fresh();
    await made(target);
    const copy = await restored(target);
    expect(copy.unfit).toBeUndefined();
    expect(await contents(copy.owner)).toEqual(await contents(our.owner));
    expect(await checked(copy)).toEqual({
      findings: [],
      unlawful: [],
      differences: [],
      acts: 2,
      documents: 1,
    });
  });

  test('made while people write is one moment, and verifies', async () => {
    let writing = true;
    let written = 0;
    const writers = Array.from({ length: 3 }, async () => {
      while (writing) {
        const matter = await our.registers();
        await our.takes(matter, 'note', { note: '备份期间办理' });
        written += 1;
        await setTimeout(15);
      }
    });
    const moments: number[] = [];
    for (const target of [fresh(), fresh(), fresh()]) {
      await made(target);
      const copy = await restored(target);
      const seen = await checked(copy);
      expect(seen).toMatchObject({ findings: [], unlawful: [], differences: [] });
      moments.push(seen.acts);
    }
    writing = false;
    await Promise.all(writers);
    expect(written).toBeGreaterThan(3);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(moments.at(-1)).toBeGreaterThan(moments[0] ?? 0);
  });

  test('leaves rights as they are: in the copy too no act can be changed by the platform', async () => {
    const target = fresh();
    await made(target);
    const { owner } = await restored(target);
    const store = openStore({ app: appConnection(owner), matters: kinds, clock: our.clock });
    const change = inOffice(store, our.office, (tx) => tx.query(`update act set role = 'x'`));
    await expect(change).rejects.toThrow(/permission denied/);
    const { rows } = await store.pool.query('select count(*)::int as n from matter');
    expect(rows).toEqual([{ n: 0 }]);
    await store.close();
  });
});

describe('a damaged backup is refused, and the file is named', () => {
  const harm: readonly (readonly [what: string, harm: (folder: string) => void, answer: object])[] =
    [
      ['no manifest', (folder) => rmSync(join(folder, 'manifest.json')), { code: 'no-backup' }],
      [
        'a manifest cut short',
        (folder) => truncateSync(join(folder, 'manifest.json'), 100),
        { code: 'damaged', file: 'manifest.json' },
      ],
      [
        'a manifest with another number in it',
        (folder) => {
          const file = join(folder, 'manifest.json');
          writeFileSync(file, readFileSync(file, 'utf8').replace(/"rows": 2\b/, '"rows": 3'));
        },
        { code: 'damaged', file: 'manifest.json' },
      ],
      [
        'a table with a line more',
        (folder) => appendFileSync(join(folder, 'tables/act.copy'), 'x\n'),
        { code: 'damaged', file: 'tables/act.copy' },
      ],
      [
        'a table gone',
        (folder) => rmSync(join(folder, 'tables/matter.copy')),
        { code: 'missing', file: 'tables/matter.copy' },
      ],
      [
        'a byte of a document turned',
        (folder) => {
          const [file = ''] = readdirSync(join(folder, 'documents'), {
            recursive: true,
            withFileTypes: true,
          })
            .filter((one) => one.isFile())
            .map((one) => join(one.parentPath, one.name));
          const bytes = readFileSync(file);
          bytes[0] = (bytes[0] ?? 0) ^ 1;
          writeFileSync(file, bytes);
        },
        { code: 'damaged', file: expect.stringMatching(/^documents\/[0-9a-f]{2}\//) as string },
      ],
      [
        'a file it does not know',
        (folder) => writeFileSync(join(folder, 'tables/extra.copy'), ''),
        { code: 'foreign', file: 'tables/extra.copy' },
      ],
      [
        'a link in place of a table',
        (folder) => {
          rmSync(join(folder, 'tables/act.copy'));
          symlinkSync('/etc/passwd', join(folder, 'tables/act.copy'));
        },
        { code: 'foreign', file: 'tables/act.copy' },
      ],
    ];
  test.each(harm)('%s', async (_what, damage, answer) => {
    const target = fresh();
    await made(target);
    damage(target);
    expect(await readBackup(target)).toMatchObject(answer);
  });

  test('and one of another version, or onto data that is there', async () => {
    const target = fresh();
    await made(target);
    const manifest = await whole(target);
    const other = { ...manifest, migrations: { ...manifest.migrations, '0999_later': 'x' } };
    const owner = await testDatabase();
    const documents = join(fresh(), 'documents');
    expect(await restore({ owner, documents, source: target, manifest: other })).toMatchObject({
      code: 'other-version',
    });
    expect(await restore({ owner, documents, source: target, manifest })).toBeUndefined();
    expect(await restore({ owner, documents, source: target, manifest })).toMatchObject({
      code: 'not-empty',
    });
  });
});

describe('from the command line', () => {
  const listed = Object.entries({
    backup,
    daily,
    restore: restoreCommand,
    serve,
    verify,
    replay,
  }).map(([name, command]) => ({
    name,
    about: command.about,
    load: () => Promise.resolve(command),
  }));

  async function waishi(...words: string[]) {
    let stdout = '';
    let stderr = '';
    const streams = {
      stdout: { write: (text: string) => (stdout += text) },
      stderr: { write: (text: string) => (stderr += text) },
    };
    const exit = await main([...words, '--json'], streams, listed);
    return { exit, stderr, answer: JSON.parse(stdout) as Record<string, unknown> }; // --json: stdout is JSON always
  }

  test('an office’s own PostgreSQL is backed up and restored into a data directory, which verifies', async () => {
    const { host, port, user, password, database } = our.owner;
    process.env['DATABASE_URL'] =
      `postgresql://${user}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
    process.env['WAISHI_DOCUMENTS'] = our.shelf.folder;
    process.env['WAISHI_KEYS'] = our.keys.folder;
    const target = fresh();
    expect(await waishi('backup', target)).toMatchObject({
      exit: 0,
      answer: { documents: 1, damaged: [] },
    });
    expect(await waishi('backup', target)).toMatchObject({ exit: 2 });
    const data = fresh();
    mkdirSync(data);
    expect(await waishi('restore', target, '--data', data)).toMatchObject({ exit: 0 });
    expect(await waishi('restore', target, '--data', data)).toMatchObject({ exit: 2 });
    const outside = join(our.folder, 'checkpoint.json');
    expect(await waishi('verify', '--data', data, '--checkpoint', outside)).toMatchObject({
      exit: 0,
      answer: { ok: true },
    });
    expect(await waishi('verify', '--data', data, '--against', outside)).toMatchObject({ exit: 0 });
    expect(await waishi('verify', '--against', outside)).toMatchObject({ exit: 1 });
    expect(await waishi('replay', '--data', data)).toMatchObject({ exit: 0, answer: { ok: true } });
    const broken = join(target, 'tables', 'act.copy');
    appendFileSync(broken, 'x');
    const again = join(our.folder, 'again');
    expect(await waishi('restore', target, '--data', again)).toMatchObject({
      exit: 1,
      answer: { refused: { code: 'damaged', file: 'tables/act.copy' } },
    });
    expect(existsSync(again)).toBe(false);
  });

  test('a backup goes into an empty database of the office’s own, and into no other', async () => {
    const url = process.env['DATABASE_URL'] ?? '';
    const target = fresh();
    expect(await waishi('backup', target)).toMatchObject({ exit: 0 });
    const database = `restored_${process.pid}`;
    await our.superuser.query(`create database ${database}`);
    try {
      process.env['DATABASE_URL'] = url.replace(`/${our.owner.database}?`, `/${database}?`);
      process.env['WAISHI_DOCUMENTS'] = fresh();
      expect(await waishi('serve', '--port', '0')).toMatchObject({
        exit: 1,
        answer: { refused: { code: 'no-office', because: expect.stringContaining('init') } },
      });
      expect(await waishi('restore', target)).toMatchObject({ exit: 0, answer: { documents: 1 } });
      expect(await waishi('verify')).toMatchObject({ exit: 0, answer: { ok: true } });
      expect(await waishi('restore', target)).toMatchObject({
        exit: 1,
        answer: { refused: { code: 'not-empty' } },
      });
    } finally {
      process.env['DATABASE_URL'] = url;
      process.env['WAISHI_DOCUMENTS'] = our.shelf.folder;
      await our.superuser.query(`drop database ${database} with (force)`);
    }
  });

  test('the work of a day is done once, for the day that is named', async () => {
    // Letters of the acts above are another test's.
    await our.superuser.query('delete from jobs._private_jobs');
    const done = await waishi('daily', '--date', '2024-03-04');
    expect(done).toMatchObject({ exit: 0, answer: { day: '2024-03-04' } });
    expect(done.answer['offices']).toMatchObject([
      {
        office: our.office,
        findings: ['recount', 'refold'].map((purpose) => ({
          purpose,
          day: '2024-03-04',
          found: [],
        })),
      },
    ]);
    const count = async () =>
      (await our.superuser.query<{ n: number }>('select count(*)::int as n from checkpoint'))
        .rows[0]?.n;
    const before = await count();
    await waishi('daily', '--date', '2024-03-04');
    expect(await count()).toBe(before);
    expect(await waishi('daily', '--date', '2024-02-30')).toMatchObject({ exit: 2 });
  });

  test('verify and replay say no with exit 1, and wrong input with 2', async () => {
    const { rows } = await our.superuser.query<{ id: string; matter_id: string }>(
      `select id, matter_id from act where step = 'note' order by at limit 1`,
    );
    const [{ id, matter_id: matter } = { id: '', matter_id: '' }] = rows;
    await our.superuser.query(`update act set asks = '{"note":"改"}' where id = $1`, [id]);
    expect(await waishi('verify')).toMatchObject({
      exit: 1,
      answer: { ok: false, findings: [{ what: 'changed', matter, act: id }] },
    });
    await our.superuser.query(`update matter set title = '改' where id = $1`, [matter]);
    expect(await waishi('replay')).toMatchObject({ exit: 1, answer: { ok: false } });
    expect(await waishi('verify', '--data', join(our.folder, 'nowhere'))).toMatchObject({
      exit: 2,
    });
    expect(await waishi('verify', '--against', '/etc/passwd')).toMatchObject({ exit: 2 });
  });
});

test('replay lists what the law of the day refuses, apart from what was recorded as irregular', async () => {
  const other = await smallOffice('2024-03-01');
  const matter = await other.registers();
  const act = await other.takes(matter, 'extend', { days: 10, reason: '检索量大' }, 'head');
  const late = await other.registers();
  other.clock.set('2024-05-06');
  const irregular = await perform(
    other.store,
    { office: other.office, person: other.people.head },
    {
      act: randomUUID(),
      kind: 'disclosure-request',
      matter: late,
      step: 'extend',
      on: '2024-05-06',
      asks: { days: 5, reason: '检索量大' },
      irregular: '已于期限内电话告知申请人',
    },
  );
  expect(irregular).toMatchObject({ done: { marks: [{ kind: 'irregular' }] } });
  expect(await replayOffice(other.store, other.office)).toMatchObject({
    unlawful: [],
    differences: [],
    irregular: 1,
  });
  // Somebody's hand in the database: the extension was not the head's.
  await other.superuser.query(`update act set role = 'reviewer' where id = $1`, [act]);
  const { unlawful } = await replayOffice(other.store, other.office);
  expect(unlawful).toMatchObject([
    { matter, act, step: 'extend', on: '2024-03-01', refused: { code: 'not-your-step' } },
  ]);
  await other.close();
});
