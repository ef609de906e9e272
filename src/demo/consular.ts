import type { Day } from '../kernel/day.ts';
import { addDays, addMonths } from '../kernel/day.ts';
import type { Moment } from '../kernel/moment.ts';
import type { CaseCourse } from './consular-course.ts';
import { beginCase } from './consular-course.ts';
import type { Heard } from './consular-stories.ts';
import {
  assist,
  callBack,
  emergency,
  enter,
  fromAbove,
  fromBelow,
  guardianship,
  hear,
  missionAlone,
  reportFirst,
  tell,
  unfounded,
  verify,
} from './consular-stories.ts';
import { disaster, evacuation, happenings } from './consular-subjects.ts';
import type { PlannedAct } from './course.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';

/** Cases this office handles in a month; 2023 has the 34 its report of that year tells of. */
const HANDLED: Readonly<Record<string, readonly number[]>> = {
  '2023': [3, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2],
};
/** The last hour of the demonstration's last day is left to whoever looks at it. */
const LAST_MINUTE = 17 * 60 + 30;

/** Every act of the consular cases from 2021 through `until`; what lies before a day does not depend on it. */
export function planConsular(until: Day): readonly PlannedAct[] {
  const acts = [...everyMonth(until), ...onTheDesk(until)];
  return acts.filter(({ on, minute }) => on < until || (on === until && minute <= LAST_MINUTE));
}

function everyMonth(until: Day): readonly PlannedAct[] {
  const acts: PlannedAct[] = [];
  for (let month: Day = '2021-01-01'; month <= until; month = addMonths(month, 1)) {
    const random = randomOf(`consular ${month}`);
    const handled = HANDLED[month.slice(0, 4)]?.[Number(month.slice(5, 7)) - 1];
    const count = handled ?? random.between(1, 2);
    for (let n = 0; n < count; n += 1) acts.push(...handledCase(month, n));
    acts.push(...beside(month, random));
  }
  return acts;
}

const atIn = (month: Day, random: Random): Moment => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${addDays(month, random.between(4, 21))}T${two(random.between(0, 22))}:${two(random.between(0, 59))}` as Moment; // written as one
};

function begin(month: Day, name: string): CaseCourse {
  const random = randomOf(`consular ${month} ${name}`);
  return beginCase(random, atIn(month, random));
}

/** Tells a course, and gives the acts of another case that belongs to it. */
type Story = (course: CaseCourse) => readonly PlannedAct[] | void;

/** What is remembered of a month, by its place in the year; the others take the common course. */
const remembered: Readonly<Record<string, Story>> = {
  '2023-04 0': (course) => emergency(course, { what: evacuation, source: 'employer' }),
  '2023-09 0': (course) => emergency(course, { what: disaster, source: 'family' }),
  '2025-01 0': (course) => emergency(course, { what: disaster, source: 'family' }, 130),
  '2023-08 1': guardianship,
  '2023-11 1': guardianship,
  '2024-06 0': guardianship,
  '2025-10 0': guardianship,
  '2022-05 0': untold,
  '2024-09 0': corrected,
  '2023-06 2': corrected,
  '2023-10 2': duplicated,
  '2022-10 0': duplicated,
  '2025-04 0': duplicated,
  '2024-03 0': handedOver,
  '2025-07 0': reopened,
  '2024-12 0': (course) => fromBelow(course, heardOf(course.random, 'family'), 55),
};

function handledCase(month: Day, n: number): readonly PlannedAct[] {
  const course = begin(month, `${n}`);
  const story = remembered[`${month.slice(0, 7)} ${n}`];
  const { random } = course;
  const below = random.between(1, 5) > 2;
  const more = story?.(course) ?? [];
  if (story) return [...course.acts, ...more];
  if (below)
    fromBelow(
      course,
      heardOf(random, random.pick(['family', 'employer', '12345', 'self'] as const)),
    );
  else
    fromAbove(
      course,
      heardOf(random, random.pick(['mfa', 'mission', 'province', '12308'] as const)),
    );
  return course.acts;
}

const heardOf = (random: Random, source: string): Heard => ({
  what: random.pick(happenings),
  source,
});

/** Cases that count nowhere among those handled: the mission's alone, and what was not so. */
function beside(month: Day, random: Random): readonly PlannedAct[] {
  const acts: PlannedAct[] = [];
  if (random.between(1, 3) === 1) {
    const course = begin(month, 'mission');
    missionAlone(course, heardOf(course.random, 'mission'));
    acts.push(...course.acts);
  }
  if (random.between(1, 6) === 1) {
    const course = begin(month, 'unfounded');
    unfounded(course, heardOf(course.random, '12345'));
    acts.push(...course.acts);
  }
  return acts;
}

/** The person does not want the family to know: the head says so. */
function untold(course: CaseCourse): void {
  const heard = {
    what: { ...heardOf(course.random, 'mfa').what, condition: 'detained' },
    source: 'mfa',
  };
  hear(course, heard);
  enter(course, heard, 1);
  verify(course);
  assist(course.wait(30));
  course
    .wait(1500)
    .take(
      'close',
      'head',
      { outcome: 'court', summary: '案件进入当地司法程序，驻外使领馆持续跟进。' },
      '当事人书面表示不愿告知家属',
    );
  callBack(course);
}

/** The minute at which the family was told was written down wrongly, and put right. */
function corrected(course: CaseCourse): void {
  const heard = heardOf(course.random, 'province');
  hear(course, heard);
  enter(course, heard, 1);
  verify(course);
  assist(course.wait(15));
  const at = course.wait(20).now();
  const told = tell(course);
  course.wait(5).take('correct', 'officer2', {
    act: told,
    asks: { relation: '叔父' },
    reason: `${at.slice(11)}的告知记录中与当事人关系误记`,
  });
  course.wait(1440).take('close', 'officer2', { outcome: 'solved', summary: '证件补办完成。' });
  callBack(course);
}

/** The hotline and the family call about the same person: the second case joins the first. */
function duplicated(course: CaseCourse): readonly PlannedAct[] {
  const heard = heardOf(course.random, 'family');
  const again = beginCase(course.random, course.now());
  hear(course, heard);
  reportFirst(course);
  hear(again.wait(25), { ...heard, source: '12345' });
  again.wait(20).take('merge', 'head', {
    into: course.matter,
    reason: '与家属来电所述为同一当事人，重复接报',
  });
  enter(course, heard, 1);
  verify(course);
  assist(course.wait(12));
  tell(course.wait(8));
  course.wait(2000).take('close', 'officer2', { outcome: 'solved', summary: '已与家人取得联系。' });
  course.wait(900).take('finalReport', 'officer2', {
    receiver: '某省人民政府外事办公室',
    approvedBy: '顾宁',
    text: '当事人已与家人取得联系，平安。',
  });
  callBack(course);
  return again.acts;
}

function handedOver(course: CaseCourse): void {
  const heard = heardOf(course.random, '12345');
  hear(course, heard);
  reportFirst(course);
  assist(course.wait(20));
  course.wait(60).take('handOver', 'officer2', {
    receiver: '邻市人民政府外事办公室',
    reason: '当事人户籍和家属均在邻市',
  });
}

function reopened(course: CaseCourse): void {
  const heard = heardOf(course.random, 'mfa');
  hear(course, heard);
  enter(course, heard, 1);
  verify(course);
  assist(course.wait(30));
  tell(course.wait(30));
  course.wait(3000).take('close', 'officer2', { outcome: 'solved', summary: '已取得联系。' });
  course.wait(4000).take('reopen', 'head', { reason: '家属再次来电，当事人又失去联系' });
  assist(course.wait(30));
  course.wait(5000).take('close', 'officer2', { outcome: 'returned', summary: '已平安回国。' });
  callBack(course);
}

/** What is in hand on the last day: one of this night, one that goes on, one that waits to be verified. */
function onTheDesk(until: Day): readonly PlannedAct[] {
  const desk: readonly (readonly [
    back: number,
    time: string,
    story: (course: CaseCourse) => void,
  ])[] = [
    [
      0,
      '03:05',
      (course) => {
        const heard = heardOf(course.random, 'family');
        hear(course, heard);
        reportFirst(course);
        enter(course, heard, 1);
        verify(course);
        assist(course.wait(20));
      },
    ],
    [1, '22:40', (course) => fromBelow(course, heardOf(course.random, 'employer'))],
    [0, '16:50', (course) => void hear(course, heardOf(course.random, '12345'))],
    [4, '10:10', (course) => fromAbove(course, heardOf(course.random, 'mission'))],
  ];
  return desk.flatMap(([back, time, story], n) => {
    const day = addDays(until, -back);
    if (day < '2021-01-05') return [];
    const course = beginCase(randomOf(`consular desk ${until} ${n}`), `${day}T${time}` as Moment); // written as one
    story(course);
    return course.acts;
  });
}
