import type { Limit } from '../kernel/matter.ts';
import { days, months } from '../kernel/matter.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';

/** Terms that no statute fixes, as they hold until the office sets others. Deputies' suggestions are not among them. */
export const PROPOSAL_TERMS: Readonly<Record<string, Limit>> = {
  'national-cppcc': months(3),
  'municipal-cppcc': months(3),
  'district-cppcc': months(3),
  'extended.national-cppcc': months(6),
  'extended.municipal-cppcc': months(6),
  'extended.district-cppcc': months(6),
  'redo.national-cppcc': months(2),
  'redo.municipal-cppcc': months(2),
  'redo.district-cppcc': months(2),
  joint: months(1),
  return: days(10),
};

export const PROPOSAL_CLASSES: Readonly<Record<string, Text>> = {
  A: say('A类：已经解决或者基本解决', 'A: solved, or nearly'),
  B: say('B类：正在解决或者列入计划逐步解决', 'B: being solved, or planned'),
  C: say('C类：因条件限制或者其他原因待以后解决', 'C: to be solved later for want of conditions'),
  D: say('D类：留作参考', 'D: kept for reference'),
};

type Loose = Readonly<Record<string, unknown>>;
const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : undefined;

const isLimit = (value: unknown): boolean => {
  const { amount, unit } = (value ?? {}) as Loose; // looked at, not trusted
  return (
    Number.isInteger(amount) &&
    Number(amount) >= 1 &&
    Number(amount) <= 366 &&
    ['months', 'days', 'working-days'].includes(String(unit))
  );
};
const isTitle = (value: unknown): boolean => {
  const { zh, en } = (value ?? {}) as Loose; // looked at, not trusted
  return [zh, en].every((one) => typeof one === 'string' && one.trim() !== '' && one.length <= 100);
};

/** A term that is left out keeps its usual limit. */
export const isProposalTerms = (value: unknown): boolean =>
  entriesOf(value)?.every(([key, one]) => Object.hasOwn(PROPOSAL_TERMS, key) && isLimit(one)) ===
  true;

export function isClasses(value: unknown): boolean {
  const entries = entriesOf(value) ?? [];
  return (
    entries.length > 0 &&
    entries.length <= 12 &&
    entries.every(([code, title]) => /^[\w-]{1,20}$/.test(code) && isTitle(title))
  );
}
