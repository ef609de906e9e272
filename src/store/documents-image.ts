import { notSound } from './documents-refusal.ts';
import type { Refusal } from '../kernel/refusal.ts';

/** Without what a camera writes beside the picture (place, device, owner); the picture itself is not touched. */
export type Cleaned = { readonly bytes: Buffer } | { readonly refused: Refusal };

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const RESTARTS = { first: 0xd0, last: 0xd7 };

/** Leaves JFIF, the colour profile and Adobe's colour marker; the other application segments and comments go. */
const isKept = (marker: number, segment: Buffer): boolean =>
  marker === APP0 ||
  marker === APP14 ||
  (marker === APP2 && segment.toString('latin1', 4, 15) === 'ICC_PROFILE') ||
  !((marker >= APP0 && marker <= APP15) || marker === COMMENT);

/** A JPEG without Exif, XMP and comments, and without anything after its end. A picture laid sideways keeps its turn. */
export function cleanJpeg(bytes: Buffer): Cleaned {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  for (let at = 2; ;) {
    const segment = segmentAt(bytes, at);
    if (!segment) return { refused: notSound };
    const [, marker = 0] = segment;
    kept.push(...keptOf(marker, segment));
    at += segment.length;
    if (marker === SOS) {
      const next = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, next));
      at = next;
    }
    if (at + 2 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] === EOI) {
      return { bytes: Buffer.concat([...kept, Buffer.from([0xff, EOI])]) };
    }
  }
}

/** A marker with its data; undefined where there is none, or it runs past the end. */
function segmentAt(bytes: Buffer, at: number): Buffer | undefined {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return undefined;
  const end = at + 2 + bytes.readUInt16BE(at + 2);
  return end > bytes.length ? undefined : bytes.subarray(at, end);
}

function keptOf(marker: number, segment: Buffer): readonly Buffer[] {
  if (isKept(marker, segment)) return [segment];
  return marker === APP1 ? turnOf(segment) : [];
}

/** The first marker after the compressed data, which hides 0xff as 0xff00. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < RESTARTS.first || next > RESTARTS.last)) return at;
  }
  return bytes.length;
}

/** An Exif segment with nothing but the orientation, when the picture has one that is not upright. */
function turnOf(segment: Buffer): readonly Buffer[] {
  const tiff = segment.subarray(10);
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0' || tiff.length < 14) return [];
  const big = tiff.toString('latin1', 0, 2) === 'MM';
  const u16 = (at: number) => (big ? tiff.readUInt16BE(at) : tiff.readUInt16LE(at));
  const first = big ? tiff.readUInt32BE(4) : tiff.readUInt32LE(4);
  if (first + 2 > tiff.length) return [];
  for (let i = 0, at = first + 2; i < u16(first) && at + 12 <= tiff.length; i++, at += 12) {
    const turn = u16(at) === 0x0112 ? u16(at + 8) : 1;
    if (turn > 1 && turn <= 8) return [orientation(turn)];
  }
  return [];
}

const orientation = (turn: number): Buffer =>
  Buffer.from([
    ...[0xff, 0xe1, 0, 34, ...Buffer.from('Exif\0\0', 'latin1')],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0],
  ]);

/** Chunks that show the picture; text, times and Exif go. */
const PNG_KEPT: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs'.split(' '),
);

/** A PNG without text, time and Exif chunks, and without anything after its end. */
export function cleanPng(bytes: Buffer): Cleaned {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) break;
    if (PNG_KEPT.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === 'IEND') return { bytes: Buffer.concat(kept) };
    at = end;
  }
  return { refused: notSound };
}

export const isJpeg = (bytes: Buffer): boolean =>
  bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
