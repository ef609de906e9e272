import type { Day } from '../../kernel/day.ts';
import type { Block, DocumentPaper, Run as PaperRun } from '../../paper/paper.ts';
import type { Composed, Paragraph, Run } from './compose.ts';

export type Printing = {
  readonly office: string;
  readonly day: Day;
  /** Nothing that is not signed may look final. */
  readonly draft: boolean;
};

/** What was typed and is bound to nothing is underlined on a draft: a reviewer sees it on paper too. */
const runOf = ({ is, text }: Run): PaperRun =>
  is === 'unbound' || is === 'unknown' ? { text, underline: true } : { text };

const blockOf = ({ level, runs }: Paragraph): Block => ({
  kind: 'paragraph',
  text: runs.map(runOf),
  ...(level === 0 ? {} : { level }),
});

/** The report as a paper of GB/T 9704 form. */
export const paperOf = (report: Composed, { office, day, draft }: Printing): DocumentPaper => ({
  form: 'document',
  issuer: office,
  number: null,
  to: null,
  title: report.title,
  attachments: [],
  body: report.sections.flatMap(({ heading, paragraphs }): Block[] => [
    { kind: 'paragraph', text: heading, level: 1 },
    ...paragraphs.map(blockOf),
  ]),
  signature: { office, day: draft ? null : day },
  seal: 'none',
  draft,
  sensitivity: draft ? 'internal' : 'public',
});

const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);

function htmlRun(run: Run): string {
  const text = escaped(run.text);
  if (run.is === 'figure')
    return `<data value="${escaped(run.digest)}" title="${escaped(run.title)}" data-figure="${escaped(
      run.slice === null ? run.key : `${run.key}/${run.slice}`,
    )}">${text}</data>`;
  if (run.is === 'number')
    return `<span class="declared" title="${escaped(run.why)}">${text}</span>`;
  return run.is === 'text' ? text : `<mark>${text}</mark>`;
}

const LEVELS = { 0: 'p', 2: 'h3', 3: 'h4' } as const;

/** The report as a page of its own: every figure carries its name and digest, nothing is fetched, nothing runs. */
export function htmlOf(report: Composed, { office, day }: Printing): string {
  const body = report.sections
    .map(({ heading, paragraphs }) =>
      [
        `<h2>${escaped(heading)}</h2>`,
        ...paragraphs.map(({ level, runs }) => {
          const tag = LEVELS[level];
          return `<${tag}>${runs.map(htmlRun).join('')}</${tag}>`;
        }),
      ].join('\n'),
    )
    .join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(report.title.replace('\n', ''))}</title>
<style>${STYLE}</style>
</head>
<body>
<article>
<h1>${escaped(report.title).replace('&#10;', '<br>').replace('\n', '<br>')}</h1>
${body}
<footer><p>${escaped(office)}</p><p>${day}</p></footer>
</article>
</body>
</html>
`;
}

const STYLE = `body{margin:0;background:#fff;color:#1a1a1a;font:17px/1.9 "Noto Serif SC","Songti SC",SimSun,serif}
article{max-width:38em;margin:0 auto;padding:3em 1.25em}
h1{font-size:1.5em;line-height:1.5;text-align:center;text-wrap:balance}
h2{font-size:1.15em;margin:2em 0 .6em}h3,h4{font-size:1em;margin:1.2em 0 .4em}
p{margin:0 0 .6em;text-indent:2em;text-align:justify}
footer p{text-align:right;text-indent:0}mark{background:#fff1c2}
@media print{article{padding:0}}`;
