import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { undate } from '../../paper/zip.ts';
import type { Package } from '../open/docx-package.ts';

/** The same package with some parts replaced or added; the same parts give the same bytes. */
export function repack(from: Package, parts: Readonly<Record<string, string>>): Uint8Array {
  const names = new Set([
    ...from.names.filter((name) => !name.endsWith('/')),
    ...Object.keys(parts),
  ]);
  const files: Zippable = {};
  for (const name of names) {
    const text = parts[name];
    const bytes = text === undefined ? from.bytes(name) : strToU8(text);
    if (bytes) files[name] = [bytes, { level: PACKED.test(name) ? 0 : 6 }];
  }
  return new Uint8Array(undate(Buffer.from(zipSync(files))));
}

/** What is packed already gains nothing. */
const PACKED = /\.(?:png|jpe?g|gif|emz|wmz|mp4)$/i;
