/** A Markdown table; a bar in a cell would end it. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '｜')).join(' | ')} |`)
    .join('\n');

export const GENERATED = '<!-- Written by `npm run docs` from the declarations. Do not edit. -->\n';
