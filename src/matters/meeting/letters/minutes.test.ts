import { expect, test } from 'vitest';
import { toText } from '../../../paper/text.ts';
import type { ActFacts, LetterFacts } from '../../letter/facts.ts';
import { paperBy } from '../../letter/sample.ts';
import { meetingLetters } from './index.ts';

const office = { name: '甲市人民政府外事办公室', seal: 'paper' };
const item = (n: number, title: string, result: string) => ({
  ...{ item: n, title, division: '综合处', category: 'none', legality: 'not-needed' },
  ...{ verdict: 'listed', result, decided: '会后修改完善，按程序报批' },
});
const own = {
  ...{ sort: 'party-group', session: '2023年第5次', convener: '顾宁' },
  members: '顾宁、陆远、沈明、林知行',
  ...{ present: '顾宁、陆远、沈明', observers: '何静', recorder: '何静', heldOn: '2023-03-14' },
  studied: '《领事保护与协助条例》',
  items: [item(1, '审议年度普法计划', 'adopted'), item(2, '审议专项经费', 'deferred')],
};
const actOf = (step: string, asks: object, more: Partial<ActFacts> = {}): ActFacts => ({
  ...{ id: step, step, title: step, on: '2023-03-16', by: '何静', asks: asks as ActFacts['asks'] },
  ...{ number: null, letters: [] },
  ...more,
});
const resolved = actOf('resolve', {
  results: [
    { item: 1, dissent: null },
    { item: 2, dissent: '建议先作绩效评价' },
  ],
});
const signed = actOf('signMinutes', {}, { number: '甲外纪要〔2023〕5号', letters: ['minutes'] });
const factsOf = (act: ActFacts, draft = false): LetterFacts =>
  ({
    ...{ office, matter: { number: null, own }, act, acts: [resolved, act] },
    ...{ clocks: {}, documents: [], earlier: {}, today: '2023-03-16', draft },
  }) as unknown as LetterFacts; // own fields of a meeting, as the caller builds them

test('纪要写明何时何人主持、会前学法、每项议定结果和不同意见，分列出席、请假、列席、记录', () => {
  const paper = paperBy(meetingLetters, 'minutes', factsOf(signed));
  const text = toText(paper).replaceAll('\n', '');
  for (const part of [
    '中共甲市人民政府外事办公室党组会议纪要',
    '甲外纪要〔2023〕5号',
    '2023年3月14日，顾宁主持召开党组会议（2023年第5次）。会前学习了《领事保护与协助条例》。',
    '一、审议年度普法计划会议同意。会后修改完善，按程序报批。',
    '二、审议专项经费会议决定暂缓表决。',
    '不同意见：建议先作绩效评价。',
    '请假：林知行',
    '列席：何静',
  ])
    expect(text).toContain(part);
  expect(paper).toMatchObject({ form: 'document', seal: 'none' });
});

test('拟纪要时先出未签发稿，签发时出正式纪要', () => {
  expect(meetingLetters.due(factsOf(actOf('draftMinutes', {}), true))).toEqual([
    { letter: 'minutes' },
  ]);
  expect(meetingLetters.due(factsOf(signed))).toEqual([{ letter: 'minutes' }]);
  expect(meetingLetters.due(factsOf(resolved))).toEqual([]);
  expect(meetingLetters.isUnsigned('draftMinutes', 'minutes')).toBe(true);
  expect(meetingLetters.isUnsigned('signMinutes', 'minutes')).toBe(false);
});
