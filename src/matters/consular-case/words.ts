import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

type Words = Readonly<Record<string, Text>>;

export const sources = {
  family: say('家属', 'Family'),
  self: say('当事人本人', 'The person'),
  employer: say('企业、派出单位', 'Employer'),
  '12345': say('12345热线', 'Hotline 12345'),
  '12308': say('12308热线', 'Hotline 12308'),
  mission: say('驻外使领馆', 'Mission abroad'),
  mfa: say('外交部', 'Foreign Ministry'),
  province: say('省外办', 'Provincial office'),
  office: say('其他外办移送', 'Another office'),
  other: say('其他', 'Other'),
} as const satisfies Words;

export const kinds = {
  missing: say('失踪、失联', 'Missing'),
  detained: say('拘押', 'Detained'),
  fraud: say('电信网络诈骗', 'Telecom fraud'),
  traffic: say('交通事故', 'Traffic accident'),
  illness: say('疾病', 'Illness'),
  death: say('死亡', 'Death'),
  safety: say('人身安全', 'Personal safety'),
  kidnapped: say('绑架', 'Kidnapped'),
  labour: say('劳务纠纷', 'Labour dispute'),
  disaster: say('自然灾害', 'Natural disaster'),
  evacuation: say('战乱、撤离', 'War, evacuation'),
  guardianship: say('监护缺失', 'Without a guardian'),
  property: say('财物、证件', 'Property, documents'),
  other: say('其他', 'Other'),
} as const satisfies Words;

/** How a person is, as far as known. */
export const conditions = {
  safe: say('平安', 'safe'),
  injured: say('受伤、患病', 'injured or ill'),
  detained: say('被限制人身自由', 'detained'),
  missing: say('失联', 'missing'),
  dead: say('死亡', 'dead'),
  home: say('已回国', 'back home'),
  unknown: say('待核实', 'not known yet'),
} as const satisfies Words;

export const levelTitles = {
  I: say('特别重大（Ⅰ级）', 'Level I, extremely serious'),
  II: say('重大（Ⅱ级）', 'Level II, very serious'),
  III: say('较大（Ⅲ级）', 'Level III, serious'),
  IV: say('一般（Ⅳ级）', 'Level IV, ordinary'),
} as const satisfies Words;

/** What a mission did: recorded, never counted as done by this office. */
export const missionWork = {
  checked: say('核实情况', 'checked the facts'),
  visited: say('探视、看望', 'visited'),
  urged: say('交涉、敦促当地有关部门', 'urged the local authorities'),
  advised: say('提供咨询和求助渠道', 'gave advice'),
  documents: say('办理旅行证件', 'issued travel documents'),
  contacted: say('联系亲属', 'contacted the family'),
  other: say('其他', 'other'),
} as const satisfies Words;

/** What this office did: these acts make a case one that the office handled. */
export const officeWork = {
  coordinate: say('协调有关部门和单位', 'coordinated departments'),
  identify: say('协助核实身份信息', 'helped to identify'),
  family: say('协助家属办理出境、善后', 'helped the family to travel and settle'),
  employer: say('督促派出单位处置', 'urged the employer'),
  receive: say('接返、安置', 'brought home and settled'),
  documents: say('协助补办证件', 'helped with documents'),
  advise: say('告知求助渠道、法律途径', 'told the ways to help'),
  other: say('其他', 'other'),
} as const satisfies Words;

export const outcomes = {
  solved: say('问题解决', 'Solved'),
  returned: say('平安回国', 'Back home'),
  settled: say('善后完成', 'Settled'),
  mission: say('由驻外使领馆继续处理', 'Goes on with the mission'),
  court: say('转入当地司法程序', 'Before the local courts'),
  withdrawn: say('求助人撤回', 'Help no longer wanted'),
  other: say('其他', 'Other'),
} as const satisfies Words;
