import type { LimitBy } from '../../kernel/clock-rule.ts';
import { days, defineMatter, months, workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, stock } from '../figure.ts';
import type { laws as allLaws } from '../laws.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking } from '../rule.ts';
import type { Own } from './fields.ts';
import { asks, keeps, own } from './fields.ts';
import { bars, cites, isMoney, rules } from './rules.ts';

/** Twenty working days, and for budgets and accounts twenty days: both are statutory, no office sets them. */
const publishBy: LimitBy<keyof typeof allLaws> = {
  setting: 'statute',
  key: (now) => (isMoney(now) ? 'money' : 'plain'),
  limits: { plain: workingDays(20), money: days(20) },
  cites: { money: cites('第十四条第二款', 'budget') },
};

const published = count('条', {
  title: say('主动公开政府信息条数', 'Items disclosed by duty'),
  definition: say(
    '期间内首次公开的条数，内容变更后再次公开的不重复计算。',
    'Items published for the first time; publishing a change does not count again.',
  ),
  steps: ['publish'],
  once: true,
  by: ['category', 'fiscalYear'],
});

/** A piece of information that the office discloses by duty, from the review for secrecy to its end. */
export const disclosureItem = defineMatter({
  name: 'disclosure-item',
  title: say('主动公开事项', 'Disclosure by duty'),
  version: '2019-05-15',
  laws,
  inForce: cites('第二十六条'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    formed: { title: say('待保密审查', 'to be reviewed for secrecy') },
    referred: { title: say('报请确定', 'referred') },
    cleared: { title: say('待公开', 'to be published') },
    published: { title: say('已公开', 'published'), closed: true },
    withheld: { title: say('不予公开', 'withheld'), closed: true, duty: true, rests: true },
    expired: { title: say('已失效', 'no longer valid'), closed: true },
  },
  numbering: {},
  own,
  naturalKey: ['index'],
  keeps,
  titled: ({ name }) => name,
  steps: asking(asks)({
    register: {
      title: say('列入目录', 'Enter in the catalogue'),
      cites: cites('第十二条'),
      by: ['clerk', 'officer'],
      to: 'formed',
      story: say('列入公开目录，索引号{index}', 'entered in the catalogue as {index}'),
    },
    reviewSecrecy: {
      title: say('公开前保密审查', 'Review for secrecy'),
      cites: cites('第十七条'),
      by: ['reviewer', 'head'],
      from: ['formed'],
      to: 'cleared',
      excludes: ['register'],
      letters: ['review'],
      story: say('审查结论：{verdict}', 'verdict: {verdict}'),
    },
    determine: {
      title: say('确定是否公开', 'Determined'),
      cites: cites('第十七条第三款'),
      by: ['clerk', 'officer', 'head'],
      from: ['referred'],
      to: 'cleared',
      letters: ['review'],
      story: say('{by}确定：{ground}', '{by} determined: {ground}'),
    },
    publish: {
      title: say('公开', 'Publish'),
      cites: cites('第二十三条'),
      by: ['clerk', 'officer'],
      from: ['cleared'],
      to: 'published',
      story: say('在{where}公开', 'published at {where}'),
    },
    change: {
      title: say('内容变更', 'It changed'),
      cites: cites('第二十六条'),
      by: ['clerk', 'officer'],
      from: ['published'],
      to: 'formed',
      story: say('{changedOn}变更：{what}', 'changed on {changedOn}: {what}'),
    },
    repeal: {
      title: say('失效', 'No longer valid'),
      cites: cites('第十二条第一款'),
      by: ['officer', 'head'],
      from: ['published'],
      to: 'expired',
      story: say('自{validUntil}失效：{by}', 'not valid from {validUntil}: {by}'),
    },
    reviewWithheld: {
      title: say('定期评估', 'Review what is withheld'),
      cites: cites('第十八条'),
      by: ['reviewer', 'head'],
      from: ['withheld'],
      story: say('{year}年评估：{finding}', 'reviewed for {year}: {finding}'),
    },
  } as const),
  days: {
    due: (now: Own) => now.changedOn ?? (isMoney(now) ? now.approvedOn : now.formedOn),
    withheld: ({ withheldOn }: Own) => withheldOn,
  },
  silences: {},
  clocks: {
    publish: {
      title: say('公开期限', 'Term for publication'),
      cites: cites('第二十六条'),
      of: 'office',
      limit: workingDays(20),
      limitBy: publishBy,
      starts: { steps: ['register', 'change'], day: 'due' },
      stops: ['publish'],
      stopsWhen: {
        reviewSecrecy: (now) => now['verdict'] === 'withheld',
        determine: (now) => now['verdict'] === 'withheld',
      },
    },
    review: {
      title: say('不予公开信息评估', 'Review of what is withheld'),
      cites: cites('第十八条'),
      of: 'office',
      limit: months(12),
      limitBy: {
        setting: 'withheldReview',
        key: () => 'withheld',
        limits: { withheld: months(12) },
      },
      starts: { steps: ['reviewSecrecy', 'determine', 'reviewWithheld'], day: 'withheld' },
      stops: ['publish'],
      stopsWhen: { reviewWithheld: (now) => now['verdict'] !== 'withheld' },
    },
  },
  bars,
  rules,
  changes: {
    reviewSecrecy: ({ asks: { verdict }, on }) => ({
      verdict,
      withheldOn: verdict === 'withheld' ? on : null,
    }),
    determine: ({ asks: { disclose }, on }) => ({
      verdict: disclose ? ('open' as const) : ('withheld' as const),
      withheldOn: disclose ? null : on,
    }),
    publish: ({ asks: { where } }) => ({ where }),
    change: ({ asks: { changedOn } }) => ({ changedOn, verdict: null }),
    repeal: ({ asks: { validUntil } }) => ({ validUntil }),
    reviewWithheld: ({ asks: { year, disclose }, on }) => ({
      reviewedFor: year,
      ...(disclose ? { verdict: 'open' as const } : { withheldOn: on }),
    }),
  },
  turns: {
    reviewSecrecy: ({ asks: { verdict } }) =>
      verdict === 'withheld' ? 'withheld' : verdict === 'unsure' ? 'referred' : 'cleared',
    determine: ({ asks: { disclose } }) => (disclose ? 'cleared' : 'withheld'),
    reviewWithheld: ({ asks: { disclose } }) => (disclose ? 'cleared' : 'withheld'),
  },
  figures: {
    disclosure_items_published: published,
    disclosure_items_on_time_rate: inTime(
      { title: say('主动公开按期公开率', 'Disclosed by duty in time') },
      published,
      'publish',
    ),
    disclosure_items_withheld: count('条', {
      title: say('审查后不予公开条数', 'Items withheld after review'),
      steps: ['reviewSecrecy', 'determine'],
      where: ({ own: now }) => now['verdict'] === 'withheld',
    }),
    disclosure_items_pending: stock('条', {
      title: say('待公开事项', 'Items to be published'),
      steps: ['register'],
    }),
  },
});
