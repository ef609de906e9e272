import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Office } from '../../test/api/server.ts';
import { openOffice } from '../../test/api/server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('signs in with one click in the demonstration and says who is signed in', async () => {
  const id = await office.addOffice('甲');
  const person = await office.addPerson(id, '张三', { role: 'officer' });
  const client = await office.as(person);
  const answer = await client.get('/api/session');
  expect(office.faults).toEqual([]);
  expect(answer.json()).toMatchObject({
    person: { name: '张三', roles: [{ role: 'officer' }] },
    demo: true,
  });
});
