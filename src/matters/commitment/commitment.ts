import { choice, day, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional, timed } from '../../kernel/field.ts';
import { defineMatter, months } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, share, stock } from '../figure.ts';
import type { laws as allLaws } from '../laws.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';

const cites = (article: string): Cite<keyof typeof allLaws> => ({ law: 'integrity', article });
const own = {
  what: text(say('承诺事项', 'What was promised'), { max: 200, lines: 2 }),
  to: text(say('承诺对象', 'To whom'), { max: 100, personal: 'name' }),
  kind: choice(say('承诺对象类别', 'Kind'), {
    applicant: say('行政相对人', 'An applicant'),
    company: say('企业', 'A company'),
    partner: say('合同、协议相对方', 'A contracting party'),
    public: say('社会公众', 'The public'),
  }),
  about: optional(reference(say('所涉事项', 'Matter it is about'), 'matter')),
  madeOn: happened(day(say('承诺日期', 'Made on'))),
  division: text(say('责任处室', 'Division'), { max: 40 }),
};
const asks = {
  make: { due: timed(day(say('兑现期限', 'To be honoured by'))) },
  change: {
    due: timed(day(say('变更后的期限', 'New day'))),
    ground: text(say('变更的法定事由', 'Legal ground'), { max: 300, lines: 2 }),
    agreed: choice(say('相对方意见', 'The other side'), {
      agrees: say('同意', 'agrees'),
      compensated: say('不同意，已依法补偿', 'disagrees and was compensated'),
      disagrees: say('不同意', 'disagrees'),
    }),
  },
  honour: {
    evidence: text(say('兑现情况和凭证', 'How, and the evidence'), { max: 1000, lines: 3 }),
  },
  breach: {
    reason: text(say('未兑现的原因', 'Why it was not honoured'), { max: 500, lines: 2 }),
    redress: text(say('补救措施', 'Redress'), { max: 500, lines: 2 }),
  },
};
const keeps = {
  due: timed(optional(day(say('兑现期限', 'To be honoured by')))),
  endedOn: optional(day(say('兑现、认定日期', 'Ended on'))),
};
type Own = Values<typeof own> & Values<typeof keeps>;

const { refused, impossible, late } = rulesBy({
  'due-before-promise': {
    cites: cites('政务承诺'),
    says: say('兑现期限早于承诺日期。', 'It cannot be due before it was made.'),
  },
  'made-after-entry': {
    cites: cites('政务承诺'),
    says: say('承诺日期晚于登记日期，请核对。', 'It cannot be made after it is entered.'),
  },
  'others-disagree': {
    cites: cites('政务承诺变更'),
    says: say(
      '相对方不同意又未依法补偿的，不能变更承诺。',
      'Without consent or compensation a promise is not changed.',
    ),
  },
  'changed-after-due': {
    cites: cites('政务承诺变更'),
    says: say('期限已过，不能再变更，请如实登记。', 'It is past its day and cannot be changed.'),
  },
  'honoured-late': {
    cites: cites('政务承诺'),
    says: say('兑现晚于承诺的期限。', 'It was honoured after its day.'),
  },
  'not-yet-broken': {
    cites: cites('政务失信'),
    says: say('兑现期限未到，不能认定为未兑现。', 'Its day has not come: it is not broken.'),
  },
} as const);

const bars: BarsOf<Own, typeof asks, 'due'> = {
  change: [refused('changed-after-due', ({ clock }) => clock('due').late)],
  honour: [late('honoured-late', ({ clock }) => clock('due').late)],
  breach: [refused('not-yet-broken', ({ own: { due }, on }) => due !== null && on <= due)],
};
const rules: RulesOf<Own, typeof asks, 'due'> = {
  make: [
    impossible('made-after-entry', ({ own: { madeOn }, on }) => madeOn > on),
    impossible('due-before-promise', ({ own: { madeOn }, asks: { due } }) => due < madeOn),
  ],
  change: [refused('others-disagree', ({ asks: { agreed } }) => agreed === 'disagrees')],
};
const ended = count('件', {
  title: say('到期的政务承诺', 'Promises that ended'),
  steps: ['honour', 'breach'],
});
const honoured = count('件', {
  title: say('兑现的政务承诺', 'Promises honoured'),
  steps: ['honour'],
  by: ['kind'],
});

/** What the office promised to somebody, by when, and whether it kept its word. */
export const commitment = defineMatter({
  name: 'commitment',
  title: say('政务承诺', 'Promises of the office'),
  version: '1',
  laws,
  inForce: cites('政务承诺'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    made: { title: say('待兑现', 'to be honoured') },
    honoured: { title: say('已兑现', 'honoured'), closed: true },
    broken: { title: say('未兑现', 'not honoured'), closed: true },
  },
  numbering: {},
  own,
  keeps,
  titled: ({ what }) => what,
  steps: asking(asks)({
    make: {
      title: say('登记承诺', 'Enter a promise'),
      cites: cites('政务承诺'),
      by: ['clerk', 'officer', 'head'],
      to: 'made',
      story: say('承诺于{due}前兑现', 'promised by {due}'),
    },
    change: {
      title: say('变更承诺', 'Change it'),
      cites: cites('政务承诺变更'),
      by: ['head', 'leader'],
      from: ['made'],
      story: say('期限变更至{due}：{ground}', 'changed to {due}: {ground}'),
    },
    honour: {
      title: say('兑现', 'Honour'),
      cites: cites('政务承诺'),
      by: ['officer', 'head'],
      from: ['made'],
      to: 'honoured',
      story: say('已兑现：{evidence}', 'honoured: {evidence}'),
    },
    breach: {
      title: say('认定未兑现', 'Record that it was not'),
      cites: cites('政务失信'),
      by: ['head', 'leader'],
      from: ['made'],
      to: 'broken',
      story: say('未兑现：{reason}；补救：{redress}', 'not honoured: {reason}; redress: {redress}'),
    },
  } as const),
  days: {},
  silences: {},
  clocks: {
    due: {
      title: say('兑现期限', 'Term of the promise'),
      cites: cites('政务承诺'),
      of: 'office',
      limit: months(12),
      starts: { steps: ['make'] },
      sets: [
        { step: 'make', until: 'due', cites: cites('政务承诺') },
        { step: 'change', until: 'due', cites: cites('政务承诺变更') },
      ],
      stops: ['honour', 'breach'],
    },
  },
  bars,
  rules,
  changes: {
    make: ({ asks: { due } }) => ({ due }),
    change: ({ asks: { due } }) => ({ due }),
    honour: ({ on }) => ({ endedOn: on }),
    breach: ({ on }) => ({ endedOn: on }),
  },
  turns: {},
  figures: {
    commitments_honoured: honoured,
    commitments_honoured_rate: share(
      { title: say('政务承诺兑现率', 'Promises honoured') },
      honoured,
      ended,
    ),
    commitments_on_time_rate: inTime(
      { title: say('政务承诺按期兑现率', 'Promises honoured in time') },
      honoured,
      'due',
    ),
    commitments_open: stock('件', {
      title: say('待兑现的政务承诺', 'Promises to be honoured'),
      steps: ['make'],
    }),
  },
});
