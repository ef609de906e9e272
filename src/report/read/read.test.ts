import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from './compare.ts';
import { plainOf } from './letters.ts';
import { readReport } from './read.ts';
import type { Item, ReadFigure } from './report.ts';

const body = (text: string): string =>
  `甲市外事办公室\n2023年法治政府建设年度情况报告\n\n一、主要举措和成效\n${text}`;
const figuresIn = (sentence: string): readonly ReadFigure[] => readReport(body(sentence)).figures;
const told = (sentence: string): readonly string[] =>
  figuresIn(sentence).map(({ kind, bound, value, valueTo, unit }) =>
    [kind, bound, value ?? '*', ...(valueTo === null ? [] : [valueTo]), unit ?? '']
      .join(' ')
      .trim(),
  );
const countedIn = (sentence: string): readonly string[] =>
  told(sentence).filter((line) => /^(?:count|ratio|zero|all)/.test(line));

describe('numbers', () => {
  test.each([
    ['举办讲座3场。', 'count = 3 场'],
    ['发放手册１２００册。', 'count = 1200 册'],
    ['接待游客1,286人次。', 'count = 1286 人次'],
    ['总阅读量8.2万人次。', 'count = 82000 人次'],
    ['受众1.2亿人次。', 'count = 120000000 人次'],
    ['接待团组十余批。', 'count > 10 批'],
    ['接待外宾近200人次。', 'count ≈ 200 人次'],
    ['发放资料约3000份。', 'count ≈ 3000 份'],
    ['接受咨询超过700余人次。', 'count > 700 人次'],
    ['走访企业逾四十家。', 'count > 40 家'],
    ['参会人员不足30人。', 'count < 30 人'],
    ['学法不少于4次。', 'count >= 4 次'],
    ['收费至多5次。', 'count <= 5 次'],
    ['走访商户上千户。', 'count >= 1000 户'],
    ['接待三万五千余人次。', 'count > 35000 人次'],
    ['走访企业20家以上。', 'count >= 20 家'],
    ['新结友城3至5对。', 'count = 3 5 对'],
    ['受理3—5万件。', 'count = 30000 50000 件'],
    ['走访三五家企业。', 'count = 3 5 家'],
    ['阅读量10万+，反响较好。', 'count > 100000'],
    ['阅读量近80万，反响较好。', 'count ≈ 800000'],
    ['处置案件**起。', 'count = * 起'],
    ['受众超****万。', 'count > *'],
    ['办结率98.5%。', 'ratio = 98.5 %'],
    ['办结率为百分之九十五。', 'ratio = 95 %'],
    ['占全部收件的三分之一。', 'ratio = 33.33 %'],
    ['占比**.*%。', 'ratio = * %'],
    ['同比增长2.3倍。', 'ratio = 2.3 倍'],
    ['收到举报0件。', 'zero = 0 件'],
    ['推广至全市16区。', 'count = 16 个区'],
    ['到七个县（市）检查工作。', 'count = 7 个'],
    ['提出意见两条。', 'count = 2 条'],
  ])('%s is %s', (sentence, figure) => {
    expect(told(sentence)).toContain(figure);
  });

  test('a quote is the shortest run with number and unit, where it stands', () => {
    const [first, second] = figuresIn('　　年内，为17家企业办证22张。');
    expect(first).toMatchObject({ quote: '17家', line: 5, column: 7, unit: '家' });
    expect(second).toMatchObject({ quote: '22张', line: 5, column: 14, about: '企业办证' });
  });

  test('numbers that share a measure each have it', () => {
    expect(told('三类案件分别为1、2、24件。')).toEqual([
      'size = 3 类',
      'count = 1 件',
      'count = 2 件',
      'count = 24 件',
    ]);
  });

  test('parts know their whole, and a total the number it is of', () => {
    const figures = figuresIn('办理建议提案27件，其中建议3件，提案24件，全部办结；复函9件。');
    expect(figures.map(({ quote, partOf }) => [quote, partOf])).toEqual([
      ['27件', null],
      ['3件', 0],
      ['24件', 0],
      ['全部办结', 0],
      ['9件', null],
    ]);
  });
});

describe('what is no count', () => {
  test.each([
    '深刻领悟“两个确立”，增强四个意识，做到两个维护，坚持五位一体。',
    '学习党的二十大、二十届三中全会和市委十三届五次全会精神。',
    '落实三重一大、三会一课、一岗双责和中央八项规定精神。',
    '打造“1+3+N”模式和“5+2”机制，推进一带一路建设和一网通办。',
    '依据《条例》第三十三条第二款，印发通知（外办发〔2023〕5号）。',
    '12345热线24小时开通，推进12·4宪法日活动。',
    '一是强化学习；二是完善制度；三是落实责任。',
    '编制十四五规划，落实“八五”普法和《纲要（2021—2025年）》。',
    '进一步提高认识，十分重视，千方百计服务千家万户，打造一支队伍。',
    '2023年12月4日上午9时，自2019年以来持续开展，建交30周年。',
    '参加第十四届全国人大一次会议，学习第五次会议精神。',
    '赴**国访问，**副市长陪同。',
    '审批时限由20个工作日压缩至5个工作日以内，每季度学习1次。',
    'G20、RCEP、COVID-19、A4、ISO9001。',
  ])('%s', (sentence) => {
    expect(countedIn(sentence)).toEqual([]);
  });

  test('what the plan counts is a target', () => {
    const text = body('办结率100%。\n四、2024年主要安排\n培训不少于2期，办结率100%，实现全覆盖。');
    expect(readReport(text).figures.map(({ kind }) => kind)).toEqual([
      'ratio',
      'target',
      'target',
      'target',
    ]);
  });

  test('firsts, ordinals, versions and what is left vague have kinds of their own', () => {
    expect(told('推出全国首个基地，举办首届大赛，参加第五期培训，修订指南（2022年版）。')).toEqual([
      'rank = 1',
      'ordinal = 1 届',
      'ordinal = 5 期',
      'version = 2022 年',
    ]);
    expect(told('推出多项举措，围绕四个维度，形成六位一体空间，自2007年以来。')).toEqual([
      'vague >= *',
      'size = 4 个',
      'size = 6',
      'period = 2007 2023 年',
    ]);
  });
});

describe('nil and total', () => {
  const quotes = (sentence: string): readonly string[] =>
    figuresIn(sentence).map(({ kind, quote }) => `${kind} ${quote}`);

  test('each thing that did not happen is one figure', () => {
    expect(quotes('未发生行政复议、行政诉讼案件及投诉情况。')).toEqual([
      'zero 未发生行政复议',
      'zero 行政诉讼案件',
      'zero 投诉情况',
    ]);
    expect(quotes('我办无行政审批和行政执法权限。')).toEqual([
      'zero 无行政审批',
      'zero 行政执法权限',
    ]);
    expect(quotes('无妨碍统一市场和公平竞争的情况。')).toEqual([
      'zero 无妨碍统一市场和公平竞争的情况',
    ]);
  });

  test.each(['无障碍环境建设无缝衔接，从无到有，无论何时。', '没有规矩不成方圆，无一例外。'])(
    '%s denies nothing',
    (sentence) => {
      expect(countedIn(sentence).filter((line) => line.startsWith('zero'))).toEqual([]);
    },
  );

  test('a total without number is one figure, said in many ways', () => {
    expect(quotes('申请已全部按要求办结，重大决策均经集体审议，做到应审尽审。')).toEqual([
      'all 申请已全部按要求办结',
      'all 重大决策均经集体审议',
      'all 做到应审尽审',
    ]);
  });

  test('a total that prints its share is the share', () => {
    expect(countedIn('办结率、满意率均为100%。')).toEqual(['ratio = 100 %']);
    expect(countedIn('平均每场20人，人均2次。')).not.toContain('all = 100 %');
  });

  test('an intention of the lead or the plan is neither', () => {
    const text = '甲市外办\n2023年工作总结\n全部工作有序推进，未发生事故。\n一、主要成效\n无';
    expect(readReport(text).figures.map(({ kind, line }) => [kind, line])).toEqual([['zero', 5]]);
  });
});

describe('the frame', () => {
  const labels = (items: readonly Item[]): readonly unknown[] =>
    items.map(({ label, heading, items: inner }) => [label, heading, ...labels(inner)]);

  test('title, issuer, year, kind and parts', () => {
    const report = readReport(
      '甲市乙区外事办公室\n关于2022年度法治政府建设情况的报告\n\n区政府：\n现报告如下：\n' +
        '一、主要举措和成效\n二、存在的不足和原因\n三、党政主要负责人履行第一责任人职责情况\n' +
        '四、2023年主要安排\n五、其他需要报告的情况\n无。',
    );
    expect(report).toMatchObject({
      title: '关于2022年度法治政府建设情况的报告',
      issuer: '甲市乙区外事办公室',
      year: 2022,
      kind: 'law-based-government',
      script: 'hans',
    });
    expect(report.parts.map(({ number, role, line }) => [number, role, line])).toEqual([
      [1, 'achievements', 6],
      [2, 'shortcomings', 7],
      [3, 'leader', 8],
      [4, 'plan', 9],
      [5, 'other', 10],
    ]);
  });

  test('issuer and title on one line, in traditional writing, with half-width marks', () => {
    const report = readReport(
      '丙市人民政府外事辦公室2022年法治政府建設年度情況報告\n\n' +
        '  一、主要舉措和成效\n  (一)加強學習。舉辦講座3場,無行政訴訟案件。\n  三、主要負責人履行第一責任人職責情況',
    );
    expect(report).toMatchObject({
      issuer: '丙市人民政府外事辦公室',
      year: 2022,
      kind: 'law-based-government',
      script: 'hant',
    });
    expect(report.parts[1]).toMatchObject({ number: 3, role: 'leader' });
    expect(report.parts[0]?.items[0]).toMatchObject({ label: '(一)', heading: '加強學習' });
    expect(report.figures).toMatchObject([
      { quote: '3場', unit: '场', line: 4, column: 15 },
      { quote: '無行政訴訟案件', kind: 'zero', value: 0, column: 18 },
    ]);
  });

  test('a work summary and a disclosure report are known by their titles', () => {
    expect(readReport('己市外事办公室2020年工作总结\n一、成绩').kind).toBe('work-summary');
    expect(readReport('己市外事办公室2020年工作总结和2021年工作计划\n一、成绩').title).toBe(
      '己市外事办公室2020年工作总结和2021年工作计划',
    );
    expect(readReport('丁县2021年政府信息公开工作年度报告\n一、总体情况').kind).toBe('disclosure');
    expect(readReport('').kind).toBe('other');
    expect(readReport('二〇二二年法治政府建设年度报告\n一、成效').year).toBe(2022);
  });

  test('a text without numbered parts is read by its bare headings, and to its end', () => {
    const report = readReport(
      '甲市外办2023年工作总结\n今年各项工作有序推进。\n主要成效\n未发生事故。\n下一步打算\n培训2期。',
    );
    expect(report.parts.map(({ role, line }) => [role, line])).toEqual([
      ['achievements', 3],
      ['plan', 5],
    ]);
    expect(report.figures.map(({ kind }) => kind)).toEqual(['zero', 'target']);
    const plain = `甲市外办简报\n${'工作推进。\n'.repeat(12)}未发生事故。`;
    expect(readReport(plain).figures.map(({ kind }) => kind)).toEqual(['zero']);
  });

  test('items nest in every style of numbering', () => {
    const { parts } = readReport(
      body(
        '（一）学习\n1. 学法\n（1）中心组；（2）支部。\n2、普法\n（二）服务。一是办证。二是咨询。',
      ),
    );
    expect(labels(parts[0]?.items ?? [])).toEqual([
      ['（一）', '学习', ['1.', '学法', ['（1）', '中心组'], ['（2）', '支部']], ['2、', '普法']],
      ['（二）', '服务', ['一是', '办证'], ['二是', '咨询']],
    ]);
  });

  test('an item that lost its number keeps its place', () => {
    const { parts } = readReport(
      body(
        '坚持把依法行政摆在突出位置，统筹推进各项工作落到实处，取得明显成效。\n加强领导。认真落实。\n（二）完善制度。出台办法。',
      ),
    );
    expect(parts[0]?.items.map(({ label, heading }) => [label, heading])).toEqual([
      [null, '加强领导'],
      ['（二）', '完善制度'],
    ]);
  });

  test('a part with two roles is told apart by its items', () => {
    const { figures } = readReport(
      '乙区外办2023年工作总结\n一、主要成绩\n二、存在问题及下一步打算\n（一）存在问题\n仅有翻译1名。\n（二）下一步打算\n培训2期。',
    );
    expect(figures.map(({ kind }) => kind)).toEqual(['count', 'target']);
  });
});

describe('length', () => {
  test('columns are those of the text as read', () => {
    const raw = '　　﹝受理﹞,１２％的「案件」（約３０件）\t臺灣';
    expect(plainOf(raw)).toHaveLength(raw.length);
    expect(plainOf(raw)).toBe('  〔受理〕，12%的“案件”（约30件） 台湾');
  });

  test.each([
    '1',
    '*',
    '一',
    '万',
    '《',
    '“a',
    '，',
    '未发生一',
    '1-',
    '3件，其中',
    '应',
    '全面落实',
  ])('a text of nothing but %s is read in time that grows with its length', (letters) => {
    const time = (length: number): number => {
      const text = letters.repeat(length / letters.length);
      const start = performance.now();
      readReport(text);
      return performance.now() - start;
    };
    time(20_000);
    const short = Math.max(time(50_000), 20);
    // Eight times the text: a square would take sixty-four times as long.
    expect(time(200_000)).toBeLessThan(short * 40);
  });
});

describe('any text', () => {
  const letters = fc.constantFrom(
    ...Array.from(
      '一二十百万亿第0１9*×.,，。；：、《》“”（）() \n\r余多近超约不足件个年月日%分之无未发生全部均应尽其中首多臺衛𠮷',
    ),
  );

  test('is read without a fault, and every quote stands where it is said to stand', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 120 }), (some) => {
        const text = some.join('');
        const lines = text.split('\n');
        const { figures } = readReport(text);
        for (const { quote, line, column } of figures) {
          expect(quote).not.toBe('');
          expect(lines[line - 1]?.startsWith(quote, column - 1)).toBe(true);
        }
        for (const [place, { partOf }] of figures.entries())
          expect(partOf === null || partOf < place).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('comparison', () => {
  const report = (text: string) => readReport(body(text));
  const lines = (a: string, b: string): readonly string[] =>
    compareReports(report(a), report(b)).measures.map(({ measure, remark, change }) =>
      [remark, measure, change ?? ''].join(' ').trim(),
    );

  test('the same measures are found though worded otherwise', () => {
    expect(
      lines(
        '召开党组会议21次，举办法治讲座3场，未发生行政复议。',
        '全年共举办法治讲座5场，召开党组会21次，收到行政复议案件1件。',
      ),
    ).toEqual(['same 党组会议 0', 'changed 法治讲座 2', 'changed 行政复议 1']);
  });

  test('another unit or another scope is said, not subtracted', () => {
    expect(lines('推送境外安全提醒903条。', '推送境外安全提醒12期。')).toEqual([
      'unit 境外安全提醒',
    ]);
    expect(lines('发布旅行安全提醒903条。', '累计发布旅行安全提醒2000条。')).toEqual([
      'scope 旅行安全提醒',
    ]);
  });

  test('what only one report tells is missing or new', () => {
    expect(lines('审核法律文书160份。', '接待来访团组12批。')).toEqual([
      'missing 法律文书',
      'new 来访团组',
    ]);
    expect(lines('12345热线转办件2件。', '12308热线转办件9件。')).toHaveLength(2);
  });
});
