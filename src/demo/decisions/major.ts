import type { Day } from '../../kernel/day.ts';
import { addDays } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Asks, Scene } from './telling.ts';
import { told } from './telling.ts';

type Happens = 'exempt' | 'uncontrolled' | 'unlawful' | 'rejected' | 'irregular' | 'suspended';
type Decided = {
  readonly year: number;
  readonly title: string;
  readonly item: string;
  readonly happens?: Happens;
};

/** The county's decisions of 2021 all went to the party group; what else happens is told of the city. */
const decisions: Readonly<Record<DemoOfficeCode, readonly Decided[]>> = {
  'demo-county': [
    { year: 2021, title: '国际交往“十四五”规划', item: 'plan' },
    { year: 2021, title: '涉外服务窗口布局调整方案', item: 'other', happens: 'exempt' },
  ],
  'demo-city': [
    { year: 2021, title: '国际语言环境建设行动计划', item: 'policy' },
    { year: 2022, title: '外事活动场所建设项目', item: 'project', happens: 'uncontrolled' },
    { year: 2022, title: '国际友城资源开发方案', item: 'resources', happens: 'rejected' },
    { year: 2024, title: '国际会议促进措施', item: 'policy', happens: 'irregular' },
    { year: 2024, title: '涉外公共服务清单', item: 'other', happens: 'unlawful' },
    { year: 2025, title: '国际交往中心功能建设规划', item: 'plan', happens: 'suspended' },
  ],
  'demo-district': [{ year: 2023, title: '国际社区服务站建设方案', item: 'project' }],
};

function heard(course: Course, happens: Happens | undefined): void {
  const from = course.today();
  if (happens === 'exempt') {
    course.wait(1).take('exempt', 'head', {
      ...{ ground: 'not-public', reason: '涉及工作秘密，依法不予公开。' },
    });
    course.take('exempt', 'head', { ground: 'not-technical', reason: '属内部布局调整。' });
    course.take('exempt', 'head', { ground: 'no-harm', reason: '不影响群众办事。' });
    return;
  }
  course.wait(24).take('hearPublic', 'officer', {
    ...{ manner: 'open', from, to: addDays(from, 30), received: 21, adopted: 9 },
    summary: '意见集中在服务便利和外语服务方面，研究后采纳9条。',
  });
  course.wait(4).take('argueExperts', 'officer', {
    experts: [{ name: '市社会科学院', interested: false, signed: true }],
    conclusion: '必要、可行，建议细化年度任务。',
  });
  const risk = { assessor: '市社会稳定风险评估中心', risks: '资金保障', measures: '分期实施' };
  const first = happens !== 'uncontrolled';
  course.wait(5).take('assessRisk', 'officer', { ...risk, controllable: first });
  if (!first) course.wait(10).take('assessRisk', 'officer', { ...risk, controllable: true });
}

function reviewed(course: Course, happens: Happens | undefined): void {
  const review: Asks = { counsel: '法律顾问意见：符合权限和程序。', opinion: '审查通过。' };
  course.wait(1).take('sendForReview', 'officer', { complete: true });
  if (happens === 'unlawful') {
    course.wait(8).take('reviewLegality', 'reviewer', { ...review, result: 'unlawful' });
    course.wait(5).take('sendForReview', 'officer', { complete: true });
  }
  course.wait(8).take('reviewLegality', 'reviewer', { ...review, result: 'lawful' });
  course.wait(1).take('submit', 'officer', { competition: 'not-concerned' });
}

function deliberated(course: Course, happens: Happens | undefined): void {
  const asked = {
    ...{ body: 'party-group', leaderLast: true, result: 'adopted', againstMajority: false },
  };
  if (happens === 'irregular') {
    const why = '会期临近、事项紧急，先经主任办公会决定，已于次周向党组会通报。';
    course.wait(3).take('deliberate', 'head', { ...asked, body: 'executive' }, why);
  } else {
    const result = happens === 'rejected' ? 'rejected' : 'adopted';
    course.wait(5).take('deliberate', 'clerk', { ...asked, result });
  }
}

function executed(course: Course, happens: Happens | undefined): void {
  course.wait(1).take('reportToParty', 'clerk', { to: '中共同级党委' });
  course
    .wait(5)
    .take(
      'publish',
      'clerk',
      happens === 'exempt'
        ? { extent: 'withheld', ground: '涉及工作秘密' }
        : { extent: 'public', where: '门户网站', adoption: '公众意见采纳9条，专家意见全部采纳。' },
    );
  const due = course.calendar.add(course.today(), 60);
  course.take('appoint', 'head', { executor: '综合处', reportBy: due });
  if (happens === 'suspended') {
    course.wait(20).take('suspend', 'leader', { reason: '客观情况发生重大变化。' });
    course.wait(20).take('resume', 'leader', { reason: '影响因素已经消除。' });
  }
  const slow = happens === 'unlawful' ? 65 : 15;
  course.wait(slow).take('reportExecution', 'officer', { progress: '已完成年度任务。' });
  if (happens !== 'suspended') return;
  course.wait(30).take('evaluate', 'officer', {
    ...{ ground: 'needed', assessor: '市统计学会', conclusion: '基本达到预期。', advice: 'adjust' },
  });
}

function made(scene: Scene, { year, title, item, happens }: Decided): readonly PlannedAct[] {
  const at = { seed: `${year} ${title}`, on: `${year}-02-24` as Day };
  return told(scene, 'major-decision', at, (course) => {
    course.take('start', 'leader', {
      ...{ title, item, proposedBy: 'unit', unit: '综合处' },
      grounds: '为落实上级部署、解决突出问题，拟启动决策程序。',
    });
    heard(course, happens);
    reviewed(course, happens);
    deliberated(course, happens);
    if (happens !== 'rejected') executed(course, happens);
    course
      .wait(10)
      .take('archive', 'clerk', { volume: `WS·${year}·Y·${course.random.between(1, 99)}` });
  });
}

export const planMajor = (scene: Scene): readonly PlannedAct[] =>
  decisions[scene.office]
    .filter(({ year }) => year <= Number(scene.until.slice(0, 4)))
    .flatMap((one) => made(scene, one));
