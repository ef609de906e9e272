import type { Random } from './random.ts';

type Subject = {
  readonly subject: string;
  readonly findings: string;
  readonly promise: string;
};
const of = (subject: string, findings: string, promise: string): Subject => ({
  subject,
  findings,
  promise,
});

/** What deputies and members ask of a foreign affairs office, what it answers and what it may promise. */
export const subjects: readonly [Subject, ...Subject[]] = [
  of(
    '关于提升公共场所外语标识规范化水平的建议',
    '一、修订译写规范，统一机场、车站、景区用语。\n二、组织专家和志愿者开展巡查，发现问题交由管理单位整改。',
    '完成重点路段外语标识更换',
  ),
  of(
    '关于完善外籍人士来我市就医服务的建议',
    '一、会同卫生健康部门公布涉外医疗服务机构名单。\n二、为相关医院提供外语培训和翻译支持。',
    '公布涉外医疗服务机构名单',
  ),
  of(
    '关于加强友好城市青少年交流的建议',
    '一、将青少年交流列入年度友城工作计划。\n二、支持中小学与友城学校结对。',
    '新增结对学校两所',
  ),
  of(
    '关于发挥友好城市渠道服务企业“走出去”的建议',
    '一、建立友城经贸信息通报机制。\n二、为企业提供出访、邀请和证照便利。',
    '举办友城经贸对接活动一场',
  ),
  of(
    '关于扩大APEC商务旅行卡惠及面的建议',
    '一、公布办理指南，压缩推荐材料。\n二、深入园区开展政策宣讲。',
    '到各园区宣讲一轮',
  ),
  of(
    '关于加强海外安全风险提示的建议',
    '一、转发外交部安全提醒，注明来源和时间。\n二、组织出境企业、学校开展行前教育。',
    '编印行前安全手册',
  ),
  of(
    '关于建设国际会议目的地的建议',
    '一、梳理会议场馆和服务资源。\n二、规范国际会议报批服务指南。',
    '公布国际会议报批服务指南',
  ),
  of(
    '关于优化国际语言环境的建议',
    '一、完善多语种服务热线。\n二、建立外语服务志愿者队伍。',
    '开通三个语种的热线服务',
  ),
  of(
    '关于规范涉外活动礼宾接待的建议',
    '一、修订接待工作规范，厉行节约。\n二、建立对外参访项目库。',
    '修订接待工作规范',
  ),
  of(
    '关于支持民间对外交往的建议',
    '一、支持社会组织开展人文交流。\n二、提供政策咨询和活动指导。',
    '举办民间交流经验交流会',
  ),
  of(
    '关于加强外事翻译人才培养的建议',
    '一、开展翻译业务培训和选拔。\n二、与高校共建实习基地。',
    '与一所高校签订实习基地协议',
  ),
  of(
    '关于便利外国专家来我市工作的建议',
    '一、会同科技、公安部门优化邀请和居留衔接。\n二、公布常见问题解答。',
    '公布外国专家来访常见问题解答',
  ),
  of(
    '关于讲好城市故事、加强国际传播的建议',
    '一、用好友城和外媒渠道。\n二、建设多语种城市形象资料库。',
    '上线多语种资料库',
  ),
  of(
    '关于健全涉外突发事件应急机制的建议',
    '一、修订应急预案并组织演练。\n二、完善部门联动和信息报告。',
    '组织一次跨部门演练',
  ),
];

const surnames = ['方', '程', '沈', '陆', '秦', '尹', '邵', '温', '祁', '裴', '纪', '舒'] as const;
const names = ['明远', '书言', '若溪', '景行', '佳禾', '知微', '怀谷', '云舒', '思齐'] as const;
const bodies = [
  '民进甲市委员会',
  '九三学社甲市委员会',
  '甲市归国华侨联合会',
  '甲市工商业联合会',
] as const;

export const partners = [
  '甲市文化和旅游局',
  '甲市商务局',
  '甲市教育委员会',
  '甲市卫生健康委员会',
  '甲市城市管理委员会',
] as const;

/** Who proposed: nobody here exists. Parties and people's organisations propose too, but only to the conference. */
export const proposerOf = (random: Random, source: string): string =>
  source.endsWith('cppcc') && random.between(1, 5) === 1
    ? random.pick(bodies)
    : `${random.pick(surnames)}${random.pick(names)}`;

/** The session as its papers are headed. The congress of 甲市 began its 16th term in 2023, like the conference its 14th. */
export function sessionOf(source: string, year: number): string {
  const numeral = (n: number): string => '〇一二三四五六七八九十'[n] ?? String(n);
  const nth = year >= 2023 ? year - 2022 : year - 2017;
  const term = year >= 2023 ? 1 : 0;
  const terms: Readonly<Record<string, readonly [string, string, string]>> = {
    'national-npc': ['十三届全国人大', '十四届全国人大', '次会议'],
    'municipal-npc': ['甲市十五届人大', '甲市十六届人大', '次会议'],
    'national-cppcc': ['全国政协十三届', '全国政协十四届', '次会议'],
    'municipal-cppcc': ['甲市政协十三届', '甲市政协十四届', '次会议'],
  };
  const [before, now, end] = terms[source] ?? ['', '', ''];
  return `${term === 1 ? now : before}${numeral(nth)}${end}`;
}
