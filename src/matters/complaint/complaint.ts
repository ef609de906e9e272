import type { LimitBy } from '../../kernel/clock-rule.ts';
import { days, defineMatter } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import type { Own } from './fields.ts';
import { keeps, own } from './fields.ts';
import type { Law } from './reasons.ts';
import { cites } from './reasons.ts';
import { bars, REVISED, rules } from './rules.ts';
import { steps } from './steps.ts';

/** The term of petitions is the regulations'; that of complaints about disclosure is the office's setting. */
export const handleBy: LimitBy<Law> = {
  setting: 'complaintTerms',
  key: (now) => {
    const { sort, receivedOn } = now as Own; // the matter's own fields
    if (sort === 'disclosure') return 'disclosure';
    return receivedOn < REVISED ? 'former' : 'petition';
  },
  limits: { disclosure: days(30), petition: days(60), former: days(60) },
  cites: {
    disclosure: cites('办理期限', 'complaintPractice'),
    former: cites('办理期限', 'formerPetition'),
  },
};

const isPetition = ({ own: now }: { readonly own: Readonly<Record<string, unknown>> }): boolean =>
  now['sort'] !== 'disclosure';
const closed = count('件', {
  title: say('办结信访件数', 'Petitions closed'),
  steps: ['close'],
  where: isPetition,
  by: ['sort'],
});

/** A petition, an accusation or a complaint about disclosure, each with its own terms. */
export const complaint = defineMatter({
  name: 'complaint',
  title: say('信访和投诉举报', 'Petitions and complaints'),
  version: '2022-05-01',
  laws,
  inForce: cites('登记', 'complaintPractice'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    received: { title: say('待告知', 'to be answered for') },
    objected: { title: say('异议待定', 'objected to') },
    open: { title: say('办理中', 'in hand') },
    drafted: { title: say('待签发', 'to be signed') },
    closed: { title: say('已办结', 'closed'), closed: true, duty: true },
    passed: { title: say('已转送', 'passed on'), closed: true },
    told: { title: say('已告知', 'told where to go'), closed: true },
    returned: { title: say('已交还', 'returned'), closed: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  numbering: { complaint: '{code}信〔{year}〕{n}号' },
  own,
  keeps,
  titled: ({ subject }) => subject,
  steps,
  days: {
    received: ({ receivedOn }: Own) => receivedOn,
    // Suggestions are studied and answered without a statutory term, accusations are passed on.
    accepted: ({ sort, how, informedOn }: Own) =>
      how === 'accepted' && (sort === 'appeal' || sort === 'disclosure') ? informedOn : null,
  },
  silences: {},
  clocks: {
    inform: {
      title: say('告知期限', 'Term for telling the person'),
      cites: cites('第二十三条第二款、第三款'),
      formerly: { until: '2022-04-30', cites: cites('受理和告知', 'formerPetition') },
      of: 'office',
      limit: days(15),
      starts: { steps: ['register'], day: 'received' },
      stops: ['inform', 'upholdObjection', 'pass'],
    },
    handle: {
      title: say('办理期限', 'Term for handling'),
      cites: cites('第三十四条'),
      of: 'office',
      limit: days(60),
      limitBy: handleBy,
      starts: { steps: ['inform'], day: 'accepted' },
      extends: [{ step: 'extend', days: 'days', cites: cites('第三十四条') }],
      stops: ['close', 'pass'],
    },
  },
  bars,
  rules,
  changes: {
    inform: ({ asks: { how }, on }) => ({ how, informedOn: on }),
    extend: ({ asks: { days: more } }) => ({ extended: more }),
    draft: ({ asks: { verdict } }) => ({ verdict }),
    close: ({ on }) => ({ closedOn: on }),
    askReview: () => ({ review: 'open' as const }),
    hearReview: ({ asks: { result } }) => ({ review: result }),
  },
  turns: { inform: ({ asks: { how } }) => (how === 'accepted' ? 'open' : 'told') },
  figures: {
    petitions_received: count('件', {
      title: say('收到信访件数', 'Petitions received'),
      nil: say('未发生', 'none'),
      steps: ['register'],
      on: 'received',
      where: isPetition,
      by: ['sort', 'came'],
    }),
    disclosure_complaints: count('件', {
      title: say('公开投诉件数', 'Complaints about disclosure'),
      nil: say('未发生', 'none'),
      steps: ['register'],
      on: 'received',
      where: (seen) => !isPetition(seen),
    }),
    petitions_closed: closed,
    petitions_on_time_rate: inTime(
      { title: say('信访按期办结率', 'Petitions closed in time') },
      closed,
      'handle',
    ),
    complaints_open: stock('件', {
      title: say('在办信访和投诉举报件数', 'Petitions and complaints in hand'),
      steps: ['register'],
    }),
  },
});
