import { hanValue } from './numeral.ts';

/** How deep a style of numbering stands under the part; 一是 hangs under whatever is open. */
export type Label = {
  readonly number: number;
  readonly rank: number;
  readonly from: number;
  readonly to: number;
};

const HAN = '[一二三四五六七八九十]{1,3}';

type Style = { readonly rank: number; readonly form: RegExp; readonly inline: boolean };

const styles: readonly Style[] = [
  {
    rank: 0,
    form: new RegExp(`(?:第(${HAN})(?:部分|章)[、：， ]?|(${HAN}) ?[、.．])`, 'y'),
    inline: false,
  },
  { rank: 1, form: new RegExp(`（ ?(${HAN}) ?）[、.]?`, 'y'), inline: false },
  { rank: 2, form: /([0-9]{1,2}) ?(?:、|[.．](?![0-9]))/y, inline: false },
  { rank: 3, form: /(?:（ ?([0-9]{1,2}) ?）|([0-9]{1,2})）)/y, inline: true },
  { rank: 4, form: /([①-⑳])/y, inline: true },
  {
    rank: 5,
    form: new RegExp(`(?:(${HAN})(?:是|要(?!求))|第(${HAN})[，、：]|其([一二三四五])[，：])`, 'y'),
    inline: true,
  },
];

const SPACE = /[ ]*/y;

/** The label a line begins with. */
export function labelOf(plain: string): Label | undefined {
  SPACE.lastIndex = 0;
  const from = SPACE.exec(plain)?.[0].length ?? 0;
  return labelAt(plain, from, () => true);
}

function labelAt(plain: string, from: number, fits: (style: Style) => boolean): Label | undefined {
  for (const style of styles) {
    if (!fits(style)) continue;
    style.form.lastIndex = from;
    const found = style.form.exec(plain);
    if (found === null) continue;
    const written = found.slice(1).find((group) => group !== undefined) ?? '';
    const number = numberOf(written);
    if (number === null) continue;
    return { number, rank: style.rank, from, to: from + found[0].length };
  }
  return undefined;
}

function numberOf(written: string): number | null {
  if (/^[0-9]/.test(written)) return Number(written);
  if (/^[①-⑳]/.test(written)) return written.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  return hanValue(written);
}

const STOP = /[。；：！，]/g;

/** Labels inside a line, each behind a mark: …：一是…；二是…. */
export function* inlineLabels(plain: string, after: number): Generator<Label> {
  const places = [after];
  for (const stop of plain.slice(after).matchAll(STOP)) places.push(after + stop.index + 1);
  for (const place of places) {
    const label = labelAt(plain, place, ({ inline }) => inline);
    if (label !== undefined && (place > after || after > 0)) yield label;
  }
}
