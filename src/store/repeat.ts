import { CORRECT } from '../kernel/fold.ts';
import type { Matter } from '../kernel/matter.ts';
import { fieldsOf } from '../kernel/matter.ts';
import { fieldsOfAct, findRead, readSome } from './asks.ts';
import { canonical } from './chain.ts';
import type { Earlier } from './load.ts';
import type { Tx } from './open.ts';
import { mapPersonal, saltedHash } from './personal.ts';
import type { ActRequest, Actor } from './request.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

/** Whether an act sent with an id that is taken says what the recorded one says, by the same person. */
export async function sameAsEarlier(
  tx: Tx,
  {
    matter,
    earlier,
    actor,
    request,
  }: {
    readonly matter: Matter;
    readonly earlier: Earlier;
    readonly actor: Actor;
    readonly request: ActRequest;
  },
): Promise<boolean> {
  const same =
    earlier.matter_id === request.matter &&
    earlier.kind === request.kind &&
    earlier.step === request.step &&
    earlier.on_day === request.on &&
    earlier.by_person === actor.person;
  if (!same) return false;
  const corrected =
    request.step === CORRECT ? await stepOf(tx, String(request.asks['act'])) : undefined;
  const read = readAgain(matter, request, corrected);
  if (!read) return false;
  const salts = await saltsOf(tx, request.act);
  const sealed = mapPersonal(
    fieldsOfAct(matter, request.step, corrected),
    read,
    (value, path) => `sha256:${saltedHash(salts.get(path) ?? '', value)}`,
  );
  return canonical(sealed) === canonical(earlier.asks);
}

function readAgain(
  matter: Matter,
  { step, asks }: ActRequest,
  corrected: string | undefined,
): AnyRecord | undefined {
  const read = findRead(matter, step, asks);
  const values = read?.['asks'];
  if (!read || corrected === undefined || values === null || typeof values !== 'object')
    return read;
  const some = readSome(fieldsOf(matter, corrected), values as AnyRecord); // a field of kind values
  return 'values' in some ? { ...read, asks: some.values } : undefined;
}

async function stepOf(tx: Tx, act: string): Promise<string | undefined> {
  const rows = await tx.query<{ step: string }>(
    'select step from act where office_id = current_office() and id::text = $1',
    [act],
  );
  return rows[0]?.step;
}

async function saltsOf(tx: Tx, act: string): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.query<{ path: string; salt: string | null }>(
    'select path, salt from personal where office_id = current_office() and act_id = $1',
    [act],
  );
  return new Map(rows.map(({ path, salt }) => [path, salt]));
}
