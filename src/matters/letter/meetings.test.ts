import { describe, expect, test } from 'vitest';
import { officeCalendar } from '../../office/calendar/calendar.ts';
import { act, lacking, printing } from './printing.ts';

const calendar = officeCalendar();
const by = (kind: string) => printing(kind, calendar);

describe('会议和决策', () => {
  const items = [
    { title: '审议年度计划', division: '综合处', category: 'none', legality: 'not-needed' },
    { title: '审议管理办法', division: '政策法规处', category: 'decision', legality: 'passed' },
  ];
  const scheduled = [
    act('plan', '2025-03-03', {
      ...{
        sort: 'party-group',
        session: '2025年第3次',
        convener: '顾宁',
        members: '顾宁、陆远、沈明',
      },
    }),
    act('propose', '2025-03-04', { items }),
    act('screen', '2025-03-05', {
      verdicts: [
        { item: 1, verdict: 'listed' },
        { item: 2, verdict: 'returned', remark: '补充材料' },
      ],
    }),
    act('schedule', '2025-03-06', { day: '2025-03-11' }),
  ];

  test('会议通知和议题单只列同意上会的议题', () => {
    const print = by('meeting')(scheduled);
    expect(print.due).toEqual(['notice', 'agenda']);
    expect(
      lacking(
        print.text('notice'),
        ...[
          '关于召开党组会议（2025年第3次）的通知',
          '定于2025年3月11日',
          '议题（1项）：1. 审议年度计划',
        ],
        ...['列席：议题申报处室负责人（综合处）', '会议成员：顾宁、陆远、沈明'],
      ),
    ).toEqual([]);
    expect(lacking(print.text('agenda'), '1	审议年度计划	综合处	一般事项	不需要审查')).toEqual(
      [],
    );
    expect(`${print.text('notice')}${print.text('agenda')}`).not.toContain('审议管理办法');
  });

  test('交办单写明议定内容、责任人和时限，留出落实和销号', () => {
    const text = by('meeting')([
      ...scheduled,
      act('hold', '2025-03-11', { present: '顾宁、陆远、沈明', recorder: '何静' }),
      act('resolve', '2025-03-11', {
        results: [
          {
            item: 1,
            for: 3,
            against: 0,
            abstained: 0,
            result: 'adopted',
            chairLast: true,
            decided: '原则同意',
          },
        ],
      }),
      act('assignTask', '2025-03-12', {
        item: 1,
        what: '印发计划',
        to: 'officer',
        due: '2025-03-28',
      }),
    ]).text('task');
    expect(
      lacking(
        text,
        '第1号',
        '议题	《审议年度计划》',
        '议定内容	原则同意',
        '责任人	林知行',
        '2025年3月28日前',
        '销号意见',
      ),
    ).toEqual([]);
  });

  test('程序清单逐道写明怎样履行或者依据哪一条免除，没有办理的写明尚未办理', () => {
    const text = by('major-decision')([
      act('start', '2025-03-03', {
        title: '国际语言环境建设行动计划',
        item: 'policy',
        proposedBy: 'leader',
        unit: '综合处',
        grounds: '落实部署',
      }),
      act('hearPublic', '2025-04-10', {
        manner: 'open',
        from: '2025-03-05',
        to: '2025-04-05',
        received: 12,
        adopted: 5,
        summary: '意见集中',
      }),
      act('exempt', '2025-04-11', { ground: 'not-technical', reason: '不涉及专业技术' }),
      act('sendForReview', '2025-04-14', { complete: true }),
    ]).text('procedure');
    expect(
      lacking(
        text,
        ...['2025年3月5日至2025年4月5日，向社会公开征求意见，收到意见12条，采纳5条。'],
        ...[
          '不属于专业性、技术性较强的事项（第十九条）。不涉及专业技术。',
          '第二十二条至第二十四条	尚未办理',
        ],
      ),
    ).toEqual([]);
  });

  test('备案报告由本机关或者党组行文，写明公布、施行和审核情况；没有公布的说明缺什么', () => {
    const told = (category: string) => [
      act('initiate', '2025-01-06', {
        name: '外语标识管理办法',
        category,
        division: '综合处',
        basis: '上位法',
        need: '规范管理',
        business: false,
        trial: false,
      }),
      act('recordReview', '2025-02-10', {
        review: null,
        reviewNumber: '甲外法审〔2025〕2号',
        outcome: 'lawful',
        reviewedOn: '2025-02-10',
      }),
      act('sign', '2025-02-17', {}, '甲外规〔2025〕1号'),
    ];
    const publish = act('publish', '2025-02-18', {
      where: '门户网站',
      effectiveOn: '2025-03-01',
      until: '2030-02-28',
    });
    const file = act('file', '2025-02-25', { body: '甲市人民政府', report: '甲外文〔2025〕9号' });
    const print = by('normative-document');
    expect(
      lacking(
        print([...told('government'), publish, file]).text('filing'),
        ...[
          '甲外文〔2025〕9号',
          '签发人：顾宁',
          '《外语标识管理办法》（甲外规〔2025〕1号）已经本机关审议通过',
        ],
        ...['于2025年2月18日在门户网站公布，自2025年3月1日起施行，有效期至2030年2月28日'],
        ...['审核意见（甲外法审〔2025〕2号），结论为“合法”。'],
      ),
    ).toEqual([]);
    expect(print([...told('party'), publish, file]).text('filing')).toContain('外事办公室党组文件');
    expect(print([...told('government'), file]).missing('filing')).toEqual(['公布载体']);
  });
});
