import { say } from '../../kernel/text.ts';
import { asking } from '../rule.ts';
import { asks } from './fields.ts';
import { cites, former } from './reasons.ts';

const BEFORE = '2023-12-31' as const;
const named = (zh: string, en: string, article: string, before?: string) => ({
  title: say(zh, en),
  cites: cites(article),
  ...(before === undefined ? {} : { formerly: { until: BEFORE, cites: former(before) } }),
});
const local = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article, 'practice'),
});

/** Who may do what, in which phase, and where it leads. */
export const steps = asking(asks)({
  register: {
    ...named('登记收案', 'Register', '第四十八条', '答复'),
    by: ['clerk', 'officer'],
    to: 'preparing',
    numbers: 'reconsideration',
    story: say('收到{organ}送来的申请书副本', 'received the copy of the application from {organ}'),
  },
  convert: {
    ...named('转为普通程序', 'Turned to the ordinary procedure', '第五十五条'),
    by: ['clerk', 'officer'],
    from: ['preparing', 'drafted', 'signed', 'replied'],
    story: say('复议机关转为普通程序', 'the organ turned to the ordinary procedure'),
  },
  listEvidence: {
    ...named('列证据清单', 'List the evidence', '第四十八条', '答复'),
    by: ['officer'],
    from: ['preparing'],
    internal: true,
    letters: ['evidence'],
    story: say('列证据、依据清单', 'listed evidence and basis'),
  },
  draft: {
    ...named('拟写答复书', 'Draft the reply', '第四十八条', '答复'),
    by: ['officer'],
    from: ['preparing'],
    to: 'drafted',
    internal: true,
    letters: ['reply'],
    story: say('拟写答复书', 'drafted the reply'),
  },
  sign: {
    ...local('签发答复书', 'Sign the reply', '签发'),
    by: ['leader'],
    from: ['drafted'],
    to: 'signed',
    internal: true,
    excludes: ['draft'],
    letters: ['reply', 'evidence'],
    story: say('签发答复书：{remark}', 'signed the reply: {remark}'),
  },
  reply: {
    ...named('提交答复和证据', 'Hand in reply and evidence', '第四十八条', '答复'),
    by: ['clerk', 'officer'],
    from: ['signed'],
    to: 'replied',
    story: say('提交答复和证据（{via}）', 'handed in reply and evidence ({via})'),
  },
  attendHearing: {
    ...named('参加听证', 'Attend the hearing', '第五十一条第三款', '审查方式'),
    by: ['clerk', 'officer', 'head'],
    from: ['replied'],
    story: say('参加听证：{attended}', 'attended the hearing: {attended}'),
  },
  mediate: {
    ...named('参加调解', 'Take part in mediation', '第五条', '调解'),
    by: ['officer', 'head'],
    from: ['preparing', 'drafted', 'signed', 'replied'],
    story: say('参加调解：{terms}', 'took part in mediation: {terms}'),
  },
  decide: {
    ...named('收到复议决定', 'Record the decision', '第七十五条', '审查期限和决定'),
    by: ['clerk', 'officer'],
    from: ['preparing', 'replied'],
    to: 'decided',
    story: say('收到决定：{outcome}', 'received the decision: {outcome}'),
  },
  receiveOpinion: {
    ...named('收到意见书', 'Record a written opinion', '第七十六条'),
    by: ['clerk', 'officer'],
    from: ['replied', 'decided'],
    story: say('收到行政复议意见书{document}', 'received the opinion {document}'),
  },
  reportCorrection: {
    ...named('报送纠正情况', 'Report what was put right', '第七十六条'),
    by: ['officer', 'head'],
    from: ['replied', 'decided'],
    letters: ['correction'],
    story: say('报送纠正情况', 'reported what was put right'),
  },
  comply: {
    ...named('履行决定', 'Comply', '第七十七条', '履行'),
    by: ['officer', 'head'],
    from: ['decided'],
    story: say('履行：{how}', 'complied: {how}'),
  },
  learn: {
    ...local('分析原因、改进工作', 'Draw lessons', '结案分析'),
    by: ['officer', 'reviewer', 'head'],
    from: ['decided'],
    internal: true,
    story: say('分析原因：{causes}', 'drew lessons: {causes}'),
  },
  archive: {
    ...local('归档', 'Archive', '归档'),
    by: ['clerk', 'officer'],
    from: ['decided'],
    to: 'archived',
    story: say('归档：{volume}', 'archived: {volume}'),
  },
} as const);
