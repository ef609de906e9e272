/** 当日待办单: everything open in the office on one day, most urgent first, to be carried on paper. */
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
  readonly clock: {
    readonly due: Day | null;
    readonly provisional: boolean;
    readonly used: number;
    readonly allowed: number;
  } | null;
  readonly assignee: { readonly name: string } | null;
};

/** Shape first, so that a copy in black and white says the same. */
const marks: Record<Light, string> = {
  red: '■ 逾期',
  yellow: '▲ 临期',
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

function dueText({ clock }: DaySheetRow): string {
  if (!clock?.due) return '';
  const [, month, date] = clock.due.split('-');
  return `${Number(month)}月${Number(date)}日${clock.provisional ? '暂定' : ''}届满`;
}

function leftText({ clock, light }: DaySheetRow): string {
  if (!clock?.due || !['yellow', 'green'].includes(light)) return '';
  return `　剩${Math.max(0, clock.allowed - clock.used)}日`;
}

/** Mark and working days left, and below them the last day. */
const termText = (row: DaySheetRow): string =>
  lines(`${marks[row.light]}${leftText(row)}`, dueText(row));

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
    foot: rows.length === 0 ? '' : '注：剩余日数按工作日计算。',
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
                { title: '时限', width: 35 },
                { title: '编号', width: 26 },
                { title: '事项', width: 58 },
                { title: '状态\n承办人', width: 25 },
                { title: '备注', width: 13 },
              ],
              rows: sorted.map((row) => [
                termText(row),
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
