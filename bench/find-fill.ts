import type pg from 'pg';
import { matterOf } from '../src/matters/index.ts';
import { systemClock } from '../src/office/clock.ts';
import { searchRow } from '../src/store/find/row.ts';
import { loadTools } from '../src/store/find/tools.ts';
import type { Office } from './office.ts';
import { requested } from './office.ts';

/** Words of the work, the first in every text, those after it ever rarer. */
export const VOCABULARY = [
  ...[
    '情况',
    '申请',
    '办理',
    '单位',
    '材料',
    '答复',
    '会议',
    '活动',
    '交流',
    '人员',
    '经费',
    '项目',
    '通知',
    '报告',
  ],
  ...[
    '护照',
    '签证',
    '团组',
    '访问',
    '外宾',
    '接待',
    '友好城市',
    '领事',
    '保护',
    '翻译',
    '合同',
    '采购',
    '预算',
    '培训',
  ],
  ...[
    '邀请函',
    '专家',
    '许可',
    '大使馆',
    '代表团',
    '仪式',
    '论坛',
    '展览',
    '留学生',
    '企业',
    '商会',
    '港口',
    '海关',
    '贸易',
  ],
  ...[
    '台账',
    '备案',
    '复核',
    '督办',
    '通报',
    '考评',
    '机票',
    '住宿',
    '行程',
    '车辆',
    '礼品',
    '摄影',
    '横幅',
    '桌签',
  ],
  ...[
    '地震',
    '台风',
    '溺水',
    '失联',
    '遣返',
    '滞留',
    '诈骗',
    '绑架',
    '火灾',
    '劳务',
    '渔船',
    '船员',
    '遗失',
    '补发',
  ],
];
/** Texts differ in so many ways; each matter has its own number, day and serial beside. */
const TEXTS = 10_000;
const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英文云建国志华';

export const nameAt = (at: number): string =>
  `${FAMILY[at % 30] ?? ''}${GIVEN[Math.floor(at / 30) % 29] ?? ''}${GIVEN[Math.floor(at / 870) % 29] ?? ''}`;

/** Even texts speak of a boundary, odd ones of a canal: both are in half of all, never together. */
export const APART = ['界碑', '运河'] as const;

/** Stands in every text of the first two fifths, and in none since. */
export const FORMER = '粮票';

function textAt(at: number): {
  readonly title: string;
  readonly note: string;
  readonly name: string;
} {
  const word = (n: number): string => {
    const rank =
      Math.floor(VOCABULARY.length ** (((at * 7919 + n * 104_729) % 10_007) / 10_007)) - 1;
    return VOCABULARY[Math.max(0, rank)] ?? '';
  };
  const words = (from: number, count: number): string =>
    Array.from({ length: count }, (_, n) => word(from + n)).join('');
  return {
    title: `${words(0, 5)}情况`,
    note: `流水${words(10, 8)}，${APART[at % 2]}${words(30, 8)}。已电话联系，${words(50, 6)}情况属实。${Array.from(
      { length: 16 },
      (_, n) => `${words(100 + n * 20, 10)}。`,
    ).join('')}`,
    name: nameAt(at % 25_230),
  };
}

/**
 * Fills an office with so many matters of two acts each, their search rows as the platform makes them, and a table
 * `plain` that has the same texts in one column beside what decides who sees them, for LIKE.
 */
export async function fillFind(sql: pg.Client, office: Office, matters: number): Promise<void> {
  const { made, clerk } = office;
  const matter = await made.registers(clerk, requested(systemClock.today()));
  const noted = await made.takes(clerk, 'note', matter, { note: '记' });
  if (!('done' in noted)) throw new Error(JSON.stringify(noted));
  await sql.query(
    `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '1GB'`,
  );
  await texts(sql, office);
  const again = await withoutIndexes(sql);
  const id = `md5('${office.id}' || g)::uuid`;
  const source = `from generate_series(1, ${matters}) g join bench_text t on t.at = g % ${TEXTS}`;
  const units = `(array[${office.units.map((unit) => `'${unit}'`).join(',')}])[1 + g % 10]`;
  // They came one after the other, as matters do.
  const day = `(m.begun - 1900 + (g::bigint * 1900 / ${matters})::int)`;
  const former = `case when g < ${matters} * 0.4 then '${FORMER}。' else '' end`;
  const number = `'甲外公开申〔' || extract(year from ${day}) || '〕' || g || '号'`;
  await sql.query(
    `insert into matter (office_id, id, kind, number, number_key, title, phase, open, begun, last, unit_id, opened_by,
       sensitivity, applicant, revision, head, fold, clock, clock_state, due, updated)
     select m.office_id, ${id}, m.kind, ${number}, 'k' || g, t.title, m.phase, m.open, ${day}, m.last, ${units}::uuid,
       m.opened_by, m.sensitivity, left(t.name, 1) || '**', m.revision, m.head, m.fold, m.clock, m.clock_state, m.due, m.updated
     ${source} join matter m on m.office_id = '${office.id}' and m.id = $1`,
    [matter],
  );
  await sql.query(
    `insert into act (office_id, matter_id, seq, id, kind, step, on_day, at, by_person, role, asks, marks, law_version, prev, hash, sm3)
     select a.office_id, ${id}, a.seq, md5(a.id::text || g)::uuid, a.kind, a.step, a.on_day, a.at, a.by_person, a.role,
       case when a.step = 'note' then jsonb_build_object('note', t.note || ${former}) else a.asks || jsonb_build_object('sought', t.title) end,
       a.marks, a.law_version, a.prev, a.hash, a.sm3
     ${source} join act a on a.office_id = '${office.id}' and a.matter_id = $1`,
    [matter],
  );
  const of = office.id.slice(0, 8);
  const ends = `array(select 'd:${of}:' || right(g::text, n) from generate_series(2, length(g::text)) n)`;
  const scopes = [
    `'${office.id} open'`,
    `'${office.id} open disclosure-request'`,
    `'${office.id} open disclosure-request ' || ${units}`,
    `'${office.id} ${clerk}'`,
  ];
  const periods = [
    `''`,
    `'w' || floor((${day} - date '1970-01-01') / 7.0)`,
    `'m' || to_char(${day}, 'YYYY-MM')`,
    `'y' || extract(year from ${day})`,
  ];
  const facets = scopes.flatMap((scope) =>
    periods.map((period) => `left(md5(${scope}), 8) || ${period}`),
  );
  await sql.query(
    `insert into search_row (office_id, matter_id, part, revision, day, facets, words)
     select m.office_id, ${id}, '', m.revision, ${day},
       array_to_tsvector(array[${facets.join(', ')}, 'u:' || ${units}, 'f:' || m.phase, 'k:' || m.kind]),
       t.words || array_to_tsvector(${ends} || array['y:${of}:' || extract(year from ${day}) || '-' || g,
         'x:${of}:甲外公开申' || extract(year from ${day}) || g || '号', g::text]
         || case when g < ${matters} * 0.4 then array['${FORMER}'] end)
     ${source} join matter m on m.office_id = '${office.id}' and m.id = $1`,
    [matter],
  );
  await sql.query(
    `create table plain as
     select m.office_id, ${id} as id, m.kind, ${number} as number, t.title, ${units}::uuid as unit_id, m.assignee_id,
       m.sensitivity, ${day} as begun, concat_ws(' ', ${number}, t.name, t.title, t.note, ${former}, '流水' || g) as text
     ${source} join matter m on m.office_id = '${office.id}' and m.id = $1`,
    [matter],
  );
  await sql.query(`create index plain_begun on plain (office_id, begun desc, id desc);
    call protect_office_table('plain', 'select')`);
  for (const index of again) await sql.query(index);
  for (const table of ['matter', 'act', 'search_row', 'plain'])
    await sql.query(`vacuum (analyze) ${table}`);
}

/** Indexes are made of what lies there, as a restore makes them; gives how. */
async function withoutIndexes(sql: pg.Client): Promise<readonly string[]> {
  const { rows } = await sql.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes
     where tablename in ('matter', 'act', 'search_row') and indexname not in (select conname from pg_constraint)`,
  );
  for (const { indexname } of rows) await sql.query(`drop index ${indexname}`);
  return rows.map(({ indexdef }) => indexdef);
}

/** The texts with what they are found by, made by the platform's own function. */
async function texts(sql: pg.Client, { id }: Office): Promise<void> {
  await sql.query(
    'create unlogged table bench_text (at int primary key, title text, note text, name text, words tsvector)',
  );
  const { rows } = await sql.query<{ secret: string }>(
    `select encode(secret, 'hex') as secret from office where office_id = $1`,
    [id],
  );
  const keys = { secret: Buffer.from(rows[0]?.secret ?? '', 'hex'), tools: await loadTools() };
  const matter = matterOf('disclosure-request');
  if (!matter) throw new Error('no disclosure requests');
  const today = systemClock.today();
  for (let from = 0; from < TEXTS; from += 2000) {
    const made = Array.from({ length: 2000 }, (_, n) => {
      const { title, note, name } = textAt(from + n);
      const asks = { ...requested(today), applicantName: name, sought: title };
      const acts = [
        { step: 'register', asks, number: null },
        { step: 'note', asks: { note }, number: null },
      ];
      const of = {
        ...{ office: id, unit: null, phase: 'open', begun: today, persons: [] },
        ...{ sensitivity: 'internal' as const, title },
      };
      return { at: from + n, title, note, name, words: searchRow(matter, of, acts, keys).words };
    });
    await sql.query(
      `insert into bench_text select at, title, note, name, array_to_tsvector(array(select jsonb_array_elements_text(words)))
       from jsonb_to_recordset($1::jsonb) r(at int, title text, note text, name text, words jsonb)`,
      [JSON.stringify(made)],
    );
  }
}
