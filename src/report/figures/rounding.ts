import type { Figure } from '../../kernel/figure.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

export type Bound = '=' | '≈' | '>' | '>=' | '<' | '<=';
export type Printed = { readonly shown: Text; readonly bound: Bound };

const alike = (text: string): Text => say(text, text);

/** Whole numbers as they are, others with up to two decimals. */
export const numberText = (value: number): string => String(Math.round(value * 100) / 100);

/** What a text prints of a value, by the figure's own rule: 700余, 约700, 100%（27/27）. Never typed by hand. */
export function printed(
  figure: Pick<Figure, 'kind' | 'rounding' | 'nil'>,
  value: number | null,
  base: { readonly part: number; readonly whole: number } | null,
): Printed {
  if (base) return { shown: shareText(value, base), bound: '=' };
  if (value === null) return { shown: say('—', '—'), bound: '=' };
  if (value === 0 && figure.nil) return { shown: figure.nil, bound: '=' };
  const to = figure.rounding?.to;
  const special = SPECIAL[figure.kind];
  if (special) return special(value, to);
  if (to === undefined || value < to || value % to === 0)
    return { shown: alike(numberText(value)), bound: '=' };
  const floor = Math.floor(value / to) * to;
  return { shown: say(`${floor}余`, `more than ${floor}`), bound: '>=' };
}

/** What is aimed at is a least, not a count. */
const atLeast = (value: number): Printed => ({
  shown: say(`不少于${numberText(value)}`, `at least ${numberText(value)}`),
  bound: '>=',
});

/** Kinds whose number is no plain count. */
const SPECIAL: Readonly<Record<string, (value: number, to?: number) => Printed>> = {
  target: atLeast,
  estimate,
};

function estimate(value: number, to = 1): Printed {
  const near = Math.round(value / to) * to;
  const text = numberText(near === 0 ? value : near);
  return { shown: say(`约${text}`, `about ${text}`), bound: '≈' };
}

/** All is said only of all: 99.96% is printed 99.9%. */
function shareText(
  value: number | null,
  { part, whole }: { readonly part: number; readonly whole: number },
): Text {
  const [a, b] = [numberText(part), numberText(whole)];
  const percent = value === null ? '—' : `${Math.floor(value * 10 + 1e-9) / 10}%`;
  return say(`${percent}（${a}/${b}）`, `${percent} (${a}/${b})`);
}
