import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Field } from '../kernel/field.ts';
import { optional } from '../kernel/field.ts';
import { say } from '../kernel/text.ts';
import { daySample } from './day/day.ts';
import { flagSample } from './flag/flag.ts';
import {
  choice,
  day,
  document,
  documents,
  flag,
  integer,
  list,
  moment,
  money,
  reference,
  references,
  text,
  values,
} from './index.ts';
import { integerSample } from './integer/integer.ts';
import { momentSample } from './moment/moment.ts';
import { moneySample } from './money/money.ts';
import { textSample } from './text/text.ts';
import { valuesSample } from './values/values.ts';

const label = say('字段', 'Field');
const hash = 'a'.repeat(64);
const options = { one: say('一', 'one'), two: say('二', 'two') };

/** Every kind with a value it takes and values it does not; a kind that is missing here fails below. */
const kinds: Readonly<
  Record<string, readonly [field: Field, good: unknown, bad: readonly unknown[]]>
> = {
  text: [text(label, { max: 20 }), textSample, ['x'.repeat(21), '\u0000', '\u200B', '\uD800', ' ']],
  day: [day(label), daySample, ['2023-02-29', '20240201', '2024-2-1', '1899-12-31', '9999-12-31']],
  integer: [integer(label), integerSample, [1.5, -1, 1e21, '5']],
  money: [money(label), moneySample, [0, -1, 0.001, 1e12, '5']],
  moment: [
    moment(label),
    momentSample,
    ['2026-02-10', '2026-02-30T10:00', '2026-02-10T24:00', '2026-02-10 10:00', '1899-12-31T23:59'],
  ],
  flag: [flag(label), flagSample, ['true', 1, 0]],
  choice: [choice(label, options), 'one', ['three', 'toString', '__proto__']],
  reference: [reference(label, 'matter'), 'a-1', ['', 'a b', '../x', 'x'.repeat(65)]],
  references: [references(label, 'staff'), ['a'], [[], [''], 'a', Array(201).fill('a')]],
  document: [document(label), hash, [hash.toUpperCase(), hash.slice(1), '../../etc/passwd']],
  documents: [documents(label), [hash], [hash, ['x'], Array(101).fill(hash)]],
  list: [
    list(label, { name: text(label) }),
    [{ name: '甲' }],
    [[{}], [{ name: '甲', more: 1 }], {}, [7]],
  ],
  values: [values(label), valuesSample, ['x', 7, []]],
};
const junk: readonly unknown[] = [
  undefined,
  null,
  NaN,
  Infinity,
  Symbol.iterator,
  () => 1,
  new Map(),
  10n,
];
const cases = Object.entries(kinds).map(([kind, [field, good, bad]]) => ({
  kind,
  field,
  good,
  bad,
}));

describe.each(cases)('字段种类 $kind', ({ kind, field, good, bad }) => {
  test('读得出自己的样例，再读一遍不变', () => {
    expect(field.kind).toBe(kind);
    const once = field.schema.parse(good);
    expect(field.schema.parse(once)).toEqual(once);
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  });

  test.each(bad)('读不出 %j，并用两种文字说明', (value) => {
    const read = field.schema.safeParse(value);
    expect(read.success).toBe(false);
    expect(read.error?.issues.length).toBeGreaterThan(0);
  });

  test('什么值都不会使它抛出', () => {
    for (const value of junk) expect(field.schema.safeParse(value).success).toBe(false);
    expect(
      field.schema.safeParse(JSON.parse('{"__proto__":{"x":1},"constructor":7}')).success,
    ).toBe(kind === 'values');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('可以不填的，空值读作无', () => {
    expect(optional(field).schema.parse(null)).toBeNull();
    expect(optional(field).schema.parse(undefined)).toBeNull();
  });

  test('说得出 JSON Schema', () => {
    const schema = z.toJSONSchema(field.schema, { io: 'input' });
    expect(Object.keys(schema).length).toBeGreaterThan(1);
    expect(z.toJSONSchema(optional(field).schema, { io: 'input' })).toBeTypeOf('object');
  });
});

describe('文字', () => {
  const read = (value: string, lines = 1) => text(label, { lines }).schema.parse(value);
  test('去掉首尾空白、控制字符、看不见的字符，单行不留换行', () => {
    expect(read(' 甲\u0000\u200B\u202E乙\r\n丙\t丁\uD800 ')).toBe('甲乙 丙 丁');
    expect(read('甲\r\n乙\u2028丙\u0007', 3)).toBe('甲\n乙\n丙');
  });
  test('一对代理码合成的字照留', () => {
    expect(read('𠮷野家')).toBe('𠮷野家');
  });
});

describe('金额', () => {
  test.each([0.01, 0.1, 19.99, 123_456_789.12, 1_000_000_000])('%d 元可以记', (value) => {
    expect(money(label).schema.safeParse(value).success).toBe(true);
  });
});

test('日期写成 JSON Schema 的日期', () => {
  expect(z.toJSONSchema(day(label).schema, { io: 'input' })).toMatchObject({
    type: 'string',
    format: 'date',
  });
});
