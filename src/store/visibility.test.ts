import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { TestOffice } from '../../test/store-office.ts';
import { KIND, openOffice } from '../../test/store-office.ts';
import { matters } from '../matters/index.ts';
import type { Sensitivity } from './tables.ts';
import type { Eyes, Held, Sight } from './visibility.ts';
import { binder, canSee, visibleSql } from './visibility.ts';

let office: TestOffice;
const [kind] = matters.filter(({ name }) => name === KIND);
const me = randomUUID();
const absent = randomUUID();
const units = [null, randomUUID(), randomUUID()];
type Row = {
  unit: string | null;
  assignee: string | null;
  sensitivity: Sensitivity;
  involved: boolean;
};
const rows = new Map<string, Row>();

/** Every combination of what decides, as a row of its own. */
beforeAll(async () => {
  office = await openOffice(await testDatabase(), '2024-02-01');
  const clerk = await office.hire('钱一', ['clerk']);
  const matter = await office.registers(clerk);
  for (const unit of units)
    for (const assignee of [null, me, absent, randomUUID()])
      for (const sensitivity of ['public', 'internal', 'work-secret'] as const)
        for (const involved of [false, true])
          rows.set(await copyOf(matter, { unit, assignee, sensitivity, involved }), {
            unit,
            assignee,
            sensitivity,
            involved,
          });
});
afterAll(() => office.store.close());

async function copyOf(matter: string, row: Row): Promise<string> {
  const id = randomUUID();
  await office.sql(
    `insert into matter (office_id, id, kind, title, phase, open, begun, last, opened_by, revision, head, fold, updated,
       unit_id, assignee_id, sensitivity)
     select office_id, $2, kind, title, phase, open, begun, last, opened_by, revision, head, fold, updated, $3, $4, $5
     from matter where id = $1`,
    [matter, id, row.unit, row.assignee, row.sensitivity],
  );
  if (row.involved)
    await office.sql(
      `insert into involved (office_id, holder, relation, matter_id) values ($1, $2, 'took', $3)`,
      [office.id, `person:${me}`, id],
    );
  return id;
}

/** A page, a whole reading and a count ask in different words; a count adds the rows of two questions. */
async function seenBySql(eyes: Eyes): Promise<readonly string[]> {
  const any = await seenAs(eyes, 'any');
  expect(await seenAs(eyes, 'page')).toEqual(any);
  const counted = [...(await seenAs(eyes, 'by-role')), ...(await seenAs(eyes, 'by-part'))];
  expect(counted.toSorted()).toEqual(any);
  return any;
}

async function seenAs(eyes: Eyes, sight: Sight): Promise<readonly string[]> {
  const { values, bind } = binder();
  const visible = visibleSql(matters, eyes, bind, sight);
  const found = await office.sql<{ id: string }>(
    `select m.id from matter m where ${visible} and m.id = any(${bind([...rows.keys()])}::uuid[])`,
    values,
  );
  return found.map(({ id }) => id).toSorted();
}

const held = (role: string, unit: string | null, whose: string | null = null): Held => ({
  role,
  unit,
  for: whose,
});

describe('one predicate', () => {
  const [none = null, one = null, two = null] = units;
  test.each<[string, readonly Held[], readonly string[]]>([
    ['nobody', [], [me]],
    ['an officer of one unit', [held('officer', one)], [me]],
    ['an officer of two units', [held('officer', one), held('officer', two)], [me]],
    ['an officer of the whole office', [held('officer', none)], [me]],
    ['a clerk', [held('clerk', one)], [me]],
    ['a head', [held('head', one)], [me]],
    ['an officer who is head elsewhere', [held('officer', one), held('head', two)], [me]],
    ['a deputy of an officer', [held('officer', two, absent)], [me, absent]],
    ['an administrator', [held('system-admin', none)], [me]],
    ['a leader', [held('leader', none)], [me]],
  ])('%s sees in SQL what the same rule says of each record', async (_name, roles, persons) => {
    if (!kind) throw new Error('there is no such kind');
    const eyes: Eyes = { person: me, persons, held: roles };
    const seen = [...rows].filter(([, row]) => canSee(kind, eyes, row)).map(([id]) => id);
    expect(await seenBySql(eyes)).toEqual(seen.toSorted());
  });
});
