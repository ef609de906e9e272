import { days, defineMatter, months } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import type { Own } from './fields.ts';
import { keeps, own } from './fields.ts';
import { figures } from './figures.ts';
import { formerNames, itemNames } from './items.ts';
import { cites, formerly } from './reasons.ts';
import { bars, rules, violatedIn } from './rules.ts';
import { steps } from './steps.ts';

const judged = {
  excepted: null,
  exceptedOn: null,
  until: null,
  conclusion: null,
  concludedOn: null,
};

/** What a policy measure does to competition, item by item of the regulations, before it may be issued. */
export const fairCompetitionReview = defineMatter({
  name: 'fair-competition-review',
  title: say('公平竞争审查', 'Fair-competition review'),
  version: '2024-08-01',
  laws,
  inForce: cites('审查对象', 'formerFairCompetition'),
  roles: {
    clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
    officer: { title: say('起草处室承办人', 'Drafting officer'), sees: 'unit' },
    reviewer: { title: say('公平竞争审查人员', 'Competition reviewer'), sees: 'office' },
    head: { title: say('法治工作负责人', 'Head of legal work'), sees: 'office' },
    leader: { title: say('分管领导', 'Leader in charge'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    scoping: { title: say('待判断范围', 'scope to be decided') },
    outside: { title: say('待复核范围', 'scope to be confirmed') },
    hearing: { title: say('听取意见', 'hearing those concerned') },
    judged: { title: say('待作结论', 'to be concluded') },
    toRevise: { title: say('须修改', 'to be changed') },
    concluded: { title: say('可以出台', 'may be issued') },
    issued: { title: say('已出台', 'issued'), closed: true, duty: true, rests: true },
    outOfScope: { title: say('不属于审查范围', 'outside the scope'), closed: true },
    dropped: { title: say('不予出台', 'dropped'), closed: true },
  },
  numbering: { fairCompetition: '{code}公竞审〔{year}〕{n}号' },
  own,
  keeps,
  titled: ({ measure }) => `${measure}公平竞争审查`,
  steps,
  days: {
    // A measure that ends on a condition has no last day.
    limited: ({ until, exceptedOn }: Own) => (until ? exceptedOn : null),
    found: ({ foundOn }: Own) => foundOn,
  },
  silences: {},
  clocks: {
    exception: {
      title: say('例外措施实施期限', 'Term of the exception'),
      cites: cites('第十二条'),
      formerly: formerly('例外规定'),
      of: 'office',
      limit: months(12),
      starts: { steps: ['except'], day: 'limited' },
      sets: [{ step: 'except', until: 'until', cites: cites('第十二条') }],
      stops: ['endException', 'drop'],
    },
    rectification: {
      title: say('抽查问题整改期限', 'Term for putting right'),
      cites: cites('第二十一条'),
      formerly: formerly('监督'),
      of: 'office',
      limit: days(30),
      starts: { steps: ['recordCheck'], day: 'found' },
      sets: [{ step: 'recordCheck', until: 'rectifyBy', cites: cites('第二十一条') }],
      stops: ['rectify'],
    },
  },
  bars,
  rules,
  figures,
  changes: {
    decideScope: ({ asks: { inScope } }) => ({ inScope }),
    hear: ({ own: { heard }, asks: { sort }, on }) => ({ heard: [...heard, { sort, on }] }),
    judge: ({ asks }) => ({ ...judged, violated: violatedIn(itemNames, asks) }),
    judgeFormerly: ({ asks }) => ({ ...judged, violated: violatedIn(formerNames, asks) }),
    except: ({ asks: { until }, on }) => ({ excepted: true, exceptedOn: on, until }),
    hearRegulator: ({ on }) => ({ regulatorOn: on }),
    conclude: ({ asks: { conclusion }, on }) => ({ conclusion, concludedOn: on }),
    confirmScope: ({ on }) => ({ concludedOn: on }),
    revise: () => ({ ...judged, violated: [], regulatorOn: null }),
    recordCheck: ({ asks: { finding, rectifyBy }, on }) => ({
      rectifyBy: finding === 'violates' ? rectifyBy : null,
      foundOn: finding === 'violates' ? on : null,
    }),
    rectify: () => ({ rectifyBy: null }),
  },
  turns: {
    decideScope: ({ asks: { inScope } }) => (inScope ? 'hearing' : 'outside'),
    conclude: ({ asks: { conclusion } }) => (conclusion === 'violates' ? 'toRevise' : 'concluded'),
  },
});
