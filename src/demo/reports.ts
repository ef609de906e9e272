import type { Day } from '../kernel/day.ts';
import { yearOf } from '../kernel/day.ts';
import type { FixedClock } from '../office/clock.ts';
import { buildReport } from '../report/compose/build.ts';
import { beginningOf } from '../report/compose/template.ts';
import { findReport } from '../store/annual-reports.ts';
import type { Store } from '../store/open.ts';
import { perform } from '../store/perform.ts';
import type { DemoPersonKey } from './people.ts';
import { randomOf } from './random.ts';

type Make = {
  readonly store: Store;
  readonly clock: FixedClock;
  readonly office: string;
  readonly personOf: (key: DemoPersonKey) => string;
};

/** A day on which the office stops for its report of the year before. */
export type ReportDay = { readonly on: Day; readonly work: (make: Make) => Promise<void> };

const FIRST_YEAR = 2021;

/** Written and submitted in February, published in March; the first one came late. */
export const reportDays = (until: Day): readonly ReportDay[] =>
  Array.from({ length: Math.max(0, yearOf(until) - FIRST_YEAR) }, (_, at) => FIRST_YEAR + at)
    .flatMap((year): ReportDay[] => [
      { on: `${year + 1}-02-20`, work: (make) => submitted(make, year) },
      {
        on: year === FIRST_YEAR ? `${year + 1}-04-08` : `${year + 1}-03-26`,
        work: (make) => published(make, year),
      },
    ])
    .filter(({ on }) => on <= until);

const DISPUTES = '因政府信息公开发生行政复议、行政诉讼的情况';
const texts = {
  achievements: beginningOf('achievements'),
  shortcomings: `（一）结合涉外案例开展学法的深度不够
主要原因是案例积累不多，业务处室参与不足。
（二）个别环节衔接不紧
主要原因是处室之间信息传递主要依靠人工。`,
  plan: `（一）结合涉外典型案例组织学法，由业务处室轮流主讲
（二）各处室通过同一台账办理和交接，减少人工传递`,
  other: '无其他需要报告的情况。',
} as const;

type Take = (by: DemoPersonKey, step: string, asks: object) => Promise<void>;

async function hand(make: Make, year: number, part: string): Promise<Take> {
  const random = randomOf(`report ${year} ${part}`);
  const { id: matter } = await findReport(make.store, make.office, 'law-based-government', year);
  return async (by, step, asks) => {
    const actor = { office: make.office, person: make.personOf(by) };
    const act = { act: random.uuid(), kind: 'annual-report', matter, step };
    const on = make.clock.today();
    const done = await perform(make.store, actor, { ...act, on, asks: { ...asks } });
    if (!('done' in done)) throw new Error(`${year} ${step}: ${JSON.stringify(done)}`);
  };
}

async function submitted(make: Make, year: number): Promise<void> {
  const take = await hand(make, year, 'submitted');
  await take('officer', 'open', { sort: 'law-based-government', year });
  const { draft } = await buildReport(make.store, make.office, { year });
  const leader = draft.parts.find(({ name }) => name === 'leader')?.text;
  for (const [part, text] of Object.entries({ ...texts, leader }))
    await take('officer', 'write', { part, text });
  const why = '复议、应诉台账年终核对，办公室确认';
  await take('officer', 'declareNumber', {
    name: DISPUTES,
    shown: '因政府信息公开未发生行政复议、行政诉讼',
    why,
  });
  const lock = async () => {
    const { asOf, report } = await buildReport(make.store, make.office, { year });
    const figures = report.figures.map((one) => ({ ...one }));
    await take('head', 'lock', { position: asOf.position, figures, unbound: report.unbound });
  };
  await lock();
  if (year === FIRST_YEAR + 1) {
    await take('head', 'unlock', { reason: '第三部分表述需要修改。' });
    await take('officer', 'write', { part: 'leader', text: leader });
    await lock();
  }
  await approved(take, year);
}

/** Reviewed, deliberated on, signed, and sent to whoever must have it. */
async function approved(take: Take, year: number): Promise<void> {
  await take('reviewer', 'reviewLaw', { passed: true, opinion: '内容合法，表述准确。' });
  await take('reviewer', 'reviewSecrecy', { passed: true, opinion: '不涉及国家秘密、工作秘密。' });
  const session = `党组会议${year + 1}年第2次`;
  await take('clerk', 'deliberate', { session, adopted: true, opinion: '原则同意，按程序报送。' });
  await take('leader', 'sign', { remark: '同意报送。' });
  for (const [addressee, to] of Object.entries(ADDRESSEES))
    await take('clerk', 'submit', { addressee, to });
}

const ADDRESSEES = {
  committee: '中共甲市委',
  government: '甲市人民政府',
  office: '中共甲市委全面依法治市委员会办公室（抄送）',
} as const;

async function published(make: Make, year: number): Promise<void> {
  const take = await hand(make, year, 'published');
  await take('officer', 'publish', { where: `https://wb.jia.example/fzzf/${year}` });
  await take('clerk', 'archive', { volume: `WS·${year + 1}·Y·0003` });
}
