import { say } from '../../../kernel/text.ts';
import type { Document } from '../document.ts';
import { beforeIn, isInside, roleAt, sentenceAt } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { searching } from '../rule.ts';

const NUMERALS = say('GB/T 15835—2011《出版物上数字用法》', 'GB/T 15835-2011, numerals in print');

const RANGE = /(?<![\d-])\d{1,4}[年月日]?([-–])\d{1,4}[年月日个人次项件]/g;
const DASHED = /\d[年月日]?[—～~]\d/;

export const rangeMark: Rule = {
  id: 'R09',
  title: say('起止号', 'Marks of a range'),
  reason: say(
    '数值、年月的起止用一字线“—”或浪纹线“～”，全文用一种。',
    'A range takes a dash (—) or a swung dash, one of them throughout.',
  ),
  source: say(
    'GB/T 15834—2011 第 4.13 条；GB/T 15835—2011',
    'GB/T 15834-2011, 4.13; GB/T 15835-2011',
  ),
  severity: 'note',
  hits: [
    '落实《甲市法治政府建设规划（2021-2025年）》。',
    '2022年3月-5月，开展执法案卷评查。',
    '落实《甲市法治规划（2021－2025年）》，评为2019—2022年度先进。',
  ],
  nearMisses: [
    '落实《甲市法治政府建设规划（2021—2025年）》。',
    '执行DB11/T 334-2020标准，咨询电话010-65123456。',
    '2024-02-18发布公告1份。',
  ],
  patterns: [RANGE],
  *find({ raw, plain }) {
    const dashed = DASHED.test(raw);
    for (const { index, 0: quote, 1: mark = '-' } of plain.matchAll(RANGE)) {
      const at = index + quote.indexOf(mark);
      // A full-width hyphen is how the official texts print a range: only its mixture with another is a slip.
      if (raw[at] === '－' && !dashed) continue;
      yield {
        at: index,
        length: quote.length,
        message: say('起止号应为一字线', 'A range takes a dash'),
        fix: raw.slice(index, at) + '—' + raw.slice(at + 1, index + quote.length),
        same: 'range',
      };
    }
  },
};

export const bareYear: Rule = {
  id: 'R10',
  title: say('年份缺“年”字', 'A year without 年'),
  reason: say('数字后面没有“年”，读起来像数量。', 'A number without 年 reads as a quantity.'),
  source: NUMERALS,
  severity: 'warning',
  hits: [
    '举办2023“魅力乙区”外国人讲故事大赛等活动。',
    '截至2023底，共清理规范性文件5件。',
    '甲市乙区外事办公室2023法治政府建设年度情况报告',
  ],
  nearMisses: [
    '参加2023中国国际服务贸易交易会。',
    '召开2023年“法治为民”推进会，2023年底完成整改。',
    '全年用电2000度电，发放手册2023册。',
  ],
  ...searching({
    pattern:
      /(?<![\d.\-/—－第〔（(A-Za-z])(?:19|20)\d\d(?=[“《]|[底末初](?![中级期])|度(?!电)|[上下]半年|全年|法治政府建设|[一二三四]季度|(?:1[0-2]|[1-9])月)/g,
    slip: ([year]) => ({
      message: say('年份后缺“年”', '年 is missing after a year'),
      fix: `${year}年`,
    }),
  }),
};

const SCOPE =
  /全年|年内|年度|今年|本年|当年|一年来|年来|\d{4} ?年|\d{1,2}月\d{1,2}日|截[至止]|以来|至今|期间|半年|季度|历年|累计期|任期/;
const NOW = /截[至止](?:目前|今|现在)|到目前为止|迄今为止?/g;
const SOFAR = /目前(?:已|共|累计)[^，。；、\n]{0,20}?\d/g;
const TOTAL = /(?<!不)累计(?!折旧|制|税率)[^，。；\n]{0,24}?\d/g;
const DATED = /\d{4}年\d{1,2}月\d{1,2}日\s*$/;

export const undated: Rule = {
  id: 'R11',
  title: say('没有时点的累计数', 'Cumulative figures without a date'),
  reason: say(
    '“截至目前”“累计”不说从哪天到哪天，与当年数字混在一起就无法核对，也无法与上年比较。',
    'A figure “so far” or “in total” without its days cannot be told from the year’s own.',
  ),
  source: say('统计表述：时点数、时期数应当注明时间', 'Stocks and flows carry their dates'),
  severity: 'note',
  hits: [
    '强化源头治理，截至目前未发生群体性事件。',
    '完善预警平台，累计发布风险提示3600条、周报52期。',
    '普法联系点目前已覆盖21个乡镇。',
  ],
  nearMisses: [
    '截至2023年12月31日，累计发布风险提示3600条。',
    '全年累计举办普法活动57场。',
    '2023 年，我局以门户网站为窗口，累计发布稿件830篇。',
    '自2019年实施以来，累计受益群众3万人次。',
  ],
  patterns: [NOW, SOFAR, TOTAL],
  *find(document) {
    const dated = document.plain
      .slice(-400)
      .split('\n')
      .some((line) => DATED.test(line));
    for (const { index, 0: quote } of document.plain.matchAll(NOW)) {
      const after = document.plain.slice(index + quote.length, index + quote.length + 6);
      if (/^（\d/.test(after)) continue;
      yield {
        at: index,
        length: quote.length,
        message: say('“截至目前”没有日期', '“So far” without a date'),
        severity: dated ? 'note' : 'warning',
      };
    }
    for (const { index, 0: quote } of document.plain.matchAll(SOFAR))
      yield {
        at: index,
        length: quote.length,
        message: say('“目前已”没有日期', '“By now” without a date'),
      };
    for (const match of document.plain.matchAll(TOTAL)) yield* total(document, match);
  },
};

function* total(document: Document, { index, 0: quote }: RegExpExecArray): Generator<Slip> {
  if (roleAt(document, index) === 'plan') return;
  if (SCOPE.test(beforeIn(document, index, 200)) || SCOPE.test(quote)) return;
  yield {
    at: index,
    length: quote.length,
    message: say(
      '累计数没有起止时间，分不清是当年数还是历年数',
      'A cumulative figure without its period: this year’s or of all years?',
    ),
    same: 'total',
  };
}

const DAY = /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g;
const MONTH = /(?<![\d.])(1[3-9]|[2-9]\d|0{1,2})月(?!球|饼|\d{1,2}日)/g;
const YEARS = /(?<!\d)(\d{4})年?[—–\-~～至到](\d{4})年/g;
const MONTHS = /(?<!\d)(\d{1,2})月[—–\-~～至到](\d{1,2})月/g;
const OPEN =
  /(?<![\d.第])(?:1[0-2]|[1-9])月?(?:[至到][ ]*(?=月|\*+月|[，。；、）])|[—–\-~～](?=[ ]*(?:月|\*+月)))|(?<!\d)(?:1[0-2]|[1-9])月[—–\-~～](?=[，。；、）\u4e00-\u9fff])/g;
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function isDay(year: number | undefined, month: number, day: number): boolean {
  if (month === 2 && day === 29 && year !== undefined) return isLeap(year);
  return day >= 1 && day <= (LENGTHS[month - 1] ?? 0);
}

export const impossibleDate: Rule = {
  id: 'R42',
  title: say('日期不成立', 'Dates that cannot be'),
  reason: say(
    '没有的日期、颠倒的起止、只有开始没有结束的月份，读者无法确定时间。',
    'Days that do not exist, ranges reversed and months without their end leave the time open.',
  ),
  source: NUMERALS,
  severity: 'error',
  hits: [
    '2023年2月30日召开党组会。',
    '落实《甲市法治规划（2025—2021年）》，13月完成评估。',
    '2023年1至月，办理申请12件；9月至，开展检查3次。',
  ],
  nearMisses: [
    '2024年2月29日召开党组会，1至9月办理申请12件。',
    '2022年12月至次年1月开展检查；用时12个月。',
    '3月至今持续推进，11月至12月开展宣传月活动。',
  ],
  patterns: [DAY, MONTH, YEARS, MONTHS, OPEN],
  *find(document) {
    yield* days(document);
    yield* ranges(document);
    for (const { index, 0: quote } of document.plain.matchAll(OPEN))
      if (!isInside(document, index, ['“', '”']))
        yield {
          at: index,
          length: quote.length,
          message: say('月份有始无终', 'Months without an end'),
        };
  },
};

function* days({ plain }: Document): Generator<Slip> {
  for (const { index, 0: quote, 1: year, 2: month, 3: day } of plain.matchAll(DAY))
    if (!isDay(year === undefined ? undefined : Number(year), Number(month), Number(day)))
      yield date(index, quote);
  for (const { index, 0: quote } of plain.matchAll(MONTH)) yield date(index, quote);
}

function* ranges({ plain }: Document): Generator<Slip> {
  for (const { index, 0: quote, 1: from, 2: to } of plain.matchAll(YEARS))
    if (Number(from) > Number(to)) yield reversed(index, quote);
  for (const { index, 0: quote, 1: from, 2: to } of plain.matchAll(MONTHS))
    if (Number(from) > Number(to) && /\d{4}年$/.test(plain.slice(Math.max(0, index - 5), index)))
      yield reversed(index, quote);
}

const date = (at: number, quote: string): Slip => ({
  at,
  length: quote.length,
  message: say(`“${quote}”不是日期`, `${quote.length} characters that are no date`),
});
const reversed = (at: number, quote: string): Slip => ({
  at,
  length: quote.length,
  message: say('起止时间颠倒', 'A range that runs backwards'),
});

const SUPERLATIVE = new RegExp(
  '(?:全国|国内|我国|世界|全球|亚洲|全省|全市|全区|全县|我省|我市|我区|我县|新中国|历史上|有史以来|系统内|同类|行业)' +
    '[^，。；、\\n“”《》]{0,12}?' +
    '(?:首[个次部批家创例条项支](?![批轮]?责任)|唯一|第一(?![季时书责线要届步批产个百年代道])|最[大高早多强优快好佳](?!限度|程度|化)|率先|领先|之最|前列)',
  'g',
);
const EVIDENCE =
  /据|经[^，。]{0,12}(?:认定|核定|评)|认定|获评|荣获|获得|授予|通报|排名|公布|数据显示|考核|入选|入围|被列|被确定|被评|命名|测评|表彰/;

export const superlative: Rule = {
  id: 'R15',
  title: say('“首个”“最高”没有出处', 'Superlatives without a source'),
  reason: say(
    '“全国首个”“全市最高”一经公开就会被查证，应当注明谁认定、何时认定。',
    'A claim to be first or highest will be checked: say who says so.',
  ),
  source: say('年度报告的成效应当能查实', 'Results are to be verifiable'),
  severity: 'note',
  hits: [
    '建成全国首个跨境法律服务驿站。',
    '这是全县规模最大的普法展览。',
    '在全省率先建成涉企执法扫码平台。',
  ],
  nearMisses: [
    '经市司法局通报，我局考核位居全市第一。',
    '主要负责人率先垂范，首次组织旁听庭审。',
    '在全市第一季度会议上作交流发言，最大限度便民利企。',
  ],
  ...searching({
    pattern: SUPERLATIVE,
    slip: ({ index }, document) => {
      const role = roleAt(document, index);
      if (role === 'plan' || role === 'shortcomings') return undefined;
      if (isInside(document, index, ['《', '》'])) return undefined;
      if (EVIDENCE.test(sentenceAt(document, index).text)) return undefined;
      return {
        message: say('“首个”“最高”等没有出处', 'A superlative without a source'),
        same: 'most',
      };
    },
  }),
};
