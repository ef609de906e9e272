import { expect, test } from 'vitest';
import type { OneRecord, Scenarios, Usual } from './record.ts';
import { figureOf, recordOf, unproven } from './record.ts';

const KIND = 'supervision';
const usual: Usual = {
  register: (on) => ({
    ...{ body: 'cppcc', kind: 'democratic', topic: '国际交往中心功能建设', unit: '综合处' },
    ...{ receivedOn: on, replyBy: '2023-09-28' },
  }),
  inform: () => ({ how: 'meeting', said: '通报进展。' }),
  hear: () => ({ opinions: [{ opinion: '完善外语服务。' }, { opinion: '增加专项经费。' }] }),
  respond: () => ({ opinion: 1, answer: 'adopted', measure: '制定方案', due: '2023-11-30' }),
  fulfil: () => ({ opinion: 1, how: '方案已印发。' }),
  extend: () => ({ until: '2023-10-31', consent: '专委会来电同意' }),
  reply: () => ({ summary: '逐条报告办理情况。', signedBy: '王海' }),
  assess: () => ({ view: 'satisfied' }),
  close: () => ({ volume: 'WS·2023·D30·0004' }),
};
const declined = {
  opinion: 2,
  answer: 'declined',
  measure: null,
  due: null,
  reason: '已有预算安排。',
};
const heard = (): OneRecord =>
  recordOf(KIND, usual)
    .take('register', '2023-07-03')
    .take('inform', '2023-07-20')
    .take('hear', '2023-08-30');
const answered = (): OneRecord =>
  heard().take('respond', '2023-09-06').take('respond', '2023-09-07', declined);

const scenarios: Scenarios = [
  [
    '政协7月开展民主监督，提意见两条，采纳一条，9月25日报告，11月落实后办结',
    () => {
      const record = answered()
        .reads('reply', '2023-09-20', 'running', '2023-09-28')
        .take('reply', '2023-09-25')
        .marked()
        .take('assess', '2023-10-20')
        .refuses('assessed-before', 'assess', '2023-10-21')
        .refuses('opinions-open', 'close', '2023-10-21')
        .reads('opinion', '2023-10-21', 'running', '2023-11-30')
        .take('fulfil', '2023-11-24')
        .marked()
        .take('close', '2023-11-27')
        .phase('closed');
      const of = (key: string) => figureOf(KIND, key, 2023, [record]);
      expect(of('supervision_opinions')).toBe(2);
      expect(of('supervision_reply_in_time_rate')).toEqual({ part: 1, whole: 1 });
    },
  ],
  [
    '意见没有逐条办理的不能报告；采纳的写明措施和时限，不采纳的说明理由',
    () => {
      heard()
        .refuses('opinions-unanswered', 'reply', '2023-09-06')
        .refuses('measure-and-day', 'respond', '2023-09-06', { due: null })
        .refuses('decline-needs-reason', 'respond', '2023-09-06', { ...declined, reason: null })
        .refuses('no-such-opinion', 'respond', '2023-09-06', { opinion: 3 })
        .take('respond', '2023-09-06')
        .refuses('responded-already', 'respond', '2023-09-07')
        .refuses('not-taken-up', 'fulfil', '2023-09-08', { opinion: 2 })
        .take('fulfil', '2023-12-01')
        .marked('late:carried-out-late')
        .refuses('carried-out-already', 'fulfil', '2023-12-04');
    },
  ],
  [
    '报告晚于期限的标明；监督机关同意延期的从其日期',
    () => {
      answered().take('reply', '2023-10-09').marked('late:reply-late');
      answered()
        .refuses('extension-not-ahead', 'extend', '2023-09-20', { until: '2023-09-28' })
        .take('extend', '2023-09-20')
        .take('reply', '2023-10-09')
        .marked();
    },
  ],
  [
    '不满意的重新办理；截止日期早于收文的不予登记',
    () => {
      const again = answered()
        .take('reply', '2023-09-25')
        .take('assess', '2023-10-20', { view: 'dissatisfied', words: '措施不具体。' })
        .phase('answering')
        .take('reply', '2023-11-20');
      expect(figureOf(KIND, 'supervision_satisfaction_rate', 2023, [again])).toEqual({
        part: 0,
        whole: 1,
      });
      recordOf(KIND, usual).refuses('reply-before-received', 'register', '2023-10-09');
    },
  ],
];

test.each(scenarios)('%s', (_, run) => {
  expect(run).not.toThrow();
});

test('每一条规则都有情景', () => {
  expect(unproven(KIND)).toEqual([]);
});
