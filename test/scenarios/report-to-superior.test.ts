import { expect, test } from 'vitest';
import type { OneRecord, Scenarios, Usual } from './record.ts';
import { figureOf, recordOf, unproven } from './record.ts';

const KIND = 'report-to-superior';
const usual: Usual = {
  list: () => ({
    ...{ sort: 'request', list: 'committee', year: 2023, dueOn: '2023-03-31' },
    subject: '与乙国丙市结好',
  }),
  draft: () => ({
    ...{ to: '中共甲市委', below: false, matters: 1, asks: true, body: '现就结好事宜请示如下。' },
  }),
  returnDraft: () => ({ reason: '请补充可行性。' }),
  send: (on) => ({ sentOn: on }),
  press: () => ({ how: '已致电市委办公厅。' }),
  hear: () => ({ answer: 'agreed', number: '甲委〔2023〕12号' }),
  carryOut: () => ({ how: '已签署意向书。' }),
  drop: () => ({ reason: '对方推迟。' }),
};
const report = { sort: 'report', subject: '2022年外事工作情况' };
const listed = (own: object = {}): OneRecord =>
  recordOf(KIND, usual).take('list', '2023-01-16', { ...own });
const sent = (own: object = {}, draft: object = {}): OneRecord =>
  listed(own)
    .take('draft', '2023-03-13', { ...draft })
    .take('sign', '2023-03-15')
    .take('send', '2023-03-16');

const scenarios: Scenarios = [
  [
    '3月16日请示，4月7日是批复期限，催请后获批，批复以前不得先办',
    () => {
      const request = sent()
        .marked()
        .phase('awaiting')
        .refuses('acted-before-answer', 'carryOut', '2023-03-20')
        .reads('answer', '2023-03-20', 'running', '2023-04-07')
        .take('press', '2023-04-10')
        .take('hear', '2023-04-12')
        .take('carryOut', '2023-05-15')
        .phase('done');
      expect(figureOf(KIND, 'major_matters_requested', 2023, [request])).toBe(1);
      expect(figureOf(KIND, 'major_matters_reported', 2023, [request])).toBe(0);
    },
  ],
  [
    '请示一文一事，只主送一个机关，不抄送下级；报告不夹带请示',
    () => {
      listed()
        .refuses('one-matter-one-request', 'draft', '2023-03-13', { matters: 2 })
        .refuses('one-addressee', 'draft', '2023-03-13', { to: '中共甲市委、甲市人民政府' })
        .refuses('not-to-those-below', 'draft', '2023-03-13', { below: true })
        .take('draft', '2023-03-13')
        .take('returnDraft', '2023-03-14')
        .phase('listed');
      listed(report).refuses('request-inside-report', 'draft', '2023-03-13');
    },
  ],
  [
    '报告没有批复可等，晚于清单日期报出的标明逾期',
    () => {
      const late = listed(report)
        .take('draft', '2023-03-13', { asks: false })
        .take('sign', '2023-04-03')
        .refuses('sent-later-than-entered', 'send', '2023-04-03', { sentOn: '2023-04-04' })
        .take('send', '2023-04-03')
        .marked('late:reported-upward-late')
        .phase('reported')
        .take('carryOut', '2023-04-10');
      expect(figureOf(KIND, 'major_matters_in_time_rate', 2023, [late, sent()])).toEqual({
        part: 1,
        whole: 2,
      });
    },
  ],
  [
    '批复不同意的不办；报告登记批复是登记错了',
    () => {
      sent()
        .take('hear', '2023-04-12', { answer: 'refused' })
        .refuses('answered-no', 'carryOut', '2023-04-13')
        .take('drop', '2023-04-13')
        .phase('dropped');
      sent(report, { asks: false })
        .phase('reported')
        .refuses('not-in-this-phase', 'hear', '2023-04-12');
    },
  ],
];

test.each(scenarios)('%s', (_, run) => {
  expect(run).not.toThrow();
});

test('每一条规则都有情景', () => {
  expect(unproven(KIND)).toEqual([]);
});
