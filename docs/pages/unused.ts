import type { Field } from '../../src/kernel/field.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import { letterUsesOf } from '../../src/matters/uses/letters.ts';
import { usesOf } from '../../src/matters/uses/uses.ts';
import { GENERATED, table } from './table.ts';

/** Steps that every kind has; what they ask is read by whoever is addressed. */
const COMMON = new Set(
  'assign urge circulate read countersign cosign note attach link merge split void correct'.split(
    ' ',
  ),
);
const KEPT = new Set(['assignee', 'waiting', 'links']);

/** Fields that nothing was seen to need, by kind: to be removed, or kept because a person reads them. */
export function unusedPage(kinds: readonly Matter[]): string {
  const parts = kinds.flatMap((matter) => {
    const rows = unusedOf(matter, kinds).map(({ where, name, field }) => [
      where,
      field.label.zh,
      field.label.en,
      `\`${name}\``,
      field.optional ? '选填' : '必填',
    ]);
    const head = `## ${matter.title.zh} · ${matter.title.en} \`${matter.name}\``;
    return rows.length === 0 ? [] : [`${head}\n\n${table(['', '字段', 'Field', '', ''], rows)}`];
  });
  return `${GENERATED}
# 没有用处的字段 · Fields that nothing uses

没有一项数据、规则、期限、文书、办理步骤、标题或者清单用到下列字段：逐项复核，无人查阅的删除。
Seen by no figure, rule, term, letter, step, title or list: each is to be reviewed, and removed unless a person reads it.

${parts.join('\n\n')}
`;
}

type Unused = { readonly where: string; readonly name: string; readonly field: Field };

export function unusedOf(matter: Matter, kinds: readonly Matter[]): readonly Unused[] {
  const uses = [usesOf(matter, kinds), letterUsesOf(matter)];
  const isUsed = (key: string): boolean => uses.some((one) => (one.get(key)?.length ?? 0) > 0);
  const own = Object.entries({ ...matter.own, ...matter.keeps })
    .filter(([name]) => !KEPT.has(name) && !isUsed(name))
    .map(([name, field]) => ({ where: '', name, field }));
  const asked = Object.entries(matter.steps).flatMap(([step, { title, asks = {} }]) =>
    Object.entries(asks)
      // What amends a field of the matter is of that field.
      .filter(([name]) => !COMMON.has(step) && !(name in matter.own) && !isUsed(`${step}.${name}`))
      .map(([name, field]) => ({ where: title.zh, name: `${step}.${name}`, field })),
  );
  return [...own, ...asked];
}
