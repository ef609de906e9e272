import { expect, test } from 'vitest';
import { list } from '../../fields/list/list.ts';
import { reference } from '../../fields/reference/reference.ts';
import { text } from '../../fields/text/text.ts';
import { optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { chosenIn, chosenInItems, newsTo, takenByItems, valuesBrought } from './brought.ts';

const PERSON = '0d6f1d2e-0000-4000-8000-000000000001';
const OTHER = '0d6f1d2e-0000-4000-8000-000000000002';
const items = {
  person: reference(say('人员', 'Person'), 'person', {
    brings: { unit: 'organisation', phone: 'phone' },
  }),
  unit: optional(text(say('单位', 'Unit'), { max: 80 })),
  phone: optional(text(say('电话', 'Phone'), { max: 40 })),
};
const fields = { members: list(say('成员', 'Members'), items), ...items };

test('清单里的一行选了人，名录里已有的带进这一行空着的格，填过的不改，打码的不带', () => {
  const before = [
    { person: null, unit: null },
    { unit: '自己填的', phone: '' },
  ];
  const after = [before[0], { ...before[1], person: PERSON }];
  const [chosen] = chosenInItems(items, before, after);
  expect(chosen).toMatchObject({ field: 'person', refers: 'person', id: PERSON });
  if (!chosen) throw new Error('nothing was chosen');
  const own = { organisation: '甲大学', phone: '0571-1', name: '张某' };
  const offered = valuesBrought(chosen.brings, own);
  expect(takenByItems(after, chosen, offered)).toEqual({
    items: [before[0], { unit: '自己填的', phone: '0571-1', person: PERSON }],
    paths: ['1.phone'],
  });
  expect(newsTo({}, valuesBrought(chosen.brings, { ...own, phone: '138****0000' }))).toEqual({
    unit: '甲大学',
  });
});

test('行挪动、删去以后，带出的内容跟着那个人走；两行选了同一个人，只问一次、两行都带', () => {
  const chosen = { field: 'person', id: PERSON };
  const moved = [{ person: OTHER }, { person: PERSON }, { person: PERSON, unit: '已填' }];
  const taken = takenByItems(moved, chosen, { unit: '甲大学', phone: '1' });
  expect(taken.items).toEqual([
    { person: OTHER },
    { person: PERSON, unit: '甲大学', phone: '1' },
    { person: PERSON, unit: '已填', phone: '1' },
  ]);
  expect(taken.paths).toEqual(['1.unit', '1.phone', '2.phone']);
  expect(takenByItems([{ person: OTHER }], chosen, { unit: '甲大学' }).paths).toEqual([]);
  expect(chosenInItems(items, [], moved).map(({ id }) => id)).toEqual([OTHER, PERSON]);
});

test('没有换人、还是名字没有认出的，不去问', () => {
  expect(chosenIn(fields, { person: PERSON }, { person: PERSON })).toEqual([]);
  expect(chosenIn(fields, {}, { person: '张某' })).toEqual([]);
  expect(
    chosenInItems(items, [{ person: PERSON }], [{ person: PERSON, unit: '改了单位' }]),
  ).toEqual([]);
});
