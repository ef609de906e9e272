import type { Refusal } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** The platform's own rule for tables: no law stands behind it and none is named. */
const rule = (code: string, because: Text): Refusal => ({ code, law: '', article: '', because });

export const MOST_BYTES = 64 * 1_048_576;

export const tooLarge = rule(
  'file-too-large',
  say(
    '文件超过64 MB。请删去图片，或者分成几个文件后再导入。',
    'The file is larger than 64 MB. Take its pictures out, or split it, then import it.',
  ),
);
export const empty = rule(
  'file-empty',
  say('文件是空的，没有可以导入的内容。', 'The file is empty: there is nothing to import.'),
);
export const oldExcel = rule(
  'old-excel',
  say(
    '这是旧版 Excel 文件（.xls）。请用 Excel 或者 WPS 打开，另存为 .xlsx 后再导入。',
    'This is an old Excel file (.xls). Open it in Excel or WPS, save it as .xlsx, then import it.',
  ),
);
export const wpsTable = rule(
  'wps-table',
  say(
    '这是 WPS 表格自己的格式（.et）。请在 WPS 中另存为 .xlsx 后再导入。',
    'This is WPS’s own format (.et). Save it as .xlsx in WPS, then import it.',
  ),
);
export const locked = rule(
  'encrypted',
  say(
    '文件设有打开密码。请打开后取消密码、保存，再导入。',
    'The file is locked by a password. Open it, remove the password, save it, then import it.',
  ),
);
export const damaged = rule(
  'damaged',
  say(
    '文件已损坏或者没有传完整。请用 Excel 或者 WPS 打开，另存一份后再导入。',
    'The file is damaged or incomplete. Open it in Excel or WPS, save it anew, then import it.',
  ),
);
export const bomb = rule(
  'bomb',
  say(
    '文件展开后过大，不予读取。请只留要导入的工作表，另存后再导入。',
    'The file unpacks to far too much and is not read. Keep the sheets to import only, save it, then import it.',
  ),
);
export const binaryExcel = rule(
  'binary-excel',
  say(
    '这是二进制工作簿（.xlsb）。请另存为 .xlsx 后再导入。',
    'This is a binary workbook (.xlsb). Save it as .xlsx, then import it.',
  ),
);
export const openDocument = rule(
  'open-document',
  say(
    '这是 OpenDocument 表格（.ods）。请另存为 .xlsx 后再导入。',
    'This is an OpenDocument table (.ods). Save it as .xlsx, then import it.',
  ),
);
export const numbers = rule(
  'apple-numbers',
  say(
    '这是苹果 Numbers 表格。请在 Numbers 里导出为 Excel（.xlsx）后再导入。',
    'This is a Numbers spreadsheet. Export it to Excel (.xlsx) in Numbers, then import it.',
  ),
);
export const oldXml = rule(
  'xml-table',
  say(
    '这是旧式 XML 表格，只是扩展名像 Excel 文件。请用 Excel 或者 WPS 打开，另存为 .xlsx 后再导入。',
    'This is an old XML spreadsheet. Open it in Excel or WPS, save it as .xlsx, then import it.',
  ),
);
export const webPage = rule(
  'web-page',
  say(
    '文件内容是网页，只是扩展名像表格。请用 Excel 或者 WPS 打开，另存为 .xlsx 后再导入。',
    'The file is a web page named like a table. Open it in Excel or WPS, save it as .xlsx, then import it.',
  ),
);
export const notATable = rule(
  'not-a-table',
  say(
    '这不是表格。请选择 .xlsx 或者 .csv 文件。',
    'This is no table. Choose an .xlsx or .csv file.',
  ),
);
export const noRows = rule(
  'no-rows',
  say(
    '表中没有可以导入的行。请确认内容在第一个可见的工作表中，并且有一行列名。',
    'There are no rows to import. They should stand in a visible sheet under a row that names the columns.',
  ),
);
export const noHeader = rule(
  'no-header',
  say(
    '没有认出写列名的一行。请在表格里补上列名，或者用模板填写。',
    'No row that names the columns was found. Add one to the table, or fill in the template.',
  ),
);
