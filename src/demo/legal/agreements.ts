import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays, addMonths } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import { beginCourse } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { randomOf } from '../random.ts';

type Partner = readonly [city: string, foreign: string, country: string, language: string];
const partners: readonly Partner[] = [
  ['蓝港市', 'Blue Harbour', 'NZ', 'en'],
  ['圣岩市', 'Saint-Roc', 'FR', 'fr'],
  ['绿谷区', 'Grünthal', 'DE', 'de'],
  ['松原市', 'Matsuhara', 'JP', 'ja'],
  ['白川市', 'Baekcheon', 'KR', 'ko'],
  ['新河市', 'Rio Nuevo', 'MX', 'es'],
  ['银湾市', 'Silver Bay', 'ZA', 'en'],
  ['北苑市', 'Severny Sad', 'RU', 'ru'],
];
const subjects = ['友好合作备忘录', '教育交流合作协议', '建立友好城市关系意向书'] as const;
const forms = ['memorandum', 'agreement', 'intent'] as const;

type Told = {
  readonly calendar: Calendar;
  readonly on: Day;
  readonly n: number;
  readonly name: string;
};
type Story = (course: Course, reviewed: Readonly<Record<string, unknown>>) => void;

/** The review of the agreement: a matter of its own, to which the agreement refers. */
function review(told: Told): readonly PlannedAct[] {
  const { calendar, on, name } = told;
  const subject = titleOf(told);
  const course = beginCourse(randomOf(`${name} review`), calendar, {
    on,
    officer: 'officer2',
    kind: 'legal-review',
  });
  course.take('submit', 'officer2', {
    kind: 'external-agreement',
    subject,
    division: '国际交流处',
    texts: [{ title: `${subject}（中文）` }, { title: `${subject}（外文）` }],
    materials: ['explanation', 'counterpart', 'approval', 'foreignText'].map((material) => ({
      material,
    })),
  });
  course.wait(1).take('accept', 'reviewer');
  course.wait(3).take('conclude', 'reviewer', {
    outcome: 'lawful',
    points: [],
    summary: '未使用条约性用语，不涉及不当表述，内容合法。',
  });
  course.take('respond', 'officer2', { answers: [] });
  const signedOn = course.wait(1).today();
  course.take('recordSigning', 'clerk', { how: 'issued', signedOn });
  return course.acts;
}

const partnerOf = ({ n }: Told) => partners[n % partners.length] ?? ['', '', 'FR', 'fr'];
const titleOf = (told: Told): string =>
  `甲市与${partnerOf(told)[0]}${subjects[told.n % subjects.length]}（${told.on.slice(0, 4)}）`;

function opened(course: Course, told: Told): Course {
  const { n, on } = told;
  const [city, foreign, country, language] = partnerOf(told);
  const at = n % subjects.length;
  course.take('open', 'officer2', {
    name: titleOf(told),
    foreignName: `Memorandum between Jia and ${foreign}, ${on.slice(0, 4)}`,
    form: forms[at],
    counterpart: `${city}政府`,
    country,
    level: 'city',
    relations: true,
    language,
    purpose: '开展教育、文化、旅游和经贸领域交流合作。',
  });
  return course;
}
const same = { checker: '译审温岚', result: 'same', binding: false, sensitive: false };
const check = (course: Course, more: object = {}): void => {
  course.wait(3).take('checkTexts', 'reviewer', { ...same, ...more });
};

function sign(course: Course, reviewed: object): Course {
  const reviewedOn = course.wait(6).today();
  course.take('recordReview', 'reviewer', { outcome: 'lawful', reviewedOn, ...reviewed });
  course.wait(5).take('authorise', 'head', {
    authority: 'superior',
    number: `某外函〔${reviewedOn.slice(0, 4)}〕${course.random.between(20, 90)}号`,
    signer: '顾宁',
  });
  const signedOn = course.wait(4).today();
  course.take('sign', 'clerk', {
    signedOn,
    place: '甲市',
    signer: '顾宁',
    foreignSigner: 'A. Martin',
    until: addMonths(signedOn, 24),
    equal: true,
  });
  return course;
}

function file(course: Course, days = 8): Course {
  const year = course.today().slice(0, 4);
  course.wait(days).take('file', 'clerk', {
    body: '某省人民政府外事办公室',
    letter: `甲外函〔${year}〕${course.random.between(10, 80)}号`,
  });
  return course;
}
function receipt(course: Course): Course {
  const receivedOn = course.wait(6).today();
  const number = `某外协备〔${receivedOn.slice(0, 4)}〕${course.random.between(10, 90)}号`;
  course.take('recordReceipt', 'clerk', { receipt: number, receivedOn });
  return course;
}

const plain: Story = (course, reviewed) => {
  check(course);
  receipt(file(sign(course, reviewed)));
};
const followed: Story = (course, reviewed) => {
  check(course);
  receipt(file(sign(course, reviewed)));
  course.wait(60).take('recordProgress', 'officer2', { progress: '两市学校结对交流两次。' });
};
const differing: Story = (course, reviewed) => {
  check(course, { result: 'differ', differences: '第三条外文文本多出“义务”一词。' });
  course.wait(2).take('amend', 'officer2', { changes: '与外方商定删除该词。' });
  check(course);
  sign(course, reviewed);
  file(course).wait(4).take('returnFiling', 'clerk', { reason: '缺外文文本签字页。' });
  receipt(file(course, 3));
};
const late: Story = (course, reviewed) => {
  check(course);
  receipt(file(sign(course, reviewed), 26));
  course.wait(400).take('renew', 'head', {
    until: addMonths(course.today(), 36),
    assessment: '合作内容落实较好，双方同意续签。',
  });
};
const ended: Story = (course, reviewed) => {
  check(course);
  receipt(file(sign(course, reviewed)));
  course.wait(200).take('end', 'head', { reason: '对方机构改革，双方同意终止。' });
};
const dropped: Story = (course) => {
  check(course, { binding: true });
  course.wait(4).take('drop', 'head', { reason: '外方坚持使用条约性用语。' });
};

const stories: Readonly<Record<number, readonly Story[]>> = {
  2021: [differing, late],
  2022: [followed, ended, dropped],
  2023: [plain, plain, differing, plain, followed, plain, plain, plain],
};
const OTHERS = [plain, dropped] as const;
const LAST_IN_PUBLISHED_YEAR = 28;

/** Agreements of a city office: eight in 2023, each reviewed on the platform, signed and filed in the year. */
export function planAgreements(
  office: DemoOfficeCode,
  years: readonly number[],
  calendar: Calendar,
): readonly PlannedAct[] {
  if (office !== 'demo-city') return [];
  return years.flatMap((year) =>
    (stories[year] ?? OTHERS).flatMap((story, n) => {
      const name = `${office} agreement ${year} ${n}`;
      const on = calendar.nextWorking(addDays(`${year}-01-12`, n * LAST_IN_PUBLISHED_YEAR));
      const told = { calendar, on, n, name };
      const course = beginCourse(randomOf(name), calendar, {
        on,
        officer: 'officer2',
        kind: 'external-agreement',
      });
      opened(course, told);
      const reviewing = year === 2023 ? review(told) : [];
      const [first] = reviewing;
      const concludedOn = reviewing.find(({ step }) => step === 'conclude')?.on;
      story(
        course,
        first
          ? { review: first.matter, reviewedOn: concludedOn }
          : { reviewNumber: `甲外法审〔${year}〕协${n + 1}号` },
      );
      return [...reviewing, ...course.acts];
    }),
  );
}
