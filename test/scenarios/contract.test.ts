import { beginning, tellsAll } from './record.ts';
import { legalReviewOf, restsOnLegality } from './reviews.ts';
import { scenario } from './scenario.ts';

const begin = beginning('contract', {
  draft: {
    name: '同声传译服务合同',
    sort: 'service',
    division: '国际交流处',
    counterpart: '甲市译通翻译有限公司',
    credit: '营业执照、信用报告齐备',
    amount: 120_000,
    selection: 'below',
    from: '2023-04-01',
    until: '2023-12-31',
  },
  recordReview: {
    reviewNumber: '甲外法审〔2023〕9号',
    outcome: 'lawful',
    reviewedOn: '2023-03-20',
  },
  sign: {
    signedOn: '2023-03-27',
    nodes: [
      { what: '预付款', whose: 'us', due: '2023-04-14', amount: 40_000 },
      { what: '提供同传服务并验收', whose: 'them', due: '2023-06-30' },
    ],
  },
  addNode: { what: '尾款', whose: 'us', due: '2023-07-31', amount: 80_000 },
  perform: { node: 1, how: '已支付', paid: 40_000 },
  postpone: { node: 2, to: '2023-09-15', agreement: '会议改期，双方书面同意' },
  change: { what: '增加一场会议', reviewNumber: '甲外法审〔2023〕30号' },
  recordBreach: { whose: 'them', breach: '译员缺席半日', claim: '扣减服务费' },
  complete: { account: '全部履行，验收合格' },
  terminate: { ground: 'agreed', settlement: '互不追究' },
  drop: { reason: '会议取消' },
  archive: { volume: 'WS·2023·D10·0031' },
});
const signed = () =>
  begin().take('draft', '2023-03-15').take('recordReview', '2023-03-20').take('sign', '2023-03-27');

const drafted = () => begin().take('draft', '2023-03-15');

tellsAll('contract', [
  scenario(
    '变更金额的，选用的补充协议审核须是本合同的、合法的',
    ['review-says-otherwise', 'review-of-another'],
    () => {
      const on = '2023-06-01';
      const asks = { amount: 150_000, reviewNumber: null, review: 'review-1' };
      const changing = (title: string, more = {}) =>
        signed().as({
          naming: { 'review-1': legalReviewOf(title, on).take('conclude', on, more) },
        });
      const unlawful = { outcome: 'unlawful', points: [{ point: '显失公平' }] };
      changing('同声传译服务合同补充协议', unlawful) //
        .refuses('review-says-otherwise', 'change', on, asks);
      changing('租赁车辆合同').refuses('review-of-another', 'change', on, asks);
      changing('同声传译服务合同补充协议').take('change', on, asks).holds({ amount: 150_000 });
    },
  ),
  restsOnLegality({
    title: '同声传译服务合同',
    begun: drafted,
    step: 'recordReview',
    on: '2023-03-20',
  }),
  scenario(
    '审核要求修改的，答复采纳情况以后才登记；有一条未采纳的，先由负责人审定理由',
    ['review-unanswered'],
    () => {
      const review = legalReviewOf('同声传译服务合同', '2023-03-20').take(
        'conclude',
        '2023-03-20',
        {
          outcome: 'revise',
          points: [{ point: '违约金过高' }],
        },
      );
      const asks = { review: 'review-1', outcome: 'revise' };
      const naming = () => drafted().as({ naming: { 'review-1': review } });
      naming().refuses('review-unanswered', 'recordReview', '2023-03-20', asks);
      review.take('respond', '2023-03-21', {
        answers: [{ point: 1, adopted: 'no', why: '行业惯例' }],
      });
      naming().refuses('review-unanswered', 'recordReview', '2023-03-21', asks);
      review.take('agreeReasons', '2023-03-22', { remark: '同意' });
      naming().take('recordReview', '2023-03-22', asks).take('sign', '2023-03-27');
    },
  ),
  scenario('没有合法性审核的合同不能签订', ['not-in-this-phase'], () => {
    begin().take('draft', '2023-03-15').refuses('not-in-this-phase', 'sign', '2023-03-16');
  }),
  scenario(
    '审核须能查到：选审核事项或者写意见书编号；承办人不能登记自己的审核',
    ['review-unnamed', 'same-person'],
    () => {
      begin()
        .take('draft', '2023-03-15')
        .refuses('review-unnamed', 'recordReview', '2023-03-20', { reviewNumber: null })
        .as({ by: '林知行' })
        .refuses('same-person', 'recordReview', '2023-03-20');
    },
  ),
  scenario('履行终止日不能早于起始日', ['until-before-from'], () => {
    begin().refuses('until-before-from', 'draft', '2023-03-15', { until: '2023-03-31' });
  }),
  scenario(
    '不合法的不得签订，3月20日审核、3月17日签订的也不行',
    ['unlawful-contract', 'signed-before-review'],
    () => {
      begin()
        .take('draft', '2023-03-15')
        .take('recordReview', '2023-03-20', { outcome: 'unlawful' })
        .refuses('unlawful-contract', 'sign', '2023-03-27')
        .take('recordReview', '2023-03-24')
        .refuses('signed-before-review', 'sign', '2023-03-27', { signedOn: '2023-03-17' })
        .as({ role: 'head', irregular: '会议临近，口头审核后先行签订，如实补记' })
        .take('sign', '2023-03-27', { signedOn: '2023-03-17' })
        .marked('irregular:signed-before-review');
    },
  ),
  scenario('签订时登记履行节点，节点在合同期内', ['nodes-required', 'node-outside'], () => {
    const reviewed = begin().take('draft', '2023-03-15').take('recordReview', '2023-03-20');
    reviewed
      .refuses('nodes-required', 'sign', '2023-03-27', { nodes: [] })
      .refuses('node-outside', 'sign', '2023-03-27', {
        nodes: [{ what: '尾款', whose: 'us', due: '2024-01-05' }],
      })
      .take('sign', '2023-03-27')
      .refuses('node-outside', 'addNode', '2023-05-04', { due: '2023-03-31' });
  }),
  scenario('最近的节点4月14日到期，付清后时限走到6月30日；全部履行后停止', [], () => {
    signed()
      .reads('node', '2023-04-03', 'running', '2023-04-14')
      .take('perform', '2023-04-13')
      .marked()
      .reads('node', '2023-04-13', 'running', '2023-06-30')
      .take('perform', '2023-06-30', { node: 2, how: '服务完成', paid: null, accepted: 'yes' })
      .reads('node', '2023-07-20', 'met', '2023-06-30')
      .take('complete', '2023-07-03')
      .counts('contract_amount', 2023, 120_000)
      .counts('contract_payments', 2023, 40_000)
      .counts('contract_nodes_done', 2023, 2);
  }),
  scenario(
    '4月17日才付款的标明逾期；同一节点不登记两次，没有的节点不能登记',
    ['node-late', 'node-done', 'no-such-node'],
    () => {
      signed()
        .take('perform', '2023-04-17')
        .marked('late:node-late')
        .refuses('node-done', 'perform', '2023-04-18')
        .refuses('no-such-node', 'perform', '2023-04-18', { node: 3 })
        .refuses('no-such-node', 'postpone', '2023-04-18', { node: 3 });
    },
  ),
  scenario('验收不合格不付款，节点仍待履行', ['payment-after-acceptance', 'nodes-open'], () => {
    signed()
      .take('perform', '2023-04-13')
      .refuses('payment-after-acceptance', 'perform', '2023-06-28', { node: 2, accepted: 'no' })
      .take('perform', '2023-06-28', { node: 2, how: '译员缺席', paid: null, accepted: 'no' })
      .take('recordBreach', '2023-06-29')
      .refuses('nodes-open', 'complete', '2023-07-03')
      .counts('contract_breaches', 2023, 1);
  }),
  scenario(
    '节点延到更晚的日子；变更金额、期限的补充协议也要审核',
    ['not-later', 'change-reviewed'],
    () => {
      signed()
        .refuses('not-later', 'postpone', '2023-05-08', { to: '2023-06-30' })
        .take('postpone', '2023-05-08')
        .take('perform', '2023-05-08')
        .reads('node', '2023-05-08', 'running', '2023-09-15')
        .refuses('change-reviewed', 'change', '2023-06-01', { amount: 150_000, reviewNumber: null })
        .take('change', '2023-06-01', { amount: 150_000, until: '2024-03-31' })
        .holds({ amount: 150_000 })
        .reads('term', '2023-06-01', 'running', '2024-03-31');
    },
  ),
]);
