import { say } from '../../kernel/text.ts';

/** The consular case, and the page for three in the morning. */
export const consular = {
  quick: say('快速接报', 'Quick entry'),
  quickHint: say('先记四样，其余以后补。', 'Four things now, the rest later.'),
  whole: say('完整登记', 'Full form'),
  what: say('发生了什么', 'What happened'),
  where: say('在哪里', 'Where'),
  who: say('谁打来的', 'Who called'),
  when: say('接报时间（北京时间）', 'Heard at (Beijing time)'),
  submit: say('登记', 'Register'),
  sending: say('正在送出……', 'Sending…'),
  waiting: say(
    '网络不通。内容已存在本机，接通后自动送出，不会重复登记。',
    'No network. What you typed is kept here and is sent once the network is back, only once.',
  ),
  kept: say('已存在本机', 'Kept on this machine'),
  otherKinds: say('其他种类', 'Other kinds'),
  beijing: say('北京', 'Beijing'),
  capital: say('按首都时间', 'by the time of the capital'),
  clockThere: say('当地现在', 'there now'),
  persons: say('当事人', 'Persons'),
  family: say('家属告知', 'What the family was told'),
  guardianship: say('监护通知（条例第十一条）', 'Guardianship (article 11)'),
  course: say('两地时间', 'In both times'),
  here: say('北京时间', 'Beijing time'),
  there: say('当地时间', 'Time there'),
  done: say('事项', 'What was done'),
  mission: say('使领馆', 'mission'),
  own: say('本机关', 'this office'),
  missionOnly: say(
    '目前仅由驻外使领馆处置，本机关尚未参与，不计入本机关处置数。',
    'Handled by the mission alone so far; it does not count as handled by this office.',
  ),
  noPersons: say('还没有登记当事人。', 'No person has been entered yet.'),
} as const;
