import { say } from '../../kernel/text.ts';

export const list = {
  dueToday: say('今日到期', 'Due today'),
  withinThree: say('三日内', 'Within 3 days'),
  open: say('在途', 'Open'),
  paused: say('暂停', 'Paused'),
  overdue: say('逾期', 'Overdue'),
  light: say('时限', 'Light'),
  standing: say('期限', 'Term'),
  kind: say('业务', 'Business'),
  number: say('编号', 'Number'),
  matter: say('事项', 'Matter'),
  phase: say('环节', 'Phase'),
  due: say('到期', 'Due'),
  assignee: say('承办', 'Assignee'),
  unit: say('处室', 'Unit'),
  received: say('收到', 'Received'),
  from: say('收到自', 'Received from'),
  to: say('至', 'to'),
  text: say('文字', 'Text'),
  filters: say('筛选', 'Filters'),
  clear: say('清除筛选', 'Clear filters'),
  export: say('导出 Excel', 'Export to Excel'),
  printToday: say('打印今日清单', 'Print the list of today'),
  register: say('登记', 'Register'),
  sort: say('排序', 'Order'),
  sorts: {
    due: say('按法律风险', 'By legal risk'),
    received: say('按收到日期', 'By receipt'),
    number: say('按编号', 'By number'),
  },
  count: (count: number) => say(`共${count}件`, count === 1 ? '1 matter' : `${count} matters`),
  atLeast: (count: number) => say(`${count}件以上`, `${count}+ matters`),
  exactly: say('数清', 'Count exactly'),
  unnumbered: say('未编号', 'no number'),
  unassigned: say('未分派', 'not assigned'),
  lights: {
    green: say('正常', 'In time'),
    yellow: say('临近', 'Close'),
    red: say('逾期', 'Overdue'),
    paused: say('暂停', 'Paused'),
    none: say('无时限', 'No term'),
    closed: say('办结', 'Closed'),
  },
  dueIn: {
    today: say('今日到期', 'due today'),
    left: (days: number) =>
      say(`余${days}个工作日`, days === 1 ? '1 working day left' : `${days} working days left`),
    over: (days: number) =>
      say(`已超期${days}个工作日`, days === 1 ? '1 working day late' : `${days} working days late`),
    todayAt: (time: string) => say(`今日${time}`, `today ${time}`),
    daysLeft: (days: number) => say(`余${days}日`, days === 1 ? '1 day left' : `${days} days left`),
    daysOver: (days: number) =>
      say(`已超期${days}日`, days === 1 ? '1 day late' : `${days} days late`),
    hoursOver: (hours: number) =>
      say(`已超期${hours}小时`, hours === 1 ? '1 hour late' : `${hours} hours late`),
    passed: say('已超期', 'past its term'),
    paused: say('暂停', 'paused'),
    inTime: say('按期办结', 'closed in time'),
    late: say('逾期办结', 'closed late'),
    provisional: say('暂计', 'provisional'),
    none: say('无时限', 'no term'),
  },
  waiting: {
    cosign: say('待会签', 'to be countersigned'),
    read: say('待阅', 'to be read'),
  },
  empty: {
    todo: say('没有待办事项。', 'Nothing is waiting for you.'),
    done: say('还没有办过的事项。', 'You have taken no step yet.'),
    mine: say('还没有由您发起的事项。', 'You have begun no matter yet.'),
    circulated: say('没有传阅给您的事项。', 'Nothing has been circulated to you.'),
    all: say('还没有事项。', 'There are no matters yet.'),
    filtered: say('没有符合筛选条件的事项。', 'No matter fits the filters.'),
  },
  flags: {
    'proactive-candidate': say(
      '第四十四条：建议主动公开',
      'Article 44: consider proactive disclosure',
    ),
    repeated: say('同一申请人此前申请过', 'Asked before by the same applicant'),
    late: say('含逾期办理', 'Has a late act'),
    irregular: say('含不规范办理', 'Has an irregular act'),
  },
} as const;

export const drafts = {
  title: say('草稿', 'Drafts'),
  empty: say('没有未提交的草稿。', 'No draft is waiting.'),
  saved: say('保存于', 'Saved'),
  here: say('仅在本机', 'on this machine only'),
  discard: say('丢弃', 'Discard'),
  discardSure: say(
    '丢弃这份草稿？此操作不能恢复。',
    'Discard this draft? It cannot be brought back.',
  ),
  open: say('继续填写', 'Go on'),
} as const;
