import { toDocx } from '../../paper/docx.ts';
import { annualPaper } from '../../report/disclosure-annual/paper.ts';
import type { Column } from '../../matters/disclosure-request/annual.ts';
import { columns, table3Rows } from '../../matters/disclosure-request/annual.ts';
import type { Annual } from '../../report/disclosure-annual/tables.ts';
import { readAnnual } from '../../report/disclosure-annual/tables.ts';
import { inOffice } from '../../store/open.ts';
import { settingsOn } from '../../store/settings.ts';
import type { Call, Command } from '../command.ts';
import { findText } from '../command.ts';
import type { Data } from '../data.ts';
import { FIGURE_OPTIONS, mustBeReached, periodAsked } from '../figures-asked.ts';
import { openCurrent } from '../installation.ts';
import { officeOf } from '../office-of.ts';
import { writeOut } from '../report-file.ts';

export const disclosureAnnual: Command = {
  about: 'The annual report on disclosure of information: its tables, or the report in six parts',
  options: [
    ...FIGURE_OPTIONS,
    { flags: '--xlsx <file>', about: 'write tables 2 to 4 to a workbook' },
    { flags: '--docx <file>', about: 'write the report in six parts' },
  ],
  data: true,
  examples: [
    'waishi disclosure-annual --year 2023 --json',
    'waishi disclosure-annual --year 2023 --docx 2023年政府信息公开工作年度报告.docx',
  ],
  async run(call) {
    const data = await openCurrent(call.data);
    try {
      const { year, asOf } = periodAsked(call, data);
      const office = await officeOf(call, data);
      const annual = await readAnnual(data.store, office.id, { year, asOf });
      mustBeReached(asOf, annual.asOf);
      await writeFiles(call, data, office.id, annual);
      const { table2, table3, table4 } = annual;
      const checks = annual.checks.map(({ rule, ok, where }) => ({
        rule,
        ok,
        ...(ok ? {} : { where }),
      }));
      return call.output.done({ table2, table3, table4, checks }, () => textOf(annual));
    } finally {
      await data.close();
    }
  },
};

async function writeFiles(
  call: Call,
  { store }: Data,
  office: string,
  annual: Annual,
): Promise<void> {
  const docx = findText(call, 'docx');
  const xlsx = findText(call, 'xlsx');
  if (docx !== undefined) {
    const { name } = await inOffice(store, office, (tx) => settingsOn(tx, store.clock.today()));
    const paper = annualPaper(annual, { office: typeof name === 'string' ? name : '' });
    await writeOut(docx, await toDocx(paper));
  }
  if (xlsx !== undefined) {
    // The library is large and seldom needed.
    const { annualWorkbook } = await import('../../report/disclosure-annual/workbook.ts');
    await writeOut(xlsx, await annualWorkbook(annual));
  }
}

function textOf({ table3, checks, byHand }: Annual): string {
  const names = Object.keys(columns) as Column[]; // the keys of a literal
  return [
    ['', ...names.map((name) => columns[name].zh)].join('\t'),
    ...table3Rows.map(({ key, title }) =>
      [title.zh, ...(key ? names.map((name) => table3[key][name]) : [])].join('\t'),
    ),
    ...checks.map(
      ({ ok, says, where }) => `${ok ? '✓' : '✗'} ${says.zh}${ok ? '' : `：${where.join('、')}`}`,
    ),
    byHand
      ? `表二、表四由${byHand.by?.name ?? ''}录入（${byHand.at.slice(0, 10)}）。`
      : '表二、表四尚未录入，按0计。',
  ].join('\n');
}
