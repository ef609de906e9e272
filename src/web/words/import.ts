import { say } from '../../kernel/text.ts';

type Named = { readonly zh: string; readonly en: string };
const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** A table entered as records. */
export const importing = {
  title: (matter: Named) => say(`导入表格：${matter.zh}`, `Import a table: ${matter.en}`),
  link: say('导入表格', 'Import a table'),
  drop: say('把 .xlsx 或者 .csv 文件拖到这里', 'Drop an .xlsx or .csv file here'),
  intro: say(
    '旧台账不用改格式：标题、两行表头、合并单元格、合计行都认得。先看读出来的内容，确认后才录入。',
    'An old ledger can be imported as it is: titles, two-line headings, joined cells and totals are understood. Look at what was read; nothing is entered before you say so.',
  ),
  template: say('下载填写模板', 'Download a workbook to fill in'),
  paste: say('或者从表格复制后粘贴到这里', 'Or copy from a spreadsheet and paste here'),
  pasteHint: say('第一行写列名。', 'The first row names the columns.'),
  readPasted: say('读取', 'Read it'),
  pasted: say('粘贴的内容', 'Pasted rows'),
  tooLarge: say('文件超过64 MB。', 'The file is larger than 64 MB.'),
  another: say('换一个文件', 'Another file'),
  reading: say('正在读取', 'Reading'),
  columns: say('一、列对应到哪一项', '1. Which column goes where'),
  columnsHint: say(
    '按列名和内容对应好了，不对的请改。',
    'Matched by headings and contents; change what is wrong.',
  ),
  remembered: say(
    '表头与上次导入的一样，按上次的对应。',
    'The headings are those of an earlier import, and read as they were then.',
  ),
  heading: say('表中的列', 'Column'),
  samples: say('内容举例', 'Examples'),
  field: say('对应到', 'Goes to'),
  left: say('不导入', 'not imported'),
  formulas: (count: number) =>
    say(`${count}格是公式，取其最后的结果`, `${count} formulas, read as what they gave last`),
  colours: say('颜色', 'Colours'),
  coloursHint: say(
    '颜色可能有含义，需要的话指定它表示什么。',
    'Colours may mean something; say what, if they do.',
  ),
  wholeRow: say('整行', 'Whole row'),
  colour: {
    red: say('红色', 'red'),
    orange: say('橙色', 'orange'),
    yellow: say('黄色', 'yellow'),
    green: say('绿色', 'green'),
    blue: say('蓝色', 'blue'),
    purple: say('紫色', 'purple'),
    grey: say('灰色', 'grey'),
  },
  year: say('表中日期没有写年份时，按哪一年', 'The year of days written without one'),
  same: say(
    '表中没有或者有空白格的内容，各行一样的在这里填一次',
    'Not in the table, or blank in some rows: fill it in here once',
  ),
  blanks: say(
    '有的列空着几格：填了这里，空白格就按这里的录入，有字的格不变；不填的，到下面逐格补。',
    'Some columns have blank cells: what you write here stands for the blanks alone; or fill them one by one below.',
  ),
  sheets: say('读取哪些工作表', 'Which sheets are read'),
  sheet: (name: string, count: number) => say(`${name}（${count}行）`, `${name} (${rows(count)})`),
  why: {
    hidden: say('隐藏的工作表', 'hidden'),
    empty: say('空的', 'empty'),
    guide: say('说明', 'a guide'),
    other: say('列名对应不上', 'its columns are others'),
  },
  rows: say('二、读出来的内容', '2. What was read'),
  rowsSum: (shown: number, all: number) =>
    say(`共${all}行，下面是其中${shown}行。`, `${rows(all)} in all, ${shown} of them below.`),
  place: say('行', 'Row'),
  unread: (count: number) =>
    say(
      `有${count}格读不出，在红色的格里改正。改正只用于这次导入，不改您的文件。`,
      `${count === 1 ? 'One cell' : `${count} cells`} could not be read: correct the red ones. Your file is not changed.`,
    ),
  takeOffers: (count: number) =>
    say(
      `采纳全部建议（${count}处）`,
      count === 1 ? 'Take the one proposal' : `Take all ${count} proposals`,
    ),
  offersTaken: say('已采纳全部建议。', 'All proposals are taken.'),
  change: (place: string) => say(`改正${place}`, `Correct ${place}`),
  changeTo: (value: string) => say(`改为“${value}”`, `Change to “${value}”`),
  choose1: say('选一项', 'Choose'),
  asWritten: say('原文：', 'As written: '),
  corrected: say('已改正', 'corrected'),
  notRecord: (why: Named) => say(`不是记录：${why.zh}`, `No record: ${why.en}`),
  blank: say('空', 'blank'),
  enter: say('三、录入', '3. Enter'),
  check: say('核对全部行', 'Check every row'),
  checkAgain: say('再核对一遍', 'Check again'),
  checkHint: say('先核对，不录入。', 'Checking enters nothing.'),
  progress: (done: number, of: number) => say(`${done}/${of}行`, `${done} of ${rows(of)}`),
  working: say('正在处理', 'Working'),
  sum: (added: number, known: number, wrong: number) =>
    say(
      `将录入${added}行，已有${known}行，问题${wrong}行。`,
      `${rows(added)} to enter, ${known} there already, ${wrong} with something wrong.`,
    ),
  leftOut: (count: number) =>
    say(
      `另有${count}行是合计、说明或者空行，不录入。`,
      `${rows(count)} of totals, notes or blanks besides are not entered.`,
    ),
  submit: (count: number) => say(`录入${count}行`, `Enter ${rows(count)}`),
  submitRight: (count: number) =>
    say(`只录入没有问题的${count}行`, `Enter only the ${rows(count)} that are right`),
  nothing: say('没有需要录入的行。', 'There is nothing to enter.'),
  problems: say('问题', 'What is wrong'),
  cell: say('位置', 'Place'),
  value: say('原文', 'As written'),
  reason: say('原因', 'Why'),
  more: (count: number) =>
    say(`另有${count}行有问题。`, `${rows(count)} more with something wrong.`),
  done: (count: number) => say(`已录入${count}行。`, `${rows(count)} entered.`),
  knownLeft: (known: number, wrong: number) =>
    say(
      `原来就有的${known}行没有变动，有问题的${wrong}行没有录入。`,
      `${known} that were there already were not changed, ${wrong} with something wrong were not entered.`,
    ),
  toList: say('看清单', 'To the list'),
  undo: say('撤销这次导入', 'Undo this import'),
  undoReason: say('撤销原因', 'Why it is undone'),
  undoneAll: say('已撤销，这次录入的记录都已作废。', 'Undone: the records entered are voided.'),
  undoBy: say(
    '需要撤销时，请负责人办理：在“导入记录”里找到这次导入。',
    'To undo it, ask a head, who finds it among the past imports.',
  ),
  undoneLeft: (voided: number, left: number) =>
    say(
      `已撤销：作废${voided}条，后来又有办理的${left}条没有动。`,
      `Undone: ${voided} voided, ${left} worked on since left as they are.`,
    ),
  undoLeaving: say('只撤销没有再办理过的', 'Undo only those not worked on since'),
  undoHint: say(
    '这次录入的记录全部作废，作废原因写入每条记录，不能恢复；需要时可以重新导入。',
    'Every record it entered is voided, with the reason in each. It cannot be taken back; the table can be imported anew.',
  ),
  past: {
    title: say('导入记录', 'Past imports'),
    intro: say(
      '导入过的表格，最近的在前。从哪张表哪一行来的，每条记录的办理经过里也有。',
      'Tables that were imported, the newest first. The story of each record says from which row it came.',
    ),
    empty: say('还没有导入过表格。', 'No table was imported yet.'),
    none: say(
      '没有这次导入，或者不在您的业务范围内。',
      'There is no such import, or it is not of your business.',
    ),
    all: say('看全部导入', 'All imports'),
    kind: say('业务', 'Business'),
    anyKind: say('全部', 'All'),
    when: say('时间', 'When'),
    who: say('导入人', 'By'),
    file: say('文件', 'File'),
    entered: say('录入', 'Entered'),
    known: say('已有', 'Known'),
    reported: say('问题', 'Wrong'),
    state: say('撤销情况', 'Undone'),
    records: say('看记录', 'Records'),
    undo: say('撤销', 'Undo'),
    undoneBy: (who: string, when: string) =>
      say(`${when}由${who}撤销`, `Undone by ${who}, ${when}`),
    voided: (count: number) => say(`作废${count}条`, `${count} voided`),
    from: (file: string, sheet: string | null, row: number) =>
      say(
        `来自“${file}”${sheet === null ? '' : `，工作表“${sheet}”`}第${row}行`,
        `From “${file}”${sheet === null ? '' : `, sheet “${sheet}”`}, row ${row}`,
      ),
    only: say('只看一次导入的记录', 'Only what one import entered'),
    which: say('看这次导入', 'The import'),
  },
} as const;
