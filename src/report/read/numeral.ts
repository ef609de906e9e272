/** A number as written: its place in the line and what it says. `value` is null where it is masked. */
export type Numeral = {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly form: 'arabic' | 'han' | 'mask';
  /** 余, 多, 几, 来 written inside or after it. */
  readonly about: '余' | '来' | null;
};

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

const scales: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 10_000,
  亿: 100_000_000,
};

const LONGEST = 20;

/** 三千五百万 → 35000000; null for what is no number (十四五, 三一). Digits alone are read as a year is: 二〇三五. */
export function hanValue(text: string): number | null {
  if (text.length > LONGEST) return null;
  if ([...text].every((letter) => letter in digits)) return plainDigits(text);
  const sums: Sums = { whole: 0, part: 0, digit: null, last: Infinity };
  for (const letter of text) if (!addLetter(sums, letter)) return null;
  return sums.whole + sums.part + lastDigit(text, sums);
}

/** 三万五 is 35000 and 一百二 is 120; 二十五 and 一百零二 mean what they say. */
function lastDigit(text: string, { digit, last }: Sums): number {
  const short = last >= 100 && text.length > 2 && !text.includes('零');
  return (digit ?? 0) * (short ? last / 10 : 1);
}

function addLetter(sums: Sums, letter: string): boolean {
  const digit = digits[letter];
  if (digit === undefined) return addScale(sums, scales[letter] ?? 0);
  if (sums.digit !== null && sums.digit !== 0) return false;
  sums.digit = digit;
  return true;
}

type Sums = { whole: number; part: number; digit: number | null; last: number };

function addScale(sums: Sums, scale: number): boolean {
  if (scale >= 10_000) {
    const section = sums.part + (sums.digit ?? 0);
    if (scale > 10_000) sums.whole = (sums.whole + section || 1) * scale;
    else sums.whole += (section || 1) * scale;
    sums.part = 0;
  } else {
    if (scale >= sums.last && sums.last < 10_000) return false;
    sums.part += (sums.digit ?? 1) * scale;
  }
  sums.digit = null;
  sums.last = scale;
  return true;
}

const plainDigits = (text: string): number | null =>
  text.length === 1 || text.length === 4
    ? [...text].reduce((sum, letter) => sum * 10 + (digits[letter] ?? 0), 0)
    : null;

const NUMBER =
  /[0-9*]+(?:×{2,})?(?:,[0-9]{3})*(?:\.[0-9*]+)?|×{1,6}|X{1,6}|[〇零一二三四五六七八九两壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿]+/g;
/** 10万+ is 十万余, 5+2 and 1+N are names. */
const BETWEEN =
  /^([二三四五六七八九]?十)?([一二三四五六七八])([二三四五六七八九])([十百千万]{1,2})?$/;
const MORE = '[余多来几]|\\+(?![0-9A-Za-z])';
const SCALE = new RegExp(`(${MORE}|)(?: (?=[万亿]))?([十百千万亿]{1,3})(${MORE}|)`, 'y');
const ABOUT = new RegExp(MORE, 'y');
const RANGE = /(?: ?[-—~至到] ?)([0-9]+(?:\.[0-9]+)?|[一二三四五六七八九十百千两]+)/y;

/** Every run of the line that is a number, in Arabic or Chinese figures, or stands masked where one was. */
export function* numeralsOf(plain: string): Generator<Numeral> {
  let until = 0;
  for (const found of plain.matchAll(NUMBER)) {
    const first = found.index < until ? null : read(found[0]);
    if (first === null) continue;
    const from = found.index;
    const to = from + found[0].length;
    const numeral = finish(plain, { from, to, valueTo: null, about: null, ...first });
    until = numeral.to;
    yield numeral;
  }
}

type Read = {
  readonly value: number | null;
  readonly form: Numeral['form'];
  readonly valueTo?: number;
};

function read(text: string): Read | null {
  if (/[*×X]/.test(text)) return { value: null, form: 'mask' };
  if (/^[0-9]/.test(text))
    return text.length > LONGEST
      ? null
      : { value: Number(text.replaceAll(',', '')), form: 'arabic' };
  if (/^[一二三四五六七八九][一二三四五六七八九]$/.test(text)) {
    // 三五家 is three to five; what does not rise by one or two (八五) is a name.
    const [low = 0, high = 0] = [...text].map((letter) => digits[letter] ?? 0);
    return high > low && high - low <= 2 ? { value: low, valueTo: high, form: 'han' } : null;
  }
  const value = hanValue(text);
  return value === null ? between(text) : { value, form: 'han' };
}

/** 五六十 is fifty to sixty, 十七八 seventeen or eighteen. */
function between(text: string): Read | null {
  const [found, before, first = '', second = '', after] = BETWEEN.exec(text) ?? [];
  if (found === undefined || (before === undefined) === (after === undefined)) return null;
  if (digits[second] !== Number(digits[first]) + 1) return null;
  const [value, valueTo] = [first, second].map((digit) =>
    hanValue(text.replace(first + second, digit)),
  );
  return { value: value ?? null, ...(valueTo ? { valueTo } : {}), form: 'han' };
}

/** Takes in what follows a number and belongs to it: 1.2万, 700余, 3至5, 8.2万余. */
function finish(plain: string, first: Numeral): Numeral {
  const scaled = first.form === 'han' ? first : withScale(plain, first);
  const about = scaled.about === null ? withAbout(plain, scaled) : scaled;
  const ranged = about.about === null && about.form !== 'mask' ? withRange(plain, about) : about;
  return ranged;
}

function withScale(plain: string, first: Numeral): Numeral {
  SCALE.lastIndex = first.to;
  const found = SCALE.exec(plain);
  if (found === null) return first;
  const [all, before, scale = '', after] = found;
  const times = [...scale].reduce((product, letter) => product * (scales[letter] ?? 1), 1);
  const value = first.value === null ? null : round(first.value * times);
  return { ...first, to: first.to + all.length, value, about: aboutOf(before || after) };
}

function withAbout(plain: string, first: Numeral): Numeral {
  ABOUT.lastIndex = first.to;
  const found = ABOUT.exec(plain);
  if (found === null) return first;
  const more = { ...first, to: first.to + 1, about: aboutOf(found[0]) };
  // 三十余万: the scale follows the 余.
  SCALE.lastIndex = more.to;
  const scale = SCALE.exec(plain);
  if (scale === null || scale[1] !== '') return more;
  const times = [...(scale[2] ?? '')].reduce(
    (product, letter) => product * (scales[letter] ?? 1),
    1,
  );
  return {
    ...more,
    to: more.to + scale[0].length,
    value: more.value === null ? null : round(more.value * times),
  };
}

function withRange(plain: string, first: Numeral): Numeral {
  RANGE.lastIndex = first.to;
  const found = first.valueTo === null ? RANGE.exec(plain) : null;
  const last = found === null ? null : read(found[1] ?? '');
  if (found === null || last === null) return first;
  const to = first.to + found[0].length;
  return spanning(first, last.value ?? 0, withScale(plain, { ...first, ...last, to }));
}

function spanning(first: Numeral, last: number, high: Numeral): Numeral {
  const valueTo = high.value ?? 0;
  const value = lowOf(first.value ?? 0, last, valueTo);
  return valueTo > value ? { ...first, to: high.to, value, valueTo, about: high.about } : first;
}

/** 3至5万: the scale of the second figure is that of the first, unless that would turn them round. */
const lowOf = (first: number, last: number, high: number): number =>
  first < last ? round((first * high) / last) : first;

const aboutOf = (letter: string | undefined): Numeral['about'] => {
  if (letter === '余' || letter === '多' || letter === '+') return '余';
  return letter === '来' || letter === '几' ? '来' : null;
};

/** 8.2 × 10000 is 82000, not 81999.99…. */
const round = (value: number): number => Number(value.toPrecision(15));
