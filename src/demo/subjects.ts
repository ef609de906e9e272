import type { Random } from './random.ts';

/** What people ask a foreign affairs office for. `{year}` is the year before the request. */
const sought = [
  '{year}年度因公临时出国（境）团组数量、目的地和经费支出汇总',
  '{year}年度与国外友好城市开展交流活动的清单及活动总结',
  '我市与境外城市缔结友好城市关系的协议书文本',
  '{year}年度公共场所外语标识检查情况及纠错处理结果',
  '{year}年度APEC商务旅行卡受理、办结数量及企业推荐条件',
  '{year}年度领事保护宣传活动的场次、地点和经费',
  '{year}年度外事翻译服务政府采购项目的合同和验收材料',
  '邀请外国人来华办理流程、所需材料及{year}年度办理数量',
  '{year}年度接待外宾的标准和支出明细',
  '我市涉外突发事件应急预案文本',
  '{year}年度外语志愿者培训名单和考核记录',
  '{year}年度本机关行政规范性文件清理结果',
  '{year}年度外国商会、机构来访的会议纪要',
  '{year}年度本机关法律顾问聘用合同和付费凭证',
  '{year}年度国际会议（论坛）报批事项清单',
  '我市驻外商务代表机构名录和联系方式',
  '{year}年度因公护照集中保管、催交的统计数据',
  '{year}年度本机关干部出国（境）培训的通知和总结',
  '甲市国际交往语言环境建设方案及{year}年度任务分工',
  '{year}年度涉外活动中礼品登记和处置的台账',
] as const;

type Body = readonly [kind: string, name: string];
const people = [
  '王一帆',
  '李思远',
  '张若谷',
  '刘雨桐',
  '陈子墨',
  '杨帆',
  '赵晴川',
  '黄奕',
  '周楠',
  '吴桐',
  '徐嘉树',
  '孙悦',
  '马骁',
  '朱砚',
  '胡杨',
  '郭朗',
] as const;
const bodies: readonly [Body, ...Body[]] = [
  ['legal.commercial', '甲市远航国际贸易有限公司'],
  ['legal.commercial', '甲市启明会展服务有限公司'],
  ['legal.research', '甲市国际问题研究所'],
  ['legal.social', '甲市志愿翻译协会'],
  ['legal.legalService', '北辰律师事务所甲市分所'],
  ['legal.other', '甲市海外联谊会'],
];

export const thirdParties = [
  '甲市译通翻译有限公司',
  '远东国际旅行社甲市分社',
  '甲市博雅会展有限公司',
  '甲市东方饭店',
  '海川文化交流中心',
] as const;

/** Who asks, for what and how: the values of the registration form. */
export function applicationOf(random: Random, year: number): Readonly<Record<string, unknown>> {
  const body = random.between(1, 10) > 7 ? random.pick(bodies) : undefined;
  const name = body?.[1] ?? random.pick(people);
  return {
    applicantKind: body?.[0] ?? 'naturalPerson',
    applicantName: name,
    applicantPhone: `1390000${String(random.between(0, 9999)).padStart(4, '0')}`,
    applicantAddress: `甲市中山路${random.between(1, 300)}号`,
    identity: body
      ? 'licence'
      : random.pick(['id-card', 'id-card', 'id-card', 'passport'] as const),
    sought: random.pick(sought).replaceAll('{year}', String(year - 1)),
    form: random.pick(['paper', 'electronic', 'electronic', 'inspection'] as const),
    route: random.pick(['post', 'pickup', 'email', 'online'] as const),
  };
}
