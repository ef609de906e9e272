import type { Block, Cell, Column, FormPaper, KeyRow, Slot, Text } from '../../paper/paper.ts';
import type { ActFacts, LetterFacts } from './facts.ts';
import { date, sentence } from './writing.ts';

type Pair = KeyRow['pairs'][number];
type Facts = Pick<LetterFacts, 'office' | 'act' | 'draft'>;

export const row = (...pairs: readonly Pair[]): KeyRow => ({ pairs });
/** What is not known leaves its place empty. */
export const pair = (label: string, value: Text | null | undefined): Pair => ({
  label,
  value: value ?? '',
});
export const personal = (label: string, text: string): Pair => ({
  label,
  value: [{ text, personal: true }],
});
/** One value over the whole width, `height` mm at least. */
export const line = (label: string, value: Text | null | undefined, height?: number): KeyRow => ({
  ...row(pair(label, value)),
  ...(height === undefined ? {} : { height }),
});
/** A row that is left out when there is nothing to say. */
export const unlessEmpty = (label: string, value: string | null | undefined): readonly KeyRow[] =>
  value ? [line(label, value)] : [];

export const signed: readonly Slot[] = [
  { label: '签名', kind: 'signature' },
  { label: '', kind: 'date' },
];

/** A box of a form: what somebody said, who and when; a place to sign where it was not done on the platform. */
export function box(
  label: string,
  act: ActFacts | undefined,
  says: string | null | undefined,
  height = 22,
): KeyRow {
  if (!act) return { pairs: [{ label, value: '', slots: signed }], height };
  const who = `${act.by}${act.for ? `（代${act.for}）` : ''}　${date(act.on)}`;
  return { pairs: [{ label, value: says ? `${sentence(says)}\n${who}` : who }], height };
}

/** The last line of a form: who filled it in and when. */
export const madeBy = (label: string, { act }: Pick<Facts, 'act'>): KeyRow =>
  row(pair(label, act.by), pair('日期', date(act.on)));

/** Several entries as numbered lines; nothing where there is none. */
export const numberedLines = (items: readonly string[]): string =>
  items.length === 1 ? (items[0] ?? '') : items.map((item, n) => `${n + 1}. ${item}`).join('\n');

export const keyed = (rows: readonly KeyRow[], labelWidth = 26): Block => ({
  kind: 'keyValue',
  rows,
  labelWidth,
});

export const table = (
  columns: readonly (readonly [title: string, width: number, align?: Column['align']])[],
  rows: readonly (readonly Cell[])[],
  more: { readonly blankRows?: number; readonly rowHeight?: number } = {},
): Block => ({
  kind: 'table',
  numbered: true,
  columns: columns.map(([title, width, align]) => ({ title, width, ...(align ? { align } : {}) })),
  rows,
  ...more,
});

/** A form of the office: its name at the left, a number at the right. */
export const officeForm = (
  { office, act, draft }: Facts,
  given: Pick<FormPaper, 'title' | 'body'> & {
    readonly right?: string | null;
    readonly foot?: string;
    readonly landscape?: boolean;
    readonly prose?: boolean;
    readonly sensitivity?: FormPaper['sensitivity'];
  },
): FormPaper => ({
  form: 'form',
  title: given.title,
  head: { left: office.name, right: given.right ?? '' },
  body: given.body,
  ...(given.foot ? { foot: given.foot } : {}),
  ...(given.landscape ? { landscape: true } : {}),
  ...(given.prose ? { prose: true } : {}),
  ...(given.sensitivity ? { sensitivity: given.sensitivity } : {}),
  day: act.on,
  draft,
});

type Evidence = { readonly name: string; readonly proves: string; readonly pages?: number | null };

/** Where each piece begins and ends in the bundle; blank from the first whose pages nobody counted. */
function places(evidence: readonly Evidence[]): readonly string[] {
  let next: number | null = 1;
  return evidence.map(({ pages }) => {
    const from: number | null = next;
    next = from === null || !pages ? null : from + pages;
    if (from === null || next === null || !pages) return '';
    return pages === 1 ? `${from}` : `${from}—${next - 1}`;
  });
}

function evidenceTable(evidence: readonly Evidence[], says: (at: number) => string): Block {
  const at = places(evidence);
  return table(
    [
      ['证据、依据名称', 46],
      ['证明对象和内容', 54],
      ['取得日期\n或者来源', 28, 'center'],
      ['页码', 16, 'center'],
    ],
    evidence.map((one, n) => [one.name, one.proves, says(n), at[n] ?? '']),
    { rowHeight: 11 },
  );
}

/** Who handed papers in and who took them, below a list of them. */
const handedIn = (by: string, to: string): readonly Block[] => [
  { kind: 'blank', lines: 1 },
  {
    kind: 'slot',
    slots: [
      { label: `提交人（${by}）`, kind: 'signature' },
      { label: '', kind: 'date' },
    ],
    align: 'right',
  },
  {
    kind: 'slot',
    slots: [
      { label: `签收人（${to}）`, kind: 'signature' },
      { label: '', kind: 'date' },
    ],
    align: 'right',
  },
];

/** 证据目录、证据清单: each piece, what it proves, where it comes from and stands in the bundle; handed in and taken. */
export const evidenceList = (
  facts: Facts,
  given: {
    readonly title: string;
    readonly right: string | null;
    readonly about: readonly KeyRow[];
    readonly evidence: readonly Evidence[];
    /** When or whence a piece was obtained. */
    readonly says?: (at: number) => string;
    /** Whom it is handed to. */
    readonly to: string;
    readonly foot: string;
  },
): FormPaper =>
  officeForm(facts, {
    title: given.title,
    right: given.right,
    body: [
      keyed(given.about),
      { kind: 'blank', lines: 1 },
      evidenceTable(given.evidence, given.says ?? (() => '')),
      ...handedIn(facts.office.name, given.to),
    ],
    foot: given.foot,
  });
