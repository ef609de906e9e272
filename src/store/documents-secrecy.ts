const LEVEL = '(?:绝\\s*密|絕\\s*密|机\\s*密|機\\s*密|秘\\s*密|祕\\s*密)';
const TERM =
  '(?:\\d{1,2}\\s*(?:年|个月|個月|月|天|日)|长期|長期|[一二三四五六七八九十]{1,3}\\s*(?:年|个月|月))';
const STAR = '[★☆⭐✩✭✮✯🌟]';
/** Work and trade secrets are none of the state's. */
const NOT_STATE = '(?<!工\\s*作|商\\s*业|技\\s*术|商\\s*業)';

/** Marks wherever they stand (实施条例 第二十一条: level ★ term), and the headers by which level is declared. */
const ANYWHERE: readonly RegExp[] = [
  new RegExp(`${NOT_STATE}${LEVEL}\\s*级?\\s*[(（]?\\s*${STAR}\\s*${TERM}?`, 'u'),
  new RegExp(`${NOT_STATE}${LEVEL}\\s*[*※]\\s*${TERM}`, 'u'),
  new RegExp(
    `(?:密\\s*级|密\\s*級|密\\s*别|涉密等级|秘密等级|定\\s*密|标\\s*密)(?:(?:和|及)保密期限)?` +
      `(?:\\s*[:]\\s*|\\s+)[\\[(【〔「“"]?\\s*${LEVEL}(?!\\s*(?:[、/|,;□☐]|级?\\s*事项|程序|工作|管理|制度|责任))`,
    'u',
  ),
];

/** On a line of its own at the head of a document a level is a mark, with or without star and term. */
const HEAD_LINE = new RegExp(
  `^[\\[(【〔「《]?${LEVEL}\\s*级?[\\])】〕」》]?(?:\\s*${TERM})?$`,
  'u',
);
const HEAD_LINES = 8;

const IN_NAME: readonly RegExp[] = [
  new RegExp(`[\\[(【〔「]\\s*${LEVEL}\\s*(?:级|件)?\\s*(?:${TERM})?\\s*[\\])】〕」]`, 'u'),
  new RegExp(`^${LEVEL}级?(?:件)?(?:${TERM})?(?:[\\s_\\-—·.:]|$)`, 'u'),
  new RegExp(`[\\s_\\-—·.]${LEVEL}级?(?:件)?(?:${TERM})?$`, 'u'),
];

/** One writing for one sign: full-width forms folded, what cannot be seen taken out. */
const folded = (text: string): string => text.normalize('NFKC').replace(UNSEEN, '');
const UNSEEN = /[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]|\ufe0e|\ufe0f/g;

/** The secrecy mark in a text, as it stands there; undefined in a text that only speaks of secrets. */
export function findMark(text: string): string | undefined {
  const read = folded(text);
  for (const pattern of ANYWHERE) {
    const mark = pattern.exec(read)?.[0];
    if (mark !== undefined) return mark.replace(/\s+/g, ' ').trim();
  }
  const lines = read.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES)
    .find((line) => HEAD_LINE.test(line));
}

/** The secrecy mark in a file's name. */
export function findNameMark(name: string): string | undefined {
  const read = folded(name).replace(/\.[a-z0-9]{1,8}$/i, '');
  for (const pattern of [...ANYWHERE, ...IN_NAME]) {
    const mark = pattern.exec(read)?.[0];
    if (mark !== undefined) return mark.trim();
  }
  return undefined;
}
