import type { Fields } from '../kernel/field.ts';
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
  /** The field whose value is the entry's title in lists and references. */
  readonly called: keyof F & string;
  readonly fields: F;
};

/** A register is a matter of three steps, so storage, API, permissions, chain and pages are the same. */
export function defineRegister<F extends Fields>(declared: RegisterDeclaration<F>): Matter {
  const { name, title, laws, cites, roles, heads, fields, called } = declared;
  const by = Object.keys(roles);
  const reason = reasonOf(fields, called);
  return {
    name,
    title,
    version: '1',
    laws,
    inForce: cites,
    roles,
    heads,
    phases: {
      current: { title: say('现行', 'current') },
      retired: { title: say('已注销', 'retired'), closed: true },
    },
    numbering: {},
    own: fields,
    keeps: {},
    titled: (own) => `${own[called] as string}`, // a field of text, proved by reasonOf
    steps: {
      enter: { title: say('录入', 'Enter'), cites, by, to: 'current' },
      amend: {
        title: say('变更', 'Amend'),
        cites,
        by,
        from: ['current'],
        asks: amendable(fields),
      },
      retire: {
        title: say('注销', 'Retire'),
        cites,
        by,
        from: ['current'],
        to: 'retired',
        asks: reason,
      },
    },
    days: {},
    silences: {},
    clocks: {},
    bars: {},
    rules: { amend: [nothingAmended(cites)] },
    changes: { amend: amended },
    turns: {},
  };
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

/** The reason for retiring is text like the entry's own name. */
function reasonOf(fields: Fields, called: string): Fields {
  const like = fields[called];
  if (!like) throw new Error(`a register needs the field ${called}`);
  return { reason: { ...like, label: say('注销原因', 'Reason') } };
}
