import { expect, it } from 'vitest';
import type { Sources } from './compose.ts';
import { compose } from './compose.ts';

const sources: Sources = {
  figure: (key, slice) =>
    ({
      proposals_handled: { title: '办理建议提案', shown: '27件', nil: false, digest: 'a1' },
      'proposals_handled/cppcc': { title: '市政协提案', shown: '24件', nil: false, digest: 'a2' },
      reconsideration: { title: '行政复议', shown: '0件', nil: true, digest: '0' },
    })[slice === null ? key : `${key}/${slice}`],
  number: (name) =>
    name === '学法次数' ? { shown: '4次', why: '党组会议记录', by: '周明' } : undefined,
};
const text = (body: string) =>
  compose(
    {
      title: '甲市外办2023年法治政府建设年度情况报告',
      parts: [{ name: 'a', heading: '一、成效', text: body }],
    },
    sources,
  );
const runsOf = (body: string) =>
  text(body).sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs));

it('puts figures, slices and declared numbers where their tokens stand', () => {
  const runs = runsOf(
    '办理建议提案{proposals_handled}，其中市政协提案{proposals_handled/cppcc}，会前学法{=学法次数}。',
  );
  expect(runs.map(({ text: shown }) => shown).join('')).toBe(
    '办理建议提案27件，其中市政协提案24件，会前学法4次。',
  );
  expect(runs.filter(({ is }) => is !== 'text').map(({ is }) => is)).toEqual([
    'figure',
    'figure',
    'number',
  ]);
  expect(text('{proposals_handled}{proposals_handled}').figures).toEqual([
    { key: 'proposals_handled', shown: '27件', digest: 'a1' },
  ]);
});

it('writes the sentence for nil where there was none', () => {
  expect(runsOf('{reconsideration|未发生行政复议}。')[0]?.text).toBe('未发生行政复议');
  expect(runsOf('行政复议{reconsideration}。')[1]?.text).toBe('0件');
});

it('marks a number that somebody typed, and nothing that is no number of work', () => {
  const { unbound, sections } = text(
    '2023年，办理建议提案{proposals_handled}，举办培训12场，覆盖300余人次。\n依照《条例》第三十三条，落实“三重一大”制度。',
  );
  expect(unbound).toBe(2);
  const marked = sections[0]?.paragraphs.flatMap(({ runs }) =>
    runs.filter(({ is }) => is === 'unbound'),
  );
  expect(marked?.map(({ text: shown }) => shown)).toEqual(['12场', '300余人次']);
});

it('marks a token that names nothing, and leaves other braces alone', () => {
  expect(
    runsOf('办理{no_such_figure}，{}，{A}。').filter(({ is }) => is === 'unknown'),
  ).toHaveLength(1);
  expect(runsOf('{=没有填报}')[0]?.is).toBe('unknown');
});

it('knows headings from sentences', () => {
  const levels = text(
    '（一）依法办理\n1. 建议提案\n（二）是一句话，写到句号为止。\n正文。',
  ).sections[0]?.paragraphs.map(({ level }) => level);
  expect(levels).toEqual([2, 3, 0, 0]);
});
