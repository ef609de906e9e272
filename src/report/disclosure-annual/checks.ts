import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { Column, Row } from '../../matters/disclosure-request/annual.ts';
import { columns, resultRows, table3Rows } from '../../matters/disclosure-request/annual.ts';
import type { HandTable, Table3 } from './tables.ts';

/** A sum rule of the national tables. `warning`: reorganised offices have good reasons to differ. */
export type Check = {
  readonly rule: string;
  readonly says: Text;
  readonly ok: boolean;
  /** Rows or columns that do not add up. */
  readonly where: readonly string[];
  readonly warning?: true;
};
type Tables = { readonly table2: HandTable; readonly table3: Table3; readonly table4: HandTable };
type Before = { readonly table2: HandTable | undefined; readonly table3: Table3 };

const names = Object.keys(columns) as Column[]; // the keys of a literal
const rows = table3Rows.flatMap(({ key }) => key ?? []);

const check = (rule: string, says: Text, where: readonly string[]): Check => ({
  rule,
  says,
  ok: where.length === 0,
  where,
});

/** All rules of a year's tables, each with what does not hold. */
export function checksOf({ table2, table3, table4 }: Tables, before: Before): readonly Check[] {
  const sum = (of: readonly Row[], column: Column) =>
    of.reduce((all, row) => all + table3[row][column], 0);
  return [
    check(
      'newReceived + carriedOver = resultTotal + carriedForward',
      say('第一项加第二项之和，等于第三项加第四项之和', 'Items 1 and 2 equal items 3 and 4'),
      names.filter(
        (column) =>
          sum(['newReceived', 'carriedOver'], column) !==
          sum(['resultTotal', 'carriedForward'], column),
      ),
    ),
    check(
      'resultTotal = granted + partial + Σdenied + Σunable + ΣnotProcessed + Σother',
      say('办理结果总计等于各种结果之和', 'The total of results is their sum'),
      names.filter((column) => sum(resultRows, column) !== table3.resultTotal[column]),
    ),
    check(
      'total = naturalPerson + Σlegal',
      say('各行总计等于各类申请人之和', 'The total of each row is the sum of all applicants'),
      rows.filter((row) => {
        const { total, ...kinds } = table3[row];
        return total !== Object.values(kinds).reduce((all, n) => all + n, 0);
      }),
    ),
    check(
      'carriedOver(Y) = carriedForward(Y-1)',
      say(
        '上年结转等于上一年度结转下年度的数量',
        'What is carried over is what was carried forward',
      ),
      names.filter((column) => table3.carriedOver[column] !== before.table3.carriedForward[column]),
    ),
    inForce(table2, before.table2),
    check(
      'table4: total = maintain + correct + other + pending',
      say('复议、诉讼各组总计等于四种结果之和', 'Each total of table 4 is the sum of its group'),
      Object.entries(table4).flatMap(([key, { total = 0, ...cells }]) =>
        total === Object.values(cells).reduce((all, n) => all + n, 0) ? [] : [key],
      ),
    ),
  ];
}

/** Said only where the year before was entered too. */
function inForce(table2: HandTable, before: HandTable | undefined): Check {
  const wrong = ['regulations', 'normativeDocs'].filter((key) => {
    const now = table2[key];
    const then = before?.[key];
    if (!now || !then) return false;
    return now['valid'] !== (then['valid'] ?? 0) + (now['made'] ?? 0) - (now['repealed'] ?? 0);
  });
  return {
    ...check(
      'valid(Y) = valid(Y-1) + made(Y) - repealed(Y)',
      say(
        '现行有效件数等于上年现行有效件数加本年制发、减本年废止件数（提示）',
        'In force: those of the year before, and made, less repealed (a warning)',
      ),
      wrong,
    ),
    warning: true,
  };
}
