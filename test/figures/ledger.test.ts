import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planDemo } from '../../src/demo/plan.ts';
import { randomOf } from '../../src/demo/random.ts';
import { addDays, addMonths } from '../../src/kernel/day.ts';
import { kinds } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';
import { basesOf, catalogueOf } from '../../src/store/figures/catalogue.ts';
import { recountFigures } from '../../src/store/figures/recount.ts';
import { figureRecords } from '../../src/store/figures/records.ts';
import { sealFigures } from '../../src/store/figures/seal.ts';
import type { AsOf, Period } from '../../src/store/figures/sums.ts';
import type { Read } from '../../src/store/figures/values.ts';
import { readFigures } from '../../src/store/figures/values.ts';
import { ALWAYS, foundPlanned } from './demo-plan.ts';
import type { PlannedOffice } from './demo-plan.ts';

/** A year of the fictitious office, with corrections and voided matters that its plan does not have. */
let office: PlannedOffice;
type Kept = { readonly asOf: AsOf; readonly figures: readonly Compared[] };
const kept: Kept[] = [];

type Compared = Pick<Read, 'value' | 'digest' | 'parts' | 'base'> & { readonly key: string };
async function reads(period: Period, asOf: AsOf = 'now'): Promise<readonly Compared[]> {
  const { figures } = await readFigures(office.store, office.office, { period, asOf });
  return figures.map(({ declared: { key }, value, digest, parts, base }) => ({
    ...{ key, value, digest, parts, base },
  }));
}
/** A view of what was recorded until now; by the moment too, where nothing else is recorded at it. */
async function keepNow(alone: boolean): Promise<void> {
  const { asOf } = await readFigures(office.store, office.office, { period: ALWAYS });
  const figures = await reads(ALWAYS);
  kept.push({ asOf: { position: asOf.position }, figures });
  const before = `${office.clock.now().slice(0, 17)}59.999Z`;
  if (alone) kept.push({ asOf: { before }, figures });
}

beforeAll(async () => {
  office = await foundPlanned();
  const random = randomOf('ledger');
  const plan = planDemo('2021-06-30', officeCalendar());
  const done: { act: string; matter: string; kind: string }[] = [];
  for (const [n, act] of plan.entries()) {
    const answer = await office.takes(act);
    if ('done' in answer) done.push({ act: act.act, matter: act.matter, kind: act.kind });
    const earlier =
      random.between(1, 12) === 1 ? done[random.between(0, done.length - 1)] : undefined;
    if (earlier) {
      const wrong = random.pick<{ step: string; asks: Record<string, unknown> }>([
        { step: 'correct', asks: { act: earlier.act, strike: true, reason: '误录。' } },
        { step: 'correct', asks: { act: earlier.act, on: act.on, reason: '日期误录。' } },
        { step: 'void', asks: { reason: '误登记。' } },
      ]);
      const { kind, matter } = earlier;
      const { on, minute } = act;
      await office.takes({ ...wrong, kind, matter, act: randomUUID(), on, by: 'head', minute });
    }
    const turn = random.between(1, 40);
    const next = plan[n + 1];
    const alone = next?.on !== act.on || next.minute > act.minute;
    if (turn === 1) await keepNow(alone);
    if (turn === 2) await sealFigures(office.store, office.office);
  }
  await keepNow(true);
});
afterAll(() => office.close());

test('a view as of a position, or of a moment within a round, never moves', async () => {
  expect(kept.length).toBeGreaterThan(10);
  const moved = [];
  for (const { asOf, figures } of kept) {
    const again = await reads(ALWAYS, asOf);
    const differs = figures.filter((one, n) => JSON.stringify(one) !== JSON.stringify(again[n]));
    moved.push(...differs.map(({ key }) => ({ asOf, key })));
  }
  expect(moved).toEqual([]);
});

test('entries, kept sums and digests are what the acts give', async () => {
  expect(await recountFigures(office.store, office.office)).toEqual([]);
});

const TURN = 1n << 256n;
const months = Array.from({ length: 12 }, (_, at) => addMonths('2021-01-01', at)).map((from) => ({
  from,
  to: addDays(addMonths(from, 1), -1),
}));

test('months add up to the year, digests too, and slices to the whole', async () => {
  const year = await reads({ from: '2021-01-01', to: '2021-12-31' });
  const parts = [];
  for (const month of months) parts.push(await reads(month));
  const counts = ['disclosure_requests_received', 'disclosure_fees', 'proposals_received'];
  for (const key of [...counts, 'consular_received', 'consular_persons']) {
    const whole = year.find((one) => one.key === key);
    const each = parts.map((month) => month.find((one) => one.key === key));
    expect(each.reduce((all, one) => all + (one?.value ?? 0), 0)).toBe(whole?.value);
    const sum = each.reduce((all, one) => all + BigInt(`0x${one?.digest ?? '0'}`), 0n) % TURN;
    expect(sum.toString(16).padStart(64, '0')).toBe(whole?.digest);
  }
  const sliced = year.filter(({ parts: own }) => own.length > 0);
  expect(sliced.length).toBeGreaterThan(3);
  expect(
    sliced.map(({ key, parts: own }) => [key, own.reduce((all, one) => all + one.value, 0)]),
  ).toEqual(sliced.map(({ key, value }) => [key, value]));
});

test('what is carried forward is what is carried over', async () => {
  const one = await reads({ from: '2021-01-01', to: '2021-05-31' });
  const next = await reads({ from: '2021-06-01', to: '2021-12-31' });
  const of = (figures: readonly Compared[], key: string) =>
    figures.find((each) => each.key === key);
  const forward = of(one, 'disclosure_requests_carried_forward');
  const over = of(next, 'disclosure_requests_carried_over');
  expect(forward?.value).toBeGreaterThan(0);
  expect({ ...over, key: '' }).toEqual({ ...forward, key: '' });
});

test('pages of records together are the value, each once, and in order of day', async () => {
  const viewer = { office: office.office, person: null };
  const period = { from: '2021-01-01', to: '2021-12-31' } as const;
  const middle = kept.at(Math.floor(kept.length / 2))?.asOf ?? 'now';
  for (const asOf of ['now', middle] as const)
    for (const one of await reads(period, asOf)) {
      const all: { act: string; day: string; value: string; amount: number | null }[] = [];
      for (let cursor: string | undefined; ;) {
        const asked = { period, asOf, limit: 7, cursor };
        const page = await figureRecords(office.store, viewer, one.key, asked);
        all.push(...page.records);
        cursor = page.next ?? undefined;
        if (cursor === undefined) break;
      }
      const { whole } = one.base ?? {};
      expect([one.key, sizeOf(one.key, all)]).toEqual([one.key, whole ?? expected(one)]);
      const days = all.map(({ day }) => day);
      const sorted = days.toSorted();
      expect([sorted, sorted.toReversed()]).toContainEqual(days);
    }
});

const catalogue = catalogueOf(new Map(kinds.map((kind) => [kind.name, kind])));
const ops = (key: string): readonly string[] => {
  const declared = catalogue.figures.get(key);
  return declared ? basesOf(declared.reading).map(({ figure }) => figure.op) : [];
};
const sizeOf = (
  key: string,
  all: readonly { act: string; value: string; amount: number | null }[],
) => {
  if (ops(key).includes('median')) return null;
  if (ops(key).includes('sum')) return all.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return ops(key).includes('distinct')
    ? new Set(all.map(({ value }) => value)).size
    : new Set(all.map(({ act, value }) => `${act} ${value}`)).size;
};
const expected = ({ key, value }: Compared) => (ops(key).includes('median') ? null : (value ?? 0));
