import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** The nineteen items of articles 8 to 11, in the regulations' own order: what a policy measure must not contain. */
export const items = {
  item8_1: say(
    '第八条第（一）项 对市场准入负面清单以外的行业、领域、业务等违法设置审批程序',
    'Article 8 (1): approval procedures outside the negative list of market access',
  ),
  item8_2: say(
    '第八条第（二）项 违法设置或者授予特许经营权',
    'Article 8 (2): franchises set up or granted unlawfully',
  ),
  item8_3: say(
    '第八条第（三）项 限定经营、购买或者使用特定经营者提供的商品或者服务',
    'Article 8 (3): trade, purchase or use limited to particular operators',
  ),
  item8_4: say(
    '第八条第（四）项 设置不合理或者歧视性的准入、退出条件',
    'Article 8 (4): unreasonable or discriminatory conditions of entry or exit',
  ),
  item8_5: say(
    '第八条第（五）项 其他限制或者变相限制市场准入和退出的内容',
    'Article 8 (5): other limits of market entry and exit',
  ),
  item9_1: say(
    '第九条第（一）项 限制外地或者进口商品、要素进入本地市场，或者阻碍本地经营者迁出，商品、要素输出',
    'Article 9 (1): goods and factors from elsewhere kept out, or operators and goods kept in',
  ),
  item9_2: say(
    '第九条第（二）项 排斥、限制、强制或者变相强制外地经营者在本地投资经营或者设立分支机构',
    'Article 9 (2): operators from elsewhere kept from, or forced into, investing locally',
  ),
  item9_3: say(
    '第九条第（三）项 排斥、限制或者变相限制外地经营者参加本地政府采购、招标投标',
    'Article 9 (3): operators from elsewhere kept from procurement and tenders',
  ),
  item9_4: say(
    '第九条第（四）项 对外地或者进口商品、要素设置歧视性收费项目、收费标准、价格或者补贴',
    'Article 9 (4): discriminatory charges, prices or subsidies',
  ),
  item9_5: say(
    '第九条第（五）项 在资质标准、监管执法等方面对外地经营者在本地投资经营设置歧视性要求',
    'Article 9 (5): discriminatory qualifications or enforcement',
  ),
  item9_6: say(
    '第九条第（六）项 其他限制商品、要素自由流动的内容',
    'Article 9 (6): other limits of the free flow of goods and factors',
  ),
  item10_1: say(
    '第十条第（一）项 给予特定经营者税收优惠',
    'Article 10 (1): tax benefits for particular operators',
  ),
  item10_2: say(
    '第十条第（二）项 给予特定经营者选择性、差异化的财政奖励或者补贴',
    'Article 10 (2): selective rewards or subsidies',
  ),
  item10_3: say(
    '第十条第（三）项 给予特定经营者要素获取、行政事业性收费、政府性基金、社会保险费等方面的优惠',
    'Article 10 (3): benefits in factors, fees, funds or social insurance',
  ),
  item10_4: say(
    '第十条第（四）项 其他影响生产经营成本的内容',
    'Article 10 (4): anything else that affects costs',
  ),
  item11_1: say(
    '第十一条第（一）项 强制或者变相强制经营者实施垄断行为，或者为经营者实施垄断行为提供便利条件',
    'Article 11 (1): monopolistic conduct forced or made easy',
  ),
  item11_2: say(
    '第十一条第（二）项 超越法定权限制定政府指导价、政府定价，为特定经营者提供优惠价格',
    'Article 11 (2): prices set beyond powers, or favours in price',
  ),
  item11_3: say(
    '第十一条第（三）项 违法干预实行市场调节价的商品、要素的价格水平',
    'Article 11 (3): unlawful interference with market prices',
  ),
  item11_4: say(
    '第十一条第（四）项 其他影响生产经营行为的内容',
    'Article 11 (4): anything else that affects business conduct',
  ),
} as const satisfies Readonly<Record<string, Text>>;
export type Item = keyof typeof items;
export const itemNames = Object.keys(items) as readonly Item[]; // the keys of a literal

/** The four groups of standards by which measures were judged before the regulations (国发〔2016〕34号). */
export const formerItems = {
  access: say('市场准入和退出标准', 'Market entry and exit'),
  flow: say('商品和要素自由流动标准', 'Free flow of goods and factors'),
  costs: say('影响生产经营成本标准', 'Costs of production'),
  conduct: say('影响生产经营行为标准', 'Conduct of business'),
} as const satisfies Readonly<Record<string, Text>>;
export type FormerItem = keyof typeof formerItems;
export const formerNames = Object.keys(formerItems) as readonly FormerItem[]; // the keys of a literal

export const verdicts = {
  none: say('不涉及', 'not concerned'),
  complies: say('不违反', 'complies'),
  violates: say('违反', 'violates'),
} as const satisfies Readonly<Record<string, Text>>;

/** The last day before the regulations. */
export const BEFORE: Day = '2024-07-31';
