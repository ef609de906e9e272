import type { LimitBy } from '../../kernel/clock-rule.ts';
import { days, defineMatter, workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, share } from '../figure.ts';
import type { laws as allLaws } from '../laws.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import type { Own } from './fields.ts';
import { isCorrected, keeps, own } from './fields.ts';
import { cites, former } from './reasons.ts';
import { bars, REVISED, rules } from './rules.ts';
import { steps } from './steps.ts';

/**
 * Ten days meant calendar days until the law of 2023 made them working days, five of which the simple procedure gives.
 * The statute fixes them, so no office has a setting of this name.
 */
const replyBy: LimitBy<keyof typeof allLaws> = {
  setting: 'statute',
  key: (now) => {
    const { noticeOn, procedure, inOrdinary } = now as Own; // the matter's own fields
    if (noticeOn < REVISED) return 'former';
    return procedure === 'simple' && inOrdinary !== true ? 'simple' : 'ordinary';
  },
  limits: { former: days(10), ordinary: workingDays(10), simple: workingDays(5) },
  cites: {
    former: former('答复'),
    ordinary: cites('第四十八条、第八十八条第二款'),
    simple: cites('第五十四条第一款、第八十八条第二款'),
  },
};

const cases = count('件', {
  title: say('行政复议案件数', 'Reconsideration cases'),
  definition: say(
    '期间内收到申请书副本、本机关为被申请人的案件。',
    'Cases against the office of which it received the application in the period.',
  ),
  nil: say('未发生', 'none'),
  steps: ['register'],
  on: 'notice',
});
const concluded = count('件', {
  title: say('审结的行政复议案件数', 'Reconsideration cases decided'),
  steps: ['decide'],
  by: ['outcome'],
});
const replied = count('件', {
  title: say('提交答复的行政复议案件数', 'Reconsideration cases replied to'),
  steps: ['reply'],
});

/** A reconsideration case in which the office is the respondent. */
export const reconsideration = defineMatter({
  name: 'reconsideration',
  title: say('行政复议案件', 'Administrative reconsideration'),
  version: '2024-01-01',
  laws,
  inForce: former('答复'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    preparing: { title: say('准备答复', 'reply being prepared') },
    drafted: { title: say('待签发', 'to be signed') },
    signed: { title: say('待提交', 'to be handed in') },
    replied: { title: say('审理中', 'before the organ') },
    decided: { title: say('已审结', 'decided'), closed: true, duty: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  numbering: { reconsideration: '{code}复议〔{year}〕{n}号' },
  own,
  naturalKey: ['organ', 'number'],
  keeps,
  titled: ({ number, challenged }) => `${number}：${challenged}`,
  steps,
  days: {
    notice: ({ noticeOn }: Own) => noticeOn,
    opinion: ({ opinionOn }: Own) => opinionOn,
    ordered: ({ complyBy, decidedOn }: Own) => (complyBy === null ? null : decidedOn),
  },
  silences: {},
  clocks: {
    reply: {
      title: say('答复举证期限', 'Term for reply and evidence'),
      cites: cites('第四十八条'),
      formerly: { until: '2023-12-31', cites: former('答复') },
      of: 'office',
      limit: workingDays(10),
      limitBy: replyBy,
      rollsOver: cites('期间届满的最后一日为节假日的顺延', 'civilProcedure'),
      starts: { steps: ['register'], day: 'notice' },
      extends: [{ step: 'convert', to: workingDays(10), cites: cites('第五十五条') }],
      stops: ['reply', 'decide'],
    },
    comply: {
      title: say('履行期限', 'Term for complying'),
      cites: cites('第七十七条'),
      of: 'office',
      limit: days(60),
      starts: { steps: ['decide'], day: 'ordered' },
      sets: [{ step: 'decide', until: 'complyBy', cites: cites('第七十七条') }],
      stops: ['comply'],
    },
    correction: {
      title: say('报送纠正情况期限', 'Term for reporting what was put right'),
      cites: cites('第七十六条'),
      of: 'office',
      limit: days(60),
      rollsOver: cites('期间届满的最后一日为节假日的顺延', 'civilProcedure'),
      starts: { steps: ['receiveOpinion'], day: 'opinion' },
      stops: ['reportCorrection'],
    },
  },
  bars,
  rules,
  changes: {
    convert: () => ({ inOrdinary: true }),
    listEvidence: ({ asks: { evidence } }) => ({ evidence }),
    mediate: ({ asks: { agreed } }) => ({ agreed }),
    decide: ({ asks: { outcome, complyBy }, on }) => ({ outcome, complyBy, decidedOn: on }),
    receiveOpinion: ({ asks: { receivedOn } }) => ({ opinionOn: receivedOn }),
    reportCorrection: ({ on }) => ({ answeredOpinion: on }),
    comply: ({ on }) => ({ compliedOn: on }),
    learn: ({ asks: { causes } }) => ({ causes }),
  },
  turns: {},
  figures: {
    administrative_reconsideration_cases: cases,
    disclosure_reconsideration_cases: count('件', {
      title: say('信息公开行政复议件数', 'Reconsideration cases on disclosure'),
      nil: say('未发生', 'none'),
      steps: ['register'],
      on: 'notice',
      where: ({ own: now }) => now['about'] === 'disclosure',
    }),
    reconsideration_concluded: concluded,
    reconsideration_corrected_rate: share(
      { title: say('行政复议被纠正率', 'Reconsideration cases in which the office was put right') },
      count('件', {
        title: say('被纠正的行政复议案件数', 'Cases in which the office was put right'),
        steps: ['decide'],
        where: ({ own: now }) => isCorrected(now['outcome']),
      }),
      concluded,
    ),
    reconsideration_reply_on_time_rate: inTime(
      { title: say('行政复议按期答复率', 'Replies to reconsideration in time') },
      replied,
      'reply',
    ),
  },
});
