import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { Result } from './results.ts';
import { applicantKinds } from './results.ts';

/** Columns of Table 3: who applied, then all of them. */
export const columns = {
  ...applicantKinds,
  total: say('总计', 'Total'),
} as const satisfies Readonly<Record<string, Text>>;
export type Column = keyof typeof columns;

/** A row of Table 3; without a key it is a heading. `level`: 一、 （一） 1. */
export type Table3Row = { readonly key?: Row; readonly level: 1 | 2 | 3; readonly title: Text };
export type Row = Result | 'newReceived' | 'carriedOver' | 'resultTotal' | 'carriedForward';

const row = (level: 1 | 2 | 3, key: Row, zh: string, en: string): Table3Row => ({
  key,
  level,
  title: say(zh, en),
});
const heading = (level: 1 | 2, zh: string, en: string): Table3Row => ({
  level,
  title: say(zh, en),
});

/** Rows of Table 3 in the order and words of 国办公开办函〔2021〕30号. */
export const table3Rows: readonly Table3Row[] = [
  row(1, 'newReceived', '一、本年新收政府信息公开申请数量', '1. Requests newly received'),
  row(1, 'carriedOver', '二、上年结转政府信息公开申请数量', '2. Carried over from the year before'),
  heading(1, '三、本年度办理结果', '3. Results of the year'),
  row(2, 'granted', '（一）予以公开', '(1) Disclosed'),
  row(
    2,
    'partial',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '(2) Partly disclosed (counted here alone)',
  ),
  heading(2, '（三）不予公开', '(3) Refused'),
  row(3, 'denied.stateSecret', '1.属于国家秘密', 'a. state secret'),
  row(3, 'denied.lawForbidden', '2.其他法律行政法规禁止公开', 'b. forbidden by law'),
  row(3, 'denied.safetyStability', '3.危及“三安全一稳定”', 'c. endangers safety or stability'),
  row(3, 'denied.thirdParty', '4.保护第三方合法权益', 'd. rights of third parties'),
  row(3, 'denied.internal', '5.属于三类内部事务信息', 'e. internal affairs'),
  row(3, 'denied.process', '6.属于四类过程性信息', 'f. deliberative records'),
  row(3, 'denied.enforcementFile', '7.属于行政执法案卷', 'g. enforcement file'),
  row(3, 'denied.adminQuery', '8.属于行政查询事项', 'h. administrative query'),
  heading(2, '（四）无法提供', '(4) Unable to provide'),
  row(3, 'unable.notHeld', '1.本机关不掌握相关政府信息', 'a. not held by this office'),
  row(3, 'unable.needCreate', '2.没有现成信息需要另行制作', 'b. would have to be created'),
  row(3, 'unable.unclear', '3.补正后申请内容仍不明确', 'c. unclear after clarification'),
  heading(2, '（五）不予处理', '(5) Not processed'),
  row(3, 'notProcessed.complaint', '1.信访举报投诉类申请', 'a. petition or complaint'),
  row(3, 'notProcessed.repeat', '2.重复申请', 'b. repeated request'),
  row(3, 'notProcessed.publication', '3.要求提供公开出版物', 'c. published material'),
  row(
    3,
    'notProcessed.excessive',
    '4.无正当理由大量反复申请',
    'd. excessive and repeated without reason',
  ),
  row(
    3,
    'notProcessed.confirm',
    '5.要求行政机关确认或重新出具已获取信息',
    'e. asks to confirm what was received',
  ),
  heading(2, '（六）其他处理', '(6) Otherwise'),
  row(
    3,
    'other.correctionOverdue',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'a. not clarified in time, no longer processed',
  ),
  row(
    3,
    'other.feeOverdue',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'b. fee not paid in time, no longer processed',
  ),
  row(3, 'other.other', '3.其他', 'c. other'),
  row(2, 'resultTotal', '（七）总计', '(7) Total'),
  row(1, 'carriedForward', '四、结转下年度继续办理', '4. Carried forward to the next year'),
];

/** Rows that one request can end in: what the total must add up to. */
export const resultRows: readonly Row[] = table3Rows.flatMap(({ key }) =>
  key && !['newReceived', 'carriedOver', 'resultTotal', 'carriedForward'].includes(key)
    ? [key]
    : [],
);

type Cells = Readonly<Record<string, Text>>;
export type HandRow = { readonly key: string; readonly title: Text; readonly cells: Cells };
export type HandBlock = { readonly title: Text; readonly rows: readonly HandRow[] };

const documents: Cells = {
  made: say('本年制发件数', 'Made this year'),
  repealed: say('本年废止件数', 'Repealed this year'),
  valid: say('现行有效件数', 'In force'),
};
const decisions: Cells = { processed: say('本年处理决定数量', 'Decisions this year') };
const hand = (key: string, title: Text, cells: Cells): HandRow => ({ key, title, cells });

/** Table 2, by the items of article 20. */
export const table2Blocks: readonly HandBlock[] = [
  {
    title: say('第二十条第（一）项', 'Article 20, item 1'),
    rows: [
      hand('regulations', say('规章', 'Rules'), documents),
      hand('normativeDocs', say('行政规范性文件', 'Administrative normative documents'), documents),
    ],
  },
  {
    title: say('第二十条第（五）项', 'Article 20, item 5'),
    rows: [hand('licensing', say('行政许可', 'Administrative licences'), decisions)],
  },
  {
    title: say('第二十条第（六）项', 'Article 20, item 6'),
    rows: [
      hand('punishment', say('行政处罚', 'Administrative penalties'), decisions),
      hand('coercion', say('行政强制', 'Administrative coercion'), decisions),
    ],
  },
  {
    title: say('第二十条第（八）项', 'Article 20, item 8'),
    rows: [
      hand('fees', say('行政事业性收费', 'Administrative fees'), {
        amountWan: say('本年收费金额（单位：万元）', 'Collected this year (ten thousand yuan)'),
      }),
    ],
  },
];

const outcomes: Cells = {
  maintain: say('结果维持', 'Upheld'),
  correct: say('结果纠正', 'Corrected'),
  other: say('其他结果', 'Other'),
  pending: say('尚未审结', 'Pending'),
};

/** Table 4; the total of each group is computed. */
export const table4Rows: readonly HandRow[] = [
  hand('review', say('行政复议', 'Reconsideration'), outcomes),
  hand('litigationDirect', say('行政诉讼：未经复议直接起诉', 'Litigation, direct'), outcomes),
  hand('litigationAfterReview', say('行政诉讼：复议后起诉', 'Litigation after review'), outcomes),
];

/** Figures behind the rows: each cell of Table 3 is a slice of one of them, and opens its records. */
export const rowFigures = {
  newReceived: 'disclosure_requests_received',
  carriedOver: 'disclosure_requests_carried_over',
  completed: 'disclosure_requests_completed',
  carriedForward: 'disclosure_requests_carried_forward',
} as const;

/** The figure and the slice of it that a cell shows; `*` stands for any value. */
export function cellRecords(
  row: Row,
  column: Column,
): { readonly key: string; readonly slice?: string } {
  const who = column === 'total' ? '*' : column;
  if (row === 'newReceived' || row === 'carriedOver' || row === 'carriedForward')
    return { key: rowFigures[row], ...(who === '*' ? {} : { slice: who }) };
  const what = row === 'resultTotal' ? '*' : row;
  return { key: rowFigures.completed, slice: `${who}|${what}` };
}
