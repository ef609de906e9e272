import type { Day } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Scene } from './telling.ts';
import { told } from './telling.ts';

type Happens = 'late' | 'extended' | 'again' | 'slow';
type Watched = {
  readonly year: number;
  readonly body: string;
  readonly kind: string;
  readonly topic: string;
  readonly happens?: Happens;
};

const watched: Readonly<Record<DemoOfficeCode, readonly Watched[]>> = {
  'demo-city': [
    {
      year: 2022,
      body: 'congress',
      kind: 'deliberation',
      topic: '对外交流工作审议意见',
      happens: 'late',
    },
    {
      year: 2022,
      body: 'judicial',
      kind: 'advice',
      topic: '涉外公证材料核验建议',
      happens: 'slow',
    },
    { year: 2023, body: 'cppcc', kind: 'democratic', topic: '国际交往中心功能建设' },
    { year: 2023, body: 'congress', kind: 'special', topic: '国际交往中心功能建设进展' },
    { year: 2023, body: 'discipline', kind: 'special', topic: '因公出国（境）管理' },
    { year: 2024, body: 'cppcc', kind: 'work', topic: '国际语言环境建设', happens: 'extended' },
    { year: 2025, body: 'congress', kind: 'work', topic: '国际友城工作评议', happens: 'again' },
  ],
  'demo-county': [
    { year: 2021, body: 'congress', kind: 'resolution', topic: '缔结国际友好城市关系的决定' },
  ],
  'demo-district': [{ year: 2023, body: 'cppcc', kind: 'democratic', topic: '国际社区服务' }],
};

function answered(course: Course): void {
  const due = course.calendar.add(course.today(), 40);
  course.wait(3).take('respond', 'officer', {
    ...{ opinion: 1, answer: 'adopted', measure: '列入年度工作要点，制定方案', due },
  });
  course.take('respond', 'officer', {
    ...{ opinion: 2, answer: 'declined', reason: '已有专门安排，不再重复。' },
  });
}

function supervised(course: Course, { body, kind, topic, happens }: Watched): void {
  course.take('register', 'clerk', {
    ...{ body, kind, topic, unit: '综合处', receivedOn: course.today() },
    replyBy: course.calendar.add(course.today(), 45),
  });
  course.take('assign', 'head', { to: 'officer' });
  course.wait(8).take('inform', 'officer', { how: 'meeting', said: '通报工作进展和问题。' });
  course.wait(12).take('hear', 'clerk', {
    opinions: [{ opinion: '进一步完善统筹机制。' }, { opinion: '单独设立专项经费。' }],
  });
  answered(course);
  if (happens === 'extended')
    course.wait(2).take('extend', 'clerk', {
      until: course.calendar.add(course.today(), 45),
      consent: '专门委员会来电同意',
    });
  const reply = { summary: '逐条报告意见办理情况。', signedBy: '顾宁' };
  course.wait(happens === 'late' ? 30 : 10).take('reply', 'clerk', reply);
  if (happens === 'again') {
    course.wait(10).take('assess', 'clerk', { view: 'dissatisfied', words: '措施不够具体。' });
    course.wait(5).take('reply', 'clerk', { ...reply, summary: '补充细化措施后再次报告。' });
  }
  course.wait(5).take('assess', 'clerk', { view: 'satisfied' });
  course.wait(happens === 'slow' ? 30 : 5).take('fulfil', 'officer', {
    ...{ opinion: 1, how: '方案已印发并组织实施。' },
  });
  course.wait(3).take('close', 'clerk', {
    volume: `WS·${course.today().slice(0, 4)}·D30·${course.random.between(1, 99)}`,
  });
}

export const planSupervised = (scene: Scene): readonly PlannedAct[] =>
  watched[scene.office]
    .filter(({ year }) => year <= Number(scene.until.slice(0, 4)))
    .flatMap((one, n) => {
      const at = { seed: `${one.year} ${n}`, on: `${one.year}-04-${10 + n}` as Day };
      return told(scene, 'supervision', at, (course) => supervised(course, one));
    });
