import { addDays, addMonths } from '../kernel/day.ts';
import type { Course } from './course.ts';
import { partners, proposerOf, sessionOf, subjects } from './proposal-subjects.ts';

type Asks = Readonly<Record<string, unknown>>;

/** What is told of one proposal: who sent it, its number, and what the office had in the answer. */
export type Told = {
  readonly source: string;
  readonly number: string;
  readonly role: 'sole' | 'lead' | 'joint' | 'separate';
};
export type ProposalStory = (course: Course, told: Told) => void;

const about = ({ random }: Course, { number }: Told) =>
  subjects[(Number(number) + random.between(0, 2)) % subjects.length] ?? subjects[0];
const others: Readonly<Record<Told['role'], string>> = {
  sole: '',
  lead: '会办',
  joint: '主办',
  separate: '分办',
};

type Opened = Told & ReturnType<typeof about>;

/** Entered within two working days of the assignment and given to whoever handles it. */
export function open(course: Course, told: Told, more: Asks = {}): Opened {
  const { random } = course;
  const subject = about(course, told);
  const assignedOn = course.today();
  const { source, number, role } = told;
  course.wait(random.between(0, 2)).take('register', 'clerk', {
    source,
    session: sessionOf(source, Number(assignedOn.slice(0, 4))),
    number,
    subject: subject.subject,
    proposer: proposerOf(random, source),
    phone: `1390000${String(random.between(0, 9999)).padStart(4, '0')}`,
    assignedBy: source.startsWith('national') ? '某省人民政府办公厅' : '甲市人民政府办公厅',
    assignedOn,
    role,
    ...(role === 'sole' ? {} : { partners: `${others[role]}：${random.pick(partners)}` }),
    ...more,
  });
  course.take('assign', 'head', { to: course.officer });
  return { ...told, ...subject };
}

const said = {
  before: '代表、委员介绍了调研情况，希望关注一线执行。',
  during: '通报初步意见，对方总体认可，建议补充时间安排。',
  after: '回访办理情况，对方表示认可。',
} as const;

export function contact(course: Course, stage: keyof typeof said, manner = ''): Course {
  const how =
    manner ||
    (stage === 'before' ? 'phone' : course.random.pick(['meeting', 'meeting', 'phone', 'video']));
  course.take('contact', course.officer, {
    stage,
    manner: how,
    attended: '承办处室负责人、承办人',
    said: said[stage],
  });
  return course;
}

/** Before and while handling, some working days apart. */
export function talk(course: Course, days = 12): Course {
  contact(course.wait(course.random.between(2, 5)), 'before');
  return contact(course.wait(course.random.between(days - 5, days)), 'during');
}

/** Drafted, reviewed, signed and sent; four people. */
export function send(course: Course, opened: Opened, draft: Asks = {}): Course {
  const { random } = course;
  const joint = opened.role === 'joint';
  course.take('draft', course.officer, {
    ...(joint ? {} : { result: random.pick(['A', 'A', 'A', 'B', 'C'] as const) }),
    findings: opened.findings,
    ...draft,
  });
  course.wait(1).take('review', 'reviewer', { secrecy: true, opinion: '同意报签。' });
  course.wait(random.between(0, 2)).take('sign', 'leader', { remark: '同意。' });
  course.take('reply', 'clerk', { via: random.pick(['post', 'hand', 'system'] as const) });
  return course;
}

/** Delivered, followed up, heard back; then published. */
export function heard(course: Course, feedback: Asks = {}): Course {
  course.wait(course.random.between(1, 3)).take('recordDelivery', 'clerk', {});
  contact(course.wait(course.random.between(1, 3)), 'after');
  course.wait(course.random.between(1, 6)).take('feedback', 'clerk', {
    attitude: 'satisfied',
    outcome: course.random.pick(['satisfied', 'satisfied', 'satisfied', 'mostly'] as const),
    ...feedback,
  });
  return course;
}

export function publish(course: Course, opened: Opened, more: Asks = {}): Course {
  course.wait(course.random.between(2, 6)).take('publish', 'head', {
    extent: 'full',
    secrecy: true,
    cleared: true,
    published: opened.findings,
    where: 'https://wb.jia.example/jyta/',
    ...more,
  });
  return course;
}

const volumeOf = ({ random, today }: Course): string =>
  `WS·${today().slice(0, 4)}·D10·${String(random.between(1, 400)).padStart(4, '0')}`;
export const file = (course: Course, more: Asks = {}): void =>
  void course
    .wait(course.random.between(5, 25))
    .take('archive', 'clerk', { volume: volumeOf(course), ...more });

export const plain: ProposalStory = (course, told) => {
  const opened = open(course, told);
  if (told.role === 'lead') askOthers(course);
  talk(course.wait(course.random.between(1, 3)), course.random.between(10, 22));
  file(publish(heard(send(course.wait(2), opened)), opened));
};

/** Two joint handlers are asked and give their opinions. */
function askOthers(course: Course): void {
  const by = addDays(course.today(), 30);
  const first = course.take('askOpinion', course.officer, { unit: partners[0], by });
  const second = course.take('askOpinion', course.officer, { unit: partners[2], by });
  course
    .wait(course.random.between(6, 10))
    .take('hearOpinion', 'clerk', { opinion: first, view: '同意主办单位意见，将配合落实。' });
  course.wait(2).take('hearOpinion', 'clerk', { opinion: second, view: '已列入本部门年度计划。' });
}

export const joint: ProposalStory = (course, told) => {
  const opened = open(course, { ...told, role: 'joint' });
  send(course.wait(course.random.between(6, 14)), opened);
  file(course);
};

/** Promised in the answer and kept; looked at again the next year. */
export const promised: ProposalStory = (course, told) => {
  const opened = open(course, told);
  const year = Number(course.today().slice(0, 4));
  talk(course.wait(4));
  const promise = course.take('makePromise', course.officer, {
    what: opened.promise,
    due: `${year}-11-30`,
  });
  publish(heard(send(course.wait(1), opened, { result: 'B' })), opened);
  course.wait(40).take('followPromise', course.officer, {
    promise,
    outcome: 'progress',
    how: '已制定方案并分解任务。',
  });
  course.wait(30).take('followPromise', course.officer, {
    promise,
    outcome: 'kept',
    how: '已全部完成。',
    informedOn: course.today(),
  });
  file(course);
  review(course, year + 1);
};

function review(course: Course, year: number): void {
  while (course.today() < `${year}-03-10`) course.wait(5);
  course.take('reviewPromises', course.officer, {
    year,
    finding: '上年承诺事项保持落实，未见反弹。',
  });
}

export const extended: ProposalStory = (course, told) => {
  const opened = open(course, told);
  talk(course.wait(20), 20).take('applyExtension', 'head', {
    reason: '涉及面广，需会同多个部门研究',
    until: addDays(addMonths(course.today(), 2), 0),
  });
  course.wait(4).take('extend', 'clerk', { consent: '交办机关办公室来函同意' });
  file(publish(heard(send(course.wait(35), opened)), opened));
};

export const late: ProposalStory = (course, told) => {
  const opened = open(course, told);
  talk(course.wait(25), 30);
  file(
    publish(heard(send(course.wait(14), opened)), opened, {
      extent: 'part',
      reason: '部分内容涉及内部工作安排',
    }),
  );
};

export const sentBack: ProposalStory = (course, told) => {
  open(course, told);
  course.wait(2).take('sendBack', 'head', {
    reason: '所提事项属于商务部门职责',
    suggested: partners[1],
  });
  course.wait(5).take('agreeReturn', 'clerk', {});
  file(course);
};

/** Sent back too late, and not taken back: the term ran on. */
export const keptAfterAll: ProposalStory = (course, told) => {
  const opened = open(course, told);
  course.wait(10).take('sendBack', 'head', { reason: '所提事项以商务部门为主' });
  course.wait(4).take('refuseReturn', 'clerk', { reason: '请外办研究答复外事部分' });
  talk(course);
  file(publish(heard(send(course.wait(2), opened)), opened));
};

/** The deputy is not satisfied, and the congress requires it anew. */
export const redone: ProposalStory = (course, told) => {
  const opened = open(course, told);
  talk(course);
  heard(send(course, opened, { result: 'C' }), {
    outcome: 'dissatisfied',
    comment: '答复不够具体。',
  });
  course.wait(6).take('requireRedo', 'clerk', {
    by: '交办机关',
    reason: '未针对所提建议逐条答复',
  });
  talk(course.wait(2));
  course.take('draft', course.officer, { result: 'B', findings: opened.findings });
  course.wait(1).take('returnDraft', 'reviewer', { reason: '请补充时间安排。' });
  course.take('draft', course.officer, { result: 'B', findings: opened.findings });
  course.take('takeBack', course.officer, { reason: '补充附件' });
  file(publish(heard(send(course.wait(1), opened, { result: 'B' })), opened));
};

export const corrected: ProposalStory = (course, told) => {
  const opened = open(course, told);
  const registered = course.acts[0]?.act;
  course.wait(1).take('correct', 'clerk', {
    act: registered,
    asks: { phone: '13900000001' },
    reason: '登记时电话号码误录，依交办件更正。',
  });
  talk(course);
  file(publish(heard(send(course.wait(1), opened)), opened));
};

/** Nobody could be reached; the answer stays inside, and the promise cannot be kept. */
export const dropped: ProposalStory = (course, told) => {
  const opened = open(course, told);
  contact(course.wait(3), 'before');
  const promise = course.take('makePromise', course.officer, {
    what: opened.promise,
    due: addMonths(course.today(), 5),
  });
  send(course.wait(20), opened, { result: 'B', withoutContact: '提案人出国，多次联系未果。' });
  course.wait(3).take('recordDelivery', 'clerk', {});
  publish(course.wait(20), opened, { extent: 'none', reason: '涉及内部工作安排', published: null });
  course.wait(60).take('followPromise', course.officer, {
    promise,
    outcome: 'dropped',
    how: '因年度计划调整不能实施，已说明原因。',
    informedOn: course.today(),
  });
  file(course, { withoutVisit: '提案人在国外。' });
};

/** A promise kept after its day, and a second extension that had been agreed on paper. */
export const irregular: ProposalStory = (course, told) => {
  const opened = open(course, told);
  const until = addMonths(course.today(), 4);
  talk(course.wait(15), 20).take('extend', 'clerk', { consent: '交办机关电话同意', until });
  course
    .wait(20)
    .take(
      'extend',
      'head',
      { consent: '交办机关口头同意', until: addDays(until, 20) },
      '交办机关已口头同意，事后补办手续，如实记录。',
    );
  const promise = course.take('makePromise', course.officer, {
    what: opened.promise,
    due: addDays(course.today(), 45),
  });
  heard(send(course.wait(1), opened, { result: 'B' }));
  course.wait(30).take('followPromise', course.officer, {
    promise,
    outcome: 'kept',
    how: '已完成，较承诺时限晚。',
    informedOn: course.today(),
  });
  file(publish(course, opened));
};
