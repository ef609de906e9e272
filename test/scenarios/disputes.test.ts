import { expect, test } from 'vitest';
import { settingKinds } from '../../src/office/settings.ts';
import { unproven, recordOf, having, tells } from './record.ts';

const evidence = [
  { name: '信息公开申请登记表', proves: '收到申请的日期', obtainedOn: '2024-01-10' },
];
const reconsideration = () =>
  recordOf('reconsideration', {
    register: {
      number: '甲政复〔2024〕12号',
      organ: '甲市人民政府',
      applicant: '方圆',
      about: 'disclosure',
      challenged: '政府信息部分公开答复',
      noticeOn: '2024-03-04',
      procedure: 'ordinary',
    },
    listEvidence: { evidence },
    draft: { words: '答复程序合法、依据充分。' },
    reply: { via: 'online' },
    attendHearing: { heldOn: '2024-04-10', head: true, attended: '陆远、林知行' },
    mediate: { agreed: true, terms: '本机关补充公开两份附件。' },
    decide: { document: '甲政复决〔2024〕12号', outcome: 'upheld' },
    receiveOpinion: { document: '甲政复意〔2024〕3号', receivedOn: '2024-06-03' },
    reportCorrection: { measures: '已修订答复模板。' },
    comply: { how: '已重新答复。' },
    learn: { causes: '区分处理不够', measures: '增加复核环节' },
    archive: { volume: 'WS·2024·D10·0012' },
  });

tells('十日是工作日：2024年3月4日收到，普通程序3月18日前、简易程序3月11日前答复举证', () => {
  reconsideration()
    .take('register', '2024-03-04')
    .reads('reply', '2024-03-04', 'running', '2024-03-18')
    .standsOn('reply', '2024-03-04', 'reconsideration', '第四十八条、第八十八条第二款');
  reconsideration()
    .take('register', '2024-03-04', { procedure: 'simple' })
    .reads('reply', '2024-03-04', 'running', '2024-03-11')
    .take('convert', '2024-03-06')
    .reads('reply', '2024-03-06', 'running', '2024-03-18')
    .refuses('simple-since-2024', 'convert', '2024-03-07');
});

tells('2023年收到的依旧法：十日是自然日，12月20日收到，30日是周六，顺延到2024年1月2日', () => {
  reconsideration()
    .refuses('simple-since-2024', 'register', '2023-12-20', {
      noticeOn: '2023-12-20',
      procedure: 'simple',
    })
    .take('register', '2023-12-20', { noticeOn: '2023-12-20' })
    .reads('reply', '2023-12-21', 'running', '2024-01-02')
    .standsOn('reply', '2023-12-21', 'formerReconsideration', '答复')
    .refuses('evidence-missing-formerly', 'draft', '2023-12-25')
    .refuses('evidence-after-notice-formerly', 'listEvidence', '2023-12-25')
    .take('listEvidence', '2023-12-25', {
      evidence: [{ ...evidence[0], obtainedOn: '2023-11-01' }],
    })
    .take('draft', '2023-12-26')
    .take('sign', '2024-01-03')
    .take('reply', '2024-01-03')
    .marked('late:replied-late-formerly');
});

tells('收到以后自行收集的证据不能列入；经复议机构同意补充的可以；没有清单不能答复', () => {
  const later = { ...evidence[0], obtainedOn: '2024-03-08' };
  reconsideration()
    .refuses('notice-after-entry', 'register', '2024-03-01')
    .take('register', '2024-03-05')
    .refuses('evidence-missing', 'draft', '2024-03-08')
    .refuses('evidence-after-notice', 'listEvidence', '2024-03-08', { evidence: [later] })
    .take('listEvidence', '2024-03-08', { evidence: [{ ...later, consent: true }] })
    .take('draft', '2024-03-11')
    .as({ role: 'leader', by: 'officer' })
    .refuses('same-person', 'sign', '2024-03-12')
    .take('sign', '2024-03-12')
    .take('reply', '2024-03-19')
    .marked('late:replied-late');
});

const replied = () =>
  reconsideration()
    .take('register', '2024-03-04')
    .take('listEvidence', '2024-03-06')
    .take('draft', '2024-03-07')
    .take('sign', '2024-03-08')
    .take('reply', '2024-03-11')
    .marked();

tells('听证由负责人参加，不能参加的说明理由；调解结案先有协议，撤回的只能终止', () => {
  replied()
    .refuses('hearing-not-yet', 'attendHearing', '2024-04-09')
    .refuses('absence-unexplained', 'attendHearing', '2024-04-10', { head: false })
    .take('attendHearing', '2024-04-10', { head: false, reason: '出访在外，委托分管处长参加' })
    .refuses('mediation-agreement-missing', 'decide', '2024-04-20', { outcome: 'mediated' })
    .refuses('outcome-of-withdrawal', 'decide', '2024-04-20', { withdrawn: true })
    .take('mediate', '2024-04-18')
    .take('decide', '2024-04-20', { outcome: 'mediated' })
    .refuses('nothing-to-comply', 'comply', '2024-04-21')
    .take('archive', '2024-05-06')
    .phase('archived');
});

tells('责令履行的填期限、按期履行、登记原因后归档；意见书自收到之日起六十日报送纠正情况', () => {
  replied()
    .refuses('comply-by-missing', 'decide', '2024-05-08', { outcome: 'ordered' })
    .take('decide', '2024-05-08', { outcome: 'ordered', complyBy: '2024-05-31' })
    .reads('comply', '2024-05-08', 'running', '2024-05-31')
    .refuses('no-opinion', 'reportCorrection', '2024-06-01')
    .take('receiveOpinion', '2024-06-03')
    .reads('correction', '2024-06-03', 'running', '2024-08-02')
    .take('comply', '2024-06-04')
    .marked('late:complied-late')
    .refuses('not-complied', 'archive', '2024-06-05')
    .take('reportCorrection', '2024-08-05')
    .marked('late:correction-late')
    .refuses('lessons-missing', 'archive', '2024-08-06')
    .take('learn', '2024-08-07')
    .take('archive', '2024-08-08');
});

const litigation = () =>
  recordOf('litigation', {
    register: {
      number: '（2024）甲01行初20号',
      court: '甲市中级人民法院',
      plaintiff: '方圆',
      role: 'defendant',
      about: 'disclosure',
      challenged: '政府信息不予公开答复',
      servedOn: '2024-03-04',
    },
    appoint: { agents: [{ name: '林知行', kind: 'staff' }] },
    extendEvidence: { until: '2024-03-29', reason: '档案调取需时' },
    draft: {
      defence: '请求驳回原告的诉讼请求。',
      evidence: [{ name: '答复书', proves: '已依法答复' }],
    },
    appear: { heldOn: '2024-05-10', head: 'deputy', staff: true },
    judge: { document: '（2024）甲01行初20号', judgment: 'dismissed', servedOn: '2024-06-03' },
    appeal: { by: 'other' },
    judgeFinally: { document: '（2024）某行终88号', judgment: 'dismissed' },
    comply: { how: '已重新答复。' },
    learn: { causes: '依据引用不当', measures: '答复前复核依据' },
    archive: { volume: 'WS·2024·D10·0020' },
  });

tells('收到起诉状副本十五日内答辩举证：3月4日收到3月19日到期；最后一日是周六的顺延到周一', () => {
  litigation()
    .refuses('served-after-entry', 'register', '2024-03-01')
    .take('register', '2024-03-04')
    .reads('answer', '2024-03-04', 'running', '2024-03-19')
    .refuses('extension-within-term', 'extendEvidence', '2024-03-11', { until: '2024-03-15' })
    .take('extendEvidence', '2024-03-11')
    .reads('answer', '2024-03-20', 'running', '2024-03-29');
  litigation()
    .take('register', '2024-03-15', { servedOn: '2024-03-15' })
    .reads('answer', '2024-03-15', 'running', '2024-04-01')
    .refuses('extension-after-term', 'extendEvidence', '2024-04-02')
    .refuses('evidence-missing', 'draft', '2024-04-02', { evidence: [] })
    .take('draft', '2024-04-02')
    .take('sign', '2024-04-02')
    .take('answer', '2024-04-03')
    .marked('late:answered-late');
});

const inCourt = () =>
  litigation()
    .take('register', '2024-03-04')
    .refuses('too-many-agents', 'appoint', '2024-03-05', {
      agents: ['甲', '乙', '丙'].map((name) => ({ name, kind: 'lawyer' })),
    })
    .take('appoint', '2024-03-05')
    .take('draft', '2024-03-08')
    .take('sign', '2024-03-11')
    .take('answer', '2024-03-12')
    .marked();

tells('负责人出庭，不能出庭的委托工作人员并说明理由，不能只委托律师', () => {
  inCourt()
    .refuses('hearing-not-yet', 'appear', '2024-05-09')
    .refuses('staff-absent', 'appear', '2024-05-10', { head: 'none', staff: false, reason: '公务' })
    .refuses('absence-unexplained', 'appear', '2024-05-10', { head: 'none' })
    .take('appear', '2024-05-10', { head: 'none', reason: '赴京参会，已向法庭说明' });
});

tells('判决十五日、裁定十日内上诉；上诉期内不能登记生效，过期不能上诉', () => {
  inCourt()
    .take('judge', '2024-06-03')
    .reads('appeal', '2024-06-03', 'running', '2024-06-18')
    .refuses('appeal-still-open', 'becomeFinal', '2024-06-18')
    .refuses('appeal-too-late', 'appeal', '2024-06-19')
    .take('becomeFinal', '2024-06-19')
    .refuses('nothing-to-comply', 'comply', '2024-06-20')
    .take('archive', '2024-06-20');
  inCourt()
    .take('judge', '2024-06-03', { judgment: 'rejected' })
    .reads('appeal', '2024-06-03', 'running', '2024-06-13')
    .take('appeal', '2024-06-13')
    .take('judgeFinally', '2024-09-02')
    .phase('final');
});

tells('败诉的按期履行、分析原因后归档', () => {
  inCourt()
    .refuses('comply-by-missing', 'judge', '2024-06-03', { judgment: 'ordered' })
    .take('judge', '2024-06-03', { judgment: 'ordered', complyBy: '2024-07-31' })
    .take('becomeFinal', '2024-06-19')
    .reads('comply', '2024-06-20', 'running', '2024-07-31')
    .refuses('not-complied', 'archive', '2024-07-01')
    .take('comply', '2024-08-01')
    .marked('late:complied-late')
    .refuses('lessons-missing', 'archive', '2024-08-02')
    .take('learn', '2024-08-02')
    .take('archive', '2024-08-05');
});

const complaint = (...setting: Parameters<typeof having> | []) =>
  recordOf(
    'complaint',
    {
      register: {
        sort: 'appeal',
        came: 'transferred',
        from: '甲市信访局',
        form: 'letter',
        receivedOn: '2024-03-04',
        subject: '反映外籍家属证件办理问题',
        content: '请求说明办理依据。',
      },
      object: { reason: '属于出入境管理部门职责' },
      upholdObjection: { returnedTo: '甲市信访局' },
      rejectObjection: { reason: '涉及邀请函办理' },
      inform: { how: 'accepted' },
      pass: { to: '驻办纪检监察组', sealed: true },
      extend: { days: 30, reason: '需向外地核实', told: true },
      mediate: { result: '双方同意补充说明' },
      draft: {
        verdict: 'explained',
        words: '已说明。',
        ground: '《外国人入境出境管理条例》第九条',
      },
      askReview: { askedOn: '2024-06-03', by: '甲市人民政府' },
      hearReview: { result: 'upheld' },
      archive: { volume: 'WS·2024·D10·0031' },
    },
    setting.length ? having(...setting) : undefined,
  );

tells(
  '十五日内告知、自受理之日起六十日办结：3月4日收到、11日告知受理，5月10日到期，延长至6月9日',
  () => {
    complaint()
      .refuses('received-after-entry', 'register', '2024-03-01')
      .take('register', '2024-03-04')
      .reads('inform', '2024-03-04', 'running', '2024-03-19')
      .take('inform', '2024-03-11')
      .reads('handle', '2024-03-11', 'running', '2024-05-10')
      .refuses('extension-too-long', 'extend', '2024-05-06', { days: 31 })
      .refuses('extension-not-told', 'extend', '2024-05-06', { told: false })
      .take('extend', '2024-05-06')
      .reads('handle', '2024-05-06', 'running', '2024-06-09')
      .refuses('extension-only-once', 'extend', '2024-05-20')
      .refuses('ground-missing', 'draft', '2024-06-03', { ground: null })
      .take('mediate', '2024-06-03')
      .take('draft', '2024-06-05')
      .take('close', '2024-06-11')
      .marked('late:closed-late');
  },
);

tells('2022年5月前收到的依《信访条例》；告知迟的照录，姓名住址不清的不算迟', () => {
  complaint()
    .take('register', '2022-04-20', { receivedOn: '2022-04-20' })
    .take('inform', '2022-05-06')
    .marked('late:told-late-formerly')
    .standsOn('handle', '2022-05-06', 'formerPetition', '办理期限')
    .take('draft', '2022-07-06')
    .take('close', '2022-07-06')
    .marked('late:closed-late-formerly');
  const late = () => complaint().take('register', '2024-03-04');
  late().take('inform', '2024-03-20').marked('late:told-late');
  late().take('inform', '2024-03-20', { anonymous: true }).marked();
});

tells('转送来的五个工作日内提出异议，直接提出的告知有权机关；没写机关的不行', () => {
  complaint()
    .take('register', '2024-03-04')
    .take('object', '2024-03-12')
    .marked('late:objected-late')
    .take('rejectObjection', '2024-03-13')
    .take('object', '2024-03-13')
    .take('upholdObjection', '2024-03-14')
    .phase('returned');
  complaint()
    .take('register', '2024-03-04', { came: 'direct', from: null })
    .refuses('nobody-to-object-to', 'object', '2024-03-05')
    .refuses('where-missing', 'inform', '2024-03-05', { how: 'elsewhere' })
    .take('inform', '2024-03-05', { how: 'elsewhere', where: '甲市公安局出入境管理局' })
    .phase('told')
    .reads('handle', '2024-04-01', 'idle', null);
});

tells('检举控告不作处理意见、密封转送；走访代表不超过五人；过期不能延长', () => {
  complaint()
    .refuses('too-many-representatives', 'register', '2024-03-04', {
      form: 'visit',
      representatives: 6,
    })
    .take('register', '2024-03-04', { sort: 'accusation' })
    .take('inform', '2024-03-05')
    .refuses('accusation-to-others', 'draft', '2024-03-06')
    .refuses('must-not-leak', 'pass', '2024-03-06', { sealed: false })
    .take('pass', '2024-03-06')
    .take('archive', '2024-03-07');
  complaint()
    .take('register', '2024-03-04')
    .take('inform', '2024-03-05')
    .refuses('extension-after-term', 'extend', '2024-05-05');
});

tells('复查三十日内请求，结果到了才归档；公开投诉没有复查，期限按本机关设置', () => {
  complaint()
    .take('register', '2024-03-04')
    .take('inform', '2024-03-05')
    .take('draft', '2024-04-30')
    .take('close', '2024-04-30')
    .refuses('review-too-late', 'askReview', '2024-06-03')
    .take('askReview', '2024-06-03', { askedOn: '2024-05-30' })
    .refuses('review-open', 'archive', '2024-06-04')
    .take('hearReview', '2024-06-28')
    .take('archive', '2024-07-01');
  const set = { disclosure: { amount: 20, unit: 'days' } };
  complaint('complaintTerms', '2024-01-01', set)
    .take('register', '2024-03-04', { sort: 'disclosure', came: 'direct' })
    .take('inform', '2024-03-04')
    .reads('handle', '2024-03-04', 'running', '2024-03-24')
    .take('draft', '2024-03-25')
    .take('close', '2024-03-25')
    .marked('late:disclosure-late')
    .refuses('not-for-disclosure', 'askReview', '2024-06-03');
});

const nil = () =>
  recordOf('nil-confirmation', {
    state: { register: 'litigation', year: 2023, looked: '收文登记、法院送达平台', found: 0 },
    sendBack: { reason: '请再查电子送达平台' },
    lookAgain: { looked: '电子送达平台', found: 0 },
    revoke: { reason: '法院补送一件起诉状副本' },
    contradict: { case: 'case-1' },
    restore: { reason: '案件系误登记，已作废' },
  });

tells('零报告年底才能提出，查到案件不能提出，提出人不确认，后来有案件的撤销', () => {
  nil()
    .refuses('year-not-over', 'state', '2023-12-30')
    .refuses('register-holds-cases', 'state', '2023-12-31', { found: 1 })
    .take('state', '2023-12-31')
    .as({ role: 'head', by: 'clerk' })
    .refuses('same-person', 'confirm', '2024-01-02')
    .take('sendBack', '2024-01-02')
    .refuses('register-holds-cases', 'lookAgain', '2024-01-03', { found: 2 })
    .take('lookAgain', '2024-01-03')
    .holds({ looked: '电子送达平台' })
    .take('confirm', '2024-01-04')
    .take('revoke', '2024-02-20')
    .phase('revoked');
});

tells('确认以后又登记了案件的，不再计入，由负责人撤销；案件系误登记的可以恢复', () => {
  const confirmed = nil().take('state', '2023-12-31').take('confirm', '2024-01-02');
  confirmed.counts('nil_registers_confirmed', 2023, 1);
  confirmed
    .take('contradict', '2024-02-20')
    .phase('contradicted')
    .counts('nil_registers_confirmed', 2023, 0)
    .take('restore', '2024-02-21')
    .phase('confirmed')
    .counts('nil_registers_confirmed', 2023, 1)
    .take('contradict', '2024-03-01')
    .take('revoke', '2024-03-04')
    .phase('revoked')
    .counts('nil_registers_confirmed', 2023, 0);
});

test('设置里写的期限就是没有设置时的期限；每一条规则都有情景', () => {
  expect(settingKinds['complaintTerms']?.initial).toEqual({
    disclosure: { amount: 30, unit: 'days' },
  });
  expect(
    ['reconsideration', 'litigation', 'complaint', 'nil-confirmation'].flatMap(unproven),
  ).toEqual([]);
});
