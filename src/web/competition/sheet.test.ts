import { expect, test } from 'vitest';
import { fieldsOf } from '../../kernel/matter.ts';
import { fairCompetitionReview } from '../../matters/fair-competition-review/fair-competition-review.ts';
import { chaptersOf, nextAfter, rowsOf, tallyOf, withoutRest, withRest } from './sheet.ts';

const rows = rowsOf(fieldsOf(fairCompetitionReview, 'judge'));
const names = rows.map(({ name }) => name);

test('the nineteen items stand under the four articles that list them, each with its place', () => {
  expect(chaptersOf(rows).map(({ article, rows: of }) => [article, of.length])).toEqual([
    ['8', 5],
    ['9', 6],
    ['10', 4],
    ['11', 4],
  ]);
  expect(rows[5]?.place).toEqual({ zh: '（一）', en: '(1)' });
  expect(rows[5]?.text.zh).toMatch(/^限制外地或者进口商品/);
  expect(rows.filter(({ place }) => !place.zh || !place.en)).toEqual([]);
});

test('the four standards of before are one group without numbers', () => {
  const former = rowsOf(fieldsOf(fairCompetitionReview, 'judgeFormerly'));
  expect(chaptersOf(former)).toEqual([{ article: null, rows: former }]);
  expect(former.map(({ text }) => text.zh)).toContain('市场准入和退出标准');
});

test('what complies or violates wants a note, what is not concerned does not', () => {
  const asks = { item8_1: 'violates', item8_2: 'complies', item8_2Note: ' ', item8_3: 'none' };
  expect(tallyOf(rows, asks)).toMatchObject({
    judged: 3,
    total: 19,
    violates: 1,
    complies: 1,
    none: 1,
    unexplained: ['item8_1', 'item8_2'],
  });
});

test('the rest is judged in one act, item by item, and can be taken back', () => {
  const begun = { item8_1: 'violates', item8_1Note: '第三条限定本地供应商', item9_1Note: '原有' };
  const { open } = tallyOf(rows, begun);
  const all = withRest(open, begun, { verdict: 'complies', note: ' 仅为内部流程 ' });
  expect(tallyOf(rows, all)).toMatchObject({ judged: 19, violates: 1, complies: 18, open: [] });
  expect(all).toMatchObject({ item8_2Note: '仅为内部流程', item9_1Note: '原有' });
  expect(tallyOf(rows, withoutRest(open, begun, all))).toMatchObject({ judged: 1, violates: 1 });
  expect(withoutRest(open, begun, all)).toMatchObject({ item8_2Note: '', item9_1Note: '原有' });
});

test('the hand goes on to the next item without a verdict, then to one without its note', () => {
  expect(nextAfter(rows, { item8_1: 'none' }, 'item8_1')).toBe('item8_2');
  const rest = withRest(names.slice(1), {}, { verdict: 'none', note: '' });
  expect(nextAfter(rows, rest, 'item11_4')).toBe('item8_1');
  const judged = { ...rest, item8_1: 'violates' };
  expect(nextAfter(rows, judged, 'item11_4')).toBe('item8_1');
  expect(nextAfter(rows, { ...judged, item8_1Note: '第三条' }, 'item11_4')).toBeNull();
});
