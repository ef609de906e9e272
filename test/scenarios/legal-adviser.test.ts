import { beginning, tellsAll } from './record.ts';
import { scenario } from './scenario.ts';

const adviser = beginning('legal-adviser', {
  engage: {
    sort: 'adviser',
    name: '方正清',
    firm: '甲市明衡律师事务所',
    licence: '1110120101000000',
    fields: '合同、涉外法律',
    fee: 60_000,
    from: '2021-01-15',
    until: '2022-01-14',
  },
  recordWork: {
    what: 'advice',
    about: '翻译服务合同违约责任',
    result: '建议补充解除条款',
    doneOn: '2021-03-10',
  },
  declareConflict: { party: '甲市会展服务中心', relation: '本所常年客户' },
  evaluate: { year: 2021, grade: 'good', opinion: '意见及时、可行' },
  renew: { to: '2024-01-14', reason: '熟悉业务' },
  end: { ground: 'expired' },
});
const engaged = () => adviser().take('engage', '2021-01-15');

tellsAll('legal-adviser', [
  scenario('2021年聘请法律顾问1名，年末在聘；公职律师另计', [], () => {
    engaged()
      .take('recordWork', '2021-03-10')
      .counts('legal_advisers', 2021, 1)
      .counts('public_lawyers', 2021, 0)
      .counts('legal_adviser_works', 2021, 1);
  }),
  scenario(
    '聘期一年到2022年1月14日，届满前评价后续聘',
    ['evaluate-first', 'not-beyond-term'],
    () => {
      engaged()
        .reads('engagement', '2022-01-14', 'running', '2022-01-14')
        .refuses('evaluate-first', 'renew', '2022-01-10')
        .take('evaluate', '2022-01-10')
        .refuses('not-beyond-term', 'renew', '2022-01-10', { to: '2022-01-14' })
        .take('renew', '2022-01-10')
        .reads('engagement', '2022-02-01', 'running', '2024-01-14');
    },
  ),
  scenario(
    '聘期止不早于聘期起，一个聘期最长五年',
    ['term-reversed', 'longer-than-five-years'],
    () => {
      adviser()
        .refuses('term-reversed', 'engage', '2021-01-15', { until: '2021-01-14' })
        .refuses('longer-than-five-years', 'engage', '2021-01-15', { until: '2026-01-16' })
        .take('engage', '2021-01-15', { until: '2026-01-15' });
      engaged()
        .take('evaluate', '2022-01-10')
        .refuses('longer-than-five-years', 'renew', '2022-01-10', { to: '2027-01-15' });
    },
  ),
  scenario('审核意见要指明审核事项，工作在聘期以内', ['review-required', 'outside-term'], () => {
    engaged()
      .refuses('review-required', 'recordWork', '2021-03-10', { what: 'review' })
      .refuses('outside-term', 'recordWork', '2022-02-10', { doneOn: '2022-02-10' })
      .refuses('outside-term', 'recordWork', '2021-03-10', { doneOn: '2021-01-14' })
      .take('recordWork', '2021-03-10', { what: 'review', review: 'review-1' });
  }),
  scenario('登记回避以后，不再就该当事人的事项提出意见', ['conflict-of-interest'], () => {
    engaged()
      .take('declareConflict', '2021-03-01')
      .refuses('conflict-of-interest', 'recordWork', '2021-03-10', {
        about: '与甲市会展服务中心的布展合同',
      });
  }),
  scenario(
    '一个年度评价一次，未到的年度不评价；评价为差的不续聘',
    ['evaluated-already', 'year-not-begun', 'poor-not-renewed'],
    () => {
      engaged()
        .refuses('year-not-begun', 'evaluate', '2021-12-20', { year: 2022 })
        .refuses('year-not-begun', 'evaluate', '2021-12-20', { year: 2020 })
        .take('evaluate', '2021-12-20', { grade: 'poor' })
        .refuses('evaluated-already', 'evaluate', '2021-12-21')
        .refuses('poor-not-renewed', 'renew', '2022-01-10');
    },
  ),
  scenario('聘期届满次日才办解聘的标明逾期，解聘后不再计入人数', ['ended-late'], () => {
    engaged().take('end', '2022-01-14').marked().counts('legal_advisers', 2022, -1).phase('ended');
    engaged().take('end', '2022-01-17').marked('late:ended-late');
  }),
]);

const unit = beginning('legal-staffing', {
  enter: { unit: '综合科', legal: 'added', staff: 6, legalStaff: 1, basis: '区委编办〔2019〕31号' },
  change: {
    legal: 'dedicated',
    staff: 6,
    legalStaff: 2,
    basis: '区委编办〔2022〕8号',
    since: '2022-05-01',
  },
  verify: { year: 2021 },
  abolish: { basis: '区委编办〔2023〕2号' },
});

tellsAll('legal-staffing', [
  scenario('2021年各内设机构均未专设法规部门，为零；设立后计一个', ['nothing-changed'], () => {
    unit()
      .take('enter', '2021-01-15')
      .take('verify', '2021-12-20')
      .counts('legal_units', 2021, 0)
      .counts('internal_units', 2021, 1)
      .refuses('nothing-changed', 'change', '2022-05-05', {
        legal: 'added',
        legalStaff: 1,
        basis: '区委编办〔2019〕31号',
      });
    unit().take('enter', '2022-05-05', { legal: 'dedicated' }).counts('legal_units', 2022, 1);
  }),
  scenario(
    '法治工作人员不多于在编人数，专设机构不能没有人',
    ['more-lawyers-than-staff', 'dedicated-needs-staff'],
    () => {
      unit()
        .refuses('more-lawyers-than-staff', 'enter', '2021-01-15', { legalStaff: 7 })
        .refuses('dedicated-needs-staff', 'enter', '2021-01-15', {
          legal: 'dedicated',
          legalStaff: 0,
        })
        .take('enter', '2021-01-15')
        .refuses('more-lawyers-than-staff', 'change', '2022-05-05', { legalStaff: 9 });
    },
  ),
  scenario('一年核对一次，未到的年度不核对', ['verified-already', 'year-not-over'], () => {
    unit()
      .take('enter', '2021-01-15')
      .refuses('year-not-over', 'verify', '2021-12-20', { year: 2022 })
      .take('verify', '2021-12-20')
      .refuses('verified-already', 'verify', '2021-12-21');
  }),
]);
