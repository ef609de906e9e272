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
    const [quote, bound, digits, scale, more, unit] = match;
    if (quote === '（') depth += 1;
    else if (quote === '）') depth = Math.max(0, depth - 1);
    else if (bound !== '第' && digits && unit)
      amounts.push({
        at: match.index + (bound?.length ?? 0),
        quote: quote.slice(bound?.length ?? 0),
        value: Number(digits.replaceAll(',', '')) * scaleOf(scale),
        unit,
        exact: bound === undefined && more === undefined,
        depth,
      });
  }
  return amounts;
}

const scaleOf = (scale: string | undefined): number =>
  scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1;
