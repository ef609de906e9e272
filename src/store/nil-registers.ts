import type { State } from '../kernel/act.ts';
import type { Day } from '../kernel/day.ts';
import { refuse } from '../kernel/decide.ts';
import { CORRECT } from '../kernel/fold.ts';
import type { Matter } from '../kernel/matter.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { say } from '../kernel/text.ts';
import { derivedId } from './derived-id.ts';
import type { Taken } from './follows.ts';
import type { Tx } from './open.ts';
import type { ActRequest } from './request.ts';

const KIND = 'nil-confirmation';
const STEPS: readonly string[] = ['state', 'lookAgain', 'confirm', 'restore'];
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

/** The registers that a case stands in, each with the year. */
const registersOf = (kind: string, own: State['own']): readonly (readonly [string, string])[] =>
  Object.entries(registers).flatMap(([name, { kind: of, day, only }]) => {
    const on = own[day];
    if (of !== kind || typeof on !== 'string' || (only && own[only[0]] !== only[1])) return [];
    return [[name, on.slice(0, 4)] as const];
  });

type Confirmed = { readonly id: string; readonly last: string };

/** A case entered, or moved into another year, after its register was confirmed to hold none: the confirmation stands no more. */
export async function contradicted(
  tx: Tx,
  { matter, request, decided }: Taken,
): Promise<readonly ActRequest[]> {
  const { own, phase } = decided.state;
  const of = registersOf(matter.name, own);
  const told = matter.steps[request.step]?.from === undefined || request.step === CORRECT;
  if (of.length === 0 || !told || GONE.includes(phase ?? '')) return [];
  const rows = await tx.query<Confirmed>(
    `select id, last::text as last from matter where office_id = current_office() and kind = $1
       and phase = 'confirmed' and (fold->'own'->>'register', fold->'own'->>'year') in
         (select r.register, r.year from jsonb_to_recordset($2::jsonb) as r(register text, year text))
       order by id`,
    [KIND, JSON.stringify(of.map(([register, year]) => ({ register, year })))],
    'nil-contradicted',
  );
  return rows.map(({ id, last }) => ({
    act: derivedId(request.act, 'contradict', id),
    kind: KIND,
    matter: id,
    step: 'contradict',
    // The case may have come in before the confirmation, which stood until it was entered.
    on: (last > request.on ? last : request.on) as Day, // a day as the table writes it
    asks: { case: request.matter },
  }));
}
