import { choice, day, integer, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { hinted, optional } from '../../kernel/field.ts';
import { defineMatter } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { count } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { rulesBy } from '../rule.ts';
import type { RulesOf } from '../rules-of.ts';

const cites: Cite<'practice'> = { law: 'practice', article: '零报告' };

const own = {
  register: choice(say('登记簿', 'Register'), {
    reconsideration: say('行政复议案件', 'Administrative reconsideration'),
    litigation: say('行政诉讼案件', 'Administrative litigation'),
    complaint: say('信访和投诉举报', 'Petitions and complaints'),
    'disclosure-reconsideration': say('信息公开行政复议', 'Reconsideration on disclosure'),
    'disclosure-litigation': say('信息公开行政诉讼', 'Litigation on disclosure'),
    'disclosure-complaint': say('公开投诉举报', 'Complaints about disclosure'),
  }),
  year: integer(say('年度', 'Year'), { min: 2000, max: 2999 }),
  looked: hinted(
    text(say('查过哪些登记、系统', 'What was looked through'), { max: 500, lines: 2 }),
    say(
      '例如：收发文登记、复议机关平台、法院送达平台。',
      'Such as: the mail book and the court’s platform.',
    ),
  ),
  asked: optional(text(say('向哪些机关核对', 'Who was asked'), { max: 300, lines: 2 })),
  found: hinted(
    integer(say('查到的件数', 'Cases found'), { min: 0 }),
    say(
      '如实填写；查到案件的，先登记案件。',
      'As it is; a case that was found is registered first.',
    ),
  ),
};
const asks = {
  state: {},
  confirm: {},
  sendBack: { reason: text(say('退回原因', 'Reason'), { max: 300, lines: 2 }) },
  lookAgain: { looked: own.looked, found: own.found },
  contradict: { case: reference(say('登记的案件', 'The case'), 'matter') },
  restore: { reason: text(say('恢复理由', 'Reason'), { max: 300, lines: 2 }) },
  revoke: { reason: text(say('撤销原因', 'Reason'), { max: 300, lines: 2 }) },
};
const keeps = {
  checked: optional(integer(say('复查次数', 'Times looked again'))),
  contradicted: optional(day(say('与登记簿不符之日', 'Contradicted on'))),
};
type Own = Values<typeof own> & Values<typeof keeps>;

const { impossible } = rulesBy({
  'year-not-over': {
    cites,
    says: say(
      '年度尚未结束，零报告自12月31日起确认。',
      'The year is not over: nil is stated from 31 December on.',
    ),
  },
  'register-holds-cases': {
    cites,
    says: say(
      '该登记簿本年度有案件，不能作零报告；如系误登记，先作废该案件。',
      'The register holds a case of that year: nil cannot be stated. Void the case first if it was entered by mistake.',
    ),
  },
} as const);

const rules: RulesOf<Own, typeof asks> = {
  state: [
    impossible('year-not-over', ({ own: { year }, on }) => on < `${year}-12-31`),
    impossible('register-holds-cases', ({ own: { found } }) => found > 0),
  ],
  lookAgain: [impossible('register-holds-cases', ({ asks: { found } }) => found > 0)],
};
/** At the end of a year a person states, and another confirms, that a register rightly holds nothing. */
export const nilConfirmation = defineMatter({
  name: 'nil-confirmation',
  title: say('零报告确认', 'Confirmation of nil registers'),
  version: '1',
  laws,
  inForce: cites,
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    stated: { title: say('待确认', 'to be confirmed') },
    returned: { title: say('退回再查', 'to be looked at again') },
    confirmed: { title: say('已确认', 'confirmed'), closed: true, voidable: true },
    contradicted: { title: say('与登记簿不符，待撤销', 'contradicted, to be revoked') },
    revoked: { title: say('已撤销', 'revoked'), closed: true },
  },
  numbering: {},
  own,
  naturalKey: ['register', 'year'],
  keeps,
  titled: ({ register, year }) => `${year}年${own.register.options?.[register]?.zh ?? ''}零报告`,
  steps: {
    state: {
      title: say('查无案件', 'State that there was none'),
      cites,
      by: ['clerk', 'officer'],
      to: 'stated',
      story: say('查过{looked}，{year}年查无案件', 'looked through {looked}: none in {year}'),
    },
    confirm: {
      title: say('确认', 'Confirm'),
      cites,
      by: ['reviewer', 'head'],
      from: ['stated'],
      to: 'confirmed',
      excludes: ['state', 'lookAgain'],
      story: say('确认零报告', 'confirmed it'),
    },
    sendBack: {
      title: say('退回再查', 'Send back'),
      cites,
      by: ['reviewer', 'head'],
      from: ['stated'],
      to: 'returned',
      asks: asks.sendBack,
      story: say('退回再查：{reason}', 'sent it back: {reason}'),
    },
    lookAgain: {
      title: say('再查', 'Look again'),
      cites,
      by: ['clerk', 'officer'],
      from: ['returned'],
      to: 'stated',
      asks: asks.lookAgain,
      story: say('再查{looked}，仍无案件', 'looked again through {looked}: none'),
    },
    // Follows from the entry of a case (decision 0084): whoever enters it takes it.
    contradict: {
      title: say('登记了案件', 'A case was entered'),
      cites,
      by: ['clerk', 'officer', 'reviewer', 'head', 'leader'],
      from: ['confirmed'],
      to: 'contradicted',
      asks: asks.contradict,
      story: say(
        '登记了该年度的案件，零报告不再成立',
        'a case of that year was entered: it stands no more',
      ),
    },
    restore: {
      title: say('恢复确认', 'Restore'),
      cites,
      by: ['head'],
      from: ['contradicted'],
      to: 'confirmed',
      asks: asks.restore,
      story: say('恢复确认：{reason}', 'restored it: {reason}'),
    },
    revoke: {
      title: say('撤销确认', 'Revoke'),
      cites,
      by: ['head'],
      from: ['confirmed', 'contradicted'],
      to: 'revoked',
      asks: asks.revoke,
      story: say('撤销确认：{reason}', 'revoked it: {reason}'),
    },
  },
  // What is contradicted or revoked counts in no year.
  days: { year: ({ year, contradicted }: Own) => (contradicted ? null : `${year}-12-31`) },
  silences: {},
  clocks: {},
  bars: {},
  rules,
  changes: {
    lookAgain: ({ own: { checked }, asks: { looked, found } }) => ({
      checked: (checked ?? 0) + 1,
      looked,
      found,
    }),
    contradict: ({ on }) => ({ contradicted: on }),
    restore: () => ({ contradicted: null }),
    revoke: ({ own: { contradicted }, on }) => ({ contradicted: contradicted ?? on }),
  },
  turns: {},
  figures: {
    nil_registers_confirmed: count('本', {
      title: say('确认的零报告登记簿', 'Nil registers confirmed'),
      definition: say(
        '按所确认的年度计；后来登记了案件的、撤销的不计。',
        'Counted in the year they are about; not what a case contradicted or a head revoked.',
      ),
      steps: ['confirm'],
      on: 'year',
      by: ['register'],
    }),
  },
});
