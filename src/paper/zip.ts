/** Takes the clock out of a zip file: every entry is dated 1980-01-01, the first day the format knows. */

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const EPOCH = 0x00210000;

/** Works on the bytes in place; times lie outside what the checksums cover. Throws for bytes that are no zip file. */
export function undate(zip: Buffer): Buffer {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) {
    end -= 1;
  }
  if (end < 0) {
    throw new RangeError('no zip file');
  }
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) {
      throw new RangeError('the directory of the zip file is damaged');
    }
    zip.writeUInt32LE(EPOCH, at + 12);
    zip.writeUInt32LE(EPOCH, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
