import type { Block, Cell, CellSpec, DocumentPaper } from '../../paper/paper.ts';
import { numberText } from '../figures/rounding.ts';
import type { Column, HandRow } from '../../matters/disclosure-request/annual.ts';
import {
  columns,
  table2Blocks,
  table3Rows,
  table4Rows,
} from '../../matters/disclosure-request/annual.ts';
import type { Annual } from './tables.ts';

export type Printing = { readonly office: string };

const heading = (text: string): Block => ({ kind: 'paragraph', level: 1, text });
const topic = (text: string): Block => ({ kind: 'paragraph', level: 2, text });
const says = (text: string): Block => ({ kind: 'paragraph', text });
const label = (text: string, span: Partial<CellSpec> = {}): CellSpec => ({
  text,
  label: true,
  align: 'center',
  ...span,
});
const number = (value: number | undefined): CellSpec => ({
  text: numberText(value ?? 0),
  align: 'center',
});

/** The six parts that 国办公开办函〔2021〕30号 prescribes. What the platform cannot know is left to be written. */
export function annualPaper(annual: Annual, { office }: Printing): DocumentPaper {
  const { year, table3, fees } = annual;
  const { newReceived, carriedOver, resultTotal, carriedForward } = table3;
  return {
    form: 'document',
    issuer: office,
    number: null,
    to: null,
    title: `${office}\n${year}年政府信息公开工作年度报告`,
    attachments: [],
    signature: { office, day: null },
    seal: 'none',
    draft: true,
    body: [
      says(
        `本报告根据《中华人民共和国政府信息公开条例》第四十九条、第五十条编制，数据统计期限自${year}年1月1日起至${year}年12月31日止。`,
      ),
      heading('一、总体情况'),
      topic('（一）主动公开'),
      says(TO_WRITE),
      topic('（二）依申请公开'),
      says(
        `${year}年，新收政府信息公开申请${newReceived.total}件，上年结转${carriedOver.total}件；` +
          `办结${resultTotal.total}件，结转下年度继续办理${carriedForward.total}件。`,
      ),
      ...['（三）政府信息管理', '（四）政府信息公开平台建设', '（五）监督保障'].flatMap((title) => [
        topic(title),
        says(TO_WRITE),
      ]),
      heading('二、主动公开政府信息情况'),
      table2(annual),
      heading('三、收到和处理政府信息公开申请情况'),
      table3Of(annual),
      heading('四、政府信息公开行政复议、行政诉讼情况'),
      table4(annual),
      heading('五、存在的主要问题及改进情况'),
      says(TO_WRITE),
      heading('六、其他需要报告的事项'),
      says(
        fees === 0
          ? '按照《政府信息公开信息处理费管理办法》，本年度未产生信息处理费。'
          : `按照《政府信息公开信息处理费管理办法》，本年度产生信息处理费${numberText(fees)}元。`,
      ),
    ],
  };
}

const TO_WRITE = '（由公开工作机构撰写）';

function table2({ table2: values }: Annual): Block {
  const row = ({ key, title, cells }: HandRow): Cell[] => {
    const names = Object.keys(cells);
    const span = 4 - names.length;
    return [
      title.zh,
      ...names.map((cell, at) => ({
        ...number(values[key]?.[cell]),
        ...(at === names.length - 1 && span > 1 ? { columns: span } : {}),
      })),
    ];
  };
  return {
    kind: 'table',
    noHeader: true,
    columns: [2, 1, 1, 1].map((width) => ({ title: '', width })),
    rows: table2Blocks.flatMap(({ title, rows }) => {
      const titles = Object.values(rows[0]?.cells ?? {});
      const span = 4 - titles.length;
      return [
        [label(title.zh, { columns: 4 })],
        [
          label('信息内容'),
          ...titles.map(({ zh }, at) =>
            label(zh, at === titles.length - 1 && span > 1 ? { columns: span } : {}),
          ),
        ],
        ...rows.map(row),
      ];
    }),
  };
}

const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

function table3Of({ table3 }: Annual): Block {
  const names = Object.keys(columns) as Column[]; // the keys of a literal
  const legal = names.filter((name) => name.startsWith('legal.'));
  return {
    kind: 'table',
    noHeader: true,
    columns: [5, ...names.map(() => 1)].map((width) => ({ title: '', width })),
    rows: [
      [label(NOTE, { rows: 3 }), label('申请人情况', { columns: names.length })],
      [
        label(columns.naturalPerson.zh, { rows: 2 }),
        label('法人或其他组织', { columns: legal.length }),
        label(columns.total.zh, { rows: 2 }),
      ],
      legal.map((name) => label(name === 'legal.other' ? '其他' : columns[name].zh)),
      ...table3Rows.map(({ key, level, title }): Cell[] => {
        const text = `${'　'.repeat(level - 1)}${title.zh}`;
        return key
          ? [text, ...names.map((name) => number(table3[key][name]))]
          : [{ text, columns: names.length + 1 }];
      }),
    ],
  };
}

/** One row of numbers under three groups, as the form has it. */
function table4({ table4: values }: Annual): Block {
  const cells = { ...table4Rows[0]?.cells, total: columns.total };
  const names = Object.keys(cells);
  const [, ...litigation] = table4Rows;
  return {
    kind: 'table',
    noHeader: true,
    columns: table4Rows.flatMap(() => names.map(() => ({ title: '', width: 1 }))),
    rows: [
      [
        label('行政复议', { columns: names.length, rows: 2 }),
        label('行政诉讼', { columns: names.length * litigation.length }),
      ],
      litigation.map(({ title }) =>
        label(title.zh.replace('行政诉讼：', ''), { columns: names.length }),
      ),
      table4Rows.flatMap(() => Object.values(cells).map((title) => label(title?.zh ?? ''))),
      table4Rows.flatMap(({ key }) => names.map((name) => number(values[key]?.[name]))),
    ],
  };
}
