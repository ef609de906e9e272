import type { PartName } from '../../matters/annual-report/fields.ts';
import { parts } from '../../matters/annual-report/fields.ts';
import type { Draft } from './compose.ts';

const ORDER = Object.keys(parts) as readonly PartName[]; // the keys of a literal
const COUNTED = ['一', '二', '三', '四', '五'] as const;

/** The heading of a part as the provisions word it; the plan is of the coming year. */
function headingOf(name: PartName, at: number, year: number): string {
  const title = parts[name].zh;
  const dated = name === 'other' ? title : `${name === 'plan' ? year + 1 : year}年${title}`;
  return `${COUNTED[at] ?? ''}、${dated}`;
}

/**
 * What a part says before anybody wrote it: what the office's own ledgers can prove, in sentences to build on. What a
 * ledger cannot know (the shortcomings, what the leader did, the plan) is asked for, not invented.
 */
const beginnings: Readonly<Record<PartName, string>> = {
  achievements: `（一）依法办理政府信息公开申请
本年度收到政府信息公开申请{disclosure_requests_received}，上年结转{disclosure_requests_carried_over}，办结{disclosure_requests_completed}，结转下年度继续办理{disclosure_requests_carried_forward}，按期答复率{disclosure_completion_rate}。{=因政府信息公开发生行政复议、行政诉讼的情况}。
（二）认真办理人大代表建议和政协提案
办理建议提案{proposals_handled}，其中全国政协提案{proposals_national_cppcc}、市人大建议{proposals_municipal_npc}、市政协提案{proposals_municipal_cppcc}，时限内办结率{proposals_on_time_rate}，办前、办中、办后沟通落实率{proposal_contact_rate}。
（三）依法开展领事保护与协助
处置领事保护与协助案（事）件{consular_incidents}，帮助当事人{consular_persons}。
（四）坚持科学民主依法决策
召开党组（扩大）会议{party_group_meetings}、主任办公会议{director_meetings}，研究议题{agenda_items}，会前学法{pre_meeting_law_study}。反馈法规草案征求意见{draft_opinions_returned}。`,
  shortcomings: `〔请写明存在的不足，并逐项写明原因。〕`,
  leader: `〔请写明主要负责人履行推进法治建设第一责任人职责的情况；登记第一责任人履职台账的，由台账起草。〕`,
  plan: `〔请写明下一年度的安排，逐项对应本年度的不足。〕`,
  other: '无其他需要报告的情况。',
};

export const titleOf = (office: string, year: number): string =>
  `${office}\n${year}年法治政府建设年度情况报告`;

/** The report's draft: what was written, and the beginnings of the parts that nobody has: `told` by a ledger, or general. */
export const draftOf = (
  office: string,
  year: number,
  written: Readonly<Partial<Record<PartName, string | null>>>,
  told: Readonly<Partial<Record<PartName, string>>> = {},
): Draft => ({
  title: titleOf(office, year),
  parts: ORDER.map((name, at) => ({
    name,
    heading: headingOf(name, at, year),
    text: written[name] ?? told[name] ?? beginnings[name],
  })),
});

export const beginningOf = (name: PartName): string => beginnings[name];
