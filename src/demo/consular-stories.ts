import type { CaseCourse } from './consular-course.ts';
import { minuteOf } from './consular-course.ts';
import type { Happening } from './consular-subjects.ts';
import { child, missionWork, nameOf, officeWork, personOf, phoneOf } from './consular-subjects.ts';
import type { DemoPersonKey } from './people.ts';

/** Whoever is on duty at that hour: the clerk in office hours, else the officer of the division. */
const dutyAt = (course: CaseCourse): DemoPersonKey => {
  const minute = minuteOf(course.now());
  return minute >= 540 && minute < 1050 ? 'clerk' : 'officer2';
};
const HOUR = 60;
const DAY = 24 * HOUR;
const PROVINCE = '某省人民政府外事办公室';
const approved = { receiver: PROVINCE, approvedBy: '顾宁' };

/** Waits some days, to an hour when offices are open. */
function toMorning(course: CaseCourse, days: number): CaseCourse {
  const minute = minuteOf(course.now());
  return course.wait(days * DAY - minute + 9 * HOUR + course.random.between(10, 150));
}

export type Heard = { readonly what: Happening; readonly source: string };

/** Heard of, entered and passed to the officer. */
export function hear(course: CaseCourse, { what, source }: Heard): DemoPersonKey {
  const { random } = course;
  const by = dutyAt(course);
  const institution = {
    mfa: '外交部领事司',
    mission: what.mission,
    province: PROVINCE,
    '12308': '12308热线',
  };
  const caller = institution[source as keyof typeof institution] ?? nameOf(random); // a name where it is none of these
  course.take('register', by, {
    kind: what.kind,
    country: what.country,
    city: what.city,
    situation: what.situation,
    source,
    callerName: caller,
    callerPhone: phoneOf(random),
  });
  course.wait(random.between(3, 9)).take('assign', 'head', { to: 'officer2' });
  return by;
}

/** The persons of a case, as they come to be known. */
export const enter = (course: CaseCourse, { what }: Heard, count: number): readonly string[] =>
  Array.from({ length: count }, () =>
    course.wait(2).take('addPerson', 'officer2', personOf(course.random, what.condition)),
  );

/** By telephone and in writing, within half an hour and an hour, unless it took longer. */
export function reportFirst(course: CaseCourse, delay = 0): void {
  const { random } = course;
  course.wait(random.between(4, 9)).take('reportByPhone', 'officer2', { receiver: PROVINCE });
  course.wait(random.between(6, 12) + delay).take('firstReport', 'officer2', {
    ...approved,
    text: '已与来电人核对情况，正在联系驻外使领馆核实。\n本机关已安排专人与家属保持联系。',
  });
}

export function reportAgain(course: CaseCourse, step: 'furtherReport' | 'finalReport'): void {
  course.take(step, 'officer2', {
    ...approved,
    text:
      step === 'finalReport'
        ? '案件已处置完毕，当事人及家属情绪稳定，有关材料已归档。'
        : '驻外使领馆已介入，当事人情况正在跟进，本机关继续协调有关部门和家属。',
  });
}

export function missionActs(course: CaseCourse, { what }: Heard, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const [kind, detail] = course.random.pick(missionWork);
    course.wait(course.random.between(40, 200)).take('recordMission', 'officer2', {
      mission: what.mission,
      what: kind,
      detail: `${detail}。`,
    });
  }
}
export function assist(course: CaseCourse): string {
  const [what, together, detail] = course.random.pick(officeWork);
  return course.take('assist', 'officer2', { what, with: together, detail: `${detail}。` });
}
export const tell = (course: CaseCourse): string =>
  course.take('tellFamily', 'officer2', {
    name: nameOf(course.random),
    relation: course.random.pick(['父亲', '母亲', '配偶', '兄弟', '姐妹'] as const),
    phone: phoneOf(course.random),
    how: course.random.pick(['phone', 'phone', 'person'] as const),
    told: '告知目前掌握的情况、驻外使领馆的工作和家属需要配合的事项。',
  });

export function verify(course: CaseCourse): void {
  course.wait(course.random.between(8, 40)).take('verify', 'officer2', {
    how: '与来电人、驻外使领馆和户籍地街道分别核对',
  });
}

/** Some days later the family is asked how it went. */
export const callBack = (course: CaseCourse): void =>
  void toMorning(course, course.random.between(5, 12)).take('followUp', 'officer2', {
    how: 'phone',
    content: course.random.pick(['content', 'content', 'content', 'fair', 'none'] as const),
  });

const END = ['solved', 'returned', 'settled'] as const;
export function finish(course: CaseCourse, reported: boolean): void {
  course.take('close', 'officer2', {
    outcome: course.random.pick(END),
    summary: '当事人诉求得到妥善处理，已与家属确认。',
  });
  if (reported) {
    toMorning(course, course.random.between(1, 3));
    reportAgain(course, 'finalReport');
  }
  callBack(course);
  if (course.random.between(1, 3) > 1) {
    const year = course.now().slice(0, 4);
    toMorning(course, course.random.between(10, 40)).take('archive', 'officer2', {
      volume: `${year}-LB-${course.random.between(1, 99)}`,
    });
  }
}

/** A call from below: reported upward, helped, told, closed. One in eight first reports comes late. */
export function fromBelow(course: CaseCourse, heard: Heard, delay = 0): void {
  hear(course, heard);
  reportFirst(course, delay || (course.random.between(1, 8) === 1 ? 45 : 0));
  const [person] = enter(course, heard, course.random.between(1, 3));
  verify(course);
  assist(course.wait(course.random.between(10, 60)));
  tell(course.wait(course.random.between(5, 30)));
  missionActs(course, heard, course.random.between(1, 2));
  toMorning(course, course.random.between(1, 2));
  reportAgain(course, 'furtherReport');
  assist(course.wait(30));
  toMorning(course, 1);
  course.take('updatePerson', 'officer2', { person, condition: 'home', note: '已乘机回国' });
  finish(course.wait(20), true);
}

/** From the ministry, the mission or the province: they know, so nothing is reported. */
export function fromAbove(course: CaseCourse, heard: Heard): void {
  hear(course, heard);
  enter(course, heard, course.random.between(1, 2));
  verify(course);
  assist(course.wait(course.random.between(20, 90)));
  tell(course.wait(course.random.between(5, 50)));
  missionActs(course, heard, 1);
  toMorning(course, course.random.between(2, 6));
  if (course.random.between(1, 2) === 1) assist(course);
  finish(course.wait(45), false);
}

/** The mission sees to it alone; this office keeps the record and counts nothing. */
export function missionAlone(course: CaseCourse, heard: Heard): void {
  hear(course, heard);
  enter(course, { ...heard, what: { ...heard.what, condition: 'injured' } }, 1);
  verify(course);
  missionActs(course, heard, 2);
  toMorning(course, course.random.between(2, 5)).take('close', 'officer2', {
    outcome: 'mission',
    summary: '由驻外使领馆继续处理，国内无须协助。',
  });
  callBack(course);
}

export function unfounded(course: CaseCourse, heard: Heard): void {
  hear(course, heard);
  course.wait(25).take('dismiss', 'officer2', {
    how: '当事人已与家人取得联系，系手机遗失',
  });
}

/** Article 11: the notice comes from the province and goes down to the neighbourhood. */
export function guardianship(course: CaseCourse): void {
  const heard = { what: child, source: 'province' };
  hear(course, heard);
  const person = course.wait(3).take('addPerson', 'officer2', {
    ...personOf(course.random, 'safe'),
    age: course.random.between(4, 15),
    employer: null,
  });
  verify(course);
  course.take('receiveGuardianship', 'officer2', { person, from: '某省人民政府' });
  course.wait(course.random.between(15, 50)).take('passGuardianship', 'officer2', {
    person,
    receiver: '甲市乙区人民政府',
    rank: 'government',
  });
  missionActs(course, heard, 1);
  toMorning(course, 1).take('confirmGuardianship', 'officer2', {
    person,
    receiver: '甲市乙区东街街道东里社区居民委员会',
    arrangement: '由祖父母临时照料，社区每日探望，并与驻外使馆保持联系。',
  });
  finish(course.wait(30), false);
}

/** An emergency with a level: raised, reported by the hours of its level, lowered again. */
export function emergency(course: CaseCourse, heard: Heard, delay = 0): void {
  hear(course, heard);
  course.wait(6).take('grade', 'officer2', {
    dead: 0,
    injured: 12,
    reason: '受伤人数达到较大标准',
  });
  reportFirst(course);
  enter(course, heard, 5);
  verify(course);
  assist(course.wait(10));
  course.wait(30).take('regrade', 'head', {
    dead: 0,
    injured: 14,
    ordered: 'II',
    reason: '按市委市政府要求提级处置',
  });
  reportAgain(course.wait(200), 'furtherReport');
  tell(course.wait(20));
  reportAgain(course.wait(215), 'furtherReport');
  missionActs(course, heard, 2);
  course.take('regrade', 'leader', { dead: 0, injured: 12, reason: '人员已全部转移，降级' });
  reportAgain(course.wait(600), 'furtherReport');
  assist(course.wait(30));
  reportAgain(course.wait(640 + delay), 'furtherReport');
  course.take('close', 'officer2', { outcome: 'returned', summary: '人员全部平安回国。' });
  reportAgain(course.wait(300), 'finalReport');
  toMorning(course, 7).take('followUp', 'officer2', { how: 'person', content: 'content' });
}
