import { expect, test } from 'vitest';
import { kinds } from '../../matters/index.ts';
import { columnsOf, defaultColumns, knownColumns } from './columns.ts';

const kindOf = (name: string) => {
  const found = kinds.find((kind) => kind.name === name);
  if (!found) throw new Error(`no kind ${name}`);
  return found;
};

test('有时限的事项照旧显示时限、编号、承办；台账、名录显示自己的内容', () => {
  expect(defaultColumns(kindOf('disclosure-request'))).toEqual([
    ...['light', 'number', 'matter', 'phase', 'due', 'assignee'],
  ]);
  expect(defaultColumns(kindOf('consular-outreach'))).toEqual([
    ...['matter', 'heldOn', 'sort', 'place', 'onsite', 'phase'],
  ]);
});

test('个人信息不作为列；标题不重复成列', () => {
  const person = kindOf('person');
  const keys = columnsOf(person).map(({ key }) => key);
  expect(keys).toContain('position');
  expect(keys.filter((key) => person.own[key]?.personal)).toEqual([]);
  expect(defaultColumns(kindOf('organisation'))).not.toContain('fullName');
});

test('保存的列里已经没有的不显示，名称总在', () => {
  const outreach = kindOf('consular-outreach');
  expect(knownColumns(outreach, ['gone', 'heldOn'])).toEqual(['matter', 'heldOn']);
  expect(knownColumns(outreach, ['gone'])).toEqual(defaultColumns(outreach));
  expect(knownColumns(outreach, undefined)).toEqual(defaultColumns(outreach));
});
