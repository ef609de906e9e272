import { say } from '../../../kernel/text.ts';
import { roleAt, sentenceAt } from '../document.ts';
import type { Rule } from '../rule.ts';
import { searching } from '../rule.ts';

const N = '(?:\\d[\\d,.]{0,12}|[一二三四五六七八九十百千两]{1,6})[万亿千百]?';
const UNIT = '[\\u4e00-\\u9fff]{0,3}?';

/** 超过…余 says “more” twice, 近…余 says “less” and “more”. */
const doubledApproximation = searching(
  {
    pattern: new RegExp(
      `(超过?|逾|近|将近|接近|大?约|不少于|不低于|至少|最少)(${N})(余|多)(?![级元样种])`,
      'g',
    ),
    slip: ([quote, before = '']) => ({
      message: say('约数重复', 'Approximated twice'),
      fix: /^[超逾不至最]/.test(before) ? quote.slice(0, -1) : undefined,
    }),
  },
  {
    pattern: new RegExp(`(?:(?:大?约|将?近|接近)(?:${N})|(?:${N})[余多])${UNIT}(?:左右|上下)`, 'g'),
    slip: ([quote]) => ({
      message: say('约数重复', 'Approximated twice'),
      fix: quote.slice(0, -2),
    }),
  },
  {
    pattern: new RegExp(
      `(?:超过?|不少于|不低于|至少)(${N})${UNIT}以上|(?:不超过|至多|不高于)(${N})${UNIT}(?:以下|以内|之内)`,
      'g',
    ),
    slip: ([quote]) => ({
      message: say('约数重复', 'Approximated twice'),
      fix: quote.slice(0, -2),
    }),
  },
  {
    pattern: /(?:[上数]|好几)[十百千万]余|数十多(?=[个件次场家人名项])/g,
    slip: ([quote]) => ({
      message: say('约数重复', 'Approximated twice'),
      fix: quote.slice(0, -1),
    }),
  },
  {
    pattern:
      /截[至止][^，。；、\n]{2,14}?(?:之前|以前)|截[至止](?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末)?前/g,
    slip: ([quote]) => ({
      message: say('“截至”与“之前”重复', '“As of” and “before” say the same'),
      fix: quote.replace(/之?以?前$/, ''),
      same: 'as of',
    }),
  },
);

export const approximation: Rule = {
  id: 'R07',
  title: say('约数重复', 'Approximated twice'),
  reason: say(
    '“超过…余”“约…左右”用两个约数词说一个数，自相重复甚至矛盾。',
    'Two words of approximation on one number repeat or contradict each other.',
  ),
  source: say('GB/T 15835—2011《出版物上数字用法》', 'GB/T 15835-2011, numerals in print'),
  severity: 'warning',
  hits: [
    '解答群众咨询超过350余人次。',
    '约300人左右参加培训，近200余家企业受益。',
    '统计截至2023年6月底之前的执法数据。',
  ],
  nearMisses: [
    '解答咨询超过350人次，走访企业300余家。',
    '近3年多次开展检查，约谈企业12家。',
    '截至2023年12月底，以前年度的文件均已清理。',
  ],
  ...doubledApproximation,
};

const DONE = '(?:开展|举办|组织|召开|举行|参加|接待|走访|发布|印发|处置|解决|开拓|推出|完成)';
const VAGUE = new RegExp(
  `${DONE}(?:了)?[^，。；\\n]{0,24}?(?<![\\d十百千万亿])(?:多|若干|数)(?:[次场批件家起期]|项(?!目|[^，。；\\n]{0,10}：)|个(?!方面|渠道|层次|维度|领域|环节|部门))(?!样)|多次(?:召开|开展|组织|举办|赴)`,
  'g',
);

export const vagueQuantity: Rule = {
  id: 'R08',
  title: say('数量含糊', 'Vague quantities'),
  reason: say(
    '年度报告的成效应当能查实；“多次”“多个”读者无从判断。',
    'Results of a year should be checkable; “several” is not.',
  ),
  source: say('年度报告应当用数据说明成效', 'A report shows its results by figures'),
  severity: 'note',
  hits: [
    '一、2023年推进法治政府建设的主要举措和成效\n组织开展普法宣传多场，成效明显。',
    '一、2023年推进法治政府建设的主要举措和成效\n推出惠企便民举措多项。',
    '一、2023年推进法治政府建设的主要举措和成效\n多次召开专题会议，研究法治建设工作。',
  ],
  nearMisses: [
    '一、2023年推进法治政府建设的主要举措和成效\n组织开展普法宣传12场，覆盖多个领域。',
    '一、2023年推进法治政府建设的主要举措和成效\n多渠道开展宣传，推动多部门协同，开展宪法宣讲20多场。',
    '四、2024年推进法治政府建设的主要安排\n组织开展多场普法宣传。',
  ],
  ...searching({
    pattern: VAGUE,
    slip: ({ index }, document) =>
      roleAt(document, index) === 'achievements'
        ? { message: say('成效只说“多”，没有数', 'A result without a number'), same: 'vague' }
        : undefined,
  }),
};

const CASE = /申请|提案|建议|议案|案件|投诉|举报|信访|诉求|留言|来信|咨询|工单|复议|诉讼/;
const CASES = new RegExp(CASE, 'g');
const COUNTED = new RegExp(
  `(${CASE.source})[^，。；]{0,8}?(?:\\d|[一二三四五六七八九十百两\\*])`,
  'g',
);
const CLOSED = /办结|办复|答[复覆]|回[复覆]|整改|结案|化解|办理完毕|满意/;
const BASE =
  /(?:\d|[一二三四五六七八九十百千两]|\*)[\d,.万余多]*(?:件|条|项|个|起|人|次|份|宗|封|笔|家|批)/;
/** Whether the paragraph counted the same kind of case before: 受理投诉36件。投诉办结率达100%。 */
function isCounted(plain: string, start: number, text: string): boolean {
  const before = plain.slice(Math.max(0, start - 160), start);
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  const kinds = [...text.matchAll(CASES)].map(([kind]) => kind);
  return [...paragraph.matchAll(COUNTED)].some(({ 1: kind = '' }) => kinds.includes(kind));
}

const ALL = /全部|均(?=已?(?:按|在|办|答|回|整|得到))|100%|百分之百/g;

export const shareWithoutBase: Rule = {
  id: 'R12',
  title: say('有比例无基数', 'A share without its base'),
  reason: say(
    '“全部办结”“办结率100%”不说一共多少件，读者无从核对。',
    '“All closed” says nothing while the number of cases is not given.',
  ),
  source: say('统计表述：比例应当附基数', 'A share is given with its base'),
  severity: 'note',
  hits: [
    '畅通受理渠道，信息公开申请全部按期答复。',
    '群众投诉举报办结率达100%。',
    '建议提案均按期答复，代表委员满意。',
  ],
  nearMisses: [
    '全年处理群众来信31件，全部按期答复。',
    '班子成员应述尽述，合同文本均经法律顾问把关。',
    '受理群众投诉36件。投诉举报办结率达100%。',
  ],
  ...searching({
    pattern: ALL,
    slip: ({ index, 0: quote }, document) => {
      const { start, text } = sentenceAt(document, index);
      if (!CASE.test(text) || !CLOSED.test(text)) return undefined;
      if (BASE.test(text.replaceAll(ALL, '')) || isCounted(document.plain, start, text))
        return undefined;
      return {
        message: say('有比例无基数', 'A share without its base'),
        severity: quote.includes('百') || quote.includes('%') ? 'warning' : undefined,
        same: 'share',
      };
    },
  }),
};

const RECEIVED =
  /(?:收到|接到?|受理)(?:的)?(?:依申请公开|(?:政府)?信息公开申请)(?:事项)?(\d+)[件条]/g;
const ANSWERED = /答[复覆]|办结|办理(?!依)|公开\d|予以公开|回复|结转|处理|撤回|补正|不予/;

export const noOutcome: Rule = {
  id: 'R51',
  title: say('收到申请没有写结果', 'Requests received, no outcome'),
  reason: say(
    '写了收到几件公开申请，没有写怎样答复，读者会以为没有办。',
    'Requests for disclosure are counted, their answers are not.',
  ),
  source: say('《政府信息公开条例》第五十条', 'Regulation on disclosure, article 50'),
  severity: 'note',
  hits: [
    '全年收到政府信息公开申请3件，未发生行政诉讼。',
    '受理信息公开申请12件。全年举办讲座3场。',
    '接到信息公开申请1件，没有收到投诉。',
  ],
  nearMisses: [
    '全年收到政府信息公开申请3件，均按期答复。',
    '受理信息公开申请12件。其中予以公开8件、部分公开4件。',
    '收到政府信息公开申请0件。',
  ],
  ...searching({
    pattern: RECEIVED,
    slip: ({ index, 0: quote, 1: count }, document) => {
      const { end } = sentenceAt(document, index);
      const after = document.plain.slice(index + quote.length, end + 60);
      return Number(count) === 0 || ANSWERED.test(after)
        ? undefined
        : {
            message: say('收到的公开申请没有写办理结果', 'What became of the requests is not said'),
          };
    },
  }),
};
