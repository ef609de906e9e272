import { days, defineMatter, months } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, share, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { isUnnamed, recordsReview } from '../legal-review/reviewed.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { Own } from './fields.ts';
import { asks, keeps, own } from './fields.ts';
import { cites, reasons } from './reasons.ts';

type ClockName = 'filing' | 'validity';
const { refused, late } = rulesBy(reasons);

const bars: BarsOf<Own, typeof asks, ClockName> = {
  recordReview: [
    refused('texts-differ', ({ own: now }) => now.texts === 'differ'),
    refused('treaty-wording', ({ own: now }) => now.treaty === true),
    refused('improper-wording', ({ own: now }) => now.wording === true),
  ],
  authorise: [refused('not-lawful', ({ own: now }) => now.outcome !== 'lawful')],
  file: [late('filed-late', ({ clock }) => clock('filing').late)],
  renew: [refused('expired-first', ({ own: now, on }) => now.until !== null && on > now.until)],
};
const rules: RulesOf<Own, typeof asks, ClockName> = {
  open: [refused('no-relations', ({ own: now }) => !now.relations && now.level !== 'institution')],
  checkTexts: [
    refused(
      'differences-required',
      ({ asks: { result, differences } }) => result === 'differ' && differences === null,
    ),
  ],
  recordReview: [
    refused('review-unnamed', isUnnamed),
    ...recordsReview<Own>(cites('合法性审核'), ({ name }) => name),
  ],
  sign: [
    refused('not-authorised', ({ own: now, asks: { signer } }) => now.authorised !== signer),
    refused(
      'signed-before-review',
      ({ own: now, asks: { signedOn } }) => now.reviewedOn === null || signedOn < now.reviewedOn,
    ),
    refused('texts-not-equal', ({ asks: { equal } }) => !equal),
    refused(
      'until-not-ahead',
      ({ asks: { until, signedOn } }) => until !== null && until <= signedOn,
    ),
  ],
};

const named = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article),
});
const unchecked = { texts: null, treaty: null, wording: null, outcome: null, reviewedOn: null };
const signed = ['signed', 'filing', 'filed'] as const;

const steps = asking(asks)({
  open: {
    ...named('立项', 'Begin', '对外协议审核'),
    by: ['officer'],
    to: 'drafting',
    story: say('与{counterpart}商签{name}', 'began {name} with {counterpart}'),
  },
  checkTexts: {
    ...named('核对中外文文本', 'Compare the texts', '文本核对'),
    by: ['officer', 'reviewer'],
    from: ['drafting', 'checked'],
    to: 'checked',
    excludes: ['open'],
    story: say(
      '{checker}核对：两种文本{result} {differences}',
      '{checker}: the texts {result} {differences}',
    ),
  },
  amend: {
    ...named('修改文本', 'Change the text', '文本核对'),
    by: ['officer'],
    from: ['checked', 'reviewed'],
    to: 'drafting',
    story: say('修改文本：{changes}', 'changed the text: {changes}'),
  },
  recordReview: {
    ...named('登记合法性审核', 'Record the review', '合法性审核'),
    by: ['reviewer'],
    from: ['checked'],
    to: 'reviewed',
    excludes: ['open'],
    story: say('合法性审核：{outcome} {reviewNumber}', 'reviewed: {outcome} {reviewNumber}'),
  },
  authorise: {
    ...named('登记批准和授权', 'Record the approval', '授权签署'),
    by: ['clerk', 'head'],
    from: ['reviewed'],
    to: 'authorised',
    story: say(
      '{authority}批准（{number}），授权{signer}签署',
      'approved by {authority} ({number}); {signer} signs',
    ),
  },
  sign: {
    ...named('签署', 'Sign', '授权签署'),
    by: ['clerk', 'officer'],
    from: ['authorised'],
    to: 'signed',
    numbers: 'externalAgreement',
    story: say('{signedOn}在{place}签署', 'signed on {signedOn} in {place}'),
  },
  file: {
    ...named('报送备案', 'File', '备案'),
    by: ['clerk', 'officer'],
    from: ['signed'],
    to: 'filing',
    letters: ['filing'],
    story: say('报{body}备案，{letter}', 'filed with {body}, {letter}'),
  },
  returnFiling: {
    ...named('备案退回', 'Filing returned', '备案'),
    by: ['clerk'],
    from: ['filing'],
    to: 'signed',
    story: say('备案退回：{reason}', 'the filing came back: {reason}'),
  },
  recordReceipt: {
    ...named('收到备案回执', 'Record the receipt', '备案'),
    by: ['clerk'],
    from: ['filing'],
    to: 'filed',
    story: say('收到备案回执，备案号{receipt}', 'receipt {receipt}'),
  },
  recordProgress: {
    ...named('登记落实情况', 'Record what came of it', '协议落实'),
    by: ['officer'],
    from: signed,
    story: say('落实情况：{progress}', 'what came of it: {progress}'),
  },
  renew: {
    ...named('续签', 'Renew', '协议期限'),
    by: ['head'],
    from: ['filed'],
    story: say('续签至{until}：{assessment}', 'renewed until {until}: {assessment}'),
  },
  end: {
    ...named('终止', 'End', '协议期限'),
    by: ['head', 'leader'],
    from: ['filed'],
    to: 'ended',
    story: say('终止：{reason}', 'ended: {reason}'),
  },
  drop: {
    ...named('不再签署', 'Drop', '对外协议审核'),
    by: ['head'],
    from: ['drafting', 'checked', 'reviewed', 'authorised'],
    to: 'dropped',
    story: say('不再签署：{reason}', 'not signed: {reason}'),
  },
} as const);

const filings = count('份', {
  title: say('报送备案的对外协议', 'External agreements filed'),
  steps: ['file'],
  once: true,
});
const agreements = count('份', {
  title: say('签署对外协议', 'External agreements signed'),
  steps: ['sign'],
  by: ['form', 'level'],
});

/** An agreement with a foreign party: two texts that say the same, reviewed, authorised, signed, filed. */
export const externalAgreement = defineMatter({
  name: 'external-agreement',
  title: say('对外协议', 'External agreement'),
  version: '2019-01-01',
  laws,
  inForce: cites('对外协议审核'),
  roles: {
    clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
    officer: { title: say('协议承办人', 'Officer in charge'), sees: 'office' },
    reviewer: { title: say('法治审核人员', 'Legal reviewer'), sees: 'office' },
    head: { title: say('处室负责人', 'Head of division'), sees: 'office' },
    leader: { title: say('分管领导', 'Leader in charge'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    drafting: { title: say('磋商文本', 'being drafted') },
    checked: { title: say('待合法性审核', 'to be reviewed') },
    reviewed: { title: say('待批准', 'to be approved') },
    authorised: { title: say('待签署', 'to be signed') },
    signed: { title: say('待备案', 'to be filed') },
    filing: { title: say('待备案回执', 'receipt awaited') },
    filed: {
      title: say('已备案、执行中', 'filed, in force'),
      closed: true,
      duty: true,
      rests: true,
    },
    ended: { title: say('已终止', 'ended'), closed: true },
    dropped: { title: say('未签署', 'not signed'), closed: true },
  },
  numbering: { externalAgreement: '{code}协〔{year}〕{n}号' },
  own,
  keeps,
  naturalKey: ['name', 'counterpart'],
  titled: ({ name, counterpart }) => `${name}（${counterpart}）`,
  steps,
  days: {
    signing: ({ signedOn }: Own) => signedOn,
    ending: ({ until, signedOn }: Own) => (until ? signedOn : null),
  },
  silences: {},
  clocks: {
    filing: {
      title: say('备案报送期限', 'Term for filing'),
      cites: cites('备案'),
      of: 'office',
      limit: days(30),
      limitBy: { setting: 'filing', key: () => 'agreement', limits: { agreement: days(30) } },
      starts: { steps: ['sign'], day: 'signing' },
      stops: ['file'],
    },
    validity: {
      title: say('协议有效期', 'Term of the agreement'),
      cites: cites('协议期限'),
      of: 'office',
      limit: months(36),
      starts: { steps: ['sign'], day: 'ending' },
      sets: [
        { step: 'sign', until: 'until', cites: cites('协议期限') },
        { step: 'renew', until: 'until', cites: cites('协议期限') },
      ],
      stops: ['end'],
    },
  },
  bars,
  rules,
  figures: {
    external_agreements_reviewed_filed: count('份', {
      title: say('对外协议合法性审核和备案份数', 'External agreements reviewed and filed'),
      definition: say(
        '既经合法性审核、又收到备案回执的对外协议，每份计一次，计入收到回执的年度。',
        'Agreements both reviewed and filed with a receipt, each once, in the year of the receipt.',
      ),
      steps: ['recordReceipt'],
      once: true,
      where: ({ own: now }) => (now as Own).outcome === 'lawful', // the matter's own fields
    }),
    external_agreements_signed: agreements,
    external_agreements_filed_in_time_rate: inTime(
      { title: say('对外协议备案及时率', 'Agreements filed in time') },
      filings,
      'filing',
    ),
    external_agreements_followed_rate: share(
      { title: say('登记落实情况的对外协议占比', 'Agreements with progress on record') },
      count('份', {
        title: say('登记落实情况的对外协议', 'Agreements with progress on record'),
        steps: ['recordProgress'],
        once: true,
      }),
      agreements,
    ),
    external_agreements_open: stock('份', {
      title: say('在办对外协议', 'Agreements in hand'),
      steps: ['open'],
    }),
  },
  changes: {
    checkTexts: ({ asks: { result, binding, sensitive } }) => ({
      texts: result,
      treaty: binding,
      wording: sensitive,
    }),
    amend: () => unchecked,
    recordReview: ({ asks: { outcome, reviewedOn } }) => ({ outcome, reviewedOn }),
    authorise: ({ asks: { signer } }) => ({ authorised: signer }),
    sign: ({ asks: { signedOn, until } }) => ({ signedOn, until }),
    recordReceipt: ({ asks: { receipt } }) => ({ receipt }),
    recordProgress: ({ own: { followed }, act, on }) => ({ followed: [...followed, { act, on }] }),
    renew: ({ asks: { until } }) => ({ until }),
  },
  turns: {},
});
