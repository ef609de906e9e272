import type { Field } from '../kernel/field.ts';
import type { Matter } from '../kernel/matter.ts';

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_');

const fixed = [
  'id',
  'number',
  'title',
  'phase',
  'open',
  'begun',
  'last',
  'unit_id',
  'assignee_id',
  'due',
  'late',
];

/** A typed view of each kind for analysts, under the reader's row-level security; personal values stay masked. */
export const viewsOf = (matters: readonly Matter[]): readonly string[] =>
  matters.flatMap((matter) => {
    const view = `v_${snake(matter.name)}`;
    const columns = Object.entries({ ...matter.own, ...matter.keeps }).filter(
      ([name]) => !fixed.includes(snake(name)),
    );
    return [
      `drop view if exists ${view}`,
      `create view ${view} with (security_invoker = true) as select office_id, ${fixed.join(', ')}, ${columns
        .map(columnOf)
        .join(', ')} from matter where kind = '${matter.name}'`,
      `grant select on ${view} to waishi_reader`,
    ];
  });

const columnOf = ([name, field]: [string, Field]): string =>
  field.sql === 'jsonb'
    ? `fold->'own'->'${name}' as "${snake(name)}"`
    : `(fold->'own'->>'${name}')::${field.sql} as "${snake(name)}"`;
