import { describe, expect, test } from 'vitest';
import { officeCalendar } from '../../office/calendar/calendar.ts';
import { act, lacking, printing } from './printing.ts';

const calendar = officeCalendar();
const by = (kind: string) => printing(kind, calendar);

describe('公文', () => {
  const own = {
    ...{ title: '关于印发办法的通知', genre: 'notice', direction: 'down', nature: 'policy' },
    ...{ to: '各区人民政府', copies: '市商务局、市文旅局', urgency: 'urgent', openness: 'open' },
    ...{
      unclassified: true,
      body: '一、总体要求\n请认真贯彻执行。',
      attachments: [{ title: '办法' }],
    },
  };
  const drafted = [act('draft', '2025-03-03', own), act('submit', '2025-03-04')];
  const check = act('check', '2025-03-05', { opinion: '文字已核', copiesCount: 30 });

  test('发文稿纸逐栏写明会签、核稿、签发；退回修改后再送核的，原核稿意见不再列', () => {
    const print = by('outgoing-document');
    const cosigned = act('recordCosign', '2025-03-03', { unit: '市商务局', view: 'agrees' });
    const [first, submit] = drafted;
    const whole = [...(first ? [first, cosigned] : []), ...(submit ? [submit] : []), check];
    const text = print([...whole, act('sign', '2025-03-06', { remark: '发' })]).text('slip');
    expect(
      lacking(
        text,
        ...[
          '签发	发。',
          '顾宁　2025年3月6日',
          '会签	市商务局：同意　2025年3月3日',
          '核稿	文字已核。',
        ],
        ...['拟稿	林知行　2025年3月3日	印数	30份', '抄送	市商务局、市文旅局'],
      ),
    ).toEqual([]);
    const returned = act('returnDraft', '2025-03-06', { reason: '补充依据' });
    const again = print([...whole, returned, act('submit', '2025-03-07')]).text('slip');
    expect(again).not.toContain('文字已核');
  });

  test('编号以后的公文有红头、文号、抄送和版记；编号以前标明未签发', () => {
    const print = by('outgoing-document');
    const all = [...drafted, check, act('sign', '2025-03-06')];
    const numbered = print([...all, act('number', '2025-03-07', {}, '甲外发〔2025〕6号')]);
    expect(
      lacking(
        numbered.text('document'),
        ...['甲市人民政府外事办公室文件', '甲外发〔2025〕6号', '加急', '2025年3月6日'],
        ...['抄送：市商务局，市文旅局。', '2025年3月7日印发'],
      ),
    ).toEqual([]);
    expect(print(drafted).text('document')).toContain('未签发稿');
  });

  test('文件处理笺写明拟办、批示、传阅、承办；没有办的栏留作签字', () => {
    const register = act('register', '2025-03-03', {
      ...{
        from: '省外办',
        number: '省外函〔2025〕3号',
        title: '关于报送计划的函',
        genre: 'letter',
      },
      ...{
        receivedOn: '2025-03-03',
        urgency: 'normal',
        sort: 'act',
        copies: 2,
        unclassified: true,
      },
    });
    const print = by('incoming-document');
    const fresh = print([register]).text('slip');
    expect(lacking(fresh, '来文字号	省外函〔2025〕3号', '办结期限	2025年3月17日前')).toEqual([]);
    expect(fresh.match(/签名：/gu)).toHaveLength(2);
    const done = print([
      register,
      act('propose', '2025-03-03', { opinion: '请综合处办理。', division: '综合处' }),
      act('instruct', '2025-03-04', { opinion: '同意', division: '综合处', joint: '礼宾处' }),
      act('recordReading', '2025-03-04', { readers: [{ who: '陆远', on: '2025-03-04' }] }),
      act('undertake', '2025-03-05', { plan: '汇总计划' }),
      act('finish', '2025-03-10', { result: 'done', summary: '已报送' }),
    ]).text('slip');
    expect(
      lacking(
        done,
        ...[
          '请综合处办理（建议综合处承办）',
          '同意（综合处承办，礼宾处协办）',
          '陆远　2025年3月4日',
        ],
        ...['2025年3月5日承办：汇总计划', '办理结果：已按要求办理。已报送'],
      ),
    ).toEqual([]);
    expect(done).not.toContain('签名：');
  });

  test('请示由党组行文，有签发人、联系人和结语；报政府的由本机关行文；自带结语的不重复', () => {
    const told = (sort: string, list: string, body: string) =>
      by('report-to-superior')([
        act('list', '2025-02-10', {
          sort,
          list,
          year: 2025,
          subject: '重要活动安排',
          dueOn: '2025-03-10',
        }),
        act('draft', '2025-02-12', {
          to: '甲市委',
          cc: '市政府',
          below: false,
          matters: 1,
          asks: false,
          body,
        }),
        act('sign', '2025-02-13', {}, '甲外党组〔2025〕3号'),
      ]).text('paper');
    expect(
      lacking(
        told('request', 'committee', '现就有关事项请示如下。'),
        ...[
          '中共甲市人民政府外事办公室党组文件',
          '签发人：顾宁',
          '关于重要活动安排的请示',
          '甲市委：',
        ],
        ...['妥否，请批示。', '联系人：林知行', '抄送：市政府。'],
      ),
    ).toEqual([]);
    const report = told('report', 'government', '情况如下。\n特此报告。');
    expect(report.match(/特此报告/gu)).toHaveLength(1);
    expect(report).toContain('甲市人民政府外事办公室文件');
    expect(report).not.toMatch(/中共|联系人/u);
  });
});
