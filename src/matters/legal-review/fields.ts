import { choice, day, document, integer, list, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { kinds, materials, outcomes } from './kinds.ts';

const note = (zh: string, en: string, max = 500) => text(say(zh, en), { max, lines: 2 });
const texts = list(
  say('送审文本', 'Texts under review'),
  {
    title: text(say('文本名称', 'Title'), { max: 120 }),
    file: optional(document(say('文件', 'File'))),
  },
  { min: 1, max: 60 },
);
const sent = list(say('随附材料', 'Materials'), {
  material: choice(say('材料', 'Material'), materials),
  file: optional(document(say('文件', 'File'))),
});

export const own = {
  kind: timed(choice(say('审核种类', 'Kind of review'), kinds)),
  subject: text(say('送审事项', 'Matter under review'), { max: 120 }),
  about: optional(
    hinted(
      reference(say('所审的合同、协议、文件、决策', 'What is reviewed'), 'matter'),
      say(
        '已在本平台登记的请选择，审核结论随即认定是它的；没有选择的，按送审事项的名称认定。',
        'Choose it where it is on this platform; else the review is known by its title.',
      ),
    ),
  ),
  division: text(say('送审处室', 'Sent by'), { max: 60 }),
  counterpart: optional(text(say('对方当事人', 'Other party'), { max: 120 })),
  texts,
  materials: sent,
  neededBy: optional(
    hinted(
      day(say('希望于何日前出具意见', 'Wanted by')),
      say(
        '规范性文件至少留5个工作日，重大决策至少留7个工作日。',
        'Leave five or seven working days.',
      ),
    ),
  ),
  urgent: optional(note('紧急理由', 'Why it is urgent')),
};

const question = reference(say('征询', 'Question to counsel'), 'act');

export const asks = {
  submit: {},
  askMaterials: { missing: note('需补正的材料', 'What is missing') },
  supplement: { added: sent, note: optional(note('说明', 'Note')) },
  accept: {},
  consult: {
    adviser: optional(
      reference(say('法律顾问、公职律师（名册）', 'Adviser, from the register'), 'matter'),
    ),
    capacity: choice(say('身份', 'Capacity'), {
      adviser: say('外聘法律顾问', 'External legal adviser'),
      lawyer: say('公职律师', 'Public lawyer'),
    }),
    named: text(say('姓名', 'Name'), { max: 40, personal: 'name' }),
    by: day(say('请于何日前反馈', 'To be given by')),
    question: note('征询问题', 'What is asked'),
  },
  advise: {
    question,
    risk: choice(say('风险等级', 'Risk'), {
      low: say('低', 'low'),
      medium: say('中', 'medium'),
      high: say('高', 'high'),
    }),
    opinion: text(say('法律意见', 'Opinion'), { max: 5000, lines: 5 }),
    file: optional(document(say('法律意见书', 'The paper itself'))),
  },
  conclude: {
    outcome: choice(say('审核结论', 'Outcome'), outcomes),
    points: list(say('问题和修改建议', 'Points'), {
      point: text(say('问题和建议', 'Point'), { max: 600, lines: 2 }),
      law: optional(text(say('依据', 'Ground'), { max: 200 })),
    }),
    summary: hinted(
      note('审核意见', 'Opinion', 2000),
      say('主体和权限、程序、内容、表述。', 'Powers, procedure, content, wording.'),
    ),
    withoutCounsel: optional(note('不再等待法律意见的理由', 'Why counsel was not awaited')),
  },
  respond: {
    answers: list(say('采纳情况', 'What became of each point'), {
      point: integer(say('第几条意见', 'Point number'), { min: 1, max: 100 }),
      adopted: choice(say('是否采纳', 'Followed'), {
        yes: say('采纳', 'followed'),
        partly: say('部分采纳', 'partly'),
        no: say('未采纳', 'not followed'),
      }),
      why: optional(note('说明', 'Explanation')),
    }),
  },
  resubmit: { texts, changes: note('修改情况', 'What was changed', 1000) },
  agreeReasons: { remark: note('审定意见', 'Decision') },
  recordSigning: {
    how: choice(say('后续', 'What followed'), {
      signed: say('已签署', 'signed'),
      issued: say('已印发', 'issued'),
      discussed: say('已提交集体讨论', 'put to discussion'),
    }),
    signedOn: happened(day(say('日期', 'On'))),
    number: optional(text(say('文号、合同编号', 'Number'), { max: 60 })),
  },
  withdraw: { reason: note('撤回原因', 'Reason') },
  archive: { volume: text(say('档号', 'Archive number'), { max: 60 }) },
};

export const keeps = {
  consulted: list(say('征询记录', 'Counsel asked'), {
    act: question,
    capacity: asks.consult.capacity,
    by: asks.consult.by,
    advisedOn: optional(day(say('反馈日期', 'Given on'))),
  }),
  outcome: optional(asks.conclude.outcome),
  concludedOn: optional(day(say('结论日期', 'Concluded on'))),
  points: asks.conclude.points,
  followed: optional(
    choice(say('采纳程度', 'How far it was followed'), {
      all: say('全部采纳', 'wholly'),
      part: say('未全部采纳', 'not wholly'),
    }),
  ),
  agreedOn: optional(day(say('审定日期', 'Agreed on'))),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
export type StepName = keyof typeof asks;
export type AsksOf<K extends StepName> = Values<(typeof asks)[K]>;
