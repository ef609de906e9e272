import type { Day } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Asks, Scene } from './telling.ts';
import { told, yearsOf } from './telling.ts';

/** What the person first responsible did in a year, by month: all seven ways, each with where it can be looked up. */
const ACTS = [
  ['deploy', '02-17', '年度法治政府建设工作要点', '党组会议纪要'],
  ['study', '03-15', '习近平法治思想', '会前学法记录'],
  ['preside', '03-03', '上一年度法治政府建设年度情况报告', '党组会议纪要'],
  ['hear', '06-20', '半年法治工作汇报', '主任办公会议纪要'],
  ['ask', '07-12', '涉外案（事）件依法处置', '批示'],
  ['coordinate', '09-08', '合法性审查与公文系统衔接', '专题会议记录'],
  ['supervise', '10-19', '行政规范性文件清理', '督办单'],
  ['hear', '12-05', '全年法治工作汇报', '主任办公会议纪要'],
] as const;

const duty = (scene: Scene, year: number, n: number): readonly PlannedAct[] => {
  const [kind, date, subject, evidence] = ACTS[n] ?? ACTS[0];
  const on = `${year}-${date}` as Day; // month and day of the table
  return told(scene, 'leader-duty-act', { seed: `${year} ${n}`, on }, (course) => {
    course.take('enter', 'clerk', { kind, on, person: '顾宁', subject, evidence });
    if (n !== 4 || scene.office !== 'demo-city' || year !== 2022) return;
    const act = course.acts[0]?.act;
    const asks = { evidence: '批示（编号27）' };
    course.wait(1).take('correct', 'clerk', { act, asks, reason: '佐证材料编号补记。' });
  });
};

export const planDuties = (scene: Scene): readonly PlannedAct[] =>
  yearsOf(scene).flatMap((year) =>
    ACTS.slice(0, scene.office === 'demo-city' ? ACTS.length : 4).flatMap((_, n) =>
      duty(scene, year, n),
    ),
  );

type Obliged = readonly [person: string, post: string];
const LEADERS: readonly Obliged[] = [
  ['顾宁', 'principal'],
  ['陆远', 'member'],
  ['沈明', 'member'],
  ['领导班子', 'team'],
];
type Happens = 'returned' | 'late' | 'excused' | 'poor' | 'none';

/** 2023: whoever had to report did, each with a part on the rule of law. In 2022 other things happened. */
const happensIn = (office: DemoOfficeCode, year: number, n: number): Happens | undefined =>
  office === 'demo-city' && year === 2022
    ? (['returned', 'late', 'excused', 'poor'] as const)[n]
    : undefined;

function reported(course: Course, year: number, happens: Happens | undefined): void {
  const full: Asks = { chapter: true, sections: '学法、依法决策、依法履职和存在的不足。' };
  if (happens === 'returned') {
    course.wait(12).take('submit', 'officer', { chapter: false });
    course.wait(1).take('sendBack', 'reviewer', { reason: '缺少推进法治建设情况。' });
    course.wait(2).take('submit', 'officer', full);
  } else course.wait(14).take('submit', 'officer', full);
  course.wait(2).take('accept', 'reviewer', {});
  course.wait(happens === 'late' ? 62 : 5);
  const on = course.today();
  course.take('deliver', 'clerk', { manner: 'meeting', on });
  const poor = { grade: 'ordinary', opinion: '结合本职不够。' };
  if (year % 2 === 0)
    course.wait(5).take('assess', 'clerk', happens === 'poor' ? poor : { grade: 'good' });
}

export const planDutyReports = (scene: Scene): readonly PlannedAct[] =>
  yearsOf(scene)
    .filter((year) => `${year}-12-15` <= scene.until)
    .flatMap((year) =>
      LEADERS.flatMap(([person, post], n) => {
        const happens = happensIn(scene.office, year, n);
        const at = { seed: `${year} ${person}`, on: `${year}-12-12` as Day };
        return told(scene, 'rule-of-law-report', at, (course) => {
          course.take('oblige', 'clerk', { year, person, post });
          if (happens === 'excused')
            course.wait(2).take('excuse', 'head', { reason: '本年度任职不满三个月。' });
          else reported(course, year, happens);
        });
      }),
    );
