import { day, list, reference, text } from '../fields/index.ts';
import type { Day } from '../kernel/day.ts';
import { addDays } from '../kernel/day.ts';
import type { Field, Fields } from '../kernel/field.ts';
import { optional } from '../kernel/field.ts';
import type { AnyGiven, AnyRule, Matter } from '../kernel/matter.ts';
import type { Cite, Laws } from '../kernel/refusal.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';

/** What a register keeps: long-lived things that matters refer to. Entering, amending and retiring are acts like any other. */
export type RegisterDeclaration<F extends Fields> = {
  readonly name: string;
  readonly title: Text;
  readonly laws: Laws;
  readonly cites: Cite;
  readonly roles: Matter['roles'];
  readonly heads: readonly string[];
  /** The field whose value is the entry's title in lists and references; its former values are kept with their days. */
  readonly called: keyof F & string;
  /** Own fields that together name an entry: the same list is imported twice and adds nothing. */
  readonly naturalKey?: readonly (keyof F & string)[];
  /** What the law or practice calls the end of an entry: 撤销, 失效; `retired` is how it reads after that. */
  readonly ends?: { readonly step: Text; readonly phase: Text };
  readonly fields: F;
};

/** A register is a matter of four steps, so storage, API, permissions, chain and pages are the same. */
export function defineRegister<F extends Fields>(declared: RegisterDeclaration<F>): Matter {
  const { name, title, laws, cites, roles, heads, naturalKey, called } = declared;
  const fields = { ...declared.fields, [FORMER]: optional(former(declared.fields[called])) };
  return {
    name,
    title,
    version: '1',
    laws,
    inForce: cites,
    roles,
    heads,
    phases: {
      // Declared before `current`: what leads to them is nobody's duty.
      retired: { title: declared.ends?.phase ?? say('已注销', 'retired'), closed: true },
      united: { title: say('已合并', 'merged'), closed: true, hidden: true },
      current: { title: say('现行', 'current'), rests: true },
    },
    numbering: {},
    own: fields,
    ...(naturalKey ? { naturalKey } : {}),
    keeps: { survivor: optional(reference(say('合并到', 'Merged into'), name)) },
    titled: (own) => `${own[called] as string}`, // a field of text
    steps: stepsOf(declared, fields),
    days: {},
    silences: {},
    clocks: {},
    bars: {},
    rules: { amend: [nothingAmended(cites)] },
    changes: {
      amend: (given) => ({ ...amended(given), ...renamed(given, called) }),
      unite: ({ asks }) => ({ survivor: asks['survivor'] }),
    },
    turns: {},
  };
}

function stepsOf<F extends Fields>(
  { name, cites, roles, heads, ends }: RegisterDeclaration<F>,
  fields: Fields,
): Matter['steps'] {
  const by = Object.keys(roles);
  const from = ['current'];
  const reason = text(say('原因', 'Reason'), { max: 500, lines: 2 });
  return {
    enter: {
      title: say('录入', 'Enter'),
      story: say('录入', 'entered it'),
      cites,
      by,
      to: 'current',
    },
    amend: {
      title: say('变更', 'Amend'),
      story: say('变更登记内容', 'amended the entry'),
      cites,
      by,
      from,
      asks: amendable(fields),
    },
    retire: {
      title: ends?.step ?? say('注销', 'Retire'),
      story: { zh: `${ends?.step.zh ?? '注销'}：{reason}`, en: 'retired it: {reason}' },
      cites,
      by,
      from,
      to: 'retired',
      asks: { reason },
    },
    unite: {
      title: say('合并重复条目', 'Merge a duplicate'),
      story: say('并入{survivor}：{reason}', 'merged it into {survivor}: {reason}'),
      cites,
      by: heads,
      from,
      to: 'united',
      asks: { survivor: reference(say('保留的条目', 'Entry that stays'), name), reason },
    },
  };
}

/** Where former names stand, each with the day up to which it was borne. */
export const FORMER = 'formerNames';

const former = (called: Field | undefined) =>
  list(say('曾用名', 'Former names'), {
    name: text(say('名称', 'Name'), {
      max: 200,
      ...(called?.personal ? { personal: called.personal } : {}),
    }),
    until: optional(day(say('使用至', 'Used until'))),
  });

type Former = { readonly name: string; readonly until: Day | null };

/** A new name ends the one before it on the eve of the act: a record of an earlier day still shows that one. */
function renamed({ own, asks, on }: AnyGiven, called: string): Readonly<Record<string, unknown>> {
  const [before, after] = [own[called], asks[called]];
  if (typeof before !== 'string' || after === null || after === before) return {};
  const known = (asks[FORMER] ?? own[FORMER] ?? []) as readonly Former[]; // a field of the list above
  return { [FORMER]: [...known, { name: before, until: addDays(on, -1) }] };
}

/** The same fields, each left empty where it stays as it is. */
export const amendable = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, field.optional ? field : optional(field)]),
  );

export const amended = ({ asks }: Pick<AnyGiven, 'asks'>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(asks).filter(([, value]) => value !== null));

const nothingAmended = (cites: Cite): AnyRule => ({
  code: 'nothing-amended',
  answer: 'refused',
  absolute: true,
  cites,
  says: say('没有填写变更的内容。', 'Nothing was changed.'),
  when: ({ asks }) => Object.values(asks).every((value) => value === null),
});
