import type { Day } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Asks, Scene } from './telling.ts';
import { told, yearsOf } from './telling.ts';

const DRAFTS = [
  ['国际语言环境建设条例（草案）', 'local', '市司法局'],
  ['外国人管理服务办法（征求意见稿）', 'rule', '市公安局'],
  ['优化营商环境条例（修订草案）', 'local', '市司法局'],
  ['志愿服务促进条例（草案）', 'local', '市人大常委会法工委'],
  ['突发事件应对管理法（草案）', 'law', '省人民政府办公厅'],
  ['会展业促进办法（征求意见稿）', 'rule', '市商务局'],
  ['党内法规制定工作规定（征求意见稿）', 'party', '市委办公厅'],
  ['非物质文化遗产条例（修订草案）', 'local', '市文旅局'],
  ['数据条例实施办法（征求意见稿）', 'regulation', '省司法厅'],
] as const;

type Happens = 'late' | 'extended' | 'returned' | 'withdrawn' | 'alone';

function opened(course: Course, n: number, year: number): void {
  const [draft, rank, from] = DRAFTS[n % DRAFTS.length] ?? DRAFTS[0];
  const again = n >= DRAFTS.length ? `（第${Math.floor(n / DRAFTS.length) + 1}次征求）` : '';
  course.take('register', 'clerk', {
    ...{ draft: `${draft}${again}`, rank, from, number: `${from}函〔${year}〕${n + 11}号` },
    ...{ receivedOn: course.today(), dueOn: course.calendar.add(course.today(), 10) },
  });
  course.take('assign', 'head', { to: 'officer' });
}

function gathered(course: Course, alone: boolean): Asks {
  if (alone) return { withoutDivisions: '不涉及其他处室职责，由政策法规处直接研提。' };
  const by = course.calendar.add(course.today(), 4);
  course.wait(1).take('askDivisions', 'officer', { divisions: [{ division: '综合处', by }] });
  course.wait(2).take('hearDivision', 'officer', { division: '综合处', view: 'none' });
  return {};
}

function sent(course: Course, n: number, happens: Happens | undefined): void {
  const more = gathered(course, happens === 'alone');
  const comments = n % 3 === 0;
  const opinion = comments
    ? { view: 'comments', opinion: '涉外条款建议与《对外关系法》相衔接，并明确主管部门。' }
    : { view: 'none' };
  if (happens === 'extended')
    course.take('extend', 'officer', {
      until: course.calendar.add(course.today(), 20),
      consent: '来文机关来电同意',
    });
  course.wait(2).take('draft', 'officer', { ...opinion, ...more });
  if (happens === 'returned') {
    course.take('returnDraft', 'reviewer', { reason: '请逐条写明修改理由。' });
    course.wait(1).take('draft', 'officer', { ...opinion, ...more });
  }
  course.wait(happens === 'late' ? 6 : 1).take('review', 'reviewer', {});
  course.take('sign', 'leader', {});
  course.wait(1).take('send', 'clerk', { via: n % 2 === 0 ? 'paper' : 'system' });
  if (comments && n % 6 === 0)
    course.wait(40).take('recordAdoption', 'officer', { comments: 2, adopted: 1 });
}

const EVENTFUL: readonly (Happens | undefined)[] = [
  undefined,
  'late',
  'extended',
  'returned',
  'withdrawn',
  'alone',
];

/** 28 a year in the city as once published, all in time; in other years what else happens. */
const COUNTS: Readonly<Record<DemoOfficeCode, (year: number) => number>> = {
  'demo-city': (year) => (year === 2023 ? 28 : 6),
  'demo-county': () => 1,
  'demo-district': () => 1,
};

export const planDraftLaws = (scene: Scene): readonly PlannedAct[] =>
  yearsOf(scene).flatMap((year) =>
    Array.from({ length: COUNTS[scene.office](year) }, (_, n) => {
      const quiet = scene.office !== 'demo-city' || year === 2023;
      const happens = quiet ? undefined : EVENTFUL[n];
      const date = `${year}-${String(1 + (n % 10)).padStart(2, '0')}-${10 + Math.floor(n / 10) * 5}`;
      const at = { seed: `${year} ${n}`, on: date as Day };
      return told(scene, 'draft-law-opinion', at, (course) => {
        opened(course, n, year);
        if (happens === 'withdrawn')
          course.wait(3).take('withdraw', 'clerk', { reason: '立法计划调整，来文机关撤回。' });
        else sent(course, n, happens);
      });
    }).flat(),
  );
