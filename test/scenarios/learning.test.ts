import { expect, test } from 'vitest';
import { unproven, recordOf, tells } from './record.ts';

const session = () =>
  recordOf('study-session', {
    arrange: {
      sort: 'theory',
      subject: '对外关系法学习',
      firstOn: '2023-07-03',
      place: '三层会议室',
      online: false,
    },
    move: { firstOn: '2023-07-10', reason: '与接待任务冲突' },
    cancel: { reason: '改为印发材料' },
    hold: { persons: 28, lead: '领导班子成员三人', absent: [] },
    makeUp: { name: '许文清', how: '自学并提交笔记' },
  });

tells('专题研讨5月8日至12日共5天，首尾都计；没有结束不能登记', () => {
  session()
    .take('arrange', '2023-05-04', {
      sort: 'seminar',
      firstOn: '2023-05-08',
      lastOn: '2023-05-12',
    })
    .refuses('not-over-yet', 'hold', '2023-05-11')
    .refuses('nobody-spoke', 'hold', '2023-05-12', { lead: null })
    .take('hold', '2023-05-12')
    .holds({ days: 5 });
});

tells('参加讲座写明主办单位和层级，旁听庭审写明法院和案由', () => {
  session()
    .refuses('ends-before-it-begins', 'arrange', '2023-07-03', { lastOn: '2023-07-02' })
    .refuses('host-missing', 'arrange', '2023-07-03', { sort: 'attended', host: '市委外办' })
    .refuses('court-missing', 'arrange', '2023-07-03', { sort: 'court' })
    .take('arrange', '2023-07-03', { sort: 'court', court: '甲市中级人民法院：不服答复案' });
});

tells('调整日期以后按新的日期登记，缺席的补学，不在名单的不能补学，取消由负责人决定', () => {
  session()
    .take('arrange', '2023-07-03')
    .refuses('ends-before-it-begins', 'move', '2023-07-04', { lastOn: '2023-07-09' })
    .take('move', '2023-07-04')
    .refuses('not-over-yet', 'hold', '2023-07-09')
    .take('hold', '2023-07-10', { absent: [{ name: '许文清', why: '出差' }] })
    .refuses('was-not-absent', 'makeUp', '2023-07-20', { name: '陆远' })
    .take('makeUp', '2023-07-20')
    .holds({ missing: [] })
    .refuses('was-not-absent', 'makeUp', '2023-07-21');
  session()
    .take('arrange', '2023-07-03')
    .as('officer')
    .refuses('not-your-step', 'cancel', '2023-07-03')
    .take('cancel', '2023-07-03')
    .phase('cancelled');
});

const two = [
  { name: '甲', post: '外语窗口' },
  { name: '乙', post: '外语窗口' },
];
const training = () =>
  recordOf('training', {
    plan: {
      name: '外语人才实战实训',
      sort: 'practice',
      firstOn: '2023-09-11',
      lastOn: '2023-09-13',
      host: '丁区外办',
      courses: [{ title: '窗口英语', hours: 8 }],
    },
    takePart: { unit: '政务服务中心', participants: two },
    examine: { sat: 2, passed: 1 },
    cancel: { reason: '并入市级班次' },
  });

tells('参训单位逐家登记，实训逐人写岗位，同一单位不重复；没人参训、没有结束不能结业', () => {
  training()
    .refuses('ends-before-it-begins', 'plan', '2023-09-01', { lastOn: '2023-09-10' })
    .refuses('lessons-missing', 'plan', '2023-09-01', { courses: [] })
    .take('plan', '2023-09-01')
    .refuses('not-begun-yet', 'takePart', '2023-09-08')
    .refuses('practice-post-missing', 'takePart', '2023-09-11', { participants: [{ name: '甲' }] })
    .refuses('nobody-took-part', 'complete', '2023-09-13')
    .take('takePart', '2023-09-11')
    .refuses('unit-listed-already', 'takePart', '2023-09-12')
    .refuses('not-over-yet', 'complete', '2023-09-12')
    .refuses('more-passed-than-sat', 'examine', '2023-09-13', { sat: 3 })
    .refuses('more-passed-than-sat', 'examine', '2023-09-13', { passed: 3 })
    .take('examine', '2023-09-13')
    .take('complete', '2023-09-14')
    .holds({ days: 3 })
    .holds({ units: [{ unit: '政务服务中心', persons: 2 }] });
});

tells('普法信息转载要注明来源；咨询服务日要有人到场；一对一一次不超过五人', () => {
  const article = {
    ...{ title: '对外关系法问答', publishedOn: '2023-07-03', column: 'law-column' },
    ...{ occasion: 'foreign', original: false, address: '网站专栏' },
  };
  recordOf('law-article')
    .refuses('source-missing', 'enter', '2023-07-03', article)
    .take('enter', '2023-07-03', { ...article, source: '司法行政部门网站' });
  const day = { heldOn: '2023-12-04', place: '政务大厅', theme: '宪法日', audience: 'public' };
  recordOf('consultation-day')
    .refuses('nobody-to-ask', 'enter', '2023-12-04', { ...day, lawyers: 0, officials: 0 })
    .take('enter', '2023-12-04', { ...day, lawyers: 2, officials: 1 });
  const inquiry = { answeredOn: '2023-12-04', mode: 'single', about: '居留', given: '已说明' };
  recordOf('legal-inquiry')
    .refuses('one-to-one-is-few', 'enter', '2023-12-04', { ...inquiry, persons: 6 })
    .take('enter', '2023-12-04', { ...inquiry, persons: 6, mode: 'group' });
  recordOf('law-material').refuses('more-than-printed', 'enter', '2023-12-04', {
    ...{ handedOn: '2023-12-04', name: '读本', sort: 'booklet', where: '大厅' },
    ...{ copies: 300, left: 201, printed: 500 },
  });
});

tells('获奖要有证书或者文号、写明获奖者，录入人不确认，退回的补正后再确认', () => {
  const award = {
    ...{ title: '法治工作先进个人', to: 'person', person: '林知行', grantor: '某市' },
    ...{ level: 'municipal', period: '2018-2023年度', grantedOn: '2023-11-20' },
  };
  const entry = { ...award, certificate: '表彰〔2023〕8号' };
  recordOf('award')
    .refuses('evidence-missing', 'enter', '2023-11-21', award)
    .refuses('recipient-missing', 'enter', '2023-11-21', { ...entry, person: null })
    .take('enter', '2023-11-21', entry)
    .as({ role: 'reviewer', by: 'clerk' })
    .refuses('same-person', 'confirm', '2023-11-21')
    .as('reviewer')
    .take('sendBack', '2023-11-22', { reason: '期间有误' })
    .refuses('not-in-this-phase', 'confirm', '2023-11-22')
    .take('amend', '2023-11-23', { period: '2018-2022年度' })
    .as('reviewer')
    .take('confirm', '2023-11-23')
    .holds({ period: '2018-2022年度' });
});

test('每一条规则都有情景', () => {
  const kinds = [
    ...['study-session', 'training', 'law-article', 'consultation-day', 'legal-inquiry'],
    ...['law-material', 'award'],
  ];
  expect(kinds.flatMap(unproven)).toEqual([]);
});
