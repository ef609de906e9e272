import { beginning, tellsAll } from './record.ts';
import { restsOnLegality } from './reviews.ts';
import { scenario } from './scenario.ts';

const begin = beginning('external-agreement', {
  open: {
    name: '甲市与蓝港市友好合作备忘录',
    foreignName: 'Memorandum of Understanding between Jia and Blue Harbour',
    form: 'memorandum',
    counterpart: '蓝港市政府',
    country: 'NZ',
    level: 'city',
    relations: true,
    language: 'en',
    purpose: '教育、文旅合作',
  },
  checkTexts: { checker: '译审温岚', result: 'same', binding: false, sensitive: false },
  amend: { changes: '统一第三条译法' },
  recordReview: {
    reviewNumber: '甲外法审〔2023〕12号',
    outcome: 'lawful',
    reviewedOn: '2023-05-10',
  },
  authorise: { authority: 'superior', number: '某外函〔2023〕88号', signer: '顾宁' },
  sign: {
    signedOn: '2023-06-01',
    place: '甲市',
    signer: '顾宁',
    foreignSigner: 'J. Smith',
    until: '2026-05-31',
    equal: true,
  },
  file: { body: '某省人民政府外事办公室', letter: '甲外函〔2023〕40号' },
  returnFiling: { reason: '缺外文文本' },
  recordReceipt: { receipt: '某外协备〔2023〕31号', receivedOn: '2023-07-10' },
  recordProgress: { progress: '两所学校结对' },
  renew: { until: '2029-05-31', assessment: '合作活跃' },
  end: { reason: '外方机构撤销' },
  drop: { reason: '外方调整计划' },
});
const opened = () => begin().take('open', '2023-04-20');
const checking = { role: 'reviewer' };
const checked = () => opened().as(checking).take('checkTexts', '2023-05-04');
const signed = () =>
  checked()
    .take('recordReview', '2023-05-10')
    .take('authorise', '2023-05-25')
    .take('sign', '2023-06-01');

tellsAll('external-agreement', [
  restsOnLegality({
    title: '甲市与蓝港市友好合作备忘录',
    begun: checked,
    step: 'recordReview',
    on: '2023-05-10',
  }),
  scenario('核对一致、审核合法、获得授权后签署，备案收到回执，计一份', [], () => {
    signed()
      .take('file', '2023-06-20')
      .marked()
      .take('recordReceipt', '2023-07-10')
      .phase('filed')
      .take('recordProgress', '2023-11-01')
      .counts('external_agreements_reviewed_filed', 2023, 1)
      .counts('external_agreements_signed', 2023, 1);
  }),
  scenario('6月1日签署，备案到7月1日止；7月3日报送的标明逾期', ['filed-late'], () => {
    signed().reads('filing', '2023-07-01', 'running', '2023-07-01');
    signed().take('file', '2023-07-03').marked('late:filed-late');
  }),
  scenario('备案退回的补齐后再报，回执只计一次', [], () => {
    signed()
      .take('file', '2023-06-20')
      .take('returnFiling', '2023-06-28')
      .take('file', '2023-06-29')
      .take('recordReceipt', '2023-07-10')
      .counts('external_agreements_reviewed_filed', 2023, 1);
  }),
  scenario('未建交国家的官方机构不能作为签署方', ['no-relations'], () => {
    begin().refuses('no-relations', 'open', '2023-04-20', { relations: false });
    begin().take('open', '2023-04-20', { relations: false, level: 'institution' });
  }),
  scenario(
    '两种文本不一致的写明并修改，立项人不能自己核对',
    ['differences-required', 'texts-differ', 'same-person'],
    () => {
      opened()
        .refuses('same-person', 'checkTexts', '2023-05-04')
        .as(checking)
        .refuses('differences-required', 'checkTexts', '2023-05-04', { result: 'differ' })
        .as(checking)
        .take('checkTexts', '2023-05-04', {
          result: 'differ',
          differences: '第三条外文多“义务”一词',
        })
        .refuses('texts-differ', 'recordReview', '2023-05-10')
        .take('amend', '2023-05-08')
        .refuses('not-in-this-phase', 'recordReview', '2023-05-10')
        .as(checking)
        .take('checkTexts', '2023-05-09')
        .take('recordReview', '2023-05-10');
    },
  ),
  scenario('条约性用语和涉主权的不当表述改掉后再审', ['treaty-wording', 'improper-wording'], () => {
    opened()
      .as(checking)
      .take('checkTexts', '2023-05-04', { binding: true })
      .refuses('treaty-wording', 'recordReview', '2023-05-10');
    opened()
      .as(checking)
      .take('checkTexts', '2023-05-04', { sensitive: true })
      .refuses('improper-wording', 'recordReview', '2023-05-10');
  }),
  scenario(
    '审核须能查到；应当修改的改后再审，合法后才报批',
    ['review-unnamed', 'not-lawful'],
    () => {
      checked()
        .refuses('review-unnamed', 'recordReview', '2023-05-10', { reviewNumber: null })
        .take('recordReview', '2023-05-10', { outcome: 'revise' })
        .refuses('not-lawful', 'authorise', '2023-05-25')
        .take('amend', '2023-05-12')
        .as(checking)
        .take('checkTexts', '2023-05-15')
        .take('recordReview', '2023-05-18', { reviewedOn: '2023-05-18' })
        .take('authorise', '2023-05-25');
    },
  ),
  scenario(
    '由授权的人签署，不早于审核，两种文本同等作准，有效期在签署以后',
    ['not-authorised', 'signed-before-review', 'texts-not-equal', 'until-not-ahead'],
    () => {
      const authorised = checked()
        .take('recordReview', '2023-05-10')
        .take('authorise', '2023-05-25');
      authorised
        .refuses('not-authorised', 'sign', '2023-06-01', { signer: '陆远' })
        .refuses('signed-before-review', 'sign', '2023-06-01', { signedOn: '2023-05-09' })
        .refuses('texts-not-equal', 'sign', '2023-06-01', { equal: false })
        .refuses('until-not-ahead', 'sign', '2023-06-01', { until: '2023-06-01' });
    },
  ),
  scenario('2026年5月31日到期，到期前可以续签，过期的重新审核签署', ['expired-first'], () => {
    const filed = () => signed().take('file', '2023-06-20').take('recordReceipt', '2023-07-10');
    filed()
      .reads('validity', '2026-05-31', 'running', '2026-05-31')
      .take('renew', '2026-05-06')
      .reads('validity', '2026-06-01', 'running', '2029-05-31')
      .take('end', '2027-01-04')
      .phase('ended');
    filed().refuses('expired-first', 'renew', '2026-06-01');
  }),
]);
