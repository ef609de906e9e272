/** What stands before the thing counted and says nothing of what it is: when, how, and that it was done. */
const asideWords = `
  全年 年内 今年以来 今年 一年来 先后 同时 其中 目前 已 共计 合计 累计 总计 共 并 和 与 及 以及 或 另有 还有 将 为 向 在 由 经 按 从 把 让 又 均 都
  依法依规 依法 认真 积极 妥善 圆满 成功 扎实 深入 有效 高质量 高标准 严格 持续 大力 主动 及时 规范 稳妥 精心 组织 召开 举办 开展 完成 处置 处理 办理 发布
  发放 推送 提供 受理 接待 接受 接收 接 收到 收集 实现 推出 制定 制发 制作 印发 出台 修订 编发 编印 刊发 参加 参与 安排 审核 审查 审议 审批 审定 研究
  提出 出具 解决 协助 协调 协同 走访 赴 到 聘请 续聘 配备 建立 建成 设立 新增 新建 达到 达 有 本单位 本部门 本机关 我单位 我部门 我委 我厅 我院 我镇 我办 我区 我市 我局 我县 我省 市外办 区外办 涉及 覆盖 服务
  保障 帮助 指导 推广 培训 管理
`
  .trim()
  .split(/\s+/)
  .toSorted((a, b) => b.length - a.length);

export const asides = new RegExp(
  `^(?:[12][0-9]{3}年度?|本年度?|辖区内?|对(?!外|接|口)|(?!规范性)(?:${asideWords.join('|')}))`,
);

/** One word for what two scripts or two hands call differently. */
export const synonyms: readonly (readonly [string, string])[] = [
  ['资讯', '信息'],
  ['网路', '网络'],
  ['品质', '质量'],
  ['水准', '水平'],
  ['程式', '程序'],
  ['会议', '会'],
  ['案件', '案'],
  ['商旅卡', '商务旅行卡'],
  ['领保', '领事保护'],
  ['复议案', '复议'],
  ['诉讼案', '诉讼'],
];

/** Words that widen or narrow what is counted: where one report has one and the other not, their scope differs. */
export const scopes: readonly string[] = [
  '累计',
  '以来',
  '截至',
  '全国',
  '全省',
  '全市',
  '全区',
  '全县',
  '本级',
  '直属',
  '系统',
  '线上',
  '线下',
  '境外',
  '境内',
  '国内',
  '主办',
  '会办',
  '专题',
  '新增',
  '平均',
  '信息公开',
];

/** Where the name of what follows a measure ends: 40名外语人才在政务大厅…. */
export const nameEnds =
  /[，。；：、（）“”《》 ]|[的在于为向对从到由经被把将使让是有与和及并或]|进行|开展|参加|参与|实现|办理|提供|完成|组织|接受|覆盖|获|全部|均/;
