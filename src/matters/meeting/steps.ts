import { say } from '../../kernel/text.ts';
import { asking } from '../rule.ts';
import { asks } from './fields.ts';
import type { Law } from './reasons.ts';
import { cites } from './reasons.ts';

const named = (zh: string, en: string, article: string, law: Law = 'meetingRules') => ({
  title: say(zh, en),
  cites: cites(article, law),
});
const after = ['held', 'drafted', 'issued'] as const;

/** Who may do what, in which phase, and where it leads. */
export const steps = asking(asks)({
  plan: {
    ...named('拟定会议', 'Plan a meeting', '会议召集'),
    by: ['clerk', 'officer', 'head'],
    to: 'collecting',
    story: say('拟召开{sort}（{session}），开始征集议题', 'planned the {sort} ({session})'),
  },
  propose: {
    ...named('申报议题', 'Propose items', '议题管理'),
    by: ['clerk', 'officer', 'head'],
    from: ['collecting'],
    internal: true,
    story: say('申报议题', 'proposed items'),
  },
  screen: {
    ...named('审核议题', 'Screen the items', '议题管理'),
    by: ['reviewer', 'head'],
    from: ['collecting'],
    internal: true,
    story: say('审核议题', 'screened the items'),
  },
  schedule: {
    ...named('确定议程', 'Settle the agenda', '议题管理'),
    by: ['head', 'leader'],
    from: ['collecting', 'scheduled'],
    to: 'scheduled',
    internal: true,
    letters: ['notice', 'agenda'],
    story: say('确定议程，会期{day}', 'settled the agenda for {day}'),
  },
  hold: {
    ...named('召开', 'Hold', '议事决策', 'partyGroups'),
    by: ['clerk', 'officer', 'head'],
    from: ['scheduled'],
    to: 'held',
    story: say('召开，实到{present}，记录人{recorder}', 'held it; present: {present}'),
  },
  studyLaw: {
    ...named('会前学法', 'Study law first', '会前学法'),
    by: ['clerk', 'officer', 'head'],
    from: ['held'],
    story: say('会前学法：{topic}（{speaker}领学）', 'studied law: {topic} (led by {speaker})'),
  },
  resolve: {
    ...named('逐项表决', 'Vote item by item', '议事决策', 'partyGroups'),
    by: ['clerk', 'officer', 'head'],
    from: ['held'],
    story: say('逐项表决，记录议定结果', 'recorded the results item by item'),
  },
  draftMinutes: {
    ...named('拟纪要', 'Draft the minutes', '会议纪要'),
    by: ['clerk', 'officer'],
    from: ['held'],
    to: 'drafted',
    internal: true,
    letters: ['minutes'],
    story: say('拟纪要', 'drafted the minutes'),
  },
  returnMinutes: {
    ...named('退回修改', 'Return the minutes', '会议纪要'),
    by: ['head', 'leader'],
    from: ['drafted'],
    to: 'held',
    internal: true,
    story: say('退回修改：{reason}', 'returned the minutes: {reason}'),
  },
  signMinutes: {
    ...named('签发纪要', 'Sign the minutes', '签发', 'office'),
    by: ['leader'],
    from: ['drafted'],
    to: 'issued',
    excludes: ['draftMinutes'],
    numbers: 'meetingMinutes',
    letters: ['minutes'],
    story: say('签发纪要', 'signed the minutes'),
  },
  assignTask: {
    ...named('交办', 'Give a task', '议定事项落实'),
    by: ['clerk', 'head', 'leader'],
    from: after,
    letters: ['task'],
    story: say('交{to}于{due}前办理：{what}', 'gave {to} a task, due {due}: {what}'),
  },
  followTask: {
    ...named('跟踪落实', 'Follow a task', '议定事项落实'),
    by: ['clerk', 'officer', 'head'],
    from: after,
    story: say('{outcome}：{how}', '{outcome}: {how}'),
  },
  archive: {
    ...named('归档', 'Archive', '会议纪要'),
    by: ['clerk', 'officer'],
    from: ['issued'],
    to: 'archived',
    story: say('归档：{volume}', 'archived: {volume}'),
  },
  cancel: {
    ...named('取消会议', 'Cancel', '会议召集'),
    by: ['head', 'leader'],
    from: ['collecting', 'scheduled'],
    to: 'cancelled',
    story: say('取消会议：{reason}', 'cancelled it: {reason}'),
  },
} as const);
