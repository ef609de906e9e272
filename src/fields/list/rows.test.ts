import { expect, test } from 'vitest';
import { optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { choice, day, integer, reference, text } from '../index.ts';
import { list } from './list.ts';
import { moved, pasted, resolved } from './rows.ts';

const label = say('项', 'Item');
const items = list(label, {
  name: text(label),
  on: optional(day(label)),
  sort: choice(label, { a: say('甲类', 'first'), b: say('乙类', 'second') }),
  count: optional(integer(label)),
});

test('从表格复制的多行，自所在的格起向右向下填入，不够的增加', () => {
  const before = [
    { name: '原一', count: 1 },
    { name: '原二', count: 2 },
  ];
  const rows = pasted(items, before, { row: 1, column: 1 }, '2021年3月5日\t乙类\n2022/1/9\t甲类\n');
  expect(rows).toEqual([
    { name: '原一', count: 1 },
    { name: '原二', count: 2, on: '2021-03-05', sort: 'b' },
    { on: '2022-01-09', sort: 'a' },
  ]);
});

test('只有一格的，照常粘贴为文字', () => {
  expect(pasted(items, [], { row: 0, column: 0 }, '一个名称')).toBeUndefined();
  expect(pasted(items, [], { row: 0, column: 0 }, '一个名称\n')).toBeUndefined();
});

test('上下移动；已在两端的不动', () => {
  const rows = [{ name: '一' }, { name: '二' }, { name: '三' }];
  expect(moved(rows, 0, 1).map(({ name }) => name)).toEqual(['二', '一', '三']);
  expect(moved(rows, 0, -1)).toBe(rows);
  expect(moved(rows, 2, 1)).toBe(rows);
});

test('粘贴的名称换成所指的条目；没有或者不止一个的留空，由人选择', async () => {
  const named = list(label, { who: reference(label, 'organisation') });
  const known = { 甲局: ['1'], 乙局: ['2', '3'] } as Readonly<Record<string, readonly string[]>>;
  const around = {
    seek: (_: string, typed: string) =>
      Promise.resolve((known[typed] ?? []).map((value) => ({ value, label: typed }))),
    chose: () => undefined,
  };
  const rows = await resolved(
    named,
    ['甲局', '乙局', '丙局'].map((who) => ({ who })),
    around,
  );
  expect(rows).toEqual([{ who: '1' }, { who: null }, { who: null }]);
});
