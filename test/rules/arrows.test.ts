import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, importsOf, root, targetOf } from '../imports.ts';

const EVERYTHING = [
  'kernel',
  'fields',
  'matters',
  'office',
  'paper',
  'store',
  'report',
  'exchange',
  'api',
  'jobs',
  'cli',
  'demo',
];

/** Which folders a folder may import, beside itself (docs/map.md). */
const arrows: Record<string, readonly string[]> = {
  kernel: [],
  fields: ['kernel'],
  paper: ['kernel'],
  office: ['kernel'],
  matters: ['kernel', 'fields', 'paper'],
  store: ['kernel', 'office'],
  report: ['kernel', 'matters', 'paper', 'store'],
  exchange: ['kernel', 'fields', 'matters', 'office', 'report', 'store'],
  portal: ['kernel', 'matters', 'report', 'store'],
  web: ['kernel', 'fields', 'matters'],
  api: EVERYTHING,
  jobs: EVERYTHING,
  cli: EVERYTHING,
  demo: EVERYTHING,
};

/** The places where an arrow is crossed on purpose. */
const crossings: readonly { from: RegExp; to: RegExp; because: string }[] = [
  {
    from: /^src\/cli\/serve-data\.ts$/,
    to: /^src\/web\/build\.ts$/,
    because: 'the server hands out the built web app',
  },
  {
    from: /^src\/web\//,
    to: /^src\/api\/contract(\.ts|\/)/,
    because: 'what goes over HTTP is said once, for both sides',
  },
];

const BANNED_FOLDERS = [
  'utils',
  'util',
  'common',
  'helpers',
  'helper',
  'shared',
  'types',
  'lib',
  'misc',
];

const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const sources = filesOf('src/**/*.{ts,tsx}');
const everything = [...sources, ...filesOf('test/**/*.ts', 'bench/**/*.ts', 'bin/*.js')];
const folderOf = (file: string) => file.split('/')[1] ?? '';

function crossed(file: string): string[] {
  return importsOf(file).flatMap((specifier) => {
    const target = targetOf(file, specifier);
    if (target === undefined || mayImport(file, target)) return [];
    return [`${file} → ${target}`];
  });
}

function mayImport(file: string, target: string): boolean {
  if (target === 'package.json') return true;
  if (!target.startsWith('src/')) return false;
  const [from, to] = [folderOf(file), folderOf(target)];
  if (from === to || arrows[from]?.includes(to)) return true;
  return crossings.some((one) => one.from.test(file) && one.to.test(target));
}

describe('the arrows between the folders', () => {
  test('every folder of src has its arrows', () => {
    const folders = new Set(sources.map(folderOf));
    expect([...folders].filter((folder) => !(folder in arrows))).toEqual([]);
  });

  test('no folder imports what its arrows do not lead to', () => {
    expect(sources.filter((file) => !isTest(file)).flatMap(crossed)).toEqual([]);
  });

  test('a forbidden import would be seen', () => {
    expect(mayImport('src/kernel/day.ts', 'src/store/perform.ts')).toBe(false);
    expect(mayImport('src/store/perform.ts', 'src/matters/index.ts')).toBe(false);
    expect(mayImport('src/api/server.ts', 'src/web/main.tsx')).toBe(false);
    expect(mayImport('src/web/main.tsx', 'src/store/perform.ts')).toBe(false);
    expect(mayImport('src/store/perform.ts', 'test/database.ts')).toBe(false);
  });

  test('the kernel knows no platform, and of packages only the one that describes values', () => {
    const foreign = sources
      .filter((file) => folderOf(file) === 'kernel' && !isTest(file))
      .flatMap((file) => importsOf(file).filter((one) => !one.startsWith('.') && one !== 'zod'));
    expect(foreign).toEqual([]);
  });

  test('the kernel stays within 2,000 lines', () => {
    const lines = sources
      .filter((file) => folderOf(file) === 'kernel' && !isTest(file))
      .map((file) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length);
    expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2000);
  });
});

describe('the files', () => {
  test('no folder is a drawer for leftovers', () => {
    const drawers = everything.filter((file) =>
      file
        .split('/')
        .slice(0, -1)
        .some((folder) => BANNED_FOLDERS.includes(folder)),
    );
    expect(drawers).toEqual([]);
  });

  test('an import of our own names the file as Node reads it', () => {
    const bare = everything.flatMap((file) =>
      importsOf(file)
        .filter((one) => one.startsWith('.') && !/\.[a-z0-9]+(\?.*)?$/.test(basename(one)))
        .map((one) => `${file}: ${one}`),
    );
    expect(bare).toEqual([]);
  });

  test('nothing but the launcher is plain JavaScript', () => {
    expect(filesOf('{src,test,bench}/**/*.{js,cjs,mjs}')).toEqual([]);
  });

  test('SQL that changes data is written in store, report, and the migrations alone', () => {
    const statement = /`\s*(insert into|update \w+ set|delete from|create table|alter table)\b/i;
    const elsewhere = sources.filter(
      (file) =>
        !isTest(file) &&
        !['store', 'report'].includes(folderOf(file)) &&
        statement.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(elsewhere).toEqual([]);
  });
});
