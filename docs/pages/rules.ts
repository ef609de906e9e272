import type { AnyRule, Matter } from '../../src/kernel/matter.ts';
import { scenarios } from '../../test/scenarios/index.ts';
import { proposalCourse } from '../../test/scenarios/proposal-course.ts';
import { proposalTerms } from '../../test/scenarios/proposal-terms.ts';
import { isArticle } from '../../test/scenarios/scenario.ts';
import type { Scenario } from '../../test/scenarios/scenario.ts';
import { GENERATED, table } from './table.ts';

const FIRST = 27;
const LAST = 45;
const DISCLOSURE = 'disclosure-request';
/** Scenarios of the other matters; those of the disclosure request are also listed by article. */
const others: Readonly<Record<string, readonly Scenario[]>> = {
  proposal: [...proposalTerms, ...proposalCourse],
};

/** Rules with their articles, scenarios by article of the regulations, and the articles that have none. */
export function rulesPage(kinds: readonly Matter[]): string {
  const parts = kinds.map(
    (matter) =>
      `## ${matter.title.zh} · ${matter.title.en}\n\n${table(
        ['步骤', '规则', '结果', '依据', '说明', '情景'],
        rulesOf(matter).map(({ step, rule, answer }) => [
          matter.steps[step]?.title.zh ?? step,
          `\`${rule.code}\``,
          answer,
          `《${matter.laws[rule.cites.law]?.title.zh ?? rule.cites.law}》${rule.cites.article}`,
          rule.says.zh,
          countOf(matter.name, rule.code),
        ]),
      )}`,
  );
  return `${GENERATED}\n# 规则与条款 · Rules and articles\n\n${parts.join('\n\n')}\n\n${coverage(kinds)}\n`;
}

type Said = Pick<AnyRule, 'code' | 'cites' | 'says'>;
type Row = { readonly step: string; readonly rule: Said; readonly answer: string };

function rulesOf(matter: Matter): readonly Row[] {
  return Object.entries(matter.steps).flatMap(([step, { within }]) => [
    ...[...(matter.bars[step] ?? []), ...(matter.rules[step] ?? [])].map((rule) => ({
      step,
      rule,
      answer: answerOf(rule),
    })),
    ...(within ? [{ step, rule: within, answer: '照记，标明逾期' }] : []),
  ]);
}

function answerOf({ answer, absolute }: AnyRule): string {
  if (answer === 'late') return '照记，标明逾期';
  return absolute ? '不予办理' : '不予办理；负责人说明理由可照记为不规范';
}

function countOf(matter: string, code: string): string {
  const all = matter === DISCLOSURE ? scenarios : others[matter];
  return all ? String(all.filter(({ covers }) => covers.includes(code)).length) : '';
}

function coverage(kinds: readonly Matter[]): string {
  const matter = kinds.find(({ name }) => name === DISCLOSURE);
  if (!matter) throw new Error(`no ${DISCLOSURE}`);
  const articleOf = new Map(
    rulesOf(matter)
      .filter(({ rule }) => rule.cites.law === 'disclosure')
      .map(({ rule }) => [rule.code, rule.cites.article]),
  );
  const covered = (article: string): readonly Scenario[] =>
    scenarios.filter(({ covers }) =>
      covers.some((one) => (isArticle(one) ? one : (articleOf.get(one) ?? '')).startsWith(article)),
    );
  const articles = Array.from(
    { length: LAST - FIRST + 1 },
    (_, at) => `第${numeral(FIRST + at)}条`,
  );
  const without = articles.filter((article) => covered(article).length === 0);
  const listed = articles
    .filter((article) => !without.includes(article))
    .map(
      (article) =>
        `### ${article}\n\n${covered(article)
          .map(({ says }) => `- ${says}`)
          .join('\n')}`,
    );
  return `## 政府信息公开条例第二十七条至第四十五条的情景

情景只证明平台怎样理解条文；由法制人员对照条文审阅。

**没有情景的条款**：${without.length === 0 ? '无' : without.join('、')}。

${listed.join('\n\n')}`;
}

const DIGITS = '〇一二三四五六七八九';
/** 27 → 二十七; two digits are all that is needed. */
function numeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}
