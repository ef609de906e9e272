import { describe, expect, test } from 'vitest';
import { officeCalendar } from '../../office/calendar/calendar.ts';
import { act, lacking, printing } from './printing.ts';

const calendar = officeCalendar();
const by = (kind: string) => printing(kind, calendar);

describe('监督、整改、公开和培训', () => {
  test('办理情况报告逐条写明是否采纳、措施、理由和落实', () => {
    const text = by('supervision')([
      act('register', '2025-03-03', {
        body: 'congress',
        kind: 'deliberation',
        topic: '对外交流工作审议意见',
        number: '甲常办〔2025〕4号',
        receivedOn: '2025-03-03',
        replyBy: '2025-06-03',
        unit: '综合处',
      }),
      act('hear', '2025-03-04', { opinions: [{ opinion: '完善机制' }, { opinion: '单设经费' }] }),
      act('respond', '2025-03-10', {
        opinion: 1,
        answer: 'adopted',
        measure: '制定方案',
        due: '2025-05-30',
      }),
      act('respond', '2025-03-10', { opinion: 2, answer: 'declined', reason: '已有安排' }),
      act('fulfil', '2025-05-20', { opinion: 1, how: '方案已印发' }),
      act('reply', '2025-05-28', { summary: '总体良好', signedBy: '顾宁' }),
    ]).text('report');
    expect(
      lacking(
        text,
        ...[
          '甲市人大常委会：',
          '签发人：顾宁',
          '提出意见2条',
          '（一）完善机制',
          '采纳。制定方案。已于2025年5月20日落实。方案已印发。',
        ],
        ...['不采纳。理由：已有安排。', '二、总体情况和下一步安排总体良好。'],
      ),
    ).toEqual([]);
  });

  test('销号表列出措施、责任人和完成情况；申请时核查栏留空，核查不过的写明继续整改', () => {
    const told = [
      act('register', '2025-03-03', {
        source: 'tour',
        team: '市委第三巡察组',
        fromDay: '2025-01-06',
        toDay: '2025-02-06',
        number: '2025-4',
        topic: 'integrity',
        finding: '排查不够细',
        feedbackOn: '2025-03-03',
      }),
      act('accept', '2025-03-05', { accepted: 'whole' }),
      act('plan', '2025-03-07', {
        measures: [{ what: '重新排查', owner: '许文清', unit: '综合处', due: '2025-04-30' }],
      }),
      act('finish', '2025-04-20', { measure: 1, how: '已排查', evidence: '台账一册' }),
      act('submit', '2025-04-22', { summary: '均已完成' }),
    ];
    const print = by('inspection-finding');
    expect(
      print(told)
        .text('closing')
        .match(/签名：/gu),
    ).toHaveLength(2);
    const checked = print([
      ...told,
      act('check', '2025-04-25', { passed: false, opinion: '台账不全' }),
    ]);
    expect(
      lacking(
        checked.text('closing'),
        '1	重新排查	综合处 许文清	2025年4月30日',
        '佐证材料	台账一册',
        '整改不到位，继续整改。台账不全。',
      ),
    ).toEqual([]);
    const reported = print([...told, act('report', '2025-04-28', { to: '市委巡察办' })]);
    expect(
      lacking(
        reported.text('report'),
        '市委巡察办：',
        '制定整改措施1项，已完成1项',
        '我办全部接受该问题。',
        '尚未销号',
      ),
    ).toEqual([]);
  });

  test('审查表写明结论、依据和公开期限，报请确定的写明谁确定', () => {
    const told = [
      act('register', '2025-03-10', {
        category: 'emergency',
        name: '应急预案',
        summary: '预案全文',
        index: 'FAO-1',
        formedOn: '2025-03-10',
      }),
      act('reviewSecrecy', '2025-03-12', { verdict: 'unsure' }),
      act('determine', '2025-03-20', { by: '市保密局', disclose: false, ground: '含内部联络方式' }),
    ];
    expect(
      lacking(
        by('disclosure-item')(told).text('review'),
        ...[
          '索引号：FAO-1',
          '公开期限	2025年4月8日前',
          '不能确定，报请确定',
          '市保密局确定：不予公开。依据：含内部联络方式。',
        ],
      ),
    ).toEqual([]);
  });

  test('复函写明来文和意见；没有意见的只说无修改意见', () => {
    const told = (view: string, opinion: string | null) =>
      by('draft-law-opinion')([
        act('register', '2025-03-03', {
          draft: '语言环境条例（草案）',
          rank: 'local',
          from: '市司法局',
          number: '市司函〔2025〕3号',
          receivedOn: '2025-03-03',
          dueOn: '2025-03-14',
        }),
        act('draft', '2025-03-06', { view, opinion }),
        act('sign', '2025-03-10', {}, '甲外征复〔2025〕1号'),
      ]).text('opinion');
    expect(
      lacking(
        told('comments', '建议修改第三条'),
        '市司法局：',
        '《语言环境条例（草案）》（市司函〔2025〕3号）',
        '建议修改第三条',
      ),
    ).toEqual([]);
    expect(told('none', null)).toContain('我办无修改意见。');
  });

  test('签到表立项时是空表，登记参训单位时印出姓名，每个培训日一栏', () => {
    const plan = act('plan', '2025-05-06', {
      name: '外事培训班',
      sort: 'class',
      firstOn: '2025-05-12',
      lastOn: '2025-05-14',
      host: '本机关',
      courses: [{ title: '礼宾', hours: 4 }],
    });
    const taking = act('takePart', '2025-05-12', {
      unit: '市商务局',
      participants: [{ name: '赵一' }, { name: '钱二' }],
    });
    const print = by('training');
    expect(
      lacking(print([plan]).text('sign-in'), '5月12日	5月13日	5月14日', '礼宾（4学时）'),
    ).toEqual([]);
    expect(
      lacking(print([plan, taking]).text('sign-in'), '1	赵一	市商务局', '2	钱二	市商务局'),
    ).toEqual([]);
  });

  test('报送年度报告写明经过的程序和签发人；公平竞争审查表列十九项，2024年8月以前列四类标准', () => {
    const cover = by('annual-report')([
      act('open', '2025-01-06', { sort: 'law-based-government', year: 2024 }),
      act('deliberate', '2025-02-17', { session: '党组会议2025年第2次', adopted: true }),
      act('sign', '2025-02-19'),
      act('submit', '2025-02-21', { addressee: 'committee', to: '中共甲市委', sentOn: null }),
    ]).text('cover');
    expect(
      lacking(
        cover,
        '中共甲市委：',
        '签发人：顾宁',
        '2024年法治政府建设年度情况报告',
        '经党组会议2025年第2次审议通过',
      ),
    ).toEqual([]);
    const own = {
      measure: '支持办法',
      division: '综合处',
      sort: 'policy',
      issuer: 'office',
      stock: 'fresh',
      public: false,
    };
    const sheet = (on: '2025-03-10' | '2024-03-11', step: string) =>
      by('fair-competition-review')([
        act('open', on, own),
        act('hear', on, {
          who: '商会',
          sort: 'association',
          how: 'meeting',
          views: '无异议',
          adopted: '已吸收',
        }),
        act(step, on, {}),
        act(
          'conclude',
          on,
          { conclusion: 'complies', account: '不违反各项标准' },
          '甲外公审〔2025〕1号',
        ),
      ]).text('sheet');
    const whole = sheet('2025-03-10', 'judge');
    expect(whole.match(/第(?:八|九|十|十一)条第（[一二三四五六]）项/gu)).toHaveLength(19);
    expect(
      lacking(
        whole,
        '听取商会（行业协会商会，座谈会）意见：无异议。采纳情况：已吸收。',
        '起草单位主要 负责人意见',
      ),
    ).toEqual([]);
    expect(
      lacking(sheet('2024-03-11', 'judgeFormerly'), '市场准入和退出标准', '影响生产经营行为标准'),
    ).toEqual([]);
  });
});
