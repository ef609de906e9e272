import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { officeCalendar } from '../../office/calendar/calendar.ts';
import { act, lacking, printing } from './printing.ts';

const calendar = officeCalendar();
const by = (kind: string) => printing(kind, calendar);
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
    expect(
      lacking(
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
      ),
    ).toEqual([]);
    expect(text).not.toContain('未签发稿');
    expect(print(told('2025-03-10')).text('reply')).toContain('未签发稿');
  });

  test('简易程序依第五十四条答复，2024年以前收到的依旧法第二十三条', () => {
    expect(lacking(print(told('2025-03-10', 'simple')).text('reply'), '第五十四条第一款')).toEqual(
      [],
    );
    expect(
      lacking(print(told('2023-03-10')).text('reply'), '行政复议法》第二十三条第一款'),
    ).toEqual([]);
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
    expect(
      lacking(
        print(listed).text('evidence'),
        '答复举证 期限	2025年3月24日前',
        '1	答复书	在法定期限内答复	2025年2月20日	1—3',
        '2	送达回证	答复已经送达	2025年2月24日	4',
        '3	检索记录	已尽检索义务	2025年2月18日	5—6',
      ),
    ).toEqual([]);
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
    expect(
      lacking(
        text,
        '第七十六条',
        '甲政复意〔2025〕1号',
        '一、纠正情况已重新检索并答复。',
        '三、改进措施',
      ),
    ).toEqual([]);
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
    expect(
      lacking(
        text,
        '行政诉讼答辩状',
        '委托诉讼代理人：林知行（本机关工作人员），聂律（律师）',
        '被答辩人（原告）：张若谷',
        '一案（案号：（2025）甲01行初6号）',
        '《中华人民共和国行政诉讼法》第六十七条第一款',
        '此致甲市中级人民法院',
        '答辩人：甲市人民政府外事办公室（印章）2025年4月18日',
      ),
    ).toEqual([]);
    expect(
      lacking(
        print([...told('third'), drafted, act('sign', '2025-04-18')]).text('defence'),
        '行政诉讼第三人意见书',
        '第三人：甲市人民政府外事办公室',
        '现陈述意见如下',
      ),
    ).toEqual([]);
  });

  test('授权委托书写明每个受委托人，权限由委托人勾选；证据清单写明举证期限', () => {
    const appointed = print(told());
    expect(appointed.due).toEqual(['authority', 'representative']);
    expect(
      lacking(
        appointed.text('authority'),
        '受委托人1：林知行',
        '受委托人2：聂律',
        '☐ 一般代理',
        '☐ 特别授权',
      ),
    ).toEqual([]);
    expect(
      lacking(appointed.text('representative'), '顾宁在我单位任主任职务，系我单位法定代表人。'),
    ).toEqual([]);
    expect(
      lacking(
        print([...told(), drafted]).text('evidence'),
        '2025年4月23日前',
        '1	答复书	依法答复',
      ),
    ).toEqual([]);
  });
});
