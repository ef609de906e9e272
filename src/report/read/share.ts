import type { Draft } from './draft.ts';
import { draft } from './draft.ts';
import { hanValue } from './numeral.ts';
import type { Quantity } from './quantity.ts';

const STROKE =
  /(?:[占约近超过达为的到至仅逾]|[降减缩][低少短小]|提[高升])[^，。；0-9/]{0,10}([1-9][0-9]?)\/$/;
const IN_DATE = /^[0-9/.年月日号A-Za-z-]/;
const FRACTION = /([0-9]{1,3}|[一二三四五六七八九十百千]{1,3})分之$/;

/** 98.5%, 百分之九十五, 三分之二, 九成, 1.5倍; 'none' for what only looks like one. */
export function shareOf(plain: string, quantity: Quantity): Draft | 'none' | undefined {
  const { numeral, from, to, unit, sort, bound } = quantity;
  // The half that stands before 分之 is read with the half behind it.
  if (/^ ?分之/.test(plain.slice(numeral.to, numeral.to + 3))) return 'none';
  const before = plain.slice(Math.max(0, numeral.from - 6), numeral.from);
  if (before.endsWith('分之')) return fraction(before, quantity);
  if (sort !== 'share') return undefined;
  if (unit === '成') return tenths(plain, quantity);
  const { value, valueTo } = numeral;
  const masked = numeral.form === 'mask';
  return draft('ratio', from, to, { value, valueTo, bound, masked, unit });
}

/** 占1/4左右: a fraction written with a stroke, where the words before it speak of a share. */
export function overOf(plain: string, { numeral, bound }: Quantity): Draft | undefined {
  if (plain[numeral.from - 1] !== '/' || numeral.form !== 'arabic') return undefined;
  const part = STROKE.exec(plain.slice(Math.max(0, numeral.from - 16), numeral.from))?.[1];
  const whole = numeral.value ?? 0;
  if (part === undefined || Number(part) >= whole || whole > 100) return undefined;
  if (IN_DATE.test(plain.slice(numeral.to, numeral.to + 1))) return undefined;
  const value = Number(((Number(part) / whole) * 100).toFixed(2));
  return draft('ratio', numeral.from - 1 - part.length, numeral.to, { value, unit: '%', bound });
}

function fraction(before: string, { numeral, bound }: Quantity): Draft | 'none' {
  const under = FRACTION.exec(before)?.[1] ?? '';
  const whole = /^[0-9]/.test(under) ? Number(under) : hanValue(under);
  if (whole === null || whole === 0 || under === '') return 'none';
  const from = numeral.from - under.length - 2;
  const masked = numeral.form === 'mask';
  const value = numeral.value === null ? null : Number(((numeral.value / whole) * 100).toFixed(2));
  return draft('ratio', from, numeral.to, { value, unit: '%', bound, masked });
}

/** 成 is a tenth where no word begins with it. */
function tenths(plain: string, { numeral, from, to, bound }: Quantity): Draft | 'none' {
  if (numeral.value === null || /^[为立功员长果效本绩熟型就都]/.test(plain.slice(to, to + 1)))
    return 'none';
  return draft('ratio', from, to, { value: numeral.value * 10, unit: '%', bound });
}
