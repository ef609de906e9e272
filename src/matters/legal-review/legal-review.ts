import { defineMatter } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import type { Own } from './fields.ts';
import { keeps, own } from './fields.ts';
import { figures } from './figures.ts';
import { kinds, limits, SETTING, termCites } from './kinds.ts';
import { cites } from './reasons.ts';
import { bars, rules } from './rules.ts';
import { steps } from './steps.ts';

const kindOf = ({ kind }: Readonly<Record<string, unknown>>): string | null =>
  typeof kind === 'string' ? kind : null;
const unconcluded = {
  outcome: null,
  concludedOn: null,
  points: [],
  followed: null,
  agreedOn: null,
};

/** Review of legality before anything is signed, issued or put to discussion: who asked, what counsel said, what became of it. */
export const legalReview = defineMatter({
  name: 'legal-review',
  title: say('合法性审核', 'Review of legality'),
  version: '2019-09-01',
  laws,
  inForce: cites('先审后签'),
  roles: {
    clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
    officer: { title: say('送审处室承办人', 'Officer of the division'), sees: 'unit' },
    reviewer: { title: say('法治审核人员', 'Legal reviewer'), sees: 'office' },
    head: { title: say('法治工作负责人', 'Head of legal work'), sees: 'office' },
    leader: { title: say('分管领导', 'Leader in charge'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    submitted: { title: say('待受理', 'to be taken up') },
    incomplete: { title: say('待补正', 'waiting for materials') },
    reviewing: { title: say('审核中', 'under review') },
    concluded: { title: say('待答复采纳情况', 'opinion to be answered') },
    responded: { title: say('待签署', 'may be signed') },
    signed: { title: say('已签署', 'signed'), closed: true },
    withdrawn: { title: say('已撤回', 'withdrawn'), closed: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  numbering: { legalReview: '{code}法审〔{year}〕{n}号' },
  own,
  keeps,
  titled: ({ kind, subject }) => `${kinds[kind].zh}：${subject}`,
  steps,
  days: {},
  silences: {},
  clocks: {
    review: {
      title: say('审核期限', 'Term of the review'),
      cites: cites('审核期限'),
      of: 'office',
      limit: limits['legal-document'],
      limitBy: { setting: SETTING, key: kindOf, limits, cites: termCites },
      // Runs from the day all materials are there, and anew when more had to be asked for.
      starts: { steps: ['accept'] },
      restarts: [{ waits: 'askMaterials', at: 'accept', cites: cites('送审材料') }],
      stops: ['conclude', 'withdraw'],
    },
    response: {
      title: say('答复采纳情况期限', 'Term for answering the opinion'),
      cites: cites('意见采纳'),
      of: 'office',
      limit: limits.answer,
      limitBy: { setting: SETTING, key: () => 'answer', limits },
      starts: { steps: ['conclude'] },
      stops: ['respond', 'resubmit', 'withdraw'],
    },
  },
  bars,
  rules,
  figures,
  changes: {
    supplement: ({ own: { materials }, asks: { added } }) => ({
      materials: [...materials, ...added],
    }),
    consult: ({ own: { consulted }, asks: { capacity, by }, act }) => ({
      consulted: [...consulted, { act, capacity, by, advisedOn: null }],
    }),
    advise: ({ own: { consulted }, asks: { question }, on }) => ({
      consulted: consulted.map((one) => (one.act === question ? { ...one, advisedOn: on } : one)),
    }),
    conclude: ({ asks: { outcome, points }, on }) => ({
      ...{ ...unconcluded, concludedOn: on },
      ...{ outcome, points },
    }),
    respond: ({ asks: { answers } }): Pick<Own, 'followed'> => ({
      followed: answers.every(({ adopted }) => adopted === 'yes') ? 'all' : 'part',
    }),
    resubmit: ({ asks: { texts } }) => ({ ...unconcluded, texts }),
    agreeReasons: ({ on }) => ({ agreedOn: on }),
  },
  turns: {},
});
