import { choice, day, documents, flag, integer, list, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

export const sources = {
  tour: say('巡视巡察', 'Party inspection tour'),
  audit: say('审计', 'audit'),
  lawInspection: say('法治督察', 'supervision of law-based government'),
  governmentInspection: say('政府督查', 'government inspection'),
  special: say('专项检查', 'special inspection'),
} as const satisfies Readonly<Record<string, Text>>;

/** One finding of an inspection, as it was fed back, with the inspection it comes from. */
export const own = {
  source: choice(say('来源', 'Source'), sources),
  team: hinted(
    text(say('检查组', 'Team'), { max: 60 }),
    say('例如：区委第五巡察组。', 'Such as: fifth inspection team of the district committee.'),
  ),
  fromDay: day(say('检查起始', 'Inspection from')),
  toDay: day(say('检查结束', 'Inspection to')),
  number: text(say('问题编号', 'Finding number'), { max: 20 }),
  topic: choice(say('问题类别', 'Topic'), {
    leadership: say('第一责任人职责', 'duty of the person first responsible'),
    decisions: say('重大行政决策', 'major decisions'),
    documents: say('规范性文件管理', 'normative documents'),
    integrity: say('廉政和作风', 'integrity and conduct'),
    funds: say('资金资产', 'funds and assets'),
    other: say('其他', 'other'),
  }),
  finding: text(say('反馈问题', 'Finding'), { max: 2000, lines: 4 }),
  feedbackOn: timed(happened(day(say('反馈日期', 'Fed back on')))),
};

const place = timed(integer(say('措施序号', 'Measure'), { min: 1, max: 99 }));
const reason = text(say('理由', 'Reason'), { max: 1000, lines: 2 });
const evidence = text(say('佐证材料', 'Evidence'), { max: 500, lines: 2 });

export const asks = {
  register: {},
  accept: {
    accepted: choice(say('认领', 'Accepted'), {
      whole: say('全部接受', 'in whole'),
      part: say('部分接受', 'in part'),
      objected: say('提出异议', 'objected'),
    }),
    reason: optional(reason),
  },
  plan: {
    measures: list(
      say('整改措施', 'Measures'),
      {
        what: text(say('措施', 'Measure'), { max: 300 }),
        owner: text(say('责任人', 'Answerable'), { max: 20 }),
        unit: text(say('责任处室', 'Unit'), { max: 40 }),
        due: day(say('完成时限', 'Due')),
      },
      { min: 1, max: 30 },
    ),
  },
  postpone: { measure: place, due: timed(day(say('延至', 'Until'))), reason },
  finish: {
    measure: place,
    how: text(say('整改情况', 'What was done'), { max: 1000, lines: 3 }),
    evidence: optional(evidence),
    attached: optional(documents(say('佐证附件', 'Attachments'))),
  },
  submit: {
    summary: text(say('整改完成情况', 'Summary'), { max: 2000, lines: 3 }),
  },
  check: {
    passed: flag(say('整改到位，同意销号', 'Rectified: may be closed')),
    opinion: optional(text(say('核查意见', 'Opinion'), { max: 1000, lines: 2 })),
  },
  report: {
    to: text(say('报送对象', 'Reported to'), { max: 100 }),
  },
  reopen: { reason },
};

export const keeps = {
  accepted: optional(asks.accept.accepted),
  measures: list(say('整改措施', 'Measures'), {
    measure: place,
    what: text(say('措施', 'Measure')),
    owner: text(say('责任人', 'Answerable')),
    unit: text(say('责任处室', 'Unit')),
    due: day(say('完成时限', 'Due')),
    doneOn: optional(day(say('完成日期', 'Done on'))),
    evidence: optional(evidence),
  }),
  nextMeasure: timed(optional(day(say('最近措施时限', 'Next measure due')))),
  reportedOn: optional(day(say('整改报告日期', 'Reported on'))),
  closedOn: optional(day(say('销号日期', 'Closed on'))),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
export type Measures = Own['measures'];

export const openMeasures = (measures: Measures): Measures =>
  measures.filter(({ doneOn }) => doneOn === null);
export const allDone = (own: Readonly<Record<string, unknown>>): boolean =>
  openMeasures((own as Own).measures).length === 0; // the matter's own fields

/** The list with the day of the measure that is due next. */
export function following(measures: Measures): Pick<Own, 'measures' | 'nextMeasure'> {
  const due = openMeasures(measures)
    .map((one) => one.due)
    .toSorted();
  return { measures, nextMeasure: due[0] ?? null };
}
