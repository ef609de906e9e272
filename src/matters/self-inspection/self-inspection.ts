import { choice, day, flag, integer, list, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { optional, timed } from '../../kernel/field.ts';
import { defineMatter, workingDays } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { count, distinct, share } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';

type Law = keyof typeof laws;
const cites = (article: string): Cite<Law> => ({ law: 'supervision', article });

const dimension = text(say('自查维度', 'Dimension'), { max: 40 });
const own = {
  year: integer(say('年度', 'Year'), { min: 2019, max: 2099 }),
  occasion: choice(say('自查事由', 'Occasion'), {
    supervision: say('法治政府建设与责任落实督察', 'supervision of law-based government'),
    model: say('示范项目创建', 'model project'),
    plan: say('规划实施评估', 'evaluation of a plan'),
    own: say('本机关年度自查', "the office's own"),
  }),
  dueOn: day(say('报送截止', 'To be submitted by')),
};
const asks = {
  begin: {
    dimensions: list(say('自查维度', 'Dimensions'), { dimension }, { min: 1, max: 20 }),
  },
  inspect: {
    dimension,
    finding: text(say('自查情况', 'What was found'), { max: 2000, lines: 3 }),
    problem: flag(say('存在问题', 'There is a problem')),
    measure: optional(text(say('整改措施', 'Measure'), { max: 500, lines: 2 })),
    score: optional(integer(say('自评分', 'Score'), { min: 0, max: 100 })),
  },
  draft: { summary: text(say('自查报告要点', 'Summary'), { max: 4000, lines: 4 }) },
  returnDraft: { reason: text(say('修改意见', 'What to change'), { max: 500, lines: 2 }) },
  approve: { remark: text(say('审定意见', 'Remark'), { max: 500, lines: 2 }) },
  submit: { to: text(say('报送对象', 'Submitted to'), { max: 100 }) },
  settle: { dimension, how: text(say('整改完成情况', 'How it was settled'), { max: 500 }) },
};
const keeps = {
  answerBy: timed(optional(day(say('报送截止', 'To be submitted by')))),
  dimensions: list(say('自查维度', 'Dimensions'), {
    dimension,
    inspectedOn: optional(day(say('自查日期', 'Inspected on'))),
    problem: optional(flag(say('存在问题', 'Problem'))),
    settledOn: optional(day(say('整改完成日期', 'Settled on'))),
  }),
};
type Own = Values<typeof own> & Values<typeof keeps>;

const by = (zh: string, en: string) => ({ cites: cites('督察自查'), says: say(zh, en) });
const reasons = {
  'dimension-twice': by('同一维度列了两次。', 'A dimension is listed twice.'),
  'no-such-dimension': by('没有列出这个自查维度。', 'There is no such dimension.'),
  'inspected-already': by(
    '该维度已经自查；如记错，请更正原记录。',
    'The dimension was inspected; correct that act if it is wrong.',
  ),
  'problem-without-measure': by(
    '查出问题的，应当写明整改措施。',
    'A problem that was found comes with a measure.',
  ),
  'dimensions-left': by(
    '还有维度没有自查，不能形成报告。',
    'Dimensions are left: there is no report yet.',
  ),
  'submitted-late': by('自查报告的报送晚于规定日期。', 'It was submitted after the day named.'),
  'nothing-to-settle': by(
    '该维度没有待整改的问题。',
    'There is no problem left in that dimension.',
  ),
};
const { refused, impossible, late } = rulesBy(reasons);
type Clock = 'submission';
type Asked = { readonly own: Own; readonly asks: { readonly dimension: string } };
const found = ({ own: { dimensions }, asks: { dimension: one } }: Asked) =>
  dimensions.find((each) => each.dimension === one);
const missing = impossible<Asked>('no-such-dimension', (given) => !found(given));

const bars: BarsOf<Own, typeof asks, Clock> = {
  draft: [
    refused('dimensions-left', ({ own: { dimensions } }) =>
      dimensions.some(({ inspectedOn }) => inspectedOn === null),
    ),
  ],
  submit: [late('submitted-late', ({ clock }) => clock('submission').late)],
};
const rules: RulesOf<Own, typeof asks, Clock> = {
  begin: [
    refused(
      'dimension-twice',
      ({ asks: { dimensions } }) =>
        new Set(dimensions.map((one) => one.dimension)).size < dimensions.length,
    ),
  ],
  inspect: [
    missing,
    impossible('inspected-already', (given) => (found(given)?.inspectedOn ?? null) !== null),
    refused('problem-without-measure', ({ asks: { problem, measure } }) => problem && !measure),
  ],
  settle: [
    missing,
    impossible('nothing-to-settle', (given) => {
      const one = found(given);
      return !one?.problem || one.settledOn !== null;
    }),
  ],
};

const named = (zh: string, en: string) => ({ title: say(zh, en), cites: cites('督察自查') });
const steps = asking(asks)({
  begin: {
    ...named('启动自查', 'Begin'),
    by: ['officer', 'head'],
    to: 'inspecting',
    story: say('启动{year}年度自查', 'began the self-inspection of {year}'),
  },
  inspect: {
    ...named('逐项自查', 'Inspect a dimension'),
    by: ['officer', 'reviewer', 'head'],
    from: ['inspecting'],
    story: say('{dimension}：{finding}', '{dimension}: {finding}'),
  },
  draft: {
    ...named('形成报告', 'Draft the report'),
    by: ['officer'],
    from: ['inspecting'],
    to: 'drafted',
    internal: true,
    story: say('形成自查报告', 'drafted the report'),
  },
  returnDraft: {
    ...named('退回修改', 'Return'),
    by: ['leader'],
    from: ['drafted'],
    to: 'inspecting',
    internal: true,
    story: say('退回修改：{reason}', 'returned it: {reason}'),
  },
  approve: {
    ...named('主要负责人审定', 'Approve in person'),
    by: ['leader'],
    from: ['drafted'],
    to: 'approved',
    excludes: ['draft'],
    story: say('主要负责人审定：{remark}', 'approved by the head in person: {remark}'),
  },
  submit: {
    ...named('报送', 'Submit'),
    by: ['clerk', 'officer'],
    from: ['approved'],
    to: 'submitted',
    story: say('报送{to}', 'submitted to {to}'),
  },
  settle: {
    ...named('整改完成', 'Settle a problem'),
    by: ['officer', 'head'],
    from: ['inspecting', 'drafted', 'approved', 'submitted'],
    story: say('{dimension}整改完成：{how}', '{dimension} settled: {how}'),
  },
} as const);

const problems = count('个', {
  title: say('自查发现问题', 'Problems found'),
  steps: ['inspect'],
  where: ({ asks: asked }) => asked['problem'] === true,
});

/** Self-inspection by dimension before the supervisors come; what is found comes with a measure and is settled. */
export const selfInspection = defineMatter({
  name: 'self-inspection',
  title: say('法治督察自查', 'Self-inspection'),
  version: '2019-04-15',
  laws,
  inForce: cites('督察自查'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    inspecting: { title: say('自查中', 'inspecting') },
    drafted: { title: say('待审定', 'to be approved') },
    approved: { title: say('待报送', 'to be submitted') },
    submitted: { title: say('已报送', 'submitted'), closed: true },
  },
  numbering: {},
  own,
  keeps,
  titled: ({ year, occasion }) => `${year}年${own.occasion.options?.[occasion]?.zh ?? ''}自查`,
  steps,
  days: {},
  silences: {},
  clocks: {
    submission: {
      title: say('自查报告报送期限', 'Term for submission'),
      cites: cites('督察自查'),
      of: 'office',
      limit: workingDays(20),
      starts: { steps: ['begin'] },
      sets: [{ step: 'begin', until: 'answerBy', cites: cites('督察自查') }],
      stops: ['submit'],
    },
  },
  bars,
  rules,
  figures: {
    self_inspections: count('次', {
      title: say('法治督察自查', 'Self-inspections'),
      steps: ['submit'],
    }),
    self_inspection_dimensions: distinct('个', {
      title: say('自查维度', 'Dimensions of self-inspection'),
      steps: ['inspect'],
      field: 'dimension',
    }),
    self_inspection_settled_rate: share(
      { title: say('自查问题整改率', 'Problems settled') },
      count('个', { title: say('完成整改', 'Settled'), steps: ['settle'] }),
      problems,
    ),
  },
  changes: {
    begin: ({ own: { dueOn }, asks: { dimensions } }) => ({
      answerBy: dueOn,
      dimensions: dimensions.map((one) => ({
        ...{ ...one, inspectedOn: null, problem: null, settledOn: null },
      })),
    }),
    inspect: ({ own: { dimensions }, asks: { dimension: name, problem }, on }) => ({
      dimensions: dimensions.map((one) =>
        one.dimension === name ? { ...one, inspectedOn: on, problem } : one,
      ),
    }),
    settle: ({ own: { dimensions }, asks: { dimension: name }, on }) => ({
      dimensions: dimensions.map((one) =>
        one.dimension === name ? { ...one, settledOn: on } : one,
      ),
    }),
  },
  turns: {},
});
