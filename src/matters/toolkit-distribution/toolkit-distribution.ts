import { choice, day, integer, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { days, defineMatter } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { count, distinct, share, sum } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { RulesOf } from '../rules-of.ts';

type Law = keyof typeof laws;
const cites = (article: string): Cite<Law> => ({ law: 'legalPractice', article });
const by = (zh: string, en: string): { cites: Cite<Law>; says: Text } => ({
  cites: cites('工具书配发'),
  says: say(zh, en),
});

const own = {
  name: text(say('工具书名称', 'Handbook'), { max: 160 }),
  edition: text(say('版次', 'Edition'), { max: 40 }),
  district: hinted(
    text(say('区外办', 'District office'), { max: 120 }),
    say(
      '每家一条，全部区外办都要列入：覆盖率以列入的为分母。',
      'One entry each, and all of them: the share is taken over these.',
    ),
  ),
  office: optional(
    reference(say('单位名录', 'In the register'), 'organisation', {
      brings: { district: 'fullName' },
    }),
  ),
  planned: integer(say('应配册数', 'Copies to be supplied'), { min: 1, max: 1000 }),
  finishBy: day(say('配发完成期限', 'To be supplied by')),
};
const asks = {
  plan: {},
  deliver: {
    copies: integer(say('册数', 'Copies'), { min: 1, max: 1000 }),
    receivedBy: text(say('签收人', 'Received by'), { max: 40, personal: 'name' }),
    deliveredOn: happened(day(say('签收日期', 'Received on'))),
  },
  recordFeedback: {
    use: choice(say('使用情况', 'Use'), {
      good: say('好用', 'useful'),
      some: say('部分适用', 'useful in part'),
      poor: say('不适用', 'of no use'),
    }),
    suggestion: optional(text(say('建议', 'Suggestion'), { max: 500, lines: 2 })),
  },
  recall: {
    reason: text(say('收回原因（已有新版、内容失效）', 'Why it was recalled'), {
      max: 300,
      lines: 2,
    }),
    returned: integer(say('收回册数', 'Copies returned'), { max: 1000 }),
  },
};
const keeps = {
  deadline: timed(optional(day(say('配发完成期限', 'To be supplied by')))),
  deliveredOn: optional(day(say('签收日期', 'Received on'))),
  supplied: optional(integer(say('已配册数', 'Copies supplied'))),
};
type Own = Values<typeof own> & Values<typeof keeps>;

const { refused, late } = rulesBy({
  'fewer-than-planned': by(
    '册数少于应配册数，请配齐或者更正。',
    'These are fewer copies than were to be supplied.',
  ),
  'received-before-sent': by(
    '签收日期不能早于列入配发之日。',
    'It cannot be received before it was to be supplied.',
  ),
  'more-returned-than-supplied': by(
    '收回的册数不能多于配发的册数。',
    'More copies cannot come back than went out.',
  ),
  'delivered-late': by('签收晚于配发完成期限。', 'It was received after the day.'),
});

const rules: RulesOf<Own, typeof asks, 'distribution'> = {
  deliver: [
    refused('fewer-than-planned', ({ own: now, asks: { copies } }) => copies < now.planned),
    refused(
      'received-before-sent',
      ({ asks: { deliveredOn }, taken }) => deliveredOn < (taken('plan')?.on ?? deliveredOn),
    ),
    late('delivered-late', ({ own: now, asks: { deliveredOn } }) => deliveredOn > now.finishBy),
  ],
  recall: [
    refused(
      'more-returned-than-supplied',
      ({ own: now, asks: { returned } }) => returned > (now.supplied ?? 0),
    ),
  ],
};

const named = (zh: string, en: string) => ({ title: say(zh, en), cites: cites('工具书配发') });
const steps = asking(asks)({
  plan: {
    ...named('列入配发', 'Plan'),
    by: ['officer', 'head', 'clerk'],
    to: 'planned',
    story: say(
      '列入配发：《{name}》{edition}，{district}{planned}册',
      '{name}, {edition}: {planned} copies for {district}',
    ),
  },
  deliver: {
    ...named('登记签收', 'Record delivery'),
    by: ['clerk', 'officer'],
    from: ['planned'],
    to: 'delivered',
    story: say('配发{copies}册，{deliveredOn}签收', '{copies} copies received on {deliveredOn}'),
  },
  recordFeedback: {
    ...named('登记使用反馈', 'Record feedback'),
    by: ['clerk', 'officer'],
    from: ['delivered'],
    story: say('使用情况：{use} {suggestion}', 'found {use} {suggestion}'),
  },
  recall: {
    ...named('收回旧版', 'Recall'),
    by: ['officer', 'head'],
    from: ['delivered'],
    to: 'recalled',
    story: say('收回{returned}册：{reason}', '{returned} copies recalled: {reason}'),
  },
} as const);

/** A handbook of law for one district office: planned, received, used, recalled. All entries show who has none yet. */
export const toolkitDistribution = defineMatter({
  name: 'toolkit-distribution',
  title: say('法律工具书配发', 'Handbooks handed out'),
  version: '2019-01-01',
  laws,
  inForce: cites('工具书配发'),
  roles: officeRoles,
  heads: ['head'],
  phases: {
    planned: { title: say('待签收', 'to be received') },
    delivered: { title: say('已签收', 'received'), closed: true },
    recalled: { title: say('已收回', 'recalled'), closed: true },
  },
  numbering: {},
  own,
  keeps,
  naturalKey: ['name', 'edition', 'district'],
  titled: ({ name, edition, district }) => `${name}（${edition}）：${district}`,
  steps,
  days: {},
  silences: {},
  clocks: {
    distribution: {
      title: say('配发完成期限', 'Term of the distribution'),
      cites: cites('工具书配发'),
      of: 'office',
      limit: days(60),
      starts: { steps: ['plan'] },
      sets: [{ step: 'plan', until: 'deadline', cites: cites('工具书配发') }],
      stops: ['deliver'],
    },
  },
  bars: {},
  rules,
  figures: {
    toolkit_district_coverage_rate: share(
      {
        title: say('向区外办配发法律工具书覆盖率', 'District offices that have the handbooks'),
        definition: say(
          '期间内签收工具书的区外办占期间内应配发的区外办的比例，按单位去重。',
          'Of the district offices to be supplied in the period, those that received a handbook, each once.',
        ),
      },
      distinct('家', {
        title: say('签收法律工具书的区外办', 'District offices supplied'),
        steps: ['deliver'],
        field: 'district',
      }),
      distinct('家', {
        title: say('应配发法律工具书的区外办', 'District offices to be supplied'),
        steps: ['plan'],
        field: 'district',
      }),
    ),
    toolkit_copies: sum('册', {
      title: say('配发法律工具书', 'Handbooks handed out'),
      steps: ['deliver'],
      field: 'copies',
    }),
    toolkits_distributed: distinct('种', {
      title: say('配发的法律工具书种数', 'Handbooks handed out, by title'),
      steps: ['deliver'],
      field: 'name',
    }),
    toolkit_feedback: count('份', {
      title: say('法律工具书使用反馈', 'Feedback on handbooks'),
      steps: ['recordFeedback'],
      by: ['use'],
    }),
  },
  changes: {
    plan: ({ own: { finishBy } }) => ({ deadline: finishBy }),
    deliver: ({ asks: { copies, deliveredOn } }) => ({ supplied: copies, deliveredOn }),
  },
  turns: {},
});
