import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays, addMonths } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import { beginCourse } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { randomOf } from '../random.ts';

type Asks = Readonly<Record<string, unknown>>;
type Story = (course: Course, own: Asks) => void;

const government = [
  '公共场所外语标识译写管理办法',
  '对外参访项目管理规定',
  'APEC商务旅行卡推荐办理规范',
  '国际会议服务保障管理规定',
] as const;
const party = ['党组工作规则', '“三重一大”事项决策实施办法', '谈心谈话制度'] as const;

/** Goes on to the first working day from a day on. */
function onDay(course: Course, day: Day): Course {
  while (course.today() < day) course.wait(1);
  return course;
}

function initiate(course: Course, own: Asks): Course {
  course.take('initiate', course.officer, {
    category: 'government',
    division: '政策法规处',
    basis: '上位法和上级有关规定',
    need: '规范办理程序，明确各方职责。',
    business: false,
    trial: false,
    ...own,
  });
  course.wait(2).take('assess', course.officer, { assessment: '必要、可行，不增设义务。' });
  return course;
}

function comments(course: Course, days = 30): Course {
  const from = course.wait(1).today();
  const to = addDays(from, days);
  course.take('openComments', 'clerk', { from, to, where: '门户网站“征求意见”栏目' });
  onDay(course, addDays(to, 1)).take('closeComments', course.officer, {
    received: course.random.between(3, 20),
    adopted: course.random.between(1, 3),
    account: '逐条研究，合理意见已采纳，未采纳的已说明理由。',
    feedback: 'https://wb.jia.example/yjfk',
  });
  return course;
}

function competition(course: Course, conclusion = 'complies'): Course {
  const reviewedOn = course.wait(1).today();
  course.take('recordCompetition', 'reviewer', {
    reviewNumber: `甲外公竞审〔${reviewedOn.slice(0, 4)}〕${course.random.between(1, 9)}号`,
    conclusion,
    reviewedOn,
  });
  return course;
}

function legality(course: Course, outcome = 'lawful'): Course {
  const reviewedOn = course.wait(4).today();
  course.take('recordReview', 'reviewer', {
    reviewNumber: `甲外法审〔${reviewedOn.slice(0, 4)}〕规${course.random.between(1, 9)}号`,
    outcome,
    reviewedOn,
  });
  return course;
}

function discuss(course: Course, decision = 'passed', meeting = 'directors'): Course {
  const heldOn = course.wait(4).today();
  course.take('discuss', 'clerk', {
    meeting,
    session: `${heldOn.slice(0, 4)}年第${course.random.between(2, 20)}次`,
    heldOn,
    decision,
  });
  return course;
}

function publish(course: Course, years: number, meeting = 'directors'): Course {
  discuss(course, 'passed', meeting);
  course.wait(2).take('sign', 'leader', { remark: '同意印发。' });
  course.wait(1).take('register', 'clerk', {
    unified: `JW-${course.today().slice(0, 4)}-${course.random.between(100, 999)}`,
  });
  const on = course.wait(1).today();
  course.take('publish', 'clerk', {
    where: meeting === 'party' ? '党内印发' : '门户网站、政府公报',
    effectiveOn: on,
    until: addDays(addMonths(on, years * 12), -1),
  });
  return course;
}

function file(course: Course, wait = 8, body = '甲市人民政府'): Course {
  const year = course.today().slice(0, 4);
  const report = `甲外文〔${year}〕${course.random.between(10, 60)}号`;
  course.wait(wait).take('file', 'clerk', { body, report });
  return course;
}
function receipt(course: Course): Course {
  const receivedOn = course.wait(10).today();
  const number = `甲备〔${receivedOn.slice(0, 4)}〕${course.random.between(20, 99)}号`;
  course.take('recordReceipt', 'clerk', { receipt: number, receivedOn });
  return course;
}
const interpret = (course: Course): void => {
  course.take('interpret', course.officer, {
    link: 'https://wb.jia.example/zcjd/12',
    how: 'graphic',
  });
};

const plain: Story = (course, own) => {
  publish(legality(comments(initiate(course, own))), 5);
  interpret(course);
  receipt(file(course));
};

/** Concerns business: thirty days for comment, the review of competition before the review of legality. */
const business: Story = (course, own) => {
  comments(initiate(course, { ...own, business: true }));
  legality(competition(course), 'revise');
  course.wait(2).take('redraft', course.officer, { changes: '按审核意见修改申报条件。' });
  publish(legality(course), 5);
  interpret(course);
  receipt(file(course));
};

const filedLate: Story = (course, own) => {
  publish(legality(comments(initiate(course, own))), 5);
  file(course, 28).wait(5).take('returnFiling', 'clerk', { objection: '请补充征求意见采纳情况。' });
  receipt(file(course, 4));
};

/** A document on trial for two years, evaluated late and then kept. */
const trial: Story = (course, own) => {
  publish(legality(comments(initiate(course, { ...own, trial: true }), 15)), 2);
  const published = course.today();
  receipt(file(course));
  onDay(course, addMonths(published, 19)).take('evaluate', course.officer, {
    finding: 'keep',
    report: '实施平稳，仍有必要。',
  });
  const until = addDays(addMonths(published, 24), -1);
  course.wait(10).take('extendForce', 'leader', {
    to: addMonths(until, 24),
    reason: '上位法尚未出台，延长两年。',
  });
};

const replaced: Story = (course, own) => {
  publish(legality(comments(initiate(course, own))), 5);
  receipt(file(course));
  course.wait(200).take('abolish', 'head', {
    how: 'replaced',
    number: '甲规〔2023〕1号',
    where: '门户网站',
  });
};

const withheld: Story = (course, own) => {
  initiate(course, own)
    .wait(1)
    .take('skipComments', 'head', { why: '内容涉及工作秘密，依法不公开征求意见。' });
  discuss(legality(course), 'rejected');
  course.wait(6).take('drop', 'head', { reason: '会议认为以内部工作规程规范即可。' });
};

const inParty: Story = (course, own) => {
  initiate(course, { ...own, category: 'party', division: '机关党委' });
  publish(legality(course), 5, 'party');
  receipt(file(course, 10, '甲市委办公室'));
};

const told: Readonly<Record<number, readonly Story[]>> = {
  2021: [trial, replaced, withheld],
  2022: [filedLate, business, inParty],
  2023: [plain, business, inParty, inParty, inParty],
  2024: [plain, inParty],
  2025: [business],
};

/** Documents that a city office made; the smaller offices make none of their own. */
export function planDocuments(
  office: DemoOfficeCode,
  years: readonly number[],
  calendar: Calendar,
): readonly PlannedAct[] {
  if (office !== 'demo-city') return [];
  return years.flatMap((year) =>
    (told[year] ?? [plain]).flatMap((story, n) => {
      const on = calendar.nextWorking(addDays(`${year}-01-11`, n * 36));
      const random = randomOf(`${office} normative ${year} ${n}`);
      const course = beginCourse(random, calendar, {
        on,
        officer: 'officer',
        kind: 'normative-document',
      });
      const names = story === inParty ? party : government;
      story(course, { name: `${names[n % names.length] ?? names[0]}（${year}年）` });
      return course.acts;
    }),
  );
}
