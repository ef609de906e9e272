import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays, addMonths } from '../../kernel/day.ts';
import { itemNames } from '../../matters/fair-competition-review/items.ts';
import type { Course, PlannedAct } from '../course.ts';
import { beginCourse } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { randomOf } from '../random.ts';

type Asks = Readonly<Record<string, unknown>>;
type Story = (course: Course, measure: string) => void;

/** Policy measures of a foreign affairs office that concern business. */
const measures = [
  '国际会议落户支持办法',
  '涉外翻译服务机构推荐目录管理办法',
  '企业人员APEC商务旅行卡办理指引',
  '涉外活动服务供应商管理规定',
  '国际语言环境建设资金支持细则',
  '对外参访项目库管理办法',
] as const;

/** The items were judged from August 2024; before, the four standards. */
const NINETEEN_FROM: Day = '2024-08-01';
const judge = (course: Course, violated: 'item8_4' | 'item10_2' | null = null): void => {
  const note = '第五条将本地注册作为支持条件';
  if (course.today() >= NINETEEN_FROM)
    course.take('judge', course.officer, {
      ...Object.fromEntries(itemNames.map((name) => [name, 'none'])),
      item8_3: 'complies',
      item8_3Note: '通过公开征集确定，不限定特定经营者',
      ...(violated ? { [violated]: 'violates', [`${violated}Note`]: note } : {}),
    });
  else
    course.take('judgeFormerly', course.officer, {
      access: violated ? 'violates' : 'complies',
      accessNote: violated ? note : '公开征集，条件一致',
      flow: 'none',
      costs: 'none',
      conduct: 'none',
    });
};

function opened(course: Course, measure: string, own: Asks = {}): Course {
  course.take('open', course.officer, {
    measure,
    division: '涉外管理处',
    sort: 'normative',
    issuer: 'office',
    stock: 'fresh',
    public: false,
    ...own,
  });
  course.take('decideScope', course.officer, { inScope: true });
  course.wait(4).take('hear', course.officer, {
    who: '市会议展览业协会、市翻译协会',
    sort: 'association',
    how: 'letter',
    views: '建议明确申报条件，不限定注册地。',
    adopted: '已采纳。',
  });
  return course;
}

const conclude = (course: Course, conclusion = 'complies', account = '各项均未违反，可以出台。') =>
  course.wait(1).take('conclude', 'reviewer', { conclusion, account });
const issue = (course: Course, n: number): void => {
  const issuedOn = course.wait(6).today();
  course.take('issue', 'clerk', { number: `甲外发〔${issuedOn.slice(0, 4)}〕${n}号`, issuedOn });
};

const plain: Story = (course, measure) => {
  judge(opened(course, measure).wait(1));
  conclude(course);
  issue(course, 11);
};

const asked: Story = (course, measure) => {
  opened(course, measure, { public: true, issuer: 'government' });
  course.wait(8).take('hear', course.officer, {
    who: '社会公众',
    sort: 'public',
    how: 'online',
    views: '收到意见三条，均赞同。',
    adopted: '已向社会反馈。',
  });
  judge(course);
  course.take('sendToRegulator', course.officer, { letter: '随送审函送市市场监督管理局' });
  course.wait(6).take('hearRegulator', 'clerk', { view: 'agrees', opinion: '同意初审意见。' });
  conclude(course);
  issue(course, 3);
};

const changed: Story = (course, measure) => {
  judge(opened(course, measure).wait(1), 'item8_4');
  conclude(course, 'violates', '第五条限定本地注册，应当删除。');
  course.wait(2).take('revise', course.officer, { changes: '删除第五条注册地条件。' });
  judge(course.wait(1));
  conclude(course);
  issue(course, 9);
};

const dropped: Story = (course, measure) => {
  judge(opened(course, measure).wait(1), 'item8_4');
  conclude(course, 'violates', '整体以本地企业为支持对象，应当修改。');
  course.wait(3).take('drop', 'head', { reason: '与全国统一大市场要求不符，不予出台。' });
};

const outside: Story = (course) => {
  course.take('open', course.officer, {
    measure: '机关内部会议管理规定',
    division: '综合处',
    sort: 'policy',
    issuer: 'office',
    stock: 'fresh',
    public: false,
  });
  const reason = '机关内部管理事项。';
  course.take('decideScope', course.officer, { inScope: false, reason });
  course.wait(1).take('returnScope', 'reviewer', { reason: '请写明是否对外采购设定条件。' });
  course.wait(1).take('decideScope', course.officer, {
    inScope: false,
    reason: '机关内部管理事项，不涉及经营者经济活动，不设定采购条件。',
  });
  course.take('confirmScope', 'reviewer', { opinion: '同意。' });
};

const excepted: Story = (course, measure) => {
  judge(opened(course, measure).wait(1), 'item10_2');
  course.take('except', course.officer, {
    ground: 'science',
    basis: '为吸引高水平国际学术会议首次落户，推动本市科技交流，确有必要给予一次性奖励。',
    leastRestrictive: true,
    alternatives: '研究过普惠补贴、场租减免两种方案，前者财力不足，后者作用有限。',
    until: addMonths(course.today(), 6),
  });
  conclude(
    course,
    'excepted',
    '奖励面向所有办会主体，不限定注册地，为促进科学技术进步所必需，没有影响更小的替代方案，六个月期满即停止执行。',
  );
  issue(course, 15);
  course
    .wait(140)
    .take('endException', course.officer, { how: 'stopped', account: '期满停止执行。' });
};

/** Found by the regulator after it was issued, and put right after the day that was set. */
const found: Story = (course, measure) => {
  judge(opened(course, measure).wait(1));
  conclude(course);
  issue(course, 18);
  course.wait(30).take('recordCheck', 'clerk', {
    source: 'spot',
    by: '甲市市场监督管理局',
    finding: 'violates',
    problem: '实施方案第三条变相限定本地会展企业承办。',
    rectifyBy: addDays(course.today(), 30),
  });
  course.wait(26).take('rectify', course.officer, { done: '已删除第三条并重新公布。' });
};

/** Issued on paper before the standards were met; the head says why it is written down. */
const irregular: Story = (course, measure) => {
  judge(opened(course, measure).wait(1), 'item8_4');
  conclude(course, 'violates', '第五条应当删除。');
  const issuedOn = course.wait(3).today();
  course.take(
    'issue',
    'head',
    { number: `甲外发〔${issuedOn.slice(0, 4)}〕21号`, issuedOn },
    '文件已先行印发，现如实登记，并于当月发文删除第五条。',
  );
};

const stories: Readonly<Record<number, readonly Story[]>> = {
  2021: [plain, changed, outside],
  2022: [plain, found, irregular],
  2023: [plain, asked, changed, plain, plain, plain],
  2024: [plain, plain, outside, changed, excepted, found],
  2025: [plain, asked, dropped, excepted, irregular],
};

export type Reviewed = {
  readonly matter: string;
  readonly measure: string;
  readonly conclusion: unknown;
  readonly issuedOn: Day;
  readonly concludedOn: Day;
  readonly acts: readonly PlannedAct[];
};

/** The reviews that an office made in a year, in their order. */
export const competitionReviews = (
  office: DemoOfficeCode,
  year: number,
  calendar: Calendar,
): readonly Reviewed[] =>
  (office === 'demo-city' ? (stories[year] ?? [plain]) : [plain]).map((story, n) => {
    const random = randomOf(`${office} competition ${year} ${n}`);
    const on = calendar.nextWorking(addDays(`${year}-01-16`, n * 44));
    const course = beginCourse(random, calendar, {
      on,
      officer: random.pick(['officer', 'officer2'] as const),
      kind: 'fair-competition-review',
    });
    const measure = measures[n % measures.length] ?? measures[0];
    const named = year % 2 === 0 ? `${measure}（修订）` : measure;
    story(course, named);
    const { acts } = course;
    const dayOf = (step: string): Day => acts.findLast((act) => act.step === step)?.on ?? on;
    const [first] = acts;
    return {
      matter: first?.matter ?? '',
      measure: named,
      conclusion: acts.findLast(({ step }) => step === 'conclude')?.asks['conclusion'],
      issuedOn: dayOf('issue'),
      concludedOn: dayOf('conclude'),
      acts,
    };
  });

export const planCompetition = (
  office: DemoOfficeCode,
  years: readonly number[],
  calendar: Calendar,
): readonly PlannedAct[] =>
  years.flatMap((year) => competitionReviews(office, year, calendar).flatMap(({ acts }) => acts));
