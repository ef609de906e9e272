import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlannedAct } from '../../src/demo/course.ts';
import { planDemo } from '../../src/demo/plan.ts';
import type { Recorded } from '../../src/kernel/fold.ts';
import { fieldsOf } from '../../src/kernel/matter.ts';
import { kinds } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';
import type { Base } from '../../src/store/figures/catalogue.ts';
import { basesOf, catalogueOf } from '../../src/store/figures/catalogue.ts';
import { contributionsOf, standingWith } from '../../src/store/figures/contributions.ts';
import { recountFigures } from '../../src/store/figures/recount.ts';
import type { Period } from '../../src/store/figures/sums.ts';
import { readFigures } from '../../src/store/figures/values.ts';
import { ALWAYS, foundPlanned } from './demo-plan.ts';
import type { PlannedOffice } from './demo-plan.ts';

const calendar = officeCalendar();
const catalogue = catalogueOf(new Map(kinds.map((kind) => [kind.name, kind])));
const bases = [...catalogue.bases.values()].flat();

/** The fictitious office's plan by matter: courses of every kind that are known to be lawful. */
const courses = [
  ...Map.groupBy(planDemo('2026-10-31', calendar), ({ matter }) => matter).values(),
].toSorted((a, b) => a.length - b.length);

type Found = { readonly before: readonly PlannedAct[]; readonly act: PlannedAct };

/** The same course with another choice where the matter is opened: kinds that the plan does not happen to have. */
const varied = (course: readonly PlannedAct[]): readonly (readonly PlannedAct[])[] => {
  const [opening, ...others] = course;
  const matter = kinds.find(({ name }) => name === opening?.kind);
  if (!opening || !matter) return [];
  return Object.entries(matter.own).flatMap(([name, { options = {} }]) =>
    Object.keys(options).map((option) => [
      { ...opening, asks: { ...opening.asks, [name]: option } },
      ...others,
    ]),
  );
};

/** Courses in which one act makes a measure count one more, the shortest first. */
function* countedIn({ key, matter, figure }: Base): Generator<Found> {
  const own = courses.filter((course) => course[0]?.kind === matter.name);
  for (const course of [...own, ...own.slice(0, 20).flatMap(varied)]) {
    let last = 0;
    for (const [n, act] of course.entries()) {
      const acts = course.slice(0, n + 1).map((one, at): Recorded => {
        const fields = Object.keys(fieldsOf(matter, one.step)).map((name) => [name, null]);
        const asks = { ...Object.fromEntries(fields), ...one.asks };
        return { ...one, id: one.act, asks, seq: at + 1, role: '', marks: [] };
      });
      const counted = { id: act.matter, matter, bases: [{ key, matter, figure }], calendar };
      const lines = [...contributionsOf(counted, standingWith(matter, acts, calendar)).values()];
      const sum = lines.reduce((all, { n: one }) => all + one, 0);
      if (sum === last + 1 && lines.some(({ record }) => record === act.act))
        yield { before: course.slice(0, n), act };
      last = sum;
    }
  }
}

let office: PlannedOffice;
beforeAll(async () => {
  office = await foundPlanned();
});
afterAll(() => office.close());

/** The same course for another matter: ids of its own. */
function anew({ before, act }: Found): Found {
  const text = JSON.stringify([...before, act]);
  const ids = [...new Set([...before, act].flatMap((one) => [one.matter, one.act]))];
  const acts = JSON.parse(
    ids.reduce((all, id) => all.replaceAll(id, randomUUID()), text),
  ) as PlannedAct[]; // what it was, with other ids
  const own = acts.at(-1);
  if (!own) throw new Error('a course has acts');
  return { before: acts.slice(0, -1), act: own };
}

const LATER = { from: '2090-01-01', to: '2099-12-31' } as const;

/** What was carried over is there only after it has begun. */
async function reads(keys: readonly string[]) {
  const of = (period: Period) => readFigures(office.store, office.office, { period, keys });
  const always = await of(ALWAYS);
  const isCarried = always.figures.some(({ declared }) => declared.reading.op === 'carried');
  const later = isCarried ? await of(LATER) : always;
  const figures = always.figures.map((one, n) =>
    one.declared.reading.op === 'carried' ? (later.figures[n] ?? one) : one,
  );
  return figures.map(({ declared, value, base, digest, parts }) => ({
    key: declared.key,
    value,
    base,
    digest,
    parts: parts.reduce((all, part) => all + part.value, 0),
  }));
}

/** Undoes an act: struck by a correction, or the matter voided where it is the opening one. */
async function undo(act: PlannedAct): Promise<boolean> {
  for (const by of ['head', 'officer', 'clerk', 'officer2', 'reviewer', 'leader'])
    for (const [step, asks] of [
      ['correct', { act: act.act, strike: true, reason: '误录，予以更正。' }],
      ['void', { reason: '误登记，予以作废。' }],
    ] as const) {
      const { kind, matter, on } = act;
      const request = { act: randomUUID(), kind, matter, step, on, asks };
      const answer = await office.takes({ ...request, by: by as PlannedAct['by'], minute: 1200 }); // a login
      if ('done' in answer) return true;
    }
  return false;
}

async function begun(found: Found): Promise<boolean> {
  for (const one of found.before) if (!('done' in (await office.takes(one)))) return false;
  return true;
}

const using = (base: Base) =>
  [...catalogue.figures.values()].filter(({ reading }) => basesOf(reading).includes(base));

type Seen = Awaited<ReturnType<typeof reads>>;
type Moved = { readonly before: Seen; readonly after: Seen; readonly undone: Seen };

/** What figures read before an act, after it and after it was taken back; nothing where the course cannot be taken. */
async function moving(found: Found, keys: readonly string[]): Promise<Moved | undefined> {
  const course = anew(found);
  if (!(await begun(course))) return undefined;
  const before = await reads(keys);
  if (!('done' in (await office.takes(course.act)))) return undefined;
  const after = await reads(keys);
  return (await undo(course.act)) ? { before, after, undone: await reads(keys) } : undefined;
}

async function firstMoving(base: Base, keys: readonly string[]): Promise<Moved> {
  let tried = 0;
  for (const found of countedIn(base)) {
    const moved = await moving(found, keys);
    if (moved) return moved;
    if ((tried += 1) === 40) break;
  }
  throw new Error(`no course of the plan moves ${base.key}`);
}

type One = Seen[number];
const more = (was: One, is: One): number => (is.value ?? 0) - (was.value ?? 0);
/** How a figure of each kind shows that there is one record more. */
const shows: Readonly<Record<string, (was: One, is: One) => boolean>> = {
  count: (was, is) => more(was, is) === 1 && (is.parts === 0 || is.parts === is.value),
  stock: (was, is) => more(was, is) === 1,
  carried: (was, is) => more(was, is) === 1,
  cumulative: (was, is) => more(was, is) === 1,
  total: (was, is) => more(was, is) >= 1,
  sum: (was, is) => more(was, is) > 0,
  share: (was, is) => JSON.stringify(was.base) !== JSON.stringify(is.base),
};

test.each(bases.map((base) => [base.key, base] as const))(
  '%s counts one more with one act, and one less when the act is taken back',
  { timeout: 60_000 },
  async (_key, base) => {
    const figures = using(base);
    const { before, after, undone } = await firstMoving(
      base,
      figures.map(({ key }) => key),
    );
    expect(undone).toEqual(before);
    const still = figures.flatMap(({ key, figure }, n) => {
      const [was, is] = [before[n], after[n]];
      const shown = was && is && was.digest !== is.digest && (shows[figure.op]?.(was, is) ?? true);
      return shown ? [] : [key];
    });
    expect(still).toEqual([]);
  },
);

test('after all this every entry and every kept sum is what the acts give', async () => {
  expect(await recountFigures(office.store, office.office)).toEqual([]);
});
