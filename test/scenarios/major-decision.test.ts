import { expect, test } from 'vitest';
import type { OneRecord, Scenarios, Usual } from './record.ts';
import { figureOf, recordOf, unproven } from './record.ts';
import { competitionReviewOf, legalReviewOf, restsOnMeeting } from './reviews.ts';

const KIND = 'major-decision';
const usual: Usual = {
  start: () => ({
    ...{ title: '国际交往五年规划', item: 'plan', proposedBy: 'unit', unit: '综合处' },
    grounds: '现行规划年底到期，拟编制新的五年规划。',
  }),
  hearPublic: () => ({
    ...{ manner: 'open', from: '2021-03-01', to: '2021-03-31', received: 12, adopted: 5 },
    summary: '集中在外语服务方面，采纳5条。',
  }),
  argueExperts: () => ({
    experts: [{ name: '甲市大学国际关系学院', interested: false, signed: true }],
    conclusion: '目标可行。',
  }),
  assessRisk: () => ({
    ...{ assessor: '甲市社会研究所', risks: '资金保障不足', measures: '分年度安排' },
    controllable: true,
  }),
  exempt: () => ({ ground: 'not-technical', reason: '属工作安排，不涉及专业技术问题。' }),
  sendForReview: () => ({ complete: true }),
  reviewLegality: () => ({ result: 'lawful', counsel: '同意。', opinion: '符合权限和程序。' }),
  submit: () => ({ competition: 'not-concerned' }),
  deliberate: () => ({
    ...{ body: 'party-group', leaderLast: true, result: 'adopted', againstMajority: false },
  }),
  reportToParty: () => ({ to: '区委' }),
  publish: () => ({ extent: 'public', where: '区政府网站', adoption: '公众意见采纳5条。' }),
  appoint: () => ({ executor: '综合处', reportBy: '2021-12-31' }),
  reportExecution: () => ({ progress: '完成年度任务。' }),
  suspend: () => ({ reason: '遇不可抗力。' }),
  resume: () => ({ reason: '情况好转。' }),
  evaluate: () => ({
    ...{ ground: 'needed', assessor: '甲市统计学会', conclusion: '达到预期。', advice: 'keep' },
  }),
  archive: () => ({ volume: 'WS·2021·Y·0001' }),
};
const started = (): OneRecord => recordOf(KIND, usual).take('start', '2021-02-22');
const argued = (): OneRecord =>
  started().take('hearPublic', '2021-04-01').take('argueExperts', '2021-04-08');
const gated = (): OneRecord => argued().take('assessRisk', '2021-04-12');
const reviewed = (): OneRecord =>
  gated().take('sendForReview', '2021-04-13').take('reviewLegality', '2021-04-22');
const submitted = (): OneRecord => reviewed().take('submit', '2021-04-23');
const decided = (): OneRecord => submitted().take('deliberate', '2021-05-11');
const executing = (): OneRecord =>
  decided()
    .take('reportToParty', '2021-05-12')
    .take('publish', '2021-05-20')
    .take('appoint', '2021-05-21');

const TITLE = '国际交往五年规划';
const scenarios: Scenarios = [
  [
    '写明在哪次党组会上决定的，须是讨论本决策、已有结果的党组会',
    restsOnMeeting({ title: TITLE, begun: submitted, step: 'deliberate', on: '2021-05-11' }),
  ],
  [
    '合法性审查选用审核事项的，须是本决策的、当日已有结论的；不合法的不能写成合法',
    () => {
      const on = '2021-04-22';
      const asks = { review: 'review-1' };
      const sent = (review: OneRecord) =>
        gated()
          .take('sendForReview', '2021-04-13')
          .as({ naming: { 'review-1': review } });
      const concluded = (title: string, day: `${number}-${number}-${number}`, more = {}) =>
        legalReviewOf(title, day).take('conclude', day, more);
      const unlawful = { outcome: 'unlawful', points: [{ point: '超越权限' }] };
      sent(legalReviewOf(TITLE, on)).refuses('review-not-concluded', 'reviewLegality', on, asks);
      sent(concluded(TITLE, '2021-04-23')).refuses(
        'review-concluded-later',
        'reviewLegality',
        on,
        asks,
      );
      sent(concluded('外语标识办法', on)).refuses('review-of-another', 'reviewLegality', on, asks);
      sent(concluded(TITLE, on, unlawful)).refuses(
        'review-says-otherwise',
        'reviewLegality',
        on,
        asks,
      );
      sent(concluded(`${TITLE}（草案）`, on)).take('reviewLegality', on, asks);
    },
  ],
  [
    '涉及市场主体的，公平竞争审查须能查到，是本决策的，结论为可以出台',
    () => {
      const on = '2021-04-23';
      const asks = { competition: 'passed', review: 'review-1' };
      const submits = (review: OneRecord) => reviewed().as({ naming: { 'review-1': review } });
      const concluded = (title: string, day: `${number}-${number}-${number}`) =>
        competitionReviewOf(title, day).take('conclude', day);
      reviewed()
        .refuses('competition-unnamed', 'submit', on, { competition: 'passed' })
        .take('submit', on, { competition: 'passed', reviewNumber: '甲外公竞审〔2021〕1号' });
      submits(competitionReviewOf(TITLE, on)).refuses(
        'competition-not-concluded',
        'submit',
        on,
        asks,
      );
      submits(concluded(TITLE, '2021-04-24')).refuses(
        'competition-concluded-later',
        'submit',
        on,
        asks,
      );
      submits(concluded('外语标识办法', on)).refuses('competition-of-another', 'submit', on, asks);
      submits(concluded(TITLE, on)).refuses('competition-says-otherwise', 'submit', on, {
        ...asks,
        competition: 'not-concerned',
      });
      submits(concluded(TITLE, on)).take('submit', on, asks);
    },
  ],
  [
    '五道程序走完，党组会通过，请示报告后公布，按期报告执行情况',
    () => {
      const decision = executing()
        .reads('execution', '2021-06-01', 'running', '2021-12-31')
        .take('reportExecution', '2021-12-20')
        .marked()
        .reads('execution', '2022-01-04', 'met', '2021-12-31')
        .take('evaluate', '2022-06-01')
        .take('archive', '2022-06-10')
        .phase('archived');
      expect(figureOf(KIND, 'major_decisions_deliberated_rate', 2021, [decision])).toEqual({
        part: 1,
        whole: 1,
      });
    },
  ],
  [
    '少一道程序都不能提交讨论；依法可以免除的登记事由',
    () => {
      started()
        .refuses('public-missing', 'submit', '2021-03-01')
        .take('hearPublic', '2021-04-01')
        .refuses('experts-missing', 'submit', '2021-04-01')
        .as({ role: 'head' })
        .take('exempt', '2021-04-02')
        .refuses('gate-passed', 'exempt', '2021-04-02')
        .refuses('risk-missing', 'submit', '2021-04-02')
        .take('assessRisk', '2021-04-12')
        .refuses('legality-missing', 'submit', '2021-04-12');
    },
  ],
  [
    '风险不可控的调整草案、重新评估以后才能提交',
    () => {
      argued()
        .take('assessRisk', '2021-04-12', { controllable: false })
        .refuses('risk-not-controllable', 'submit', '2021-04-12')
        .take('assessRisk', '2021-04-19')
        .take('sendForReview', '2021-04-20')
        .take('reviewLegality', '2021-04-29')
        .take('submit', '2021-04-30');
    },
  ],
  [
    '公开征求意见不足30日的须有说明，听证会材料7日前送达',
    () => {
      started()
        .refuses('consultation-too-short', 'hearPublic', '2021-04-01', { to: '2021-03-30' })
        .refuses('days-out-of-order', 'hearPublic', '2021-04-01', { to: '2021-02-27' })
        .refuses('adopted-more-than-received', 'hearPublic', '2021-04-01', { adopted: 13 })
        .take('hearPublic', '2021-04-01', { to: '2021-03-20', shortened: '上级要求三月底前报送。' })
        .refuses('hearing-materials', 'hearPublic', '2021-04-20', {
          ...{ manner: 'hearing', from: '2021-04-15', to: '2021-04-15', materialsOn: '2021-04-09' },
        })
        .take('hearPublic', '2021-04-20', {
          ...{ manner: 'hearing', from: '2021-04-15', to: '2021-04-15', materialsOn: '2021-04-08' },
        });
    },
  ],
  [
    '有利害关系的专家不选，书面意见须署名盖章',
    () => {
      const expert = { name: '某咨询公司', interested: false, signed: false };
      started()
        .refuses('opinion-unsigned', 'argueExperts', '2021-04-08', { experts: [expert] })
        .refuses('expert-interested', 'argueExperts', '2021-04-08', {
          experts: [{ ...expert, interested: true, signed: true }],
        });
    },
  ],
  [
    '4月13日送审，不足7个工作日的4月21日审完须写明理由，审查须有法律顾问意见',
    () => {
      gated()
        .refuses('materials-incomplete', 'sendForReview', '2021-04-13', { complete: false })
        .take('sendForReview', '2021-04-13')
        .refuses('review-too-short', 'reviewLegality', '2021-04-21')
        .refuses('counsel-required', 'reviewLegality', '2021-04-22', { counsel: null })
        .take('reviewLegality', '2021-04-21', { hurried: '纪念活动日期已定。' });
    },
  ],
  [
    '经审查不合法的不得讨论，改后重新送审',
    () => {
      gated()
        .take('sendForReview', '2021-04-13')
        .take('reviewLegality', '2021-04-22', { result: 'unlawful' })
        .refuses('legality-failed', 'submit', '2021-04-23')
        .take('sendForReview', '2021-04-26')
        .take('reviewLegality', '2021-05-08', { result: 'exploratory' })
        .refuses('competition-missing', 'submit', '2021-05-10', { competition: 'missing' })
        .take('submit', '2021-05-10');
    },
  ],
  [
    '重大决策上党组会，主要负责人最后发表意见，与多数不一致的说明理由',
    () => {
      const waiting = submitted()
        .refuses('not-at-party-group', 'deliberate', '2021-05-11', { body: 'executive' })
        .refuses('leader-not-last', 'deliberate', '2021-05-11', { leaderLast: false })
        .refuses('majority-reasons', 'deliberate', '2021-05-11', { againstMajority: true });
      waiting
        .take('deliberate', '2021-05-11', { result: 'revised' })
        .phase('preparing')
        .refuses('legality-missing', 'submit', '2021-05-12');
      const hurried = submitted()
        .as({ role: 'head', irregular: '主要负责人出访，事项紧急，回国后向党组会通报。' })
        .take('deliberate', '2021-05-11', { body: 'executive' })
        .marked('irregular:not-at-party-group');
      expect(figureOf(KIND, 'major_decisions_deliberated_rate', 2021, [hurried])).toEqual({
        part: 0,
        whole: 1,
      });
      submitted().take('deliberate', '2021-05-11', { result: 'rejected' }).phase('rejected');
    },
  ],
  [
    '出台前先请示报告，公布时说明意见采纳情况，不予公开的写明依据',
    () => {
      decided()
        .refuses('party-not-asked', 'publish', '2021-05-12')
        .take('reportToParty', '2021-05-12')
        .refuses('publication-place', 'publish', '2021-05-20', { where: null })
        .refuses('publication-place', 'publish', '2021-05-20', { extent: 'withheld' })
        .refuses('adoption-untold', 'publish', '2021-05-20', { adoption: null })
        .take('publish', '2021-05-20');
    },
  ],
  [
    '执行情况晚报的标明；中止、恢复由主要负责人决定；决策前的评估单位不作后评估',
    () => {
      executing()
        .refuses('report-by-passed', 'appoint', '2021-05-24', { reportBy: '2021-05-24' })
        .take('suspend', '2021-08-02')
        .take('resume', '2021-11-01')
        .take('reportExecution', '2022-01-04', { next: '2022-06-30' })
        .marked('late:execution-reported-late')
        .reads('execution', '2022-01-05', 'running', '2022-06-30')
        .refuses('assessor-again', 'evaluate', '2022-06-01', { assessor: '甲市社会研究所' });
    },
  ],
];

test.each(scenarios)('%s', (_, run) => {
  expect(run).not.toThrow();
});

test('每一条规则都有情景', () => {
  expect(unproven(KIND)).toEqual([]);
});
