import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays } from '../../kernel/day.ts';
import type { PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Telling } from '../telling.ts';
import { tellAll } from '../telling.ts';
import { randomOf } from '../random.ts';

type Asks = Readonly<Record<string, unknown>>;

/** How much law education a year brings; `single` and `group` are persons at each consultation. */
type Year = {
  readonly articles: number;
  readonly days: number;
  readonly single: readonly number[];
  readonly group: readonly number[];
  readonly copies: readonly number[];
};
const USUAL: Year = { articles: 4, days: 1, single: [2, 1], group: [9, 6], copies: [120] };
/** 2023 of the city as an office once published it: 26 articles, 4 days, 25 and 89 persons. */
const PUBLISHED: Year = {
  articles: 26,
  days: 4,
  single: [3, 2, 4, 1, 3, 5, 2, 1, 2, 2],
  group: [18, 12, 21, 9, 15, 8, 6],
  copies: [300, 450],
};

const titles = ['对外关系法问答', '国家安全法要点', '领事保护与协助条例解读', '宪法日宣传提纲'];
const occasions = ['foreign', 'security', 'foreign', 'constitution'] as const;

const article = (n: number, on: Day): Asks => ({
  title: `${titles[n % titles.length]}（${n + 1}）`,
  publishedOn: on,
  column: 'law-column',
  occasion: occasions[n % occasions.length],
  ...(n % 3 === 0 ? { original: true } : { original: false, source: '普法主管部门网站' }),
  address: `https://fao.example/zcfg/${on}-${n}`,
});
const consultation = (n: number, on: Day): Asks => ({
  heldOn: on,
  place: n % 2 === 0 ? '政务服务大厅' : '国际社区服务站',
  theme: '涉外法律咨询服务日',
  audience: n % 2 === 0 ? 'companies' : 'foreigners',
  lawyers: 2 + (n % 2),
  officials: 2,
  partner: '某律师事务所',
});
const inquiry = (single: boolean, persons: number, on: Day, n: number): Asks => ({
  answeredOn: on,
  mode: single ? 'single' : n % 2 === 0 ? 'group' : 'phone',
  persons,
  about: `外国人来华工作和居留问题（${n + 1}）`,
  given: '说明了适用条件、所需材料和办理机关。',
});
const handout = (copies: number, on: Day, n: number): Asks => ({
  handedOn: on,
  name: n % 2 === 0 ? '外事法规宣传读本' : '普法海报',
  sort: n % 2 === 0 ? 'booklet' : 'poster',
  copies,
  left: 50,
  printed: copies + 50,
  where: '法律咨询服务日现场',
});

const entering =
  (asks: Asks): Telling[2] =>
  (course) =>
    void course.take('enter', 'clerk', asks);

function yearOf(office: DemoOfficeCode, year: number, calendar: Calendar): readonly Telling[] {
  const of = office === 'demo-city' && year === 2023 ? PUBLISHED : USUAL;
  const random = randomOf(`education ${office} ${year}`);
  const some = (): Day => calendar.nextWorking(addDays(`${year}-01-10`, random.between(0, 330)));
  const each = (
    kind: string,
    count: number,
    asks: (n: number, on: Day) => Asks,
  ): readonly Telling[] =>
    Array.from({ length: count }, (_, n): Telling => {
      const on = some();
      return [on, kind, entering(asks(n, on))];
    });
  const one = ([first = 0, ...rest]: readonly number[]) => [first, ...rest];
  return [
    ...each('law-article', of.articles, article),
    ...each('consultation-day', of.days, consultation),
    ...each('legal-inquiry', of.single.length, (n, on) =>
      inquiry(true, one(of.single)[n] ?? 0, on, n),
    ),
    ...each('legal-inquiry', of.group.length, (n, on) =>
      inquiry(false, one(of.group)[n] ?? 0, on, n),
    ),
    ...each('law-material', of.copies.length, (n, on) => handout(of.copies[n] ?? 1, on, n)),
  ];
}

/** Law education of an office from 2021 on. */
export function planEducation(
  office: DemoOfficeCode,
  until: Day,
  calendar: Calendar,
): readonly PlannedAct[] {
  const acts: PlannedAct[] = [];
  for (let year = 2021; year <= Number(until.slice(0, 4)); year += 1)
    acts.push(...tellAll(`education ${office} ${year}`, yearOf(office, year, calendar), calendar));
  return acts;
}
