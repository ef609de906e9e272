import { createHash } from 'node:crypto';
import type { State } from '../kernel/act.ts';
import type { Store } from './open.ts';
import { inOffice } from './open.ts';

export type ReportSort = 'law-based-government' | 'disclosure';

/** One report of a kind and year to an office: its id follows from them, so that it cannot be begun twice. */
export function reportId(office: string, sort: ReportSort, year: number): string {
  const hash = createHash('sha256').update(`${office} annual-report ${sort} ${year}`).digest('hex');
  // A UUID of version 8: its other bits are whatever makes it.
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

export type StoredReport = { readonly phase: string; readonly own: State['own'] };

/** The report as its acts left it; nothing before anyone has begun it. */
export const findReport = (
  store: Store,
  office: string,
  sort: ReportSort,
  year: number,
): Promise<StoredReport | undefined> =>
  inOffice(store, office, async (tx) => {
    const [row] = await tx.query<{ phase: string; fold: State }>(
      "select phase, fold from matter where office_id = current_office() and id = $1::uuid and kind = 'annual-report'",
      [reportId(office, sort, year)],
      'annual-report',
    );
    return row && { phase: row.phase, own: row.fold.own };
  });
