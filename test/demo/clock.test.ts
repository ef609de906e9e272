import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MatterList, MatterRecord } from '../../src/api/contract.ts';
import type { ClockFile } from '../../src/cli/clock-file.ts';
import { calculate } from '../../src/cli/clock-file.ts';
import { makeDemo } from '../../src/demo/make.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import { matterOf } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';
import { listEverybody } from '../../src/store/access/people.ts';
import type { Client, Office } from '../api/server.ts';
import { openOffice } from '../api/server.ts';

const LAST = '2026-11-20';
const KIND = 'disclosure-request';
const declared = matterOf(KIND);
if (!declared) throw new Error(KIND);
const matter: Matter = declared;

let office: Office;
let clerk: Client;
const folder = mkdtempSync(join(tmpdir(), 'waishi-demo-'));
const rows: MatterList['items'] = [];
const records: MatterRecord[] = [];

beforeAll(async () => {
  office = await openOffice();
  const { store, clock } = office;
  await makeDemo({ shelf: { store, folder }, clock }, LAST);
  clock.set(LAST);
  const somebody = (await listEverybody(store)).find(({ name }) => name === '何静');
  if (!somebody) throw new Error('the registrar is not there');
  clerk = await office.as({ ...somebody, login: '' });
  for (let next: string | null = ''; next !== null;) {
    const more: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const page: MatterList = (await clerk.get(`/api/matters?view=all&limit=100${more}`)).json();
    rows.push(...page.items);
    next = page.next;
  }
  for (const { kind, id } of rows) records.push((await clerk.get(`/api/${kind}/${id}`)).json());
}, 120_000);
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

type Act = MatterRecord['acts'][number];
type Asks = Readonly<Record<string, unknown>>;

/** The acts that stand, as someone outside would write them down: corrections applied, consultations counted. */
function fileOf({ acts }: MatterRecord, isKept: (step: string) => boolean): ClockFile {
  const corrections = new Map<unknown, Asks>(
    acts.filter(({ step }) => step === 'correct').map(({ asks }) => [asks['act'], asks]),
  );
  const standing = acts
    .filter(({ id, step }) => isLaw(step) && corrections.get(id)?.['strike'] !== true)
    .map((act) => correctedBy(act, corrections.get(act.id)))
    .toSorted((a, b) => (a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1));
  const consultations = standing.filter(({ step }) => step === 'consult').map(({ id }) => id);
  const [opened, ...others] = standing;
  if (!opened) throw new Error('a matter without an act');
  const numbered = (asks: Asks): Asks =>
    typeof asks['consultation'] === 'string'
      ? { ...asks, consultation: consultations.indexOf(asks['consultation']) }
      : asks;
  return {
    own: opened.asks,
    acts: [
      { step: opened.step, on: opened.on, asks: {} },
      ...others
        .filter(({ step }) => isKept(step))
        .map(({ step, on, asks }) => ({ step, on, asks: numbered(asks) })),
    ],
  };
}

const correctedBy = (act: Act, correction: Asks | undefined): Act => ({
  ...act,
  on: (correction?.['on'] as Act['on'] | undefined) ?? act.on, // a field of kind day
  asks: { ...act.asks, ...(correction?.['asks'] as Asks | undefined) }, // a field of kind values
});

/** Steps the law knows; passing on, reading and noting are the office's own. */
const isLaw = (step: string): boolean => matter.steps[step]?.cites !== matter.steps['note']?.cites;
const isInternal = (step: string): boolean => matter.steps[step]?.internal === true;

const said = ({ state, due, provisional, used, allowed, late }: Said) => ({
  state,
  due,
  provisional,
  used,
  allowed,
  late,
});
type Said = MatterRecord['clocks'][string];

test.each<[string, (step: string) => boolean]>([
  ['连同拟稿、审核、签发', () => true],
  ['不写拟稿、审核、签发', (step) => !isInternal(step)],
])('每一件演示申请%s送入 clock，与页面和列表所示的期限一致', (_, isKept) => {
  expect(records.length).toBeGreaterThan(200);
  let irregular = 0;
  for (const [at, record] of records.entries()) {
    const file = fileOf(record, isKept);
    const calculated = calculate(matter, file, officeCalendar(), LAST);
    const mark = record.acts.flatMap(({ marks }) => marks).find(({ kind }) => kind === 'irregular');
    if (mark) {
      // A file says nothing of the head's reason, so the law's answer stands there.
      expect(calculated).toMatchObject({ refused: { code: mark.code } });
      irregular += 1;
      continue;
    }
    if (!('clocks' in calculated)) throw new Error(`${record.id}: ${JSON.stringify(calculated)}`);
    for (const one of calculated.clocks) {
      const shown = record.clocks[one.clock];
      if (shown) expect([record.id, said(shown)]).toEqual([record.id, said({ ...shown, ...one })]);
      else expect([record.id, one.state]).toEqual([record.id, 'idle']);
      const row = rows[at]?.clock;
      if (row?.name === one.clock)
        expect([record.id, row]).toEqual([
          record.id,
          { name: one.clock, ...said({ ...shown, ...one } as Said) },
        ]);
    }
  }
  expect(irregular).toBeGreaterThan(0);
});

test('列表每一行都有答复期限或者说明还没有起算', () => {
  for (const { clock, phase } of rows) expect(clock !== null || phase === 'unconfirmed').toBe(true);
  expect(office.faults).toEqual([]);
});
