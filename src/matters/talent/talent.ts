import { choice, day, list, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional } from '../../kernel/field.ts';
import { defineMatter, months } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { count, distinct, stock } from '../figure.ts';
import type { laws as allLaws } from '../laws.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { RulesOf } from '../rules-of.ts';

const cites: Cite<keyof typeof allLaws> = { law: 'staffing', article: '人才库' };
const language = {
  language: choice(say('语种', 'Language'), {
    en: say('英语', 'English'),
    fr: say('法语', 'French'),
    ru: say('俄语', 'Russian'),
    es: say('西班牙语', 'Spanish'),
    ar: say('阿拉伯语', 'Arabic'),
    ja: say('日语', 'Japanese'),
    ko: say('韩语', 'Korean'),
    de: say('德语', 'German'),
    other: say('其他', 'other'),
  }),
  level: choice(say('水平', 'Level'), {
    interpreter: say('可任口译', 'interprets'),
    translator: say('可任笔译', 'translates'),
    speaks: say('可以交流', 'speaks'),
  }),
};
const own = {
  pool: choice(say('类别', 'Pool'), {
    languages: say('外语人才', 'Foreign languages'),
    events: say('重大国际活动服务保障干部', 'Support of major international events'),
    consular: say('领事保护应急力量', 'Consular emergencies'),
    law: say('涉外法治人才', 'Foreign-related law'),
  }),
  name: text(say('姓名', 'Name'), { max: 40, personal: 'name' }),
  unit: text(say('单位', 'Unit'), { max: 80 }),
  phone: optional(text(say('联系电话', 'Telephone'), { max: 40, personal: 'phone' })),
  languages: list(say('语种和水平', 'Languages'), language),
  skills: optional(text(say('专长', 'Skills'), { max: 200 })),
};
const asks = {
  enter: {},
  update: {
    unit: own.unit,
    languages: own.languages,
    skills: own.skills,
  },
  verify: { with: text(say('与谁核对', 'Checked with'), { max: 80 }) },
  serve: {
    activity: text(say('服务的活动、任务', 'Activity'), { max: 120 }),
    servedOn: happened(day(say('服务日期', 'Served on'))),
    part: text(say('承担工作', 'What was done'), { max: 120 }),
  },
  leave: { reason: text(say('出库原因', 'Reason'), { max: 200 }) },
};
const keeps = {
  services: list(say('服务经历', 'Services'), {
    activity: asks.serve.activity,
    servedOn: asks.serve.servedOn,
  }),
};
type Own = Values<typeof own> & Values<typeof keeps>;

const { refused, impossible } = rulesBy({
  'language-missing': {
    cites,
    says: say('外语人才请写明语种和水平。', 'A person of languages has at least one.'),
  },
  'served-before': {
    cites,
    says: say('该活动的服务已经登记。', 'This service is entered already.'),
  },
  'served-later': {
    cites,
    says: say('服务日期晚于登记日期。', 'The service lies after its entry.'),
  },
} as const);
type Pool = Pick<Own, 'pool' | 'languages'>;
const speechless = ({ pool, languages }: Pool): boolean =>
  pool === 'languages' && languages.length === 0;
const rules: RulesOf<Own, typeof asks> = {
  enter: [refused('language-missing', ({ own: now }) => speechless(now))],
  update: [
    refused('language-missing', ({ own: { pool }, asks: { languages } }) =>
      speechless({ pool, languages }),
    ),
  ],
  serve: [
    impossible('served-later', ({ asks: { servedOn }, on }) => servedOn > on),
    refused('served-before', ({ own: { services }, asks: asked }) =>
      services.some((one) => one.activity === asked.activity && one.servedOn === asked.servedOn),
    ),
  ],
};

/** People whom the office can call on, each in a pool and with the day on which the entry was last looked at. */
export const talent = defineMatter({
  name: 'talent',
  title: say('人才库', 'Talent pools'),
  version: '1',
  laws,
  inForce: cites,
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    current: { title: say('在库', 'in the pool'), rests: true },
    left: { title: say('已出库', 'left'), closed: true },
  },
  numbering: {},
  own,
  naturalKey: ['pool', 'name', 'unit'],
  keeps,
  titled: ({ unit, pool }) => `${unit}：${own.pool.options?.[pool]?.zh ?? ''}`,
  steps: asking(asks)({
    enter: {
      title: say('入库', 'Enter'),
      cites,
      by: ['clerk', 'officer'],
      to: 'current',
      story: say('入库（{pool}）', 'entered ({pool})'),
    },
    update: {
      title: say('更新', 'Update'),
      cites,
      by: ['clerk', 'officer'],
      from: ['current'],
      story: say('更新单位、语种、专长', 'updated unit, languages and skills'),
    },
    verify: {
      title: say('核对无误', 'Verify'),
      cites,
      by: ['clerk', 'officer'],
      from: ['current'],
      story: say('与{with}核对无误', 'verified with {with}'),
    },
    serve: {
      title: say('登记服务', 'Enter a service'),
      cites,
      by: ['clerk', 'officer'],
      from: ['current'],
      story: say('{servedOn}服务{activity}：{part}', '{servedOn}, {activity}: {part}'),
    },
    leave: {
      title: say('出库', 'Leave'),
      cites,
      by: ['officer', 'head'],
      from: ['current'],
      to: 'left',
      story: say('出库：{reason}', 'left: {reason}'),
    },
  } as const),
  days: {},
  silences: {},
  clocks: {
    update: {
      title: say('信息更新期限', 'Entry to be looked at'),
      cites,
      of: 'office',
      limit: months(12),
      limitBy: { setting: 'talentUpdate', key: () => 'entry', limits: { entry: months(12) } },
      starts: { steps: ['enter', 'update', 'verify'] },
      stops: ['leave'],
    },
  },
  bars: {},
  rules,
  changes: {
    update: ({ asks: { unit, languages, skills } }) => ({ unit, languages, skills }),
    serve: ({ own: { services }, asks: { activity, servedOn } }) => ({
      services: [...services, { activity, servedOn }],
    }),
  },
  turns: {},
  figures: {
    talents: stock('条', {
      title: say('人才库人员信息条数', 'Entries of the talent pools'),
      steps: ['enter'],
      by: ['pool'],
    }),
    talent_services: count('人次', {
      title: say('人才服务重大活动人次', 'Services of people in the pools'),
      steps: ['serve'],
    }),
    talent_units: distinct('家', {
      title: say('人才入库单位数', 'Units that have people in the pools'),
      steps: ['enter'],
      field: 'unit',
    }),
  },
});
