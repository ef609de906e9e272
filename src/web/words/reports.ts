import { say } from '../../kernel/text.ts';

export const reports = {
  title: say('年度报告', 'Annual report'),
  intro: say(
    '正文中的每个数字都是台账里的数据，点开即是它的记录。没有绑定数据的数字会标出，锁定前应当绑定或者填报来源。',
    'Every number in the text is a figure of the ledgers and opens its records. A number bound to nothing is marked, and must be bound or declared before the figures are locked.',
  ),
  year: say('报告年度', 'Year'),
  begin: say('开始起草', 'Begin'),
  notBegun: say(
    '本年度报告尚未开始起草。以下是台账已经能够证明的内容。',
    'Nobody has begun this report. This is what the ledgers can prove already.',
  ),
  live: say('数据随台账更新', 'figures follow the ledgers'),
  lockedAt: (position: number) =>
    say(`数据已锁定（台账位次${position}）`, `figures locked at position ${position}`),
  lock: say('锁定数据', 'Lock the figures'),
  toMatter: say('办理经过和文件', 'What happened, and documents'),
  way: say('从起草到归档', 'From draft to archive'),
  written: (count: number, total: number) =>
    say(`共${total}部分，人工撰写${count}部分`, `${count} of ${total} parts written by hand`),
  notPassed: say('未通过', 'not passed'),
  dueBy: (day: string) => say(`最迟${day}`, `due ${day}`),
  unsent: say('待报送', 'to be sent'),
  write: say('撰写', 'Write'),
  save: say('保存这一部分', 'Save this part'),
  cancel: say('取消', 'Cancel'),
  partText: say('正文', 'Text'),
  tokens: say(
    '数字写成右侧列出的数据，点一下即插入；花括号里的内容保存后显示为数字。',
    'Write numbers as the figures on the right: one click puts one in. What stands in braces is shown as a number once saved.',
  ),
  unbound: (count: number) =>
    say(`${count}处数字没有绑定数据`, `${count} numbers are bound to nothing`),
  unboundHint: say('手写的数字，没有绑定数据', 'Typed by hand and bound to nothing'),
  unknown: say('没有这项数据', 'There is no such figure'),
  differs: (count: number) =>
    say(
      `${count}项数据与锁定时不一致，请核查台账。`,
      `${count} figures differ from what was locked: examine the ledgers.`,
    ),
  figures: say('数据', 'Figures'),
  find: say('查找数据', 'Find a figure'),
  noFigure: say('没有相符的数据。', 'No figure matches.'),
  declare: say('填报数据', 'Declare a number'),
  declareIntro: say(
    '台账里没有的数字，由填报人写明来源；写入正文后与其他数据同样核对。',
    'For a number that no ledger holds: whoever declares it names its source.',
  ),
  numberName: say('名称', 'Name'),
  numberShown: say('文中写法', 'As printed'),
  numberWhy: say('来源和理由', 'Source and reason'),
  insert: say('插入正文', 'Put into the text'),
  open: say('查看记录', 'Open the records'),
  download: say('下载', 'Download'),
} as const;
