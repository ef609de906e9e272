/** 当日待办单: everything open in the office on one day, most urgent first, to be carried on paper. */
import type { Unit } from '../../kernel/clock-rule.ts';
import type { Reading } from '../../kernel/clock.ts';
import type { Day } from '../../kernel/day.ts';
import { daysBetween, formatDay, formatWeekday } from '../../kernel/day.ts';
import type { FormPaper } from '../paper.ts';

type Light = 'green' | 'yellow' | 'red' | 'paused' | 'none';

/** A row as lists have it; more may be known, nothing more is printed. */
export type DaySheetRow = {
  readonly number: string | null;
  readonly title: string;
  /** The matter in words, 依申请公开, and its phase in words, 待审核. */
  readonly kind: string;
  readonly phase: string;
  readonly light: Light;
  readonly clock:
    | (Pick<Reading, 'state' | 'due' | 'dueAt' | 'provisional' | 'used' | 'allowed'> & {
        readonly unit: Unit;
      })
    | null;
  readonly assignee: { readonly name: string } | null;
};

/** Shape first, so that a copy in black and white says the same. */
const marks: Record<Light, string> = {
  red: '■ 逾期',
  yellow: '▲ 临近',
  green: '● 正常',
  paused: '‖ 暂停',
  none: '',
};
const order: readonly Light[] = ['red', 'yellow', 'green', 'paused', 'none'];

const NEVER: Day = '9999-12-31';
const dueOf = (row: DaySheetRow): Day => row.clock?.due ?? NEVER;

const byUrgency = (a: DaySheetRow, b: DaySheetRow): number =>
  order.indexOf(a.light) - order.indexOf(b.light) || daysBetween(dueOf(b), dueOf(a));

const lines = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n');

function dueText({ clock }: DaySheetRow, today: Day): string {
  if (!clock?.due) return '';
  const [year, month, date] = clock.due.split('-');
  const time = clock.dueAt?.slice(-5) ?? '';
  const years = clock.due.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`;
  const on = `${years}${Number(month)}月${Number(date)}日${time}届满`;
  return clock.provisional ? `${on}（暂计）` : on;
}

/** Working days as the clock counts them; other terms in days of the calendar, and those of hours by their end alone. */
function leftText({ clock, light }: DaySheetRow, today: Day): string {
  if (!clock?.due || clock.dueAt || !['yellow', 'green'].includes(light)) return '';
  if (clock.due === today) return '　今日';
  return clock.unit === 'working-days'
    ? `　余${Math.max(0, clock.allowed - clock.used)}个工作日`
    : `　余${daysBetween(today, clock.due)}日`;
}

const isClosed = ({ clock }: DaySheetRow): boolean =>
  clock?.state === 'met' || clock?.state === 'missed';

/** Mark and days left, and below them the last day; what is answered and still to be filed has no term any more. */
const termText = (row: DaySheetRow, today: Day): string =>
  row.light === 'none' && isClosed(row)
    ? '– 办结'
    : lines(`${marks[row.light]}${leftText(row, today)}`, dueText(row, today));

const counted = (rows: readonly DaySheetRow[]): string => {
  const parts = (['red', 'yellow', 'green', 'paused'] as const)
    .map((light) => [marks[light], rows.filter((row) => row.light === light).length] as const)
    .filter(([, count]) => count > 0)
    .map(([mark, count]) => `${mark}${count}件`);
  return [`共${rows.length}件`, ...parts].join('　');
};

/** The day's list of the office. An empty one says so: a sheet without rows looks like a fault. */
export function daySheet(rows: readonly DaySheetRow[], day: Day, office: string): FormPaper {
  const sorted = rows.toSorted(byUrgency);
  return {
    form: 'form',
    title: '当日待办单',
    head: { left: office, right: `${formatDay(day, 'zh')}　${formatWeekday(day, 'zh')}` },
    day,
    draft: false,
    sensitivity: 'internal',
    body: [
      {
        kind: 'paragraph',
        text: rows.length === 0 ? '今日没有待办事项。' : counted(rows),
        indent: false,
      },
      ...(rows.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              numbered: true,
              columns: [
                { title: '时限', width: 43 },
                { title: '编号', width: 26 },
                { title: '事项', width: 55 },
                { title: '状态\n承办人', width: 22 },
                { title: '备注', width: 11 },
              ],
              rows: sorted.map((row) => [
                termText(row, day),
                row.number ?? '',
                row.title,
                lines(row.phase, row.assignee?.name),
                '',
              ]),
            },
          ]),
    ],
  };
}
