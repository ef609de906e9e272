import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { officeCalendar } from '../../office/calendar/calendar.ts';
import { act, printing } from './printing.ts';

const calendar = officeCalendar();
const by = (kind: string) => printing(kind, calendar);
const contains = (text: string, ...parts: readonly string[]) => {
  for (const part of parts) expect(text).toContain(part);
};

describe('行政复议', () => {
  const print = by('reconsideration');
  const own = {
    ...{ number: '甲政复〔2025〕18号', organ: '甲市人民政府', applicant: '张若谷' },
    ...{ about: 'disclosure', challenged: '作出的政府信息公开答复', procedure: 'ordinary' },
  };
  const evidence = [
    { name: '答复书', proves: '在法定期限内答复', obtainedOn: '2025-02-20', pages: 3 },
    { name: '送达回证', proves: '答复已经送达', obtainedOn: '2025-02-24', pages: 1 },
    { name: '检索记录', proves: '已尽检索义务', obtainedOn: '2025-02-18', pages: 2 },
  ];
  const told = (noticeOn: Day, procedure = 'ordinary') => [
    act('register', noticeOn, { ...own, noticeOn, procedure }, '甲外复议〔2025〕2号'),
    act('listEvidence', noticeOn, { evidence }),
    act('draft', noticeOn, { words: '一、答复程序合法\n本机关在期限内答复' }),
  ];

  test('答复书写明双方、法定代表人、案号、收到副本之日和答复的法律依据，此致复议机关；拟稿时标明未签发', () => {
    const text = print([...told('2025-03-10'), act('sign', '2025-03-18')]).text('reply');
    contains(
      text,
      '被申请人：甲市人民政府外事办公室，住所地：甲市中山区和平路1号',
      '法定代表人：顾宁，职务：主任',
      '申请人张若谷不服本机关作出的政府信息公开答复，向你机关申请行政复议（案号：甲政复〔2025〕18号）',
      '2025年3月10日收到行政复议申请书副本',
      '《中华人民共和国行政复议法》第四十八条',
      '一、答复程序合法本机关在期限内答复。',
      '材料共3件',
      '此致甲市人民政府',
      '2025年3月18日',
    );
    expect(text).not.toContain('未签发稿');
    expect(print(told('2025-03-10')).text('reply')).toContain('未签发稿');
  });

  test('简易程序依第五十四条答复，2024年以前收到的依旧法第二十三条', () => {
    contains(print(told('2025-03-10', 'simple')).text('reply'), '第五十四条第一款');
    contains(print(told('2023-03-10')).text('reply'), '行政复议法》第二十三条第一款');
  });

  test('没有设置法定代表人的，出文书前说明缺什么', () => {
    const office = { representative: null, representativePost: null };
    expect(print(told('2025-03-10'), office).missing('reply')).toEqual([
      '法定代表人姓名（设置“法定代表人”）',
      '法定代表人职务（设置“法定代表人职务”）',
    ]);
  });

  test('证据目录逐项写明证明内容、取得日期和连续页码，写明答复举证期限；页数没有填的以后不编页码', () => {
    const listed = told('2025-03-10').slice(0, 2);
    contains(
      print(listed).text('evidence'),
      '答复举证 期限	2025年3月24日前',
      '1	答复书	在法定期限内答复	2025年2月20日	1—3',
      '2	送达回证	答复已经送达	2025年2月24日	4',
      '3	检索记录	已尽检索义务	2025年2月18日	5—6',
    );
    const uncounted = evidence.map((one, n) => (n === 1 ? { ...one, pages: null } : one));
    const text = print([
      ...listed,
      act('listEvidence', '2025-03-11', { evidence: uncounted }),
    ]).text('evidence');
    expect(text).toContain('1—3');
    expect(text).not.toContain('5—6');
  });

  test('收到意见书的，向复议机关报告纠正情况、原因和改进措施', () => {
    const text = print([
      ...told('2025-03-10'),
      act('receiveOpinion', '2025-05-06', {
        document: '甲政复意〔2025〕1号',
        receivedOn: '2025-05-06',
      }),
      act('learn', '2025-05-20', { causes: '检索不全面', measures: '建立检索清单' }),
      act('reportCorrection', '2025-06-03', { measures: '已重新检索并答复' }),
    ]).text('correction');
    contains(
      text,
      '第七十六条',
      '甲政复意〔2025〕1号',
      '一、纠正情况已重新检索并答复。',
      '三、改进措施',
    );
  });
});

describe('行政诉讼', () => {
  const print = by('litigation');
  const own = {
    ...{ number: '（2025）甲01行初6号', court: '甲市中级人民法院', plaintiff: '张若谷' },
    ...{ role: 'defendant', about: 'disclosure', challenged: '作出的政府信息公开答复' },
    servedOn: '2025-04-08',
  };
  const told = (role = 'defendant') => [
    act('register', '2025-04-08', { ...own, role }),
    act('appoint', '2025-04-10', {
      agents: [
        { name: '林知行', kind: 'staff' },
        { name: '聂律', kind: 'lawyer' },
      ],
    }),
  ];
  const drafted = act('draft', '2025-04-15', {
    defence: '原告的诉讼请求不能成立',
    evidence: [{ name: '答复书', proves: '依法答复' }],
  });

  test('答辩状写明当事人、代理人、案号和答辩依据，此致受诉法院；第三人出意见书', () => {
    const text = print([...told(), drafted, act('sign', '2025-04-18')]).text('defence');
    contains(
      text,
      '行政诉讼答辩状',
      '委托诉讼代理人：林知行（本机关工作人员），聂律（律师）',
      '被答辩人（原告）：张若谷',
      '一案（案号：（2025）甲01行初6号）',
      '《中华人民共和国行政诉讼法》第六十七条第一款',
      '此致甲市中级人民法院',
      '答辩人：甲市人民政府外事办公室（印章）2025年4月18日',
    );
    contains(
      print([...told('third'), drafted, act('sign', '2025-04-18')]).text('defence'),
      '行政诉讼第三人意见书',
      '第三人：甲市人民政府外事办公室',
      '现陈述意见如下',
    );
  });

  test('授权委托书写明每个受委托人，权限由委托人勾选；证据清单写明举证期限', () => {
    const appointed = print(told());
    expect(appointed.due).toEqual(['authority', 'representative']);
    contains(
      appointed.text('authority'),
      '受委托人1：林知行',
      '受委托人2：聂律',
      '☐ 一般代理',
      '☐ 特别授权',
    );
    contains(appointed.text('representative'), '顾宁在我单位任主任职务，系我单位法定代表人。');
    contains(
      print([...told(), drafted]).text('evidence'),
      '2025年4月23日前',
      '1	答复书	依法答复',
    );
  });
});

describe('信访和投诉举报', () => {
  const print = by('complaint');
  const own = {
    ...{ sort: 'appeal', came: 'direct', form: 'letter', subject: '邀请函办理' },
    ...{ content: '请求说明不予出具邀请函的依据', petitioner: '孙来信' },
  };
  const register = (on: Day, more: object = {}) =>
    act('register', on, { ...own, receivedOn: on, ...more }, '甲外信〔2025〕3号');
  const accepted = act('inform', '2025-03-14', { how: 'accepted' });
  const drafted = act('draft', '2025-04-01', {
    ...{
      verdict: 'explained',
      words: '办理条件见办事指南',
      ground: '《外国人入境出境管理条例》第七条',
    },
  });

  test('受理告知书写明受理依据和六十日的期限；2022年5月以前收到的依《信访条例》', () => {
    contains(
      print([register('2025-03-12'), accepted]).text('notice'),
      '孙来信：',
      '信访事项受理告知书',
      '“邀请函办理”（登记编号：甲外信〔2025〕3号）',
      '《信访工作条例》第二十三条',
      '办理期限至2025年5月13日',
    );
    const former = [register('2022-03-12'), act('inform', '2022-03-14', { how: 'accepted' })];
    contains(print(former).text('notice'), '《信访条例》第二十二条第二款');
  });

  test('不属于职权范围的告知向谁提出，应走法定程序的告知走什么程序', () => {
    const told = (how: string, where: string) =>
      print([register('2025-03-12'), act('inform', '2025-03-14', { how, where })]).text('notice');
    contains(told('elsewhere', '甲市公安局'), '不予受理告知书', '请您向甲市公安局提出');
    contains(
      told('procedure', '行政复议'),
      '依法分类处理告知书',
      '应当通过行政复议解决',
      '第三十一条',
    );
  });

  test('处理意见书载明请求、事实理由、意见和依据，告知三十日内请求复查', () => {
    const text = print([
      register('2025-03-12'),
      accepted,
      drafted,
      act('close', '2025-04-03'),
    ]).text('opinion');
    contains(
      text,
      '信访事项处理意见书',
      '一、投诉请求、事实和理由请求说明不予出具邀请函的依据。',
      '二、处理意见办理条件见办事指南。',
      '三、依据《外国人入境出境管理条例》第七条',
      '第三十五条的规定，自收到本意见书之日起30日内向本机关的上一级机关（甲市人民政府）请求复查',
    );
  });

  test('建议出答复，信息公开投诉出处理情况答复书，都不告知复查', () => {
    const closed = (sort: string) =>
      print([register('2025-03-12', { sort }), accepted, drafted, act('close', '2025-04-03')]);
    const suggestion = closed('suggestion').text('opinion');
    contains(suggestion, '关于邀请函办理的答复', '经研究论证，现答复如下');
    contains(closed('disclosure').text('opinion'), '政府信息公开投诉举报处理情况答复书');
    expect(`${suggestion}${closed('disclosure').text('opinion')}`).not.toContain('复查');
  });

  test('姓名住址不清的不出文书；没有登记姓名又要告知的，说明缺什么', () => {
    const anonymous = { ...accepted, asks: { how: 'accepted', anonymous: true } };
    const unnamed = register('2025-03-12', { petitioner: null });
    expect(print([unnamed, anonymous]).due).toEqual([]);
    expect(print([unnamed, anonymous, drafted, act('close', '2025-04-03')]).due).toEqual([]);
    expect(print([unnamed, accepted]).missing('notice')).toEqual(['信访人、投诉人姓名']);
  });

  test('转送检举控告的函不写事由，要求不得泄露给被检举人', () => {
    const passed = act('pass', '2025-03-14', { to: '派驻纪检监察组', sealed: true });
    const text = print([register('2025-03-12', { sort: 'accusation' }), passed]).text('transfer');
    contains(text, '派驻纪检监察组：', '不得将检举、揭发材料', '材料已密封。');
    expect(text).not.toMatch(/邀请函|孙来信/u);
  });
});

describe('留言来信', () => {
  const print = by('message');
  const own = {
    ...{ number: '20250401-7', sort: 'consultation', receivedOn: '2025-04-01', sender: '李问' },
    ...{ subject: '邀请函怎么办', content: '请问需要哪些材料' },
  };
  const told = (channel: string) => [
    act('register', '2025-04-01', { ...own, channel }, '甲外留收〔2025〕7号'),
    act('draft', '2025-04-02', { words: '请登录门户网站查询' }),
    act('reply', '2025-04-03', { opinion: '同意答复' }),
  ];

  test('来信用信函答复本人，网上留言出答复单；没有姓名的来信说明缺什么', () => {
    contains(
      print(told('letter')).text('reply'),
      '李问：',
      '您的来信（“邀请函怎么办”',
      '请登录门户网站查询。',
    );
    contains(
      print(told('website')).text('reply'),
      '留言办理答复单',
      '政府网站互动平台',
      '审核意见	同意答复',
    );
    const [first, ...rest] = told('visit');
    const unnamed = first && { ...first, asks: { ...first.asks, sender: null } };
    expect(unnamed && print([unnamed, ...rest]).missing('reply')).toEqual(['留言人']);
  });

  test('交处室承办出交办单，写明渠道、期限和交办意见', () => {
    const order = act('handOver', '2025-04-01', { division: '领事处', note: '请先联系诉求人' });
    const text = print([...told('hotline').slice(0, 1), order]).text('order');
    contains(
      text,
      '12345市民服务热线',
      '承办处室	领事处',
      '请先联系诉求人',
      '办理期限	2025年4月8日前',
    );
  });
});
