import { expect, test } from 'vitest';
import { flag, integer, list, text } from '../../fields/index.ts';
import { optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { cleaned, fieldAt, missing } from './values.ts';

const rows = {
  votes: integer(say('同意', 'For')),
  last: flag(say('主持人末位表态', 'Chair last')),
  remark: optional(text(say('说明', 'Remark'))),
};
const fields = {
  title: text(say('标题', 'Title')),
  results: list(say('议定结果', 'Results'), rows, { min: 1 }),
  others: list(say('其他', 'Others'), rows),
};

test('what is missing inside a list is named by its place, and a list that may be empty lacks nothing', () => {
  expect(missing(fields, { title: '', results: [], others: [] })).toEqual(['title', 'results']);
  expect(missing(fields, { title: '会议', results: [{ votes: 3 }, {}], others: [{}] })).toEqual([
    'results.1.votes',
    'others.0.votes',
  ]);
  expect(fieldAt(fields, 'results.1.votes')?.label.zh).toBe('同意');
  expect(fieldAt(fields, 'title')?.label.zh).toBe('标题');
});

test('what nobody ticked in a row is sent as no, and what nobody wrote is not sent', () => {
  expect(
    cleaned(fields, { title: '会议', results: [{ votes: 0, remark: '' }], others: [] }),
  ).toEqual({ title: '会议', results: [{ votes: 0, last: false }] });
});
