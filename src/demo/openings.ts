import type { Calendar } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import type { PlannedAct } from './course.ts';
import { beginCourse } from './course.ts';
import type { DemoOfficeCode } from './offices.ts';
import { randomOf } from './random.ts';

/** What the offices had counted by hand in the year before the platform. */
const COUNTED: Readonly<Record<DemoOfficeCode, readonly (readonly [string, string])[]>> = {
  'demo-city': [
    ['messages_replied', '164'],
    ['proposals_handled', '23'],
    ['disclosure_requests_received', '31'],
    ['party_group_meetings', '19'],
    ['consular_incidents', '58'],
  ],
  'demo-county': [
    ['party_group_meetings', '5'],
    ['lectures_attended', '3'],
  ],
  'demo-district': [['messages_replied', '12']],
};

/** Opening figures of 2020, entered in the platform's first weeks from that year's report. */
export function planOpenings(
  office: DemoOfficeCode,
  until: Day,
  calendar: Calendar,
): readonly PlannedAct[] {
  if (until < FIRST) return [];
  return COUNTED[office].flatMap(([figure, value]) => {
    const random = randomOf(`opening ${office} ${figure}`);
    const course = beginCourse(random, calendar, {
      on: FIRST,
      officer: 'officer',
      kind: 'opening-figure',
    });
    course.take('enter', 'officer', {
      figure,
      year: 2020,
      value,
      source: '2020年法治政府建设年度情况报告',
      sourceOn: '2021-01-29',
      why: '平台自2021年起使用，上一年度数据据报告录入，供比较。',
    });
    return course.acts;
  });
}

const FIRST: Day = '2021-02-02';
