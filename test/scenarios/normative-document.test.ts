import { expect, test } from 'vitest';
import {
  commentLimits,
  filingLimits,
  validityLimits,
} from '../../src/matters/normative-document/terms.ts';
import { legalSettings } from '../../src/office/settings-legal.ts';
import type { Asks } from './record.ts';
import { beginning, having, tellsAll } from './record.ts';
import { restsOnCompetition, restsOnLegality } from './reviews.ts';
import { scenario } from './scenario.ts';

const begin = beginning('normative-document', {
  initiate: {
    name: '外语标识设置管理办法',
    category: 'government',
    division: '涉外管理处',
    basis: '国际交往语言环境条例',
    need: '统一译写规范',
    business: false,
    trial: false,
  },
  assess: { assessment: '可行、必要' },
  openComments: { from: '2023-03-01', to: '2023-03-31', where: '门户网站' },
  skipComments: { why: '涉及工作秘密' },
  closeComments: { received: 12, adopted: 5, account: '未采纳的已说明理由' },
  recordReview: {
    reviewNumber: '甲外法审〔2023〕15号',
    outcome: 'lawful',
    reviewedOn: '2023-04-10',
  },
  recordCompetition: {
    reviewNumber: '甲外公竞审〔2023〕2号',
    conclusion: 'complies',
    reviewedOn: '2023-04-03',
  },
  redraft: { changes: '按审核意见修改第五条' },
  discuss: {
    meeting: 'directors',
    session: '2023年第6次',
    heldOn: '2023-04-20',
    decision: 'passed',
  },
  register: { unified: 'JW-2023-001' },
  publish: { where: '门户网站、政府公报', effectiveOn: '2023-06-01', until: '2028-05-31' },
  interpret: { link: 'https://wb.jia.example/jd/1', how: 'text' },
  file: { body: '甲市人民政府', report: '甲外文〔2023〕20号' },
  returnFiling: { objection: '补充征求意见情况' },
  recordReceipt: { receipt: '甲备〔2023〕77号', receivedOn: '2023-06-20' },
  evaluate: { finding: 'keep', report: '实施效果良好' },
  extendForce: { to: '2033-05-31', reason: '仍有必要' },
  abolish: { how: 'expired', where: '门户网站' },
  drop: { reason: '上位法即将出台' },
});
const opened = (own: Asks = {}) =>
  begin().take('initiate', '2023-02-20', own).take('assess', '2023-02-24');
const heard = (own: Asks = {}) =>
  opened(own).take('openComments', '2023-03-01').take('closeComments', '2023-04-03');
const reviewedBy = (own: Asks = {}) => heard(own).take('recordReview', '2023-04-10');
const published = () =>
  reviewedBy()
    .take('discuss', '2023-04-20')
    .take('sign', '2023-04-24')
    .take('register', '2023-05-04')
    .take('publish', '2023-05-08');
const inForce = () => published().take('file', '2023-05-20').take('recordReceipt', '2023-06-20');

tellsAll('normative-document', [
  restsOnLegality({
    title: '外语标识设置管理办法',
    begun: heard,
    step: 'recordReview',
    on: '2023-04-10',
  }),
  restsOnCompetition({
    title: '外语标识设置管理办法',
    begun: heard,
    step: 'recordCompetition',
    on: '2023-04-10',
  }),
  scenario('从立项、征求意见、审核、审议到登记、公布、备案、解读，走完一遍', [], () => {
    published()
      .take('interpret', '2023-05-08')
      .take('file', '2023-06-07')
      .marked()
      .take('recordReceipt', '2023-06-20')
      .phase('inForce')
      .holds({ interpreted: 'https://wb.jia.example/jd/1' })
      .counts('normative_documents_issued', 2023, 1)
      .counts('party_normative_filings', 2023, 0)
      .counts('normative_comments_received', 2023, 12);
  }),
  scenario('5月8日公布，6月7日前报送备案，8日报送的标明逾期', ['filed-late'], () => {
    published().reads('filing', '2023-06-07', 'running', '2023-06-07');
    published().take('file', '2023-06-08').marked('late:filed-late');
  }),
  scenario('当地规定15日备案的，设置以后按15日', [], () => {
    const calendar = having('filing', '2023-01-01', { government: { amount: 15, unit: 'days' } });
    begin(calendar)
      .take('initiate', '2023-02-20')
      .take('assess', '2023-02-24')
      .take('openComments', '2023-03-01')
      .take('closeComments', '2023-04-03')
      .take('recordReview', '2023-04-10')
      .take('discuss', '2023-04-20')
      .take('sign', '2023-04-24')
      .take('register', '2023-05-04')
      .take('publish', '2023-05-08')
      .reads('filing', '2023-05-08', 'running', '2023-05-23');
  }),
  scenario('备案审查提出意见的，改后再报，只计一份', [], () => {
    published()
      .take('file', '2023-05-20')
      .take('returnFiling', '2023-05-30')
      .take('file', '2023-06-02')
      .take('recordReceipt', '2023-06-20')
      .counts('normative_filings', 2023, 1);
  }),
  scenario('没有评估论证的不征求意见', ['assess-first'], () => {
    begin().take('initiate', '2023-02-20').refuses('assess-first', 'openComments', '2023-03-01');
  }),
  scenario(
    '与市场主体有关的征求意见不少于30日：3月1日公布，30日截止的不行，31日截止的可以',
    ['comments-of-thirty-days', 'business-not-skipped', '第六十二条'],
    () => {
      opened({ business: true })
        .refuses('comments-of-thirty-days', 'openComments', '2023-03-01', { to: '2023-03-30' })
        .refuses('business-not-skipped', 'skipComments', '2023-03-01')
        .take('openComments', '2023-03-01')
        .reads('comments', '2023-03-20', 'running', '2023-03-31');
      opened({ business: true }).take('openComments', '2023-03-01', {
        to: '2023-03-10',
        shorter: '疫情防控紧急',
      });
    },
  ),
  scenario(
    '其他文件不少于7个工作日，截止次日才能办结',
    ['comments-too-short', 'comments-still-open', 'more-adopted-than-received'],
    () => {
      opened()
        .refuses('comments-too-short', 'openComments', '2023-03-01', { to: '2023-03-09' })
        .take('openComments', '2023-03-01', { to: '2023-03-10' })
        .refuses('comments-still-open', 'closeComments', '2023-03-10')
        .refuses('more-adopted-than-received', 'closeComments', '2023-03-13', { adopted: 13 })
        .take('closeComments', '2023-03-13');
    },
  ),
  scenario('征求意见未完成不审核，审核须能查到', ['comments-first', 'review-unnamed'], () => {
    opened().refuses('comments-first', 'recordReview', '2023-03-02');
    heard().refuses('review-unnamed', 'recordReview', '2023-04-10', { reviewNumber: null });
  }),
  scenario(
    '与市场主体有关的先公平竞争审查；违反的修改后再审，才能提交审议',
    ['competition-first-formerly', 'competition-first', 'violates-competition'],
    () => {
      const business = () => heard({ business: true });
      business()
        .refuses('competition-first-formerly', 'recordReview', '2023-04-10')
        .refuses('competition-first', 'recordReview', '2024-08-05')
        .refuses('review-unnamed', 'recordCompetition', '2023-04-03', { reviewNumber: null })
        .take('recordCompetition', '2023-04-03', { conclusion: 'violates' })
        .take('recordReview', '2023-04-10')
        .refuses('violates-competition', 'discuss', '2023-04-20')
        .take('redraft', '2023-04-12')
        .take('recordCompetition', '2023-04-13')
        .take('recordReview', '2023-04-14')
        .take('discuss', '2023-04-20');
    },
  ),
  scenario(
    '没有合法性审核、审核不合法或者应当修改的，不能提交审议',
    ['legality-first', 'revision-first'],
    () => {
      heard()
        .refuses('legality-first', 'discuss', '2023-04-20')
        .take('recordReview', '2023-04-10', { outcome: 'unlawful' })
        .refuses('legality-first', 'discuss', '2023-04-20')
        .take('recordReview', '2023-04-12', { outcome: 'revise' })
        .refuses('revision-first', 'discuss', '2023-04-20')
        .take('redraft', '2023-04-13')
        .refuses('legality-first', 'discuss', '2023-04-20')
        .take('recordReview', '2023-04-17')
        .take('discuss', '2023-04-20')
        .phase('decided');
    },
  ),
  scenario('审议不通过的退回修改', [], () => {
    reviewedBy()
      .take('discuss', '2023-04-20', { decision: 'rejected' })
      .phase('reviewing')
      .take('drop', '2023-04-21')
      .phase('dropped');
  }),
  scenario(
    '党内规范性文件不公开征求意见、由党组会审议、不对外解读，备案另计',
    ['not-for-party', 'meeting-of-the-other', 'not-public'],
    () => {
      const party = opened({ category: 'party', name: '党组工作规则实施办法' });
      party
        .refuses('not-for-party', 'openComments', '2023-03-01')
        .take('recordReview', '2023-04-10')
        .refuses('meeting-of-the-other', 'discuss', '2023-04-20')
        .take('discuss', '2023-04-20', { meeting: 'party', session: '2023年第4次' })
        .take('sign', '2023-04-24')
        .take('register', '2023-05-04')
        .take('publish', '2023-05-08')
        .refuses('not-public', 'interpret', '2023-05-08')
        .take('file', '2023-05-20', { body: '甲市委办公室' })
        .take('recordReceipt', '2023-06-20')
        .counts('party_normative_filings', 2023, 1)
        .counts('normative_documents_issued', 2023, 0);
      reviewedBy().refuses('meeting-of-the-other', 'discuss', '2023-04-20', { meeting: 'party' });
    },
  ),
  scenario(
    '未统一登记不公布；施行不早于公布，有效期最长五年，试行两年',
    ['not-registered', 'effective-before-publication', 'valid-too-long'],
    () => {
      const signed = (own: Asks = {}) =>
        reviewedBy(own).take('discuss', '2023-04-20').take('sign', '2023-04-24');
      signed()
        .refuses('not-registered', 'publish', '2023-05-08')
        .take('register', '2023-05-04')
        .refuses('effective-before-publication', 'publish', '2023-05-08', {
          effectiveOn: '2023-05-07',
        })
        .refuses('valid-too-long', 'publish', '2023-05-08', { until: '2028-06-02' });
      signed({ trial: true })
        .take('register', '2023-05-04')
        .refuses('valid-too-long', 'publish', '2023-05-08')
        .take('publish', '2023-05-08', { until: '2025-05-31' });
    },
  ),
  scenario(
    '2028年5月31日到期，2027年11月30日前评估；评估继续有效的可以延长',
    ['evaluation-first', 'evaluated-late'],
    () => {
      inForce()
        .reads('evaluation', '2027-11-30', 'running', '2027-11-30')
        .reads('validity', '2027-11-30', 'running', '2028-05-31')
        .refuses('evaluation-first', 'extendForce', '2027-11-10')
        .take('evaluate', '2027-11-10')
        .marked()
        .refuses('valid-too-long', 'extendForce', '2027-11-12', { to: '2033-06-01' })
        .take('extendForce', '2027-11-12')
        .reads('validity', '2028-06-01', 'running', '2033-05-31')
        .reads('evaluation', '2028-06-01', 'running', '2032-11-30');
      inForce().take('evaluate', '2027-12-01').marked('late:evaluated-late');
    },
  ),
  scenario(
    '到期即失效，不能再延长；未到期不能按失效登记；废止的写明文号',
    ['expired-already', 'not-expired-yet', 'number-of-the-new'],
    () => {
      inForce()
        .take('evaluate', '2027-11-10')
        .refuses('expired-already', 'extendForce', '2028-06-01');
      inForce()
        .refuses('not-expired-yet', 'abolish', '2028-05-31')
        .refuses('number-of-the-new', 'abolish', '2026-05-31', { how: 'replaced' })
        .take('abolish', '2028-06-01')
        .phase('ended')
        .counts('normative_documents_ended', 2028, 1);
    },
  ),
]);

test('设置里写的天数、有效期就是没有设置时的天数、有效期', () => {
  expect(legalSettings.commentPeriod.initial).toEqual(commentLimits);
  expect(legalSettings.filing.initial).toMatchObject(filingLimits);
  expect(legalSettings.documentValidity.initial).toMatchObject(validityLimits);
});
