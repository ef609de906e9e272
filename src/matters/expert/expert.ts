import { choice, day, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional, timed } from '../../kernel/field.ts';
import { defineMatter, months } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { count, stock } from '../figure.ts';
import type { laws as allLaws } from '../laws.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';

const cites: Cite<keyof typeof allLaws> = { law: 'staffing', article: '专家库' };
const until = timed(day(say('聘期至', 'Until')));
const own = {
  name: text(say('姓名', 'Name'), { max: 40, personal: 'name' }),
  institution: text(say('单位、职务', 'Institution and post'), { max: 120 }),
  area: choice(say('领域', 'Area'), {
    translation: say('外语译写', 'Translation of signs'),
    'international-law': say('国际法', 'International law'),
    region: say('国别区域', 'Regions'),
    protocol: say('礼宾', 'Protocol'),
    emergency: say('应急处置', 'Emergencies'),
  }),
  appointedOn: happened(day(say('聘任日期', 'Appointed on'))),
};
const asks = {
  appoint: { until },
  consult: {
    question: text(say('咨询事项', 'Question'), { max: 300, lines: 2 }),
    avoids: choice(say('回避情况', 'Interest'), {
      none: say('无利害关系', 'none'),
      avoided: say('有利害关系，已回避', 'has an interest and stepped aside'),
    }),
    opinion: optional(text(say('专家意见', 'Opinion'), { max: 3000, lines: 4 })),
    adopted: optional(
      choice(say('采纳情况', 'Followed'), {
        yes: say('采纳', 'followed'),
        part: say('部分采纳', 'in part'),
        no: say('未采纳', 'not followed'),
      }),
    ),
  },
  reappoint: { until },
  release: { reason: text(say('解聘原因', 'Reason'), { max: 200 }) },
};
const keeps = { until: timed(optional(day(say('聘期至', 'Until')))) };
type Own = Values<typeof own> & Values<typeof keeps>;

const { refused, impossible } = rulesBy({
  'term-backwards': {
    cites,
    says: say('聘期的终止日期须晚于聘任日期。', 'The appointment ends after it begins.'),
  },
  'term-over': {
    cites,
    says: say('聘期已满，续聘以后再咨询。', 'The appointment is over: renew it first.'),
  },
  'opinion-of-one-aside': {
    cites,
    says: say('已回避的专家不出具意见。', 'Who stepped aside gives no opinion.'),
  },
  'opinion-missing': {
    cites,
    says: say('请填写专家意见和采纳情况。', 'Enter the opinion and whether it was followed.'),
  },
} as const);
const bars: BarsOf<Own, typeof asks, 'term'> = {
  consult: [refused('term-over', ({ own: now, on }) => now.until !== null && on > now.until)],
};
const rules: RulesOf<Own, typeof asks, 'term'> = {
  appoint: [
    impossible('term-backwards', ({ own: now, asks: asked }) => asked.until <= now.appointedOn),
  ],
  reappoint: [impossible('term-backwards', ({ asks: asked, on }) => asked.until <= on)],
  consult: [
    refused(
      'opinion-of-one-aside',
      ({ asks: { avoids, opinion } }) => avoids === 'avoided' && opinion !== null,
    ),
    refused(
      'opinion-missing',
      ({ asks: { avoids, opinion, adopted } }) =>
        avoids === 'none' && (opinion === null || adopted === null),
    ),
  ],
};

/** Experts whom the office appointed for a term, what they were asked, and whether they were followed. */
export const expert = defineMatter({
  name: 'expert',
  title: say('专家库', 'Experts'),
  version: '1',
  laws,
  inForce: cites,
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    appointed: { title: say('在聘', 'appointed'), rests: true },
    released: { title: say('已解聘', 'released'), closed: true },
  },
  numbering: {},
  own,
  naturalKey: ['name', 'area', 'appointedOn'],
  keeps,
  titled: ({ institution }) => institution,
  steps: asking(asks)({
    appoint: {
      title: say('聘任', 'Appoint'),
      cites,
      by: ['clerk', 'officer', 'head'],
      to: 'appointed',
      story: say('聘至{until}', 'appointed until {until}'),
    },
    consult: {
      title: say('咨询', 'Consult'),
      cites,
      by: ['officer', 'head'],
      from: ['appointed'],
      story: say('咨询{question}：{adopted}', 'asked about {question}: {adopted}'),
    },
    reappoint: {
      title: say('续聘', 'Renew'),
      cites,
      by: ['head', 'leader'],
      from: ['appointed'],
      story: say('续聘至{until}', 'renewed until {until}'),
    },
    release: {
      title: say('解聘', 'Release'),
      cites,
      by: ['head', 'leader'],
      from: ['appointed'],
      to: 'released',
      story: say('解聘：{reason}', 'released: {reason}'),
    },
  } as const),
  days: {},
  silences: {},
  clocks: {
    term: {
      title: say('聘期', 'Term of appointment'),
      cites,
      of: 'office',
      limit: months(36),
      starts: { steps: ['appoint', 'reappoint'] },
      sets: [
        { step: 'appoint', until: 'until', cites },
        { step: 'reappoint', until: 'until', cites },
      ],
      stops: ['release'],
    },
  },
  bars,
  rules,
  changes: {
    appoint: ({ asks: asked }) => ({ until: asked.until }),
    reappoint: ({ asks: asked }) => ({ until: asked.until }),
  },
  turns: {},
  figures: {
    experts: stock('名', {
      title: say('在聘专家', 'Experts appointed'),
      steps: ['appoint'],
      by: ['area'],
    }),
    expert_consultations: count('次', {
      title: say('专家咨询次数', 'Times experts were asked'),
      steps: ['consult'],
      by: ['adopted'],
    }),
  },
});
