import { readFileSync } from 'node:fs';

/** The version of the platform, for what is to be opened by the same one. */
export function platformVersion(): string {
  const manifest = new URL('../../package.json', import.meta.url);
  // Our own manifest, which always has a version.
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
