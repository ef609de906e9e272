import type { Calendar } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import { addDays } from '../kernel/day.ts';
import type { PlannedAct } from './course.ts';
import { beginCourse } from './course.ts';
import type { DemoOfficeCode } from './offices.ts';
import { randomOf } from './random.ts';

/** Events a year; 2023 as an office once published it. */
const EVENTS: Readonly<Record<DemoOfficeCode, (year: number) => number>> = {
  'demo-city': (year) => (year === 2023 ? 57 : 12),
  'demo-county': () => 2,
  'demo-district': () => 4,
};

type Topic = readonly [topic: string, sort: string, place: string];
const topics: readonly [Topic, ...Topic[]] = [
  ['领事保护大讲堂', 'lecture', '市图书馆报告厅'],
  ['领事保护进社区', 'visit', '和平社区'],
  ['领事保护进校园', 'visit', '甲市职业学院'],
  ['走出去企业安全培训', 'lecture', '市工商联'],
  ['领事保护知识竞赛', 'contest', '市文化馆'],
  ['海外安全直播课', 'online', '甲市外办公众号'],
];
const EVERY_DAYS = 6;

/** What was held for preventive consular protection, each entered a working day or two after. */
export function planOutreach(
  office: DemoOfficeCode,
  until: Day,
  calendar: Calendar,
): readonly PlannedAct[] {
  const acts: PlannedAct[] = [];
  for (let year = 2021; year <= Number(until.slice(0, 4)); year += 1)
    for (let n = 0; n < EVENTS[office](year); n += 1) acts.push(held(year, n, calendar));
  return acts;
}

function held(year: number, n: number, calendar: Calendar): PlannedAct {
  const random = randomOf(`outreach ${year} ${n}`);
  const heldOn = calendar.nextWorking(addDays(`${year}-01-10`, n * EVERY_DAYS));
  const [topic, sort, place] = random.pick(topics);
  const course = beginCourse(random, calendar, {
    on: calendar.add(heldOn, random.between(0, 2)),
    officer: 'officer2',
    kind: 'consular-outreach',
  });
  course.take('enter', 'officer2', {
    heldOn,
    topic: `${topic}（第${n + 1}场）`,
    sort,
    place,
    onsite: sort === 'online' ? 0 : random.between(40, 300),
    online: sort === 'online' ? random.between(1_000_000, 1_500_000) : 0,
    ...(sort === 'visit' ? { booklets: random.between(50, 200) } : {}),
  });
  const [act] = course.acts;
  if (!act) throw new Error('an event is one act');
  return act;
}
