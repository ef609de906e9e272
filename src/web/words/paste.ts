import { say } from '../../kernel/text.ts';

/** A list pasted from a spreadsheet into a register. */
export const paste = {
  title: (matter: { readonly zh: string; readonly en: string }) =>
    say(`粘贴清单：${matter.zh}`, `Paste a list: ${matter.en}`),
  link: say('粘贴清单', 'Paste a list'),
  text: say('从表格复制后粘贴到这里', 'Copy from a spreadsheet and paste here'),
  textHint: say(
    '第一行写列名；日期写成2026-01-31、2026/1/31、2026年1月31日都可以。可用的列：',
    'The first row names the columns; days may be written 2026-01-31 or 2026/1/31. Columns:',
  ),
  same: say('表中没有、各行相同的内容', 'Not in the list, the same for every row'),
  sameHint: say('填写后适用于每一行。', 'What is filled in here holds for every row.'),
  preview: say('预览', 'Preview'),
  row: say('行', 'Row'),
  state: say('登记', 'State'),
  states: {
    new: say('新增', 'new'),
    known: say('已登记', 'there already'),
    repeated: say('表内重复', 'twice in the list'),
    wrong: say('有误', 'wrong'),
  },
  column: (heading: string) => say(`“${heading}”列填入`, `Column “${heading}” goes to`),
  nth: (n: number) => say(`第${n}列`, `Column ${n}`),
  left: say('不采用', 'left out'),
  sum: (added: number, known: number, wrong: number) =>
    say(
      `新增${added}行，已登记或者重复${known}行，有误${wrong}行。`,
      `${added} new, ${known} there already or repeated, ${wrong} wrong.`,
    ),
  submit: (count: number) =>
    say(`登记${count}件`, count === 1 ? 'Register 1 matter' : `Register ${count} matters`),
  mend: say(
    '有误的行改正后才能登记：可在表格里改好重新粘贴，或者改上面的列对应关系。',
    'Mend what is wrong before registering: paste again, or choose the columns anew.',
  ),
  nothing: say('没有需要新增的行。', 'There is nothing to add.'),
  done: (count: number) =>
    say(
      `已登记${count}件，同一批内全部成功。`,
      count === 1 ? '1 matter registered.' : `${count} matters registered, all at once.`,
    ),
  toList: say('看清单', 'To the list'),
  another: say('再粘贴一份', 'Paste another'),
} as const;
