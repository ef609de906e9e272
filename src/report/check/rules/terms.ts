import { say } from '../../../kernel/text.ts';
import type { Document } from '../document.ts';
import { isInside } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { marksIn } from '../rule.ts';

/** Names for one thing, the official one first; a text uses one. */
type Family = { readonly names: readonly string[]; readonly pattern: RegExp; readonly note?: true };

const families: readonly Family[] = [
  {
    names: ['APEC商务旅行卡', 'APEC商旅卡', 'APEC商务卡'],
    pattern: /APEC商务旅行卡|APEC商旅卡|APEC商务卡/g,
  },
  { names: ['法治化', '法制化'], pattern: /法治化|法制化/g },
  { names: ['法治宣传', '法制宣传'], pattern: /法治宣传|法制宣传/g },
  {
    names: ['法治建设第一责任人', '法治政府建设第一责任人'],
    pattern: /法治(?:政府)?建设第一责任人/g,
    note: true,
  },
  { names: ['领事保护与协助', '领事协助与保护'], pattern: /领事保护与协助|领事协助与保护/g },
  { names: ['信访工作条例', '信访条例'], pattern: /信访(?:工作)?条例/g, note: true },
  { names: ['微信公众号', '微信公共号'], pattern: /微信公[众共]号/g },
  { names: ['放管服', '放管福'], pattern: /放管[服福]/g },
];

/** Bodies whose name loses a word in the middle: 推进甲乙领导小组 beside 推进甲乙丙丁领导小组. */
const BODY = /领导小组(?!办)|联席会议(?!办)|工作专班|委员会(?!办)/g;

export const terms: Rule = {
  id: 'R25',
  title: say('同一事物名称不一', 'Several names for one thing'),
  reason: say(
    '同一事物用几个名称，读者会以为是几件事，检索统计也对不上。',
    'Several names for one thing read as several things.',
  ),
  source: say('文稿核校：用语一致', 'One word for one thing'),
  severity: 'warning',
  hits: [
    '宣传APEC商务卡申办条件，全年受理APEC商旅卡申请36件。',
    '提升行政决策法制化水平，推进工作制度化、法治化。',
    '召开丙县优化营商环境建设领导小组会议，健全丙县优化营商领导小组运行规则。',
  ],
  nearMisses: [
    '申办APEC商务旅行卡（以下简称APEC商旅卡）36人，换发APEC商旅卡12张。',
    '召开县委依法治县委员会会议，落实县委依法治县委部署。',
    '召开甲区应急管理领导小组会议、乙区安全生产领导小组会议。',
    '落实丙区优化营商环境领导小组部署，成立丁镇优化营商环境工作领导小组。',
  ],
  patterns: [...families.map(({ pattern }) => pattern), BODY],
  *find(document) {
    for (const family of families) yield* variants(document, family);
    yield* bodies(document);
  },
};

function* variants(document: Document, { names, pattern, note }: Family): Generator<Slip> {
  const places = marksIn(document.plain, pattern).filter(
    ({ at }) => !isInside(document, at, ['《', '》']),
  );
  const firsts = new Map(places.toReversed().map(({ at, quote }) => [quote, at]));
  const kept = names.find((name) => firsts.has(name));
  if (!kept || firsts.size < 2) return;
  for (const { at, quote: name } of places)
    if (name !== kept && !isIntroduced(document.plain, firsts.get(name) ?? 0))
      yield {
        at,
        length: name.length,
        message: say(`又称“${kept}”，应统一`, `Elsewhere ${kept}: use one name`),
        severity: note ? 'note' : undefined,
        same: name,
      };
}

const isIntroduced = (plain: string, at: number): boolean =>
  /(?:简称|下称|也称|又称)[为“《]?$/.test(plain.slice(Math.max(0, at - 6), at));

/** 甲区…领导小组 and 我镇…工作领导小组 are two bodies. */
const isOfAnother = ([a = '', b = '']: readonly (string | undefined)[]): boolean =>
  a !== b && [a, b].every((owner) => /[省市区县镇乡村局办厅]/.test(owner));

const KEY = 6;

type Mark = { readonly at: number; readonly quote: string };

function firstBodies(plain: string, found: readonly Mark[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { at, quote } of found) {
    const key = plain.slice(Math.max(0, at - KEY), at);
    if (/^[\u4e00-\u9fff]{6}$/.test(key) && !first.has(key + quote)) first.set(key + quote, at);
  }
  return first;
}

function* bodies({ plain }: Document): Generator<Slip> {
  const found = marksIn(plain, BODY);
  const short = firstBodies(plain, found);
  const told = new Set<number>();
  for (const { at: index, quote: head } of found)
    for (let gap = 2; gap <= 4; gap += 1) {
      const key = plain.slice(Math.max(0, index - gap - KEY), index - gap);
      const other = short.get(key + head);
      const dropped = plain.slice(index - gap, index);
      if (other === undefined || told.has(other) || !/^[\u4e00-\u9fff]+$/.test(dropped)) continue;
      const owners = [plain[other - KEY - 1], plain[index - gap - KEY - 1]];
      if (dropped === key.slice(-gap) || isOfAnother(owners)) continue;
      told.add(other);
      yield {
        at: other - KEY,
        length: KEY + head.length,
        message: say(
          `另一处名称中有“${dropped}”，应统一`,
          `Elsewhere the name has ${gap} more characters`,
        ),
      };
    }
}
