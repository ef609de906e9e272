import type { State } from '../kernel/act.ts';
import { refuse } from '../kernel/decide.ts';
import type { Matter } from '../kernel/matter.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { say } from '../kernel/text.ts';
import type { Tx } from './open.ts';

const KIND = 'nil-confirmation';
const STEPS: readonly string[] = ['state', 'lookAgain', 'confirm'];
const GONE: readonly string[] = ['voided', 'merged'];

type Register = { readonly kind: string; readonly day: string; readonly only?: [string, string] };
/** What each register is: the kind of record, the field with its day, and which of its records alone. */
const registers: Readonly<Record<string, Register>> = {
  reconsideration: { kind: 'reconsideration', day: 'noticeOn' },
  litigation: { kind: 'litigation', day: 'servedOn' },
  complaint: { kind: 'complaint', day: 'receivedOn' },
  'disclosure-reconsideration': {
    ...{ kind: 'reconsideration', day: 'noticeOn' },
    only: ['about', 'disclosure'],
  },
  'disclosure-litigation': {
    ...{ kind: 'litigation', day: 'servedOn' },
    only: ['about', 'disclosure'],
  },
  'disclosure-complaint': {
    ...{ kind: 'complaint', day: 'receivedOn' },
    only: ['sort', 'disclosure'],
  },
};

/** Why nil cannot be stated of a register: it holds a case of that year. `own` is the statement as it would stand. */
export async function heldCase(
  tx: Tx,
  matter: Matter,
  { step, own }: { readonly step: string; readonly own: State['own'] },
): Promise<Refusal | undefined> {
  if (matter.name !== KIND || !STEPS.includes(step)) return undefined;
  const register = registers[String(own['register'])];
  if (!register) return undefined;
  const [field, value] = register.only ?? ['', ''];
  const rows = await tx.query<{ title: string }>(
    `select title from matter where office_id = current_office() and kind = $1 and not phase = any($2)
       and fold->'own'->>$3 between $4 and $5 and ($6 = '' or fold->'own'->>$6 = $7)
       order by begun, id limit 1`,
    [
      ...[register.kind, GONE, register.day],
      ...[`${String(own['year'])}-01-01`, `${String(own['year'])}-12-31`],
      ...[field, value],
    ],
    'nil-registers',
  );
  const [first] = rows;
  return (
    first &&
    refuse(
      matter,
      matter.inForce,
      'register-holds-cases',
      say(
        `该登记簿本年度有案件（${first.title}），不能作零报告；如系误登记，先作废该案件。`,
        `The register holds a case of that year (${first.title}): nil cannot be stated. Void the case first if it was entered by mistake.`,
      ),
    )
  );
}
