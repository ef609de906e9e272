import { say } from '../../../kernel/text.ts';
import type { Document } from '../document.ts';
import { isInside } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { searching } from '../rule.ts';

const END = /[。！？\n]/g;
const SHORTEST = 24;
const DOUBLE = /([\u4e00-\u9fff]{2,4})\1/g;
const SINGLE =
  /的的(?!确|士)|了了(?!解|然|结)|被被|是是(?!非)|着着|我我(?!国|[局市区县办省])|(?<=\d)([件份次场项条家张册名])\1/g;
/** The second may begin another word: 加强领导|领导小组, 推动发展|发展中国家. */
const COMPOUND =
  /^(?:小组|室|要点|方案|组|机制|专班|委员|中国?家|级|局|厅|办|中心|条例|办法|细则|意见|规定|法(?![治律规])|所|队|部|站|处|司|署|人员|单位|部门|体系|系统|制度|平台|站点|学院|大学|人|员|者|会|区|市|县|化|性|力|型|类|标准|规范|情况|工作|项目|活动|企业|清单|责任|事项|能力|水平|质量)/;

export const repeats: Rule = {
  id: 'R34',
  title: say('字句重复', 'Repetition'),
  reason: say(
    '整句重复是粘贴两次，字词重复是删改时留下的。',
    'A sentence twice was pasted twice; a word twice was left by editing.',
  ),
  source: say('文稿核校：无重复', 'No repetition'),
  severity: 'warning',
  hits: [
    '组织干部旁听行政案件庭审活动，切实提高依法行政能力和水平。加强宣传。\n组织干部旁听行政案件庭审活动，切实提高依法行政能力和水平。',
    '深入贯彻落实落实习近平法治思想。',
    '切实提高依法行政的的能力。',
  ],
  nearMisses: [
    '逐项逐项梳理，一件一件办理，的的确确取得成效。',
    '加强组织领导领导小组办公室牵头作用，推动发展发展中国家合作。',
    '我局进一步了解了解决问题的办法，研究研究机构改革。',
  ],
  patterns: [END, DOUBLE, SINGLE],
  *find(document) {
    yield* sentences(document);
    yield* words.find(document);
  },
};

const words = searching(
  {
    pattern: DOUBLE,
    slip: ({ index, 1: word = '', 0: quote }, { plain }) => {
      if (/^(?:[一逐每各层步点天人件日年月]|了解|研究)/.test(word) || /^(.)\1$/.test(word))
        return undefined;
      if (COMPOUND.test(plain.slice(index + quote.length, index + quote.length + 4)))
        return undefined;
      return { message: say('字词重复', 'A word stands twice'), same: word };
    },
  },
  {
    pattern: SINGLE,
    slip: ([quote]) => ({ message: say('字词重复', 'A word stands twice'), fix: quote.slice(1) }),
  },
);

function* sentencesIn(
  plain: string,
): Generator<{ readonly index: number; readonly sentence: string }> {
  let index = 0;
  for (const { index: end, 0: mark } of plain.matchAll(END)) {
    const length = end - index;
    if (mark !== '\n' && length >= SHORTEST && length <= 1000)
      yield { index, sentence: plain.slice(index, end + 1) };
    index = end + 1;
  }
}

function* sentences(document: Document): Generator<Slip> {
  const seen = new Map<string, number>();
  const told = new Set<string>();
  for (const { index, sentence } of sentencesIn(document.plain)) {
    const text = sentence
      .trim()
      .replace(/^(?:[一二三四五六七八九十]{1,2}是|（[一二三四五六七八九十]{1,3}）)/, '');
    const first = seen.get(text);
    if (first === undefined) {
      if (seen.size < 100_000) seen.set(text, index);
      continue;
    }
    if (isInside(document, index, ['“', '”'])) continue;
    const message = say('整句重复', 'The same sentence twice');
    if (!told.has(text)) yield { at: first, length: sentence.length, message, same: text };
    told.add(text);
    yield { at: index, length: sentence.length, message, same: text };
  }
}

type Typo = { readonly wrong: string; readonly right: string };

/** Characters that look or sound alike; each wrong form is a word nowhere. */
const typos: readonly Typo[] = [
  ['条列》', '条例》'],
  ['法冶', '法治'],
  ['政冶', '政治'],
  ['治里', '治理'],
  ['依法冶', '依法治'],
  ['自冶', '自治'],
  ['整冶', '整治'],
  ['己经', '已经'],
  ['惯彻', '贯彻'],
  ['贯策', '贯彻'],
  ['布署', '部署'],
  ['既将', '即将'],
  ['竟争', '竞争'],
  ['再接再励', '再接再厉'],
  ['松驰', '松弛'],
  ['签定', '签订'],
  ['座落', '坐落'],
  ['职则', '职责'],
  ['覆行', '履行'],
  ['复盖', '覆盖'],
  ['亲睐', '青睐'],
  ['通迅', '通讯'],
  ['份内', '分内'],
  ['幅射', '辐射'],
  ['震憾', '震撼'],
  ['严历', '严厉'],
  ['迫不急待', '迫不及待'],
  ['一如继往', '一如既往'],
  ['按步就班', '按部就班'],
  ['穿流不息', '川流不息'],
  ['落到实外', '落到实处'],
  ['建没', '建设'],
  ['人名政府', '人民政府'],
  ['外是办', '外事办'],
  ['法制政府', '法治政府'],
  ['其它组织', '其他组织'],
  ['反应问题', '反映问题'],
  ['反应的问题', '反映的问题'],
  ['行政决择', '行政抉择'],
  ['按装', '安装'],
  ['帐号', '账号'],
  ['帐目', '账目'],
  ['台帐', '台账'],
  ['记帐', '记账'],
  ['防犯', '防范'],
  ['不径而走', '不胫而走'],
  ['因公出镜', '因公出境'],
  ['出镜管理', '出境管理'],
  ['报消', '报销'],
  ['复议绝定', '复议决定'],
  ['粗旷', '粗犷'],
  ['渡假', '度假'],
  ['寒喧', '寒暄'],
  ['脉博', '脉搏'],
  ['针贬', '针砭'],
  ['辩别', '辨别'],
  ['重迭', '重叠'],
  ['候车亭座', '候车亭座'],
  ['水份', '水分'],
  ['园满', '圆满'],
  ['圆区', '园区'],
  ['巳经', '已经'],
  ['规范性文伴', '规范性文件'],
  ['案伴', '案件'],
  ['申清', '申请'],
  ['审察机关', '审查机关'],
  ['行政覆议', '行政复议'],
  ['信防', '信访'],
  ['执行力渡', '执行力度'],
  ['力渡', '力度'],
  ['制渡', '制度'],
  ['营尚环境', '营商环境'],
].flatMap(([wrong = '', right = '']) => (wrong === right ? [] : [{ wrong, right }]));
const rightOf = new Map(typos.map(({ wrong, right }) => [wrong, right]));
const TYPO = new RegExp(typos.map(({ wrong }) => wrong).join('|'), 'g');
/** A network of the offices among themselves, confused with the public website. */
const EXTRANET =
  /政务外网(?=等(?:媒介|媒体|渠道)|(?:及时|主动)?(?:公开|公布)|(?:集约化|服务)水平)/g;
const NOT =
  /(?<![月日期季周世岁]|(?<!全)年)末(?=发生|收到|出现|发现|办结|完成|按|经|造成|纳入|建立)/g;
const UNTIL = /截止(?=(?:到|至)?(?:目前|今|现在|当前|\d{4}|\d{2}年|\d{1,2}月|[上去本今]年))/g;
const LOG = /登陆(?=[^，。；\n]{0,8}(?:网站|系统|平台|账号|网页|APP|客户端|网址))/g;

export const wrongWord: Rule = {
  id: 'R35',
  title: say('错别字', 'Wrong characters'),
  reason: say(
    '形近、音近的错字，公开后最伤公信力。',
    'Wrong characters in print cost the most credit.',
  ),
  source: say('《现代汉语词典》；公文校对规范', 'Standard dictionary; proof-reading'),
  severity: 'error',
  hits: [
    '深入推进法冶政府建设，履行部门职则。',
    '截止2023年12月底，末发生行政复议案件。',
    '群众登陆政务服务网站即可办理，台帐清晰。',
  ],
  nearMisses: [
    '深入推进法治政府建设，截止日期为2月1日。',
    '截至2023年年末发生行政复议案件0件。',
    '台风登陆期间，启动应急预案。',
  ],
  ...searching(
    {
      pattern: TYPO,
      slip: ({ 0: wrong, index }, { plain }) =>
        /[己巳]经$/.test(wrong) && /[自知舍利]$/.test(plain.slice(Math.max(0, index - 1), index))
          ? undefined
          : typo(wrong, rightOf.get(wrong) ?? wrong),
    },
    { pattern: NOT, slip: () => typo('末', '未') },
    { pattern: UNTIL, slip: () => typo('截止', '截至') },
    { pattern: LOG, slip: () => typo('登陆', '登录') },
    {
      pattern: EXTRANET,
      slip: () => ({
        message: say(
          '政务外网是内部网络，公众看不到；似应为政府网站',
          'The government extranet is not public; probably the website is meant',
        ),
        severity: 'note',
      }),
    },
  ),
};

const typo = (wrong: string, right: string) => ({
  message: say(`“${wrong}”应为“${right}”`, 'A wrong character'),
  fix: right,
});
