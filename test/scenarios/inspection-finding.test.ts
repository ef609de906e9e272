import { expect, test } from 'vitest';
import type { OneRecord, Scenarios, Usual } from './record.ts';
import { figureOf, having, recordOf, unproven } from './record.ts';

const KIND = 'inspection-finding';
const usual: Usual = {
  register: () => ({
    ...{ source: 'tour', team: '区委第五巡察组', fromDay: '2021-07-05', toDay: '2021-08-27' },
    ...{ number: '3', topic: 'documents', feedbackOn: '2021-09-13' },
    finding: '部分外事文件未及时清理。',
  }),
  accept: () => ({ accepted: 'whole' }),
  plan: () => ({
    measures: [
      { what: '开展文件清理', owner: '李明', unit: '综合处', due: '2021-10-15' },
      { what: '公布清理结果', owner: '李明', unit: '综合处', due: '2021-10-29' },
    ],
  }),
  postpone: () => ({ measure: 2, due: '2021-11-10', reason: '公布须经区政府同意。' }),
  finish: () => ({ measure: 1, how: '清理文件5件。', evidence: '清理报告' }),
  submit: () => ({ summary: '两项措施均已完成。' }),
  check: () => ({ passed: true }),
  report: () => ({ to: '区委巡察办' }),
  reopen: () => ({ reason: '又发现1件未清理。' }),
};
const registered = (own: object = {}): OneRecord =>
  recordOf(KIND, usual).take('register', '2021-09-14', { ...own });
const planned = (): OneRecord =>
  registered().take('accept', '2021-09-15').take('plan', '2021-09-22');
const done = (): OneRecord =>
  planned().take('finish', '2021-10-13').take('finish', '2021-10-28', { measure: 2 });

const scenarios: Scenarios = [
  [
    '9月13日反馈的问题照单全收，两项措施按期完成，另一人核查后销号，两个月内报告',
    () => {
      const finding = done()
        .marked()
        .reads('measure', '2021-10-28', 'met', '2021-10-29')
        .take('submit', '2021-10-29')
        .take('check', '2021-11-02')
        .phase('closed')
        .reads('report', '2021-11-02', 'running', '2021-11-13')
        .take('report', '2021-11-12')
        .marked()
        .refuses('reported-already', 'report', '2021-11-15');
      const open = registered();
      const of = (key: string) => figureOf(KIND, key, 2021, [finding, open]);
      expect(of('inspection_tour_accept_rate')).toEqual({ part: 1, whole: 2 });
      expect(of('inspection_tour_rectified_rate')).toEqual({ part: 1, whole: 2 });
    },
  ],
  [
    '没有佐证不能完成，措施没有完成不能申请销号，整改的人不自己核查',
    () => {
      planned()
        .refuses('no-evidence', 'finish', '2021-10-13', { evidence: null })
        .refuses('no-such-measure', 'finish', '2021-10-13', { measure: 9 })
        .take('finish', '2021-10-13')
        .refuses('measure-done', 'finish', '2021-10-14')
        .refuses('measures-open', 'submit', '2021-10-14')
        .as({ role: 'head', by: 'head' })
        .take('finish', '2021-10-28', { measure: 2 })
        .take('submit', '2021-10-29')
        .as({ role: 'head', by: 'head' })
        .refuses('same-person', 'check', '2021-11-01')
        .refuses('opinion-on-return', 'check', '2021-11-01', { passed: false })
        .take('check', '2021-11-01', { passed: false, opinion: '清理结果尚未公布。' })
        .phase('rectifying');
    },
  ],
  [
    '措施晚于时限的标明；经分管领导同意延期的不算',
    () => {
      planned()
        .take('finish', '2021-10-18')
        .marked('late:measure-late')
        .refuses('not-postponed', 'postpone', '2021-10-20', { due: '2021-10-29' })
        .take('postpone', '2021-10-20')
        .reads('measure', '2021-11-01', 'running', '2021-11-10')
        .take('finish', '2021-11-09', { measure: 2 })
        .marked();
    },
  ],
  [
    '提出异议须书面说明理由，复核以前不制定措施',
    () => {
      registered()
        .refuses('reason-for-objection', 'accept', '2021-09-15', { accepted: 'objected' })
        .take('accept', '2021-09-15', { accepted: 'objected', reason: '文件已于6月废止。' })
        .phase('received')
        .refuses('not-in-this-phase', 'plan', '2021-09-16')
        .take('accept', '2021-09-20', { accepted: 'part', reason: '经复核，2件属实。' })
        .take('plan', '2021-09-22');
    },
  ],
  [
    '措施的时限在制定之后，检查和反馈的日期前后相合',
    () => {
      registered().take('accept', '2021-09-15').refuses('measure-not-ahead', 'plan', '2021-10-29');
      const blank = recordOf(KIND, usual);
      blank
        .refuses('inspection-days', 'register', '2021-09-14', { toDay: '2021-07-01' })
        .refuses('fed-back-too-early', 'register', '2021-09-14', { feedbackOn: '2021-07-01' });
    },
  ],
  [
    '整改情况报告晚于两个月的标明；本机关按反馈文件另定的从其规定',
    () => {
      registered()
        .take('accept', '2021-09-15')
        .take('report', '2021-11-15')
        .marked('late:report-late');
      const longer = having('decisionTerms', '2021-01-01', {
        rectification: { amount: 3, unit: 'months' },
      });
      recordOf(KIND, usual, longer)
        .take('register', '2021-09-14')
        .reads('report', '2021-11-15', 'running', '2021-12-13');
    },
  ],
  [
    '销号以后问题反弹的重新整改',
    () => {
      done()
        .take('submit', '2021-10-29')
        .take('check', '2021-11-01')
        .take('reopen', '2022-03-01')
        .phase('rectifying');
    },
  ],
];

test.each(scenarios)('%s', (_, run) => {
  expect(run).not.toThrow();
});

test('每一条规则都有情景', () => {
  expect(unproven(KIND)).toEqual([]);
});
