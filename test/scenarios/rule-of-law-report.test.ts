import { expect, test } from 'vitest';
import type { OneRecord, Scenarios, Usual } from './record.ts';
import { figureOf, having, recordOf, unproven } from './record.ts';

const KIND = 'rule-of-law-report';
const usual: Usual = {
  oblige: () => ({ year: 2023, person: '王海', post: 'principal' }),
  submit: () => ({ chapter: true, sections: '部署、过问、协调、督办各项。' }),
  sendBack: () => ({ reason: '没有推进法治建设的内容。' }),
  deliver: () => ({ manner: 'meeting', on: '2024-01-18' }),
  assess: () => ({ grade: 'good' }),
  excuse: () => ({ reason: '任职不满半年。' }),
};
const obliged = (own: object = {}): OneRecord =>
  recordOf(KIND, usual).take('oblige', '2023-12-11', { ...own });
const delivered = (person: string): OneRecord =>
  obliged({ person })
    .take('submit', '2024-01-08')
    .as({ role: 'reviewer' })
    .take('accept', '2024-01-10')
    .take('deliver', '2024-01-19');

const scenarios: Scenarios = [
  [
    '五人应述，一人任职不满半年不列入，四人1月18日述法，覆盖率为四分之四',
    () => {
      const four = ['王海', '陈刚', '周敏', '李明'].map(delivered);
      const excused = obliged({ person: '赵远', post: 'member' }).take('excuse', '2023-12-20');
      const all = [...four, excused];
      expect(figureOf(KIND, 'rule_of_law_reporting_rate', 2023, all)).toEqual({
        part: 4,
        whole: 4,
      });
      expect(figureOf(KIND, 'duty_reports_with_rule_of_law_rate', 2023, all)).toEqual({
        part: 4,
        whole: 4,
      });
      four[0]?.take('assess', '2024-02-01').refuses('assessed-already', 'assess', '2024-02-02');
    },
  ],
  [
    '没有述法内容的述职报告通不过，退回补充；提交的人不审核',
    () => {
      obliged()
        .take('submit', '2024-01-08', { chapter: false, sections: null })
        .as({ role: 'reviewer' })
        .refuses('chapter-missing', 'accept', '2024-01-09')
        .take('sendBack', '2024-01-09')
        .refuses('sections-missing', 'submit', '2024-01-10', { sections: null })
        .as({ role: 'head', by: 'head' })
        .take('submit', '2024-01-10')
        .as({ role: 'head', by: 'head' })
        .refuses('same-person', 'accept', '2024-01-11');
    },
  ],
  [
    '应述而4月才述的标明逾期；本机关定为一个月的，2月1日即逾期',
    () => {
      obliged()
        .take('submit', '2024-01-08')
        .take('accept', '2024-01-10')
        .reads('report', '2024-03-29', 'running', '2024-03-31')
        .refuses('delivered-later-than-entered', 'deliver', '2024-01-17')
        .take('deliver', '2024-04-01', { on: '2024-04-01' })
        .marked('late:delivered-late');
      const stricter = having('decisionTerms', '2023-01-01', {
        dutyReport: { amount: 1, unit: 'months' },
      });
      recordOf(KIND, usual, stricter)
        .take('oblige', '2023-12-11')
        .reads('report', '2024-02-01', 'missed', '2024-01-31');
    },
  ],
  [
    '评议为一般的写明意见；述职年度不能晚于今年',
    () => {
      delivered('王海').refuses('poor-needs-opinion', 'assess', '2024-02-01', {
        grade: 'ordinary',
      });
      recordOf(KIND, usual).refuses('year-not-yet', 'oblige', '2022-12-12');
    },
  ],
];

test.each(scenarios)('%s', (_, run) => {
  expect(run).not.toThrow();
});

test('每一条规则都有情景', () => {
  expect(unproven(KIND)).toEqual([]);
});
