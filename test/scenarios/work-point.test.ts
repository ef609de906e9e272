import { expect, test } from 'vitest';
import { printed } from '../../src/report/figures/rounding.ts';
import type { OneRecord, Scenarios, Usual } from './record.ts';
import { figureOf, getKind, recordOf, unproven } from './record.ts';

const usual: Usual = {
  set: () => ({
    ...{ year: 2023, source: 'superior', number: '5', lead: '政策法规处', mark: '印发清单' },
    ...{ point: '完善重大行政决策事项目录', dueOn: '2023-11-30' },
  }),
  advance: () => ({ quarter: 1, percent: 20, how: '已完成调研。' }),
  fulfil: (on) => ({ how: '目录已印发。', evidence: '外办〔2023〕30号', doneOn: on }),
  sendBack: () => ({ reason: '目录未公布。' }),
  carryOver: () => ({ reason: '上级目录尚未出台。', until: '2024-06-28' }),
  cancel: () => ({ reason: '上级要点调整。' }),
  begin: () => ({
    ...{ year: 2023, occasion: 'supervision', dueOn: '2023-10-20' },
    dimensions: ['高效履职', '提升效能', '规范运作', '优化服务'].map((dimension) => ({
      dimension,
    })),
  }),
  inspect: () => ({ dimension: '高效履职', finding: '总体落实。', problem: false }),
  draft: () => ({ summary: '四个维度自查情况。' }),
  returnDraft: () => ({ reason: '请补充案例。' }),
  approve: () => ({ remark: '同意报送，抓好整改。' }),
  submit: () => ({ to: '市委依法治市办' }),
  settle: () => ({ dimension: '规范运作', how: '已建立台账。' }),
};
const point = (own: object = {}): OneRecord =>
  recordOf('work-point', usual).take('set', '2023-02-20', { ...own });
const begun = (): OneRecord => recordOf('self-inspection', usual).take('begin', '2023-09-18');
const inspected = (): OneRecord =>
  begun()
    .take('inspect', '2023-09-19')
    .take('inspect', '2023-09-20', { dimension: '提升效能' })
    .take('inspect', '2023-09-21', {
      ...{ dimension: '规范运作', problem: true, measure: '建立合同台账' },
    })
    .take('inspect', '2023-09-22', { dimension: '优化服务' });
const target = (own: object = {}): OneRecord =>
  recordOf('year-target', {
    enter: (on) => ({
      ...{ year: 2024, aim: 'law_lectures', value: 2, on },
      source: '2024年普法要点',
    }),
  }).take('enter', '2024-02-08', { ...own });

const scenarios: Scenarios = [
  [
    '两项要点，一项11月完成并经另一人核对，一项结转，完成率二分之一',
    () => {
      const done = point()
        .take('advance', '2023-04-04')
        .take('advance', '2023-07-04', { quarter: 2, percent: 60 })
        .take('fulfil', '2023-11-28')
        .marked()
        .take('confirm', '2023-12-04')
        .phase('confirmed');
      const carried = point()
        .as({ role: 'head' })
        .refuses('carried-not-later', 'carryOver', '2023-12-20', { until: '2023-11-30' })
        .take('carryOver', '2023-12-20')
        .reads('point', '2024-01-05', 'running', '2024-06-28');
      const rate = figureOf('work-point', 'work_points_fulfilled_rate', 2023, [done, carried]);
      expect(rate).toEqual({ part: 1, whole: 2 });
      carried
        .take('fulfil', '2024-06-20')
        .as({ role: 'head', by: 'head' })
        .take('sendBack', '2024-06-21');
      carried.as({ role: 'head' }).refuses('carried-twice', 'carryOver', '2024-06-24', {
        until: '2025-01-01',
      });
    },
  ],
  [
    '进度不倒退，季度不重报；没有佐证不算完成；晚于时限标明；完成的人不核对',
    () => {
      point()
        .take('advance', '2023-04-04')
        .refuses('quarter-reported', 'advance', '2023-04-05', { percent: 30 })
        .refuses('progress-falls', 'advance', '2023-07-04', { quarter: 2, percent: 10 })
        .refuses('fulfilled-without-evidence', 'fulfil', '2023-11-28', { evidence: null })
        .refuses('done-later-than-entered', 'fulfil', '2023-11-28', { doneOn: '2023-11-29' })
        .as({ role: 'head', by: 'head' })
        .take('fulfil', '2023-12-04')
        .marked('late:fulfilled-late')
        .as({ role: 'head', by: 'head' })
        .refuses('same-person', 'confirm', '2023-12-05');
    },
  ],
  [
    '要点的时限在当年以内；经分管领导同意可以取消',
    () => {
      recordOf('work-point', usual).refuses('due-in-another-year', 'set', '2023-02-20', {
        dueOn: '2024-03-29',
      });
      point().take('cancel', '2023-05-10').phase('cancelled');
    },
  ],
  [
    '四个维度自查，一处问题附措施，主要负责人亲自审定，10月20日前报送',
    () => {
      const report = inspected()
        .take('draft', '2023-10-09')
        .as({ by: 'officer' })
        .refuses('same-person', 'approve', '2023-10-10')
        .take('approve', '2023-10-10')
        .take('submit', '2023-10-11')
        .marked()
        .take('settle', '2023-11-20')
        .refuses('nothing-to-settle', 'settle', '2023-11-21');
      const of = (key: string) => figureOf('self-inspection', key, 2023, [report]);
      expect(of('self_inspection_dimensions')).toBe(4);
      expect(of('self_inspection_settled_rate')).toEqual({ part: 1, whole: 1 });
    },
  ],
  [
    '维度不重列、不漏查，查出问题的写明措施，晚报的标明',
    () => {
      const twice = [{ dimension: '优化服务' }, { dimension: '优化服务' }];
      recordOf('self-inspection', usual).refuses('dimension-twice', 'begin', '2023-09-18', {
        dimensions: twice,
      });
      begun()
        .refuses('no-such-dimension', 'inspect', '2023-09-19', { dimension: '廉洁' })
        .refuses('problem-without-measure', 'inspect', '2023-09-19', { problem: true })
        .take('inspect', '2023-09-19')
        .refuses('inspected-already', 'inspect', '2023-09-20')
        .refuses('dimensions-left', 'draft', '2023-09-20');
      inspected()
        .take('draft', '2023-10-19')
        .take('returnDraft', '2023-10-20')
        .take('draft', '2023-10-20')
        .take('approve', '2023-10-23')
        .take('submit', '2023-10-23')
        .marked('late:submitted-late');
    },
  ],
  [
    '2024年法治讲座不少于2次：记为2023年度的下年目标，写作“不少于2”',
    () => {
      expect(figureOf('year-target', 'law_lectures.target', 2023, [target()])).toBe(1);
      const figure = getKind('year-target').figures?.['law_lectures.target'];
      if (!figure) throw new Error('no target');
      expect(printed(figure, 2, null)).toEqual({
        shown: { zh: '不少于2', en: 'at least 2' },
        bound: '>=',
      });
    },
  ],
  [
    '目标年度已经结束的不再定目标',
    () => {
      recordOf('year-target', {}).refuses('target-not-ahead', 'enter', '2025-01-06', {
        ...{ year: 2024, aim: 'law_lectures', value: 2, on: '2025-01-06', source: '补记' },
      });
    },
  ],
  [
    '示范项目的结果不早于申报，入选的写明公布文件',
    () => {
      const applied = {
        ...{ year: 2023, project: '涉外案件依法处置机制', level: 'municipal', result: 'named' },
        ...{ organiser: '市委依法治市办', on: '2023-05-10' },
      };
      const project = recordOf('model-project', {})
        .refuses('named-without-document', 'enter', '2023-12-20', applied)
        .refuses('result-before-application', 'enter', '2023-12-20', {
          ...{ ...applied, document: '依法治市办〔2023〕40号', resultOn: '2023-05-09' },
        })
        .take('enter', '2023-12-20', {
          ...{ ...applied, document: '依法治市办〔2023〕40号', resultOn: '2023-12-15' },
        })
        .as({ role: 'officer' })
        .take('confirm', '2023-12-21');
      expect(figureOf('model-project', 'model_projects_named', 2023, [project])).toBe(1);
    },
  ],
];

test.each(scenarios)('%s', (_, run) => {
  expect(run).not.toThrow();
});

test('每一条规则都有情景', () => {
  for (const kind of ['work-point', 'self-inspection', 'year-target', 'model-project'])
    expect([kind, ...unproven(kind)]).toEqual([kind]);
});
