import { say } from '../../../kernel/text.ts';
import { beforeIn } from '../document.ts';
import type { Document } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { numberOf } from '../rule.ts';

const COUNTED =
  /(等)?([二三四五六七八九两]|(?<=等)[2-9]|(?<![\d.])[2-9](?=个(?:方面|维度|领域|环节|层面)))(?:个|大|项|部|类|级|方|国|省|市|县|家|份|种|名|位|所|批)(?=方面|维度|领域|环节|层面|类别|部门|单位|国家|城市|文件|制度|法规|条例|专栏|平台|渠道|企业|街道|乡镇|科室|处室|案件|[，。；、的])/g;
const PROMISED =
  /([二三四五六七八九十两]|(?<!\d)\d{1,2})(?:个)?(?:方面|点|类|大类|维度|层面|环节|项(?:工作|措施|任务|举措)?)[^，。；\d\n]{0,8}[：:。]\s*一是/g;
const STEP = /(?:^|[。；：，\n])\s*([一二三四五六七八九十]{1,2})是/g;

export const listCount: Rule = {
  id: 'R17',
  title: say('列举与计数不符', 'A list and its count'),
  reason: say(
    '说三个列四个，读者不知道是漏数了还是多列了。',
    'Three announced and four listed: something was miscounted.',
  ),
  source: say('文稿核校：数与所列相符', 'Counts match what is listed'),
  severity: 'warning',
  hits: [
    '走访甲公司、乙公司、丙公司、丁公司等3家企业。',
    '从制度建设、流程优化、队伍培养、监督考核五个方面持续发力。',
    '重点做好三个方面：一是强化学习。二是强化执法。三是强化监督。四是强化保障。',
  ],
  nearMisses: [
    '走访甲公司、乙公司、丙公司等8家企业。',
    '围绕学法、普法、执法、守法四个环节发力，覆盖市、县、乡三级。',
    '重点做好三个方面：一是强化学习。二是强化执法。三是强化监督。',
  ],
  patterns: [COUNTED, PROMISED, STEP],
  *find(document) {
    for (const match of document.plain.matchAll(COUNTED)) {
      const found = listed(document, match);
      if (found) yield found;
    }
    for (const match of document.plain.matchAll(PROMISED)) yield* promised(document, match);
  },
};

const EDGE = /[，。；：！？\n（）]/;

function listed(document: Document, match: RegExpExecArray): Slip | undefined {
  const { index, 0: quote, 1: open, 2: count = '' } = match;
  const items = itemsBefore(beforeIn(document, index, 90));
  if (!items) return undefined;
  const value = numberOf(count);
  const fits = items.least <= value && (open !== undefined || value <= items.most);
  if (fits || (!open && !isClosed(document.plain, index))) return undefined;
  return {
    at: index,
    length: quote.length,
    message: say(
      `列了${items.least}个，计为${count}个`,
      `${items.least} listed, counted as ${value}`,
    ),
  };
}

/** 、三个方面 is a member of the list, not its sum. */
const isClosed = (plain: string, at: number): boolean => !/[、和及与]/.test(plain[at - 1] ?? '、');

type Items = { readonly least: number; readonly most: number };

/** How many members a list that ends here has: 和, 与, 及 may join two members or stand within one. */
function itemsBefore(before: string): Items | undefined {
  const text = clauseIn(before);
  if (text === undefined || /等(?![级次待于])/.test(text.slice(0, -1))) return undefined;
  const outside = text.replace(/“[^”]*”|《[^》]*》|（[^）]*）/g, '名');
  if (/[“”《》]/.test(outside)) return undefined;
  const titles = times(text, /《[^》]*》(?=[《、和与及]|$)/g);
  const pauses = times(outside, /、/g);
  const joins = times(outside, /[和与及]/g);
  if (pauses > 0) return { least: Math.max(pauses + 1, titles), most: pauses + 1 + joins + titles };
  return titles >= 2 ? { least: titles, most: titles + joins } : undefined;
}

const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The clause up to its end; undefined where its beginning is out of sight. */
function clauseIn(before: string): string | undefined {
  let from = before.length;
  while (from > 0 && !EDGE.test(before.charAt(from - 1))) from -= 1;
  return from === 0 && before.length >= 90 ? undefined : before.slice(from);
}

function* promised(
  { plain }: Document,
  { index, 0: quote, 1: count = '' }: RegExpExecArray,
): Generator<Slip> {
  const from = index + quote.length - 2;
  const end = plain.indexOf('\n', from);
  const text = `。${plain.slice(from, Math.min(end < 0 ? plain.length : end, from + 3000))}`;
  let last = 0;
  for (const [, numeral = ''] of text.matchAll(STEP)) {
    if (numberOf(numeral) !== last + 1) break;
    last += 1;
  }
  if (last < 2 || last === numberOf(count)) return;
  yield {
    at: index,
    length: quote.length - 2,
    message: say(`说${count}项，列到第${last}项`, `${numberOf(count)} announced, ${last} listed`),
  };
}
