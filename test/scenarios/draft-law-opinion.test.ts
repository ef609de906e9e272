import { expect, test } from 'vitest';
import type { OneRecord, Scenarios, Usual } from './record.ts';
import { figureOf, recordOf, unproven } from './record.ts';

const KIND = 'draft-law-opinion';
const usual: Usual = {
  register: (on) => ({
    ...{ draft: '甲市国际语言环境建设条例（草案）', rank: 'local', from: '甲市司法局' },
    ...{ receivedOn: on, dueOn: '2023-04-14' },
  }),
  askDivisions: () => ({
    divisions: [
      { division: '综合处', by: '2023-04-07' },
      { division: '领事与涉外管理处', by: '2023-04-07' },
    ],
  }),
  hearDivision: () => ({ division: '综合处', view: 'none' }),
  extend: () => ({ until: '2023-04-21', consent: '市司法局来电同意' }),
  draft: () => ({ view: 'comments', opinion: '第八条“外语标识”建议明确主管部门。' }),
  returnDraft: () => ({ reason: '请补充理由。' }),
  send: () => ({ via: 'paper' }),
  recordAdoption: () => ({ comments: 3, adopted: 2 }),
  withdraw: () => ({ reason: '立法计划调整。' }),
};
const received = (own: object = {}): OneRecord =>
  recordOf(KIND, usual).take('register', '2023-04-03', { ...own });
const heard = (): OneRecord =>
  received()
    .take('askDivisions', '2023-04-03')
    .take('hearDivision', '2023-04-06')
    .take('hearDivision', '2023-04-07', {
      ...{ division: '领事与涉外管理处', view: 'comments', opinion: '第八条。' },
    });
const signed = (on: `${number}-${number}-${number}`): OneRecord =>
  heard().take('draft', '2023-04-10').take('review', '2023-04-11').take('sign', on);

const scenarios: Scenarios = [
  [
    '4月3日收到、要求14日前反馈的草案，两个处室答复后于13日反馈，采纳两条',
    () => {
      const opinion = signed('2023-04-12')
        .reads('reply', '2023-04-12', 'running', '2023-04-14')
        .take('send', '2023-04-13')
        .marked()
        .phase('returned')
        .take('recordAdoption', '2023-06-01')
        .refuses('adoption-known', 'recordAdoption', '2023-06-02');
      expect(figureOf(KIND, 'draft_opinions_returned', 2023, [opinion])).toBe(1);
      expect(figureOf(KIND, 'draft_opinions_in_time_rate', 2023, [opinion])).toEqual({
        part: 1,
        whole: 1,
      });
    },
  ],
  [
    '4月17日才反馈的照记，标明逾期，不计入按期',
    () => {
      const opinion = signed('2023-04-14').take('send', '2023-04-17').marked('late:returned-late');
      expect(figureOf(KIND, 'draft_opinions_in_time_rate', 2023, [opinion])).toEqual({
        part: 0,
        whole: 1,
      });
    },
  ],
  [
    '来文机关同意延至21日的，17日反馈不算逾期；延期不能早于原期限',
    () => {
      received()
        .refuses('extension-not-later', 'extend', '2023-04-10', { until: '2023-04-14' })
        .take('extend', '2023-04-10')
        .reads('reply', '2023-04-17', 'running', '2023-04-21');
    },
  ],
  [
    '截止日期早于收文日期的不予登记',
    () => {
      recordOf(KIND, usual).refuses('due-before-received', 'register', '2023-04-17');
    },
  ],
  [
    '处室意见没有收齐不能汇总，写明理由的可以；期限不能晚于对外期限',
    () => {
      received()
        .refuses('after-our-own-term', 'askDivisions', '2023-04-03', {
          divisions: [{ division: '综合处', by: '2023-04-17' }],
        })
        .refuses('divisions-outstanding', 'draft', '2023-04-03')
        .take('askDivisions', '2023-04-03')
        .refuses('asked-twice', 'askDivisions', '2023-04-04')
        .refuses('not-asked', 'hearDivision', '2023-04-06', { division: '人事处' })
        .refuses('opinion-required', 'hearDivision', '2023-04-06', { view: 'comments' })
        .take('hearDivision', '2023-04-06')
        .refuses('heard-already', 'hearDivision', '2023-04-06')
        .refuses('divisions-outstanding', 'draft', '2023-04-10')
        .take('draft', '2023-04-10', { withoutDivisions: '已过内部期限，电话确认无意见' })
        .take('returnDraft', '2023-04-11')
        .phase('open');
    },
  ],
  [
    '有意见的须写明，“无意见”的不写；拟稿人不作法制审核',
    () => {
      heard()
        .refuses('opinion-required', 'draft', '2023-04-10', { opinion: null })
        .refuses('no-opinion-allowed', 'draft', '2023-04-10', { view: 'none' })
        .as({ by: 'reviewer' })
        .take('draft', '2023-04-10', { view: 'none', opinion: null })
        .refuses('same-person', 'review', '2023-04-11')
        .as({ by: '赵远' })
        .take('review', '2023-04-11')
        .take('sign', '2023-04-12')
        .take('send', '2023-04-12')
        .refuses('nothing-to-adopt', 'recordAdoption', '2023-06-01');
    },
  ],
  [
    '采纳条数不多于提出的条数；来文撤回的不再反馈',
    () => {
      signed('2023-04-12')
        .take('send', '2023-04-13')
        .refuses('adopted-more-than-made', 'recordAdoption', '2023-06-01', { adopted: 4 });
      received().take('withdraw', '2023-04-05').phase('withdrawn');
    },
  ],
];

test.each(scenarios)('%s', (_, run) => {
  expect(run).not.toThrow();
});

test('每一条规则都有情景', () => {
  expect(unproven(KIND)).toEqual([]);
});
