import type { Day } from '../../../kernel/day.ts';
import { addDays, formatDay } from '../../../kernel/day.ts';
import { results } from '../results.ts';
import type { Result } from '../results.ts';
import { statutes } from '../../letter/law.ts';
import type { RemedyKind, RemedyQuestion } from './remedy.ts';
import { RECONSIDERATION_FIRST, refusals, remedyOf, withoutRemedy } from './remedy.ts';

const office: RemedyQuestion['office'] = {
  reconsideration: '甲市人民政府',
  reconsiderationOnline: '甲市行政复议网上申请平台（https://fuyi.example.cn）',
  superior: '某省人民政府外事办公室',
  court: '甲市中山区人民法院',
  alsoRefusals: null,
};

type Period = { readonly from: Day; readonly until: Day | null };
const periods: readonly Period[] = [
  { from: statutes.disclosure.from, until: addDays(RECONSIDERATION_FIRST, -1) },
  { from: RECONSIDERATION_FIRST, until: null },
];

const noticeTitles = {
  receipt: '登记回执',
  clarification: '补正告知书',
  consultation: '征求意见书',
  extension: '延期答复告知书',
  reasons: '说明理由通知书',
  delay: '延迟答复告知书',
  'fee-notice': '信息处理费缴费通知书',
} as const satisfies Record<keyof typeof withoutRemedy, string>;

// The keys of a literal whose names are the union.
const resultKeys = Object.keys(results) as Result[];
const titleOf = (kind: RemedyKind): string => {
  if (kind === 'override') return '决定公开告知书（致第三方）';
  if (kind === 'amendment') return '更正答复书';
  return kind in noticeTitles
    ? noticeTitles[kind as keyof typeof noticeTitles] // asked just before
    : results[kind as Result].zh; // what is left of the union
};

type Voice = Pick<RemedyQuestion, 'you' | 'paper'>;
const voiceOf = (kind: RemedyKind): Voice =>
  kind === 'override'
    ? { you: '贵方', paper: '本告知书' }
    : { you: '您', paper: kind.endsWith('Overdue') ? '本告知书' : '本答复书' };

const printed = (kind: RemedyKind, on: Day, online: boolean): readonly string[] =>
  remedyOf({ kind, on, online, ...voiceOf(kind), office }, (value) => value ?? '');

const rangeOf = ({ from, until }: Period): string =>
  until ? `${formatDay(from, 'zh')}至${formatDay(until, 'zh')}` : `${formatDay(from, 'zh')}起`;

/** Kinds that print the same paragraph on a day, together. */
function rowsOf(period: Period): string[] {
  const kinds: RemedyKind[] = [...resultKeys, 'override', 'amendment'];
  const groups = Map.groupBy(kinds, (kind) => printed(kind, period.from, false).join('<br>'));
  return [...groups].map(
    ([text, same]) => `| ${same.map(titleOf).join('<br>')} | ${rangeOf(period)} | ${text} |`,
  );
}

/** What stands behind it when the answer is delivered online. */
function onlineRows(): string[] {
  return periods.map((period) => {
    const added = printed('granted', period.from, true).slice(1);
    return `| ${rangeOf(period)} | ${added.length > 0 ? added.join('<br>') : '不附加（当时的法律没有此项要求）。'} |`;
  });
}

/** docs/remedies.md: the remedy as printed, by kind and day of the answer, for a legal officer to read. */
export function remediesTable(): string {
  return [
    '# 救济途径告知：按答复种类和答复日期',
    '',
    '本页由程序生成，所载文字即答复书印出的文字，供法制审核人员通读核对。以答复书落款日期（不是收到申请的日期）确定适用的法律。机关名称均为虚构。',
    '',
    '## 印出的文字',
    '',
    '| 种类 | 答复日期 | 救济途径 |',
    '| --- | --- | --- |',
    ...periods.flatMap(rowsOf),
    '',
    '## 通过互联网渠道送达的，另起一段',
    '',
    '| 答复日期 | 附加的文字 |',
    '| --- | --- |',
    ...onlineRows(),
    '',
    '## 哪些种类按不予公开告知先行复议',
    '',
    '| 种类 | 自何日起 | 先行复议 | 依据 | 可在设置中改变 |',
    '| --- | --- | --- | --- | --- |',
    ...refusals.map(
      ({ kinds, from, counts, source, open }) =>
        `| ${kinds.map(titleOf).join('<br>')} | ${formatDay(from, 'zh')} | ${counts ? '是' : '否'} | ${source} | ${open ? '是' : '否'} |`,
    ),
    '',
    '## 不告知救济途径的文书',
    '',
    '| 文书 | 原因 |',
    '| --- | --- |',
    ...Object.entries(withoutRemedy).map(
      ([kind, why]) => `| ${titleOf(kind as RemedyKind)} | ${why.zh} |`, // its own keys
    ),
    '',
  ].join('\n');
}
