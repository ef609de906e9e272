import { expect, test } from 'vitest';
import type { ActRow } from '../../api/contract.ts';
import { addressed, ownOf, wayOf, writtenIn } from './way.ts';

// Only what is read here is given.
const act = (step: string) =>
  ({
    id: step,
    step,
    on: '2027-01-20',
    by: { id: 'p', name: '陆远' },
    struck: false,
  }) as unknown as ActRow;
const own = {
  sort: 'law-based-government',
  ...{ achievements: '一、', shortcomings: null, leader: ' ', plan: null, other: null },
  ...{ lawReviewed: null, secrecyReviewed: null, deliberatedOn: null, sent: [], publishedOn: null },
};
const may = (...steps: readonly string[]) => steps.map((step) => ({ step }));
const states = (record: Parameters<typeof wayOf>[0]) =>
  Object.fromEntries(wayOf(record).map(({ step, state }) => [step, state]));

test('while it is written nothing else is open, and the parts with a text are counted', () => {
  const record = { phase: 'drafting', acts: [act('open')], own, may: may('write', 'lock') };
  expect(states(record)).toMatchObject({ write: 'now', lock: 'now', reviewLaw: 'ahead' });
  expect(writtenIn(ownOf(record))).toEqual({ written: 1, total: 5 });
});

test('once locked the reviews are open, and one that did not pass says so', () => {
  const locked = { ...own, lawReviewed: false, secrecyReviewed: true };
  const record = {
    phase: 'locked',
    acts: [act('lock'), act('reviewLaw'), act('reviewSecrecy')],
    own: locked,
    may: may('reviewLaw'),
  };
  expect(states(record)).toMatchObject({
    ...{ write: 'done', lock: 'done', reviewLaw: 'no', reviewSecrecy: 'done', sign: 'ahead' },
  });
});

test('it is submitted once every addressee has it, and each is named with its day', () => {
  const sent = [{ addressee: 'committee', on: '2027-01-25' }];
  const record = { phase: 'submitted', acts: [act('submit')], own: { ...own, sent }, may: [] };
  expect(addressed(ownOf(record))).toEqual([
    { to: 'committee', on: '2027-01-25' },
    { to: 'government', on: null },
    { to: 'office', on: null },
  ]);
  expect(states(record)['submit']).toBe('ahead');
});

test('a new edition begins the way again', () => {
  const acts = [act('lock'), act('sign'), act('revise')];
  const signed = wayOf({ phase: 'drafting', acts, own, may: may('write') });
  expect(signed.map(({ act: one }) => one)).toEqual(signed.map(() => undefined));
});
