/** The size of a picture in pixels, from its own head. */
type Size = { width: number; height: number };

const PNG = 0x89504e47;

function pngSize(bytes: Buffer): Size | undefined {
  return bytes.length >= 24 && bytes.readUInt32BE(0) === PNG
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : undefined;
}

/** A JPEG names its size in the first SOF segment: C0–CF without the tables C4, C8 and CC. */
function jpegSize(bytes: Buffer): Size | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes.readUInt8(at) === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** Throws for bytes that are no PNG or JPEG. */
export function pictureSize(bytes: Buffer, type: 'png' | 'jpeg'): Size {
  const size = type === 'png' ? pngSize(bytes) : jpegSize(bytes);
  if (size === undefined || size.width === 0 || size.height === 0) {
    throw new RangeError(`the picture is no ${type}`);
  }
  return size;
}
