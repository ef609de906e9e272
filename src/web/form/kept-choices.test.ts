import { expect, test } from 'vitest';
import { fieldsOf } from '../../kernel/matter.ts';
import { documentCleanup } from '../../matters/document-cleanup/document-cleanup.ts';
import { hotIssue } from '../../matters/hot-issue/hot-issue.ts';
import { supervision } from '../../matters/supervision/supervision.ts';
import { keptActs, PLACE, withPlaces } from './kept-choices.ts';

test('an opinion is chosen by what it says rather than by a number one has to look up', () => {
  const own = {
    opinions: [
      { item: 1, opinion: '公开进度' },
      { item: 2, opinion: '加强培训' },
    ],
  };
  const fields = withPlaces(fieldsOf(supervision, 'respond'), supervision, own);
  expect(fields['opinion']).toMatchObject({
    kind: PLACE,
    options: { 1: { zh: '1 公开进度' }, 2: { zh: '2 加强培训' } },
  });
  expect(fields['answer']?.kind).toBe('choice');
});

test('while nobody has said anything yet the number stays a number', () => {
  const fields = withPlaces(fieldsOf(supervision, 'respond'), supervision, { opinions: [] });
  expect(fields['opinion']?.kind).toBe('integer');
});

test('a document of a clean-up and a measure of an issue are the acts that entered them, by their names', () => {
  const documents = [{ act: 'a1', title: '接待办法', number: '甲外办〔2019〕3号' }];
  expect(keptActs(documentCleanup, { documents }, 'entry')).toEqual([
    { value: 'a1', label: '接待办法' },
  ]);
  const measures = [{ act: 'm1', what: '增设窗口' }];
  expect(keptActs(hotIssue, { measures }, 'measure')?.map(({ value }) => value)).toEqual(['m1']);
  expect(keptActs(supervision, {}, 'any')).toBeNull();
});
