import type { Draft } from './draft.ts';
import { draft } from './draft.ts';
import { hanValue } from './numeral.ts';
import type { Quantity } from './quantity.ts';

const FRACTION = /([0-9]{1,3}|[一二三四五六七八九十]{1,3})分之$/;

/** 98.5%, 百分之九十五, 三分之二, 九成, 1.5倍; 'none' for what only looks like one. */
export function shareOf(plain: string, quantity: Quantity): Draft | 'none' | undefined {
  const { numeral, from, to, unit, sort, bound } = quantity;
  const { value, valueTo } = numeral;
  // The half that stands before 分之 is read with the half behind it.
  if (/^ ?分之/.test(plain.slice(numeral.to, numeral.to + 3))) return 'none';
  const common = { value, valueTo, bound, masked: numeral.form === 'mask' };
  const before = plain.slice(Math.max(0, numeral.from - 6), numeral.from);
  if (/[百千]分之$/.test(before)) {
    const times = before.endsWith('千分之') ? 0.1 : 1;
    return draft('ratio', numeral.from - 3, numeral.to, {
      ...common,
      value: value === null ? null : value * times,
      unit: '%',
    });
  }
  const part = FRACTION.exec(before);
  if (part?.[1] !== undefined && value !== null) return fraction(part[1], quantity, value);
  if (sort !== 'share') return undefined;
  if (unit === '成') return tenths(plain, quantity);
  return draft('ratio', from, to, { ...common, unit });
}

function fraction(under: string, { numeral }: Quantity, over: number): Draft | 'none' {
  const whole = /^[0-9]/.test(under) ? Number(under) : hanValue(under);
  if (whole === null || whole === 0) return 'none';
  const from = numeral.from - under.length - 2;
  const value = Number(((over / whole) * 100).toFixed(2));
  return draft('ratio', from, numeral.to, { value, unit: '%' });
}

/** 成 is a tenth where no word begins with it. */
function tenths(plain: string, { numeral, from, to, bound }: Quantity): Draft | 'none' {
  if (numeral.value === null || /^[为立功员长果效本绩熟型就都]/.test(plain.slice(to, to + 1)))
    return 'none';
  return draft('ratio', from, to, { value: numeral.value * 10, unit: '%', bound });
}
