import { templateOf } from '../../exchange/template.ts';
import type { Command } from '../command.ts';
import { findText } from '../command.ts';
import { kindOf } from '../kind-of.ts';
import { WrongInput } from '../output.ts';
import { writeOut } from '../report-file.ts';

export const template: Command = {
  about:
    'Write a workbook to fill in for a kind of record: headings, drop-downs, formats, a page that explains',
  arguments: [{ name: '<matter>', about: 'the kind, such as consular-outreach' }],
  options: [{ flags: '--xlsx <file>', about: 'where it is written', required: true }],
  examples: ['waishi template consular-outreach --xlsx 领保宣传活动.xlsx'],
  async run(call) {
    const [name, ...rest] = call.arguments;
    if (rest.length > 0) throw new WrongInput('Call it as "template MATTER --xlsx FILE".');
    const matter = kindOf(name);
    const file = findText(call, 'xlsx') ?? '';
    await writeOut(file, await templateOf(matter));
    return call.output.done({ kind: matter.name, file }, `${file}: ${matter.title.zh}`);
  },
};
