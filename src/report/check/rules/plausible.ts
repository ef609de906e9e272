import { say } from '../../../kernel/text.ts';
import type { Text } from '../../../kernel/text.ts';
import { sentenceAt } from '../document.ts';
import type { Rule, Search } from '../rule.ts';
import { searching } from '../rule.ts';

const D = '(\\d[\\d,]*)';

/** The second number must not be smaller than the first. */
type Pair = { readonly pattern: string; readonly message: Text };

const pairs: readonly Pair[] = [
  {
    pattern: `${D}(?:家|个)(?:单位|企业|部门|机构|学校|街道|乡镇)[^，。；\\d\\n]{0,4}?的${D}(?:余)?(?:名|人|位)`,
    message: say('人数少于单位数', 'Fewer persons than units'),
  },
  {
    pattern: `${D}轮次?[、，]?${D}(?:余)?次`,
    message: say('次数少于轮次', 'Fewer times than rounds'),
  },
  {
    pattern: `${D}(?:批|个团组|批次|团)(?:次)?[、，]?(?:共|计|共计|合计)?${D}(?:余)?人次?(?!员)`,
    message: say('人数少于团组数', 'Fewer persons than delegations'),
  },
  {
    pattern: `${D}(?:场|期)(?:次)?[^。；\\n]{0,20}?(?:覆盖|参与|受众|参加|惠及|培训)[^，。；\\d\\n]{0,8}${D}(?:余)?(?:名|人)`,
    message: say('人数少于场次', 'Fewer persons than events'),
  },
  {
    pattern: `会议?[^，。；\\d\\n]{0,6}${D}次[^。；\\n]{0,24}?(?:研究|审议|审定|讨论)(?:各类|各项|共)?议题${D}(?:余)?[项个]`,
    message: say('议题少于会议次数', 'Fewer items than meetings'),
  },
  {
    pattern: `为${D}(?:余)?家[^，。；\\d\\n]{0,8}?办理[^，。；\\d\\n]{0,14}?[卡证照]${D}(?:余)?[张本件]`,
    message: say('证件少于企业数', 'Fewer cards than enterprises'),
  },
];

const risesAndFalls: readonly Search[] = [
  {
    pattern:
      /(?:由|从)[^，。；\d\n]{0,8}(\d+(?:\.\d+)?)(万?[^\d，。；\n]{0,3}?)(?:增加|增长|上升|提高|提升|扩大)(?:到|至)(\d+(?:\.\d+)?)\2/g,
    slip: ([, from, , to]) =>
      Number(to) < Number(from)
        ? { message: say('说是增加，数却变小', 'Said to rise, but smaller'), severity: 'error' }
        : undefined,
  },
  {
    pattern:
      /(?:由|从)[^，。；\d\n]{0,8}(\d+(?:\.\d+)?)(万?[^\d，。；\n]{0,3}?)(?:减少|下降|压减|缩短|降低|压缩)(?:到|至)(\d+(?:\.\d+)?)\2/g,
    slip: ([, from, , to]) =>
      Number(to) > Number(from)
        ? { message: say('说是减少，数却变大', 'Said to fall, but larger'), severity: 'error' }
        : undefined,
  },
  {
    pattern: /(?:周报|月报|季报)[^，。；\d\n]{0,6}(\d{2,3})期/g,
    slip: ({ 0: quote, 1: count, index }, document) => {
      const most = quote.startsWith('周') ? 53 : quote.startsWith('月') ? 12 : 4;
      const years = /以来|历年|\d{4}年至|\d{4}—/.test(sentenceAt(document, index).text);
      return Number(count) > most && !years
        ? { message: say(`一年不会有${count}期`, `${count} issues do not fit a year`) }
        : undefined;
    },
  },
  {
    pattern: /(?:公开|公布|公示)[^，。；\n]{0,6}(20\d\d)年[^，。；、\n]{0,14}决算/g,
    slip: ({ 1: year }, { report }) =>
      Number(year) === report.year
        ? {
            message: say(
              '当年的决算次年才有',
              'The final accounts of a year exist only in the next',
            ),
            severity: 'note',
          }
        : undefined,
  },
  {
    pattern:
      /(?:收到|受理|接收)[^。；\d\n]{0,20}(\d+)(件|条|个|起|项)[^。；\d\n]{0,10}(?:办结|答复|回复|办理完毕)[^，。；\d\n]{0,4}(\d+)\2/g,
    slip: ({ 1: received, 3: closed, index }, document) =>
      Number(closed) > Number(received) &&
      !/结转|上年|往年|历史|遗留|存量/.test(sentenceAt(document, index).text)
        ? { message: say('办结多于收到', 'More closed than received') }
        : undefined,
  },
];

export const implausible: Rule = {
  id: 'R19',
  title: say('数字相互不合情理', 'Figures implausible against each other'),
  reason: say(
    '人数少于单位数、办结多于收到、一年六十期周报，多半是录错了一位。',
    'Fewer persons than units, more closed than received: mostly a digit mistyped.',
  ),
  source: say('统计数据的逻辑审核', 'Logical review of statistics'),
  severity: 'warning',
  hits: [
    '组织30家单位的20名干部参加培训。',
    '接待来访团组12批、9人次。',
    '收到信息公开申请12件，办结15件；风险周报72期。',
  ],
  nearMisses: [
    '组织18家单位的45名干部参加培训，接待团组12批、190人次。',
    '收到信息公开申请12件，上年结转5件，共答复15件；风险周报52期。',
    '覆盖率由60%提高到80%，办理时限从10天压缩至5天。',
  ],
  ...searching(
    ...pairs.map(({ pattern, message }): Search => ({
      pattern: new RegExp(pattern, 'g'),
      slip: ({ 0: quote, 1: first, 2: second }) =>
        numberFrom(second) < numberFrom(first) && !/万|\*/.test(quote) ? { message } : undefined,
    })),
    ...risesAndFalls,
  ),
};

const numberFrom = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''));

const UNITLESS =
  /(?:开展|举办|组织|召开|办理|发布|印发|受理|接待|培训|审核|处置|走访|推送|回复|处理|接听|解答|发放|排查|检查|化解|调处|清理|修订|制定)[^，。；、\d\n（）“”《》]{1,12}(?<![A-Za-z第前后+\-—])(\d{1,4})(?=[，。；、])/g;
const NUMBERED =
  /热线|电话|邮编|代码|编号|标准|得分|评分|指数|分值|排名|位居|平台|版|COP|G|专线|\d$/;

export const numberWithoutUnit: Rule = {
  id: 'R45',
  title: say('数字后缺量词', 'A number without its unit'),
  reason: say(
    '没有量词，不知道数的是件、次还是人。',
    'Without a unit one cannot tell what is counted.',
  ),
  source: say('GB/T 15835—2011；GB 3100—93', 'GB/T 15835-2011; GB 3100-93'),
  severity: 'warning',
  hits: [
    '全年处理群众来信31，其中咨询类24件。',
    '举办法治讲座3，参加人员200人次。',
    '开展涉外安全检查12、应急演练2次。',
  ],
  nearMisses: [
    '全年处理群众来信31件，开通服务热线12345。',
    '参加会议代号COP28，推行1+3模式。',
    '拨打领事保护热线12308，全年接听来电36次。',
  ],
  ...searching({
    pattern: UNITLESS,
    slip: ({ 0: quote, 1: digits = '' }) =>
      NUMBERED.test(quote.slice(0, -digits.length)) ||
      /^(?:19|20)\d\d$|^1(?:10|19|20|22)$/.test(digits)
        ? undefined
        : { message: say('数字后缺量词', 'A number without its unit'), same: 'unit' },
  }),
};
