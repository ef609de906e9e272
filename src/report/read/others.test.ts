import { describe, expect, test } from 'vitest';
import { readReport } from './read.ts';

const told = (sentence: string): readonly string[] =>
  readReport(`甲市商务局\n2022年法治政府建设年度报告\n一、工作成效\n${sentence}`).figures.map(
    ({ kind, quote, bound, value, valueTo, unit }) =>
      `${kind} ${quote} ${bound} ${value ?? '*'} ${valueTo ?? ''} ${unit ?? ''}`
        .replaceAll(/ +/g, ' ')
        .trim(),
  );

describe('what other offices write', () => {
  test.each([
    ['走访商户四五十户。', ['count 四五十户 = 40 50 户']],
    ['解答来电七八百人次。', ['count 七八百人次 = 700 800 人次']],
    ['约占全县收案的1/5左右。', ['ratio 1/5 = 20 %']],
    ['办理环节压减一半以上。', ['ratio 压减一半以上 = 50 %']],
    ['案卷评查成绩位列第四。', ['rank 第四 = 4']],
    ['考核得分居全县首位。', ['rank 居全县首位 = 1']],
    ['入选全县十大惠企案例。', ['size 十大 = 10 个']],
    ['报告由六部分组成。', ['size 六部分 = 6']],
    ['升级办事平台3.0版。', ['version 3.0版 = 3']],
    ['聘请李某某、孙某某两名律师。', ['count 两名 = 2 名']],
  ])('%s', (sentence, figures) => {
    expect(told(sentence)).toEqual(figures);
  });

  test('a nought behind its things is none of each', () => {
    expect(told('行政处罚、行政强制均为零。')).toEqual([
      'zero 行政处罚 = 0 项',
      'zero 行政强制均为零 = 0 项',
    ]);
    expect(told('信访积案为0，受理投诉0件。')).toEqual([
      'zero 信访积案为0 = 0 件',
      'zero 0件 = 0 件',
    ]);
    expect(told('本局没有执法职权，也没有败诉。')).toEqual([
      'zero 没有执法职权 = 0 项',
      'zero 没有败诉 = 0',
    ]);
    expect(told('全年未有新增规范性文件，公开信息未收费。')).toEqual([
      'zero 未有新增规范性文件 = 0 件',
      'zero 未收费 = 0',
    ]);
  });

  test('what merely rose, and what was put right and counted, is no total', () => {
    expect(told('收件、办件数量均有明显增加，均为3件。')).toEqual(['count 3件 = 3 件']);
    expect(told('完成整改事项4个。')).toEqual(['count 4个 = 4 个']);
  });
});

test('a measure bears no year and no self-name, so that two years compare', () => {
  const measures = [2021, 2022].map((year) => {
    const { figures } = readReport(`一、成效\n本单位${year}年度共受理信息公开申请3件。`);
    return figures.map(({ about }) => about);
  });
  expect(measures).toEqual([['信息公开申请'], ['信息公开申请']]);
});

describe('whose report it is', () => {
  test.each([
    ['2023年甲市人民政府外事办公室工作总结', '甲市人民政府外事办公室'],
    ['关于甲县司法局2022年度普法工作情况的报告', '甲县司法局'],
    ['甲市侨办2021年工作总结', '甲市侨办'],
    ['甲县民政局年度工作总结', '甲县民政局'],
    ['甲街道办事处法治政府建设年度报告', '甲街道办事处'],
    ['甲区2022年度法治政府建设情况报告', '甲区'],
    ['2020年甲市政府信息公开工作年度报告', '甲市'],
  ])('%s', (title, issuer) => {
    expect(readReport(`${title}\n一、工作情况`)).toMatchObject({ title, issuer });
  });

  test('the years of a plan it carries out, and of its beginning, are not its year', () => {
    const { year } = readReport(
      '落实《甲市规划（2021—2025年）》，总结2019年以来的经验。2024年，我局共受理案件3件。',
    );
    expect(year).toBe(2024);
  });

  test('a text that speaks of the rule of law in passing is no report on it', () => {
    const passing = '甲市外办动态\n今年，我办服务对外开放，推进依法行政和法治建设，举办讲座3场。';
    expect(readReport(passing).kind).toBe('other');
    expect(readReport('一、2024年推进法治政府建设的主要举措和成效').kind).toBe(
      'law-based-government',
    );
  });
});
