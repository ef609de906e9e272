import { say } from '../../kernel/text.ts';
import { asking } from '../rule.ts';
import { asks } from './fields.ts';
import { cites, formerly } from './reasons.ts';

const named = (zh: string, en: string, article: string, part: string) => ({
  title: say(zh, en),
  cites: cites(article),
  formerly: formerly(part),
});
const METHOD = '审查方式';

export const steps = asking(asks)({
  open: {
    ...named('启动审查', 'Open', '第十三条', METHOD),
    by: ['officer'],
    to: 'scoping',
    story: say('对“{measure}”启动公平竞争审查', 'opened the review of “{measure}”'),
  },
  decideScope: {
    ...named('判断审查范围', 'Decide the scope', '第二条', '审查对象'),
    by: ['officer'],
    from: ['scoping'],
    story: say('判断审查范围 {reason}', 'decided the scope {reason}'),
  },
  confirmScope: {
    ...named('复核不属于审查范围', 'Confirm it is outside', '第二条', '审查对象'),
    by: ['reviewer'],
    from: ['outside'],
    to: 'outOfScope',
    excludes: ['decideScope'],
    story: say('复核同意不属于审查范围 {opinion}', 'agreed that it is outside {opinion}'),
  },
  returnScope: {
    ...named('退回重新判断', 'Return', '第二条', '审查对象'),
    by: ['reviewer'],
    from: ['outside'],
    to: 'scoping',
    story: say('退回重新判断：{reason}', 'returned it: {reason}'),
  },
  hear: {
    ...named('听取意见', 'Hear those concerned', '第十六条', METHOD),
    by: ['officer'],
    from: ['hearing', 'judged', 'toRevise'],
    story: say('听取{who}意见：{views}；{adopted}', 'heard {who}: {views}; {adopted}'),
  },
  judge: {
    ...named('逐项判断', 'Judge item by item', '第八条至第十一条', '审查标准'),
    by: ['officer'],
    from: ['hearing', 'judged'],
    to: 'judged',
    story: say('对照十九项逐项判断', 'judged the nineteen items'),
  },
  judgeFormerly: {
    ...named('按四类标准判断', 'Judge by the four standards', '第八条至第十一条', '审查标准'),
    by: ['officer'],
    from: ['hearing', 'judged'],
    to: 'judged',
    story: say('对照四类标准判断', 'judged by the four standards'),
  },
  except: {
    ...named('适用例外规定', 'Except', '第十二条', '例外规定'),
    by: ['officer'],
    from: ['judged'],
    story: say('拟适用例外规定：{ground}，至{until}', 'to be excepted: {ground}, until {until}'),
  },
  sendToRegulator: {
    ...named('送市场监督管理部门审查', 'Send to the regulator', '第十四条', METHOD),
    by: ['officer'],
    from: ['judged'],
    story: say('连同初审意见送审，{letter}', 'sent with our first opinion, {letter}'),
  },
  hearRegulator: {
    ...named('收到审查意见', 'Hear from the regulator', '第十四条', METHOD),
    by: ['clerk', 'officer'],
    from: ['judged'],
    story: say('市场监督管理部门{view}：{opinion}', 'the regulator {view}: {opinion}'),
  },
  conclude: {
    ...named('作出审查结论', 'Conclude', '第十七条', METHOD),
    by: ['reviewer'],
    from: ['judged'],
    excludes: ['judge', 'judgeFormerly', 'open'],
    numbers: 'fairCompetition',
    letters: ['sheet'],
    story: say('审查结论：{conclusion}。{account}', 'concluded: {conclusion}. {account}'),
  },
  revise: {
    ...named('修改后再审', 'Change and review again', '第十八条', METHOD),
    by: ['officer'],
    from: ['toRevise'],
    to: 'hearing',
    story: say('修改后再审：{changes}', 'changed it: {changes}'),
  },
  issue: {
    ...named('登记出台', 'Record that it was issued', '第十八条', METHOD),
    by: ['clerk', 'officer'],
    from: ['concluded', 'toRevise'],
    to: 'issued',
    story: say('于{issuedOn}出台，{number}', 'issued on {issuedOn}, {number}'),
  },
  drop: {
    ...named('不予出台', 'Drop', '第十八条', METHOD),
    by: ['head'],
    from: ['toRevise', 'concluded', 'judged', 'hearing'],
    to: 'dropped',
    story: say('不予出台：{reason}', 'dropped: {reason}'),
  },
  endException: {
    ...named('例外期满处理', 'End the exception', '第十二条', '例外规定'),
    by: ['officer'],
    from: ['issued'],
    story: say('例外措施{how}：{account}', 'the excepted measure was {how}: {account}'),
  },
  recordCheck: {
    ...named('登记抽查、举报核查', 'Record a check', '第二十一条、第二十二条', '监督'),
    by: ['clerk', 'officer', 'head'],
    from: ['issued'],
    story: say('{by}{source}：{finding} {problem}', '{source} by {by}: {finding} {problem}'),
  },
  rectify: {
    ...named('整改', 'Put right', '第二十一条', '监督'),
    by: ['officer'],
    from: ['issued'],
    story: say('整改：{done}', 'put right: {done}'),
  },
} as const);
