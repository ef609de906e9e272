/** 时限计算依据单: why a last day is what it is, day by day, with the articles and documents behind it. */
import type { Reading, StripDay as CountedDay } from '../../kernel/clock.ts';
import type { Day } from '../../kernel/day.ts';
import { formatDay } from '../../kernel/day.ts';
import type { FormPaper, KeyRow, StripDay } from '../paper.ts';

export type ClockSheetFacts = {
  readonly office: string;
  readonly matter: {
    readonly number: string | null;
    readonly title: string;
    readonly kind: string;
  };
  readonly clock: {
    /** 答复期限. */
    readonly title: string;
    /** 《政府信息公开条例》第三十三条第二款. */
    readonly basis: string;
    /** 20个工作日. */
    readonly limit: string;
    /** Settings of the office that the term was computed from, each with its source. */
    readonly settings?: readonly string[];
  };
  readonly reading: Reading;
  readonly strip: readonly CountedDay[];
  /** The printed titles of the laws that the strip cites, by key. */
  readonly laws: Readonly<Record<string, string>>;
  /** Acts that started, stopped or moved the clock: the day and one sentence. */
  readonly acts: readonly { readonly on: Day; readonly says: string }[];
  /** The day up to which it was counted, and the day on which the calendar is taken as known. */
  readonly on: Day;
  readonly knownOn: Day;
  readonly printed: { readonly on: Day; readonly by: string };
};

const states: Record<Reading['state'], string> = {
  idle: '尚未起算',
  running: '计时中',
  paused: '暂停计时',
  met: '已在期限内办结',
  missed: '已超过期限',
};

const date = (day: Day): string => formatDay(day, 'zh');

const lawOf = (law: string, laws: ClockSheetFacts['laws']): string => laws[law] ?? '';

/** Articles stand bare in the small cells of the strip; the laws they are of are named below it. */
const stripDay = (day: CountedDay, due: Day | null): StripDay => ({
  day: day.day,
  kind: day.kind,
  ...(day.n === undefined ? {} : { n: day.n }),
  ...(day.name === undefined ? {} : { name: day.name }),
  ...(day.cites === undefined ? {} : { article: day.cites.article }),
  ...(day.day === due ? { due: true } : {}),
});

function summary({ clock, knownOn, matter, on, reading }: ClockSheetFacts): readonly KeyRow[] {
  const { due, late, missingYears, provisional, stopped } = reading;
  const years = missingYears.map((year) => `${year}年`).join('、');
  const missing = years ? `${years}尚无放假安排，只按周末推算` : '计时尚未结束，日期可能变动';
  return [
    { pairs: [{ label: '事项', value: `${matter.kind}：${matter.title}` }] },
    {
      pairs: [
        { label: '期限', value: `${clock.title}，${clock.limit}` },
        { label: '依据', value: clock.basis },
      ],
    },
    {
      pairs: [
        {
          label: '届满日',
          value: due ? `${date(due)}${provisional ? `（暂定：${missing}）` : ''}` : '尚未起算',
        },
        {
          label: '状态',
          value: `${states[reading.state]}${late && reading.state !== 'missed' ? '，已逾期' : ''}`,
        },
      ],
    },
    {
      pairs: [
        { label: '已计日数', value: `${reading.used}／${reading.allowed}` },
        { label: '计至', value: stopped ? `${date(stopped)}（办结）` : date(on) },
      ],
    },
    { pairs: [{ label: '日历', value: `按截至${date(knownOn)}已公布的放假安排计算` }] },
  ];
}

const distinct = (texts: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(texts.filter((text) => text !== undefined && text !== ''))] as string[]; // the filter leaves strings

export function clockSheet(facts: ClockSheetFacts): FormPaper {
  const { acts, laws, matter, printed, reading, strip } = facts;
  const documents = distinct(strip.map(({ document }) => document));
  const articles = distinct(
    strip.map(({ cites }) => cites && `${lawOf(cites.law, laws)}${cites.article}`),
  );
  return {
    form: 'form',
    title: '时限计算依据单',
    head: { left: facts.office, right: matter.number ?? '' },
    day: printed.on,
    draft: false,
    sensitivity: 'internal',
    foot: `${date(printed.on)}打印　打印人：${printed.by}`,
    body: [
      { kind: 'keyValue', rows: summary(facts), labelWidth: 22 },
      { kind: 'paragraph', text: '一、逐日计算', level: 1 },
      { kind: 'strip', days: strip.map((day) => stripDay(day, reading.due)), legend: true },
      { kind: 'paragraph', text: '二、影响期限的办理记录', level: 1 },
      acts.length === 0
        ? { kind: 'paragraph', text: '无。' }
        : {
            kind: 'table',
            numbered: true,
            columns: [
              { title: '日期', width: 32, align: 'center' },
              { title: '办理记录', width: 118 },
            ],
            rows: acts.map(({ on, says }) => [date(on), says]),
          },
      { kind: 'paragraph', text: '三、依据', level: 1 },
      {
        kind: 'list',
        ordered: true,
        items: [
          ...distinct([facts.clock.basis, ...articles, ...(facts.clock.settings ?? [])]),
          ...documents,
          ...(documents.length === 0 ? ['期限内没有放假调休安排，按周一至周五为工作日计算。'] : []),
        ],
      },
    ],
  };
}
