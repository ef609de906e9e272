import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MatterList, MatterRecord } from '../../src/api/contract.ts';
import type { ClockFile } from '../../src/cli/clock-file.ts';
import { calculate } from '../../src/cli/clock-file.ts';
import { makeDemo } from '../../src/demo/make.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import { fieldsOf } from '../../src/kernel/matter.ts';
import { matterOf } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';
import { listOffices } from '../../src/store/offices.ts';
import { listEverybody } from '../../src/store/access/people.ts';
import type { Client, Office } from '../api/server.ts';
import { openOffice } from '../api/server.ts';
import { publishedOf } from './published.ts';

const LAST = '2026-11-20';
const NOW = `${LAST}T23:59` as const;
const KINDS = ['disclosure-request', 'proposal', 'consular-case'] as const;

function getMatter(kind: string): Matter {
  const declared = matterOf(kind);
  if (!declared) throw new Error(kind);
  return declared;
}

let office: Office;
let clerk: Client;
const folder = mkdtempSync(join(tmpdir(), 'waishi-demo-'));
const rows: MatterList['items'] = [];
const records: MatterRecord[] = [];

beforeAll(async () => {
  office = await openOffice();
  const { store, clock } = office;
  await makeDemo({ shelf: { store, folder }, clock }, LAST);
  clock.set(LAST, '23:59:00');
  const somebody = (await listEverybody(store)).find(({ name }) => name === '何静');
  if (!somebody) throw new Error('the registrar is not there');
  clerk = await office.as({ ...somebody, login: '' });
  for (const kind of KINDS)
    for (let next: string | null = ''; next !== null;) {
      const more: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
      const page: MatterList = (
        await clerk.get(`/api/matters?view=all&kind=${kind}&limit=100${more}`)
      ).json();
      rows.push(...page.items);
      next = page.next;
    }
  // Several at once: one alone waits for the database most of the time.
  for (let at = 0; at < rows.length; at += 8)
    records.push(
      ...(await Promise.all(
        rows
          .slice(at, at + 8)
          .map(async ({ kind, id }) => (await clerk.get(`/api/${kind}/${id}`)).json()),
      )),
    );
}, 240_000);
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

type Act = MatterRecord['acts'][number];
type Asks = Readonly<Record<string, unknown>>;

/** The acts that stand, as someone outside would write them down: corrections applied, consultations counted. */
function fileOf({ acts, kind }: MatterRecord, isKept: Kept): ClockFile {
  const matter = getMatter(kind);
  const corrections = new Map<unknown, Asks>(
    acts.filter(({ step }) => step === 'correct').map(({ asks }) => [asks['act'], asks]),
  );
  const standing = acts
    .filter(({ id, step }) => isLaw(matter, step) && corrections.get(id)?.['strike'] !== true)
    .map((act) => correctedBy(act, corrections.get(act.id)))
    .toSorted((a, b) => (a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1));
  const [opened] = standing;
  if (!opened) throw new Error('a matter without an act');
  const kept = standing.filter(({ step }, at) => at === 0 || isKept(matter, step));
  const numbered = ({ step, asks }: Act): Asks =>
    Object.fromEntries(
      Object.entries(asks).map(([name, value]) => {
        const named = fieldsOf(matter, step)[name]?.refers === 'act';
        return [name, named ? kept.findIndex(({ id }) => id === value) : value];
      }),
    );
  return {
    own: opened.asks,
    acts: kept.map((act, at) => ({
      step: act.step,
      on: act.on,
      asks: at === 0 ? {} : numbered(act),
    })),
  };
}

const correctedBy = (act: Act, correction: Asks | undefined): Act => ({
  ...act,
  on: (correction?.['on'] as Act['on'] | undefined) ?? act.on, // a field of kind day
  asks: { ...act.asks, ...(correction?.['asks'] as Asks | undefined) }, // a field of kind values
});

/** Steps the law knows; passing on, reading and noting are the office's own. */
const isLaw = ({ steps }: Matter, step: string): boolean =>
  steps[step]?.cites !== steps['note']?.cites;
const isInternal = ({ steps }: Matter, step: string): boolean => steps[step]?.internal === true;
type Kept = (matter: Matter, step: string) => boolean;

type Said = Pick<
  MatterRecord['clocks'][string],
  'state' | 'due' | 'provisional' | 'used' | 'allowed' | 'late'
>;
const said = ({ state, due, provisional, used, allowed, late }: Said): Said => ({
  state,
  due,
  provisional,
  used,
  allowed,
  late,
});

/** What is to be seen of each matter's terms; where the head let something stand, the law's answer without him. */
type Terms = Readonly<Record<string, Said>> | { readonly refused: string };

const irregularOf = ({ acts }: MatterRecord) =>
  acts.flatMap(({ marks }) => marks).find(({ kind }) => kind === 'irregular');

function shown(record: MatterRecord): Terms {
  const mark = irregularOf(record);
  return mark ? { refused: mark.code } : termsOf(Object.entries(record.clocks));
}

function calculated(record: MatterRecord, isKept: Kept): Terms {
  const result = calculate(getMatter(record.kind), fileOf(record, isKept), officeCalendar(), NOW);
  if ('refused' in result) return { refused: result.refused.code };
  if ('invalid' in result) throw new Error(JSON.stringify(result));
  return termsOf(result.clocks.map((one) => [one.clock, one]));
}

const termsOf = (clocks: readonly (readonly [string, Said])[]): Terms =>
  Object.fromEntries(
    clocks.filter(([, { state }]) => state !== 'idle').map(([name, clock]) => [name, said(clock)]),
  );

const whose = ({ kind, number, id }: MatterRecord) => ({ kind, number, id });

test.each<[string, Kept]>([
  ['连同拟稿、审核、签发', () => true],
  ['不写拟稿、审核、签发', (matter, step) => !isInternal(matter, step)],
])('每一件演示事项%s送入 clock，与页面所示的各项期限一致', (_, isKept) => {
  const differing = records
    .map((record) => ({ ...whose(record), is: shown(record), counted: calculated(record, isKept) }))
    .filter(({ is, counted }) => !isDeepStrictEqual(is, counted));
  expect(differing.slice(0, 3)).toEqual([]);
  expect(records.length).toBeGreaterThan(150);
  expect(records.filter(irregularOf).length).toBeGreaterThan(0);
});

test('列表每一行的期限与 clock 所算的一致', () => {
  const listed = rows.flatMap(({ id, clock }, at) => {
    const record = records[at];
    if (!clock || clock.state === 'idle' || !record || irregularOf(record)) return [];
    const terms = calculated(record, () => true);
    return [
      {
        id,
        kind: record.kind,
        shown: said(clock),
        counted: clock.name in terms ? terms[clock.name as keyof Terms] : null,
      },
    ];
  });
  expect(listed.length).toBeGreaterThan(150);
  expect(listed.filter((one) => !isDeepStrictEqual(one.shown, one.counted)).slice(0, 3)).toEqual(
    [],
  );
});

test('列表每一行都有答复期限或者说明还没有起算', () => {
  const silent = rows.filter(
    ({ kind, clock, phase }) =>
      kind === 'disclosure-request' && clock === null && phase !== 'unconfirmed',
  );
  expect(silent).toEqual([]);
  expect(office.faults).toEqual([]);
});

test('市外办公布过的数据由台账逐条得出', async () => {
  const [city] = await listOffices(office.store);
  const { wanted, printed } = await publishedOf(office.store, {
    id: city?.id ?? '',
    code: 'demo-city',
  });
  expect(printed).toEqual(wanted);
});
