import type { Field } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { FullRecord } from '../../store/out/records.ts';
import { cellText } from './cell-text.ts';

/** A column of the file of records of a kind; `field` where it is one of the kind's own. */
export type RecordColumn = {
  readonly name: string;
  readonly title: Text;
  readonly field?: Field;
  readonly cell: (record: FullRecord) => string;
};

const sensitivities: Readonly<Record<string, string>> = {
  public: '公开',
  internal: '内部',
  'work-secret': '工作秘密',
};

const fixed = (matter: Matter): readonly RecordColumn[] => [
  { name: 'id', title: say('标识', 'Id'), cell: ({ id }) => id },
  { name: 'number', title: say('编号', 'Number'), cell: ({ number }) => number ?? '' },
  { name: 'title', title: say('事项', 'Title'), cell: ({ title }) => title },
  {
    name: 'phase',
    title: say('环节', 'Phase'),
    cell: ({ phase }) => matter.phases[phase]?.title.zh ?? phase,
  },
  { name: 'begun', title: say('开始日期', 'Begun'), cell: ({ begun }) => begun },
  { name: 'last', title: say('最后办理日期', 'Last act'), cell: ({ last }) => last },
  { name: 'unit', title: say('处室', 'Unit'), cell: ({ unit }) => unit ?? '' },
  { name: 'assignee', title: say('承办人', 'Assigned to'), cell: ({ assignee }) => assignee ?? '' },
  {
    name: 'sensitivity',
    title: say('可见范围', 'Sensitivity'),
    cell: ({ sensitivity }) => sensitivities[sensitivity] ?? sensitivity,
  },
];

/** The columns of a kind: what every record has, then its own fields and what its acts keep. */
export const recordColumns = (matter: Matter): readonly RecordColumn[] => [
  ...fixed(matter),
  ...Object.entries({ ...matter.own, ...matter.keeps }).map(([name, field]): RecordColumn => ({
    name: `own.${name}`,
    title: field.label,
    field,
    cell: ({ own }) => cellText(field, own[name]),
  })),
];

/** Two fields may bear one label, so the name stands beside it. */
export const headingOf = ({ name, title }: RecordColumn): string => `${title.zh}（${name}）`;
