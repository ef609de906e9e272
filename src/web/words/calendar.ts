import { say } from '../../kernel/text.ts';

export const calendar = {
  title: say('工作日历', 'Working calendar'),
  intro: say(
    '工作日按国务院办公厅的放假通知计算。通知逐年录入，每一日都注明所依据的通知。',
    'Working days follow the State Council notices. They are entered year by year, and every day names its notice.',
  ),
  year: say('年份', 'Year'),
  workingDays: (count: number) => say(`全年${count}个工作日`, `${count} working days in the year`),
  provisional: say(
    '这一年的放假通知尚未录入，只按周末计算，期限为暂计。',
    'No notice for this year is entered: only weekends are left out and terms are provisional.',
  ),
  notices: say('放假通知', 'Notices'),
  noNotices: say('还没有录入通知。', 'No notice is entered.'),
  document: say('通知', 'Notice'),
  number: say('文号', 'Number'),
  published: say('公布日期', 'Published on'),
  holds: say('现行', 'in force'),
  days: say('调整的日子', 'Days it fixes'),
  noDays: say('没有调整的日子。', 'It fixes no day.'),
  day: say('日期', 'Day'),
  weekday: say('星期', 'Weekday'),
  kind: say('性质', 'Kind'),
  basis: say('依据', 'Source'),
  kinds: {
    work: say('工作日', 'working day'),
    off: say('休息日', 'day off'),
    makeup: say('调休上班', 'make-up working day'),
  },
  closed: say('机关关闭', 'office closed'),
  enter: say('录入放假通知', 'Enter a notice'),
  enterHow: say(
    '选择通知的数据文件（JSON）。先核对，再确认；录入后不能撤回，只能由以后公布的通知替代。',
    'Choose the data file of the notice (JSON). Check it first: it cannot be taken back, only replaced by a later notice.',
  ),
  file: say('数据文件', 'Data file'),
  orText: say('或者粘贴文件内容', 'Or paste what is in it'),
  noText: say('请选择文件或者粘贴内容。', 'Choose a file or paste its text.'),
  publishedHint: say('文件中已有的可以不填。', 'Leave empty what the file says.'),
  check: say('核对', 'Check'),
  confirm: say('确认录入', 'Enter it'),
  found: (year: number, days: number) =>
    say(`${year}年，共调整${days}日。`, `${year}: it fixes ${days} days.`),
  moves: (moved: number, earlier: number) =>
    say(
      `${moved}件在办事项的期限随之变动，其中${earlier}件提前。`,
      `${moved} running terms move with it, ${earlier} of them earlier.`,
    ),
  movesNone: say('没有在办事项的期限因此变动。', 'No running term moves.'),
  already: say('这份通知已经录入过。', 'This notice is entered already.'),
  entered: say('已录入。', 'Entered.'),
  close: say('登记机关关闭日', 'Close the office on a day'),
  closeHint: say(
    '不是节假日而机关不办公的日子。仍计入期限，只作记录。',
    'A day that is no holiday on which the office is closed. It still counts in terms.',
  ),
  closeDay: say('日期', 'Day'),
  reason: say('原因', 'Reason'),
  reopen: say('取消', 'Take back'),
} as const;
