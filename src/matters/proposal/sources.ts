import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** Where suggestions and proposals come from: the congress or the consultative conference of each level. */
export const sources = {
  'national-npc': say('全国人大', "National People's Congress"),
  'municipal-npc': say('市人大', "Municipal People's Congress"),
  'district-npc': say('区人大', "District People's Congress"),
  'national-cppcc': say('全国政协', 'National CPPCC'),
  'municipal-cppcc': say('市政协', 'Municipal CPPCC'),
  'district-cppcc': say('区政协', 'District CPPCC'),
} as const satisfies Readonly<Record<string, Text>>;
export type Source = keyof typeof sources;

/** Deputies' suggestions stand under the law on deputies; proposals of the conference do not. */
export const isSuggestion = (source: Source): boolean => source.endsWith('-npc');
export const wordOf = (source: Source): '建议' | '提案' => (isSuggestion(source) ? '建议' : '提案');

/** What part the office has in the answer. */
export const roles = {
  sole: say('单办', 'Sole'),
  lead: say('主办', 'Lead'),
  joint: say('会办', 'Joint'),
  separate: say('分办', 'Separate'),
} as const satisfies Readonly<Record<string, Text>>;

/** Stages of contact with whoever proposed: 办前联系、办中沟通、办后回访. */
export const stages = {
  before: say('办前联系', 'Before handling'),
  during: say('办中沟通', 'While handling'),
  after: say('办后回访', 'After the answer'),
} as const satisfies Readonly<Record<string, Text>>;
export type Stage = keyof typeof stages;

/** Classes of results until the office sets its own; which letters exist and what they mean is local. */
export const classes = {
  A: say('A类：已经解决或者基本解决', 'A: solved, or nearly'),
  B: say('B类：正在解决或者列入计划逐步解决', 'B: being solved, or planned'),
  C: say('C类：因条件限制或者其他原因待以后解决', 'C: to be solved later for want of conditions'),
  D: say('D类：留作参考', 'D: kept for reference'),
} as const satisfies Readonly<Record<string, Text>>;
