import type { Random } from './random.ts';

/** What happens to people abroad. Nobody here exists, and no firm, hotel or school does. */
export type Happening = {
  readonly kind: string;
  readonly country: string;
  readonly city: string;
  readonly situation: string;
  readonly condition: string;
  readonly mission: string;
};
const happening = (
  [kind, country, city, condition]: readonly [string, string, string, string],
  mission: string,
  situation: string,
): Happening => ({ kind, country, city, condition, mission, situation });

export const happenings: readonly [Happening, ...Happening[]] = [
  happening(
    ['fraud', 'MM', '妙瓦底', 'missing'],
    '驻缅甸使馆',
    '一名市民被高薪招工诱骗出境，家人收到其求救短信后失去联系',
  ),
  happening(
    ['detained', 'KH', '金边', 'detained'],
    '驻柬埔寨使馆',
    '一名市民因涉嫌参与网络诈骗被当地警方带走',
  ),
  happening(
    ['missing', 'TH', '清迈', 'missing'],
    '驻清迈总领馆',
    '一名自由行游客与家人失去联系两日',
  ),
  happening(
    ['traffic', 'TH', '普吉', 'injured'],
    '驻宋卡总领馆',
    '旅游团乘坐的车辆发生交通事故，数名市民受伤',
  ),
  happening(
    ['illness', 'ID', '巴厘', 'injured'],
    '驻登巴萨总领馆',
    '一名市民旅游期间突发脑出血，正在当地医院抢救',
  ),
  happening(
    ['property', 'IT', '米兰', 'safe'],
    '驻米兰总领馆',
    '一名市民护照、财物被盗，无法按期回国',
  ),
  happening(
    ['labour', 'SA', '利雅得', 'safe'],
    '驻沙特阿拉伯使馆',
    '工程项目务工人员反映雇主拖欠工资并扣留护照',
  ),
  happening(
    ['safety', 'ZA', '约翰内斯堡', 'injured'],
    '驻约翰内斯堡总领馆',
    '一名经商市民在店内遭持枪抢劫受伤',
  ),
  happening(['death', 'JP', '北海道', 'dead'], '驻札幌总领馆', '一名市民滑雪时发生意外身亡'),
  happening(
    ['illness', 'FR', '巴黎', 'injured'],
    '驻法国使馆',
    '一名留学人员突发精神疾病，需家人陪同回国',
  ),
  happening(
    ['traffic', 'AU', '珀斯', 'injured'],
    '驻珀斯总领馆',
    '两名留学人员自驾发生车祸，一人重伤',
  ),
  happening(
    ['safety', 'CD', '卢本巴希', 'safe'],
    '驻刚果（金）使馆',
    '矿区附近发生武装冲突，一家企业人员请求协助转移',
  ),
  happening(
    ['fraud', 'LA', '金三角', 'missing'],
    '驻老挝使馆',
    '一名市民在境外园区求助，称人身自由受限',
  ),
  happening(
    ['property', 'ES', '巴塞罗那', 'safe'],
    '驻巴塞罗那总领馆',
    '一名市民护照遗失，次日有返程航班',
  ),
  happening(
    ['detained', 'US', '洛杉矶', 'detained'],
    '驻洛杉矶总领馆',
    '一名留学人员入境时被扣留并可能被遣返',
  ),
];
export const disaster = happening(
  ['disaster', 'MA', '马拉喀什', 'injured'],
  '驻摩洛哥使馆',
  '当地发生强烈地震，一个旅游团失去联系，已知有人受伤',
);
export const evacuation = happening(
  ['evacuation', 'SD', '喀土穆', 'safe'],
  '驻苏丹使馆',
  '当地发生武装冲突，一家企业的项目人员请求撤离',
);
export const child = happening(
  ['guardianship', 'KR', '首尔', 'safe'],
  '驻韩国使馆',
  '一名未成年人的父母在国外因车祸住院，孩子无人照料',
);

const families = [
  '赵',
  '钱',
  '孙',
  '李',
  '周',
  '吴',
  '郑',
  '冯',
  '陈',
  '蒋',
  '沈',
  '韩',
  '杨',
  '朱',
] as const;
const given = [
  '海平',
  '若安',
  '思远',
  '雨晴',
  '子昂',
  '晓舟',
  '文博',
  '佳宁',
  '一凡',
  '书瑶',
  '景行',
  '念慈',
] as const;
const homes = [
  '甲市乙区东街街道',
  '甲市乙区西门街道',
  '甲市丙县城关镇',
  '甲市丁区滨河街道',
] as const;

const digits = (random: Random, count: number): string =>
  String(random.between(0, 10 ** count - 1)).padStart(count, '0');

export const nameOf = (random: Random): string => `${random.pick(families)}${random.pick(given)}`;
export const phoneOf = (random: Random): string => `1380000${digits(random, 4)}`;

/** A person as the office enters them. */
export const personOf = (random: Random, condition: string): Readonly<Record<string, unknown>> => ({
  name: nameOf(random),
  sex: random.pick(['f', 'm'] as const),
  age: random.between(19, 66),
  home: random.pick(homes),
  passport: `E0${digits(random, 7)}`,
  phone: phoneOf(random),
  condition,
});

type Work = readonly [what: string, detail: string];
export const missionWork: readonly [Work, ...Work[]] = [
  ['checked', '向当地警方、医院核实情况'],
  ['urged', '约见当地主管部门，要求依法公正妥善处理并保障当事人权益'],
  ['contacted', '与当事人取得联系，了解诉求'],
  ['advised', '提供当地律师、翻译名单和求助渠道'],
  ['visited', '派员看望当事人'],
];
type Together = readonly [what: string, together: string, detail: string];
export const officeWork: readonly [Together, ...Together[]] = [
  ['identify', '市公安局', '协助核实当事人身份和出入境记录，反馈驻外使领馆'],
  ['coordinate', '市公安局、户籍地街道', '召开协调会，明确联络人和分工'],
  ['family', '市公安局出入境管理支队', '协助家属加急办理护照和签证，联系当地接机人员'],
  ['employer', '市商务局', '督促派出企业派员赴当地处置，落实费用和安置责任'],
  ['documents', '市公安局', '协助补齐办理旅行证所需材料'],
  ['advise', '市法律援助中心', '告知当事人家属法律途径和当地求助渠道'],
  ['receive', '户籍地街道', '安排专人在口岸接返，送至家中'],
];
