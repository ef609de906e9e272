import type { LimitBy } from '../../kernel/clock-rule.ts';
import { days, defineMatter } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, share } from '../figure.ts';
import type { laws as allLaws } from '../laws.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import type { Own } from './fields.ts';
import { isLost, isRuling, keeps, own } from './fields.ts';
import { cites } from './reasons.ts';
import { bars, rules } from './rules.ts';
import { steps } from './steps.ts';

/** Fifteen days against a judgment, ten against a ruling; the statute fixes them, no office sets them. */
const appealBy: LimitBy<keyof typeof allLaws> = {
  setting: 'statute',
  key: (now) => (isRuling(now['judgment']) ? 'ruling' : 'judgment'),
  limits: { judgment: days(15), ruling: days(10) },
};
const rollsOver = cites('期间届满的最后一日为节假日的顺延', 'civilProcedure');

const final = { steps: ['judgeFinally', 'becomeFinal'] } as const;
const concluded = count('件', {
  title: say('裁判生效的行政诉讼案件数', 'Court cases finally decided'),
  ...final,
});
const hearings = count('次', {
  title: say('行政诉讼开庭次数', 'Hearings in court'),
  steps: ['appear'],
});

/** An action before an administrative court in which the office takes part. */
export const litigation = defineMatter({
  name: 'litigation',
  title: say('行政诉讼案件', 'Administrative litigation'),
  version: '2017-07-01',
  laws,
  inForce: cites('第六十七条第一款'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    defending: { title: say('准备答辩', 'defence being prepared') },
    drafted: { title: say('待签发', 'to be signed') },
    signed: { title: say('待提交', 'to be handed in') },
    answered: { title: say('一审审理中', 'before the court') },
    judged: { title: say('一审已判', 'judged at first instance') },
    appealed: { title: say('二审审理中', 'on appeal') },
    final: { title: say('已生效', 'final'), closed: true, duty: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  numbering: { litigation: '{code}应诉〔{year}〕{n}号' },
  own,
  naturalKey: ['court', 'number'],
  keeps,
  titled: ({ number, challenged }) => `${number}：${challenged}`,
  steps,
  days: {
    served: ({ servedOn }: Own) => servedOn,
    judged: ({ judgedOn }: Own) => judgedOn,
    ordered: ({ complyBy, judgedOn }: Own) => (complyBy === null ? null : judgedOn),
  },
  silences: {},
  clocks: {
    answer: {
      title: say('答辩举证期限', 'Term for defence and evidence'),
      cites: cites('第六十七条第一款'),
      of: 'office',
      limit: days(15),
      rollsOver,
      starts: { steps: ['register'], day: 'served' },
      sets: [{ step: 'extendEvidence', until: 'until', cites: cites('第三十六条第一款') }],
      stops: ['answer', 'judge'],
    },
    appeal: {
      title: say('上诉期限', 'Term for appeal'),
      cites: cites('第八十五条'),
      of: 'office',
      limit: days(15),
      limitBy: appealBy,
      rollsOver,
      starts: { steps: ['judge'], day: 'judged' },
      stops: ['appeal', 'becomeFinal'],
    },
    comply: {
      title: say('履行期限', 'Term for complying'),
      cites: cites('第九十四条'),
      of: 'office',
      limit: days(60),
      starts: { steps: ['judgeFinally', 'becomeFinal'], day: 'ordered' },
      sets: [
        { step: 'judgeFinally', until: 'complyBy', cites: cites('第七十二条') },
        { step: 'becomeFinal', until: 'complyBy', cites: cites('第七十二条') },
      ],
      stops: ['comply'],
    },
  },
  bars,
  rules,
  changes: {
    appoint: ({ asks: { agents } }) => ({ agents }),
    judge: ({ asks: { judgment, servedOn, complyBy } }) => ({
      judgment,
      judgedOn: servedOn,
      complyBy,
    }),
    appeal: ({ asks: { by } }) => ({ appellant: by }),
    judgeFinally: ({ asks: { judgment, complyBy }, on }) => ({ judgment, complyBy, judgedOn: on }),
    comply: ({ on }) => ({ compliedOn: on }),
    learn: ({ asks: { causes } }) => ({ causes }),
  },
  turns: {},
  figures: {
    administrative_litigation_cases: count('件', {
      title: say('行政诉讼案件数', 'Court cases'),
      definition: say(
        '期间内收到起诉状副本的案件。',
        'Cases of which the office was served with the action in the period.',
      ),
      nil: say('未发生', 'none'),
      steps: ['register'],
      on: 'served',
    }),
    disclosure_litigation_cases: count('件', {
      title: say('信息公开行政诉讼件数', 'Court cases on disclosure'),
      nil: say('未发生', 'none'),
      steps: ['register'],
      on: 'served',
      where: ({ own: now }) => now['about'] === 'disclosure',
    }),
    litigation_concluded: concluded,
    litigation_lost_rate: share(
      { title: say('行政诉讼败诉率', 'Court cases lost') },
      count('件', {
        title: say('败诉案件数', 'Cases lost'),
        ...final,
        where: ({ own: now }) => isLost(now['judgment']),
      }),
      concluded,
    ),
    head_appearance_rate: share(
      { title: say('行政机关负责人出庭应诉率', 'Hearings at which a head appeared') },
      count('次', {
        title: say('负责人出庭次数', 'Hearings at which a head appeared'),
        steps: ['appear'],
        where: ({ asks: asked }) => asked['head'] !== 'none',
      }),
      hearings,
    ),
  },
});
