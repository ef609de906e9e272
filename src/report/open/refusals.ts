import type { Refusal } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** The platform's own rule for files to be checked: no law stands behind it and none is named. */
const rule = (code: string, because: Text): Refusal => ({ code, law: '', article: '', because });

export const empty = rule(
  'file-empty',
  say('文件是空的，没有可以核对的文字。', 'The file is empty: there is nothing to check.'),
);

export const noText = rule('no-text', say('文件里没有文字。', 'The file holds no text.'));

/** Not a Chinese report at all, or a PDF whose fonts do not say which characters they draw. */
export const noHan = rule(
  'no-han',
  say(
    '文件里没有汉字，无法作为报告核对。如果是 PDF，请改用 Word 原稿。',
    'The file holds no Chinese characters: it cannot be checked as a report. Of a PDF, use the Word original.',
  ),
);

export const imageOnly = rule(
  'image-only',
  say(
    'PDF 里只有图片，没有文字。请用文字识别软件转成文字，或者改用 Word 原稿。',
    'The PDF holds pictures only, no text. Run text recognition on it, or use the Word original.',
  ),
);

export const picture = rule(
  'picture',
  say(
    '这是图片，不是文稿。请先识别成文字，或者改用 Word 原稿。',
    'This is a picture, no document. Run text recognition on it, or use the Word original.',
  ),
);

export const encrypted = rule(
  'encrypted',
  say(
    '文件设有打开密码。请取消密码后再核对。',
    'The file is locked by a password. Remove the password first.',
  ),
);

export const oldWord = rule(
  'old-word',
  say(
    '这是旧版 Word 文件（.doc）。请在 Word 或者 WPS 中另存为 .docx 后再核对。',
    'This is an old Word file (.doc). Save it as .docx in Word or WPS first.',
  ),
);

export const otherOffice = (kind: Text): Refusal =>
  rule(
    'not-a-document',
    say(
      `内容是${kind.zh}，不是文稿，与文件名无关。请选择报告的 .docx、.pdf、.html 或者 .txt 文件。`,
      `Whatever its name says, the content is ${kind.en}. Choose the report as .docx, .pdf, .html or .txt.`,
    ),
  );

export const saveAnew = (kind: Text): Refusal =>
  rule(
    'format-not-read',
    say(
      `内容是${kind.zh}。请另存为 .docx 后再核对。`,
      `The content is ${kind.en}. Save it as .docx first.`,
    ),
  );

export const unknown = rule(
  'format-unknown',
  say(
    '认不出这个文件的内容。可以核对 .docx、.pdf、.html 和 .txt 文件。',
    'The content of this file is not known. Files of .docx, .pdf, .html and .txt can be checked.',
  ),
);

export const damaged = rule(
  'file-damaged',
  say(
    '文件不完整或者已损坏。请用原来的软件打开，另存后再核对。',
    'The file is cut short or damaged. Open it in its own program, save it anew and try again.',
  ),
);

export const bomb = rule(
  'file-bomb',
  say(
    '文件解压后过大，没有打开。请另存为 .docx 或者 .txt 后再核对。',
    'The file becomes far too large when unpacked and was not opened. Save it anew as .docx or .txt.',
  ),
);

export const macros = rule(
  'file-macros',
  say(
    '文件带有宏或者控件，没有打开。请另存为不带宏的 .docx 后再核对。',
    'The file carries macros or controls and was not opened. Save it as .docx without macros.',
  ),
);

export const tooLarge = (most: number): Refusal =>
  rule(
    'file-too-large',
    say(
      `文件超过 ${Math.floor(most / 1_048_576)} MB，没有打开。`,
      `The file is larger than ${Math.floor(most / 1_048_576)} MB and was not opened.`,
    ),
  );

export const tooMuch = rule(
  'too-much-work',
  say(
    '文件结构过于复杂，在限定的时间和内存内没有读完。请另存为 .txt 后再核对。',
    'The file could not be read within the time and memory allowed. Save it as .txt and try again.',
  ),
);
