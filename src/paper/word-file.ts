/** The Word file around the paragraphs: section, styles, properties. */
import { Document, DocumentGridType, Packer, PageOrientation } from 'docx';
import type { ISectionPropertiesOptions } from 'docx';
import { edgesOf, FOOTER_BOTTOM, HEADER_TOP, topOf } from './edges.ts';
import { POINT, textWidth } from './flow.ts';
import type { Flow, Head, Page } from './flow.ts';
import { imprintLines } from './imprint.ts';
import { fontOf, mm, wordOf } from './word.ts';
import { undate } from './zip.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The library writes the present time here; the paper's own day belongs here, or none. */
function coreProperties(flow: Flow): string {
  const stamp = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${flow.day}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(flow.title)}</dc:title><dc:creator>${escaped(flow.author)}</dc:creator>`,
    flow.day === null ? '' : stamp('created') + stamp('modified'),
    '</cp:coreProperties>',
  ].join('');
}

/**
 * What every paragraph begins with. Lines are exactly as high as they are given: snapped to the grid as well, a title or
 * a table row would take two lines of it. Digits stand close to characters, as on the printed page.
 */
function styles(flow: Flow): string {
  const { ascii } = fontOf('fang');
  const size = flow.page.size * 2;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>',
    `<w:rPrDefault><w:rPr><w:rFonts w:ascii="${ascii}" w:eastAsia="${ascii}" w:hAnsi="${ascii}" w:cs="${ascii}"/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    '<w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>',
    '<w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>',
  ].join('');
}

/** The grid Word shows and new paragraphs keep to. `charSpace` is in 1/4096 of a point. */
const gridOf = (page: Page) => ({
  type: DocumentGridType.LINES,
  linePitch: Math.floor(page.pitch * 20),
  charSpace: Math.round((textWidth(page) / POINT / page.chars - page.size) * 4096),
});

/** A section as the library wants it: a wide page is described upright. */
function sheetOf(page: Page, head: Head): ISectionPropertiesOptions {
  const wide = page.width > page.height;
  const [short, long] = [page.width, page.height].toSorted((a, b) => a - b).map(mm);
  return {
    titlePage: head.kind === 'letter',
    page: {
      size: {
        ...(short === undefined || long === undefined ? {} : { width: short, height: long }),
        orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: mm(page.top),
        right: mm(page.right),
        bottom: mm(page.bottom),
        left: mm(page.left),
        header: mm(HEADER_TOP),
        footer: mm(head.kind === 'form' ? 10 : FOOTER_BOTTOM),
        gutter: 0,
      },
    },
    ...(head.kind === 'form' ? {} : { grid: gridOf(page) }),
  };
}

function documentOf(flow: Flow): Document {
  const { page, head } = flow;
  return new Document({
    evenAndOddHeaderAndFooters: head.kind !== 'form',
    sections: [
      {
        properties: sheetOf(page, head),
        ...edgesOf(flow),
        children: [
          ...topOf(flow),
          ...wordOf(flow.items, page),
          ...wordOf(flow.closing, page, true),
          ...wordOf(flow.annexes, page),
          ...imprintLines(flow.imprint, page),
        ],
      },
    ],
  });
}

/** The bytes of a .docx; the same flow gives the same bytes. */
export async function packWord(flow: Flow): Promise<Uint8Array> {
  const packed = await Packer.toBuffer(documentOf(flow), undefined, [
    { path: 'docProps/core.xml', data: coreProperties(flow) },
    { path: 'word/styles.xml', data: styles(flow) },
  ]);
  return new Uint8Array(undate(packed));
}
