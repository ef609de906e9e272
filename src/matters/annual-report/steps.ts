import { say } from '../../kernel/text.ts';
import { asking } from '../rule.ts';
import { asks } from './fields.ts';
import { cites } from './terms.ts';

const named = (zh: string, en: string, at = cites('第二十四条')) => ({
  title: say(zh, en),
  cites: at,
});
const figures = cites('数据核定', 'practice');

/** Who may do what, in which phase, and where it leads. */
export const steps = asking(asks)({
  open: {
    ...named('开始起草', 'Begin'),
    by: ['clerk', 'officer', 'head'],
    to: 'drafting',
    story: say('开始起草{year}年{sort}', 'began the {sort} for {year}'),
  },
  write: {
    ...named('撰写', 'Write'),
    by: ['officer', 'reviewer', 'head'],
    from: ['drafting'],
    internal: true,
    story: say('撰写“{part}”', 'wrote “{part}”'),
  },
  declareNumber: {
    ...named('人工填报数据', 'Declare a number', cites('人工填报', 'practice')),
    by: ['officer', 'head'],
    from: ['drafting'],
    internal: true,
    story: say('填报“{name}”为{shown}：{why}', 'declared “{name}” as {shown}: {why}'),
  },
  lock: {
    ...named('锁定数据', 'Lock the figures', figures),
    by: ['head'],
    from: ['drafting'],
    to: 'locked',
    internal: true,
    story: say('按台账位次{position}锁定数据', 'locked the figures at position {position}'),
  },
  unlock: {
    ...named('解除锁定', 'Unlock', figures),
    by: ['head'],
    from: ['locked'],
    to: 'drafting',
    internal: true,
    story: say('解除锁定：{reason}', 'unlocked the figures: {reason}'),
  },
  reviewLaw: {
    ...named('法制审核', 'Legal review', cites('年度报告审核')),
    by: ['reviewer'],
    from: ['locked'],
    internal: true,
    excludes: ['write'],
    story: say('法制审核：{opinion}', 'reviewed by the legal unit: {opinion}'),
  },
  reviewSecrecy: {
    ...named('保密审查', 'Review for secrecy'),
    by: ['reviewer'],
    from: ['locked'],
    internal: true,
    story: say('保密审查：{opinion}', 'reviewed for secrecy: {opinion}'),
  },
  deliberate: {
    ...named('党组会审议', 'Deliberate', cites('年度报告审核')),
    by: ['clerk', 'head'],
    from: ['locked'],
    internal: true,
    story: say('{session}审议：{opinion}', '{session} deliberated on it: {opinion}'),
  },
  sign: {
    ...named('签发', 'Sign', cites('签发', 'office')),
    by: ['leader'],
    from: ['locked'],
    to: 'signed',
    internal: true,
    story: say('签发：{remark}', 'signed: {remark}'),
  },
  submit: {
    ...named('报送', 'Submit'),
    by: ['clerk', 'officer'],
    from: ['signed', 'submitted', 'published'],
    to: 'submitted',
    letters: ['cover'],
    story: say('报送{to}', 'submitted it to {to}'),
  },
  publish: {
    ...named('公开', 'Publish'),
    by: ['clerk', 'officer'],
    from: ['signed', 'submitted'],
    to: 'published',
    story: say('在{where}公开', 'published at {where}'),
  },
  archive: {
    ...named('归档', 'Archive', cites('归档', 'office')),
    by: ['clerk', 'officer'],
    from: ['published'],
    to: 'archived',
    story: say('归档：{volume}', 'archived: {volume}'),
  },
  revise: {
    ...named('更正后重新发布', 'Make a new edition', cites('年度报告更正', 'practice')),
    by: ['head'],
    from: ['published', 'archived'],
    to: 'drafting',
    story: say('更正，另出新版：{reason}', 'began a new edition: {reason}'),
  },
} as const);
