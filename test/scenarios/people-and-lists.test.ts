import { expect, test } from 'vitest';
import { settingKinds } from '../../src/office/settings.ts';
import { unproven, recordOf, having, getKind, tells } from './record.ts';

const power = (...setting: Parameters<typeof having> | []) =>
  recordOf(
    'power-item',
    {
      list: {
        ...{ sort: 'service', name: '外国人来华邀请办理', division: '领事处' },
        ...{ basis: '来华邀请管理办法', listedOn: '2024-01-08' },
      },
      assess: {
        risks: [{ point: '审核不严', level: 'high', control: '双人复核', owner: '处长' }],
      },
      check: { year: 2024, finding: '执行到位' },
      adjust: { basis: '新办法', division: '综合处', reason: '职能调整' },
      remove: { how: 'repealed', document: '调整通知' },
    },
    setting.length ? having(...setting) : undefined,
  );

tells('审批、执法事项的依据须写到条款；没有排查风险不能检查，检查一年一次', () => {
  power().refuses('basis-without-article', 'list', '2024-01-08', { sort: 'approval' });
  power()
    .take('list', '2024-01-08', { sort: 'enforcement', basis: '某条例第九条' })
    .refuses('basis-without-article', 'adjust', '2024-01-09')
    .refuses('controls-first', 'check', '2024-01-09')
    .take('assess', '2024-01-10')
    .reads('check', '2024-01-10', 'running', '2025-01-10')
    .as({ role: 'head', by: 'officer' })
    .refuses('same-person', 'check', '2024-12-02')
    .refuses('check-of-future', 'check', '2024-12-02', { year: 2025 })
    .take('check', '2024-12-02')
    .reads('check', '2024-12-02', 'running', '2025-12-02')
    .refuses('checked-already', 'check', '2024-12-03')
    .take('remove', '2025-01-06')
    .phase('removed');
  power('powerCheck', '2024-01-01', { check: { amount: 6, unit: 'months' } })
    .take('list', '2024-01-08')
    .take('assess', '2024-01-10')
    .reads('check', '2024-01-10', 'running', '2024-07-10');
});

const promise = () =>
  recordOf('commitment', {
    make: {
      ...{ what: '十个工作日内完成邀请核实', to: '某公司', kind: 'company' },
      ...{ madeOn: '2024-05-13', division: '领事处', due: '2024-05-27' },
    },
    change: { due: '2024-06-14', ground: '签证政策调整', agreed: 'agrees' },
    honour: { evidence: '核实单已签收' },
    breach: { reason: '场地未落实', redress: '公开说明' },
  });

tells('承诺到期兑现，迟了照录；相对方不同意又未补偿的不能变更，期限未到不认定失信', () => {
  promise()
    .refuses('made-after-entry', 'make', '2024-05-12')
    .refuses('due-before-promise', 'make', '2024-05-13', { due: '2024-05-12' })
    .take('make', '2024-05-13')
    .reads('due', '2024-05-13', 'running', '2024-05-27')
    .refuses('others-disagree', 'change', '2024-05-20', { agreed: 'disagrees' })
    .take('change', '2024-05-20')
    .reads('due', '2024-05-20', 'running', '2024-06-14')
    .refuses('not-yet-broken', 'breach', '2024-06-14')
    .refuses('changed-after-due', 'change', '2024-06-17', { due: '2024-07-01' })
    .take('honour', '2024-06-17')
    .marked('late:honoured-late');
  promise().take('make', '2024-05-13').take('breach', '2024-05-28').phase('broken');
});

const task = (what: string, target: number) => ({
  ...{ what, sort: 'lecture', target, by: 'q4', division: '综合处' },
});
const plan = () =>
  recordOf('learning-plan', {
    draft: { year: 2024, items: [task('法治讲座', 2)] },
    revise: { items: [task('法治讲座', 2), task('旁听庭审', 1)] },
    review: { quarter: 'q2', progress: [{ what: '法治讲座', done: 1 }] },
    conclude: {
      progress: [
        { what: '法治讲座', done: 1, why: '主讲人改期' },
        { what: '旁听庭审', done: 1 },
      ],
    },
  });

tells('学习计划逐项有目标，季度检查进度，年底逐项总结，未完成的写原因；没有积分排名', () => {
  plan()
    .refuses('task-listed-twice', 'draft', '2024-01-15', {
      items: [task('讲座', 1), task('讲座', 2)],
    })
    .take('draft', '2024-01-15', { items: [] })
    .refuses('no-tasks', 'adopt', '2024-01-16')
    .refuses('task-listed-twice', 'revise', '2024-01-16', {
      items: [task('讲座', 1), task('讲座', 2)],
    })
    .take('revise', '2024-01-16')
    .take('adopt', '2024-01-17')
    .refuses('not-in-the-plan', 'review', '2024-07-01', { progress: [{ what: '参观', done: 1 }] })
    .take('review', '2024-07-01')
    .refuses('reviewed-already', 'review', '2024-07-02', { quarter: 'q1' })
    .refuses('year-not-over', 'conclude', '2024-12-14')
    .refuses('task-left-out', 'conclude', '2024-12-20', {
      progress: [{ what: '法治讲座', done: 2 }],
    })
    .refuses('reason-missing', 'conclude', '2024-12-20', {
      progress: [
        { what: '法治讲座', done: 1 },
        { what: '旁听庭审', done: 1 },
      ],
    })
    .take('conclude', '2024-12-20')
    .holds({ fulfilled: 1 })
    .holds({ planned: 2 });
  const fields = JSON.stringify(getKind('learning-plan').steps);
  if (/积分|排名|打卡/u.test(fields)) throw new Error('no points, rankings or check-ins');
});

const english = [{ language: 'en', level: 'interpreter' }];
const talent = () =>
  recordOf('talent', {
    enter: { pool: 'languages', name: '苏译文', unit: '政务服务中心', languages: english },
    update: { unit: '商务局', languages: english },
    verify: { with: '人事部门' },
    serve: { activity: '服贸活动', servedOn: '2024-09-12', part: '口译' },
    leave: { reason: '调离' },
  });

tells('外语人才写明语种；信息一年核对一次，到期提示；同一服务不重复登记', () => {
  talent()
    .refuses('language-missing', 'enter', '2024-03-01', { languages: [] })
    .take('enter', '2024-03-01')
    .reads('update', '2024-03-01', 'running', '2025-03-01')
    .refuses('language-missing', 'update', '2024-06-03', { languages: [] })
    .take('verify', '2024-06-03')
    .reads('update', '2024-06-03', 'running', '2025-06-03')
    .refuses('served-later', 'serve', '2024-09-11')
    .take('serve', '2024-09-13')
    .refuses('served-before', 'serve', '2024-09-14')
    .take('leave', '2025-01-06');
});

const expert = () =>
  recordOf('expert', {
    appoint: {
      ...{ name: '纪学真', institution: '某大学', area: 'translation' },
      ...{ appointedOn: '2024-03-01', until: '2026-02-28' },
    },
    consult: { question: '译写是否规范', avoids: 'none', opinion: '三处应统一', adopted: 'yes' },
    reappoint: { until: '2028-02-28' },
    release: { reason: '本人申请' },
  });

tells('专家聘期届满先续聘；有利害关系的回避，不出意见；意见写明是否采纳', () => {
  expert()
    .refuses('term-backwards', 'appoint', '2024-03-01', { until: '2024-03-01' })
    .take('appoint', '2024-03-01')
    .reads('term', '2024-03-01', 'running', '2026-02-28')
    .refuses('opinion-of-one-aside', 'consult', '2024-04-01', { avoids: 'avoided' })
    .refuses('opinion-missing', 'consult', '2024-04-01', { adopted: null })
    .take('consult', '2024-04-01')
    .refuses('term-over', 'consult', '2026-03-02')
    .refuses('term-backwards', 'reappoint', '2026-03-02', { until: '2026-03-01' })
    .take('reappoint', '2026-03-02')
    .take('consult', '2026-03-03')
    .take('release', '2026-03-04');
});

const unit = () =>
  recordOf('liaison-unit', {
    open: { unit: '商务局', division: '领事处' },
    appoint: { name: '田联络', post: '副主任', letter: '推荐函〔2024〕3号' },
    train: { officer: 'appoint-1', trainedOn: '2024-06-03', course: '专办员培训' },
    dismiss: { officer: 'appoint-1', reason: '岗位调整' },
  });

tells('一个单位的专办员不超过两名，变更一名以后才能再备案；培训不早于备案', () => {
  unit()
    .take('open', '2024-04-08')
    .take('appoint', '2024-04-08')
    .take('appoint', '2024-04-09', { name: '严专办' })
    .refuses('at-most-two', 'appoint', '2024-04-10', { name: '柯新任' })
    .refuses('trained-before-appointed', 'train', '2024-06-03', { trainedOn: '2024-04-01' })
    .refuses('no-such-officer', 'train', '2024-06-03', { officer: 'appoint-9' })
    .take('train', '2024-06-03')
    .reads('training', '2024-06-03', 'running', '2025-06-03')
    .take('dismiss', '2024-07-01')
    .refuses('no-such-officer', 'dismiss', '2024-07-02')
    .take('appoint', '2024-07-02', { name: '柯新任' })
    .refuses('at-most-two', 'appoint', '2024-07-03', { name: '又一名' });
});

test('设置里写的周期就是没有设置时的周期；每一条规则都有情景', () => {
  const year = { amount: 12, unit: 'months' };
  expect(settingKinds['powerCheck']?.initial).toEqual({ check: year });
  expect(settingKinds['talentUpdate']?.initial).toEqual({ entry: year });
  expect(settingKinds['liaisonTraining']?.initial).toEqual({ officer: year });
  const kinds = ['power-item', 'commitment', 'learning-plan', 'talent', 'expert', 'liaison-unit'];
  expect(kinds.flatMap(unproven)).toEqual([]);
});
