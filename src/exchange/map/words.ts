import { known } from './plain.ts';

/** Headings that old ledgers use for one thing. */
const GROUPS: readonly (readonly string[])[] = [
  ['姓名', '名字', '人员', '人员姓名', 'name'],
  ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式', '电话号码', 'tel', 'phone'],
  ['名称', '全称', '单位名称', '机构名称', '单位全称'],
  ['单位', '工作单位', '所在单位', '所属单位', '部门', '所在处室', '律师事务所', '律所'],
  [
    '日期',
    '时间',
    '举办日期',
    '举办时间',
    '活动日期',
    '活动时间',
    '办理日期',
    '发生日期',
    '发生时间',
    '召开时间',
    '召开日期',
    '开展时间',
    '起止时间',
    'date',
  ],
  ['地点', '举办地点', '活动地点', '地点或者平台', '场所', '地址', 'place', 'venue'],
  [
    '活动名称',
    '活动',
    '活动主题',
    '主题',
    '题目',
    '标题',
    '名称',
    '事项',
    '内容',
    '活动内容',
    'event',
    'topic',
    'title',
  ],
  [
    '现场人次',
    '参加人数',
    '参与人数',
    '参加人次',
    '参与人次',
    '人数',
    '人次',
    '现场人数',
    '受众人数',
    '覆盖人数',
    '受众',
  ],
  ['线上人次', '线上人数', '线上观看', '观看人次', '在线人数', '线上受众'],
  ['发放材料', '发放资料', '宣传册', '宣传材料', '发放宣传册', '资料发放'],
  ['金额', '经费', '费用', '总金额', '经费金额', 'amount'],
  ['形式', '类型', '类别', '活动形式', '活动类型', '种类', '方式', 'type', 'kind'],
  ['备注', '说明', '附注', '注', 'remark', 'remarks', 'note'],
  ['案由', '标题', '题目', '建议标题', '提案标题', '建议名称', '提案名称'],
  ['编号', '建议号', '提案号', '建议编号', '提案编号', '案号'],
  ['领衔代表', '代表', '委员', '提案人', '提出人', '第一提案人', '建议人'],
  ['交办日期', '交办时间'],
  ['来源', '类别', '建议提案类别'],
  ['国家', '国别', '国家地区', '所在国', 'country'],
  ['申请人', '申请人姓名', '申请人名称'],
  ['邮箱', '电子邮箱', '电子邮件', 'email'],
  ['职务', '职位', '职称'],
  ['专业领域', '擅长领域', '专长', '特长', '领域', '研究方向'],
  ['表彰所属期间', '年度', '所属年度', '表彰年度', '获奖年度'],
  ['语种和水平', '语种', '外语', '语言', '外语语种'],
  ['性别'],
  ['结果', '办理结果', '处理结果', '答复结果'],
];

const groupsOf = new Map<string, Set<number>>();
for (const [at, group] of GROUPS.entries())
  for (const word of group) {
    const key = known(word);
    groupsOf.set(key, (groupsOf.get(key) ?? new Set()).add(at));
  }

export function sameMeaning(a: string, b: string): boolean {
  const left = groupsOf.get(a);
  const right = groupsOf.get(b);
  return left !== undefined && right !== undefined && [...left].some((group) => right.has(group));
}

/** Numbers a spreadsheet gives its rows: they say nothing of the record. */
export const isCounter = (heading: string): boolean =>
  /^(?:序号|序|项次|行号|no|sn)$/i.test(known(heading));
