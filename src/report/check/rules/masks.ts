import { say } from '../../../kernel/text.ts';
import type { Document } from '../document.ts';
import { sentenceAt } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { marksIn, wordsIn } from '../rule.ts';

const MASKING = say(
  '《政府信息公开条例》第三十七条；脱敏应完整、不可推知',
  'Regulation on disclosure, article 37: masking is complete and cannot be undone',
);
const UNIT = '(?:人次|[件条项个起份人次宗家场期篇名批张册封笔部位国台处所辆户例轮万亿千百%元天])';
const SURNAME =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹章苏潘葛范彭鲁马苗方任袁柳史唐薛雷贺汤罗毕郝安常傅卞康余顾孟黄穆萧尹姚邵汪毛米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房丁邓洪包石崔吉龚程邢裴陆翁储段焦谷侯宁甘厉刘景詹束龙叶幸司白蒲赖卓乔阴双闻党翟谭申冉桑牛边温庄晏柴瞿阎连茹艾容古易慎廖耿满匡文寇广欧聂曾沙';

/** A date, a law, a session: what stands here is no figure to be masked. */
const FIXED = new RegExp(
  [
    '党的\\*{1,6}(?:大|届)|(?<!\\*)\\*{1,6}(?:届\\*{1,6})?中全会|[“"]\\*{1,6}五[”"]|(?<!\\*)\\*{1,6}个(?:意识|自信|维护|确立)',
    '(?:20\\*{1,4}|(?<!\\*)\\*{4})年|\\d{4}年\\*{1,4}月|\\d月\\*{1,4}日|第\\*{1,6}[条款届]',
    '《[^《》*\\n]{0,40}\\*[^《》\\n]{0,40}》',
  ].join('|'),
  'g',
);
/** Beside a mask a lone character that is no verb, unit or particle is half of a word. */
const LEFT = /[一-鿿][护讯动议训座谈宣普执复诉谊媒](?=\*)/g;
const RIGHT = /\*(?:[动讯议训座谈诉谊函赛刊栏研析练演])(?![\u4e00-\u9fff]{0,1}\*)/g;

export const cuttingMask: Rule = {
  id: 'R03',
  title: say('遮盖切断词语', 'A mask that cuts words'),
  reason: say(
    '遮盖只应遮去不宜公开的数和名；连词语、日期、会议名称一起遮掉，句子就读不通。',
    'A mask covers the value that must not be read, not half a word, a date or the name of a session.',
  ),
  source: MASKING,
  severity: 'warning',
  hits: [
    '深入学习党的**大精神，全年推送快讯****条。',
    '20**年，我办处置案件**件。',
    '贯彻《**市信访工作办法》，开展宣传活**57场。',
  ],
  nearMisses: [
    '全年推送快讯****条，覆盖受众超****万人次。',
    '党组书记张**同志带头学法，处置案件**件。',
    '会见**国驻华大使，赴**开展调研。',
  ],
  patterns: [FIXED, LEFT, RIGHT],
  *find({ plain }) {
    if (!plain.includes('*')) return;
    const message = say('遮盖切断了词语或固定表述', 'The mask cuts a word or a set phrase');
    for (const pattern of [FIXED, LEFT, RIGHT])
      for (const { index, 0: quote } of plain.matchAll(pattern))
        if (pattern !== LEFT || !isWhole(plain, index))
          yield { at: index, length: quote.length, message, same: 'cut' };
  },
};

/** 领事保护**件 and 安全宣讲**场: the word is whole, the number is masked. */
const WHOLE =
  /(?:保护|快讯|资讯|简讯|活动|行动|联动|会议|建议|提议|审议|培训|集训|宣讲|讲座|座谈|洽谈|约谈|商谈|普法|执法|监督|复议|投诉|诉讼|起诉|申诉|公诉|审核|评审|来访|信访|走访|出访|回访|友谊|签证|办证|照会|执照|护照|证照|便函|公函|来函|审批|报批|获批|组团|团组|代表团|比赛|竞赛|大赛|会审|协议|协会|媒体|网站|书刊|专栏|公证|认证|取证|论证|参训|轮训|接访|复审|终审|面签|互访|上访|巡护|看护|运动|启动|推动|劳动|互动|流动|宣传|续签|换签|新签|已签|访谈|主讲|起诉|邀请函|考察团|访问团|旅行团|一批|首批|新批)$/;
const isWhole = (plain: string, at: number): boolean =>
  WHOLE.test(plain.slice(Math.max(0, at - 2), at + 2));

const LEAK = new RegExp(
  `(?<![\\d*])\\d{1,6}\\*{1,12}(?:\\.\\*{1,6})?(?=余?${UNIT})|(?<!\\*)\\*{1,12}\\.?\\d{1,6}(?=余?${UNIT})`,
  'g',
);
const SIZED = new RegExp(`(?<![*.\\d])(\\*{1,12}(?:\\.\\*{1,6})?)余?${UNIT}`, 'g');

export const leakingMask: Rule = {
  id: 'R40',
  title: say('遮盖泄露数字', 'A mask that leaks digits'),
  reason: say(
    '“1**件”露出首位，星号个数随位数变化露出数量级，遮了等于没遮。',
    '“1**” shows the first digit, masks as long as the number show its size.',
  ),
  source: MASKING,
  severity: 'warning',
  hits: [
    '全年推送快讯16***条。',
    '全年处置领事案件3*起，覆盖受众**5万人次。',
    '推送快讯****条、提醒***条、周报**期。',
  ],
  nearMisses: [
    '推送快讯**条、提醒**条、周报**期。',
    '联系电话138****5678，接受咨询36人次。',
    '全年处置领事案件**起，涉及**人。',
  ],
  patterns: [LEAK, SIZED],
  *find({ plain }) {
    if (!plain.includes('*')) return;
    for (const { index, 0: quote } of plain.matchAll(LEAK))
      yield {
        at: index,
        length: quote.length,
        message: say('遮盖露出了部分数字', 'The mask shows some digits'),
        same: 'leak',
      };
    const sized = marksIn(plain, SIZED);
    if (wordsIn(plain, SIZED).size < 2) return;
    for (const { at, quote } of sized)
      yield {
        at,
        length: quote.length,
        message: say(
          '星号长短不一，露出数字的位数',
          'Masks of different lengths show the size of the number',
        ),
        severity: 'note',
        same: 'size',
      };
  },
};

const MASKED = new RegExp(
  `([\\u4e00-\\u9fff]{4,12})(?:近|约|超过?|逾|共)?\\*{1,12}(?:\\.\\*{1,6})?(?:万|亿)?余?(${UNIT})`,
  'g',
);
const CLEAR = new RegExp(
  `([\\u4e00-\\u9fff]{4,12}?)(?:近|约|超过?|逾|共)?\\d[\\d,.]*(?:万|亿)?余?(${UNIT})`,
  'g',
);
const PERSON = new RegExp(
  `([${SURNAME}])\\*{1,2}(同志|主任|书记|局长|副局长|副主任|处长|科长|县长|区长|市长|参赞|先生|女士)`,
  'g',
);
const PARTS = /其中|包括|分别为/g;
const VALUE = new RegExp(`(\\d[\\d,]{0,12}|(?<!\\*)\\*{1,12})余?(${UNIT})`, 'g');

export const maskedAndClear: Rule = {
  id: 'R41',
  title: say('同一内容遮而未遮', 'Masked here, in clear there'),
  reason: say(
    '一处遮盖、另一处写明，或者分项写明而只遮总数，一看一算就知道。',
    'What is masked here and printed there, or follows from its parts, is not masked.',
  ),
  source: MASKING,
  severity: 'error',
  hits: [
    '处置领事保护案件**起。主要负责人督办领事保护案件34起。',
    '办理建议提案**件，其中人大建议3件、政协提案24件。',
    '罗**同志带头学法。党组书记罗海山同志听取汇报。',
  ],
  nearMisses: [
    '处置领事保护案件**起，处置涉外突发事件21起。',
    '办理建议提案**件，其中人大建议**件、政协提案24件。',
    '罗**同志带头学法，王海山同志听取汇报。',
  ],
  patterns: [MASKED, CLEAR, PERSON, PARTS],
  *find(document) {
    const { plain } = document;
    if (!plain.includes('*')) return;
    yield* counts(plain);
    yield* derivable(document);
    yield* persons(plain);
  },
};

const nameOf = (label: string, unit: string): string =>
  `${label.replace(/(?:共|约|近|超过?|逾|全年|累计|处置|办理|达)+$/, '').slice(-4)}${unit}`;

function* counts(plain: string): Generator<Slip> {
  const clear = new Set<string>();
  for (const { 1: label = '', 2: unit = '' } of plain.matchAll(CLEAR))
    clear.add(nameOf(label, unit));
  for (const { index, 0: quote, 1: label = '', 2: unit = '' } of plain.matchAll(MASKED))
    if (clear.has(nameOf(label, unit)))
      yield {
        at: index,
        length: quote.length,
        message: say('这个数在别处写明了', 'This number is printed elsewhere'),
      };
}

function* derivable(document: Document): Generator<Slip> {
  let done = -1;
  for (const { index } of document.plain.matchAll(PARTS)) {
    if (index < done) continue;
    const { start, end, text } = sentenceAt(document, index);
    done = end;
    const before = [...text.slice(0, index - start).matchAll(VALUE)].at(-1);
    const members = [...text.slice(index - start).matchAll(VALUE)].filter(
      ({ 2: unit }) => unit === before?.[2],
    );
    const all = before ? [before, ...members] : [];
    const masked = all.filter(({ 1: value = '' }) => value.startsWith('*'));
    const [only] = masked;
    if (members.length < 2 || masked.length !== 1 || !only || text.includes('等')) continue;
    const at = start + only.index + (only === before ? 0 : index - start);
    yield {
      at,
      length: only[0].length,
      message: say('这个数可由其他分项算出', 'This number follows from the others'),
    };
  }
}

/** So many different masked names are looked up in the text. */
const MOST_PERSONS = 50;

function* persons(plain: string): Generator<Slip> {
  const known = new Map<string, boolean>();
  for (const { index, 0: quote, 1: surname = '', 2: post = '' } of plain.matchAll(PERSON)) {
    const length = quote.length - surname.length - post.length;
    const clear = `${surname}[\\u4e00-\\u9fff]{${length},2}${post}`;
    if (!known.has(clear) && known.size < MOST_PERSONS)
      known.set(clear, new RegExp(clear).test(plain));
    if (!known.get(clear)) continue;
    yield {
      at: index,
      length: quote.length,
      message: say('此人姓名在别处写明了', 'This person is named elsewhere'),
    };
  }
}

const ID =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g;
const MOBILE = /(?<![\d-])1[3-9]\d{9}(?!\d)/g;
const SECRET = /^[ \u3000]*(?:绝密|机密|秘密)(?:[★☆].{0,8}|[ \u3000]*(?:\d{1,2}年)?)$/gm;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const isId = (text: string): boolean => {
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text.at(-1)?.toUpperCase();
};

export const personal: Rule = {
  id: 'R44',
  title: say('个人信息或密级标志', 'Personal data or a secrecy mark'),
  reason: say(
    '公开的报告不得出现公民身份号码、手机号码和国家秘密标志。',
    'A public report holds no identity number, no mobile number and no mark of secrecy.',
  ),
  source: say(
    '《政府信息公开条例》第十四条、第十五条；《个人信息保护法》',
    'Regulation on disclosure, articles 14 and 15',
  ),
  severity: 'error',
  hits: [
    '秘密★1年\n甲市乙区外事办公室2023年工作总结',
    '申请人身份证号码为11010519491231002X。',
    '联系人张某，手机13800138000。',
  ],
  nearMisses: [
    '联系电话138****8000，服务热线12345。',
    '保守国家秘密，开展保密宣传12次。',
    '统一社会信用代码110000000000000000，公告编号20231231000112345。',
  ],
  patterns: [ID, MOBILE, SECRET],
  *find({ plain }) {
    const message = say('公民个人信息未遮盖', 'Personal data in clear');
    for (const { index, 0: quote } of plain.matchAll(ID))
      if (isId(quote)) yield { at: index, length: quote.length, message, same: 'personal' };
    for (const { index, 0: quote } of plain.matchAll(MOBILE))
      yield { at: index, length: quote.length, message, same: 'personal' };
    for (const { index, 0: quote } of plain.matchAll(SECRET))
      yield { at: index, length: quote.length, message: say('有密级标志', 'A mark of secrecy') };
  },
};
