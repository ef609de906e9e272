import { expect, test } from 'vitest';
import { leaderPart } from '../../src/report/compose/leader-part.ts';
import type { OneRecord, Scenarios, Usual } from './record.ts';
import { figureOf, recordOf, unproven } from './record.ts';
import { restsOnMeeting } from './reviews.ts';

const KIND = 'annual-report';
const usual: Usual = {
  open: () => ({ sort: 'law-based-government', year: 2022 }),
  lock: () => ({ position: 120, figures: [], unbound: 0 }),
  unlock: () => ({ reason: '数据更新。' }),
  reviewLaw: () => ({ passed: true }),
  reviewSecrecy: () => ({ passed: true }),
  deliberate: () => ({ session: '党组会议2023年第2次', adopted: true }),
  submit: () => ({ addressee: 'committee', to: '中共甲市委' }),
  publish: () => ({ where: '门户网站' }),
  archive: () => ({ volume: 'WS·2023·Y·0001' }),
  revise: () => ({ reason: '第二部分数据有误。' }),
};
const parts = ['achievements', 'shortcomings', 'leader', 'plan', 'other'];
const written = (): OneRecord =>
  parts.reduce(
    (report, part) => report.take('write', '2023-01-20', { part, text: '如实写明。' }),
    recordOf(KIND, usual).take('open', '2023-01-16'),
  );
const locked = (): OneRecord => written().take('lock', '2023-02-06');
const signed = (): OneRecord =>
  locked()
    .take('reviewLaw', '2023-02-08')
    .take('reviewSecrecy', '2023-02-09')
    .take('deliberate', '2023-02-14')
    .take('sign', '2023-02-15');
const sent = (on: `${number}-${number}-${number}`): OneRecord =>
  signed()
    .take('submit', on)
    .take('submit', on, { addressee: 'government', to: '甲市人民政府' })
    .take('submit', on, { addressee: 'office', to: '市委依法治市办' });

const scenarios: Scenarios = [
  [
    '写明在哪次党组会上审议的，须是审议本报告、已有结果的党组会',
    restsOnMeeting({
      title: '2022年法治政府建设年度情况报告',
      begun: () => locked().take('reviewLaw', '2023-02-08').take('reviewSecrecy', '2023-02-09'),
      step: 'deliberate',
      on: '2023-02-14',
    }),
  ],
  [
    '2月20日分送市委、市政府并抄送依法治市办，3月公开后归档，报送率为一分之一',
    () => {
      const report = sent('2023-02-20')
        .marked()
        .reads('submission', '2023-03-10', 'met', '2023-03-01')
        .reads('publication', '2023-03-10', 'running', '2023-04-01')
        .take('publish', '2023-03-24')
        .take('archive', '2023-03-28')
        .phase('archived');
      expect(figureOf(KIND, 'reports_submitted_rate', 2023, [report])).toEqual({
        part: 1,
        whole: 1,
      });
      expect(figureOf(KIND, 'reports_submitted_rate', 2022, [report])).toEqual({
        part: 0,
        whole: 0,
      });
    },
  ],
  [
    '只报市委、市政府，没有抄送依法治市办的，期限不停，不能归档',
    () => {
      const report = signed()
        .take('submit', '2023-02-20')
        .refuses('sent-already', 'submit', '2023-02-21')
        .take('submit', '2023-02-21', { addressee: 'government', to: '甲市人民政府' })
        .reads('submission', '2023-03-02', 'missed', '2023-03-01')
        .take('publish', '2023-03-24')
        .refuses('not-sent-to-all', 'archive', '2023-03-28')
        .take('submit', '2023-03-29', { addressee: 'office', to: '市委依法治市办' })
        .marked('late:submitted-late')
        .phase('published');
      expect(figureOf(KIND, 'reports_submitted_rate', 2023, [report])).toEqual({
        part: 0,
        whole: 1,
      });
    },
  ],
  [
    '先法制审核、保密审查，再上党组会，然后签发；起草人不审自己的稿',
    () => {
      locked()
        .refuses('secrecy-before-signing', 'sign', '2023-02-07')
        .refuses('legal-review-first', 'deliberate', '2023-02-07')
        .refuses('law-review-failed', 'reviewLaw', '2023-02-08', { passed: false })
        .as({ by: 'officer' })
        .refuses('same-person', 'reviewLaw', '2023-02-08')
        .take('reviewLaw', '2023-02-08')
        .refuses('secrecy-before-deliberation', 'deliberate', '2023-02-09')
        .refuses('not-to-be-published', 'reviewSecrecy', '2023-02-09', { passed: false })
        .take('reviewSecrecy', '2023-02-09')
        .refuses('deliberation-before-signing', 'sign', '2023-02-10')
        .refuses('not-adopted', 'deliberate', '2023-02-14', { adopted: false })
        .take('deliberate', '2023-02-14')
        .take('sign', '2023-02-15');
    },
  ],
  [
    '解除锁定以后，各项审查、审议都要重来',
    () => {
      locked()
        .take('reviewLaw', '2023-02-08')
        .take('reviewSecrecy', '2023-02-09')
        .take('unlock', '2023-02-10')
        .take('lock', '2023-02-10')
        .refuses('legal-review-first', 'deliberate', '2023-02-14');
    },
  ],
  [
    '年度没有结束、有手写数字、五部分不全的不能锁定；信息公开年报不经党组会',
    () => {
      recordOf(KIND, usual)
        .take('open', '2022-12-12')
        .refuses('year-not-over', 'lock', '2022-12-30')
        .refuses('numbers-not-bound', 'lock', '2023-02-06', { unbound: 2 })
        .refuses('part-missing', 'lock', '2023-02-06');
      recordOf(KIND, usual)
        .take('open', '2023-01-09', { sort: 'disclosure' })
        .take('lock', '2023-01-16')
        .take('reviewSecrecy', '2023-01-17')
        .take('sign', '2023-01-18')
        .take('submit', '2023-01-19', { addressee: 'authority', to: '市政府办公厅' })
        .reads('submission', '2023-02-06', 'met', '2023-01-31');
    },
  ],
  [
    '公开以后发现错误的，更正为第2版，重新审议、报送，不算逾期报送、逾期公开',
    () => {
      const report = sent('2023-02-20')
        .take('publish', '2023-04-03')
        .marked('late:published-late')
        .take('revise', '2023-05-08')
        .phase('drafting')
        .take('lock', '2023-05-09')
        .take('reviewLaw', '2023-05-10')
        .take('reviewSecrecy', '2023-05-10')
        .take('deliberate', '2023-05-11')
        .take('sign', '2023-05-12')
        .take('submit', '2023-05-12')
        .marked()
        .take('publish', '2023-05-15')
        .marked();
      expect(report.state().own).toMatchObject({ edition: 2, publishedOn: '2023-05-15' });
      expect(figureOf(KIND, 'reports_revised', 2023, [report])).toBe(1);
    },
  ],
  [
    '第三部分由履职台账起草：每种方式写明次数和事由，没有登记的不编造',
    () => {
      const act = { kind: 'deploy', on: '2023-02-17', person: '王海', subject: '年度工作要点' };
      const text = leaderPart([
        act,
        { ...act, kind: 'hear', on: '2023-06-20', subject: '半年法治工作汇报' },
        { ...act, kind: 'hear', on: '2023-12-05', subject: '全年法治工作汇报' },
      ]);
      expect(text).toContain(
        '（一）亲自部署重要工作\n全年{leader_duty_acts/deploy}：年度工作要点（2月17日）。',
      );
      expect(text).toContain('（二）听取法治工作汇报');
      expect(text).toContain('半年法治工作汇报（6月20日）；全年法治工作汇报（12月5日）。');
      expect(leaderPart([])).toBeUndefined();
    },
  ],
];

test.each(scenarios)('%s', (_, run) => {
  expect(run).not.toThrow();
});

test('每一条规则都有情景', () => {
  expect(unproven(KIND)).toEqual([]);
});
