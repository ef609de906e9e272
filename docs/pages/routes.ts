import type { Access } from '../../src/api/access.ts';
import { accessTable, mayUse } from '../../src/api/access.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import { permissionTable } from '../../src/matters/permission.ts';
import { STAFF } from '../../src/matters/common.ts';
import { matterOf } from '../../src/matters/index.ts';
import { roleTitles } from '../../src/office/roles.ts';
import { canSee } from '../../src/store/visibility.ts';

/** Where the record lies, seen from the person who asks. */
export const places = ['own-unit', 'other-unit', 'other-office'] as const;
export type Place = (typeof places)[number];
export const roles = Object.keys(roleTitles);
export const SIGNED_OUT = 'signed-out';

/** 401, 403, 404, or let through to what the law says of it. */
export type Verdict = '401' | '403' | '404' | 'yes';

/** The pure answer: the table of access, then who sees the record, then whose step it is. */
export function expected(access: Access, role: string, place: Place): Verdict {
  if (access.who === 'anyone' || access.who === 'demo') return 'yes';
  if (role === SIGNED_OUT) return '401';
  if (!mayUse(access, new Set([role]))) return '403';
  if (access.who === 'step') return ofStep(access, role, place);
  if (access.who !== 'record') return 'yes';
  // A document is shown through the record it belongs to: said here of a request for information.
  const of = matterOf(access.kind ?? 'disclosure-request');
  return of && sees(of, role, place) ? 'yes' : '404';
}

type StepAccess = Extract<Access, { who: 'step' }>;

function ofStep({ kind, step }: StepAccess, role: string, place: Place): Verdict {
  const matter = matterOf(kind);
  if (!matter) throw new Error(`no kind ${kind}`);
  const opens = !matter.steps[step]?.from;
  if (!opens && !sees(matter, role, place)) return '404';
  const takers = takersOf(matter).get(step);
  return takers?.has(role) || takers?.has(STAFF) ? 'yes' : '403';
}

type Takers = ReadonlyMap<string, ReadonlySet<string>>;
const known = new Map<string, Takers>();

/** Roles that may take a step in one phase or another, by step; read out of the table once a kind. */
function takersOf(matter: Matter): Takers {
  const before = known.get(matter.name);
  if (before) return before;
  const takers = new Map<string, Set<string>>();
  for (const { step, role, allowed } of permissionTable(matter))
    if (allowed) takers.set(step, (takers.get(step) ?? new Set()).add(role));
  known.set(matter.name, takers);
  return takers;
}

function sees(matter: Matter, role: string, place: Place): boolean {
  if (place === 'other-office') return false;
  const record = {
    unit: place === 'own-unit' ? 'mine' : 'theirs',
    assignee: null,
    sensitivity: 'internal',
    involved: false,
  } as const;
  const held = [{ role, unit: 'mine', for: null }];
  return canSee(matter, { person: 'me', persons: ['me'], held }, record);
}

/** Route × role × place: what HTTP answers before the record itself is asked. */
export function routesPage(): string {
  const columns = roles.flatMap((role) => places.map((place) => ({ role, place })));
  const head = ['route', SIGNED_OUT, ...columns.map(({ role, place }) => `${role} ${place}`)];
  const lines = [...accessTable].map(([route, access]) => [
    route,
    expected(access, SIGNED_OUT, 'own-unit'),
    ...columns.map(({ role, place }) => expected(access, role, place)),
  ]);
  return `${[head, ...lines].map((cells) => cells.join(',')).join('\n')}\n`;
}
