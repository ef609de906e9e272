import { say } from '../../kernel/text.ts';
import { asking } from '../rule.ts';
import { asks } from './fields.ts';
import { cites } from './reasons.ts';

const named = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article),
});
const local = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article, 'practice'),
});
const pending = ['defending', 'drafted', 'signed', 'answered'] as const;

/** Who may do what, in which phase, and where it leads. */
export const steps = asking(asks)({
  register: {
    ...named('登记应诉', 'Register', '第六十七条第一款'),
    by: ['clerk', 'officer'],
    to: 'defending',
    numbers: 'litigation',
    story: say('收到{court}送达的起诉状副本', 'was served with the action by {court}'),
  },
  appoint: {
    ...named('委托代理人', 'Appoint agents', '第三十一条'),
    by: ['head', 'leader'],
    from: [...pending, 'appealed'],
    letters: ['authority', 'representative'],
    story: say('委托诉讼代理人', 'appointed agents'),
  },
  extendEvidence: {
    ...named('准许延期举证', 'Evidence may come later', '第三十六条第一款'),
    by: ['officer', 'head'],
    from: ['defending', 'drafted', 'signed'],
    story: say('人民法院准许延期至{until}', 'the court allowed evidence until {until}'),
  },
  draft: {
    ...named('拟写答辩状', 'Draft the defence', '第六十七条第一款'),
    by: ['officer'],
    from: ['defending'],
    to: 'drafted',
    internal: true,
    letters: ['defence'],
    story: say('拟写答辩状和证据清单', 'drafted the defence and the list of evidence'),
  },
  sign: {
    ...local('签发答辩状', 'Sign the defence', '签发'),
    by: ['leader'],
    from: ['drafted'],
    to: 'signed',
    internal: true,
    excludes: ['draft'],
    letters: ['defence', 'evidence'],
    story: say('签发答辩状：{remark}', 'signed the defence: {remark}'),
  },
  answer: {
    ...named('提交答辩和证据', 'Hand in defence and evidence', '第六十七条第一款'),
    by: ['clerk', 'officer'],
    from: ['signed'],
    to: 'answered',
    story: say('提交答辩状、证据和依据', 'handed in defence, evidence and basis'),
  },
  appear: {
    ...named('出庭应诉', 'Appear in court', '第三条第三款'),
    by: ['clerk', 'officer', 'head'],
    from: ['answered', 'appealed'],
    story: say('开庭：负责人出庭情况为{head}', 'hearing; head of the office: {head}'),
  },
  judge: {
    ...named('收到一审裁判', 'Record the judgment', '第八十条'),
    by: ['clerk', 'officer'],
    from: ['defending', 'answered'],
    to: 'judged',
    story: say('收到一审裁判：{judgment}', 'received the judgment: {judgment}'),
  },
  appeal: {
    ...named('上诉', 'Appeal', '第八十五条'),
    by: ['head', 'leader'],
    from: ['judged'],
    to: 'appealed',
    story: say('{by}上诉', '{by} appealed'),
  },
  judgeFinally: {
    ...named('收到二审裁判', 'Record the final judgment', '第八十九条'),
    by: ['clerk', 'officer'],
    from: ['appealed'],
    to: 'final',
    story: say('收到二审裁判：{judgment}', 'received the final judgment: {judgment}'),
  },
  becomeFinal: {
    ...named('裁判生效', 'Judgment becomes final', '第八十五条'),
    by: ['clerk', 'officer'],
    from: ['judged'],
    to: 'final',
    story: say('上诉期满无人上诉，裁判生效', 'nobody appealed; the judgment is final'),
  },
  comply: {
    ...named('履行裁判', 'Comply', '第九十四条'),
    by: ['officer', 'head'],
    from: ['final'],
    story: say('履行：{how}', 'complied: {how}'),
  },
  learn: {
    ...local('分析败诉原因', 'Draw lessons', '结案分析'),
    by: ['officer', 'reviewer', 'head'],
    from: ['final'],
    internal: true,
    story: say('分析败诉原因：{causes}', 'drew lessons: {causes}'),
  },
  archive: {
    ...local('归档', 'Archive', '归档'),
    by: ['clerk', 'officer'],
    from: ['final'],
    to: 'archived',
    story: say('归档：{volume}', 'archived: {volume}'),
  },
} as const);
