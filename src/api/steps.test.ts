import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client, Office, Person } from '../../test/api/server.ts';
import { openOffice, TODAY } from '../../test/api/server.ts';

let office: Office;
let officer: Client;
let clerk: Client;
let person: Person;

const own = {
  applicantKind: 'naturalPerson',
  applicantName: '张三丰',
  applicantPhone: '13812345678',
  identity: 'id-card',
  sought: '2025年度因公出访团组情况',
  form: 'paper',
  route: 'pickup',
  channel: 'counter',
  receivedOn: '2026-02-09',
};
const opening = (more: object = {}) => ({
  act: randomUUID(),
  matter: randomUUID(),
  on: '2026-02-09',
  asks: own,
  ...more,
});

beforeAll(async () => {
  office = await openOffice();
  const id = await office.addOffice('甲');
  person = await office.addPerson(id, '李承办', { role: 'officer' });
  officer = await office.as(person);
  clerk = await office.as(await office.addPerson(id, '王登记', { role: 'clerk' }));
});
afterAll(() => office.close());

const register = async (client = clerk, more: object = {}) => {
  const body = opening(more);
  const answer = await client.post('/api/disclosure-request/register', body);
  return { answer, body, id: body.matter, url: `/api/disclosure-request/${body.matter}` };
};

describe('taking a step', () => {
  test('registers a request and answers with the record and its revision', async () => {
    const { answer, id } = await register();
    expect(office.faults).toEqual([]);
    expect(answer.json()).toMatchObject({ id, kind: 'disclosure-request', phase: 'open' });
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.headers['location']).toBe(`/api/disclosure-request/${id}`);
  });
});
