import { defineMatter, months } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import type { Day } from '../../kernel/day.ts';
import { count, share, stock, sum } from '../figure.ts';
import { laws } from '../laws.ts';
import {
  changesOnReview,
  isToBeAnswered,
  isUnnamed,
  recordsReview,
} from '../legal-review/reviewed.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { Own } from './fields.ts';
import { asks, keeps, own } from './fields.ts';
import { cites, reasons } from './reasons.ts';

type ClockName = 'node' | 'term';
const { refused, impossible, late } = rulesBy(reasons);

type Nodes = Own['nodes'];
const openIn = (nodes: Nodes): Nodes => nodes.filter(({ doneOn }) => doneOn === null);
const earliest = (days: readonly Day[]): Day | null => days.toSorted()[0] ?? null;
const following = (nodes: Nodes): Pick<Own, 'nodes' | 'nextNode'> => ({
  nodes,
  nextNode: earliest(openIn(nodes).map(({ due }) => due)),
});
const nodeOf = ({ own: { nodes }, asks: { node } }: { own: Own; asks: { node: number } }) =>
  nodes[node - 1];
const settled = (now: Readonly<Record<string, unknown>>): boolean =>
  openIn((now as Own).nodes).length === 0; // the matter's own fields
const outside = ({ from, until }: Own, { due }: { readonly due: Day }): boolean =>
  due < from || due > until;

const bars: BarsOf<Own, typeof asks, ClockName> = {
  complete: [refused('nodes-open', ({ own: now }) => !settled(now))],
};
const gone = [
  impossible('no-such-node', (given: { own: Own; asks: { node: number } }) => !nodeOf(given)),
  refused('node-done', (given: { own: Own; asks: { node: number } }) => !!nodeOf(given)?.doneOn),
];
const stands = recordsReview<Own>(cites('合同审核'), ({ name }) => name);
const rules: RulesOf<Own, typeof asks, ClockName> = {
  draft: [refused('until-before-from', ({ own: { from, until } }) => until < from)],
  recordReview: [
    refused('review-unnamed', isUnnamed),
    ...stands,
    refused('review-unanswered', isToBeAnswered),
  ],
  sign: [
    refused('unlawful-contract', ({ own: now }) => now.outcome === 'unlawful'),
    refused('signed-before-review', ({ asks: { signedOn }, taken }) => {
      const review = taken('recordReview');
      return !review || signedOn < review.on;
    }),
    refused('nodes-required', ({ asks: { nodes } }) => nodes.length === 0),
    refused('node-outside', ({ own: now, asks: { nodes } }) =>
      nodes.some((one) => outside(now, one)),
    ),
  ],
  addNode: [refused('node-outside', ({ own: now, asks: one }) => outside(now, one))],
  perform: [
    ...gone,
    refused(
      'payment-after-acceptance',
      ({ asks: { accepted, paid } }) => accepted === 'no' && paid !== null,
    ),
    late('node-late', (given) => given.on > (nodeOf(given)?.due ?? given.on)),
  ],
  postpone: [...gone, refused('not-later', (given) => given.asks.to <= (nodeOf(given)?.due ?? ''))],
  change: [
    refused(
      'change-reviewed',
      ({ asks: { amount, until, review, reviewNumber } }) =>
        (amount !== null || until !== null) && review === null && reviewNumber === null,
    ),
    ...changesOnReview<Own>(cites('合同审核'), ({ name }) => name),
  ],
};

const named = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article),
});
const steps = asking(asks)({
  draft: {
    ...named('拟订合同', 'Draft', '合同管理'),
    by: ['officer'],
    to: 'drafted',
    story: say('拟订{name}，相对方{counterpart}', 'drafted {name} with {counterpart}'),
  },
  recordReview: {
    ...named('登记合法性审核', 'Record the review', '合同审核'),
    by: ['reviewer'],
    from: ['drafted', 'reviewed'],
    to: 'reviewed',
    excludes: ['draft'],
    story: say('合法性审核：{outcome} {reviewNumber}', 'reviewed: {outcome} {reviewNumber}'),
  },
  sign: {
    ...named('签订', 'Sign', '合同审核'),
    by: ['leader', 'head'],
    from: ['reviewed'],
    to: 'performing',
    excludes: ['draft', 'recordReview'],
    numbers: 'contract',
    story: say('于{signedOn}签订', 'signed on {signedOn}'),
  },
  addNode: {
    ...named('增加履行节点', 'Add a node', '合同履行'),
    by: ['officer'],
    from: ['performing'],
    story: say('增加节点：{what}，{due}', 'added a node: {what}, due {due}'),
  },
  perform: {
    ...named('登记履行', 'Record performance', '合同履行'),
    by: ['officer'],
    from: ['performing'],
    story: say('第{node}个节点：{how} {paid}', 'node {node}: {how} {paid}'),
  },
  postpone: {
    ...named('节点延期', 'Postpone a node', '合同变更'),
    by: ['officer', 'head'],
    from: ['performing'],
    story: say('第{node}个节点延至{to}：{agreement}', 'node {node} to {to}: {agreement}'),
  },
  change: {
    ...named('变更合同', 'Change', '合同变更'),
    by: ['head'],
    from: ['performing'],
    story: say('变更：{what}', 'changed: {what}'),
  },
  recordBreach: {
    ...named('登记违约', 'Record a breach', '合同履行'),
    by: ['officer', 'head'],
    from: ['performing'],
    story: say('{whose}违约：{breach}；{claim}', 'breach by {whose}: {breach}; {claim}'),
  },
  complete: {
    ...named('履行完毕', 'Complete', '合同履行'),
    by: ['officer'],
    from: ['performing'],
    to: 'completed',
    story: say('履行完毕：{account}', 'completed: {account}'),
  },
  terminate: {
    ...named('解除合同', 'Terminate', '合同变更'),
    by: ['head', 'leader'],
    from: ['performing'],
    to: 'terminated',
    story: say('{ground}：{settlement}', 'ended {ground}: {settlement}'),
  },
  drop: {
    ...named('不再签订', 'Drop', '合同管理'),
    by: ['head'],
    from: ['drafted', 'reviewed'],
    to: 'dropped',
    story: say('不再签订：{reason}', 'not concluded: {reason}'),
  },
  archive: {
    title: say('归档', 'Archive'),
    cites: cites('归档', 'office'),
    by: ['clerk'],
    from: ['completed', 'terminated'],
    to: 'archived',
    story: say('归档：{volume}', 'archived: {volume}'),
  },
} as const);

const signed = count('份', {
  title: say('签订合同', 'Contracts signed'),
  steps: ['sign'],
  by: ['sort', 'selection'],
});
const performed = count('个', {
  title: say('已履行的合同节点', 'Nodes done'),
  steps: ['perform'],
});
const inTime = ({ own: now, asks: { node } }: { own: object; asks: Record<string, unknown> }) => {
  const one = (now as Own).nodes[Number(node) - 1]; // the matter's own fields
  return one?.doneOn !== null && one !== undefined && one.doneOn <= one.due;
};

/** A contract of the office: reviewed before it is signed, and followed node by node until it ends. */
export const contract = defineMatter({
  name: 'contract',
  title: say('合同', 'Contract'),
  version: '2019-01-01',
  laws,
  inForce: cites('合同管理'),
  roles: {
    clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
    officer: { title: say('合同承办人', 'Officer in charge'), sees: 'unit' },
    reviewer: { title: say('法治审核人员', 'Legal reviewer'), sees: 'office' },
    head: { title: say('处室负责人', 'Head of division'), sees: 'office' },
    leader: { title: say('签约代表（分管领导）', 'Signing leader'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    drafted: { title: say('待审核', 'to be reviewed') },
    reviewed: { title: say('待签订', 'to be signed') },
    performing: { title: say('履行中', 'being performed'), rests: true },
    completed: { title: say('履行完毕', 'completed'), closed: true },
    terminated: { title: say('已解除', 'terminated'), closed: true },
    dropped: { title: say('未签订', 'not concluded'), closed: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  numbering: { contract: '{code}合〔{year}〕{n}号' },
  own,
  keeps,
  naturalKey: ['name', 'counterpart', 'from'],
  titled: ({ name, counterpart }) => `${name}（${counterpart}）`,
  steps,
  days: { next: ({ nextNode, signedOn }: Own) => (nextNode ? signedOn : null) },
  silences: {},
  clocks: {
    node: {
      title: say('最近履行节点', 'Next node'),
      cites: cites('合同履行'),
      of: 'office',
      limit: months(12),
      starts: { steps: ['sign'], day: 'next' },
      sets: (['sign', 'addNode', 'perform', 'postpone'] as const).map((step) => ({
        step,
        until: 'nextNode',
        cites: cites('合同履行'),
      })),
      stops: ['complete', 'terminate'],
      stopsWhen: { perform: settled },
    },
    term: {
      title: say('合同期限', 'Term of the contract'),
      cites: cites('合同履行'),
      of: 'office',
      limit: months(12),
      starts: { steps: ['sign'] },
      sets: [
        { step: 'sign', until: 'endsOn', cites: cites('合同履行') },
        { step: 'change', until: 'endsOn', cites: cites('合同变更') },
      ],
      stops: ['complete', 'terminate'],
    },
  },
  bars,
  rules,
  figures: {
    contracts_signed: signed,
    contract_amount: sum('元', {
      title: say('签订合同金额', 'Amount of contracts signed'),
      steps: ['sign'],
      field: 'amount',
    }),
    contract_payments: sum('元', {
      title: say('合同实付金额', 'Paid under contracts'),
      steps: ['perform'],
      field: 'paid',
    }),
    contract_nodes_done: performed,
    contract_nodes_on_time_rate: share(
      { title: say('合同节点按期履行率', 'Nodes done in time') },
      { ...performed, where: inTime },
      performed,
    ),
    contract_breaches: count('起', {
      title: say('合同违约', 'Breaches of contract'),
      steps: ['recordBreach'],
      by: ['whose'],
      nil: say('未发生合同违约', 'No breach of contract'),
    }),
    contracts_open: stock('份', {
      title: say('在办、履行中的合同', 'Contracts in hand'),
      steps: ['draft'],
    }),
  },
  changes: {
    recordReview: ({ asks: { outcome } }) => ({ outcome }),
    sign: ({ own: { until }, asks: { nodes, signedOn } }) => ({
      signedOn,
      endsOn: until,
      ...following(nodes.map((one) => ({ ...one, doneOn: null }))),
    }),
    addNode: ({ own: { nodes }, asks: one }) => following([...nodes, { ...one, doneOn: null }]),
    perform: ({ own: now, asks: { node, paid, accepted }, on }) => ({
      paidSoFar: paid === null ? now.paidSoFar : (now.paidSoFar ?? 0) + paid,
      ...following(
        now.nodes.map((one, n) =>
          n + 1 === node && accepted !== 'no' ? { ...one, doneOn: on } : one,
        ),
      ),
    }),
    postpone: ({ own: { nodes }, asks: { node, to } }) =>
      following(nodes.map((one, n) => (n + 1 === node ? { ...one, due: to } : one))),
    change: ({ own: now, asks: { amount, until } }) => ({
      amount: amount ?? now.amount,
      until: until ?? now.until,
      endsOn: until ?? now.until,
    }),
  },
  turns: {},
});
