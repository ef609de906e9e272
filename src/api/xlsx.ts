import { cellText } from '../exchange/out/cell-text.ts';
import type { Sheet } from '../exchange/out/sheet.ts';
import type { Field, Fields } from '../kernel/field.ts';
import type { Language, Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import type { MatterList } from '../store/query.ts';
import type { FigureRecord, MatterRow } from './contract.ts';
import type { Platform } from './platform.ts';

const lights: Readonly<Record<MatterRow['light'], Text>> = {
  green: say('● 正常', '● in time'),
  yellow: say('▲ 临近', '▲ close'),
  red: say('■ 逾期', '■ overdue'),
  paused: say('‖ 暂停', '‖ paused'),
  none: say('', ''),
};

const closed = say('– 办结', '– closed');
const lightOf = ({ light, clock }: MatterRow): Text =>
  light === 'none' && (clock?.state === 'met' || clock?.state === 'missed')
    ? closed
    : lights[light];

type Column = {
  readonly title: Text;
  readonly width: number;
  readonly cell: (row: MatterRow, words: Words) => string;
};
type Words = {
  readonly kind: (kind: string) => string;
  readonly phase: (kind: string, phase: string) => string;
  readonly in: (text: Text) => string;
};

const columns: readonly Column[] = [
  { title: say('时限', 'Light'), width: 16, cell: (row, words) => words.in(lightOf(row)) },
  { title: say('编号', 'Number'), width: 22, cell: ({ number }) => number ?? '' },
  { title: say('业务', 'Kind'), width: 16, cell: ({ kind }, { kind: of }) => of(kind) },
  { title: say('事项', 'Title'), width: 48, cell: ({ title }) => title },
  { title: say('申请人', 'Applicant'), width: 18, cell: ({ applicant }) => applicant },
  {
    title: say('环节', 'Phase'),
    width: 12,
    cell: ({ kind, phase }, words) => words.phase(kind, phase),
  },
  { title: say('收到', 'Received'), width: 12, cell: ({ begun }) => begun },
  { title: say('到期', 'Due'), width: 12, cell: ({ clock }) => clock?.due ?? '' },
  { title: say('处室', 'Unit'), width: 18, cell: ({ unit }) => unit?.name ?? '' },
  { title: say('承办人', 'Assigned to'), width: 14, cell: ({ assignee }) => assignee?.name ?? '' },
];

/** The list as shown: the columns that every list has, then the fields of the kind that were asked for. */
export function matterSheet(
  { store }: Platform,
  pages: AsyncIterable<MatterList>,
  { kind, columns: wanted = [], language }: Shown,
): Sheet {
  const words: Words = {
    kind: (name) => store.matters.get(name)?.title[language] ?? name,
    phase: (name, phase) => store.matters.get(name)?.phases[phase]?.title[language] ?? phase,
    in: (text) => text[language],
  };
  const matter = kind === undefined ? undefined : store.matters.get(kind);
  const known: Fields = { ...matter?.own, ...matter?.keeps };
  const fields = wanted.flatMap((name): readonly (readonly [string, Field])[] => {
    const field = known[name];
    return field ? [[name, field]] : [];
  });
  async function* rows() {
    for await (const { items, names = {} } of pages)
      for (const row of items)
        yield [
          ...columns.map(({ cell }) => cell(row, words)),
          ...fields.map(([name, field]) =>
            cellText(field, row.values?.[name], { language, names }),
          ),
        ];
  }
  return {
    title: matter ? matter.title[language] : words.in(say('事项清单', 'Matters')),
    columns: [
      ...columns.map(({ title, width }) => ({ heading: title[language], width })),
      ...fields.map(([, { label }]) => ({ heading: label[language], width: 18 })),
    ],
    rows: rows(),
  };
}

type Shown = {
  readonly kind?: string | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly language: Language;
};

/** The records behind a figure as shown beside it. */
export function figureSheet(
  { store }: Platform,
  title: Text,
  records: AsyncIterable<FigureRecord>,
  language: Language,
): Sheet {
  async function* rows() {
    for await (const { day, kind, number, title: called, step, amount, value } of records) {
      const matter = store.matters.get(kind);
      yield [
        day,
        number ?? '',
        matter?.title[language] ?? kind,
        called,
        matter?.steps[step]?.title[language] ?? step,
        amount === null ? value : String(amount),
      ];
    }
  }
  return {
    title: title[language],
    columns: figureColumns.map(([heading, width]) => ({ heading: heading[language], width })),
    rows: rows(),
  };
}

const figureColumns: readonly (readonly [Text, number])[] = [
  [say('日期', 'Day'), 12],
  [say('编号', 'Number'), 22],
  [say('业务', 'Kind'), 16],
  [say('事项', 'Title'), 48],
  [say('办理', 'Act'), 16],
  [say('计入', 'Counted'), 14],
];
