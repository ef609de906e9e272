import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import type { TestOffice } from '../../../test/store-office.ts';
import { done, KIND, openOffice } from '../../../test/store-office.ts';
import { putDocument } from '../documents.ts';
import { erasePersonal } from '../erase.ts';
import { countMatters, findMatters } from '../find.ts';
import { getMatter } from '../get.ts';
import { perform } from '../perform.ts';
import { deleteSaved, listSaved, saveSearch } from '../saved.ts';
import { renewDocuments } from './documents.ts';
import type { FindQuery } from './find.ts';
import { find } from './find.ts';
import { renewAll } from './renew.ts';

let office: TestOffice;
let clerk = '';
let officer = '';
let other = '';
let head = '';
let reader = '';
let wang = '';
let firm = '';
let trip = '';

const by = (person: string) => ({ office: office.id, person });
const asked = (person: string, q: string, more: Partial<FindQuery> = {}) =>
  find(office.store, by(person), { q, ...more });
const found = async (person: string, q: string, more: Partial<FindQuery> = {}) =>
  (await asked(person, q, more)).items.map(({ id }) => id);

beforeAll(async () => {
  office = await openOffice(await testDatabase(), '2024-03-05');
  const [first, second] = [await office.unit('一处'), await office.unit('二处')];
  clerk = await office.hire('钱一', ['clerk']);
  officer = await office.hire('孙二', ['officer'], first);
  other = await office.hire('李三', ['officer'], second);
  head = await office.hire('周四', ['head', 'reviewer', 'leader']);
  reader = await office.hire('吴五', ['officer'], second);
  wang = await office.registers(clerk, {
    applicantName: '王小明',
    applicantPhone: '13800005678',
    sought: '外国专家来华工作许可办理情况',
  });
  done(await office.takes(clerk, 'assign', wang, { to: officer }));
  done(await office.takes(officer, 'note', wang, { note: '已电话联系本人，补充护照复印件。' }));
  firm = await office.registers(clerk, {
    applicantKind: 'legal.commercial',
    applicantName: '甲市进出口贸易有限公司',
    applicantPhone: '02300009999',
    identity: 'id-card',
    sought: '与杜塞尔多夫（Düsseldorf）交流的经费',
  });
  office.clock.set('2024-02-20');
  trip = await office.registers(clerk, {
    applicantName: '欧阳锋',
    applicantPhone: '13900001234',
    sought: '2023年度因公出访团组和护照管理情况',
  });
  office.clock.set('2024-03-05');
});
afterAll(() => office.store.close());

describe('登记人员', () => {
  test.each([
    ['名字', '王小明'],
    ['全拼', 'wangxiaoming'],
    ['拼音首字母', 'wxm'],
    ['同音字', '王晓明'],
    ['错一字', '王小朋'],
    ['少一字', '王小明明'],
    ['拼音少一个字母', 'wangxiaomin'],
    ['电话尾数', '5678'],
    ['整个电话（全角）', '１３８００００５６７８'],
    ['题名中的词', '工作许可'],
    ['题名中的一段', '家来华工'],
    ['题名中的一个字', '许'],
    ['几个词', '专家 复印件'],
    ['繁体', '護照複印件'],
  ])('按%s找到：%s', async (_, q) => {
    const ids = await found(clerk, q);
    expect(ids).toContain(wang);
    expect(ids).not.toContain(trip);
  });

  test('按外文、大小写和重音不同的写法、没有打完的词找到', async () => {
    for (const q of ['DUSSELDORF', 'düsseldorf', 'dusse', '进出口贸易', 'jsjckmyyxgs'])
      expect(await found(clerk, q)).toEqual([firm]);
  });

  test('几个词分在题名和正文里，多少年以前的也找到', async () => {
    office.clock.set('2021-06-01');
    const old = await office.registers(clerk, {
      applicantPhone: '13511112222',
      sought: '侨界碑林保护规划',
    });
    done(await office.takes(clerk, 'note', old, { note: '已转运河管理处答复。' }));
    office.clock.set('2024-03-05');
    for (const q of ['界碑 运河', '运河 界碑', '碑 运河'])
      expect(await found(clerk, q)).toEqual([old]);
    expect(await found(clerk, '界碑 海港')).toEqual([]);
  });

  test('全机关同名的很多，只看本处的人也找到自己的', async () => {
    await office.sql(
      `insert into search_row (office_id, matter_id, part, revision, day, facets, words)
       select office_id, gen_random_uuid(), '', 1, '2030-01-01', '', words from search_row, generate_series(1, 100)
       where matter_id = $1 and part = ''`,
      [wang],
    );
    expect(await found(officer, '王小明')).toContain(wang);
    await office.sql(`delete from search_row where day = '2030-01-01'`);
  });

  test('题名在前，正文在后，并写明在哪一天的哪条办理记录中找到', async () => {
    const { items, more } = await asked(clerk, '护照');
    expect(items.map(({ id, by: way }) => [id, way])).toEqual([
      [trip, 'title'],
      [wang, 'text'],
    ]);
    expect(more).toBe(false);
    const [title, text] = items;
    expect(title?.marks.title.map(([from, to]) => title.title.slice(from, to))).toEqual(['护照']);
    expect(text?.places).toEqual([
      {
        on: '2024-03-05',
        step: expect.objectContaining({ zh: '备注' }),
        field: expect.objectContaining({ zh: '备注' }),
        text: '已电话联系本人，补充护照复印件。',
        marks: [[10, 12]],
      },
    ]);
  });

  test('按文号、年份加尾号、尾号找到，整个文号最先', async () => {
    done(await office.takes(clerk, 'assign', trip, { to: officer }));
    const { number } = await getMatter(office.store, by(clerk), KIND, trip);
    const running = /(\d+)号$/.exec(number ?? '')?.[1] ?? '';
    for (const q of [number ?? '', `[2024] ${running}`, `2024-${running}`, `${running}号`, running])
      expect((await found(clerk, q))[0]).toBe(trip);
    expect((await asked(clerk, number ?? '')).items[0]?.by).toBe('number');
    expect(await found(clerk, `〔1999〕${running}号`)).toEqual([]);
  });

  test('列在别的文号之下的，写明是哪一条办理记录给的；本来列在这个文号之下的不重复', async () => {
    const { number, acts } = await getMatter(office.store, by(clerk), KIND, trip);
    expect((await asked(clerk, number ?? '')).items[0]?.places).toEqual([]);
    await office.sql(`update matter set number = '甲外公开〔2024〕别1号' where id = $1`, [trip]);
    const { items } = await asked(clerk, number ?? '');
    const given = acts.find((act) => act.number === number);
    expect(items[0]?.places.map(({ on, text }) => [on, text])).toEqual([[given?.on, number]]);
    await office.sql('update matter set number = $2 where id = $1', [trip, number]);
  });

  test('按单位名称中的词找到，并写明在哪里', async () => {
    const [item] = (await asked(clerk, '进出口贸易')).items;
    expect(item?.places[0]).toMatchObject({ text: '甲市进出口贸易有限公司', marks: [[2, 7]] });
  });

  test('按种类、环节、日期、处室、人员缩小范围', async () => {
    const narrow = (more: Partial<FindQuery>) => found(clerk, '护照', more);
    expect(await narrow({ kind: 'proposal' })).toEqual([]);
    expect(await narrow({ kind: KIND, to: '2024-02-28' })).toEqual([trip]);
    expect(await narrow({ from: '2024-03-01' })).toEqual([wang]);
    expect(await narrow({ phase: 'archived' })).toEqual([]);
    expect(await narrow({ person: other })).toEqual([]);
    expect((await narrow({ person: officer })).toSorted()).toEqual([trip, wang].toSorted());
    const { unit } = (await asked(clerk, '王小明')).items[0] ?? {};
    expect((await narrow({ unit: unit?.id ?? '' })).toSorted()).toEqual([trip, wang].toSorted());
    expect(await narrow({ unit: 'x', person: 'y' })).toEqual([]);
  });

  test('打错的、空的、没有的，都不出错', async () => {
    for (const q of ["'", '\\', '& | !', ':*', '％', '的', '没有这样的事', '🙂', 'a'.repeat(100)])
      expect((await asked(clerk, q)).items.map(({ id }) => id)).not.toContain(wang);
  });

  test('清单里的文字筛选也找得到正文，并且只在清单之内', async () => {
    const query = { view: 'all', q: '护照', sort: 'received' } as const;
    const list = await findMatters(office.store, by(clerk), query);
    expect(list.items.map(({ id }) => id)).toEqual([wang, trip]);
    expect((await countMatters(office.store, by(clerk), query)).value).toBe(2);
    expect((await findMatters(office.store, by(other), query)).items).toEqual([]);
  });
});

describe('文件', () => {
  test('按文件名和正文找到；敏感事项的文件不按正文查找', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waishi-find-'));
    const shelf = { store: office.store, folder };
    const put = await putDocument(
      shelf,
      by(officer),
      Buffer.from('渔船返航安排，联系人：令狐冲。'),
      '返航方案.txt',
    );
    if (!('document' in put)) throw new Error(JSON.stringify(put));
    const { sha256 } = put.document;
    done(await office.takes(officer, 'attach', wang, { documents: [sha256], what: 'other' }));
    expect(await found(clerk, '渔船')).toEqual([]);
    expect(await renewDocuments(shelf, office.id)).toBeGreaterThan(0);
    const { items } = await asked(clerk, '渔船 返航');
    expect(items.map(({ id, places }) => [id, places[0]?.text])).toEqual([[wang, '返航方案.txt']]);
    expect((await asked(clerk, '渔船')).items[0]?.places[0]).toMatchObject({ inside: true });
    expect(await found(clerk, '返航方案')).toEqual([wang]);
    expect(await found(clerk, '令狐冲')).toEqual([wang]);
    expect(await found(reader, '渔船')).toEqual([]);
    const rows = await office.sql(`select words::text from search_row where part <> ''`);
    expect(JSON.stringify(rows)).not.toMatch(/渔船|令狐/);
    rmSync(folder, { recursive: true });
  });
});

describe('没有权限的人', () => {
  test('别的处室找不到，参与之后才找到', async () => {
    expect(await found(officer, '护照')).toContain(wang);
    for (const q of ['护照', '王小明', '5678', '工作许可'])
      expect(await found(other, q)).toEqual([]);
    done(await office.takes(officer, 'circulate', wang, { to: [other] }));
    expect(await found(other, '护照')).toEqual([wang]);
  });

  test('只被请传阅、看不到全名的人，按名字和电话找不到', async () => {
    const plain = await office.hire('郑六', []);
    done(await office.takes(officer, 'circulate', wang, { to: [plain] }));
    expect(await found(plain, '复印件')).toEqual([wang]);
    for (const q of ['王小明', 'wxm', '王晓明', '5678']) expect(await found(plain, q)).toEqual([]);
  });

  test('别的机关一无所获', async () => {
    const there = await openOffice(office.owner, '2024-03-05', 'yi');
    const stranger = await there.hire('冯八', ['clerk', 'head']);
    for (const q of ['护照', '王小明', '1号'])
      expect(
        (await find(there.store, { office: there.id, person: stranger }, { q })).items,
      ).toEqual([]);
    await expect(
      there.sql(
        `select * from find_exact($1, '{x}', '{"''护照''"}', '2000-01-01', '2100-01-01', 9)`,
        [office.id],
      ),
    ).resolves.toEqual([]);
    expect(await there.sql('select 1 from search_row where office_id = $1', [office.id])).toEqual(
      [],
    );
    await there.store.close();
  });

  test('敏感事项不按正文查找，名字只让经办的人找到', async () => {
    const matter = randomUUID();
    done(
      await perform(office.store, by(clerk), {
        act: randomUUID(),
        kind: KIND,
        matter,
        step: 'register',
        on: '2024-03-05',
        asks: {
          ...{
            applicantKind: 'naturalPerson',
            applicantName: '洪七公',
            applicantPhone: '13700007777',
          },
          ...{
            identity: 'id-card',
            sought: '涉密边界勘测',
            form: 'paper',
            route: 'post',
            channel: 'counter',
          },
          receivedOn: '2024-03-05',
        },
      }),
    );
    await office.sql(
      `update matter set sensitivity = 'work-secret', revision = revision where id = $1`,
      [matter],
    );
    await office.sql(`update search_news set since = now() where matter_id = $1`, [matter]);
    expect(await found(reader, '勘测')).toEqual([]);
    expect(await found(head, '洪七公')).toEqual([matter]);
    expect(await found(reader, '洪七公')).toEqual([]);
  });
});

describe('更正和删除之后', () => {
  test('更正后按新的找到，旧的名字和文字都找不到', async () => {
    const matter = await office.registers(clerk, {
      applicantName: '周伯童',
      sought: '桃花岛航线批文',
    });
    expect(await found(clerk, '周伯童')).toEqual([matter]);
    const { acts } = await getMatter(office.store, by(clerk), KIND, matter);
    const asks = { applicantName: '慕容博', sought: '光明顶会议纪要' };
    done(await office.takes(clerk, 'correct', matter, { act: acts[0]?.id, asks, reason: '录错' }));
    for (const q of ['周伯童', 'zbt', '桃花岛', '航线']) expect(await found(clerk, q)).toEqual([]);
    for (const q of ['慕容博', 'mrb', '光明顶', '会议纪要'])
      expect(await found(clerk, q)).toEqual([matter]);
  });

  test('个人信息删除后，名字、拼音、电话都找不到，事项还在', async () => {
    const matter = await office.registers(clerk, {
      applicantName: '上官婉儿',
      applicantPhone: '13600002468',
      sought: '翰林院藏书目录',
    });
    expect(await found(clerk, '上官婉儿')).toEqual([matter]);
    const rows = await office.sql(
      'select facets::text, words::text from search_row where matter_id = $1',
      [matter],
    );
    expect(JSON.stringify(rows)).not.toMatch(/上官|婉儿|13600002468|2468|shangguan/);
    done(
      await erasePersonal(office.store, by(head), {
        act: randomUUID(),
        matter,
        reason: '当事人要求',
      }),
    );
    for (const q of ['上官婉儿', 'sgwe', 'shangguanwaner', '2468'])
      expect(await found(clerk, q)).toEqual([]);
    expect(await found(clerk, '翰林院')).toEqual([matter]);
  });

  test('升级前的记录，补做之后找得到', async () => {
    await office.sql('delete from search_row');
    await office.sql(`insert into search_news (office_id, matter_id, part, since)
      select office_id, id, '', '2020-01-01' from matter on conflict (office_id, matter_id, part) do update set since = excluded.since`);
    expect(await found(clerk, '护照')).toEqual([]);
    expect(await renewAll(office.store, office.id)).toBeGreaterThan(3);
    expect(await found(clerk, '护照')).toEqual([trip, wang]);
    expect(await office.sql('select 1 from search_news')).toEqual([]);
  });
});

describe('保存的清单', () => {
  const list = { place: 'all', asked: { q: '护照' }, name: '护照' };
  const names = async (person: string) =>
    (await listSaved(office.store, by(person))).map(({ name, mine }) => [name, mine]);
  const save = (person: string, more: Partial<Parameters<typeof saveSearch>[2]> = {}) =>
    saveSearch(office.store, by(person), { id: randomUUID(), shared: 'none', ...list, ...more });

  test('只给自己，负责人可以给本处室或者全机关', async () => {
    const id = randomUUID();
    expect(await save(clerk, { id })).toEqual({ done: true });
    expect(await save(clerk, { id, name: '护照事项' })).toEqual({ done: true });
    expect(await names(clerk)).toEqual([['护照事项', true]]);
    expect(await names(officer)).toEqual([]);
    expect((await listSaved(office.store, by(clerk)))[0]).toMatchObject({
      place: 'all',
      asked: list.asked,
    });
    expect(
      await office.sql(`select 1 from saved_search where position('护照'::bytea in asked) > 0`),
    ).toEqual([]);
    const refusedOf = async (answer: ReturnType<typeof save>) => {
      const given = await answer;
      return 'refused' in given ? given.refused.code : 'done';
    };
    expect(await refusedOf(save(clerk, { shared: 'office' }))).toBe('heads-share');
    expect(await refusedOf(save(other, { id }))).toBe('not-your-list');
    expect(await refusedOf(save(head, { shared: 'unit' }))).toBe('no-unit');
    expect(await refusedOf(save(head, { name: '全机关', shared: 'office' }))).toBe('done');
    const chief = await office.hire('郑七', ['head'], await office.unit('三处'));
    expect(await refusedOf(save(chief, { name: '三处', shared: 'unit' }))).toBe('done');
    expect(await names(officer)).toEqual([['全机关', false]]);
    expect(await names(chief)).toEqual([
      ['三处', true],
      ['全机关', false],
    ]);
    await deleteSaved(office.store, by(other), id);
    expect(await names(clerk)).toHaveLength(2);
    await deleteSaved(office.store, by(clerk), id);
    expect(await names(clerk)).toEqual([['全机关', false]]);
  });
});
