import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

export type Law = keyof typeof laws;
/** Articles without a law are those of the regulations on party groups. */
export const cites = (article: string, law: Law = 'partyGroups'): Cite<Law> => ({ law, article });

type Reason = { readonly cites: Cite<Law>; readonly says: Text };
const by = (article: string, zh: string, en: string): Reason => ({
  cites: cites(article),
  says: say(zh, en),
});
const local = (article: string, zh: string, en: string): Reason => ({
  cites: cites(article, 'meetingRules'),
  says: say(zh, en),
});

/** What each refusal and late mark says; the conditions are in `rules.ts` under the same code. */
export const reasons = {
  'chair-not-member': local(
    '会议召集',
    '主持人应当是应到成员，请核对应到成员名单。',
    'The chair is a member; check the list of members.',
  ),
  'no-such-item': local('议题管理', '没有这个序号的议题。', 'There is no item of that number.'),
  'already-screened': local(
    '议题管理',
    '议题已有审核意见；如记错，请更正原记录。',
    'The item was screened; correct that act if it is wrong.',
  ),
  'weighty-to-party-group': by(
    '议事决策',
    '“三重一大”事项由党组会议集体讨论决定，不能只列入本次会议；请退回处室，报党组会议。',
    'Weighty matters are decided by the party group; return the item and bring it there.',
  ),
  'legality-before-agenda': {
    cites: cites('第二十五条第二款', 'majorDecisions'),
    says: say(
      '重大决策未经合法性审查的，不得提交讨论。',
      'A major decision that was not reviewed for legality is not brought to discussion.',
    ),
  },
  'items-not-screened': local(
    '议题管理',
    '还有申报的议题没有审核意见。',
    'Items that were proposed have no verdict yet.',
  ),
  'no-items': local(
    '议题管理',
    '没有同意上会的议题，不安排会议。',
    'Without an item there is no meeting.',
  ),
  'held-before-day': local(
    '会议召集',
    '召开日期早于通知的会期；改期的请重新安排。',
    'It was held before the day announced; schedule it anew.',
  ),
  'not-a-member': local(
    '会议召集',
    '实到成员中有不在应到名单的人，请列为列席人员。',
    'Somebody present is no member; name him among the observers.',
  ),
  'no-quorum': by(
    '议事决策',
    '到会成员不足，不能召开。',
    'Too few members are present to hold the meeting.',
  ),
  'study-before-items': local(
    '会前学法',
    '会前学法应当在议题讨论以前进行。',
    'Law is studied before the items are discussed.',
  ),
  'studied-already': local('会前学法', '本次会议已记录会前学法。', 'It is recorded already.'),
  'item-not-listed': local(
    '议题管理',
    '未经审核同意上会的议题，会上不临时动议。',
    'What was not put on the agenda is not decided at the meeting.',
  ),
  'already-decided': local(
    '议事决策',
    '该议题已有议定结果；如记错，请更正原记录。',
    'The item is decided; correct that act if it is wrong.',
  ),
  'avoided-not-present': local(
    '回避',
    '回避人员不在实到成员中。',
    'Whoever stands aside must be among those present.',
  ),
  'votes-do-not-add-up': by(
    '议事决策',
    '表决票数与实到并且未回避的成员人数不符。',
    'The votes do not add up to the members present who did not stand aside.',
  ),
  'chair-spoke-first': by('议事决策', '主持人应当末位表态。', 'The chair gives his view last.'),
  'personnel-quorum': by(
    '议事决策',
    '讨论决定干部任免，到会成员须达到应到成员的三分之二。',
    'An appointment needs two thirds of the members present.',
  ),
  'majority-not-reached': by(
    '议事决策',
    '赞成票未超过应到会成员的半数，不能通过。',
    'Not more than half of all members voted for it: it is not adopted.',
  ),
  'dissent-not-recorded': {
    cites: cites('第三十条第三款', 'majorDecisions'),
    says: say(
      '有不同意票的，应当如实记录不同意见。',
      'Where somebody voted against, the dissent is written down.',
    ),
  },
  'items-undecided': local(
    '会议纪要',
    '上会议题还有没有议定结果的，不能形成纪要。',
    'Items on the agenda have no result yet: there are no minutes.',
  ),
  'duty-of-no-item': {
    cites: { law: 'firstResponsible', article: '第四条' },
    says: say(
      '履职事项请填写本次会议的议题序号；带头学法的，先登记会前学法。',
      'Name an item of this meeting; the study of law is entered before it.',
    ),
  },
  'duty-of-another': {
    cites: { law: 'firstResponsible', article: '第四条' },
    says: say(
      '会议不是由主要负责人主持的，不能记作其履职。',
      'The person first responsible did not chair it: it is no act of his.',
    ),
  },
  'minutes-late': local(
    '会议纪要',
    '会议纪要的签发晚于规定期限。',
    'The minutes were signed after their term.',
  ),
  'task-without-decision': local(
    '议定事项落实',
    '议题没有通过，不能交办落实。',
    'The item was not adopted: nothing follows from it.',
  ),
  'task-not-ahead': local(
    '议定事项落实',
    '完成时限须晚于交办之日。',
    'A task is due after the day it is given.',
  ),
  'no-such-task': local('议定事项落实', '没有找到这项议定事项。', 'There is no such task.'),
  'no-tasks': local('议定事项落实', '没有交办的议定事项。', 'No task was given.'),
  'task-settled': local(
    '议定事项落实',
    '这项议定事项已经办结；如记错，请更正原记录。',
    'The task is settled; correct that act if it is wrong.',
  ),
  'no-evidence': local(
    '议定事项落实',
    '完成的议定事项应当写明佐证材料。',
    'A task that is done names its evidence.',
  ),
  'task-done-late': local(
    '议定事项落实',
    '议定事项的完成晚于时限。',
    'The task was done after it was due.',
  ),
  'tasks-open': local(
    '议定事项落实',
    '议定事项尚未全部办结，应当继续跟踪。',
    'Tasks are still open and are followed until done.',
  ),
} as const satisfies Readonly<Record<string, Reason>>;
