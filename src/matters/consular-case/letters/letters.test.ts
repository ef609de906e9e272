import { expect, test } from 'vitest';
import { printPdf } from '../../../paper/pdf.ts';
import { toText as textOf } from '../../../paper/text.ts';
import type { LetterFacts } from '../../letter/facts.ts';
import { paperBy, sampleOffice } from '../../letter/sample.ts';
import type { Own, StepName } from '../fields.ts';
import { consularLetters } from './index.ts';

const person = {
  sex: 'f',
  age: 24,
  home: '甲市乙区东街街道',
  passport: 'E12345678',
  phone: null,
  employer: null,
} as const;
const own: Own = {
  at: '2024-02-09T03:05',
  kind: 'missing',
  country: 'TH',
  city: '清迈',
  situation: '一名赴泰旅游的市民与家人失去联系两日',
  source: 'family',
  callerName: '赵大海',
  callerPhone: '13800001234',
  original: null,
  persons: [{ act: 'addPerson-1', name: '赵远航', condition: 'missing', ...person }],
  family: [],
  guardianship: [],
  level: null,
  reportedAt: '2024-02-09T03:55',
  finishedAt: null,
  closedAt: null,
  outcome: null,
  handled: true,
  newlyHelped: 0,
};

type Told = readonly [step: StepName, asks: object];
const assisted: Told = [
  'assist',
  {
    at: '2024-02-09T03:20',
    what: 'coordinate',
    with: '市公安局出入境管理部门',
    detail: '协查当事人出境记录',
  },
];
const mission: Told = [
  'recordMission',
  {
    at: '2024-02-09T03:40',
    mission: '驻清迈总领馆',
    what: 'urged',
    detail: '请清迈警方协助查找，并联系当事人入住酒店',
  },
];
const report = (step: StepName): Told => [
  step,
  {
    at: '2024-02-09T03:55',
    receiver: '省人民政府外事办公室',
    text: '当事人手机关机，2月7日晚后未使用支付账户。\n已请总领馆继续协调查找，安排专人与家属保持联系。',
    approvedBy: '顾宁',
  },
];
const family: Told = [
  'tellFamily',
  {
    at: '2024-02-09T04:10',
    name: '赵大海',
    relation: '父亲',
    phone: '13800001234',
    how: 'person',
    told: '已请驻清迈总领馆协助查找，有进展随时告知；请家属保持电话畅通，并准备当事人近照。',
    asked: '希望尽快赴当地寻找',
  },
];

function factsOf(told: readonly Told[], changes: Partial<Own> = {}): LetterFacts {
  const acts = told.map(([step, asks], at) => ({
    id: `act-${at}`,
    step,
    title: step,
    on: '2024-02-09' as const,
    by: '许文清',
    asks: { ...asks },
    number: step.endsWith('Report') ? '甲外领报〔2024〕3号' : null,
    letters: step.endsWith('Report') ? ['report'] : step === 'tellFamily' ? ['family-record'] : [],
  }));
  const act = acts.at(-1);
  if (!act) throw new Error('nothing was done');
  return {
    office: sampleOffice,
    matter: {
      number: 'LB-2024-7',
      own: { ...own, ...changes },
    },
    act,
    acts,
    clocks: {},
    documents: [],
    earlier: {},
    people: {},
    today: '2024-02-09',
    draft: false,
  };
}
const paperOf = (name: string, facts: LetterFacts) => paperBy(consularLetters, name, facts);

test('首报写明两地时间、来源、人员、使领馆与本机关各做了什么、签发人，不写全名', () => {
  const paper = paperOf('report', factsOf([assisted, mission, report('firstReport')]));
  const text = textOf(paper);
  for (const element of [
    '特急',
    '甲外领报〔2024〕3号',
    '签发人：顾宁',
    '关于泰国清迈失踪、失联领事保护与协助案件情况的报告（首报）',
    '省人民政府外事办公室：',
    '2024年2月9日3时05分（当地时间2024年2月9日2时05分），本机关接家属反映：',
    '涉及中国公民1人：赵某，女，24岁，失联。',
    '驻外使领馆：2024年2月9日3时40分，驻清迈总领馆交涉、敦促当地有关部门：',
    '本机关：2024年2月9日3时20分，会同市公安局出入境管理部门协调有关部门和单位：协查当事人出境记录。',
    '后续情况将及时续报。',
  ])
    expect(text).toContain(element);
  expect(text).not.toMatch(/赵远航|赵大海|E12345678|13800001234/);
});

test('续报按次编，终报写结果；定了级的写级别；公海没有当地时间', () => {
  const second = factsOf([report('firstReport'), report('furtherReport'), report('furtherReport')]);
  expect(textOf(paperOf('report', second))).toContain('（续报2）');
  const last = factsOf([report('finalReport')], { level: 'III', country: 'HS', city: '南太平洋' });
  const text = textOf(paperOf('report', last));
  expect(text).toContain('（终报）');
  expect(text).toContain('初定级别为较大（Ⅲ级）。');
  expect(text).toContain('公海南太平洋');
  expect(text).toContain('2024年2月9日3时05分，本机关接家属反映');
  expect(text).toContain('特此报告。');
});

test('家属告知记录写明告知了谁、什么、何时、由谁，一页', async () => {
  const facts = factsOf([family]);
  expect(consularLetters.due(facts)).toEqual([{ letter: 'family-record' }]);
  expect(consularLetters.titles['family-record']?.zh).toBe('家属告知记录');
  const paper = paperOf('family-record', facts);
  const text = textOf(paper);
  for (const element of [
    'LB-2024-7',
    '赵大海',
    '父亲',
    '2024年2月9日4时10分（当地时间2024年2月9日3时10分）',
    '许文清',
    '当面',
    '希望尽快',
  ])
    expect(text).toContain(element);
  expect((await printPdf(paper)).pages).toBe(1);
});
