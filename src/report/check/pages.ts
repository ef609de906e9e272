import type { Text } from '../../kernel/text.ts';
import type { Severity } from './finding.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: '必改 · error',
  warning: '建议 · warning',
  note: '提示 · note',
};

const both = ({ zh, en }: Text): string => `${zh}\n\n${en}`;

/** Texts of several lines, and text with marks that Markdown would read, stand in a fence. */
const example = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

const pageOf = (rule: Rule): string =>
  [
    `# ${rule.id} ${rule.title.zh}`,
    rule.title.en,
    `- 级别 Severity: ${severities[rule.severity]}`,
    `- 依据 Source: ${rule.source.zh} (${rule.source.en})`,
    `## 理由 Reason`,
    both(rule.reason),
    `## 查得出 Found`,
    ...rule.hits.map(example),
    `## 不算错 Right as it is`,
    ...rule.nearMisses.map(example),
    '',
  ].join('\n\n');

const index = (): string =>
  [
    '# 文稿核对规则 Rules of the report check',
    'Severity is the default; an office may set its own or turn a rule off.',
    [
      '| 规则 Rule | 查什么 Finds | | 级别 Severity |',
      '| --- | --- | --- | --- |',
      ...[...rules]
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(
          ({ id, title, severity }) =>
            `| [${id}](${id}.md) | ${title.zh} | ${title.en} | ${severities[severity]} |`,
        ),
    ].join('\n'),
    '',
  ].join('\n\n');

/** A page for every rule by file name, and the list of them: reason, source and the examples that are its tests. */
export const rulePages = (): Readonly<Record<string, string>> => ({
  'report-rules/README.md': index(),
  ...Object.fromEntries(
    rules.map((rule) => [`report-rules/${rule.id}.md`, `${pageOf(rule).trimEnd()}\n`]),
  ),
});
