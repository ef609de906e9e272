import type { Day } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { Asks, Scene } from './telling.ts';
import { told, yearsOf } from './telling.ts';

type Inspection = {
  readonly year: number;
  readonly source: string;
  readonly team: string;
  readonly from: string;
  readonly to: string;
  readonly fedBack: string;
  readonly findings: readonly Finding[];
};
type Finding = { readonly topic: string; readonly finding: string; readonly happens?: Happens };
/** `open`: still being rectified when the next feedback comes. */
type Happens = 'objected' | 'late' | 'postponed' | 'failed' | 'reopened' | 'open' | 'corrected';

const topics = [
  ['leadership', '第一责任人听取法治工作汇报的记录不完整。'],
  ['decisions', '个别重大决策事项的论证材料归档不及时。'],
  ['documents', '部分涉外文件没有按期清理。'],
  ['integrity', '廉政风险点排查不够细。'],
] as const;
const all: readonly Finding[] = topics.map(([topic, finding]) => ({ topic, finding }));
const having = (...happens: readonly (Happens | undefined)[]): readonly Finding[] =>
  happens.map((one, n) => ({
    ...(all[n % all.length] ?? { topic: 'other', finding: '其他问题。' }),
    ...(one ? { happens: one } : {}),
  }));

/** The county's tour of 2021, every finding taken and rectified; the city's inspections, with what else happens. */
const inspections: Readonly<Record<string, readonly Inspection[]>> = {
  'demo-county': [
    {
      ...{ year: 2021, source: 'tour', team: '区委第五巡察组' },
      ...{ from: '07-05', to: '08-27', fedBack: '09-13', findings: all },
    },
  ],
  'demo-city': [
    {
      ...{ year: 2022, source: 'tour', team: '市委第三巡察组', from: '03-07', to: '05-06' },
      ...{ fedBack: '05-20', findings: having('late', 'objected', 'failed', 'postponed') },
    },
    {
      ...{ year: 2024, source: 'lawInspection', team: '市委依法治市办督察组', from: '04-08' },
      ...{ to: '04-12', fedBack: '04-26', findings: having(undefined, 'reopened', 'corrected') },
    },
    {
      ...{ year: 2026, source: 'audit', team: '市审计局派出审计组', from: '07-06' },
      ...{ to: '08-14', fedBack: '09-07', findings: having('open', undefined) },
    },
  ],
  'demo-district': [
    {
      ...{ year: 2023, source: 'governmentInspection', team: '区政府督查室', from: '06-05' },
      ...{ to: '06-09', fedBack: '06-16', findings: having(undefined) },
    },
  ],
};

function accepted(course: Course, happens: Happens | undefined): void {
  if (happens === 'objected') {
    course.take('accept', 'head', { accepted: 'objected', reason: '所涉文件已于反馈前废止。' });
    course.wait(8).take('accept', 'head', { accepted: 'part', reason: '经复核，一件属实。' });
  } else course.take('accept', 'head', { accepted: 'whole' });
}

function planned(course: Course): void {
  const due = (days: number): Day => course.calendar.add(course.today(), days);
  course.wait(3).take('plan', 'officer', {
    measures: [
      { what: '查清原因，列出清单', owner: '林知行', unit: '政策法规处', due: due(10) },
      { what: '逐项整改并建立制度', owner: '林知行', unit: '政策法规处', due: due(25) },
    ],
  });
}

const finish = (course: Course, measure: number, more: Asks = {}): string =>
  course.take('finish', 'officer', {
    measure,
    how: '已完成，形成书面材料。',
    evidence: `整改材料第${measure}卷`,
    ...more,
  });

function rectified(course: Course, happens: Happens | undefined): void {
  const first = finish(course.wait(happens === 'late' ? 12 : 7), 1);
  if (happens === 'corrected')
    course.take('correct', 'officer', {
      act: first,
      asks: { evidence: '整改材料第一卷（修订）' },
      reason: '佐证材料名称误记。',
    });
  if (happens === 'open') return;
  if (happens === 'postponed')
    course.take('postpone', 'leader', {
      measure: 2,
      due: course.calendar.add(course.today(), 30),
      reason: '制度须经市政府同意后印发。',
    });
  finish(course.wait(happens === 'postponed' ? 20 : 11), 2);
  course.take('submit', 'officer', { summary: '措施均已完成，制度已印发。' });
  if (happens === 'failed') {
    course.wait(2).take('check', 'reviewer', { passed: false, opinion: '制度尚未公布。' });
    course.wait(3).take('submit', 'officer', { summary: '制度已公布。' });
  }
  course.wait(2).take('check', 'reviewer', { passed: true, opinion: '整改到位。' });
  if (happens === 'reopened') reopened(course);
}

function reopened(course: Course): void {
  course.wait(60).take('reopen', 'head', { reason: '抽查发现新形成的材料归档不及时。' });
  const due = course.calendar.add(course.today(), 10);
  course.wait(1).take('plan', 'officer', {
    measures: [{ what: '补归档并通报', owner: '林知行', unit: '政策法规处', due }],
  });
  finish(course.wait(4), 3);
  course.take('submit', 'officer', { summary: '已补归档。' });
  course.wait(1).take('check', 'reviewer', { passed: true });
}

function found(scene: Scene, inspection: Inspection, n: number): readonly PlannedAct[] {
  const { year, source, team, fedBack } = inspection;
  const { topic, finding, happens } = inspection.findings[n] ?? { topic: 'other', finding: '' };
  const day = (at: string): Day => `${year}-${at}` as Day; // month and day of the table
  const at = { seed: `${team} ${year} ${n}`, on: day(fedBack) };
  return told(scene, 'inspection-finding', at, (course) => {
    const number = `${year}-${n + 1}`;
    course.take('register', 'clerk', {
      ...{ source, team, number, topic, finding, feedbackOn: day(fedBack) },
      ...{ fromDay: day(inspection.from), toDay: day(inspection.to) },
    });
    accepted(course.wait(1), happens);
    planned(course);
    rectified(course, happens);
    if (happens === 'open') return;
    const to = source === 'tour' ? '市委巡察工作领导小组办公室' : '督察检查机关';
    course.wait(happens === 'failed' ? 12 : 1).take('report', 'clerk', { to });
  });
}

export const planFindings = (scene: Scene): readonly PlannedAct[] =>
  (inspections[scene.office] ?? [])
    .filter(({ year }) => yearsOf(scene).includes(year))
    .flatMap((one) => one.findings.flatMap((_, n) => found(scene, one, n)));
