import type { Calendar } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import { addDays, addMonths, yearOf } from '../kernel/day.ts';
import { planConsular } from './consular.ts';
import { planLegal } from './legal/legal.ts';
import { planProposals } from './proposals.ts';
import type { PlannedAct } from './course.ts';
import { beginCourse } from './course.ts';
import { planDecisions } from './decisions/decisions.ts';
import { planOpenings } from './openings.ts';
import { planOutreach } from './outreach.ts';
import type { DemoOfficeCode } from './offices.ts';
import type { Story } from './courses.ts';
import { answer, askToClarify, consult, faultless, rare, stories } from './courses.ts';
import { register } from './register.ts';
import { planPublic } from './public/index.ts';
import { planLearning } from './learning/index.ts';
import { randomOf } from './random.ts';

export const DEMO_BEGINS: Day = '2021-01-04';
/** In 2023 the office answered every request, and none late: what came in before and might have been is not. */
const FAULTLESS = { from: '2022-10-01', to: '2023-12-01', closing: '2023-11-01' } as const;
const A_MONTH = { from: 2, to: 5 } as const;

type Planner = (office: DemoOfficeCode, until: Day, calendar: Calendar) => readonly PlannedAct[];

const inTheCity =
  (plan: (until: Day, calendar: Calendar) => readonly PlannedAct[]): Planner =>
  (office, until, calendar) =>
    office === 'demo-city' ? plan(until, calendar) : [];

/** What each line of business did in each of the offices. */
const planners: readonly Planner[] = [
  elsewhere,
  inTheCity((until, calendar) => [...everyMonth(until, calendar), ...onTheDesk(until, calendar)]),
  inTheCity(planConsular),
  inTheCity(planProposals),
  planOutreach,
  planOpenings,
  planDecisions,
  planLegal,
  planPublic,
  planLearning,
];

/**
 * Every act of the fictitious office from 2021 through `until`, in the order it was recorded. Pure: the same day has
 * the same content, and what lies before a day does not depend on how long the office lives on.
 */
export function planDemo(
  until: Day,
  calendar: Calendar,
  office: DemoOfficeCode = 'demo-city',
): readonly PlannedAct[] {
  return planners
    .flatMap((planner) => planner(office, until, calendar))
    .filter(({ on }) => on <= until)
    .toSorted((a, b) => (a.on === b.on ? a.minute - b.minute : a.on < b.on ? -1 : 1));
}

function everyMonth(until: Day, calendar: Calendar): readonly PlannedAct[] {
  const acts: PlannedAct[] = [];
  for (let month: Day = '2021-01-01'; month <= until; month = addMonths(month, 1)) {
    const random = randomOf(`month ${month}`);
    const best = isFaultless(month);
    const closing = best && month >= FAULTLESS.closing;
    const requests = closing ? 0 : random.between(A_MONTH.from, A_MONTH.to);
    for (let n = 0; n < requests; n += 1) {
      const own = randomOf(`request ${month} ${n}`);
      const on = calendar.nextWorking(addDays(month, own.between(3, 27)));
      const told = own.pick(best ? faultless : stories);
      acts.push(...tell(own, calendar, on, n === 0 ? (yearly(month) ?? told) : told));
    }
  }
  return acts;
}

/** Smaller offices are asked seldom: the county, as it published, once in 2021. */
function elsewhere(office: DemoOfficeCode, until: Day, calendar: Calendar): readonly PlannedAct[] {
  if (office === 'demo-city') return [];
  const acts: PlannedAct[] = [];
  for (let year = 2021; year <= yearOf(until); year += 1) {
    const requests = office === 'demo-county' && year === 2021 ? 1 : 2;
    for (let n = 0; n < requests; n += 1) {
      const random = randomOf(`${office} request ${year} ${n}`);
      const on = calendar.nextWorking(addDays(`${year}-03-01`, random.between(0, 200)));
      acts.push(...tell(random, calendar, on, random.pick(faultless)));
    }
  }
  return acts;
}

const isFaultless = (month: Day): boolean => month >= FAULTLESS.from && month <= FAULTLESS.to;

/** What happens once a year, in June. */
const yearly = (month: Day): Story | undefined =>
  month.slice(5, 7) === '06' && !isFaultless(month) ? rare[0] : undefined;

function tell(
  random: ReturnType<typeof randomOf>,
  calendar: Calendar,
  on: Day,
  story: Story,
): readonly PlannedAct[] {
  const officer = random.pick(['officer', 'officer', 'officer2'] as const);
  const course = beginCourse(random, calendar, { on, officer });
  story(course);
  return course.acts;
}

/** What lies on the desk on the last day, one of each kind a visitor should see, by working days since receipt. */
const desk: readonly (readonly [since: number, story: Story])[] = [
  [20, (course) => void register(course, counter)],
  [18, (course) => void register(course, counter)],
  [22, (course) => void register(course, counter)],
  [6, (course) => void askToClarify(register(course, counter).wait(3))],
  [8, (course) => void consult(register(course, counter).wait(4))],
  [12, (course) => void register(course, counter).wait(9).take('draft', course.officer, draft)],
  [
    11,
    (course) => {
      register(course, counter).wait(8).take('draft', course.officer, draft);
      course.wait(1).take('review', 'reviewer', { secrecy: true });
    },
  ],
  [9, (course) => void answer(register(course, counter).wait(7), draft, 0)],
  [3, (course) => void register(course, { channel: 'web', confirmedOn: null })],
  [1, (course) => void register(course, counter)],
];
const counter = { channel: 'counter', confirmedOn: null };
const draft = {
  result: 'granted',
  findings: '经查，所申请信息由本机关制作并保存，可以公开。',
  grounds:
    '所申请信息已在甲市外办门户网站“政务公开”栏目公开，可登录https://wb.jia.example查阅、下载',
};

function onTheDesk(until: Day, calendar: Calendar): readonly PlannedAct[] {
  return desk.flatMap(([since, story], n) => {
    const on = workingDaysBefore(calendar, until, since);
    return on < DEMO_BEGINS ? [] : tell(randomOf(`desk ${until} ${n}`), calendar, on, story);
  });
}

function workingDaysBefore(calendar: Calendar, day: Day, days: number): Day {
  let before = day;
  for (let left = days; left > 0;) {
    before = addDays(before, -1);
    if (calendar.isWorking(before)) left -= 1;
  }
  return before;
}
