/** A number with its unit in a piece of text. `exact` is false beside 余, 约, 超 and masks; `depth` counts brackets. */
export type Amount = {
  readonly at: number;
  readonly quote: string;
  readonly value: number;
  readonly unit: string;
  readonly exact: boolean;
  readonly depth: number;
};

const AMOUNT =
  /[（）]|(超过?|近|约|逾|不少于|至少|不低于|第)?(\d[\d,]*(?:\.\d+)?)(万|亿)?(余|多)?(人次|[件条项个起份人次宗家场期篇名批张册封笔部位国台处所辆户例万])/g;

/** The numbers with units of a clause or sentence, in order. Ordinals (第3次) are none. */
export function amountsIn(text: string): readonly Amount[] {
  const amounts: Amount[] = [];
  let depth = 0;
  for (const match of text.matchAll(AMOUNT)) {
    const [quote] = match;
    if (quote === '（') depth += 1;
    else if (quote === '）') depth = Math.max(0, depth - 1);
    else if (match[1] !== '第') amounts.push(amountOf(match, depth));
  }
  return amounts;
}

function amountOf(match: RegExpExecArray, depth: number): Amount {
  const { 0: quote, 1: bound = '', 2: digits = '', 3: scale, 4: more = '', 5: unit = '' } = match;
  return {
    at: match.index + bound.length,
    quote: quote.slice(bound.length),
    value: Number(digits.replaceAll(',', '')) * scaleOf(scale),
    unit,
    exact: bound === '' && more === '',
    depth,
  };
}

const scaleOf = (scale: string | undefined): number =>
  scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1;
