import type { Finding, Severity } from '../check/finding.ts';
import type { Package } from '../open/docx-package.ts';
import { escapeXml } from '../open/xml.ts';

const COMMENTS = 'word/comments.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const KINDS = '[Content_Types].xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

const SAYS: Readonly<Record<Severity, string>> = { error: '必改', warning: '建议', note: '提示' };

/** The parts that hold the comments, beside those that the document has. `first` is the first free number. */
export function commentParts(
  from: Package,
  findings: readonly Finding[],
): {
  readonly first: number;
  readonly with: (made: readonly boolean[]) => Readonly<Record<string, string>>;
} {
  const there = from.find(COMMENTS);
  const namespace = /xmlns:w="([^"]+)"/.exec(from.find('word/document.xml') ?? '')?.[1];
  const own = `<w:comments xmlns:w="${namespace ?? TRANSITIONAL}"></w:comments>`;
  const before = there?.includes('</w:comments>') ? there : own;
  const numbers = [...before.matchAll(/<w:comment\s[^>]*w:id="(\d+)"/g)].map(([, id]) =>
    Number(id),
  );
  const first = numbers.reduce((most, one) => Math.max(most, one), -1) + 1;
  return {
    first,
    with(made) {
      const added = findings.flatMap((finding, at) =>
        made[at] ? comment(finding, first + at) : [],
      );
      return {
        [COMMENTS]: before.replace('</w:comments>', () => `${added.join('')}</w:comments>`),
        ...(there === undefined ? named(from, namespace ?? TRANSITIONAL) : {}),
      };
    },
  };
}

function comment({ severity, message, fix, rule }: Finding, id: number): string {
  const advice = fix === null ? [] : [`改为：${fix === '' ? '（删去）' : fix}`];
  const paragraphs = [`【${SAYS[severity]}】${message.zh}`, ...advice, rule].map(
    (text) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="智慧外事核对" w:initials="核对">${paragraphs.join('')}</w:comment>`;
}

/** The document must say that it has comments and what they are. */
function named(from: Package, namespace: string): Readonly<Record<string, string>> {
  const base = namespace.includes('purl.oclc.org')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = `<Relationship Id="waishiComments" Type="${base}/comments" Target="comments.xml"/>`;
  const relations =
    from.find(RELATIONS) ??
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const kind = `<Override PartName="/${COMMENTS}" ContentType="${KIND}"/>`;
  return {
    [RELATIONS]: into(relations, 'Relationships', relation),
    [KINDS]: into(from.find(KINDS) ?? '', 'Types', kind),
  };
}

/** Puts an element last into the root, also where the root is empty and closed in one tag. */
const into = (xml: string, root: string, element: string): string =>
  xml.includes(`</${root}>`)
    ? xml.replace(`</${root}>`, () => `${element}</${root}>`)
    : xml.replace(
        new RegExp(`<${root}([^>]*)/>`),
        (_, rest: string) => `<${root}${rest}>${element}</${root}>`,
      );
