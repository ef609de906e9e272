import { day, list, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional } from '../../kernel/field.ts';
import { defineMatter, months } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { count, stock } from '../figure.ts';
import type { laws as allLaws } from '../laws.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { RulesOf } from '../rules-of.ts';

const cites: Cite<keyof typeof allLaws> = { law: 'staffing', article: '外事专办员' };
const own = {
  unit: text(say('单位', 'Unit'), { max: 80 }),
  division: text(say('归口处室', 'Division in charge'), { max: 40 }),
};
const officer = { officer: reference(say('专办员', 'Liaison officer'), 'act') };
const asks = {
  open: {},
  appoint: {
    name: text(say('姓名', 'Name'), { max: 40, personal: 'name' }),
    post: text(say('职务', 'Post'), { max: 60 }),
    phone: optional(text(say('联系电话', 'Telephone'), { max: 40, personal: 'phone' })),
    letter: text(say('单位推荐函', 'Letter of the unit'), { max: 80 }),
  },
  train: {
    ...officer,
    trainedOn: happened(day(say('培训日期', 'Trained on'))),
    course: text(say('培训内容', 'Course'), { max: 120 }),
  },
  dismiss: { ...officer, reason: text(say('变更原因', 'Reason'), { max: 200 }) },
  close: { reason: text(say('撤销原因', 'Reason'), { max: 200 }) },
};
const keeps = {
  officers: list(say('专办员', 'Liaison officers'), {
    act: reference(say('办理记录', 'Act'), 'act'),
    post: asks.appoint.post,
    since: day(say('备案日期', 'Since')),
    trainedOn: optional(day(say('最近培训', 'Last trained'))),
  }),
};
type Own = Values<typeof own> & Values<typeof keeps>;
const MOST = 2;

const { refused, impossible } = rulesBy({
  'at-most-two': {
    cites,
    says: say(
      '每个单位的外事专办员不超过两名；请先变更其中一名。',
      'A unit has at most two liaison officers: one leaves before another comes.',
    ),
  },
  'no-such-officer': {
    cites,
    says: say('没有找到这名在任专办员。', 'There is no such liaison officer.'),
  },
  'trained-before-appointed': {
    cites,
    says: say('培训日期早于备案日期。', 'The training lies before the appointment.'),
  },
} as const);
type Named = { readonly own: Own; readonly asks: { readonly officer: string } };
const inOffice = ({ own: { officers }, asks: { officer: act } }: Named) =>
  officers.find((one) => one.act === act);
const gone = (given: Named): boolean => inOffice(given) === undefined;
const rules: RulesOf<Own, typeof asks> = {
  appoint: [refused('at-most-two', ({ own: { officers } }) => officers.length >= MOST)],
  train: [
    impossible('no-such-officer', gone),
    impossible(
      'trained-before-appointed',
      (given) => given.asks.trainedOn < (inOffice(given)?.since ?? ''),
    ),
  ],
  dismiss: [impossible('no-such-officer', gone)],
};

/** A unit and its liaison officers for foreign affairs: at most two, trained, and told apart by when they came. */
export const liaisonUnit = defineMatter({
  name: 'liaison-unit',
  title: say('外事专办员', 'Liaison officers'),
  version: '1',
  laws,
  inForce: cites,
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    current: { title: say('在册', 'listed'), rests: true },
    closed: { title: say('已撤销', 'closed'), closed: true },
  },
  numbering: {},
  own,
  naturalKey: ['unit'],
  keeps,
  titled: ({ unit }) => unit,
  steps: asking(asks)({
    open: {
      title: say('单位备案', 'List a unit'),
      cites,
      by: ['clerk', 'officer'],
      to: 'current',
      story: say('{unit}备案，归口{division}', 'listed {unit} under {division}'),
    },
    appoint: {
      title: say('专办员备案', 'Enter an officer'),
      cites,
      by: ['clerk', 'officer'],
      from: ['current'],
      story: say('专办员（{post}）备案，{letter}', 'entered an officer ({post}), {letter}'),
    },
    train: {
      title: say('登记培训', 'Enter a training'),
      cites,
      by: ['clerk', 'officer'],
      from: ['current'],
      story: say('{trainedOn}参加培训：{course}', 'trained on {trainedOn}: {course}'),
    },
    dismiss: {
      title: say('变更专办员', 'An officer leaves'),
      cites,
      by: ['clerk', 'officer'],
      from: ['current'],
      story: say('不再担任专办员：{reason}', 'left: {reason}'),
    },
    close: {
      title: say('撤销备案', 'Close'),
      cites,
      by: ['head', 'leader'],
      from: ['current'],
      to: 'closed',
      story: say('撤销备案：{reason}', 'closed: {reason}'),
    },
  } as const),
  days: {},
  silences: {},
  clocks: {
    training: {
      title: say('专办员培训期限', 'Training of liaison officers'),
      cites,
      of: 'office',
      limit: months(12),
      limitBy: {
        setting: 'liaisonTraining',
        key: () => 'officer',
        limits: { officer: months(12) },
      },
      starts: { steps: ['appoint', 'train'] },
      stops: ['close'],
      stopsWhen: { dismiss: (now) => (now as Own).officers.length === 0 },
    },
  },
  bars: {},
  rules,
  changes: {
    appoint: ({ own: { officers }, asks: { post }, act, on }) => ({
      officers: [...officers, { act, post, since: on, trainedOn: null }],
    }),
    train: ({ own: { officers }, asks: { officer: act, trainedOn } }) => ({
      officers: officers.map((one) => (one.act === act ? { ...one, trainedOn } : one)),
    }),
    dismiss: ({ own: { officers }, asks: { officer: act } }) => ({
      officers: officers.filter((one) => one.act !== act),
    }),
  },
  turns: {},
  figures: {
    liaison_units: stock('家', {
      title: say('外事专办员备案单位', 'Units with liaison officers'),
      steps: ['open'],
    }),
    liaison_officers_appointed: count('名', {
      title: say('备案的外事专办员', 'Liaison officers entered'),
      steps: ['appoint'],
    }),
    liaison_officers_trained: count('人次', {
      title: say('外事专办员培训人次', 'Trainings of liaison officers'),
      steps: ['train'],
    }),
  },
});
