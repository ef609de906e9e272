import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { demoOffices } from '../offices.ts';
import type { Telling } from '../telling.ts';
import { tellAll } from '../telling.ts';

const volume = ({ random, today }: Course): string =>
  `WS·${today().slice(0, 4)}·D10·${String(random.between(400, 900)).padStart(4, '0')}`;
const file = (course: Course): void =>
  void course.wait(8).take('archive', 'clerk', { volume: volume(course) });

type Case = { readonly about: string; readonly challenged: string; readonly simple?: true };

/** From the copy of the application to the reply with its evidence. */
function replied(course: Course, { about, challenged, simple }: Case, slow = 4): Course {
  const [noticeOn, n] = [course.today(), course.random.between(3, 60)];
  course.take('register', 'clerk', {
    number: `政复〔${noticeOn.slice(0, 4)}〕${n}号`,
    organ: '本级人民政府',
    applicant: '周平安',
    ...{ about, challenged, noticeOn, procedure: simple ? 'simple' : 'ordinary' },
  });
  course.wait(1).take('listEvidence', course.officer, {
    evidence: [
      {
        name: '办理登记和送达记录',
        proves: '依法办理并按期送达',
        obtainedOn: addDays(noticeOn, -60),
        pages: 6,
      },
    ],
  });
  course.take('draft', course.officer, { words: '本机关办理程序合法，适用依据正确。' });
  course.wait(slow - 1).take('sign', 'leader', { remark: '同意。' });
  course.take('reply', 'clerk', { via: 'online' });
  return course;
}

const disclosed: Case = { about: 'disclosure', challenged: '政府信息部分公开答复', simple: true };

const upheld = (course: Course): void => {
  replied(course, { about: 'document', challenged: '不予出具邀请函的告知' });
  course.wait(20).take('decide', 'clerk', { document: '政复决〔2021〕9号', outcome: 'upheld' });
  file(course);
};
const corrected = (course: Course): void => {
  replied(course, disclosed, 3);
  course.wait(3).take('convert', 'clerk', { reason: '案情较复杂' });
  course.wait(6).take('attendHearing', 'head', {
    ...{ heldOn: course.today(), head: true, attended: '部门负责人、承办人、法律顾问' },
  });
  course.wait(9).take('receiveOpinion', 'clerk', {
    ...{ document: '政复意〔2024〕2号', receivedOn: course.today() },
  });
  const complyBy = addDays(course.today(), 30);
  course.take('decide', 'clerk', { document: '政复决〔2024〕15号', outcome: 'ordered', complyBy });
  course.wait(12).take('comply', course.officer, { how: '已重新作出答复并送达。' });
  course.take('learn', course.officer, {
    ...{ causes: '应当区分处理的没有区分。', measures: '答复前增加区分处理复核。' },
  });
  course.wait(10).take('reportCorrection', 'head', { measures: '已纠正并修订答复模板。' });
  file(course);
};
const mediated = (course: Course): void => {
  replied(course, { about: 'inaction', challenged: '未答复活动咨询' }, 13);
  course.wait(5).take('mediate', 'head', { agreed: true, terms: '本机关当面说明并补充材料。' });
  course.wait(4).take('decide', 'clerk', { document: '政复调〔2025〕4号', outcome: 'mediated' });
  file(course);
};

/** From the copy of the action to the defence. */
function defended(course: Course, court: string): Course {
  const servedOn = course.today();
  course.take('register', 'clerk', {
    number: `（${servedOn.slice(0, 4)}）行初${course.random.between(11, 90)}号`,
    ...{ court, plaintiff: '周平安', role: 'defendant', about: 'disclosure', servedOn },
    challenged: '政府信息不予公开答复',
  });
  course.wait(1).take('appoint', 'head', {
    agents: [
      { name: '林知行', kind: 'staff' },
      { name: '聂律', kind: 'lawyer' },
    ],
  });
  return course;
}
const answered = (course: Course): Course => {
  course.wait(3).take('draft', course.officer, {
    defence: '请求驳回原告的诉讼请求。',
    evidence: [{ name: '答复书和送达回证', proves: '已依法答复并送达' }],
  });
  course.wait(1).take('sign', 'leader', {});
  course.take('answer', 'clerk', {});
  return course;
};
const won =
  (court: string) =>
  (course: Course): void => {
    answered(defended(course, court));
    course.wait(25).take('appear', 'head', { heldOn: course.today(), head: 'deputy', staff: true });
    const judged = { document: '一审行政判决书', judgment: 'dismissed' };
    course.wait(20).take('judge', 'clerk', { ...judged, servedOn: course.today() });
    course.wait(5).take('appeal', 'head', { by: 'other', grounds: '原告不服。' });
    course.wait(40).take('judgeFinally', 'clerk', { ...judged, document: '二审行政判决书' });
    file(course);
  };
const lost =
  (court: string) =>
  (course: Course): void => {
    defended(course, court);
    course.wait(2).take('extendEvidence', 'head', {
      ...{ until: addDays(course.today(), 25), reason: '档案移交，调取需时' },
    });
    answered(course.wait(6));
    course.wait(20).take('appear', 'clerk', {
      ...{ heldOn: course.today(), head: 'none', staff: true, reason: '率团出访，已书面说明' },
    });
    course.wait(15).take('judge', 'clerk', {
      ...{ document: '一审行政判决书', judgment: 'ordered', servedOn: course.today() },
      complyBy: addDays(course.today(), 60),
    });
    course.wait(16).take('becomeFinal', 'clerk', {});
    course.wait(5).take('comply', course.officer, { how: '已重新答复。' });
    course.take('learn', course.officer, {
      ...{ causes: '检索不充分。', measures: '检索范围和过程逐件留痕。' },
    });
    file(course);
  };

const nil = (course: Course, register: string, year: number): void =>
  void course.take('state', 'clerk', {
    ...{ register, year, found: 0 },
    looked: '收文登记、行政复议平台、人民法院送达平台',
    asked: '本级司法行政部门',
  });
const confirmed =
  (register: string, year: number) =>
  (course: Course): void => {
    nil(course, register, year);
    course.wait(1).take('confirm', 'head', {});
  };
const lookedAgain =
  (register: string, year: number) =>
  (course: Course): void => {
    nil(course, register, year);
    course.take('sendBack', 'head', { reason: '请再核对电子送达平台。' });
    course.wait(1).take('lookAgain', 'clerk', { looked: '人民法院电子送达平台', found: 0 });
    course.wait(1).take('confirm', 'head', {});
  };
const revoked =
  (register: string, year: number) =>
  (course: Course): void => {
    confirmed(register, year)(course);
    course
      .wait(30)
      .take('revoke', 'head', { reason: '上年12月寄出的材料退回重投，次年补登一件。' });
  };

const told: Readonly<Record<DemoOfficeCode, readonly Telling[]>> = {
  'demo-city': [
    ['2021-06-07', 'reconsideration', upheld],
    ['2024-03-11', 'reconsideration', corrected],
    ['2025-04-14', 'reconsideration', mediated],
    ['2022-03-07', 'litigation', won(demoOffices['demo-city'].settings.court)],
    ['2025-03-10', 'litigation', lost(demoOffices['demo-city'].settings.court)],
    ['2024-01-03', 'nil-confirmation', confirmed('reconsideration', 2023)],
    ['2024-01-03', 'nil-confirmation', lookedAgain('litigation', 2023)],
    ['2022-01-05', 'nil-confirmation', revoked('litigation', 2021)],
    ['2026-01-05', 'nil-confirmation', confirmed('disclosure-complaint', 2025)],
  ],
  'demo-county': [
    ['2021-12-31', 'nil-confirmation', confirmed('disclosure-reconsideration', 2021)],
    ['2021-12-31', 'nil-confirmation', confirmed('disclosure-litigation', 2021)],
    ['2021-12-31', 'nil-confirmation', confirmed('disclosure-complaint', 2021)],
    ['2024-05-13', 'reconsideration', corrected],
  ],
  'demo-district': [
    ['2024-01-04', 'nil-confirmation', confirmed('reconsideration', 2023)],
    ['2024-06-03', 'litigation', won(demoOffices['demo-district'].settings.court)],
  ],
};

/** Reconsideration, litigation and the nil registers of an office. */
export const planDisputes = (
  office: DemoOfficeCode,
  _until: Day,
  calendar: Calendar,
): readonly PlannedAct[] => tellAll(office, told[office], calendar);
