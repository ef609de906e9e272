import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from './database.ts';

test('every test file has a database of its own', async () => {
  const [first, second] = [await testDatabase(), await testDatabase()];
  for (const connection of [first, second]) {
    const client = new pg.Client(connection);
    await client.connect();
    // Fails in the second if it were the first.
    await client.query('create table only_here (n int)');
    await client.end();
  }
  expect(first.database).not.toBe(second.database);
});
