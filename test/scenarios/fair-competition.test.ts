import { itemNames } from '../../src/matters/fair-competition-review/items.ts';
import type { Asks } from './record.ts';
import { beginning, tellsAll } from './record.ts';
import { scenario } from './scenario.ts';

const none = Object.fromEntries(itemNames.map((name) => [name, 'none']));
const former = { access: 'none', flow: 'none', costs: 'none', conduct: 'none' };
const open = {
  measure: '国际会议落户奖励办法',
  division: '国际交流处',
  sort: 'normative',
  issuer: 'office',
  stock: 'fresh',
  public: false,
};
const account =
  '奖励以会议规模和国际参会人数为条件，面向所有办会主体，为促进科学技术进步所必需，期限届满即停止执行，不再延续。';
const begin = beginning('fair-competition-review', {
  open,
  decideScope: { inScope: true },
  returnScope: { reason: '奖励对象为企业，属于审查范围' },
  hear: {
    who: '市会展行业协会',
    sort: 'association',
    how: 'letter',
    views: '建议不限定企业注册地',
    adopted: '已采纳',
  },
  judge: none,
  judgeFormerly: former,
  except: {
    ground: 'science',
    basis: '为吸引国际学术会议，奖励首次落户者。',
    leastRestrictive: true,
    alternatives: '普惠补贴，财力不足',
    until: '2026-12-31',
  },
  sendToRegulator: { letter: '甲外函〔2025〕8号' },
  hearRegulator: { view: 'agrees', opinion: '同意初审意见。' },
  conclude: { conclusion: 'complies', account: '各项均未违反。' },
  revise: { changes: '删去注册地条件' },
  issue: { number: '甲外发〔2025〕6号', issuedOn: '2025-04-01' },
  drop: { reason: '无法修改至符合规定' },
  endException: { how: 'stopped', account: '期满停止执行' },
  recordCheck: { source: 'spot', by: '甲市市场监督管理局', finding: 'none' },
  rectify: { done: '已废止有关条款' },
});
const scoped = (own: Asks = {}, on: `${number}-${number}-${number}` = '2025-03-03') =>
  begin().take('open', on, own).take('decideScope', on).take('hear', on);
const local = { ...none, item8_4: 'violates', item8_4Note: '第五条要求在本市注册' };

tellsAll('fair-competition-review', [
  scenario('2025年3月听取协会意见、十九项逐项判断均不涉及的，可以出台', ['第十三条'], () => {
    scoped()
      .take('judge', '2025-03-10')
      .take('conclude', '2025-03-12')
      .phase('concluded')
      .take('issue', '2025-04-01')
      .phase('issued')
      .counts('fair_competition_reviews', 2025, 1)
      .counts('fair_competition_violations', 2025, 0);
  }),
  scenario('十九项少判断一项的，不能提交', [], () => {
    scoped().invalid('item11_4', 'judge', '2025-03-10', { item11_4: null });
  }),
  scenario(
    '没有听取利害关系人意见不能判断；涉及公众利益的还要听取公众意见',
    ['stakeholders-first', 'public-first', '第十六条'],
    () => {
      begin()
        .take('open', '2025-03-03', { public: true })
        .take('decideScope', '2025-03-03')
        .refuses('stakeholders-first', 'judge', '2025-03-04')
        .take('hear', '2025-03-05')
        .refuses('public-first', 'judge', '2025-03-06')
        .take('hear', '2025-03-20', { who: '社会公众', sort: 'public', how: 'online' })
        .take('judge', '2025-03-21');
    },
  ),
  scenario(
    '认为不属于审查范围的写明理由，由另一人复核；复核不同意的退回',
    ['reason-required', 'same-person'],
    () => {
      const meeting = begin()
        .take('open', '2025-03-03', { measure: '机关内部会议管理规定' })
        .refuses('reason-required', 'decideScope', '2025-03-03', { inScope: false })
        .take('decideScope', '2025-03-03', { inScope: false, reason: '内部管理，不涉及经营者' })
        .phase('outside');
      meeting
        .as({ by: '林知行' })
        .refuses('same-person', 'confirmScope', '2025-03-04')
        .take('returnScope', '2025-03-04')
        .take('decideScope', '2025-03-05', { inScope: false, reason: '不对外发布，不涉及经营者' })
        .take('confirmScope', '2025-03-05')
        .phase('outOfScope')
        .counts('fair_competition_out_of_scope', 2025, 1);
    },
  ),
  scenario(
    '判断为违反的写明条款；没有例外的，结论只能是违反，不得出台',
    ['note-required', 'violates-unexcepted', 'not-to-be-issued', '第十八条'],
    () => {
      scoped()
        .refuses('note-required', 'judge', '2025-03-10', { item8_4: 'violates' })
        .refuses('note-required', 'judge', '2025-03-10', { item9_1: 'complies' })
        .take('judge', '2025-03-10', local)
        .refuses('violates-unexcepted', 'conclude', '2025-03-12')
        .refuses('violates-unexcepted', 'conclude', '2025-03-12', {
          conclusion: 'excepted',
          account,
        })
        .take('conclude', '2025-03-12', { conclusion: 'violates' })
        .phase('toRevise')
        .refuses('not-to-be-issued', 'issue', '2025-04-01')
        .take('revise', '2025-03-17')
        .take('judge', '2025-03-18')
        .take('conclude', '2025-03-19')
        .take('issue', '2025-04-01')
        .counts('fair_competition_reviews', 2025, 1)
        .counts('fair_competition_changed', 2025, 1)
        .counts('fair_competition_violations', 2025, 0);
    },
  ),
  scenario('违反而先行印发的如实记为不规范，计入妨碍公平竞争的件数', ['not-to-be-issued'], () => {
    scoped()
      .take('judge', '2025-03-10', local)
      .take('conclude', '2025-03-12', { conclusion: 'violates' })
      .as({ role: 'head', irregular: '文件已先行印发，正在纠正' })
      .take('issue', '2025-04-01')
      .marked('irregular:not-to-be-issued')
      .counts('fair_competition_violations', 2025, 1);
  }),
  scenario(
    '没有违反的不存在例外，结论也不能是违反',
    ['nothing-violated', 'not-in-violation'],
    () => {
      scoped()
        .take('judge', '2025-03-10')
        .refuses('nothing-violated', 'except', '2025-03-10')
        .refuses('not-in-violation', 'conclude', '2025-03-12', { conclusion: 'excepted', account })
        .refuses('not-in-violation', 'conclude', '2025-03-12', { conclusion: 'violates' });
    },
  ),
  scenario(
    '例外须没有更小影响的替代方案、有期限或者终止条件，并详细说明；到2026年12月31日止',
    [
      'alternative-exists',
      'end-required',
      'end-not-ahead',
      'exception-explained',
      'ended-late',
      '第十二条',
    ],
    () => {
      const excepted = scoped()
        .take('judge', '2025-03-10', local)
        .refuses('alternative-exists', 'except', '2025-03-11', { leastRestrictive: false })
        .refuses('end-required', 'except', '2025-03-11', { until: null })
        .refuses('end-not-ahead', 'except', '2025-03-11', { until: '2025-03-11' })
        .take('except', '2025-03-11')
        .refuses('exception-explained', 'conclude', '2025-03-12', { conclusion: 'excepted' })
        .take('conclude', '2025-03-12', { conclusion: 'excepted', account })
        .take('issue', '2025-04-01')
        .reads('exception', '2026-12-31', 'running', '2026-12-31')
        .reads('exception', '2027-01-01', 'missed', '2026-12-31');
      excepted.take('endException', '2027-01-04').marked('late:ended-late');
      scoped()
        .take('judge', '2025-03-10', local)
        .take('except', '2025-03-11', { until: null, condition: '三家以上机构具备承办能力时' })
        .reads('exception', '2027-01-01', 'idle', null);
    },
  ),
  scenario(
    '政府文件须送市场监督管理部门；本机关文件不送',
    ['regulator-first', 'not-for-the-regulator', '第十四条'],
    () => {
      scoped({ issuer: 'government' })
        .take('judge', '2025-03-10')
        .refuses('regulator-first', 'conclude', '2025-03-11')
        .take('sendToRegulator', '2025-03-11')
        .take('hearRegulator', '2025-03-20')
        .take('conclude', '2025-03-21');
      scoped()
        .take('judge', '2025-03-10')
        .refuses('not-for-the-regulator', 'sendToRegulator', '2025-03-11');
    },
  ),
  scenario(
    '抽查发现违反的，4月30日前整改，5月6日整改的标明逾期',
    ['nothing-to-rectify', 'rectified-late'],
    () => {
      const issued = scoped()
        .take('judge', '2025-03-10')
        .take('conclude', '2025-03-12')
        .take('issue', '2025-04-01');
      issued
        .refuses('nothing-to-rectify', 'rectify', '2025-04-02')
        .take('recordCheck', '2025-04-10', {
          finding: 'violates',
          problem: '第六条限定本地会展企业',
          rectifyBy: '2025-04-30',
        })
        .reads('rectification', '2025-04-30', 'running', '2025-04-30')
        .counts('fair_competition_violations', 2025, 1)
        .take('rectify', '2025-05-06')
        .marked('late:rectified-late');
    },
  ),
  scenario(
    '2024年7月31日按四类标准判断，8月1日起按十九项判断',
    [
      'judged-by-former-standards',
      'judged-by-items',
      'former-stakeholders-first',
      'former-not-to-be-issued',
    ],
    () => {
      scoped({}, '2023-05-04')
        .refuses('judged-by-former-standards', 'judge', '2023-05-08')
        .take('judgeFormerly', '2023-05-08')
        .take('conclude', '2023-05-10');
      scoped({}, '2024-07-31')
        .refuses('judged-by-former-standards', 'judge', '2024-07-31')
        .refuses('judged-by-items', 'judgeFormerly', '2024-08-01')
        .take('judge', '2024-08-01');
      begin()
        .take('open', '2023-05-04')
        .take('decideScope', '2023-05-04')
        .refuses('former-stakeholders-first', 'judgeFormerly', '2023-05-05')
        .take('hear', '2023-05-05')
        .take('judgeFormerly', '2023-05-08', { flow: 'violates', flowNote: '限定本地企业' })
        .take('conclude', '2023-05-10', { conclusion: 'violates' })
        .refuses('former-not-to-be-issued', 'issue', '2023-05-11', { issuedOn: '2023-05-11' })
        .take('drop', '2023-05-12')
        .phase('dropped');
    },
  ),
]);
