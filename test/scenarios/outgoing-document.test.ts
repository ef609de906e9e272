import { expect, test } from 'vitest';
import { outgoingLimits } from '../../src/matters/outgoing-document/outgoing-document.ts';
import { documentSettings } from '../../src/office/settings-documents.ts';
import type { Asks } from './record.ts';
import { beginning, tellsAll } from './record.ts';
import { restsOnCompetition, restsOnLegality } from './reviews.ts';
import { scenario } from './scenario.ts';

const begin = beginning('outgoing-document', {
  draft: {
    title: '关于做好外语标识核查工作的通知',
    genre: 'notice',
    direction: 'down',
    nature: 'ordinary',
    to: '各区外办',
    urgency: 'normal',
    openness: 'open',
    unclassified: true,
    body: '一、工作目标\n规范外语标识。',
    attachments: [],
  },
  revise: { changes: '按会签意见修改', body: '一、工作目标\n规范公共场所外语标识。' },
  countersign: { to: ['zhou'], question: '请会签' },
  cosign: { view: 'agrees' },
  recordCosign: { unit: '甲市城市管理委员会', view: 'agrees' },
  settleCosign: { unit: '甲市商务局', how: '已按其意见删去第三条' },
  recordCompetition: {
    reviewNumber: '甲外公竞审〔2025〕2号',
    reviewedOn: '2025-03-10',
    conclusion: 'complies',
  },
  recordLegality: {
    reviewNumber: '甲外法审〔2025〕7号',
    reviewedOn: '2025-03-10',
    outcome: 'lawful',
  },
  check: { opinion: '文字已核', copiesCount: 20 },
  returnDraft: { reason: '第二条依据不足' },
  proofread: { checker: '何静' },
  seal: { seals: 20, keeper: '何静', sealedOn: '2025-03-14' },
  dispatch: { recipients: [{ who: '乙区外办', copies: 1, how: 'system' }] },
  publish: { where: 'https://wb.jia.example/tz/8' },
  archive: { volume: 'WS·2025·Y·0008' },
});
const drafted = (own: Asks = {}, on: `${number}-${number}-${number}` = '2025-03-10') =>
  begin().take('draft', on, own);
const checked = (own: Asks = {}, on: `${number}-${number}-${number}` = '2025-03-11') =>
  drafted(own, on).take('submit', on).take('check', on);
const policy = { nature: 'policy', title: '国际会议落户支持办法' };

tellsAll('outgoing-document', [
  restsOnCompetition({
    title: '国际会议落户支持办法',
    begun: () => checked(policy),
    step: 'recordCompetition',
    on: '2025-03-12',
  }),
  restsOnLegality({
    title: '关于做好外语标识核查工作的通知',
    begun: () => checked({ nature: 'normative' }),
    step: 'recordLegality',
    on: '2025-03-12',
  }),
  scenario('拟稿、核稿、签发、编号、校对、用印、分发、公开、归档，走完一遍', [], () => {
    checked()
      .take('sign', '2025-03-12')
      .take('number', '2025-03-13')
      .take('proofread', '2025-03-13')
      .take('seal', '2025-03-14')
      .take('dispatch', '2025-03-14')
      .marked()
      .take('publish', '2025-03-14')
      .take('archive', '2025-06-10')
      .phase('archived')
      .counts('outgoing_documents', 2025, 1)
      .counts('fair_competition_coverage_rate/2', 2025, 0);
  }),
  scenario(
    '政策措施没有公平竞争审查不能签发；登记审查结论后签发，计入覆盖率的分子和分母',
    ['no-competition-review', 'no-competition-review-formerly', '第十八条'],
    () => {
      checked(policy)
        .refuses('no-competition-review', 'sign', '2025-03-12')
        .take('recordCompetition', '2025-03-12')
        .take('sign', '2025-03-12')
        .counts('fair_competition_coverage_rate/1', 2025, 1)
        .counts('fair_competition_coverage_rate/2', 2025, 1);
      checked(policy, '2023-05-10').refuses('no-competition-review-formerly', 'sign', '2023-05-11');
    },
  ),
  scenario(
    '审查结论为违反的不能签发；退回修改后原结论作废，重新审查',
    ['violates-competition'],
    () => {
      checked(policy)
        .take('recordCompetition', '2025-03-12', { conclusion: 'violates' })
        .refuses('violates-competition', 'sign', '2025-03-12')
        .take('returnDraft', '2025-03-12')
        .take('revise', '2025-03-13')
        .take('submit', '2025-03-13')
        .take('check', '2025-03-14')
        .refuses('no-competition-review', 'sign', '2025-03-14')
        .counts('outgoing_returned', 2025, 1);
    },
  ),
  scenario(
    '先行印发的政策措施如实记为不规范，覆盖率随之低于100%',
    ['no-competition-review'],
    () => {
      checked(policy)
        .as({ role: 'head', irregular: '文件已印发，补办审查' })
        .take('sign', '2025-03-12')
        .marked('irregular:no-competition-review')
        .counts('fair_competition_coverage_rate/1', 2025, 0)
        .counts('fair_competition_coverage_rate/2', 2025, 1);
    },
  ),
  scenario(
    '规范性文件、对外签署事项没有合法性审核或者审核不合法的，不能签发',
    ['no-legality-review', 'not-lawful'],
    () => {
      for (const nature of ['normative', 'agreement', 'party'])
        checked({ nature })
          .refuses('no-legality-review', 'sign', '2025-03-12')
          .take('recordLegality', '2025-03-12', { outcome: 'revise' })
          .refuses('not-lawful', 'sign', '2025-03-12')
          .take('recordLegality', '2025-03-12')
          .take('sign', '2025-03-12');
    },
  ),
  scenario(
    '审查审核须能查到，一般事务不登记公平竞争审查，拟稿人不能自己登记',
    ['review-unnamed', 'not-of-this-nature', 'same-person'],
    () => {
      checked(policy)
        .refuses('review-unnamed', 'recordCompetition', '2025-03-12', { reviewNumber: null })
        .refuses('review-unnamed', 'recordLegality', '2025-03-12', { reviewNumber: null })
        .as({ by: '林知行' })
        .refuses('same-person', 'recordCompetition', '2025-03-12');
      checked().refuses('not-of-this-nature', 'recordCompetition', '2025-03-12');
    },
  ),
  scenario(
    '不能确认不含国家秘密的不得起草；不予公开的写明依据',
    ['state-secret', 'withheld-ground'],
    () => {
      begin()
        .refuses('state-secret', 'draft', '2025-03-10', { unclassified: false })
        .as({ role: 'head', irregular: '已核对' })
        .refuses('state-secret', 'draft', '2025-03-10', { unclassified: false });
      begin()
        .refuses('withheld-ground', 'draft', '2025-03-10', { openness: 'closed' })
        .take('draft', '2025-03-10', { openness: 'closed', withheld: '内部工作流程信息' });
    },
  ),
  scenario(
    '请示是上行文、只有一个主送；报告不夹带请示',
    ['request-goes-up', 'one-recipient', 'one-matter'],
    () => {
      const request = { genre: 'request', direction: 'up', to: '某省外办' };
      begin()
        .refuses('request-goes-up', 'draft', '2025-03-10', { ...request, direction: 'down' })
        .refuses('request-goes-up', 'draft', '2025-03-10', { genre: 'reply', direction: 'up' })
        .refuses('one-recipient', 'draft', '2025-03-10', { ...request, to: '某省外办、甲市政府' })
        .refuses('one-matter', 'draft', '2025-03-10', {
          ...request,
          genre: 'report',
          body: '现将情况报告如下。妥否，请批示。',
        })
        .take('draft', '2025-03-10', { ...request, body: '拟开展调研。妥否，请批示。' });
    },
  ),
  scenario(
    '同事会签未回、外单位不同意的，会签完毕再送核',
    ['cosign-outstanding', 'objection-open', 'no-objection-of'],
    () => {
      drafted()
        .take('countersign', '2025-03-10')
        .refuses('cosign-outstanding', 'submit', '2025-03-10')
        .as({ by: 'zhou' })
        .take('cosign', '2025-03-11')
        .take('recordCosign', '2025-03-11')
        .take('recordCosign', '2025-03-11', { unit: '甲市商务局', view: 'objects' })
        .refuses('objection-open', 'submit', '2025-03-12')
        .refuses('no-objection-of', 'settleCosign', '2025-03-12', { unit: '甲市城市管理委员会' })
        .take('settleCosign', '2025-03-12')
        .take('submit', '2025-03-12');
    },
  ),
  scenario(
    '用印、分发不多于印数；只有主动公开的才发布',
    ['sealed-more', 'distributed-more', 'not-to-be-published'],
    () => {
      const numbered = () =>
        checked({ openness: 'request' }).take('sign', '2025-03-12').take('number', '2025-03-13');
      numbered()
        .refuses('sealed-more', 'seal', '2025-03-14', { seals: 21 })
        .take('seal', '2025-03-14')
        .refuses('distributed-more', 'dispatch', '2025-03-14', {
          recipients: [{ who: '各区外办', copies: 21, how: 'system' }],
        })
        .take('dispatch', '2025-03-14')
        .refuses('not-to-be-published', 'publish', '2025-03-14');
    },
  ),
  scenario('特急件次日办毕：3月10日拟稿，3月12日发出的标明逾期', ['handled-late'], () => {
    const express = () =>
      checked({ urgency: 'express' }, '2025-03-10')
        .take('sign', '2025-03-10')
        .take('number', '2025-03-11');
    express().reads('handling', '2025-03-11', 'running', '2025-03-11');
    express()
      .take('seal', '2025-03-11', { sealedOn: '2025-03-11' })
      .take('dispatch', '2025-03-12')
      .marked('late:handled-late');
  }),
]);

test('设置里写的发文时限就是没有设置时的时限', () => {
  expect(documentSettings.outgoingTerms.initial).toEqual(outgoingLimits);
});
