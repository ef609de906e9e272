import { expect, test } from 'vitest';
import { toText } from '../../../paper/text.ts';
import type { ActFacts, LetterFacts, OfficeFacts } from '../../letter/facts.ts';
import { paperBy, sampleOffice } from '../../letter/sample.ts';
import { proposalLetters } from './index.ts';

const office: OfficeFacts = { ...sampleOffice, phone: '0000-12345678' };

const own = {
  source: 'municipal-npc',
  session: '甲市十六届人大一次会议',
  number: '0123',
  subject: '关于提升公共场所外语标识质量的建议',
  proposer: '方圆',
  phone: '13900000000',
  assignedBy: '甲市人民政府办公厅',
  assignedOn: '2023-02-10',
  role: 'sole',
  partners: null,
};

const actOf = (step: string, asks: object, more: Partial<ActFacts> = {}): ActFacts => ({
  id: step,
  step,
  title: step,
  on: '2023-04-17',
  by: '林知行',
  asks: asks as ActFacts['asks'],
  number: null,
  letters: [],
  ...more,
});
const drafted = actOf('draft', {
  result: 'B',
  findings: '一、已开展全市检查。\n二、已纠正错误标识三百余处。',
});
const signed = actOf('sign', {}, { number: '甲外建〔2023〕5号', letters: ['reply'], by: '顾宁' });

function factsOf(acts: readonly ActFacts[], more: object = {}): LetterFacts {
  const act = acts.at(-1);
  if (!act) throw new Error('no act');
  return {
    office,
    matter: { number: '甲外建收〔2023〕9号', own: { ...own, ...more } },
    act,
    acts,
    clocks: { reply: { state: 'running', due: '2023-05-10', provisional: false } },
    documents: [],
    earlier: {},
    today: '2023-04-17',
    draft: false,
  } as unknown as LetterFacts; // own fields of a proposal, as the caller builds them
}

const textOf = (name: string, facts: LetterFacts): string =>
  toText(paperBy(proposalLetters, name, facts));

test('答复写明届次编号、结果类别、承诺和联系人，抄送联络机构和交办机关，不写代表电话', () => {
  const promise = actOf('makePromise', { what: '年底前更换重点路段标识', due: '2023-12-31' });
  const text = textOf('reply', factsOf([drafted, promise, signed]));
  for (const part of [
    '甲外建〔2023〕5号',
    '办理结果：B',
    '关于甲市十六届人大一次会议第0123号建议的答复',
    '方圆代表：',
    '一、已开展全市检查。',
    '年底前更换重点路段标识（2023年12月31日前）',
    '十五个工作日内书面反馈',
    '联系人：林知行，联系电话：0000-12345678',
    '市人大常委会代表联络工作机构，甲市人民政府办公厅',
  ])
    expect(text.replaceAll('\n', '')).toContain(part);
  expect(text).not.toContain('13900000000');
});

test('提案的答复送委员或者提案单位，抄送提案委员会，不写十五个工作日', () => {
  const cppcc = { source: 'municipal-cppcc', session: '政协甲市十四届一次会议' };
  const text = textOf('reply', factsOf([drafted, signed], cppcc));
  expect(text).toContain('方圆委员：');
  expect(text).toContain('市政协提案委员会');
  expect(text).not.toContain('工作日');
  expect(
    textOf('reply', factsOf([drafted, signed], { ...cppcc, proposer: '民进甲市委员会' })),
  ).toContain('民进甲市委员会：');
});

test('重新办理的答复说明是谁要求的', () => {
  const redo = actOf('requireRedo', { by: '甲市人大常委会', reason: '未针对内容' });
  const text = textOf('reply', factsOf([redo, drafted, signed])).replaceAll('\n', '');
  expect(text).toContain('的重新答复');
  expect(text).toContain('经甲市人大常委会要求');
});

test('会办意见送主办单位，不标类别；没有写明主办单位的不能出', () => {
  const joint = { role: 'joint', partners: '主办：甲市商务局；会办：甲市文旅局' };
  const opinion = { ...drafted, asks: { ...drafted.asks, result: null } };
  const text = textOf('reply', factsOf([opinion, signed], joint));
  expect(text).toContain('甲市商务局：');
  expect(text).not.toContain('办理结果');
  expect(
    proposalLetters.write['reply']?.(factsOf([opinion, signed], { ...joint, partners: '' })),
  ).toMatchObject({
    missing: [{ zh: '主办单位' }],
  });
});

test('退回函写明理由和建议单位，延期申请写明原期限和申请的期限', () => {
  const back = actOf('sendBack', { reason: '属于商务部门职责', suggested: '甲市商务局' });
  expect(textOf('return', factsOf([back]))).toContain('建议交由甲市商务局办理。');
  const apply = actOf('applyExtension', { reason: '涉及面广', until: '2023-08-10' });
  const text = textOf('extension', factsOf([apply])).replaceAll('\n', '');
  expect(text).toContain('应于2023年5月10日前答复');
  expect(text).toContain('申请延期至2023年8月10日前答复');
});

test('拟稿时先出未签发稿，签发时出正式答复；没有机关电话的说缺什么', () => {
  expect(proposalLetters.due(factsOf([drafted]))).toEqual([{ letter: 'reply' }]);
  expect(proposalLetters.due(factsOf([drafted, signed]))).toEqual([{ letter: 'reply' }]);
  const facts = factsOf([drafted, signed]);
  expect(
    proposalLetters.write['reply']?.({ ...facts, office: { ...office, phone: null } }),
  ).toMatchObject({
    missing: [{ zh: '机关联系电话' }],
  });
});
