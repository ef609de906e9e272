import { expect, test } from 'vitest';
import type { Scenarios, Usual } from './record.ts';
import { figureOf, recordOf, unproven } from './record.ts';

const KIND = 'leader-duty-act';
const usual: Usual = {
  enter: (on) => ({
    ...{ kind: 'deploy', on, person: '王海', subject: '年度法治政府建设工作要点' },
    evidence: '2023年第2次党组会议纪要',
  }),
};
const entered = (on: `${number}-${number}-${number}`, own: object = {}) =>
  recordOf(KIND, usual).take('enter', on, { ...own });

const scenarios: Scenarios = [
  [
    '2月部署、6月听取汇报、9月带头学法，年度履职三次、三种方式；次年补记的按发生之日计入',
    () => {
      const acts = [
        entered('2023-02-10'),
        entered('2023-06-12', { kind: 'hear', subject: '半年法治工作汇报' }),
        entered('2024-01-05', { kind: 'study', on: '2023-09-11', subject: '《对外关系法》' }),
      ];
      expect(figureOf(KIND, 'leader_duty_acts', 2023, acts)).toBe(3);
      expect(figureOf(KIND, 'leader_duty_kinds', 2023, acts)).toBe(3);
      expect(figureOf(KIND, 'leader_duty_acts', 2024, acts)).toBe(0);
    },
  ],
  [
    '没有关联会议、事项，也没有佐证的，不予登记',
    () => {
      recordOf(KIND, usual)
        .refuses('duty-act-without-evidence', 'enter', '2023-02-10', { evidence: null })
        .take('enter', '2023-02-10', { evidence: null, matter: 'meeting-2' });
    },
  ],
];

test.each(scenarios)('%s', (_, run) => {
  expect(run).not.toThrow();
});

test('每一条规则都有情景', () => {
  expect(unproven(KIND)).toEqual([]);
});
