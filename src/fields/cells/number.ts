import type { Cell } from './cell.ts';
import { chineseNumber } from './plain.ts';
import type { Unread } from './unread.ts';
import { unread } from './unread.ts';

type Read = { readonly number: number } | Unread;

const TIMES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const EXACT = /^[¥￥$]?(-?\d+(?:\.\d+)?)([百千万亿]*)(?:多|余)?([^\d.]{0,4})$/u;
const ABOUT =
  /^(?:约|近|超过?|逾|大约|将近|至少|不少于|<|>|≈|~)|(?:多|余|以上|左右|上下|\+)[^\d]{0,3}$/u;

/** A number however it is written; `times` is what the heading says it is in (万元: 10,000). */
export function readNumber(cell: Cell, times = 1): Read {
  if (cell.kind === 'number') return { number: scaled(Number(cell.text), times) };
  const text = cell.text
    .normalize('NFKC')
    .replaceAll(/(\d)[,，\s](?=\d{3}(?:\D|$))/gu, '$1')
    .replaceAll(/\s/gu, '');
  const stripped = text
    .replace(/^(?:约|近|超过?|逾|大约|将近|至少|不少于|<|>|≈|~)/u, '')
    .replace(/(?:以上|左右|上下|\+)/u, '');
  const number = numberIn(stripped, times);
  if (number === undefined)
    return unread('not-a-number', `“${cell.text}”不是数字。`, `“${cell.text}” is no number.`);
  if (!ABOUT.test(text)) return { number };
  return unread(
    'not-exact',
    `“${cell.text}”不是确数，请填具体数字。`,
    `“${cell.text}” is not exact; write the number itself.`,
    String(number),
  );
}

function numberIn(text: string, times: number): number | undefined {
  const [, digits, scale = '', unit = ''] = EXACT.exec(text) ?? [];
  if (digits === undefined) {
    const counted = /^([零一二两三四五六七八九十百千]+)[^\d]{0,2}$/u.exec(text)?.[1];
    return counted === undefined ? undefined : chineseNumber(counted);
  }
  if (/[~/-]/.test(unit)) return undefined;
  const own = [...scale].reduce((product, sign) => product * (TIMES[sign] ?? 1), 1);
  // 3万元 under （万元） is three times ten thousand, not more; so is 3元 three.
  return scaled(Number(digits), scale === '' && !unit.includes('元') ? times : own);
}

/** 1.2 × 10,000 is 12,000, not 11,999.999… */
const scaled = (value: number, times: number): number =>
  times === 1 ? value : Math.round(value * times * 100) / 100;

/** What the heading says its numbers are in: 经费（万元）, 人次（万）. */
export function timesOf(heading: string): number {
  const [, unit = ''] = /[（(](?:单位[:：])?([^）)]*)[）)]/u.exec(heading) ?? [];
  if (unit.startsWith('千元')) return 1000;
  return { 万: 10_000, 亿: 100_000_000 }[unit.slice(0, 1)] ?? 1;
}
