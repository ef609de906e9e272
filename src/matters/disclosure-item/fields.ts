import { choice, day, flag, integer, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';

export const own = {
  category: timed(
    choice(say('公开内容', 'What it is'), {
      documents: say('规范性文件', 'Normative documents'),
      functions: say('机关职能、机构设置、负责人', 'Functions, units, heads'),
      plan: say('规划计划、工作总结', 'Plans and summaries'),
      service: say('办理服务事项的依据、条件、程序', 'Services: basis, conditions, procedure'),
      budget: say('部门预算', 'Budget'),
      accounts: say('部门决算', 'Final accounts'),
      procurement: say('政府采购', 'Procurement'),
      emergency: say('应急预案、安全提醒', 'Emergency plans, alerts'),
      report: say('年度报告', 'Annual reports'),
      proposals: say('建议提案办理结果', 'Answers to suggestions and proposals'),
      guide: say('公开指南、公开目录', 'Guide and catalogue'),
      other: say('其他', 'Other'),
    }),
  ),
  name: text(say('名称', 'Name'), { max: 120 }),
  summary: text(say('内容概述', 'Summary'), { max: 500, lines: 2 }),
  index: hinted(
    text(say('索引号', 'Index number'), { max: 60 }),
    say('公开目录以索引号检索，不得重复。', 'The catalogue is searched by it; it is given once.'),
  ),
  formedOn: timed(happened(day(say('形成日期', 'Made on')))),
  approvedOn: timed(
    optional(
      hinted(
        happened(day(say('财政部门批复日期', 'Approved by finance on'))),
        say('预算、决算填写。', 'For budgets and final accounts.'),
      ),
    ),
  ),
  fiscalYear: optional(
    hinted(
      integer(say('所属年度、版本年度', 'Year it is of'), { min: 2000, max: 2999 }),
      say('预算、决算、年度报告、指南填写。', 'For budgets, accounts, reports and the guide.'),
    ),
  ),
};

export const asks = {
  register: {},
  reviewSecrecy: {
    verdict: choice(say('审查结论', 'Verdict'), {
      open: say('可以公开', 'may be disclosed'),
      part: say('删减后公开', 'disclosed in part'),
      withheld: say('不予公开', 'withheld'),
      unsure: say('不能确定，报请确定', 'not certain, referred'),
    }),
    ground: optional(text(say('依据', 'Ground'), { max: 300, lines: 2 })),
    removed: optional(text(say('删减的内容', 'What is taken out'), { max: 500, lines: 2 })),
  },
  determine: {
    by: text(say('确定机关', 'Determined by'), { max: 60 }),
    disclose: flag(say('可以公开', 'May be disclosed')),
    ground: text(say('依据', 'Ground'), { max: 300, lines: 2 }),
  },
  publish: {
    where: text(say('公开网址、载体', 'Where'), { max: 300 }),
    removed: optional(flag(say('已按审查意见删减', 'Taken out as reviewed'))),
  },
  change: {
    changedOn: timed(happened(day(say('变更日期', 'Changed on')))),
    what: text(say('变更内容', 'What changed'), { max: 500, lines: 2 }),
  },
  repeal: {
    validUntil: happened(day(say('失效日期', 'No longer valid from'))),
    by: text(say('废止、宣布失效的依据', 'Ground'), { max: 200 }),
  },
  reviewWithheld: {
    year: integer(say('评估年度', 'Year of the review'), { min: 2019, max: 2999 }),
    disclose: flag(say('情势已变化，可以公开', 'Things changed: it may be disclosed')),
    finding: text(say('评估意见', 'Finding'), { max: 500, lines: 2 }),
  },
};

export const keeps = {
  changedOn: timed(optional(day(say('变更日期', 'Changed on')))),
  verdict: optional(asks.reviewSecrecy.verdict),
  withheldOn: optional(day(say('评估起算日期', 'Review counted from'))),
  where: optional(asks.publish.where),
  reviewedFor: optional(asks.reviewWithheld.year),
  validUntil: optional(day(say('失效日期', 'No longer valid from'))),
};
export type Own = Values<typeof own> & Values<typeof keeps>;
