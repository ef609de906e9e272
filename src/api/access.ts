import { importable, openingOf } from '../exchange/map/columns.ts';
import { kinds } from '../matters/index.ts';
import type { OfficeStep, Role } from '../office/roles.ts';
import { administrators, officeSteps } from '../office/roles.ts';
import { stepPaths } from './step-path.ts';

/** Who may use a route. Whether a record is visible and a step allowed is decided below, by the store and the kernel. */
export type Access =
  /** Needs no session. */
  | { readonly who: 'anyone' }
  /** Needs no session, and is there only in a demonstration on loopback. */
  | { readonly who: 'demo' }
  /** Whoever is signed in, for what is his own. */
  | { readonly who: 'signed-in' }
  | { readonly who: 'roles'; readonly roles: readonly Role[] }
  /** The roles, for records they may see; an invisible record is not found. */
  | { readonly who: 'record'; readonly roles: readonly Role[]; readonly kind?: string }
  /** What the declaration says of the step: role, phase and rules, after the record was found visible. */
  | { readonly who: 'step'; readonly kind: string; readonly step: string };

/** Everyone who handles matters. The three administrators hold none of these and see no record. */
export const BUSINESS: readonly Role[] = ['clerk', 'officer', 'reviewer', 'head', 'leader'];

const anyone: Access = { who: 'anyone' };
const signedIn: Access = { who: 'signed-in' };
const business: Access = { who: 'roles', roles: BUSINESS };
const record = { who: 'record', roles: BUSINESS } as const satisfies Access;
const only = (...roles: readonly Role[]): Access => ({ who: 'roles', roles });
/** As the office's own rules say; `self` is everyone, for what concerns himself. */
const office = (step: OfficeStep): Access =>
  only(...officeSteps[step].flatMap((role) => (role === 'self' ? BUSINESS : [role])));

/** The one table of who may what. A route without a row, or a row without a route, stops the server from starting. */
const declared: Readonly<Record<string, Access>> = {
  'GET /healthz': anyone,
  'GET /readyz': anyone,
  'GET /metrics': anyone, // on loopback, or with the operator's token
  'GET /api/openapi.json': anyone,

  'GET /api/session': signedIn,
  'POST /api/session': anyone,
  'PATCH /api/session': signedIn,
  'DELETE /api/session': signedIn,
  'POST /api/session/link': anyone,
  'POST /api/session/link/look': anyone,
  'PUT /api/session/password': signedIn,
  'POST /api/session/totp': signedIn,
  'GET /api/demo/people': { who: 'demo' },
  'POST /api/demo/session': { who: 'demo' },

  'POST /api/check': anyone, // a file of the caller's own, of which nothing is kept
  'POST /api/check/:file': anyone,

  'GET /api/matters': business,
  'GET /api/matters.xlsx': business,
  'GET /api/matters.csv': business,
  'GET /api/summary': business,
  'GET /api/find': business,
  'GET /api/saved': business,
  'PUT /api/saved/:id': business, // sharing is refused to all but heads by the store
  'DELETE /api/saved/:id': business,
  'GET /api/due': signedIn,
  'GET /api/calendar': signedIn,
  'POST /api/calendar/closures': office('closeDay'),
  'POST /api/calendar/notices': only('system-admin'),
  'GET /api/figures': business,
  'GET /api/figures/:key': business,
  'GET /api/figures/:key/records': business,
  'GET /api/figures/:key/records.xlsx': business,
  'GET /api/figures/:key/records.csv': business,
  'GET /api/disclosure-annual': business,
  'POST /api/disclosure-annual': only('head'),
  'GET /api/disclosure-annual.docx': business,
  'GET /api/disclosure-annual.xlsx': business,
  'GET /api/prints/today.pdf': business,
  'GET /api/lists': business,
  'PUT /api/lists/:kind': business,
  'DELETE /api/lists/:kind': business,
  'GET /api/references': business,
  'GET /api/drafts': business,
  'GET /api/drafts/:key': business,
  'PUT /api/drafts/:key': business,
  'DELETE /api/drafts/:key': business,
  'POST /api/documents': business,
  'GET /api/documents/:sha256': record,

  'GET /api/people': signedIn,
  'POST /api/people': office('addPerson'),
  'POST /api/people/:person/disable': office('disablePerson'),
  'POST /api/people/:person/enable': office('enablePerson'),
  'POST /api/people/:person/link': only('security-admin'),
  'POST /api/people/:person/posts': office('addPost'),
  'POST /api/units': office('addUnit'),
  'POST /api/units/:unit': office('changeUnit'),
  'POST /api/units/:unit/close': office('closeUnit'),
  'POST /api/posts/:post/end': office('endPost'),
  'POST /api/absences': office('addAbsence'),
  'POST /api/absences/:absence/cancel': office('cancelAbsence'),
  'POST /api/handover': office('handOver'),
  'GET /api/reports/:year': business,
  'GET /api/reports/:year/:file': business,
  'POST /api/reports/:year/lock': business,
  'GET /api/settings': signedIn,
  'POST /api/settings': office('changeSetting'),
  'GET /api/numbers': business,
  'POST /api/numbers/reserve': office('reserveNumber'),
  'POST /api/numbers/paper': office('recordPaperNumber'),
  'POST /api/numbers/void': office('voidNumber'),
  'POST /api/personal/erase': office('erasePersonal'),
  'GET /api/dispatches': business,
  'GET /api/dispatches/of/:id': record,
  'POST /api/dispatches/receive': business,
  'GET /api/sensitive/readings': office('reviewReading'),
  'POST /api/sensitive/readings/:reading/review': office('reviewReading'),
  'GET /api/imports': business, // of kinds in which the person has a role, and his own
  'POST /api/imports/:batch/undo': office('undoImport'),
  'GET /api/admin/findings': only('system-admin', 'audit-admin'),
  'GET /api/admin/jobs': only('system-admin'),
  'POST /api/admin/jobs/:job/retry': only('system-admin'),
  'GET /api/admin/audit': only('audit-admin'),
};

/** Kinds whose every reading is written down: who read, and how one without the right opens a record. */
const ofSensitive = kinds
  .filter(({ sensitive }) => sensitive)
  .flatMap(({ name }): (readonly [string, Access])[] => [
    [`GET /api/${name}/:id/readings`, { ...record, kind: name }],
    [`POST /api/${name}/open-in-emergency`, office('openInEmergency')],
  ]);

const ofKinds = kinds.flatMap((matter): (readonly [string, Access])[] => [
  ...['', '/acts', '/clocks/:clock', '/acts/:act/letters/:file', '/prints/:file'].map(
    (path) => [`GET /api/${matter.name}/:id${path}`, { ...record, kind: matter.name }] as const,
  ),
  ...stepPaths(matter).map(
    ({ step, url }) => [`POST ${url}`, { who: 'step', kind: matter.name, step }] as const,
  ),
]);

/** A table is entered by whoever enters one record. */
const ofTables = kinds
  .filter((matter) => Object.keys(importable(matter)).length > 0)
  .flatMap((matter): (readonly [string, Access])[] => {
    const opening = matter.steps[openingOf(matter) ?? '']?.by ?? [];
    const access = only(...BUSINESS.filter((role) => opening.includes(role)));
    return [
      [`GET /api/${matter.name}/template.xlsx`, business],
      [`POST /api/${matter.name}/import/look`, access],
      [`POST /api/${matter.name}/import`, access],
    ];
  });

export const accessTable: ReadonlyMap<string, Access> = new Map([
  ...Object.entries(declared),
  ...ofKinds,
  ...ofTables,
  ...ofSensitive,
]);

export const accessOf = (method: string, url: string): Access => {
  const access = accessTable.get(`${method} ${url}`);
  if (!access) throw new Error(`${method} ${url} has no row in the table of access`);
  return access;
};

/** The pure answer to who may use a route, before any record is looked at. The permission matrix asks here too. */
export function mayUse(access: Access, roles: ReadonlySet<string>): boolean {
  if (access.who === 'roles' || access.who === 'record') {
    return access.roles.some((role) => roles.has(role));
  }
  if (access.who === 'step') return !administrators.some((role) => roles.has(role));
  return true;
}
