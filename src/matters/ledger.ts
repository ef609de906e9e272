import { text } from '../fields/index.ts';
import type { Day } from '../kernel/day.ts';
import type { Fields, Values } from '../kernel/field.ts';
import type { Figure } from '../kernel/figure.ts';
import type { AnyRule, AnyStep, Matter } from '../kernel/matter.ts';
import type { Cite } from '../kernel/refusal.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import { laws } from './laws.ts';
import { amendable, amended } from './register.ts';
import type { OfficeRole } from './roles.ts';
import { officeRoles } from './roles.ts';

/** Something that happened and is written down once: an event held, a booklet handed out, an award. */
export type LedgerDeclaration<F extends Fields> = {
  readonly name: string;
  readonly title: Text;
  /** What the ledger is kept for; nothing of it is cited for a day before that was in force. */
  readonly cites: Cite<keyof typeof laws>;
  readonly by?: readonly OfficeRole[];
  readonly fields: F;
  /** The field with the day it happened; figures count by it. */
  readonly happened: keyof F & string;
  /** The entry's title in lists. No personal data. */
  readonly titled: (own: Values<F>) => string;
  /** Own fields that together name an entry: the same list is imported twice and adds nothing. */
  readonly naturalKey: readonly (keyof F & string)[];
  /** A second person confirms an entry before it counts. */
  readonly confirmed?: true;
  readonly rules?: readonly AnyRule[];
  readonly figures?: Readonly<
    Record<string, Figure<string, string, LedgerStep, 'happened', never>>
  >;
};
type LedgerStep = 'enter' | 'confirm';

/** The acts that make an entry up, for figures of a ledger without and with a second person. */
export const entered = { steps: ['enter'], on: 'happened' } as const;
export const confirmed = { steps: ['confirm'], on: 'happened' } as const;

/** The light preset of a matter: entered, confirmed where the kind asks for it, corrected by act, voided with a reason. */
export function defineLedger<F extends Fields>(declared: LedgerDeclaration<F>): Matter {
  const { name, title, cites, fields, figures } = declared;
  return {
    name,
    title,
    version: '1',
    laws,
    inForce: cites,
    roles: officeRoles,
    heads: ['head', 'leader'],
    phases: {
      ...(declared.confirmed && pending),
      current: { title: say('已入账', 'in the ledger'), closed: true, voidable: true },
    },
    numbering: {},
    own: fields,
    naturalKey: declared.naturalKey,
    keeps: {},
    titled: (own) => declared.titled(own as Values<F>), // the own fields of this very declaration
    steps: stepsOf(declared),
    days: { happened: (own) => own[declared.happened] as Day | null }, // a field of days, as the declaration says
    silences: {},
    clocks: {},
    bars: {},
    rules: { enter: declared.rules },
    changes: { amend: amended },
    turns: {},
    ...(figures && { figures }),
  };
}

const pending: Matter['phases'] = {
  pending: { title: say('待确认', 'to be confirmed') },
  returned: { title: say('已退回', 'sent back') },
};

function stepsOf<F extends Fields>(declared: LedgerDeclaration<F>): Matter['steps'] {
  const { cites, by = ['clerk', 'officer', 'reviewer', 'head'], fields } = declared;
  const enter: AnyStep = {
    title: say('录入', 'Enter'),
    story: say('录入', 'entered it'),
    cites,
    by,
    to: declared.confirmed ? 'pending' : 'current',
  };
  return declared.confirmed ? { enter, ...confirming({ cites, by, fields }) } : { enter };
}

type Confirming = Pick<AnyStep, 'cites' | 'by'> & { readonly fields: Fields };

const confirming = ({ cites, by, fields }: Confirming): Matter['steps'] => ({
  confirm: {
    title: say('确认', 'Confirm'),
    story: say('核对无误，予以确认', 'checked and confirmed it'),
    cites,
    by: ['officer', 'reviewer', 'head', 'leader'],
    from: ['pending'],
    to: 'current',
    excludes: ['enter', 'amend'],
  },
  sendBack: {
    title: say('退回', 'Send back'),
    story: say('退回：{reason}', 'sent it back: {reason}'),
    cites,
    by: ['officer', 'reviewer', 'head', 'leader'],
    from: ['pending'],
    to: 'returned',
    asks: { reason: text(say('退回原因', 'Reason'), { max: 500, lines: 2 }) },
  },
  amend: {
    title: say('补正', 'Amend'),
    story: say('补正后重新提交', 'amended it and submitted it again'),
    cites,
    by,
    from: ['pending', 'returned'],
    to: 'pending',
    asks: amendable(fields),
  },
});
