import type { Calendar } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import { addDays } from '../kernel/day.ts';
import type { PlannedAct } from './course.ts';
import { beginCourse } from './course.ts';
import type { ProposalStory, Told } from './proposal-stories.ts';
import {
  contact,
  corrected,
  dropped,
  extended,
  irregular,
  joint,
  keptAfterAll,
  late,
  open,
  plain,
  promised,
  redone,
  sentBack,
  talk,
} from './proposal-stories.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';

type Source = 'national-npc' | 'municipal-npc' | 'national-cppcc' | 'municipal-cppcc';

/** When each source assigns, by month and day. */
const assignments: Readonly<Record<Source, string>> = {
  'municipal-npc': '02-13',
  'municipal-cppcc': '02-20',
  'national-npc': '04-06',
  'national-cppcc': '04-12',
};

/** How many a year from each source; 2023 as an office once published it. */
const YEAR_2023: Readonly<Partial<Record<Source, number>>> = {
  'national-cppcc': 1,
  'municipal-npc': 2,
  'municipal-cppcc': 24,
};
const usual = (random: Random): Readonly<Partial<Record<Source, number>>> => ({
  'national-npc': random.between(0, 1),
  'national-cppcc': random.between(0, 2),
  'municipal-npc': random.between(3, 6),
  'municipal-cppcc': random.between(16, 20),
});

const roles = ['sole', 'sole', 'sole', 'lead', 'separate'] as const;
/** 2023 had nothing late, nothing sent back: every other year tells what else happens. */
const quiet: readonly [ProposalStory, ...ProposalStory[]] = [
  plain,
  plain,
  plain,
  plain,
  joint,
  promised,
  extended,
];
const eventful: readonly ProposalStory[] = [
  promised,
  extended,
  late,
  sentBack,
  keptAfterAll,
  redone,
  corrected,
  dropped,
  irregular,
  joint,
  joint,
];
const OTHERS = [plain, plain, plain, joint, promised] as const;

/** Every act of the suggestions and proposals from 2021 through `until`; what lies before a day does not depend on it. */
export function planProposals(until: Day, calendar: Calendar): readonly PlannedAct[] {
  const acts: PlannedAct[] = [];
  for (let year = 2021; year <= Number(until.slice(0, 4)); year += 1)
    acts.push(...yearOf(year, calendar));
  return [...acts, ...onTheDesk(until, calendar)];
}

function yearOf(year: number, calendar: Calendar): readonly PlannedAct[] {
  const random = randomOf(`proposals ${year}`);
  const counts = year === 2023 ? YEAR_2023 : usual(random);
  const listed = Object.entries(counts).flatMap(
    ([source, count]) => Array.from({ length: count }, () => source as Source), // the keys of the table
  );
  return listed.flatMap((source, n) => {
    const own = randomOf(`proposal ${year} ${n}`);
    const on = calendar.nextWorking(`${year}-${assignments[source]}` as Day);
    const number = String(100 * (n % 5) + 17 + n * 3).padStart(4, '0');
    const story = year === 2023 ? own.pick(quiet) : (eventful[n] ?? own.pick(OTHERS));
    return tell(own, calendar, { on, story, told: { source, number, role: own.pick(roles) } });
  });
}

type Telling = { readonly on: Day; readonly story: ProposalStory; readonly told: Told };

function tell(random: Random, calendar: Calendar, { on, story, told }: Telling) {
  const officer = random.pick(['officer', 'officer', 'officer2'] as const);
  const course = beginCourse(random, calendar, { on, officer, kind: 'proposal' });
  story(course, told);
  return course.acts;
}

const talkedOf: ProposalStory = (course, told) => {
  open(course, told);
  talk(course);
};

/** What lies on the desk on the last day, by working days since the assignment. */
const desk: readonly (readonly [since: number, story: ProposalStory])[] = [
  [3, (course, told) => void open(course, told)],
  [61, talkedOf],
  [66, talkedOf],
  [
    30,
    (course, told) => {
      const { findings } = open(course, told);
      talk(course).take('draft', course.officer, { result: 'B', findings });
      course.wait(1).take('review', 'reviewer', { secrecy: true });
    },
  ],
  [
    24,
    (course, told) => {
      const opened = open(course, told);
      contact(course.wait(3), 'before');
      course.wait(10).take('draft', course.officer, { result: 'A', findings: opened.findings });
    },
  ],
];

function onTheDesk(until: Day, calendar: Calendar): readonly PlannedAct[] {
  return desk.flatMap(([since, story], n) => {
    const on = before(calendar, until, since);
    const told = {
      source: n === 1 ? 'municipal-npc' : 'municipal-cppcc',
      number: String(801 + n).padStart(4, '0'),
    };
    return on < '2021-01-04'
      ? []
      : tell(randomOf(`proposal desk ${until} ${n}`), calendar, {
          on,
          story,
          told: { ...told, role: 'sole' },
        });
  });
}

function before(calendar: Calendar, day: Day, days: number): Day {
  let at = day;
  for (let left = days; left > 0;) {
    at = addDays(at, -1);
    if (calendar.isWorking(at)) left -= 1;
  }
  return at;
}
