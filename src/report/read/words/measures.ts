const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Measures of things that happen or are handed out: after them a small Chinese numeral still counts something. */
export const events = list(`
  件 件次 场 场次 次 人次 人日 天次 人天次 起 宗 桩 例 家 家次 户 户次 名 人 批 批次 轮 轮次 期 份 篇 张 册 本 部 幅 封 则 款次
  班次 车次 架次 航次 航班 艘次 台次 台 辆 套 处 座 幢 栋 间 支 枚 颗 面 块 盏 棵 株 把 瓶 箱 盒 袋 包 副 顶 趟 回
  团次 组次 站次 频次 点次 课时 学时 集 帧 版次 所 笔 单 届次 通 人天 头 只 匹 架 艘 列 桌 节 堂 堂次 讲 组 队 团
  卷 盘 门次 项次 条次 篇次 份次 张次 亩 公顷 平方米 平方公里 公里 千米 米 吨 公斤 千克 克
  度 千瓦时 升 立方米 标箱 元 万元 亿元 美元 欧元 人民币 字 页 语种 票 分 帖 粉丝 秒
`);

/** Measures that as often name the parts of a whole (三项制度, 五个方面): small Chinese numerals there are a size. */
export const parts = list(`
  个 项 条 届 类 种 款 门 位 方 级 层 道 环 线 端 维 点 段 步 档 对 双 国 省 镇 校 院 馆 站 片 区块 系列 板块
  个方面 方面 维度 环节 领域 阶段 层面 大
`);

/** Of the measures of events those that a Chinese numeral below eleven counts by: 十分, 一度, 四面 are other words. */
export const plainEvents = new Set(
  list(`
  件 件次 场 场次 次 起 宗 例 家 户 名 批 批次 轮 轮次 期 份 篇 张 册 本 部 幅 套 座 所 支 笔 趟 人 人次 人天 天次 块 台 辆
  集 处 间 项次 堂 节 封 副 组 队 枚 课时 学时
`),
);

/** What a mask stands before when it hides a number; before others (**国, **副市长) it hides a name. */
export const maskable = new Set(list('个 项 条 类 种'));

/** Degrees: even in Arabic figures they count nothing. */
export const degrees = new Set(list('级 层 度 维 端 档 线 位数 星'));

/** Things counted without a measure, after Arabic figures only: 16区, 5国, 12部门. */
export const things = list(`
  国家 国 省份 省 城市 市 区县 区市 县区 区 县 州 旗 镇街 街镇 乡镇 街道 社区 乡 镇 村 部门 单位 企业 高校 学校
  院校 医院 媒体 处室 科室 支部 机构 窗口 商会 使馆 领馆 园区 景区 港口 口岸 语 小项 大项 大类 子项 事项 要点
`);

/** Spans of time: a count of them is no count of the office's work. */
export const spans = list(`
  年 周年 个月 月 周 个星期 星期 个季度 季度 天 日 个工作日 工作日 个自然日 自然日 小时 个小时 分钟 秒钟 年度 载 个年头
  个昼夜 昼夜 旬 个学期 学期 晚 夜
`);

/** Proportions. */
export const shares = list('% ‰ 个百分点 百分点 倍 成 个点');

/** What begins with a measure and is another word: 2部分 is no 部, 18号 no measure at all. */
export const others = list(`
  部分 处级 号 号线 时 点钟 点半 月底 月末 月初 月份 年终 年末 年初 年底 年级 市民 市场 市级 市长 市委 区域 区级 区间 区委 县级 县域 县委 国际 国内 国外 国有 村民 村级 省级 省委 镇级 校园 语言 企事业 名誉 分别 等奖 等功 级别 日常 天然 条例 中全会
`);

/** Things that can be told apart one by one: 七个县, 三项议题 are counted, 四个维度 are not. */
export const concrete =
  /^(?:[^，。；：、“《0-9的]{0,5}?)(?:国家|城市|友城|地区|省份?|县|区县|街道|镇|乡|村|社区|单位|部门|企业|公司|机构|项目|文件|案件|案例|团组|代表团|协会|商会|学校|高校|处室|科室|支部|航班|口岸|园区|领馆|使馆|问题|议题|课题|合同|协议|提案|建议|奖项?|小组|站点|点位|基地|会场|社团|家庭|人员)/;
