import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { accessSync, constants, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { root } from './imports.ts';

const packageOf = createRequire(import.meta.url);

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  // No page lives long enough for what its optimising compilers do to pay.
  '--js-flags=--no-opt --no-maglev',
];

/**
 * Chromium out of an npm package, with the libraries and the Chinese fonts that npm brought: nothing of the machine is
 * needed, and a page looks alike on all of them.
 */
export async function launchChromium(): Promise<Browser> {
  const unpacked = await unpackChromium();
  return chromium.launch({
    executablePath: join(unpacked, 'chromium'),
    args: SWITCHES,
    env: {
      ...definedOf(process.env),
      LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
      FONTCONFIG_FILE: writeFontConfig(),
      TZ: 'Asia/Shanghai',
    },
  });
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Unpacks once per version; a second run finds it. */
export async function unpackChromium(): Promise<string> {
  const home = dirname(dirname(dirname(packageOf.resolve('@sparticuz/chromium'))));
  // A package.json always has a version.
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const place = join(cacheFolder(), `chromium-${version}`);
  if (existsSync(place)) return place;
  const fresh = mkdtempSync(`${place}-`);
  await unpackInto(fresh);
  try {
    renameSync(fresh, place);
  } catch (problem) {
    // Another run was quicker.
    if (!existsSync(place)) throw problem;
    rmSync(fresh, { recursive: true });
  }
  return place;
}

/** The package unpacks into the temporary folder, and its libraries only where it believes to be on Lambda. */
async function unpackInto(folder: string): Promise<void> {
  const names = ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];
  const before = names.map((name) => [name, process.env[name]] as const);
  try {
    process.env['TMPDIR'] = folder;
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
    const packed = await import('@sparticuz/chromium');
    await packed.default.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

function cacheFolder(): string {
  for (const folder of [
    join(root, '.cache'),
    join(tmpdir(), `waishi-cache-${process.getuid?.()}`),
  ]) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // A read-only checkout: the next folder.
    }
  }
  throw new Error('There is no folder to unpack Chromium into.');
}

/** Only the fonts the platform brings, so that no machine's own change a picture. */
function writeFontConfig(): string {
  const folderOf = (name: string) =>
    dirname(packageOf.resolve(`@expo-google-fonts/${name}/package.json`));
  const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold'];
  const folders = ['noto-sans-sc', 'noto-serif-sc'].flatMap((name) =>
    weights.map((weight) => join(folderOf(name), weight)),
  );
  const prefer = (generic: string, family: string) =>
    `<alias binding="strong"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  const cache = cacheFolder();
  const file = join(cache, 'fonts.conf');
  const fresh = `${file}.${process.pid}`;
  writeFileSync(
    fresh,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${join(cache, 'fontconfig')}</cachedir>
${prefer('sans-serif', 'Noto Sans SC')}${prefer('system-ui', 'Noto Sans SC')}
${prefer('monospace', 'Noto Sans SC')}${prefer('serif', 'Noto Serif SC')}
</fontconfig>`,
  );
  renameSync(fresh, file);
  return file;
}
