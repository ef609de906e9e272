import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { TestOffice } from '../../test/store-office.ts';
import { KIND, openOffice } from '../../test/store-office.ts';
import { countMatters, findMatters } from './find.ts';
import { find } from './find/find.ts';
import { findActsIn, findMatterIn, getMatter } from './get.ts';
import { connectionOptions, inOffice } from './open.ts';
import type { MatterQuery } from './query.ts';
import { summary } from './summary.ts';

const MATTERS = 20_000;
let office: TestOffice;
let clerk = '';

/** Copies of one registered matter, spread over phases, days and clocks. */
async function fill(matter: string): Promise<void> {
  const owner = new pg.Client(connectionOptions(office.owner));
  await owner.connect();
  await owner.query(
    `insert into matter (office_id, id, kind, number, number_key, title, phase, open, begun, last, opened_by,
       assignee_id, revision, head, fold, clock, clock_state, due, applicant, updated)
     select office_id, gen_random_uuid(), kind, 'N' || g, '2024/' || lpad(g::text, 6, '0'), title,
       (array['open', 'unclear', 'drafted', 'reviewed', 'signed', 'open', 'open', 'answered', 'delivered', 'archived'])[1 + g % 10],
       g % 10 < 7, begun - g % 2000, last, opened_by, case when g % 50 = 0 then opened_by end, 1, head, fold, clock,
       case when g % 10 = 1 then 'paused' when g % 10 < 7 then 'running' else 'stopped' end,
       due + (g * 31) % 3000 - 1500, applicant, updated
     from matter, generate_series(1, ${MATTERS}) g where id = $1`,
    [matter],
  );
  await owner.query('vacuum analyze');
  await owner.end();
}

beforeAll(async () => {
  office = await openOffice(await testDatabase(), '2024-03-01');
  clerk = await office.hire('钱一', ['clerk', 'officer']);
  await fill(await office.registers(clerk));
});
afterAll(() => office.store.close());

type Plan = {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
};
type Buffers = {
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly 'Actual Rows': number;
};
const pagesOf = (plan: Buffers | undefined): number =>
  (plan?.['Shared Hit Blocks'] ?? Number.NaN) + (plan?.['Shared Read Blocks'] ?? 0);
const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** The plans, as the platform's own role has them, of the statements on matters that a reading sends. */
async function plansOf(read: () => Promise<unknown>): Promise<readonly (readonly Plan[])[]> {
  office.sent.length = 0;
  await read();
  const asked = office.sent.filter(({ sql }) => sql.includes('from matter m'));
  return inOffice(office.store, office.id, async (tx) => {
    const plans = [];
    for (const { sql, values } of asked) {
      const [row] = await tx.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
        `explain (format json) ${sql}`,
        values,
      );
      plans.push(nodes(row?.['QUERY PLAN'][0]?.Plan as Plan)); // explain always answers
    }
    return plans;
  });
}

const listed = (query: MatterQuery) => () =>
  findMatters(office.store, { office: office.id, person: clerk }, { count: 'none', ...query });

describe('under row-level security', () => {
  test.each([
    ['all by last day', { view: 'all' }, 'matter_due'],
    ['one phase by last day', { view: 'all', phase: 'drafted' }, 'matter_phase'],
    ['past and open', { view: 'all', light: 'red' }, 'matter_due'],
    ['paused', { view: 'all', light: 'paused' }, 'matter_paused'],
    ['the newest', { view: 'all', sort: 'received' }, 'matter_begun'],
    ['by number', { view: 'all', sort: 'number' }, 'matter_number_key'],
  ] as const)('the list of %s reads its index in order', async (_name, query, index) => {
    const [plan = []] = await plansOf(listed(query));
    const read = plan.filter((node) => node['Relation Name'] === 'matter');
    expect(read.map((node) => node['Index Name'])).toEqual([index]);
    expect(plan.map((node) => node['Node Type'])).not.toContain('Sort');
  });

  test('no reading goes through the whole table', async () => {
    const viewer = { office: office.id, person: clerk };
    const reads = [
      listed({ view: 'todo' }),
      listed({ view: 'mine' }),
      listed({ view: 'all', assignee: randomUUID() }),
      listed({ view: 'all', phase: 'archived' }),
      () => summary(office.store, viewer),
      () => find(office.store, viewer, { q: 'N77' }),
      () => find(office.store, viewer, { q: '张三' }),
    ];
    for (const read of reads)
      for (const plan of await plansOf(read))
        for (const node of plan.filter((one) => one['Relation Name'] === 'matter'))
          expect(node['Node Type']).not.toBe('Seq Scan');
  });

  test('finding reads some hundred rows of the index, also for a word that every row has or that every row once had', async () => {
    const owner = new pg.Client(connectionOptions(office.owner));
    await owner.connect();
    await owner.query(
      `insert into search_row (office_id, matter_id, part, revision, day, facets, words)
       select m.office_id, m.id, '', m.revision, m.begun, array_to_tsvector(array(
           select left(md5(m.office_id || ' open'), 8) || period from unnest(array['', 'w' || floor((m.begun - date '1970-01-01') / 7.0),
             'm' || to_char(m.begun, 'YYYY-MM'), 'y' || extract(year from m.begun)]) period)),
         s.words || array_to_tsvector(array['各处都有', case when g.n % 2 = 0 then '一半' else '另一半' end, 'n' || g.n,
           case when m.begun < '2022-01-01' then '从前都有' else '如今都有' end])
       from (select *, row_number() over () as n from matter) g join matter m using (office_id, id),
         (select * from search_row limit 1) s on conflict do nothing`,
    );
    await owner.query('vacuum analyze search_row');
    await owner.end();
    const read = (q: string, days: readonly string[] = ['0001-01-01', '9999-12-31']) =>
      inOffice(office.store, office.id, async (tx) => {
        const [row] = await tx.query<{ 'QUERY PLAN': readonly { Plan: Plan & Buffers }[] }>(
          `explain (analyze, buffers, format json) select * from find_words($1::uuid, array(
             select left(md5($1::uuid::text || ' open'), 8)), '{}', array[$2, '', '']::tsquery[], $3, $4, 40)`,
          [office.id, q, ...days],
        );
        const plan = row?.['QUERY PLAN'][0]?.Plan;
        return { rows: plan?.['Actual Rows'] ?? 0, pages: pagesOf(plan) };
      });
    await read("'各处都有'");
    // The newest rows and a few of the index; the table has thousands of pages.
    for (const q of ["'各处都有'", "'n77'", "'一半' & '另一半'", "'没有'"]) {
      const { pages } = await read(q);
      expect([q, pages < 600 ? 'few' : pages]).toEqual([q, 'few']);
    }
    // Quarter by quarter back to the one that has it, then of that, of its last month and week.
    expect((await read("'从前都有'")).pages).toBeLessThan(1600);
    expect((await read("'各处都有'")).rows).toBeGreaterThan(39);
    expect((await read("'从前都有'")).rows).toBeGreaterThan(39);
    const once = await read("'从前都有'", ['2020-03-01', '2020-03-03']);
    expect([once.rows, once.pages < 1000]).toEqual([30, true]);
  });

  test('finding gives the newest of all that answer, whoever sees by few marks, by many, or sees all there is', async () => {
    const owner = new pg.Client(connectionOptions(office.owner));
    await owner.connect();
    const mark = `left(md5($1::uuid::text || ' ' || s), 8)`;
    const others = Array.from({ length: 9 }, (_, n) => `open other${n}`);
    for (const sights of [['open'], ['open', 'secret'], ['open', ...others]])
      for (const q of [
        "'从前都有'",
        "'各处都有'",
        "'一半'",
        "'n77'",
        "'一半' & '另一半'",
        "'没有'",
      ])
        for (const [from, to] of [
          ['0001-01-01', '9999-12-31'],
          ['2019-05-01', '2021-11-30'],
        ]) {
          const told = await inOffice(office.store, office.id, (tx) =>
            tx.query<{ id: string }>(
              `select distinct f.matter_id as id, r.day from find_words($1::uuid, array(select ${mark} from unnest($2::text[]) s),
                 '{}', array[$3, '', '']::tsquery[], $4, $5, 40) f join search_row r using (matter_id, part)
               order by r.day desc, f.matter_id desc limit 40`,
              [office.id, sights, q, from, to],
            ),
          );
          const all = await owner.query<{ id: string }>(
            `select matter_id as id from search_row where words @@ $1::tsquery and day between $2 and $3
             order by day desc, matter_id desc limit 40`,
            [q, from, to],
          );
          const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
          expect([sights.length, q, from, ids(told)]).toEqual([
            sights.length,
            q,
            from,
            ids(all.rows),
          ]);
        }
    await owner.end();
  });

  test('what waits for somebody who has very many is counted without looking at them', async () => {
    const viewer = { office: office.id, person: clerk };
    const owner = new pg.Client(connectionOptions(office.owner));
    await owner.connect();
    await owner.query(
      `insert into involved (office_id, holder, relation, matter_id)
       select office_id, 'person:' || $1, 'todo', id from matter where open order by id limit 2500 on conflict do nothing`,
      [clerk],
    );
    await owner.query('vacuum analyze involved');
    const [counted] = await plansOf(() => countMatters(office.store, viewer, { view: 'todo' }));
    expect(counted).toBeUndefined();
    const { count } = await findMatters(office.store, viewer, { view: 'todo' });
    expect(count).toEqual({ value: 1000, exact: false });
    expect((await summary(office.store, viewer)).todo).toBe(1000);
    const phase = { view: 'todo', phase: 'drafted' } as const;
    const { rows } = await owner.query<{ n: number }>(
      `select count(*) as n from matter m join involved i on i.matter_id = m.id and i.relation = 'todo'
       where m.phase = 'drafted' and i.holder = 'person:' || $1`,
      [clerk],
    );
    const narrowed = await countMatters(office.store, viewer, phase);
    expect(narrowed).toEqual({ value: rows[0]?.n, exact: true });
    await owner.query(`delete from involved where holder = 'person:' || $1 and relation = 'todo'`, [
      clerk,
    ]);
    await owner.end();
  });

  describe('a record with a thousand acts', () => {
    let few = '';
    let many = '';
    beforeAll(async () => {
      [few, many] = [await office.registers(clerk), await office.registers(clerk)];
      const owner = new pg.Client(connectionOptions(office.owner));
      await owner.connect();
      await owner.query(
        `insert into act (office_id, matter_id, seq, id, kind, step, on_day, at, by_person, role, asks, marks, law_version, prev, hash, sm3)
         select office_id, matter_id, g, gen_random_uuid(), kind, 'note', on_day, at, by_person, role, '{"note":"x"}', marks, law_version, prev, hash, sm3
         from act, generate_series(2, 1000) g where matter_id = $1`,
        [many],
      );
      await owner.query('update matter set revision = 1000 where id = $1', [many]);
      await owner.end();
    });
    const viewer = () => ({ office: office.id, person: clerk });
    const newest = (id: string) =>
      inOffice(office.store, office.id, (tx) =>
        findMatterIn(office.store, tx, viewer(), { kind: KIND, id, acts: 'newest' }),
      );
    const whole = (id: string) => getMatter(office.store, viewer(), KIND, id);
    const page = (id: string, before?: number) =>
      inOffice(office.store, office.id, (tx) =>
        findActsIn(office.store, tx, viewer(), { kind: KIND, id, before, limit: 400 }),
      );

    test('takes a step with the statements that one with ten takes', async () => {
      const statements: string[][] = [];
      for (const matter of [few, many]) {
        office.sent.length = 0;
        await office.takes(clerk, 'note', matter, { note: '再记一条' });
        statements.push(office.sent.map(({ sql }) => sql));
      }
      expect(statements[1]).toEqual(statements[0]);
      expect(statements[0]).toHaveLength(5);
    });

    test('answers in two statements with the opening act and the newest fifty, and is the same record', async () => {
      office.sent.length = 0;
      const record = await newest(many);
      expect(office.sent.filter(({ sql }) => sql.includes('select'))).toHaveLength(2);
      const { acts, ...all } = await whole(many);
      expect(record).toEqual({
        ...all,
        acts: acts.filter(({ seq }) => seq === 1 || seq > acts.length - 50),
        earlierActs: acts.length - 51,
      });
      expect(record?.own['applicantName']).toBe('钱多多');
    });

    test('its pages bring every act once, the newest first', async () => {
      const { acts } = await whole(many);
      const paged = [];
      let next: number | null | undefined;
      while (next !== null) {
        const found = await page(many, next);
        paged.push(...(found?.items ?? []));
        next = found?.next ?? null;
      }
      expect(paged.toReversed()).toEqual(acts);
    });

    test('an old act is corrected, and every way of reading says so', async () => {
      const { acts } = await whole(many);
      const [wrong, right] = [acts[200], acts[201]];
      await office.takes(clerk, 'correct', many, { act: wrong?.id, reason: '误记', strike: true });
      await office.takes(clerk, 'correct', many, {
        act: right?.id,
        reason: '写错',
        asks: { note: '改正' },
      });
      const after = await whole(many);
      expect(after.acts[200]?.struck).toBe(true);
      const told = await page(many, 203);
      expect(told?.items.slice(0, 2)).toEqual([after.acts[201], after.acts[200]]);
      const record = await newest(many);
      expect(record).toMatchObject({ earlierActs: after.acts.length - 51, own: after.own });
      expect(record?.acts).toEqual(after.acts.filter(({ seq }) => seq === 1 || seq > 953));
    });

    test('a short one answers with all of its acts, and leaves none to its pages', async () => {
      expect(await newest(few)).toEqual(await whole(few));
      expect((await page(few))?.next).toBeNull();
    });
  });
});
