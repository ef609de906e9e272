import { describe, expect, test } from 'vitest';
import { happened } from '../kernel/field.ts';
import { say } from '../kernel/text.ts';
import { cellsOf, readCell } from './cells.ts';
import { choice, day, flag, integer, text } from './index.ts';

const fields = {
  source: choice(say('来源', 'Source'), {
    npc: say('市人大', 'Municipal congress'),
    cppcc: say('市政协', 'Municipal conference'),
  }),
  number: text(say('编号', 'Number')),
  subject: text(say('案由', 'Subject')),
  proposer: text(say('领衔代表、委员或者提案单位', 'First signatory')),
  assignedOn: happened(day(say('交办日期', 'Assigned on'))),
};

describe('从表格粘贴', () => {
  test('单元格里有换行、制表符和引号的照样成一格，空行不算', () => {
    expect(cellsOf('甲\t"一\n二\t""三"""\r\n\r\n乙\t\t丙\n')).toEqual([
      ['甲', '一\n二\t"三"'],
      ['乙', '', '丙'],
    ]);
    expect(cellsOf('5" 屏\t乙')).toEqual([['5" 屏', '乙']]);
    expect(cellsOf('  \n\t\n')).toEqual([]);
  });

  test('日期写法各异，选项写文字，读不出的原样留给字段说明', () => {
    for (const typed of ['2023-02-03', '2023/2/3', '2023.2.3', '2023年2月3日', '２０２３/２/３'])
      expect(readCell(fields.assignedOn, typed)).toBe('2023-02-03');
    expect(readCell(fields.assignedOn, '2023年2月30日')).toBe('2023年2月30日');
    expect(readCell(fields.source, '市政协提案')).toBe('cppcc');
    expect(readCell(fields.source, 'npc')).toBe('npc');
    expect(readCell(fields.source, '省政协')).toBe('省政协');
    expect(readCell(integer(say('件数', 'n')), '1,234')).toBe(1234);
    expect(readCell(flag(say('是否', 'f')), '否')).toBe(false);
    expect(readCell(fields.number, '  ')).toBeNull();
  });
});
