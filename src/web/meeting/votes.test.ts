import { expect, test } from 'vitest';
import type { Item, Own } from '../../matters/meeting/fields.ts';
import { attendanceOf, blank, least, reckon, toggled, unanimous, USUAL } from './votes.ts';

const item: Item = {
  ...{ item: 1, title: '干部任免', division: '综合处', category: 'personnel' },
  ...{ legality: 'not-needed', verdict: 'listed', result: null, decided: null },
};
// Only what is read here is given.
const held = {
  sort: 'party-group',
  members: '顾宁、陆远、沈明、何静、林知行',
  present: '顾宁、陆远、沈明',
} as unknown as Own;

test('more than half of seven are four, of six four too, and two thirds of seven are five', () => {
  expect([least(7, 'half'), least(6, 'half'), least(7, 'two-thirds')]).toEqual([4, 4, 5]);
  expect(attendanceOf(held).absent).toEqual(['何静', '林知行']);
});

test('who stands aside does not vote, and the votes are counted against the others', () => {
  const draft = { ...blank(1), avoided: '沈明', for: 2, against: 0, abstained: 1 };
  expect(reckon(held, draft, { ...item, category: 'none' }, USUAL)).toMatchObject({
    voters: 2,
    cast: 3,
    wants: ['balance'],
  });
});

test('a party group adopts by more than half of all its members, and a vote against wants its reason', () => {
  const draft = { ...blank(1), for: 2, against: 1, abstained: 0, result: 'adopted' };
  const ordinary = { ...item, category: 'none' } as const;
  expect(reckon(held, draft, ordinary, USUAL)).toMatchObject({
    carries: 3,
    wants: ['majority', 'dissent'],
  });
  const director = { ...held, sort: 'director' } as const;
  expect(reckon(director, { ...draft, dissent: '应当再议' }, ordinary, USUAL).wants).toEqual([]);
});

test('three of five are too few for an appointment, and a put-off item needs no votes', () => {
  expect(reckon(held, unanimous(held, blank(1)), item, USUAL).wants).toEqual(['quorum']);
  const later = { ...blank(1), result: 'deferred' };
  expect(reckon(held, later, { ...item, category: 'none' }, USUAL).wants).toEqual([]);
});

test('names keep the order of the list of members', () => {
  const all = ['顾宁', '陆远', '沈明'];
  expect(toggled(all, '沈明', '顾宁')).toBe('顾宁、沈明');
  expect(toggled(all, '顾宁、沈明', '顾宁')).toBe('沈明');
  expect(toggled(all, '沈明', '沈明')).toBeNull();
});
