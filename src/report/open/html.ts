import type { FormatCallback } from 'html-to-text';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { decodeText } from './encoding.ts';
import type { Encoding } from './opened.ts';

/** What a browser would take for a page: it begins with a tag of one, whatever the file is called. */
export const isHtml = (bytes: Uint8Array): boolean => {
  const beginning = bytes.subarray(0, 4096);
  const text = Buffer.from(beginning).toString('latin1').replaceAll('\u0000', '');
  return (
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|span|h[1-6]|article|section|script|style|center|font)[\s>/]/i.test(
      text,
    ) || /<(?:html|body)[\s>]/i.test(text)
  );
};

/** More than this of a page is data, not text; what follows is left out and said so. */
const MOST = 12_000_000;

/** Parts of a page that nobody reads; nothing in them is run. */
const HIDDEN =
  'script,style,noscript,template,iframe,object,embed,svg,math,canvas,head,select,option,textarea,button,input,audio,video,img'.split(
    ',',
  );

type Page = {
  readonly encoding: Encoding;
  readonly text: string;
  readonly leftOut: readonly Text[];
};

/** The visible text of a page, a paragraph a line; undefined for bytes that are no text. */
export async function readHtml(bytes: Uint8Array): Promise<Page | undefined> {
  const decoded = decodeText(bytes, charsetOf(bytes));
  if (decoded === undefined) return undefined;
  const { compile } = await import('html-to-text');
  const page = decoded.text.slice(0, MOST);
  const scripts = page.match(/<script[\s>]/gi)?.length ?? 0;
  const convert = compile({
    wordwrap: false,
    preserveNewlines: false,
    formatters: { cell: formatCell },
    limits: { maxInputLength: MOST, maxDepth: 200 },
    selectors: [
      ...HIDDEN.map((selector) => ({ selector, format: 'skip' })),
      { selector: '[hidden]', format: 'skip' },
      { selector: '[style*="display:none"]', format: 'skip' },
      { selector: '[style*="display: none"]', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
      ...['li', 'tr', 'table', 'blockquote', 'dl', 'dt', 'dd'].map((selector) => ({
        selector,
        format: 'block',
      })),
      { selector: 'ul', options: { itemPrefix: '' } },
      { selector: 'hr', format: 'skip' },
      { selector: 'td', format: 'cell' },
      { selector: 'th', format: 'cell' },
    ],
  });
  const leftOut = [...decoded.leftOut];
  if (scripts > 0) leftOut.push(scriptsLeftOut(scripts));
  if (decoded.text.length > MOST) leftOut.push(restLeftOut);
  return { encoding: decoded.encoding, text: linesOf(convert(page)), leftOut };
}

/** Cells of a row are parted by tabs; a cell of several paragraphs begins lines of its own. */
const formatCell: FormatCallback = (cell, walk, builder) => {
  const rank = cell.parent?.children.filter(({ name }) => name === 'td' || name === 'th');
  if (rank !== undefined && rank[0] !== cell) builder.addLiteral('\t');
  walk(cell.children, builder);
};

const linesOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n');

/** Of `<meta charset>` or its older form, in the first bytes as browsers look for it. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

const scriptsLeftOut = (count: number): Text =>
  say(
    `网页里有脚本${count}段，没有运行，也没有读取。`,
    `The page holds ${count} scripts, which were neither run nor read.`,
  );

const restLeftOut = say(
  '网页过长，后面的部分没有核对。',
  'The page is very long; its end was not checked.',
);
