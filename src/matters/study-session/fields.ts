import { choice, day, documents, flag, integer, list, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';

export const own = {
  sort: choice(say('形式', 'Kind'), {
    theory: say('理论学习中心组学习', 'Theory study group'),
    seminar: say('专题研讨', 'Seminar'),
    lecture: say('法治讲座（本机关举办）', 'Law lecture held by the office'),
    attended: say('参加讲座', 'Lecture attended elsewhere'),
    court: say('旁听庭审', 'Observation of a court hearing'),
    visit: say('参观学习', 'Visit'),
  }),
  subject: text(say('主题', 'Subject'), { max: 120 }),
  firstOn: day(say('开始日期', 'First day')),
  lastOn: optional(
    hinted(
      day(say('结束日期', 'Last day')),
      say('多日的填写；首日、末日都计入天数。', 'For several days: both ends count.'),
    ),
  ),
  place: text(say('地点或者平台', 'Place or platform'), { max: 80 }),
  online: flag(say('线上', 'Online')),
  host: optional(text(say('主办单位', 'Host'), { max: 80 })),
  hostLevel: optional(
    choice(say('主办单位层级', 'Level of the host'), {
      national: say('国家级', 'national'),
      municipal: say('省、市级', 'provincial or municipal'),
      district: say('区县级', 'district or county'),
    }),
  ),
  court: optional(text(say('法院和案由', 'Court and cause'), { max: 120 })),
  materials: optional(text(say('学习篇目', 'What is read'), { max: 1000, lines: 3 })),
};

const absent = {
  name: text(say('姓名', 'Name'), { max: 40 }),
  why: text(say('原因', 'Reason'), { max: 100 }),
};

export const asks = {
  arrange: {},
  move: {
    firstOn: own.firstOn,
    lastOn: own.lastOn,
    reason: text(say('调整原因', 'Reason'), { max: 200 }),
  },
  cancel: { reason: text(say('取消原因', 'Reason'), { max: 200 }) },
  hold: {
    persons: integer(say('参加人数', 'Persons'), { min: 1, max: 5000 }),
    lead: optional(text(say('重点发言人、主讲人', 'Who spoke'), { max: 120 })),
    led: optional(
      hinted(
        text(say('带头学法的主要负责人', 'Principal leader who led it'), { max: 20 }),
        say(
          '主要负责人参加并带头学习的填姓名，自动记入第一责任人履职台账。',
          'His name where he led it: it is entered in his ledger.',
        ),
      ),
    ),
    absent: list(say('缺席人员', 'Absent'), absent),
    summary: optional(text(say('学习情况', 'What was done'), { max: 3000, lines: 4 })),
    evidence: optional(documents(say('签到表、照片等', 'Attendance list, pictures'))),
  },
  makeUp: {
    name: text(say('补学人员', 'Who made it up'), { max: 40 }),
    how: text(say('补学方式', 'How'), { max: 200 }),
  },
};

export const keeps = {
  heldOn: optional(happened(day(say('登记开展日期', 'Held')))),
  days: optional(integer(say('天数', 'Days'))),
  missing: list(say('待补学人员', 'To make it up'), absent),
};
export type Own = Values<typeof own> & Values<typeof keeps>;
