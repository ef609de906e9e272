import { limitText } from '../../src/office/limit-text.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import type { Text } from '../../src/kernel/text.ts';
import { say } from '../../src/kernel/text.ts';
import { GENERATED, table } from './table.ts';

/** One of the office's jobs, by the number this project gives it, and the kinds of record that carry it. */
type System = readonly [number: string, title: Text, kinds: readonly string[]];

export const systems: readonly System[] = [
  ['S19', say('领事保护与协助案（事）件', 'Consular cases'), ['consular-case']],
  ['S22', say('领事保护宣传教育', 'Consular outreach'), ['consular-outreach']],
  [
    'S46',
    say('法律文书、合同审核与法律顾问', 'Review of legal documents; advisers'),
    ['legal-review', 'contract', 'legal-adviser', 'legal-staffing'],
  ],
  [
    'S47',
    say('合法性审核与备案', 'Legality review and filing'),
    ['legal-review', 'external-agreement', 'normative-document'],
  ],
  [
    'S48',
    say('公平竞争审查与发文', 'Fair-competition review and outgoing documents'),
    ['fair-competition-review', 'outgoing-document', 'incoming-document'],
  ],
  [
    'S49',
    say('政策性文件、规范性文件清理', 'Clean-up of documents'),
    ['normative-document', 'document-cleanup'],
  ],
  [
    'S50',
    say('依法行政工具书与应知应会清单', 'Toolkit and must-know list'),
    ['law-source', 'toolkit-distribution'],
  ],
  [
    'S51',
    say('权责清单、风险防控与政务诚信', 'Powers, risks and integrity'),
    ['power-item', 'commitment', 'conduct-item', 'business-contact'],
  ],
  ['S54', say('法定主动公开', 'Disclosure by duty'), ['disclosure-item']],
  ['S55', say('依申请公开', 'Disclosure on request'), ['disclosure-request']],
  ['S56', say('互动平台留言与热点难点', 'Messages and hot issues'), ['message', 'hot-issue']],
  [
    'S57',
    say('行政复议、行政诉讼、投诉', 'Reconsideration, litigation, complaints'),
    ['reconsideration', 'litigation', 'complaint', 'nil-confirmation'],
  ],
  ['S58', say('建议提案办理', 'Suggestions and proposals'), ['proposal']],
  ['S59', say('民主监督与专项监督', 'Democratic and special supervision'), ['supervision']],
  ['S60', say('法规草案征求意见', 'Opinions on draft laws'), ['draft-law-opinion']],
  ['S61', say('巡察反馈与整改', 'Inspection findings'), ['inspection-finding']],
  [
    'S62',
    say('党组会、办公会与重大决策', 'Meetings and major decisions'),
    ['meeting', 'major-decision'],
  ],
  ['S63', say('重大事项请示报告', 'Requests and reports to superiors'), ['report-to-superior']],
  [
    'S64',
    say('第一责任人履职与述法', 'The person first responsible'),
    ['leader-duty-act', 'rule-of-law-report'],
  ],
  [
    'S65',
    say('理论学习与学法', 'Study of theory and law'),
    ['study-session', 'learning-plan', 'meeting'],
  ],
  [
    'S66',
    say('普法责任制', 'Law education'),
    ['law-article', 'consultation-day', 'legal-inquiry', 'law-material'],
  ],
  ['S67', say('外事培训', 'Training'), ['training']],
  ['S68', say('干部人才库', 'Pools of talent'), ['talent', 'expert', 'liaison-unit']],
  ['S69', say('表彰奖励', 'Awards'), ['award']],
  ['S70', say('法治政府建设年度报告', 'The annual report'), ['annual-report', 'opening-figure']],
  [
    'S71',
    say('工作要点、自查与示范创建', 'Work points, self-inspection, model projects'),
    ['work-point', 'self-inspection', 'model-project', 'year-target'],
  ],
];

/** What each job of the office is made of here: records, steps, terms with their article, figures. */
export function systemsPage(kinds: readonly Matter[]): string {
  const parts = systems.map(([number, title, names]) => {
    const found = names.flatMap((name) => kinds.find((kind) => kind.name === name) ?? []);
    return `## ${number} ${title.zh} · ${title.en}\n\n${table(
      ['记录', 'Record', '步骤', '时限与依据', '数据'],
      found.map(rowOf),
    )}`;
  });
  return `${GENERATED}\n# 业务与登记 · Systems\n\n${parts.join('\n\n')}\n`;
}

const rowOf = (matter: Matter): readonly string[] => [
  `${matter.title.zh}${isRegister(matter) ? '（名录）' : ''}`,
  `\`${matter.name}\` ${matter.title.en}`,
  own(matter)
    .map(([, step]) => step.title.zh)
    .join('、'),
  Object.values(matter.clocks)
    .map(
      ({ title, limit, cites: { law, article } }) =>
        `${title.zh}：${limitText(limit).zh}（《${matter.laws[law]?.title.zh ?? law}》${article}）`,
    )
    .join('；') || '无',
  Object.entries(matter.figures ?? {})
    .map(([key, { title, unit }]) => `${title.zh}（${unit}，\`${key}\`）`)
    .join('；') || '无',
];

const isRegister = ({ steps }: Matter): boolean => 'retire' in steps;

/** Steps of the matter itself; what every matter has is said on the page of procedures. */
const own = ({ steps }: Matter) =>
  Object.entries(steps).filter(([, { cites }]) => cites !== steps['note']?.cites);
