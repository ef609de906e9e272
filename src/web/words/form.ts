import { say } from '../../kernel/text.ts';

export const form = {
  on: say('办理日期', 'Day it was done'),
  onHint: say('实际发生的日期，可以早于今日。', 'The day it happened; it may lie before today.'),
  confirm: (step: string) => say(`确认${step}`, `Confirm: ${step}`),
  sending: say('正在提交', 'Sending'),
  effect: say('对时限的影响', 'Effect on the clocks'),
  effectWaits: say('填写完整后显示对时限的影响。', 'Shown when everything needed is filled in.'),
  noEffect: say('不影响时限。', 'No clock changes.'),
  before: say('办理前', 'Before'),
  after: say('办理后', 'After'),
  willBeLate: say('将记为逾期办理', 'Will be recorded as late'),
  refused: say('不能办理', 'Refused'),
  irregular: say('记为不规范办理并说明理由', 'Record as irregular, with the reason'),
  irregularWhy: say('为什么仍然有效', 'Why it stands'),
  irregularHint: say(
    '已在纸上发生而规则不允许的，由负责人说明理由后如实记录，统计和报告中会显示。',
    'For what happened on paper although the rules refuse it. It shows in figures and reports.',
  ),
  required: (label: string) => say(`请填写${label}。`, `${label} is required.`),
  choose: (label: string) => say(`请选择${label}。`, `Choose: ${label}.`),
  errors: (count: number) => say(`有${count}处需要改正。`, `${count} things to correct.`),
  savedHere: (time: string) => say(`已于${time}保存`, `Saved at ${time}`),
  savedOnly: (time: string) => say(`已于${time}保存在本机`, `Saved at ${time} on this machine`),
  restored: say('已恢复上次未提交的内容。', 'What you typed last time is back.'),
  startOver: say('清空重填', 'Start over'),
  networkLost: say(
    '网络不通，没有提交。所填内容已保存在本机，恢复后点“重试”，不会重复办理。',
    'Not sent: the network does not answer. What you typed is kept; try again and it will count once.',
  ),
  stale: say(
    '您填写期间，这条记录有了新的办理。所填内容没有丢失，请看过后再确认。',
    'The record changed while you were typing. Nothing you typed is lost; read what changed and confirm again.',
  ),
  conflict: say(
    '这次办理已由他人提交过，不能再次提交。',
    'This act was already sent by someone else.',
  ),
  done: (step: string) => say(`已办理：${step}`, `Done: ${step}`),
  already: say('此前已提交成功，没有重复办理。', 'It had arrived before; nothing was done twice.'),
  characters: (left: number) => say(`还可输入${left}字`, `${left} characters left`),
  file: say('选择文件', 'Choose a file'),
  fileRemove: say('移除', 'Remove'),
  dropHere: say('也可以把文件拖到这里。', 'Or drop a file here.'),
  noActs: say('没有可以选择的记录。', 'There is nothing to choose from.'),
} as const;

export const register = {
  term: say('第一个期限', 'First term'),
  lastDay: (day: string) => say(`最迟${day}`, `Due ${day}`),
  channelFirst: say('一、申请从哪里来', '1. How it came'),
  applicant: say('二、谁申请', '2. Who asks'),
  wanted: say('三、要什么', '3. What is wanted'),
  assist: say('四、其他', '4. Other'),
  receipt: say('收到日期与第一个期限', 'Day of receipt and first term'),
  receiptRules: {
    counter: say(
      '当面提交的，以提交之日为收到申请之日。',
      'Handed in: received on the day it is submitted.',
    ),
    oral: say(
      '口头提出的，由工作人员代为填写，以提交之日为收到申请之日。',
      'Made orally: the office fills in the form; received on that day.',
    ),
    'post-signed': say(
      '邮寄需要签收的，以签收之日为收到申请之日。',
      'By signed-for post: received on the day it is signed for.',
    ),
    'post-plain': say(
      '平常信函等无需签收的，应当于收到当日与申请人确认，以确认之日为收到申请之日。',
      'By ordinary post: confirm with the applicant the same day; received on the day of confirmation.',
    ),
    web: say(
      '互联网渠道提交的，以双方确认之日为收到申请之日。',
      'Online: received on the day both sides confirm.',
    ),
    fax: say(
      '传真提交的，以双方确认之日为收到申请之日。',
      'By fax: received on the day both sides confirm.',
    ),
  },
  article: say('第三十一条', 'Article 31'),
  article29: say('第二十九条', 'Article 29'),
  receiptDay: (day: string) => say(`收到申请之日：${day}`, `Received on ${day}`),
  receiptWaits: say('选定申请渠道后显示。', 'Shown once it is said how the request came.'),
  notYet: say('确认日期填写后开始计算答复期限。', 'The term begins once receipt is confirmed.'),
  firstDue: (day: string) => say(`最迟${day}答复`, `Answer by ${day}`),
  clarifyBy: say(
    '需要补正的，应当自收到申请之日起7个工作日内告知（第三十条）。',
    'If it must be clarified, say so within 7 working days of receipt (Article 30).',
  ),
  secrecy: say(
    '本系统不处理国家秘密。申请书、附件或者文字中有秘密★、机密★、绝密★等标志的，不得录入，请按保密规定办理。',
    'No state secrets here. What carries a secrecy mark must not be entered; follow the secrecy rules.',
  ),
  purpose: say('不得要求申请人说明用途。', 'The purpose of the request must not be asked.'),
  duplicates: say('相近的申请', 'Similar requests'),
  duplicatesNone: say('没有发现相近的申请。', 'No similar request was found.'),
  duplicatesHint: say('输入所需信息后自动查找。', 'Looked up as you type what is sought.'),
  submit: say('登记', 'Register'),
} as const;

export const correction = {
  title: say('更正办理记录', 'Correct an act'),
  intro: say(
    '原记录保留并划线显示，更正写明理由。时限随之重新计算。',
    'The act stays, struck through; the correction says why. The clocks follow.',
  ),
  which: say('更正哪一条', 'Which act'),
  how: say('怎样更正', 'How'),
  change: say('改正内容', 'Change what it says'),
  strike: say('撤销：这件事没有发生', 'Strike: it never happened'),
  newDay: say('改正后的办理日期', 'Corrected day'),
  reason: say('更正理由', 'Why it is corrected'),
  unchanged: say('不改', 'unchanged'),
} as const;
