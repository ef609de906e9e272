import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, pages } from '../docs/generate.ts';

const made = await pages();

test.each(Object.entries(made))(
  'docs/generated/%s says what the declarations say (npm run docs)',
  (name, content) => {
    const file = join(folder, name);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(content);
  },
);

test('no page of permissions is left of a matter that is gone', () => {
  const kept = readdirSync(folder).filter((name) => name.startsWith('permissions-'));
  expect(kept.filter((name) => !(name in made))).toEqual([]);
});
