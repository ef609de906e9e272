import type { InList } from './docx-numbering.ts';
import { attributeOf, tokensOf } from './xml.ts';

export type Style = { readonly name: string; readonly inList: InList | undefined };

type Reading = {
  name: string;
  basedOn: string | undefined;
  list: string | undefined;
  level: number | undefined;
};

/** What the styles of `word/styles.xml` say of a paragraph, with what they are based on. */
export function readStyles(xml: string): (style: string) => Style {
  const styles = new Map<string, Reading>();
  let current: Reading | undefined;
  for (const token of tokensOf(xml)) {
    if (token.kind !== 'open' && token.kind !== 'empty') continue;
    const value = (name: string): string | undefined => attributeOf(xml, token, `w:${name}`);
    if (token.name === 'w:style') {
      current = { name: '', basedOn: undefined, list: undefined, level: undefined };
      styles.set(value('styleId') ?? '', current);
    } else if (current) note(current, token.name, value('val'));
  }
  return (style) => resolve(styles, style);
}

function note(style: Reading, name: string, value: string | undefined): void {
  if (name === 'w:name') style.name = value ?? '';
  else if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:numId') style.list = value;
  else if (name === 'w:ilvl') style.level = Number(value) || 0;
}

const DEEPEST = 20;

function resolve(styles: ReadonlyMap<string, Reading>, id: string): Style {
  const name = styles.get(id)?.name ?? '';
  let [list, level]: [string | undefined, number | undefined] = [undefined, undefined];
  let style = styles.get(id);
  for (let depth = 0; style && depth < DEEPEST; depth += 1) {
    list ??= style.list;
    level ??= style.level;
    style = styles.get(style.basedOn ?? '');
  }
  return { name, inList: list === undefined ? undefined : { list, level: level ?? 0 } };
}
