import { say } from '../../kernel/text.ts';
import { asking } from '../rule.ts';
import { asks } from './fields.ts';
import {
  BEFORE_REGULATIONS,
  BEFORE_RESPONSE,
  plan,
  practice,
  regulations,
  response,
} from './reasons.ts';

const named = (zh: string, en: string) => ({ title: say(zh, en) });
/** The office takes part as its own duties go (第四条第三款); before the regulations that was practice. */
const byRegulations = (article: string) => ({
  cites: regulations(article),
  formerly: { until: BEFORE_REGULATIONS, cites: practice('领事保护与协助') },
});
const byPlan = (part: string) => ({ cites: plan(part) });
const byPractice = (part: string) => ({ cites: practice(part) });

const alive = ['reported', 'open'] as const;
/** What comes to be known, or is told, after a case was closed is still entered. */
const known = [...alive, 'closed', 'followedUp'] as const;
const desk = ['clerk', 'officer', 'head'] as const;

/** Who may do what, in which phase, and where it leads. `defineMatter` proves the names. */
export const steps = asking(asks)({
  register: {
    ...named('接报登记', 'Register'),
    ...byRegulations('第四条第三款'),
    by: desk,
    numbers: 'case',
    story: say('于{at}接报', 'heard of the case on {at}'),
  },
  verify: {
    ...named('核实属实', 'Verify'),
    ...byRegulations('第四条第三款'),
    by: ['officer', 'head'],
    from: ['reported'],
    to: 'open',
    story: say('核实：{how}', 'verified: {how}'),
  },
  dismiss: {
    ...named('核实不属实', 'Find it unfounded'),
    ...byRegulations('第四条第三款'),
    by: ['officer', 'head'],
    from: ['reported'],
    to: 'unfounded',
    story: say('于{at}核实不属实：{how}', 'found it unfounded on {at}: {how}'),
  },
  grade: {
    ...named('定级', 'Grade'),
    cites: response('第七十一条第二款'),
    formerly: { until: BEFORE_RESPONSE, cites: plan('分级') },
    by: ['officer', 'head', 'leader'],
    from: alive,
    story: say('于{at}定级：{reason}', 'graded the case on {at}: {reason}'),
  },
  regrade: {
    ...named('级别调整', 'Adjust the level'),
    cites: response('第七十一条第二款'),
    formerly: { until: BEFORE_RESPONSE, cites: plan('分级') },
    by: ['head', 'leader'],
    from: ['open'],
    story: say('于{at}调整级别：{reason}', 'adjusted the level on {at}: {reason}'),
  },
  addPerson: {
    ...named('登记当事人', 'Add a person'),
    ...byRegulations('第六条第二款'),
    by: desk,
    from: known,
    story: say('登记当事人{name}：{condition}', 'entered {name}: {condition}'),
  },
  updatePerson: {
    ...named('更新当事人现状', 'Update a person'),
    ...byRegulations('第六条第二款'),
    by: desk,
    from: known,
    story: say('当事人现状：{condition} {note}', 'condition of a person: {condition} {note}'),
  },
  reportByPhone: {
    ...named('电话报告', 'Report by telephone'),
    ...byPlan('信息报告：电话报告'),
    by: desk,
    from: alive,
    story: say('于{at}向{receiver}电话报告', 'reported by telephone to {receiver} on {at}'),
  },
  firstReport: {
    ...named('首报', 'First report'),
    ...byPlan('信息报告：首报'),
    by: desk,
    from: alive,
    numbers: 'report',
    letters: ['report'],
    story: say('于{at}向{receiver}首报', 'sent the first report to {receiver} on {at}'),
  },
  furtherReport: {
    ...named('续报', 'Further report'),
    ...byPlan('信息报告：续报'),
    by: desk,
    from: ['open'],
    numbers: 'report',
    letters: ['report'],
    story: say('于{at}向{receiver}续报', 'sent a further report to {receiver} on {at}'),
  },
  finalReport: {
    ...named('终报', 'Final report'),
    ...byPlan('信息报告：终报'),
    by: desk,
    from: ['open', 'closed', 'followedUp'],
    numbers: 'report',
    letters: ['report'],
    story: say('于{at}向{receiver}终报', 'sent the final report to {receiver} on {at}'),
  },
  recordMission: {
    ...named('记录驻外使领馆工作', 'Record what the mission did'),
    ...byRegulations('第四条第二款'),
    by: desk,
    from: known,
    story: say(
      '记录{mission}于{at}{what}：{detail}',
      'recorded that {mission} {what} on {at}: {detail}',
    ),
  },
  assist: {
    ...named('协助处置', 'Assist'),
    ...byRegulations('第四条第三款'),
    by: ['officer', 'head', 'leader'],
    from: alive,
    story: say('于{at}{what}：{detail}', '{what} on {at}: {detail}'),
  },
  tellFamily: {
    ...named('告知家属', 'Tell the family'),
    ...byRegulations('第四条第三款'),
    by: ['officer', 'head', 'clerk'],
    from: known,
    letters: ['family-record'],
    story: say(
      '于{at}{how}告知家属{name}（{relation}）：{told}',
      'told {name} ({relation}) {how} on {at}: {told}',
    ),
  },
  receiveGuardianship: {
    ...named('收到监护通知', 'Receive a guardianship notice'),
    ...byRegulations('第十一条第二款'),
    by: desk,
    from: alive,
    story: say('于{at}收到{from}监护通知', 'received a guardianship notice from {from} on {at}'),
  },
  passGuardianship: {
    ...named('逐级通知', 'Pass it on'),
    ...byRegulations('第十一条第二款'),
    by: ['officer', 'head'],
    from: alive,
    story: say('于{at}通知{receiver}（{rank}）', 'passed it on to {receiver} ({rank}) on {at}'),
  },
  confirmGuardianship: {
    ...named('监护安排确认', 'Confirm the guardian'),
    ...byRegulations('第十一条第二款'),
    by: desk,
    from: known,
    story: say(
      '{receiver}于{at}确认监护安排：{arrangement}',
      '{receiver} confirmed on {at}: {arrangement}',
    ),
  },
  close: {
    ...named('办结', 'Close'),
    ...byPractice('办结'),
    by: ['officer', 'head'],
    from: ['open'],
    to: 'closed',
    story: say('于{at}办结：{outcome}', 'closed the case on {at}: {outcome}'),
  },
  reopen: {
    ...named('重新办理', 'Reopen'),
    ...byPractice('重新办理'),
    by: ['head'],
    from: ['closed', 'followedUp', 'unfounded'],
    to: 'open',
    story: say('重新办理：{reason}', 'reopened the case: {reason}'),
  },
  handOver: {
    ...named('移交', 'Hand over'),
    ...byPractice('移交'),
    by: ['officer', 'head'],
    from: alive,
    to: 'handedOver',
    story: say('于{at}移交{receiver}：{reason}', 'handed over to {receiver} on {at}: {reason}'),
  },
  sendTo: {
    ...named('移送其他外办', 'Send to another office'),
    ...byRegulations('第四条第三款'),
    by: ['officer', 'head'],
    from: alive,
    to: 'handedOver',
    sends: 'office',
    story: say('于{at}移送{office}：{reason}', 'sent the case to {office} on {at}: {reason}'),
  },
  receiveFrom: {
    ...named('接收移送', 'Receive from another office'),
    ...byRegulations('第四条第三款'),
    by: desk,
    receives: true,
    numbers: 'case',
    story: say('于{at}接收移送', 'received the case on {at}'),
  },
  followUp: {
    ...named('回访', 'Follow up'),
    ...byPractice('回访'),
    by: ['officer', 'clerk'],
    from: ['closed'],
    to: 'followedUp',
    story: say('{how}回访：{content} {note}', 'followed up {how}: {content} {note}'),
  },
  archive: {
    ...named('归档', 'Archive'),
    ...byPractice('归档'),
    by: ['clerk', 'officer'],
    from: ['closed', 'followedUp', 'unfounded', 'handedOver'],
    to: 'archived',
    story: say('归档：{volume}', 'archived: {volume}'),
  },
} as const);
