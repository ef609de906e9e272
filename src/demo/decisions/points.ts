import type { Day } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { Asks, Scene } from './telling.ts';
import { told, yearsOf } from './telling.ts';

type Happens = 'late' | 'carried' | 'returned' | 'cancelled';
const POINTS = [
  ['superior', '完善重大行政决策事项目录', '11-20'],
  ['own', '落实行政规范性文件合法性审核', '10-20'],
  ['own', '组织领导干部旁听庭审', '09-20'],
  ['plan', '推进涉外法治人才培养', '11-15'],
] as const;
const EVENTFUL: readonly Happens[] = ['late', 'carried', 'returned', 'cancelled'];

function followed(course: Course, due: Day, happens: Happens | undefined): void {
  course.wait(35).take('advance', 'officer', { quarter: 1, percent: 25, how: '已启动。' });
  course.wait(60).take('advance', 'officer', { quarter: 2, percent: 60, how: '形成初稿。' });
  if (happens === 'cancelled') {
    course.wait(5).take('cancel', 'leader', { reason: '上级要点调整，不再单列。' });
    return;
  }
  if (happens === 'carried') {
    while (course.today() < due) course.wait(5);
    const until = course.calendar.add(due, 90);
    course.take('carryOver', 'head', { reason: '上级配套文件尚未出台。', until });
    course.wait(60);
  }
  const late = happens === 'late' ? 12 : -20;
  while (course.calendar.add(course.today(), Math.max(0, -late)) < due) course.wait(2);
  fulfilled(course.wait(Math.max(0, late)));
  if (happens === 'returned') {
    course.wait(1).take('sendBack', 'reviewer', { reason: '佐证材料不全。' });
    fulfilled(course.wait(3));
  }
  course.wait(2).take('confirm', 'reviewer', { remark: '核对属实。' });
}

const fulfilled = (course: Course): string =>
  course.take('fulfil', 'officer', {
    ...{ how: '已按完成标志落实。', evidence: '印发件及台账', doneOn: course.today() },
  });

export const planPoints = (scene: Scene): readonly PlannedAct[] =>
  yearsOf(scene).flatMap((year) =>
    POINTS.slice(0, scene.office === 'demo-city' ? 4 : 1).flatMap(([source, point, date], n) => {
      const happens = scene.office === 'demo-city' && year === 2022 ? EVENTFUL[n] : undefined;
      const dueOn = `${year}-${date}` as Day; // month and day of the table
      const at = { seed: `${year} ${n}`, on: `${year}-02-13` as Day };
      return told(scene, 'work-point', at, (course) => {
        course.take('set', 'officer', {
          ...{ year, source, point, dueOn, number: `${n + 1}`, lead: '政策法规处' },
          mark: '印发文件并落实',
        });
        followed(course, dueOn, happens);
      });
    }),
  );

const DIMENSIONS = ['高效履职', '提升效能', '规范运作', '优化服务'] as const;

/** Four dimensions in the city's year of 2023; in 2025 one problem, a return and a late submission. */
function inspected(course: Course, year: number): void {
  const eventful = year !== 2023;
  const dueOn = course.calendar.add(course.today(), 20);
  const dimensions = DIMENSIONS.slice(0, eventful ? 2 : 4).map((dimension) => ({ dimension }));
  course.take('begin', 'officer', { year, occasion: 'supervision', dueOn, dimensions });
  for (const [n, { dimension }] of dimensions.entries())
    course.wait(1).take('inspect', 'officer', {
      ...{ dimension, finding: '制度健全，总体落实。', problem: eventful && n === 1 },
      ...(eventful && n === 1 ? { measure: '建立合同履行台账。' } : {}),
    });
  course.wait(3).take('draft', 'officer', { summary: '逐项自查情况及整改安排。' });
  if (eventful) {
    course.wait(2).take('returnDraft', 'leader', { reason: '请补充典型案例。' });
    course.wait(14).take('draft', 'officer', { summary: '补充案例后的自查情况。' });
  }
  course.wait(1).take('approve', 'leader', { remark: '同意，四个方面要持续用力。' });
  course.wait(1).take('submit', 'clerk', { to: '市委依法治市办' });
  if (eventful)
    course.wait(10).take('settle', 'officer', { dimension: DIMENSIONS[1], how: '台账已建立。' });
}

export const planInspections = (scene: Scene): readonly PlannedAct[] =>
  scene.office === 'demo-city'
    ? yearsOf(scene)
        .filter((year) => year === 2023 || year === 2025)
        .flatMap((year) =>
          told(
            scene,
            'self-inspection',
            { seed: `${year}`, on: `${year}-09-11` as Day },
            (course) => inspected(course, year),
          ),
        )
    : [];

const TARGETS = { pre_meeting_law_study: 4, law_lectures: 2, court_observations: 1 } as const;

/** What the plan of a year aims at, set in its February: announced in the report of the year before. */
const targets = (scene: Scene, year: number): readonly PlannedAct[] =>
  Object.entries(TARGETS).flatMap(([aim, value]) => {
    const on = `${year}-02-08` as Day;
    return told(scene, 'year-target', { seed: `${year} ${aim}`, on }, (course) => {
      course.take('enter', 'officer', {
        ...{ year, aim, value, on: course.today(), source: `${year}年普法依法治理工作要点` },
      });
    });
  });

const project = (scene: Scene, year: number): readonly PlannedAct[] => {
  const on = `${year}-05-10` as Day;
  return told(scene, 'model-project', { seed: `${year}`, on: `${year}-12-20` as Day }, (course) => {
    const named: Asks =
      year === 2023
        ? { result: 'named', resultOn: `${year}-12-15`, document: `依法治市办〔${year}〕40号` }
        : { result: 'missed' };
    course.take('enter', 'officer', {
      ...{ year, project: '涉外案（事）件依法处置机制', level: 'municipal', on },
      ...{ organiser: '市委依法治市办', ...named },
    });
    if (year === 2024) {
      course.wait(1).take('sendBack', 'reviewer', { reason: '请核对级别。' });
      course.wait(1).take('amend', 'officer', { level: 'district' });
    }
    course.wait(1).take('confirm', 'reviewer', {});
  });
};

export const planTargets = (scene: Scene): readonly PlannedAct[] =>
  yearsOf(scene).flatMap((year) => [
    ...(scene.office === 'demo-city' ? targets(scene, year) : []),
    ...(scene.office === 'demo-city' && (year === 2023 || year === 2024)
      ? project(scene, year)
      : []),
  ]);
