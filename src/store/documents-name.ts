/** Characters that change the direction of text or cannot be seen: they make one name look like another. */
const DECEIVING = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;
const NOT_IN_NAMES = /[<>:"|?*]/g;
/** Names that Windows keeps for devices, with or without an extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?=\.|$)/i;

/** Long enough for any title, short enough for every file system (255 bytes, a Han character is three). */
const LONGEST = 80;

/** Whether a name is made to deceive the person who reads it. */
export const isDeceiving = (name: string): boolean => DECEIVING.test(name) || name.includes('\0');

/** What is after the last dot, in small letters; empty when there is none. */
export const extensionOf = (name: string): string =>
  /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The name as it is kept and offered for saving: no path, nothing a file system trips over, and the true extension. */
export function safeName(name: string, extension: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = base.replace(CONTROL, '').replace(NOT_IN_NAMES, '_').trim();
  const own = extensionOf(clean);
  const stem = (sameKind(own, extension) ? clean.slice(0, -own.length - 1) : clean)
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '');
  const short = [...stem].slice(0, LONGEST).join('').trimEnd();
  const kept = DEVICE.test(short) ? `_${short}` : short;
  return `${kept === '' ? '未命名' : kept}.${extension}`;
}

const IMAGES: ReadonlySet<string> = new Set(['jpg', 'jpeg', 'png']);

/** Whether an extension may stand on content of a kind. A picture under another picture's name is a slip, no trick. */
export const sameKind = (own: string, extension: string): boolean =>
  own === extension || (IMAGES.has(own) && IMAGES.has(extension));
