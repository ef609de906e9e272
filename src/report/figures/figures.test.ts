import { expect, test } from 'vitest';
import { kinds } from '../../matters/index.ts';
import { catalogueOf } from '../../store/figures/catalogue.ts';
import { say } from '../../kernel/text.ts';
import { nearKeys } from './figure.ts';
import { printed } from './rounding.ts';
import { definitionOf, sliceTitle } from './words.ts';

const count = { kind: 'count' } as const;
const hundreds = { kind: 'count', rounding: { to: 100 } } as const;
const estimate = { kind: 'estimate', rounding: { to: 10_000 } } as const;

test.each([
  [count, 712, '712', '='],
  [hundreds, 712, '700余', '>='],
  [hundreds, 700, '700', '='],
  [hundreds, 99, '99', '='],
  [estimate, 10_003_211, '约10000000', '≈'],
  [estimate, 12, '约12', '≈'],
  [{ kind: 'sum' }, 1100.5, '1100.5', '='],
  [{ ...count, nil: say('未发生', 'none') }, 0, '未发生', '='],
  [count, 0, '0', '='],
  [count, null, '—', '='],
] as const)('a text prints %o of %s as %s', (figure, value, shown, bound) => {
  expect(printed(figure, value, null)).toMatchObject({ shown: { zh: shown }, bound });
});

test.each([
  [27, 27, '100%（27/27）'],
  [9996, 10_000, '99.9%（9996/10000）'],
  [2, 3, '66.6%（2/3）'],
  [0, 4, '0%（0/4）'],
  [0, 0, '—（0/0）'],
])('%i of %i is printed with its base: %s', (part, whole, shown) => {
  const value = whole === 0 ? null : (part / whole) * 100;
  const { shown: text } = printed({ kind: 'share' }, value, { part, whole });
  expect(text.zh).toBe(shown);
});

const catalogue = catalogueOf(new Map(kinds.map((kind) => [kind.name, kind])));
const figures = [...catalogue.figures.values()];

test('every figure says what it counts, in both languages', () => {
  const wrong = figures.flatMap((declared) =>
    [declared.figure.title, definitionOf(declared)].filter(
      ({ zh, en }) => !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en) || en === '',
    ),
  );
  expect(wrong).toEqual([]);
  expect(
    figures.map(({ key }) => key).filter((key) => !/^[a-z][a-z\d_]*(\.target)?$/.test(key)),
  ).toEqual([]);
});

test('a slice bears the words of its fields', () => {
  const completed = catalogue.figures.get('disclosure_requests_completed');
  expect(completed && sliceTitle(completed, 'naturalPerson|granted')).toEqual(
    say('自然人 · 予以公开', 'Natural person · Disclosed'),
  );
});

test('a key that is not there has its neighbours named', () => {
  const keys = catalogue.figures.keys();
  expect(nearKeys(keys, 'disclosure_requests_recieved')[0]).toMatch(/^disclosure_requests_/);
  expect(nearKeys(catalogue.figures.keys(), 'zzz')).toEqual([]);
});
