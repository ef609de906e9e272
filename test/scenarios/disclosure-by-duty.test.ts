import { expect, test } from 'vitest';
import { unproven, recordOf, having, tells } from './record.ts';

const item = (...setting: Parameters<typeof having> | []) =>
  recordOf(
    'disclosure-item',
    {
      register: {
        category: 'service',
        name: '外国人来华邀请办理指南',
        summary: '办理依据、条件和程序',
        index: 'FAO-2024-011',
        formedOn: '2024-09-12',
      },
      reviewSecrecy: { verdict: 'open' },
      determine: { by: '市保密局', disclose: false, ground: '公开后可能危及公共安全' },
      publish: { where: '本机关网站' },
      change: { changedOn: '2024-11-04', what: '办公地址' },
      repeal: { validUntil: '2025-01-01', by: '新版指南施行' },
      reviewWithheld: { year: 2025, disclose: false, finding: '情势没有变化' },
    },
    setting.length ? having(...setting) : undefined,
  );
const budget = { category: 'budget', formedOn: '2024-01-20', approvedOn: '2024-02-01' } as const;

tells('自形成之日起二十个工作日公开：2024年9月12日形成，跨中秋国庆，10月16日到期', () => {
  item()
    .refuses('formed-after-entry', 'register', '2024-09-11')
    .take('register', '2024-09-12')
    .reads('publish', '2024-09-12', 'running', '2024-10-16')
    .refuses('not-in-this-phase', 'publish', '2024-09-13')
    .take('reviewSecrecy', '2024-09-20')
    .take('publish', '2024-10-17')
    .marked('late:published-late');
});

tells('预算自批复之日起二十日公开，依预算法：2月1日批复，2月21日到期，春节照算', () => {
  item()
    .refuses('approval-missing', 'register', '2024-02-02', { ...budget, approvedOn: null })
    .refuses('approval-missing', 'register', '2024-02-02', budget)
    .take('register', '2024-02-02', { ...budget, fiscalYear: 2024 })
    .reads('publish', '2024-02-02', 'running', '2024-02-21')
    .standsOn('publish', '2024-02-02', 'budget', '第十四条第二款')
    .take('reviewSecrecy', '2024-02-19')
    .take('publish', '2024-02-22')
    .marked('late:published-late-budget');
});

tells('登记人不作保密审查；删减公开要写依据和内容，删减以后才能公开', () => {
  item()
    .take('register', '2024-09-12')
    .as({ role: 'reviewer', by: 'clerk' })
    .refuses('same-person', 'reviewSecrecy', '2024-09-13')
    .refuses('ground-missing', 'reviewSecrecy', '2024-09-13', { verdict: 'part' })
    .refuses('removed-missing', 'reviewSecrecy', '2024-09-13', {
      verdict: 'part',
      ground: '个人隐私',
    })
    .take('reviewSecrecy', '2024-09-13', {
      ...{ verdict: 'part', ground: '个人隐私', removed: '联系电话' },
    })
    .refuses('not-taken-out', 'publish', '2024-09-18')
    .take('publish', '2024-09-18', { removed: true })
    .marked();
});

tells('变更以后重新审查、重新公开，期限自变更之日起算', () => {
  item()
    .take('register', '2024-09-12')
    .take('reviewSecrecy', '2024-09-13')
    .take('publish', '2024-09-18')
    .refuses('change-before-making', 'change', '2024-11-05', { changedOn: '2024-09-01' })
    .take('change', '2024-11-05')
    .reads('publish', '2024-11-05', 'running', '2024-12-02')
    .take('reviewSecrecy', '2024-11-06')
    .take('publish', '2024-11-07')
    .take('repeal', '2025-01-02')
    .phase('expired');
});

tells('不能确定的报请确定；不予公开的每年评估一次，情势变化的公开', () => {
  const withheld = () =>
    item()
      .take('register', '2024-09-12')
      .take('reviewSecrecy', '2024-09-13', { verdict: 'unsure' })
      .refuses('not-in-this-phase', 'publish', '2024-09-14')
      .take('determine', '2024-09-25')
      .reads('publish', '2024-12-01', 'met', '2024-10-16')
      .reads('review', '2024-12-01', 'running', '2025-09-25');
  withheld()
    .refuses('review-of-future', 'reviewWithheld', '2025-09-10', { year: 2026 })
    .take('reviewWithheld', '2025-09-10')
    .reads('review', '2025-09-10', 'running', '2026-09-10')
    .refuses('reviewed-already', 'reviewWithheld', '2025-09-11')
    .take('reviewWithheld', '2026-06-01', { year: 2026, disclose: true })
    .phase('cleared')
    .take('publish', '2026-06-02');
  item('withheldReview', '2024-01-01', { withheld: { amount: 6, unit: 'months' } })
    .take('register', '2024-09-12')
    .take('reviewSecrecy', '2024-09-13', { verdict: 'withheld', ground: '内部事务信息' })
    .reads('review', '2024-09-13', 'running', '2025-03-13');
});

const issue = () =>
  recordOf('hot-issue', {
    register: {
      ...{ subject: '口岸外文标识缺失', source: 'orders', people: 23, situation: '多人反映' },
      raisedOn: '2024-03-04',
    },
    takeMeasure: { what: '增设双语标识', division: '领事处', due: '2024-03-29' },
    finishMeasure: { measure: 'takeMeasure-1', result: '已增设' },
    postpone: { measure: 'takeMeasure-1', due: '2024-04-19', reason: '制作周期长' },
    settle: { outcome: 'solved', told: '社区公告' },
    reopen: { reason: '节日人流增大' },
  });

tells('热点难点逐项定措施、定时限，最近的时限先到；措施没有完成不能办结', () => {
  issue()
    .refuses('raised-after-entry', 'register', '2024-03-01')
    .take('register', '2024-03-04')
    .refuses('no-measure', 'settle', '2024-03-05')
    .refuses('due-has-passed', 'takeMeasure', '2024-04-01')
    .take('takeMeasure', '2024-03-05')
    .take('takeMeasure', '2024-03-06', { due: '2024-03-20' })
    .reads('measure', '2024-03-06', 'running', '2024-03-20')
    .refuses('measures-open', 'settle', '2024-03-18')
    .take('finishMeasure', '2024-03-18', { measure: 'takeMeasure-2' })
    .reads('measure', '2024-03-18', 'running', '2024-03-29')
    .refuses('no-such-measure', 'finishMeasure', '2024-03-19', { measure: 'takeMeasure-2' })
    .refuses('postponed-late', 'postpone', '2024-04-01')
    .take('finishMeasure', '2024-04-01')
    .marked('late:measure-done-late')
    .take('settle', '2024-04-02');
});

tells('延期由负责人决定；反弹的重新办理，再办结要有长效机制', () => {
  issue()
    .take('register', '2024-03-04')
    .take('takeMeasure', '2024-03-05')
    .take('postpone', '2024-03-28')
    .reads('measure', '2024-03-28', 'running', '2024-04-19')
    .take('finishMeasure', '2024-04-19')
    .marked()
    .take('settle', '2024-04-22')
    .take('reopen', '2024-05-06')
    .refuses('mechanism-missing', 'settle', '2024-05-10')
    .take('settle', '2024-05-10', { mechanism: '月度巡查' });
});

test('每一条规则都有情景', () => {
  expect(['disclosure-item', 'hot-issue'].flatMap(unproven)).toEqual([]);
});
