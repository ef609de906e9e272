import type { Matter } from '../../src/kernel/matter.ts';
import { GENERATED, table } from './table.ts';

/** Every declared name with both its texts: roles, phases, steps, clocks and the options of fields. */
export function wordsPage(kinds: readonly Matter[]): string {
  const parts = kinds.map((matter) => {
    const rows = [
      ...titled('角色', matter.roles),
      ...titled('环节', matter.phases),
      ...titled('步骤', matter.steps),
      ...titled('时限', matter.clocks),
      ...options(matter),
    ];
    return `## ${matter.title.zh} · ${matter.title.en} \`${matter.name}\`\n\n${table(['', '中文', 'English', 'code'], rows)}`;
  });
  return `${GENERATED}\n# 用语 · Words of the declarations\n\n${parts.join('\n\n')}\n`;
}

type Named = Readonly<
  Record<string, { readonly title: { readonly zh: string; readonly en: string } }>
>;
const titled = (sort: string, named: Named): string[][] =>
  Object.entries(named).map(([code, { title }]) => [sort, title.zh, title.en, `\`${code}\``]);

function options(matter: Matter): string[][] {
  const fields = { ...matter.own, ...matter.keeps };
  for (const step of Object.values(matter.steps)) Object.assign(fields, step.asks);
  return Object.entries(fields).flatMap(([name, field]) =>
    Object.entries(field.options ?? {}).map(([code, { zh, en }]) => [
      field.label.zh,
      zh,
      en,
      `\`${name}: ${code}\``,
    ]),
  );
}
