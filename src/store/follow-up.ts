import type { Entry } from '../kernel/act.ts';
import type { Matter } from '../kernel/matter.ts';
import { fieldsOf } from '../kernel/matter.ts';
import { referred } from './asks.ts';
import type { Job, Purpose } from './outbox.ts';

/** What is to be done outside the transaction once an act stands: its letters, and mail to colleagues it names. */
export function jobsAfter(office: string, matter: Matter, entry: Entry): readonly Job[] {
  const purposes: Purpose[] = [];
  if (matter.steps[entry.step]?.letters?.length) purposes.push('letters');
  if (matter.steps[entry.step]?.sends) purposes.push('dispatch');
  const named = referred(fieldsOf(matter, entry.step), entry.asks, 'staff');
  if (named.length > 0 || entry.step === 'urge') purposes.push('mail');
  return purposes.map((purpose) => ({ office, act: entry.id, purpose }));
}
